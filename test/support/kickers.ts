// Seeded people for tests and benches: each runs about near the ball and kicks now and then. No network, no clock.
import { createRandom, next, type Random } from '../../shared/bots/random.ts'
import { KEY, type Side, TICKS_PER_SECOND } from '../../shared/sim/constants.ts'
import { addPlayer, reset, setInput } from '../../shared/sim/players.ts'
import { createWorld, findPlayer, type Rules, type World } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

export const CHANGES_PER_S = 7.4 // of one player's keys, as netcode.md measured them
export const ENDLESS: Readonly<Rules> = { timeLimit: 0, scoreLimit: 0, kickMin: 2, kickRate: 0, kickBurst: 0 }

const ORDER = [KEY.KICK, KEY.LEFT, KEY.RIGHT, KEY.UP, KEY.DOWN]

export const sideOf = (slot: number): Side => (slot % 2 === 0 ? 1 : 2)

/** A kick-off with players in slots 0.., red and blue in turn. */
export function matchOf(stadium: Stadium, players: number, rules: Readonly<Rules> = ENDLESS): World {
  const world = createWorld(stadium, rules)
  for (let slot = 0; slot < players; slot++) addPlayer(world, slot, sideOf(slot))
  reset(world)
  return world
}

export interface Kickers {
  readonly random: Random
  readonly keys: number[] // held, by slot
  readonly changesPerS: number
}

export function createKickers(players: number, seed: number, changesPerS = CHANGES_PER_S): Kickers {
  return { random: createRandom(seed), keys: Array<number>(players).fill(0), changesPerS }
}

/** Lets one tick of people's time pass; calls `changed` for each who holds other keys from now on. */
export function thinkTick(k: Kickers, world: World, changed: (slot: number, keys: number) => void): void {
  for (let slot = 0; slot < k.keys.length; slot++) {
    if (next(k.random) >= k.changesPerS / TICKS_PER_SECOND) continue
    k.keys[slot] = otherKeys(k, world, slot)
    changed(slot, k.keys[slot]!)
  }
}

/** One key pressed or let go, as fingers do: mostly towards the ball, sometimes anywhere, every third time a kick. */
function otherKeys({ random, keys }: Kickers, world: World, slot: number): number {
  const p = findPlayer(world, slot)
  const d = p < 0 ? 0 : world.disc[p]!
  for (;;) {
    const spread = next(random) < 0.3 ? 400 : 60
    const dx = world.x[0]! - world.x[d]! + (next(random) - 0.5) * spread
    const dy = world.y[0]! - world.y[d]! + (next(random) - 0.5) * spread
    let wanted = next(random) < 0.33 ? KEY.KICK : 0
    if (Math.abs(dx) > 8) wanted |= dx > 0 ? KEY.RIGHT : KEY.LEFT
    if (Math.abs(dy) > 8) wanted |= dy > 0 ? KEY.DOWN : KEY.UP
    for (const key of ORDER) if ((wanted ^ keys[slot]!) & key) return keys[slot]! ^ key
  }
}

/** Has the kickers play straight into the world, without a network: their changes count from the coming tick on. */
export function pressKeys(k: Kickers, world: World): void {
  thinkTick(k, world, (slot, keys) => setInput(world, slot, keys))
}
