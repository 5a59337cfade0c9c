// What somebody sees whom a moderator has banned from the server: until when and why.
import { barred } from '../store.ts'
import { Icon } from './parts/Icon.tsx'
import { Logo } from './parts/Logo.tsx'
import { holds } from './words.ts'

export function Barred() {
  const { title, text } = barred.value!
  return (
    <main class="barred">
      <Logo />
      <Icon name="ban" />
      <h1>{title}</h1>
      <p>{text}</p>
      <p class="quiet">{holds.opens}</p>
    </main>
  )
}
