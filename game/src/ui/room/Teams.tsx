// Red, spectators and blue: who is where, and taking a side.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Member, RoomState } from '../../../../shared/net/protocol.ts'
import { columnName, columnOf, hasPlace, line, mayMove, type Team, takeSide } from '../../actions/teams.ts'
import { isAdmin, me } from '../../store.ts'
import { wears } from '../kits.ts'
import { narrow } from '../media.ts'
import { TeamMark } from '../parts/Disc.tsx'
import { words } from '../words.ts'
import { dragged, drop, landing, over } from './drag.ts'
import { PersonRow } from './PersonRow.tsx'

const COLUMNS = [
  { team: 1, side: 'r' },
  { team: 0, side: 's' },
  { team: 2, side: 'b' },
] as const

export function Teams({ room }: { room: RoomState }) {
  const box = useRef<HTMLDivElement>(null)
  const held = useRef('') // whose menu had the focus: it goes with them to another column
  useEffect(() => {
    const at = document.activeElement
    if (held.current === '' || (at !== document.body && at !== null)) return
    box.current!.querySelector<HTMLElement>(`[data-menu="${CSS.escape(held.current)}"]`)?.focus()
  }, [room])
  return (
    <div
      class="teams"
      ref={box}
      onFocusIn={(event) => {
        held.current = (event.target as HTMLElement).dataset.menu ?? ''
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget) held.current = ''
      }}
    >
      {COLUMNS.map((column) => (
        <Column key={column.team} room={room} {...column} />
      ))}
    </div>
  )
}

function Column({ room, team, side }: { room: RoomState; team: Team; side: 'r' | 's' | 'b' }) {
  const members = room.members.filter((m) => columnOf(m) === team)
  const guest = dragged.value && columnOf(dragged.value) !== team ? dragged.value : null
  const before = useComputed(() => (landing.value?.team === team ? landing.value.before : null)).value
  const current = useSignal('') // whose menu had the focus last: Tab stops there
  const name = columnName(team)
  const sorted = team === 0 ? members : [...members].sort((a, b) => Number(a.next > 0) - Number(b.next > 0))
  const stop = sorted.some((m) => m.id === current.value) ? current.value : sorted[0]?.id
  return (
    <section
      class={`team ${side}`}
      aria-label={name}
      onDragOver={(event) => over(event, team)}
      onDragLeave={(event) => {
        const to = event.relatedTarget as Node | null
        if (!to || !event.currentTarget.contains(to)) landing.value = null
      }}
      onDrop={(event) => void drop(event)}
    >
      <h2>
        {team !== 0 && wears.value[team] && <TeamMark team={team} />}
        <span class="clip">{name}</span>
        <span class="c">{count(members, room, team)}</span>
      </h2>
      <ul
        onKeyDown={walk}
        onFocusIn={(event) => {
          current.value = (event.target as HTMLElement).dataset.menu ?? current.value
        }}
      >
        {sorted.map((member) => (
          <PersonRow
            key={member.id}
            member={member}
            room={room}
            stop={!isAdmin.value || member.id === stop}
            marked={before === member.id && before !== dragged.value?.id}
          />
        ))}
        {members.length === 0 && !guest && <li class="nobody quiet">{words.room.nobody}</li>}
        <li>
          {guest ? (
            <div class="slot drop">{words.room.moveTo(guest.name, name)}</div>
          ) : (
            !narrow.value && <TakeSide room={room} team={team} />
          )}
        </li>
      </ul>
    </section>
  )
}

function count(members: readonly Member[], { settings }: RoomState, team: Team): string {
  if (team === 0) return `${members.length}/${settings.watchPlaces}`
  const playing = members.filter((m) => m.team === team).length // without those who come on next
  return `${playing}/${settings.teamSize}`
}

/** Arrow up and down go from row to row. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || event.altKey || event.defaultPrevented) return
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-menu], .slot')]
  const at = all.indexOf(event.target as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  all[at + step]?.focus()
}

/** Where one may go oneself, in one row: for where the columns stand one below the other. */
export function Sides({ room }: { room: RoomState }) {
  return (
    <div class="sides">
      {COLUMNS.map(({ team, side }) => (
        <div key={team} class={side}>
          <TakeSide room={room} team={team} />
        </div>
      ))}
    </div>
  )
}

/** The button with which one goes to this side oneself. */
function TakeSide({ room, team }: { room: RoomState; team: Team }) {
  const own = room.members.find((m) => m.id === me.value?.id)
  if (!own || columnOf(own) === team || !mayMove(own.id)) return null
  const waits = team !== 0 && line.value.length > 0 && line.value[0] !== own.id && !isAdmin.value
  if (waits && columnOf(own) === 0) return null // the room sends people on in their order
  const free = hasPlace(room, team)
  const name = columnName(team)
  return (
    <button type="button" class="slot" disabled={!free} onClick={() => void takeSide(own, team)}>
      {free ? words.room.joinTeam(team, name) : words.room.teamFull(name)}
    </button>
  )
}
