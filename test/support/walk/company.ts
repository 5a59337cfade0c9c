// The people whom somebody meets who walks through every screen: one to talk to, and two who play a match into overtime.
import type { MatchView } from '../../../game/src/match/view.ts'
import { discOfSlot } from '../../../shared/sim/world.ts'
import { attack, connectPerson, type InRoom, type Person } from '../person.ts'

export interface Company {
  readonly friend: Person
  readonly referee: Person // a moderator
  readonly match: InRoom // goes into overtime after a minute
  /** Stops the match and starts another, which red wins with the first goal. */
  score(): Promise<void>
  close(): void
}

const RIGHT = 8
const UP_AND_DOWN = [1, 2] as const
const FRAMES = 30 // of each
const GENTLY = 0.5 // units per tick: a ball touched so stays far from any goal

/** Rolls the ball off its spot, where that is this one's to do, then keeps busy without coming near it. */
function dawdle(kicksOff: boolean): (view: MatchView) => void {
  let frames = 0
  return (view) => {
    const w = view.world
    if (kicksOff && view.committed.time === 0)
      view.setKeys(w.vx[discOfSlot(w, view.ownSlot)]! < GENTLY ? RIGHT : 0)
    else view.setKeys(UP_AND_DOWN[Math.floor(frames++ / FRAMES) % 2]!)
  }
}

export async function gather(url: string, refereesCookie: string): Promise<Company> {
  const [friend, red, blue] = await Promise.all(
    ['Ivo', 'Rosa', 'Bela'].map(async (name) => {
      const person = await connectPerson(url)
      await person.ask('profile', { name })
      return person
    }),
  )
  const referee = await connectPerson(url, refereesCookie)
  const settings = { name: 'The final', botFill: 0, timeLimit: 1, scoreLimit: 0, teamSize: 1 }
  const match = await red!.enter(await red!.ask('create', { settings, password: '' }))
  const other = await blue!.enter(await blue!.ask('join', { code: match.code, password: '' }))
  await match.arena.command({ kind: 'team', id: red!.me.id, team: 1 })
  await match.arena.command({ kind: 'team', id: blue!.me.id, team: 2 })
  match.play = dawdle(true)
  other.play = dawdle(false)
  await match.arena.command({ kind: 'start' })
  await friend!.enter(await friend!.ask('create', { settings: { name: 'Members' }, password: 'secret' }))
  await friend!.ask('say', { channel: 'lobby', text: 'Who is in for a match?', cid: 'lobby' })
  return {
    friend: friend!,
    referee,
    match,
    async score() {
      await match.arena.command({ kind: 'stop' })
      await match.arena.command({ kind: 'settings', patch: { scoreLimit: 1 } })
      match.play = attack
      other.play = (view) => view.setKeys(1) // out of the way
      await match.arena.command({ kind: 'start' })
    },
    close() {
      for (const person of [friend, red, blue, referee]) person!.close()
    },
  }
}
