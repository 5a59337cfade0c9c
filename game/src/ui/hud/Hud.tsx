// Everything over a running match; it leaves the pitch's pointer events alone and is dark in both themes.
import { useEffect } from 'preact/hooks'
import { announcement } from '../../actions/chat-events.ts'
import { preferences } from '../../preferences.ts'
import { chatOpen, hudShown, place, showing } from '../../store.ts'
import { Announcement } from '../chat/Announcement.tsx'
import { FirstSteps } from '../first/FirstSteps.tsx'
import { kitProps } from '../kits.ts'
import { touch } from '../media.ts'
import { useNotesSaid } from '../said.ts'
import { Banners, Idle } from './Banners.tsx'
import { HudChat, isOnlySaid } from './HudChat.tsx'
import { KeyHints } from './KeyHints.tsx'
import { listenToHudKeys, tableShown } from './keys.ts'
import { NetGraph } from './NetGraph.tsx'
import { PlayerTable } from './PlayerTable.tsx'
import { ReplayTag, ShowBar } from './Replay.tsx'
import { ScoreBug } from './ScoreBug.tsx'
import { TouchButtons } from './TouchButtons.tsx'
import { WatchBar } from './WatchBar.tsx'
import { isWatching } from './watching.ts'

export function Hud() {
  useEffect(listenToHudKeys, [])
  useNotesSaid((note) => hudShown.value && isOnlySaid(note))
  if (!hudShown.value) return null
  const inRoom = place.value.at === 'room'
  const watching = isWatching.value
  const shown = showing.value !== null
  return (
    <div class={watching || shown ? 'hud watches' : 'hud'} data-theme="dark" {...kitProps.value}>
      <header class="hud-top">
        <ScoreBug />
        <ReplayTag />
        {!shown && <Banners />}
        <Announcement />
      </header>
      {inRoom && (!touch.value || chatOpen.value) && <HudChat />}
      {touch.value ? <TouchButtons /> : !shown && <KeyHints />}
      {watching && <WatchBar />}
      <ShowBar />
      {!watching && !shown && <Idle />}
      {!watching && announcement.value === '' && <FirstSteps />}
      {tableShown.value && <PlayerTable />}
      {preferences.value.netGraph && <NetGraph />}
    </div>
  )
}
