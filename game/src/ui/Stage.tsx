// Everything of a room or of practice: the pitch, what lies over it, the room panel. Loaded apart from the lobby.
import './styles/room.css'
import './styles/hud.css'
import { lostAt, match, panelOpen, place, room } from '../store.ts'
import { Lost } from './hud/Banners.tsx'
import { Hud } from './hud/Hud.tsx'
import { PitchHost } from './PitchHost.tsx'
import { StadiumPicture } from './parts/StadiumPicture.tsx'
import { RoomPanel } from './room/RoomPanel.tsx'

export function Stage() {
  const view = match.value
  const panel = place.value.at === 'room' && panelOpen.value
  return (
    <main>
      {view && <PitchHost view={view} />}
      {view && <Hud />}
      {!view && room.value && (
        <div class="backdrop">
          <StadiumPicture hash={room.value.stadium.hash} />
        </div>
      )}
      {panel && <RoomPanel />}
      {panel && lostAt.value > 0 && (
        <div class="hud-top" data-theme="dark">
          <Lost since={lostAt.value} />
        </div>
      )}
    </main>
  )
}
