// Hand-made plays for tests of the statistics: discs are put where a play wants them, the real simulation does the rest.
import type { MatchStatistics, PlayerStatistics, Tally } from '../../../shared/match/result.ts'
import { createStatistics } from '../../../shared/match/statistics.ts'
import { KEY, PHASE, type Side } from '../../../shared/sim/constants.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { addPlayer, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { type Axis, mirrorKeys, mirrorStadium, mirrorTeam } from '../../support/mirror.ts'
import { classic } from '../../support/stadiums.ts'

export interface At {
  x: number
  y: number
  vx?: number
  vy?: number
}
export interface Actor extends At {
  id: string
  team: Side
  keys?: (tick: number) => number // held in a tick, from 0
}
export interface Play {
  stadium?: Stadium
  ball: At
  players: Actor[] // slot = index
  ticks: number
}

/** Presses the kick key in one tick. */
export const kickIn =
  (at: number) =>
  (tick: number): number =>
    tick === at ? KEY.KICK : 0

/** A play under way: the world in play, and what is counted of it. */
export function begin(play: Play, axis: Axis | null = null) {
  const plain = play.stadium ?? classic
  const world = createWorld(axis ? mirrorStadium(plain, axis) : plain)
  world.phase = PHASE.PLAYING
  const statistics = createStatistics(world)
  const events = createEvents()
  const [sx, sy] = [axis === 'x' ? -1 : 1, axis === 'y' ? -1 : 1]
  const place = (disc: number, { x, y, vx = 0, vy = 0 }: At) => {
    world.x[disc] = sx * x
    world.y[disc] = sy * y
    world.vx[disc] = sx * vx
    world.vy[disc] = sy * vy
  }
  place(0, play.ball)
  play.players.forEach((actor, slot) => {
    const team = axis ? (mirrorTeam(actor.team, axis) as Side) : actor.team
    addPlayer(world, slot, team)
    statistics.enter(slot, team, actor.id)
    place(discOfSlot(world, slot), actor)
  })
  let tick = 0
  const run = (ticks: number) => {
    for (const end = tick + ticks; tick < end; tick++) {
      play.players.forEach(({ keys }, slot) => {
        const held = keys?.(tick) ?? 0
        setInput(world, slot, axis ? mirrorKeys(held, axis) : held)
      })
      events.count = 0
      step(world, events)
      statistics.observe(world, events)
    }
  }
  const until = (isReached: () => boolean) => {
    for (let t = 0; !isReached(); t++) {
      if (t === 1000) throw new Error('the play does not get there')
      run(1)
    }
  }
  return { world, statistics, place, run, until }
}

/** Runs a play to its end. */
export function perform(play: Play, axis: Axis | null = null): MatchStatistics {
  const { world, statistics, run } = begin(play, axis)
  run(play.ticks)
  return statistics.read(world)
}

/** The counts of a player that are not 0, without those that every tick adds to. */
export function countsOf(statistics: MatchStatistics, id: string): Partial<Tally> {
  const { team: _, id: __, possession: ___, distance: ____, ...counts } = rowOf(statistics, id)
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))
}

export function rowOf(statistics: MatchStatistics, id: string, team?: Side): PlayerStatistics {
  const row = statistics.players.find((p) => p.id === id && (team === undefined || p.team === team))
  if (!row) throw new Error(`${id} has not played`)
  return row
}
