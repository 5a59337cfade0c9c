// Which screen is on, and what lies over every screen.
import { match, panelOpen, place, room, spoken, updateNeeded } from '../store.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { Hud } from './hud/Hud.tsx'
import { Lost } from './hud/Banners.tsx'
import { Lobby } from './lobby/Lobby.tsx'
import { PitchHost } from './PitchHost.tsx'
import { StadiumPicture } from './parts/StadiumPicture.tsx'
import { RoomPanel } from './room/RoomPanel.tsx'
import { lostAt } from '../store.ts'
import { Toasts } from './Toasts.tsx'
import { words } from './words.ts'

export function App() {
  const { at } = place.value
  const view = match.value
  return (
    <>
      {at === 'lobby' || (at === 'entering' && !view) ? <Lobby /> : null}
      {view && <PitchHost view={view} />}
      {view && <Hud />}
      {at === 'room' && !view && room.value && (
        <div class="backdrop">
          <StadiumPicture hash={room.value.stadium.hash} />
        </div>
      )}
      {at === 'room' && panelOpen.value && <RoomPanel />}
      {at === 'room' && panelOpen.value && lostAt.value > 0 && (
        <div class="hud-top" data-theme="dark">
          <Lost since={lostAt.value} />
        </div>
      )}
      <Dialogs />
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
