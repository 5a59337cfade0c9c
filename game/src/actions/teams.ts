// Who stands where in a room, and moving people about: by button, by key, by dragging and by command.
import { computed } from '@preact/signals'
import type { Member, RoomState } from '../../../shared/net/protocol.ts'
import { announce, isAdmin, match, me, panelOpen, room } from '../store.ts'
import { teamName } from '../ui/kits.ts'
import { words } from '../ui/words.ts'
import { command } from './room.ts'

export type Team = 0 | 1 | 2

/** The column somebody stands in: their team, or the one they come on for. */
export const columnOf = ({ team, next }: Pick<Member, 'team' | 'next'>): Team => next || team

export const columnName = (team: Team): string => (team === 0 ? words.room.spectators : teamName(team))

/** May this person move that one? */
export const mayMove = (id: string): boolean =>
  isAdmin.value || (id === me.value?.id && !room.value?.settings.lockTeams)

/** Those who wait to be sent on by a room that fills its teams itself, in their order. */
export const line = computed<readonly string[]>(() => {
  const state = room.value
  if (!state || state.settings.queue === 'admins') return []
  return state.members.filter(isInLine).map((m) => m.id)
})

const isInLine = (m: Member): boolean =>
  columnOf(m) === 0 && m.kind !== 'bot' && !m.away && m.state !== 'gone'

/** Whether a person has a place to take on a team: bots make way. */
export function hasPlace({ members, settings }: RoomState, team: Team): boolean {
  return (
    team === 0 || members.filter((m) => columnOf(m) === team && m.kind !== 'bot').length < settings.teamSize
  )
}

/** Asks the room to move somebody, and tells screen readers. */
export async function move({ id, name }: Pick<Member, 'id' | 'name'>, team: Team): Promise<boolean> {
  const done = await command({ kind: 'team', id, team })
  if (done) announce(words.room.moved(name, columnName(team)))
  return done
}

/** Takes a side oneself; into a running match that means onto the pitch. */
export async function takeSide(own: Pick<Member, 'id' | 'name'>, team: Team): Promise<void> {
  const done = await move(own, team)
  if (done && team !== 0 && match.value) panelOpen.value = false
}

/** Asks the room to put somebody before another of the list; '' = at its end. */
export const putBefore = (id: string, before: string) => command({ kind: 'order', id, before })

/**
 * Before whom somebody of a column goes when moved one place up (-1) or down (1) in it, '' for the end of the list;
 * null: there is no further way.
 */
export function stepInLine(members: readonly Member[], member: Member, step: -1 | 1): string | null {
  const column = members.filter((m) => columnOf(m) === columnOf(member) && m.kind !== 'bot')
  const at = column.findIndex((m) => m.id === member.id)
  if (at < 0 || column[at + step] === undefined) return null
  return step < 0 ? column[at - 1]!.id : (column[at + 2]?.id ?? '')
}
