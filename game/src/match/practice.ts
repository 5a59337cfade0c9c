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
import { createStatistics, type Statistics } from '../../../shared/match/statistics.ts'
import type { BotLevel } from '../../../shared/settings.ts'
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
  me: { name: string; avatar: string } | null // avatar: two characters or an emoji; null: bots take every place
  teamSize: number // players a team; bots take all places but one
  level: BotLevel
  seed: number // of the bots
  asleep?: boolean // the bots stand aside and nobody counts down: the pitch is free to learn on
}

export interface Practice extends MatchView {
  /** Lets so many ticks pass at once, countdown included, before the first picture. */
  runIn(ticks: number): void
  close(): void
}

const OWN_SLOT = 0
const ASIDE = 0.7 // share of the way to a corner
const MAX_CATCH_UP_TICKS = 5 // after a longer pause time simply stood
const BOT_NAMES = ['Hana', 'Milo', 'Zora', 'Otto', 'Lena', 'Kofi', 'Yuki', 'Nico', 'Tara', 'Igor'] as const

/** Starts with the countdown; a match that is over is followed by the next one. `update` drives it. */
export function createPractice(options: PracticeOptions): Practice {
  const { stadium, teamSize, asleep } = options
  const ownSlot = options.me ? OWN_SLOT : -1
  const people = options.me ? 1 << OWN_SLOT : 0
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
  let statistics: Statistics
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
    for (let slot = ownSlot + 1; slot < 2 * teamSize && !asleep; slot++) {
      bots.push(createBot(map, slot, options.seed + matches, options.level))
    }
    matches++
    statistics = createStatistics(world)
    for (let slot = 0; slot < 2 * teamSize; slot++)
      statistics.enter(slot, teamOf(slot, teamSize), String(slot))
    feed.clear()
  }

  function tick(): void {
    for (const bot of bots) setInput(world, bot.slot, think(bot, past, world, people))
    pressOwnKeys(world)
    sent = held | tapped
    tapped = 0
    events.count = 0
    step(world, events)
    statistics.observe(world, events)
    remember(past, world)
    if (asleep && world.phase === PHASE.KICK_OFF) standAside(world)
    feed.committed(world, events, ownSlot)
    if (world.over) begin()
  }

  function pressOwnKeys(to: World): void {
    const keys = held | tapped
    if (ownSlot >= 0 && keys !== sent) setInput(to, OWN_SLOT, keys)
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
    ownSlot,
    update(nowMs) {
      if (closed) return
      if (!(nowMs - clockMs < (MAX_CATCH_UP_TICKS + 1) * TICK_MS)) clockMs = nowMs
      for (; nowMs - clockMs >= TICK_MS; clockMs += TICK_MS) tick()
      draw((nowMs - clockMs) / TICK_MS)
    },
    runIn(ticks) {
      for (let i = 0; i < ticks; i++) tick()
      draw(0)
    },
    setKeys(bits) {
      tapped |= bits & ~held
      held = bits
    },
    look: (slot) => looks[slot],
    statistics: () => statistics.read(world),
    listen: feed.listen,
    stats: () => null,
    close() {
      closed = true
    },
  }
}

/** The world before the first tick: everybody on the spawn places, 3-2-1 ahead. */
function createStart({ stadium, rules, teamSize, asleep }: PracticeOptions): World {
  const world = createWorld(stadium, rules)
  for (let slot = 0; slot < 2 * teamSize; slot++) addPlayer(world, slot, teamOf(slot, teamSize))
  reset(world)
  if (asleep) standAside(world)
  else world.resume = COUNTDOWN_TICKS
  return world
}

/** Puts everybody but oneself where neither ball nor way to the goal is. */
function standAside(world: World): void {
  const { width, height } = world.geometry.stadium
  for (let p = 0; p < world.playerCount; p++) {
    if (world.slot[p] === OWN_SLOT) continue
    world.x[world.disc[p]!] = width * ASIDE
    world.y[world.disc[p]!] = height * ASIDE
  }
}

function createLooks({ me, teamSize, asleep }: PracticeOptions): Look[] {
  return Array.from({ length: 2 * teamSize }, (_, slot) => {
    const team = teamOf(slot, teamSize)
    if (me && slot === OWN_SLOT) return { slot, ...me, team, own: true, lagging: false }
    const name = BOT_NAMES[(slot + BOT_NAMES.length - 1) % BOT_NAMES.length]!
    return {
      slot,
      name: asleep ? `Sleepy ${name}` : `Bot ${name}`,
      avatar: asleep ? 'Zz' : name.slice(0, 2).toUpperCase(),
      team,
      own: false,
      lagging: false,
    }
  })
}

const teamOf = (slot: number, teamSize: number): Side => (slot < teamSize ? TEAM.RED : TEAM.BLUE)
