// Red, spectators and blue: who is where, taking a side, and moving people by drag and drop.
import { signal } from '@preact/signals'
import type { Member, RoomState } from '../../../../shared/net/protocol.ts'
import { command, mayMove } from '../../actions/room.ts'
import { me } from '../../store.ts'
import { words } from '../words.ts'
import { PersonRow } from './PersonRow.tsx'

/** Who is being dragged; null: nobody. */
export const dragged = signal<Member | null>(null)

const COLUMNS = [
  { team: 1, side: 'r', title: words.red },
  { team: 0, side: 's', title: words.room.spectators },
  { team: 2, side: 'b', title: words.blue },
] as const

export function Teams({ room }: { room: RoomState }) {
  return (
    <div class="teams">
      {COLUMNS.map((column) => (
        <Team key={column.team} room={room} {...column} />
      ))}
    </div>
  )
}

interface TeamProps {
  room: RoomState
  team: 0 | 1 | 2
  side: 'r' | 's' | 'b'
  title: string
}

function Team({ room, team, side, title }: TeamProps) {
  const members = room.members.filter((m) => m.team === team)
  const guest = dragged.value && dragged.value.team !== team ? dragged.value : null
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (guest) move(guest.id, team)
    dragged.value = null
  }
  return (
    <section
      class={`team ${side}`}
      aria-label={title}
      onDragOver={(event) => {
        if (guest) event.preventDefault() // says that it may be dropped here
      }}
      onDrop={drop}
    >
      <h2>
        {title}
        <span class="c">{team === 0 ? members.length : `${members.length}/${room.settings.teamSize}`}</span>
      </h2>
      <ul>
        {members.map((member) => (
          <PersonRow key={member.id} member={member} />
        ))}
        {members.length === 0 && !guest && <li class="nobody quiet">{words.room.nobody}</li>}
        <li>{guest ? <DropMark name={guest.name} team={team} /> : <TakeSide room={room} team={team} />}</li>
      </ul>
    </section>
  )
}

function DropMark({ name, team }: { name: string; team: 0 | 1 | 2 }) {
  return <div class="slot drop">{words.room.moveTo(name, team)}</div>
}

/** The button with which one goes to this side oneself. */
function TakeSide({ room, team }: { room: RoomState; team: 0 | 1 | 2 }) {
  const own = room.members.find((m) => m.id === me.value?.id)
  if (!own || own.team === team || !mayMove(own.id)) return null
  const people = room.members.filter((m) => m.team === team && m.kind !== 'bot').length
  const full = team !== 0 && people >= room.settings.teamSize
  return (
    <button type="button" class="slot" disabled={full} onClick={() => move(own.id, team)}>
      {words.room.joinTeam[team]}
    </button>
  )
}

/** Asks the room to move somebody. */
export function move(id: string, team: 0 | 1 | 2): void {
  void command({ kind: 'team', id, team })
}
