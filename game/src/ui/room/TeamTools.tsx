// What an admin does with whole teams.
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { command } from '../../actions/room.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { isAdmin } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

const TOOLS = [
  { kind: 'balance', icon: 'scale', text: words.room.balance, hint: words.room.balanceHint },
  { kind: 'shuffle', icon: 'shuffle', text: words.room.shuffle, hint: words.room.shuffleHint },
  { kind: 'swap', icon: 'swap', text: words.room.swap, hint: words.room.swapHint },
] as const

export function TeamTools({ room }: { room: RoomState }) {
  if (!isAdmin.value) return null
  const { lockTeams } = settings.value
  return (
    // biome-ignore lint/a11y/useSemanticElements: tools are no form
    <div class={room.match.running ? 'tools busy' : 'tools'} role="group" aria-label={words.room.tools}>
      {TOOLS.map(({ kind, icon, text, hint }) => (
        <button key={kind} type="button" class="btn flat" title={hint} onClick={() => void command({ kind })}>
          <Icon name={icon} />
          <span>{text}</span>
        </button>
      ))}
      <button
        type="button"
        class="btn flat"
        title={words.room.lockHint}
        aria-pressed={lockTeams}
        onClick={() => changeSettings({ lockTeams: !lockTeams })}
      >
        <Icon name={lockTeams ? 'lock' : 'lockOpen'} />
        <span>{words.room.lock}</span>
      </button>
    </div>
  )
}
