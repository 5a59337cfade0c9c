// Plays whole matches between bots and simple opponents as fast as the machine can, and counts what happened.
import { readFileSync } from 'node:fs'
import {
  type Bot,
  createBot,
  createPast,
  createPitchMap,
  type Level,
  type PitchMap,
  remember,
  think,
} from '../../shared/bots/index.ts'
import { roll } from '../../shared/bots/motion.ts'
import { HEADING_KEYS, quantise } from '../../shared/bots/steer.ts'
import { FLAG, KEY, KICK_REACH, PHASE, type Side, TEAM } from '../../shared/sim/constants.ts'
import { createEvents, HAPPENED } from '../../shared/sim/events.ts'
import { buildGeometry } from '../../shared/sim/geometry.ts'
import { addPlayer, reset, setInput } from '../../shared/sim/players.ts'
import { step } from '../../shared/sim/step.ts'
import { createWorld, discOfSlot, findPlayer, type World } from '../../shared/sim/world.ts'
import { readStadium } from '../../shared/stadium/read.ts'

export type Kind = Level | 'chaser'

/** What one team did in one match. */
export interface TeamResult {
  goals: number
  ownGoals: number // goals it gave away: it touched last, and the ball had not been on its way into the goal
  touches: number // ticks in which it was the last to touch
  passes: number
  passTries: number
  changes: number // of the keys held, of all players
  thinkMs: number
  thoughts: number // bot ticks
}

export interface Result {
  red: TeamResult
  blue: TeamResult
  seconds: number // played
  cornerShare: number // of the ticks, ball within 60 units of a corner of the lines
  digest: number // of all keys sent: equal matches have equal digests
}

export interface MatchOptions {
  red: Kind
  blue: Kind
  size: number // players a team
  seed: number
  limitSeconds?: number
}

export const loadMap = (id: string): PitchMap =>
  createPitchMap(
    buildGeometry(
      readStadium(readFileSync(new URL(`../../shared/stadium/builtin/${id}.hbs`, import.meta.url), 'utf8')),
    ),
  )

/** A simple opponent that sees everything at once: runs straight at the ball and kicks whenever it can. */
export function chase(world: World, slot: number): number {
  const me = discOfSlot(world, slot)
  const held = world.input[findPlayer(world, slot)]!
  const dx = world.x[0]! - world.x[me]!
  const dy = world.y[0]! - world.y[me]!
  const isNear = Math.hypot(dx, dy) - world.radius[0]! - world.radius[me]! < KICK_REACH
  return HEADING_KEYS[quantise(dx, dy, 0)]! | (isNear && !(held & KEY.KICK) ? KEY.KICK : 0)
}

const newTeam = (): TeamResult => ({
  goals: 0,
  ownGoals: 0,
  touches: 0,
  passes: 0,
  passTries: 0,
  changes: 0,
  thinkMs: 0,
  thoughts: 0,
})

/** A match to three goals or three minutes, then the next goal; ends undecided at the limit. */
export function playMatch(map: PitchMap, options: MatchOptions): Result {
  const world = createWorld(map.geometry)
  const past = createPast(map.geometry)
  const events = createEvents()
  const result: Result = { red: newTeam(), blue: newTeam(), seconds: 0, cornerShare: 0, digest: 0 }
  const bots: (Bot | null)[] = []
  for (let slot = 0; slot < 2 * options.size; slot++) {
    const team: Side = slot % 2 === 0 ? TEAM.RED : TEAM.BLUE
    const kind = team === TEAM.RED ? options.red : options.blue
    addPlayer(world, slot, team)
    bots.push(kind === 'chaser' ? null : createBot(map, slot, options.seed, kind))
  }
  ;(globalThis as any).bots=bots
  reset(world)
  remember(past, world)
  const touch = createTouches(map, world, result)
  const limit = options.limitSeconds ?? 720
  let ticks = 0
  let corner = 0
  while (world.phase !== PHASE.ENDED && world.time < limit && ticks < limit * 90) {
    for (let slot = 0; slot < bots.length; slot++) {
      const team = slot % 2 === 0 ? result.red : result.blue
      const held = world.input[findPlayer(world, slot)]!
      const bot = bots[slot]!
      ;(globalThis as any).dump = (globalThis as any).seedNow===+process.argv[2]! && slot===+process.argv[4]! && world.tick>= +process.argv[3]! && world.tick < +process.argv[3]!+12
      const from = performance.now()
      const keys = bot ? think(bot, past, world) : chase(world, slot)
      team.thinkMs += performance.now() - from
      team.thoughts++
      if (keys === held) continue
      team.changes++
      result.digest = (Math.imul(result.digest ^ (ticks * 1024 + slot * 32 + keys), 0x85ebca6b) + 1) | 0
      setInput(world, slot, keys)
    }
    events.count = 0
    touch.before()
    step(world, events)
    touch.after(events)
    remember(past, world)
    ticks++
    const { background } = map.geometry.stadium
    const x = background.width - Math.abs(world.x[0]!)
    const y = background.height - Math.abs(world.y[0]!)
    if (x < 60 && y < 60) corner++
  }
  result.red.goals = world.red
  result.blue.goals = world.blue
  result.seconds = world.time
  result.cornerShare = corner / ticks
  return result
}

const ON_TARGET_TICKS = 150
const OWN_PUSH = 1.5 // units per tick towards the own goal before the touch: then it was no gift
const PASS_UNITS = 80
const PASS_TICKS = 180

/** Follows who touched the ball, and from that passes, own goals and possession. */
function createTouches(map: PitchMap, world: World, result: Result) {
  const before = { x: 0, y: 0, vx: 0, vy: 0 } // the ball at the start of the tick
  const atTouch = { x: 0, y: 0, vx: 0, vy: 0 } // and at the start of the tick of the last touch
  let last = -1
  let duel = false
  let kicker = -1
  let kickTick = 0
  let kickX = 0
  let kickY = 0
  const teamOf = (slot: number) => (slot % 2 === 0 ? result.red : result.blue)
  const slotOfDisc = (disc: number) => {
    for (let p = 0; p < world.playerCount; p++) if (world.disc[p] === disc) return world.slot[p]!
    return -1
  }
  let info=''
  const hist: string[][] = [[],[],[],[],[],[],[],[]]
  const onTouch = (slot: number, isKick: boolean) => {
    info = (isKick?'KICK ':'TOUCH ') + world.tick+' '+slot + '\n' + hist[slot]!.slice(-34).join('\n')

    if (kicker >= 0 && slot !== kicker) {
      const far = Math.hypot(world.x[0]! - kickX, world.y[0]! - kickY) >= PASS_UNITS
      if (far && world.tick - kickTick <= PASS_TICKS) {
        teamOf(kicker).passTries++
        if (slot % 2 === kicker % 2) teamOf(kicker).passes++
      }
    }
    kicker = isKick ? slot : -1
    kickTick = world.tick
    kickX = world.x[0]!
    kickY = world.y[0]!
    last = slot
    Object.assign(atTouch, before)
  }
  const isGift = (conceding: number) => {
    const frame = map.frames![conceding - 1]!
    if (duel || last % 2 !== conceding - 1) return false
    if (-(atTouch.vx * frame.ux + atTouch.vy * frame.uy) > OWN_PUSH) return false
    for (let t = 0; t < ON_TARGET_TICKS; t++) if (roll(map, atTouch) === conceding) return false
    return true
  }
  return {
    before() {
      if ((globalThis as any).watch && world.tick>=6944 && world.tick<7135 && world.tick%6===0) console.log(world.tick, 'ball', world.x[0]!.toFixed(0), world.y[0]!.toFixed(0), world.vx[0]!.toFixed(1), world.vy[0]!.toFixed(1), [0,1,2,3].map(k=>{const d=discOfSlot(world,k); const b=(globalThis as any).bots[k]; return `${k}: ${world.x[d]!.toFixed(0)},${world.y[d]!.toFixed(0)} ${b.role} ${b.view.myTime.toFixed(0)} ${b.aim.approach.tick} ${world.input[findPlayer(world,k)]}`}).join(' | '))
      for (let p=0;p<world.playerCount;p++) { const b=(globalThis as any).bots[world.slot[p]!] as Bot; if(!b) continue
        const f=map.frames![world.team[p]!-1]!; const v=b.view; const d=world.disc[p]!
        const rel=(x:number,y:number)=>`${((x-f.ownX)*f.ux).toFixed(0)},${((y-f.ownY)*f.ux).toFixed(0)}`
        const vel=(x:number,y:number)=>`${(x*f.ux).toFixed(1)},${(y*f.ux).toFixed(1)}`
        hist[world.slot[p]!]!.push(`  t ${world.tick} me ${rel(world.x[d]!,world.y[d]!)} v ${vel(world.vx[d]!,world.vy[d]!)} ball ${rel(world.x[0]!,world.y[0]!)} v ${vel(world.vx[0]!,world.vy[0]!)} | ` + (b.decideAt - world.tick >= 10 ? `seen me ${rel(v.me.x,v.me.y)} ball ${rel(v.ball.x,v.ball.y)} v ${vel(v.ball.vx,v.ball.vy)} ${b.role} aim ${b.aim.found} ${vel(b.aim.x,b.aim.y)} at ${b.aim.approach.tick} W ${rel(b.aim.approach.x,b.aim.approach.y)} my ${v.myTime} mate ${v.mateTime.toFixed(0)} their ${v.theirTime.toFixed(0)} head ${vel([0,1,1,0,-1,-1,-1,0,1][b.heading]!,[0,0,1,1,1,0,-1,-1,-1][b.heading]!)} kickAt ${b.kickAt}` : ''))
      }
      before.x = world.x[0]!
      before.y = world.y[0]!
      before.vx = world.vx[0]!
      before.vy = world.vy[0]!
    },
    after(events: ReturnType<typeof createEvents>) {
      const touched = new Set<number>()
      for (let e = 0; e < events.count; e++) {
        const kind = events.kind[e]
        const slot =
          kind === HAPPENED.KICK && events.b[e] === 0
            ? events.a[e]!
            : kind === HAPPENED.DISCS && events.a[e] === 0 && (world.cGroup[events.b[e]!]! & (FLAG.RED | FLAG.BLUE)) !== 0
              ? slotOfDisc(events.b[e]!)
              : -1
        if (slot >= 0) {
          touched.add(slot % 2)
          onTouch(slot, kind === HAPPENED.KICK)
        }
        if (kind === HAPPENED.GOAL) {
          const conceding = events.a[e] === TEAM.RED ? TEAM.BLUE : TEAM.RED
          if (isGift(conceding)) console.log(info,'GOAL at',world.tick,'\n')
 if(isGift(conceding))(conceding === TEAM.RED ? result.red : result.blue).ownGoals++
          kicker = -1
        }
      }
      if (touched.size > 0) duel = touched.size > 1
      if (last >= 0 && world.phase === PHASE.PLAYING) teamOf(last).touches++
    },
  }
}
