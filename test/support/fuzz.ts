// Seeded matches for property tests: keys of people, and now and then joins, leaves, pauses and new limits.
import { next } from '../../shared/bots/random.ts'
import type { RoomEvent } from '../../shared/match/commit.ts'
import { RESUME_TICKS, type Side } from '../../shared/sim/constants.ts'
import { addPlayer, removePlayer, setInput, setPaused } from '../../shared/sim/players.ts'
import type { World } from '../../shared/sim/world.ts'
import { type Kickers, thinkTick } from './kickers.ts'

export type Op = RoomEvent | { kind: 'keys'; slot: number; keys: number }

const EVENTS_PER_TICK = 0.02

/** What happens before the world's next tick. */
export function randomOps(kickers: Kickers, world: World): Op[] {
  const ops: Op[] = []
  const { random } = kickers
  if (next(random) < EVENTS_PER_TICK) ops.push(randomEvent(kickers, world))
  thinkTick(kickers, world, (slot, keys) => ops.push({ kind: 'keys', slot, keys }))
  return ops
}

function randomEvent({ random, keys }: Kickers, world: World): RoomEvent {
  const pick = (n: number) => Math.floor(next(random) * n)
  const slot = pick(keys.length)
  if (world.paused) return { kind: 'pause', on: false }
  switch (pick(8)) {
    case 0:
      return { kind: 'leave', slot }
    case 1:
      return { kind: 'pause', on: true }
    case 2: {
      const limits = { timeLimit: pick(2), scoreLimit: pick(4) }
      return {
        kind: 'rules',
        rules: { ...limits, kickMin: pick(10), kickRate: pick(30), kickBurst: pick(3) },
      }
    }
    default:
      return { kind: 'join', slot, team: (1 + pick(2)) as Side }
  }
}

export function applyOp(world: World, op: Op): void {
  if (op.kind === 'keys') setInput(world, op.slot, op.keys)
  else if (op.kind === 'join') addPlayer(world, op.slot, op.team)
  else if (op.kind === 'leave') removePlayer(world, op.slot)
  else if (op.kind === 'pause') setPaused(world, op.on, RESUME_TICKS)
  else Object.assign(world.rules, op.rules)
}
