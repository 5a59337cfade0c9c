// One person or bot of a room, with what an admin can do with them.
import type { Member } from '../../../../shared/net/protocol.ts'
import { isAdmin, me, pings } from '../../store.ts'
import { Ping } from '../parts/controls.tsx'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import { words } from '../words.ts'
import { dragged, move } from './Teams.tsx'

export function PersonRow({ member }: { member: Member }) {
  const own = member.id === me.value?.id
  const bot = member.kind === 'bot'
  const movable = isAdmin.value
  const ping = pings.value.get(member.id)
  const classes = [
    'pr',
    own && 'me',
    member.state === 'gone' && 'away',
    dragged.value?.id === member.id && 'lifted',
  ]
  const drag = movable && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer?.setData('text/plain', member.name) // Firefox drags nothing without data
      requestAnimationFrame(() => {
        dragged.value = member // after the browser took its picture of the row
      })
    },
    onDragEnd: () => {
      dragged.value = null
    },
  }
  return (
    <li class={classes.filter(Boolean).join(' ')} {...drag}>
      <Disc name={member.name} avatar={member.avatar} team={member.team} size={36} />
      <div class="n">
        <span class="clip">{member.name}</span>
        <small>{about(member, own)}</small>
      </div>
      <Role member={member} />
      {bot ? null : member.state === 'gone' ? <span class="label">{words.room.gone}</span> : null}
      {!bot && member.state !== 'gone' && ping !== undefined && <Ping ms={ping} />}
      {movable && (
        <Menu
          label={words.room.manage(member.name)}
          items={([1, 0, 2] as const)
            .filter((team) => team !== member.team)
            .map((team) => ({
              text: bot && team === 0 ? words.room.dismiss : words.room.moveMenu[team],
              run: () => move(member.id, team),
            }))}
        />
      )}
    </li>
  )
}

function about(member: Member, own: boolean): string {
  if (own) return words.you
  if (member.state === 'lagging') return words.room.lagging
  return member.kind === 'bot' ? words.bot : member.kind === 'guest' ? words.guest : ''
}

function Role({ member }: { member: Member }) {
  if (!member.host && !member.admin) return null
  const text = member.host ? words.room.host : words.room.admin
  return (
    <span class={member.host ? 'role' : 'role a'} title={text}>
      <Icon name={member.host ? 'crown' : 'shield'} small />
      <span class="sr">{text}</span>
    </span>
  )
}
