// While a goal is shown again: that it is, and how to go on. After the match: which goal it is, and the way back.
import { endShow } from '../../actions/goals.ts'
import { preferences } from '../../preferences.ts'
import { match, showing } from '../../store.ts'
import { keyName } from '../key-names.ts'
import { touch } from '../media.ts'
import { words } from '../words.ts'
import { live } from './live.ts'

/** The pitch keeps the keys when one of these is pressed with the mouse. */
const keepFocus = (event: PointerEvent) => event.preventDefault()
const skip = () => match.value?.skip()

export function ReplayTag() {
  if (!live.value?.replaying) return null
  return (
    <button type="button" class="replay" onPointerDown={keepFocus} onClick={skip}>
      <b>{words.show.replay}</b>
      {words.show.goOn}
    </button>
  )
}

export function ShowBar() {
  const now = showing.value
  if (!now) return null
  const [kick] = preferences.value.keys.kick
  const cap = (name: string | undefined) => !touch.value && name && <kbd class="kbd">{name}</kbd>
  return (
    <section class="watch" aria-label={words.show.label}>
      <div class="watch-bar">
        <span class="which">{words.show.goal(now.index + 1, now.of)}</span>
        {now.index + 1 < now.of && (
          <button type="button" onPointerDown={keepFocus} onClick={skip}>
            {cap(kick && keyName(kick))}
            {words.show.next}
          </button>
        )}
        <button type="button" onPointerDown={keepFocus} onClick={endShow}>
          {cap(keyName('Escape'))}
          {words.show.back}
        </button>
      </div>
    </section>
  )
}
