// Which screen is on, and what lies over every screen.
import { useEffect, useState } from 'preact/hooks'
import { barred, dialog, hudShown, match, place, spoken, updateNeeded } from '../store.ts'
import { reducedMotion } from './appearance.ts'
import { Barred } from './Barred.tsx'
import { Announcement } from './chat/Announcement.tsx'
import { Dialogs, Stage } from './Later.tsx'
import { Lobby } from './lobby/Lobby.tsx'
import { Toasts } from './Toasts.tsx'
import { words } from './words.ts'

export function App() {
  const { at } = place.value
  const inLobby = at === 'lobby' || (at === 'entering' && match.value === null)
  const showsLobby = useGrowing(inLobby)
  const isBarred = barred.value !== null && at !== 'practice'
  return (
    <>
      {isBarred ? <Barred /> : showsLobby ? <Lobby /> : <Stage />}
      {dialog.value && <Dialogs />}
      {updateNeeded.value && <Update />}
      {!hudShown.value && <Announcement />}
      {!dialog.value && <Toasts />}
      <div class="sr" aria-live="polite">
        {spoken.value}
      </div>
    </>
  )
}

/** The lobby stays until its window on the pitch has begun to grow to the whole screen; without motion it is a cut. */
function useGrowing(inLobby: boolean): boolean {
  const [shown, setShown] = useState(inLobby)
  useEffect(() => {
    if (inLobby || reducedMotion.peek() || document.hidden || !document.startViewTransition) setShown(inLobby)
    else {
      const growing = document.startViewTransition(() => {
        setShown(false)
        return new Promise((drawn) => setTimeout(drawn))
      })
      growing.ready.catch(() => {}) // skipped by the browser: a cut
    }
  }, [inLobby])
  return inLobby || shown
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
