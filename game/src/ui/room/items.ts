// What can be done with somebody of a room, as items of their menu.
import type { Member, RoomState } from '../../../../shared/net/protocol.ts'
import { openDm } from '../../actions/chat-talks.ts'
import { command } from '../../actions/room.ts'
import { columnName, columnOf, line, mayMove, move, putBefore, stepInLine } from '../../actions/teams.ts'
import { dialog, isAdmin, me } from '../../store.ts'
import type { MenuItem } from '../parts/Menu.tsx'
import { words } from '../words.ts'

/** Empty where this person may do nothing with that one. */
export function itemsFor(member: Member, room: RoomState): MenuItem[] {
  const own = member.id === me.value?.id
  const admin = isAdmin.value
  return [
    ...(own || member.kind === 'bot'
      ? []
      : [{ text: words.room.message, run: () => void openDm(member.id) }]),
    ...moves(member, own),
    ...(member.kind === 'bot' ? [] : places(member, room, own, admin)),
    ...(admin ? powers(member, own) : []),
  ]
}

function moves(member: Member, own: boolean): MenuItem[] {
  if (!mayMove(member.id)) return []
  const others = ([1, 0, 2] as const).filter((team) => team !== columnOf(member))
  return others.map((team) => {
    const name = columnName(team)
    const dismissed = member.kind === 'bot' && team === 0
    return {
      text: dismissed ? words.room.dismiss : own ? words.room.menuSelf(name) : words.room.menuMove(name),
      run: () => void move(member, team),
    }
  })
}

function places(member: Member, room: RoomState, own: boolean, admin: boolean): MenuItem[] {
  if (!admin) {
    const last = own && line.value.at(-1) !== member.id && line.value.includes(member.id)
    return last ? [{ text: words.room.toEnd, run: () => void putBefore(member.id, '') }] : []
  }
  return ([-1, 1] as const).flatMap((step) => {
    const before = stepInLine(room.members, member, step)
    if (before === null) return []
    const text = step < 0 ? words.room.up : words.room.down
    return [{ text, run: () => void putBefore(member.id, before) }]
  })
}

function powers({ id, name, kind, admin, host }: Member, own: boolean): MenuItem[] {
  const items: MenuItem[] = []
  if (kind !== 'bot' && (own || !host)) {
    const { room: say } = words
    items.push({
      text: admin ? (own ? say.giveUpAdmin : say.removeAdmin) : say.makeAdmin,
      run: () => void command({ kind: 'admin', id, on: !admin }),
    })
  }
  if (own || host || kind === 'bot') return items
  for (const ban of [false, true]) {
    items.push({
      text: ban ? words.room.ban : words.room.kick,
      danger: true,
      run: () => {
        dialog.value = { kind: 'send-away', id, name, ban }
      },
    })
  }
  return items
}
