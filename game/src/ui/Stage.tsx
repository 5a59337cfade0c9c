// Everything of a room or of practice: the pitch, what lies over it, the room panel. Loaded apart from the lobby.
import './parts/icons-later.ts'
import './styles/room.css'
import './styles/hud.css'
import './styles/end.css'
import { lostAt, match, panelOpen, place, room } from '../store.ts'
import { EndScreen } from './end/EndScreen.tsx'
import { shownResult, startEnd } from './end/shown.ts'
import { startFirstSteps } from './first/steps.ts'
import { Lost } from './hud/Banners.tsx'
import { Hud } from './hud/Hud.tsx'
import { PitchHost } from './PitchHost.tsx'
import { StadiumPicture } from './parts/StadiumPicture.tsx'
import { RoomPanel } from './room/RoomPanel.tsx'

/** What follows every match, whatever is on the screen; once a page. */
export function followMatches(): void {
  startEnd()
  startFirstSteps()
}

export function Stage() {
  const view = match.value
  const last = shownResult.value
  const panel = place.value.at === 'room' && panelOpen.value && !last
  return (
    <main>
      {view && <PitchHost view={view} />}
      {view && <Hud />}
      {!view && room.value && (
        <div class="backdrop">
          <StadiumPicture hash={room.value.stadium.hash} />
        </div>
      )}
      {last && room.value && <EndScreen result={last} room={room.value} />}
      {panel && <RoomPanel />}
      {(panel || last) && lostAt.value > 0 && (
        <div class="hud-top" data-theme="dark">
          <Lost since={lostAt.value} />
        </div>
      )}
    </main>
  )
}
