// A person for integration tests: real sockets, the browser's own arena and match code, no picture.
import type { MatchView } from '../../game/src/match/view.ts'
import { type Arena, openArena } from '../../game/src/net/arena.ts'
import type { Entry, Result, RoomState } from '../../shared/net/protocol.ts'
import { discOfSlot } from '../../shared/sim/world.ts'
import { type Visitor, visit } from './site.ts'

const FRAME_MS = 16
const PATIENCE_MS = 40_000

export interface Person extends Visitor {
  /** Enters by an answer of the hub that must be ok. */
  enter(answer: Result<{ entry: Entry }>): Promise<InRoom>
}

export interface InRoom {
  readonly arena: Arena
  readonly code: string
  room: RoomState
  view: MatchView | null
  status: string
  bye: string | null
  /** Runs once a frame while a match is on. */
  play: (view: MatchView) => void
  close(): void
}

/** Resolves when `condition` holds; fails with its text when it never does. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never came true: ${condition}`)
    await new Promise((next) => setTimeout(next, 5))
  }
}

/** A guest with a hub connection; an old cookie makes it the same guest again. */
export async function connectPerson(url: string, oldCookie?: string): Promise<Person> {
  const visitor = await visit({ url }, oldCookie)
  const inside: InRoom[] = []
  const person: Person = {
    ...visitor,
    async enter(answer) {
      if (!answer.ok) throw new Error(answer.code)
      const place = openRoom(url, person, answer.entry)
      inside.push(place)
      await until(() => place.room !== undefined)
      return place
    },
    close() {
      for (const place of inside) place.close()
      visitor.close()
    },
  }
  return person
}

function openRoom(url: string, person: Person, entry: Entry): InRoom {
  const place = { code: entry.code, view: null, status: '', bye: null, play: () => {} } as unknown as InRoom
  const arena = openArena({ ...entry, url }, person.me.id, {
    room: (state) => {
      place.room = state
    },
    pings: () => {},
    news: () => {},
    emote: () => {},
    result: () => {},
    idle: () => {},
    match: (view) => {
      place.view = view
    },
    status: (status) => {
      place.status = status
    },
    bye: (code) => {
      place.bye = code
    },
    async renew() {
      if (!person.hub.connected) return null
      const answer = await person.ask('join', { code: entry.code, password: '' }).catch(() => null)
      if (!answer) return null
      return answer.ok ? { ...answer.entry, url } : 'gone'
    },
    stadium: async (hash) => (await fetch(`${url}/api/stadiums/${hash}`)).json(),
  })
  const frames = setInterval(() => {
    if (!place.view) return
    place.view.update(performance.now())
    place.play(place.view)
  }, FRAME_MS)
  return Object.assign(place, {
    arena,
    close() {
      clearInterval(frames)
      arena.close()
    },
  })
}

const GOAL = { x: 370, high: 50 } // of the Classic stadium, half of its height

/** Keys that get behind the ball, seen from the other goal, and kick it when that goal is ahead. */
export function attack(view: MatchView): void {
  const w = view.world
  const d = discOfSlot(w, view.ownSlot)
  const p = w.slot.indexOf(view.ownSlot)
  if (d < 0) return
  const side = w.team[p] === 1 ? 1 : -1
  const [bx, by, x, y] = [w.x[0]!, w.y[0]!, w.x[d]!, w.y[d]!]
  const behind = side * (bx - x) > 15
  const tx = behind ? bx : bx - side * 45
  const left = Math.max(30, GOAL.x - side * bx) // of the way
  const aim = by + Math.max(-40, Math.min(40, (30 * by) / left))
  const ty = behind ? aim : Math.abs(by - y) > 30 ? by : by + (y > by ? 40 : -40)
  const hits = behind && Math.abs(by + ((by - y) / (side * (bx - x))) * left) < GOAL.high
  const kick = hits && Math.hypot(bx - x, by - y) < 32 ? 16 : 0
  view.setKeys(
    (ty < y - 4 ? 1 : 0) | (ty > y + 4 ? 2 : 0) | (tx < x - 4 ? 4 : 0) | (tx > x + 4 ? 8 : 0) | kick,
  )
}
