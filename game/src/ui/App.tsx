// Which screen is on, and what lies over every screen.
import { dialog, match, place, spoken, updateNeeded } from '../store.ts'
import { Dialogs, Stage } from './Later.tsx'
import { Lobby } from './lobby/Lobby.tsx'
import { Toasts } from './Toasts.tsx'
import { words } from './words.ts'

export function App() {
  const { at } = place.value
  const inLobby = at === 'lobby' || (at === 'entering' && match.value === null)
  return (
    <>
      {inLobby ? <Lobby /> : <Stage />}
      {dialog.value && <Dialogs />}
      {updateNeeded.value && <Update />}
      <Toasts />
      <div class="sr" aria-live="polite">
        {spoken.value}
      </div>
    </>
  )
}

function Update() {
  return (
    <div class="update toast warn" role="alert">
      <b>{words.updateNeeded}</b>
      <button type="button" class="btn primary" onClick={() => location.reload()}>
        {words.update}
      </button>
    </div>
  )
}
