// Anything people may do in a room, in any order: whatever comes, the room and its match agree and nobody is forgotten.
import { expect, test } from 'vitest'
import type { Member, RoomCommand } from '../../../shared/net/protocol.ts'
import { QUEUES } from '../../../shared/settings.ts'
import { seeded } from '../../support/random.ts'
import { createWorldOfRooms, type Present } from '../../support/rooms.ts'

const SEEDS = 20
const STEPS = 250
const NAMES = 'abcdefghijk'.split('')
const SEAT_KEPT_MS = 30_000
const TAKE_OVER_MAX_MS = 8000

function createFuzz(seed: number) {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const world = createWorldOfRooms()
  const rotation = ['One', 'Two'].map((name) => world.stadiums.add({ name } as never).hash)
  const host = world.create('z', { queue: pick(QUEUES), teamSize: 2, botFill: pick([0, 2, 3]), rotation })
  const present = new Map<string, Present>([['z', host]])
  const goneSince = new Map<string, number>()
  const waits = new Map<string, { next: number; since: number }>()
  let crowd = 0 // the most people a team had after the step before

  const state = () => host.line.room
  const people = () => state().members.filter((m) => m.kind !== 'bot')
  const running = () => (state().match.running ? world.match : null)

  const steps: (() => void)[] = [
    () => enter(pick(NAMES)),
    () => enter(pick(NAMES)),
    () => leave(pick(NAMES)),
    () => lose(pick(NAMES)),
    () => command({ kind: 'team', id: pick(people()).id, team: pick([0, 1, 2]) }),
    () => command({ kind: 'team', id: pick(people()).id, team: pick([1, 2]) }),
    () => command({ kind: 'away', on: random() < 0.4 }),
    () => command({ kind: 'order', id: pick(NAMES), before: pick(['', ...NAMES]) }),
    () => command({ kind: pick(['balance', 'shuffle', 'swap']) }),
    () => command({ kind: pick(['start', 'next', 'stop', 'start']) }),
    () => command({ kind: 'pause', on: random() < 0.5 }),
    () => command({ kind: 'settings', patch: change() }),
    () => running()?.kickOff(),
    () => running()?.kickOff(),
    () => running()?.goal(),
    () => running()?.end(pick([0, 1, 2]), pick([0, 1, 2])),
    () => idle(),
    () => world.clock.advance(pick([100, 3000, 9000])),
    () => world.clock.advance(pick([100, 1000, 20_000])),
  ]

  function change() {
    return pick([
      { queue: pick(QUEUES) },
      { botFill: pick([0, 1, 2, 3]) },
      { teamSize: pick([1, 2, 3]) },
      { botLevel: pick(['easy', 'hard'] as const) },
      { lockTeams: random() < 0.3 },
    ])
  }
  function enter(id: string): void {
    present.set(id, world.join(id, host.code))
    goneSince.delete(id)
  }
  function leave(id: string): void {
    world.directory.leave(id)
    present.delete(id)
    goneSince.delete(id)
  }
  function lose(id: string): void {
    if (!present.has(id)) return
    present.get(id)!.seat.left()
    present.delete(id)
    goneSince.set(id, world.clock.now())
  }
  function command(ask: RoomCommand): void {
    const by = random() < 0.4 ? host : pick([...present.values()])
    expect(by.do(ask)).not.toBe('server-error')
  }
  function idle(): void {
    const players = people().filter((m) => m.slot >= 0)
    if (players.length > 0) running()?.events.idle(pick(players).slot, pick(['warned', 'benched', 'keys']))
  }

  /** What is not as it has to be; plain comparisons, for there are many. */
  function faults(): string[] {
    const { settings, members, match, nextMatchMs } = state()
    const fake = running()
    const found: string[] = []
    const must = (holds: boolean, what: string) => void (holds || found.push(what))
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
    const on = (team: number) => people().filter((m) => m.team === team).length
    const coming = (team: number) => people().filter((m) => (m.next || m.team) === team).length
    const bots = (team: number) => members.filter((m) => m.kind === 'bot' && m.team === team).length
    const now = world.clock.now()

    must(host.line.closed === null, 'the room lives')
    for (const { line } of present.values()) must(line.room === state(), 'all are told the same')
    for (const [id, since] of goneSince) if (now - since >= SEAT_KEPT_MS) goneSince.delete(id)
    const known = [...present.keys(), ...goneSince.keys()].sort()
    must(
      same(
        people()
          .map((m) => m.id)
          .sort(),
        known,
      ),
      'nobody is lost, nobody stays too long',
    )
    for (const m of people()) must((m.state === 'gone') === goneSince.has(m.id), `${m.id} is there or gone`)

    if (fake) {
      const told = members.filter((m) => m.slot >= 0).map((m) => [m.slot, m.id, m.team, m.level])
      const real = [...fake.players].map(([slot, { team }]) => {
        return [slot, fake.ids.get(slot), team, fake.levels.get(slot) ?? null]
      })
      must(same(told.sort(bySlot), real.sort(bySlot)), 'room and match agree on who plays')
      const slots = new Map(people().map((m) => [m.id, m.slot]))
      for (const [id, { line }] of present) must(fake.lines.get(line) === slots.get(id), `${id} sees it`)
    }
    for (const m of members) {
      must(m.slot >= 0 === (fake !== null && m.team !== 0), `${m.id} plays`)
      must(!m.away || (m.next === 0 && m.team === 0), `${m.id} is away and plays`)
      must(waitsFairly(m, now), `${m.id} waits`)
    }
    for (const team of [1, 2]) {
      must(coming(team) <= Math.max(settings.teamSize, crowd), `team ${team} is too big`)
      const wanted = Math.max(0, Math.min(settings.botFill, settings.teamSize) - on(team))
      must(bots(team) === wanted, `team ${team} has the wrong number of bots`)
    }
    crowd = Math.max(coming(1), coming(2))

    if (settings.queue === 'admins') return found
    const ready = people().filter((m) => m.state !== 'gone' && !m.away)
    const places = [1, 2].filter((team) => coming(team) < settings.teamSize)
    must(places.length === 0 || ready.every((m) => m.next || m.team), 'a place is free, and somebody waits')
    const uneven = Math.abs(coming(1) - coming(2)) >= 2
    must(!uneven || places.length === 0 || fake?.state.dead === false, 'the teams are uneven')
    const canPlay = ready.some((m) => m.team !== 0) && [1, 2].every((team) => on(team) + bots(team) > 0)
    must(!canPlay || match.running || nextMatchMs > 0, 'a match runs or is about to')
    return found
  }

  /** Not for long, only while the ball is in play, and among the spectators. */
  function waitsFairly({ id, team, next }: Member, now: number): boolean {
    const wait = waits.get(id)
    if (next === 0) waits.delete(id)
    else if (wait?.next !== next) waits.set(id, { next, since: now })
    const since = waits.get(id)?.since ?? now
    return next === 0 || (team === 0 && running()?.state.dead === false && now - since < TAKE_OVER_MAX_MS)
  }

  return {
    step() {
      pick(steps)()
      world.clock.advance(0)
      return faults()
    },
    counts: () => ({ matches: world.matches.length, people: people().length }),
  }
}

const bySlot = (a: unknown[], b: unknown[]): number => Number(a[0]) - Number(b[0])

test('whatever happens, room and match agree, nobody is forgotten and a room that runs itself plays', () => {
  let matches = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const fuzz = createFuzz(seed)
    for (let step = 0; step < STEPS; step++) {
      const found = fuzz.step()
      if (found.length > 0) expect(found, `seed ${seed}, step ${step}`).toEqual([])
    }
    matches += fuzz.counts().matches
  }
  expect(matches, 'matches were played').toBeGreaterThan(SEEDS * 3)
})
