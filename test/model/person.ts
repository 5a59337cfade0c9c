// Somebody at the keys of a virtual client: the brain of the bots, but it sees only that client's picture, late as eyes
// are, and its fingers move one key at a time. It commits nothing ahead as the server's bots do. Time may be real.
import type { OnlineMatch } from '../../game/src/match/online.ts'
import { createBot, createPast, createPitchMap, LEVELS, remember, think } from '../../shared/bots/index.ts'
import { KEY } from '../../shared/sim/constants.ts'

const FRAME_MS = 1000 / 60
const REACTION_TICKS = 9 // 150 ms, and up to 6 ticks more: each person has their own
const REACTIONS = 7
const DECISION_TICKS = 6 // nervous fingers: about 5 key changes a second
const KEYS = [KEY.KICK, KEY.LEFT, KEY.RIGHT, KEY.UP, KEY.DOWN]
const FULL_TOKENS = 3 // the fingers below are what limits a person

export interface Person {
  changes: number // key changes so far
  stop(): void
}

/** Plays `view` in `slot` from now on; `random` is the fingers', `seed` the mind's. */
export function createPerson(
  view: OnlineMatch,
  slot: number,
  time: { after(ms: number, run: () => void): unknown },
  random: () => number,
  seed: number,
): Person {
  const { world } = view
  const past = createPast(world.geometry)
  const delay = REACTION_TICKS + ((slot * 3 + seed) % REACTIONS)
  const bot = {
    ...createBot(createPitchMap(world.geometry), slot, seed, 'normal'),
    numbers: { ...LEVELS.normal, delay, interval: DECISION_TICKS, jitter: 4 },
  }
  let seenTick = world.tick
  let held = 0
  let rests = 0 // frames until the next finger can move
  let stopped = false

  function look(): void {
    const isFar = Math.abs(world.tick - seenTick) > 30
    for (let n = isFar ? 1 : Math.max(0, world.tick - seenTick); n > 0; n--) remember(past, world)
    seenTick = world.tick
  }

  function moveFinger(wanted: number): void {
    if (rests-- > 0) return
    const key = KEYS.find((k) => (wanted ^ held) & k)
    if (!key) return
    held ^= key
    rests = random() < 0.5 ? 1 : 0
    person.changes++
    const keys = held
    time.after(random() * FRAME_MS, () => view.setKeys(keys))
  }

  function frame(): void {
    if (stopped) return
    look()
    bot.tokens = FULL_TOKENS
    moveFinger(think(bot, past, world))
    time.after(FRAME_MS, frame)
  }

  const person: Person = {
    changes: 0,
    stop() {
      stopped = true
    },
  }
  time.after(random() * FRAME_MS, frame)
  return person
}
