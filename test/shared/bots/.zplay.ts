// Plays whole matches between bots and a simple opponent, as fast as the machine can, and counts what happened.
import {
  type Bot,
  createBot,
  createPast,
  createPitchMap,
  type Level,
  type PitchMap,
  remember,
  think,
} from '../../../shared/bots/index.ts'
import { HEADING_KEYS, quantise } from '../../../shared/bots/steer.ts'
import { KEY, KICK_REACH, PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { buildGeometry } from '../../../shared/sim/geometry.ts'
import { addPlayer, reset, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot, findPlayer, type World } from '../../../shared/sim/world.ts'
import { builtin } from '../../support/stadiums.ts'
import { followTouches, noTouches, type TouchCounts } from './touches.ts'

export type Kind = Level | 'chaser'

export interface TeamResult extends TouchCounts {
  goals: number
  changes: number // of the keys held, by all players
  thinkMs: number
  thoughts: number // players times ticks
}

export interface MatchResult {
  red: TeamResult
  blue: TeamResult
  seconds: number // played
  digest: number // of every key sent and when: equal matches have equal digests
}

export interface MatchOptions {
  red: Kind
  blue: Kind
  size: number // players a team
  seed: number
  limitSeconds?: number // the match ends undecided
}

const LIMIT_SECONDS = 720

export const mapOf = (id: string): PitchMap => createPitchMap(buildGeometry(builtin(id)))

/** The opponent to beat: sees everything at once, runs straight at the ball and kicks whenever it can. */
export function chase(world: World, slot: number): number {
  const me = discOfSlot(world, slot)
  const held = world.input[findPlayer(world, slot)]!
  const dx = world.x[0]! - world.x[me]!
  const dy = world.y[0]! - world.y[me]!
  const isNear = Math.hypot(dx, dy) - world.radius[0]! - world.radius[me]! < KICK_REACH
  return HEADING_KEYS[quantise(dx, dy, 0)]! | (isNear && !(held & KEY.KICK) ? KEY.KICK : 0)
}

/** A match to three goals or three minutes, then the next goal. Red has the even slots. */
export function playMatch(map: PitchMap, options: MatchOptions): MatchResult {
  const world = createWorld(map.geometry)
  const past = createPast(map.geometry)
  const events = createEvents()
  const newTeam = (): TeamResult => ({ ...noTouches(), goals: 0, changes: 0, thinkMs: 0, thoughts: 0 })
  const teams: [TeamResult, TeamResult] = [newTeam(), newTeam()]
  const bots: (Bot | null)[] = []
  for (let slot = 0; slot < 2 * options.size; slot++) {
    const kind = slot % 2 === 0 ? options.red : options.blue
    addPlayer(world, slot, slot % 2 === 0 ? TEAM.RED : TEAM.BLUE)
    bots.push(kind === 'chaser' ? null : createBot(map, slot, options.seed, kind))
  }
  reset(world)
  remember(past, world)
  const touches = followTouches(map, world, teams)
  let digest = 0
  while (world.phase !== PHASE.ENDED && world.time < (options.limitSeconds ?? LIMIT_SECONDS)) {
    bots.forEach((bot, slot) => {
      const team = teams[slot % 2]!
      const from = performance.now()
      const keys = bot ? think(bot, past, world) : chase(world, slot)
      team.thinkMs += performance.now() - from
      team.thoughts++
      if (keys === world.input[findPlayer(world, slot)]) return
      team.changes++
      digest = (Math.imul(digest ^ (world.tick * 1024 + slot * 32 + keys), 0x85ebca6b) + 1) | 0
      setInput(world, slot, keys)
    })
    events.count = 0
    touches.before()
    step(world, events)
    touches.after(events)
    if (world.phase===PHASE.KICK_OFF) (globalThis as any).ko=world.tick
    ;(globalThis as any).showHist=true;const hist=((globalThis as any).hist ??= []); const dd:any[]=[]; bots.forEach((b,i)=>{ if(b && b.decideAt-world.tick>=9){const v=b.view; const W=b.aim.approach; dd.push(`\n        [${i} ${b.role} head ${b.heading} my ${v.myTime.toFixed(0)} mate ${v.mateTime.toFixed(0)} their ${v.theirTime.toFixed(0)} goal ${v.path.goal} seen ball ${v.ball.x.toFixed(0)},${v.ball.y.toFixed(0)} v ${v.ball.vx.toFixed(1)},${v.ball.vy.toFixed(1)} aim ${b.aim.found} ${b.aim.x.toFixed(2)},${b.aim.y.toFixed(2)} at ${W.tick} W ${W.x.toFixed(0)},${W.y.toFixed(0)} me v ${v.me.vx.toFixed(1)},${v.me.vy.toFixed(1)}]`)}})
    hist.push([world.tick, ...[0,1,2,3,4].map(d=>[world.x[d===0?0:discOfSlot(world,d-1)]!.toFixed(0), world.y[d===0?0:discOfSlot(world,d-1)]!.toFixed(0)].join(',')), dd.join('')]); if(hist.length>160) hist.shift()
    for(let e=0;e<events.count;e++){ if(events.kind[e]===1){(globalThis as any).lk=`kick ${events.a[e]} at ${world.x[0]!.toFixed(0)},${world.y[0]!.toFixed(0)} v ${world.vx[0]!.toFixed(1)},${world.vy[0]!.toFixed(1)} t ${world.tick}`} if(events.kind[e]===4){ const k=events.a[e]===1?options.red:options.blue; if (k==='chaser') { console.log('AGAINST', 'bots are', options.red==='chaser'?'blue':'red', 'kickoffteam', (globalThis as any).kt, 'since', world.tick-(globalThis as any).ko, (globalThis as any).lk, 'goal', world.tick); if ((globalThis as any).showHist) console.log(hist.filter((h:any,i:number)=>h[6]!=='').map((h:any)=>'   '+h.join('  ')).join('\n')) } } }
    if (world.phase===PHASE.KICK_OFF) (globalThis as any).kt=world.kickOffTeam
    remember(past, world)
  }
  teams[0].goals = world.red
  teams[1].goals = world.blue
  return { red: teams[0], blue: teams[1], seconds: world.time, digest }
}
