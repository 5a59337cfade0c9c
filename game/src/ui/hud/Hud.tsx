// Everything over a running match; it leaves the pitch's pointer events alone and is dark in both themes.
import { useEffect } from 'preact/hooks'
import { preferences } from '../../preferences.ts'
import { chatOpen, panelOpen, place } from '../../store.ts'
import { touch } from '../media.ts'
import { Banners } from './Banners.tsx'
import { HudChat } from './HudChat.tsx'
import { KeyHints } from './KeyHints.tsx'
import { listenToHudKeys, tableShown } from './keys.ts'
import { NetGraph } from './NetGraph.tsx'
import { PlayerTable } from './PlayerTable.tsx'
import { ScoreBug } from './ScoreBug.tsx'
import { TouchButtons } from './TouchButtons.tsx'

export function Hud() {
  useEffect(listenToHudKeys, [])
  if (panelOpen.value) return null
  const inRoom = place.value.at === 'room'
  return (
    <div class="hud" data-theme="dark">
      <header class="hud-top">
        <ScoreBug />
        <Banners />
      </header>
      {inRoom && (!touch.value || chatOpen.value) && <HudChat />}
      {touch.value ? <TouchButtons /> : <KeyHints />}
      {tableShown.value && inRoom && <PlayerTable />}
      {preferences.value.netGraph && <NetGraph />}
    </div>
  )
}
