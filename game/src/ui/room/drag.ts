// Dragging people between the columns of a room and within one: who hangs at the pointer, and where they would go.
import { signal } from '@preact/signals'
import type { Member } from '../../../../shared/net/protocol.ts'
import { columnOf, move, putBefore, type Team } from '../../actions/teams.ts'
import { isAdmin } from '../../store.ts'

/** Who is being dragged; null: nobody. */
export const dragged = signal<Member | null>(null)
/** Where they would land: a column, and before whom of it, '' = at its end; null: nowhere. */
export const landing = signal<{ team: Team; before: string } | null>(null)

/** What makes a row one that can be dragged. */
export const draggable = (member: Member) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer?.setData('text/plain', member.name) // Firefox drags nothing without data
    requestAnimationFrame(() => {
      dragged.value = member // after the browser took its picture of the row
    })
  },
  onDragEnd: letGo,
})

export function letGo(): void {
  dragged.value = null
  landing.value = null
}

/** The pointer with somebody at it is over a column; rows say by `data-person` whose they are. */
export function over(event: DragEvent, team: Team): void {
  const member = dragged.value
  if (!member || (columnOf(member) === team && !mayOrder(member))) return
  event.preventDefault() // says that it may be dropped here
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-person]')]
  const below = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect()
    return event.clientY < top + height / 2
  })
  const before = mayOrder(member) ? (below?.dataset.person ?? '') : ''
  const last = landing.value
  if (last?.team !== team || last.before !== before) landing.value = { team, before }
}

/** Bots have no place in the room's order, and only admins change it. */
const mayOrder = (member: Member): boolean => isAdmin.value && member.kind !== 'bot'

export async function drop(event: DragEvent): Promise<void> {
  event.preventDefault()
  const member = dragged.value
  const to = landing.value
  letGo()
  if (!member || !to) return
  if (columnOf(member) !== to.team && !(await move(member, to.team))) return
  const ordered = columnOf(member) === to.team || to.team === 0 // in a team the place says little
  if (ordered && mayOrder(member) && to.before !== member.id) await putBefore(member.id, to.before)
}
