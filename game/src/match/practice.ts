// A match in this page alone, against bots: the same simulation and the same view as online, without a server.
import {
  type Bot,
  createBot,
  createPast,
  createPitchMap,
  type Past,
  remember,
  think,
} from '../../../shared/bots/index.ts'
import { COUNTDOWN_TICKS, PHASE, type Side, TEAM, TICK_MS } from '../../../shared/sim/constants.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { addPlayer, reset, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type Rules, type World } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { createFeed } from './feed.ts'
import type { Look, MatchView } from './view.ts'

export interface PracticeOptions {
  stadium: Stadium
  rules: Rules
  me: { name: string; avatar: string } // avatar: two characters or an emoji
  teamSize: number // players a team; bots take all places but one
  seed: number // of the bots
}

const OWN_SLOT = 0
const MAX_CATCH_UP_TICKS = 5 // after a longer pause time simply stood
const BOT_NAMES = ['Hana', 'Milo', 'Zora', 'Otto', 'Lena', 'Kofi', 'Yuki', 'Nico', 'Tara', 'Igor'] as const

/** Starts with the countdown; a match that is over is followed by the next one. `update` drives it. */
export function createPractice(options: PracticeOptions): MatchView & { close(): void } {
  const { stadium, teamSize } = options
  const looks = createLooks(options)
  const start = createStart(options)
  const world = createWorld(start.geometry, options.rules)
  const ahead = createWorld(start.geometry, options.rules) // one tick on, with the keys held now
  const x = new Float64Array(world.x.length)
  const y = new Float64Array(world.y.length)
  const events = createEvents()
  const feed = createFeed((slot) => looks[slot])
  const map = createPitchMap(start.geometry)
  let bots: Bot[] = []
  let past: Past
  let held = 0
  let tapped = 0 // pressed since the last tick, perhaps let go already
  let sent = 0 // a kick-off clears the keys: only a change is told again
  let clockMs = Number.NaN // up to where time has been stepped
  let matches = 0
  let closed = false

  function begin(): void {
    copyWorld(world, start)
    past = createPast(start.geometry)
    bots = []
    for (let slot = 1; slot < 2 * teamSize; slot++) {
      bots.push(createBot(map, slot, options.seed + matches, 'normal'))
    }
    matches++
    feed.clear()
  }

  function tick(): void {
    for (const bot of bots) setInput(world, bot.slot, think(bot, past, world, 1 << OWN_SLOT))
    pressOwnKeys(world)
    sent = held | tapped
    tapped = 0
    events.count = 0
    step(world, events)
    remember(past, world)
    feed.committed(world, events, OWN_SLOT)
    if (world.over) begin()
  }

  function pressOwnKeys(to: World): void {
    const keys = held | tapped
    if (keys !== sent) setInput(to, OWN_SLOT, keys)
  }

  /** Between this tick and the next with the keys held now: the own disc moves in the frame of the key. */
  function draw(fraction: number): void {
    copyWorld(ahead, world)
    pressOwnKeys(ahead)
    step(ahead, null)
    const jumps = ahead.phase === PHASE.KICK_OFF && world.phase === PHASE.CELEBRATE
    const share = jumps ? 0 : fraction
    for (let d = 0; d < world.discCount; d++) {
      x[d] = world.x[d]! + (ahead.x[d]! - world.x[d]!) * share
      y[d] = world.y[d]! + (ahead.y[d]! - world.y[d]!) * share
    }
  }

  begin()
  draw(0)
  return {
    stadium,
    world,
    committed: world,
    x,
    y,
    ownSlot: OWN_SLOT,
    update(nowMs) {
      if (closed) return
      if (!(nowMs - clockMs < (MAX_CATCH_UP_TICKS + 1) * TICK_MS)) clockMs = nowMs
      for (; nowMs - clockMs >= TICK_MS; clockMs += TICK_MS) tick()
      draw((nowMs - clockMs) / TICK_MS)
    },
    setKeys(bits) {
      tapped |= bits & ~held
      held = bits
    },
    look: (slot) => looks[slot],
    listen: feed.listen,
    stats: () => null,
    close() {
      closed = true
    },
  }
}

/** The world before the first tick: everybody on the spawn places, 3-2-1 ahead. */
function createStart({ stadium, rules, teamSize }: PracticeOptions): World {
  const world = createWorld(stadium, rules)
  for (let slot = 0; slot < 2 * teamSize; slot++) addPlayer(world, slot, teamOf(slot, teamSize))
  reset(world)
  world.resume = COUNTDOWN_TICKS
  return world
}

function createLooks({ me, teamSize }: PracticeOptions): Look[] {
  return Array.from({ length: 2 * teamSize }, (_, slot) => {
    const team = teamOf(slot, teamSize)
    if (slot === OWN_SLOT) return { slot, ...me, team, own: true, lagging: false }
    const name = BOT_NAMES[(slot - 1) % BOT_NAMES.length]!
    return {
      slot,
      name: `Bot ${name}`,
      avatar: name.slice(0, 2).toUpperCase(),
      team,
      own: false,
      lagging: false,
    }
  })
}

const teamOf = (slot: number, teamSize: number): Side => (slot < teamSize ? TEAM.RED : TEAM.BLUE)
