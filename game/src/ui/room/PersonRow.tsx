// One person or bot of a room, with what can be done with them.
import type { Member, RoomState } from '../../../../shared/net/protocol.ts'
import { columnOf, line, mayMove, move, putBefore, stepInLine, type Team } from '../../actions/teams.ts'
import { isAdmin, me, pings } from '../../store.ts'
import { Ping } from '../parts/controls.tsx'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import { words } from '../words.ts'
import { draggable, dragged } from './drag.ts'
import { itemsFor } from './items.ts'

interface Props {
  member: Member
  room: RoomState
  stop: boolean // Tab stops at it
  marked: boolean // who is dragged would go before this one
}

export function PersonRow({ member, room, stop, marked }: Props) {
  const own = member.id === me.value?.id
  const ping = pings.value.get(member.id)
  const items = itemsFor(member, room)
  const classes = [
    'pr',
    own && 'me',
    (member.state === 'gone' || member.away) && 'away',
    member.next > 0 && 'coming',
    marked && 'marked',
    dragged.value?.id === member.id && 'lifted',
  ]
  const about = aboutOf(member, own)
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      data-person={member.kind === 'bot' ? undefined : member.id}
      {...(mayMove(member.id) && draggable(member))}
      onContextMenu={(event) => {
        const button = event.currentTarget.querySelector<HTMLElement>('[data-menu]')
        if (!button) return
        event.preventDefault()
        button.focus()
        button.click()
      }}
    >
      <Disc name={member.name} avatar={member.avatar} team={columnOf(member)} size={36} />
      <div class="n">
        <span class="clip" dir="auto" title={member.name}>
          {member.name}
        </span>
        {about !== '' && <small class="clip">{about}</small>}
      </div>
      <Marks member={member} />
      {member.kind !== 'bot' && member.state !== 'gone' && ping !== undefined && <Ping ms={ping} />}
      {items.length > 0 && (
        <Menu
          label={words.room.options(member.name)}
          hint={words.room.arrows}
          id={member.id}
          tabIndex={stop ? 0 : -1}
          items={items}
          onKeyDown={(event) => moveByKey(event, member, room)}
        />
      )}
    </li>
  )
}

function aboutOf(member: Member, own: boolean): string {
  const { room: say } = words
  const parts = [
    own ? words.you : '',
    member.level ? say.bot(words.levels[member.level]) : '',
    member.kind === 'guest' && !own ? words.guest : '',
    member.state === 'gone' ? say.gone : member.state === 'lagging' ? say.lagging : '',
    member.next > 0 ? say.comesOn : '',
    line.value.includes(member.id) ? say.line(line.value.indexOf(member.id) + 1) : '',
  ]
  return parts.filter(Boolean).join(', ')
}

function Marks({ member }: { member: Member }) {
  const { host, admin, away } = member
  return (
    <>
      {away && (
        <span class="role a" title={words.room.away}>
          <Icon name="moon" small />
          <span class="sr">{words.room.away}</span>
        </span>
      )}
      {(host || admin) && (
        <span class={host ? 'role' : 'role a'} title={host ? words.room.host : words.room.admin}>
          <Icon name={host ? 'crown' : 'shield'} small />
          <span class="sr">{host ? words.room.host : words.room.admin}</span>
        </span>
      )}
    </>
  )
}

const LEFT_TO_RIGHT: readonly Team[] = [1, 0, 2]
const IN_LINE: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Arrow left and right: to the next column. With Alt, up and down: in the line. */
function moveByKey(event: KeyboardEvent, member: Member, room: RoomState): void {
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  const step = event.altKey ? IN_LINE[event.key] : undefined
  if (sideways && mayMove(member.id)) {
    const column = LEFT_TO_RIGHT.indexOf(columnOf(member)) + sideways
    const to = LEFT_TO_RIGHT[column]
    if (to !== undefined && !(to === 0 && member.kind === 'bot')) void move(member, to)
    else if (member.kind === 'bot' && to === 0) void move(member, LEFT_TO_RIGHT[column + sideways]!)
  } else if (step && isAdmin.value && member.kind !== 'bot') {
    const before = stepInLine(room.members, member, step)
    if (before !== null) void putBefore(member.id, before)
  } else return
  event.preventDefault()
}
