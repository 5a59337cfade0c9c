// Counts what players do, from committed ticks; it only looks on, and knows people by the ids it is told.
//
// touch: a spell of contact with a ball, or a kick of it. Counted anew after half a second without, or after somebody else's.
// kick: one that hit a ball.
// pass: the ball goes free from a player to a mate within 5 s; counts for who gave it.
// interception: somebody takes a ball from the other team that was free and moving, and no shot.
// shot: a kick, or a touch that makes the ball fast, after which it rolls within 2 s over the line of the opponents' goal or
//   past it by no more than a fifth of its width, if nothing is in the way. One that nothing of this was seen of, but that
//   became a goal, is a shot too.
// shot on goal: a shot between the posts, or that became a goal.
// save: the first opponent's touch of a shot on goal within 2 s, if it becomes no goal within these.
// goal, assist, own goal: touches.ts.
// possession: ticks of play in which somebody was the last to touch a ball.
// distance: what the disc went while the ball was in play or waited for the kick-off.
import { PHASE, type Side, TICKS_PER_SECOND } from '../sim/constants.ts'
import { HAPPENED, type SimEvents } from '../sim/events.ts'
import type { World } from '../sim/world.ts'
import { type Ball, createBalls, isFast, LONG_AGO, NOBODY } from './balls.ts'
import { playerOfTheMatch } from './best.ts'
import type { GoalRecord, MatchStatistics, PlayerStatistics } from './result.ts'
import { judgeShot, SHOT } from './shots.ts'
import { createTouches, eachTouch } from './touches.ts'

const SPELL_TICKS = 30 // without contact, until the same player's next is another touch
const SCRAMBLE_TICKS = 5 // likewise when somebody else touched it since: two who press from both sides do not alternate
const FREE_TICKS = 3 // without any contact: the ball was not taken off somebody's feet
const PASS_TICKS = 5 * TICKS_PER_SECOND
const SAVE_TICKS = 2 * TICKS_PER_SECOND
const MOVING = 0.2 // share of the speed a kick gives a resting ball; slower ones are picked up, not intercepted
const FAST = 0.6 // likewise: a touch that makes the ball so fast may be a shot, running with it does not
const SLOTS = 256

export interface Statistics {
  /** From now on what `slot` does counts for `id`; also when it was somebody else's until now. */
  enter(slot: number, team: Side, id: string): void
  leave(slot: number): void
  /** Looks at the tick just stepped; `events` are those of it alone. */
  observe(world: World, events: SimEvents): void
  /** Everything so far, as a copy. */
  read(world: World): MatchStatistics
}

interface Row extends PlayerStatistics {
  ticks: number // of play
  contactTick: number // last contact with a ball
}

/** Of a match from its first tick on. Ticks in which nobody enters and no goal falls allocate nothing. */
export function createStatistics(start: World): Statistics {
  const rows: Row[] = []
  const goals: GoalRecord[] = []
  const rowOf = new Int32Array(SLOTS).fill(NOBODY)
  const touches = createTouches()
  const ballList = createBalls(start)
  const balls = new Map(ballList.map((ball) => [ball.disc, ball]))
  let world = start
  let phase = start.phase
  let owner = NOBODY // row that touched a ball last
  let kicker = NOBODY // row whose kick in this tick is counted: it may have hit several balls

  /** Nothing becomes of a shot any more. */
  function settle(ball: Ball): void {
    if (ball.shotOpen && ball.saver !== NOBODY) rows[ball.saver]!.saves++
    ball.shotOpen = false
  }

  function touch(_: World, player: number, disc: number, isKick: boolean): void {
    const row = rowOf[world.slot[player]!]!
    if (row === NOBODY) return
    const ball = balls.get(disc)!
    const me = rows[row]!
    const { tick } = world
    const since = tick - me.contactTick
    if (since > SPELL_TICKS || (ball.last !== row && since > SCRAMBLE_TICKS)) {
      me.touches++
      if (tick - ball.contactTick >= FREE_TICKS) receive(ball, row)
    }
    if (ball.last !== row) ball.nextShotTick = LONG_AGO
    if (ball.shotOpen) meetShot(ball, row)
    touches.touch(row, me.team, tick, disc)
    owner = row
    ball.last = row
    ball.contactTick = tick
    me.contactTick = tick
    if (isKick) kick(ball, row, world.disc[player]!)
    else ball.pusher = row
  }

  /** A free ball comes to somebody. */
  function receive(ball: Ball, row: number): void {
    if (ball.last === NOBODY || ball.last === row) return
    const from = rows[ball.last]!
    const me = rows[row]!
    if (from.team === me.team) {
      if (world.tick - ball.contactTick <= PASS_TICKS) from.passes++
    } else if (!(ball.shotOpen && ball.shooter === ball.last) && isFast(ball, ball.vx, ball.vy, MOVING)) {
      me.interceptions++
    }
  }

  function meetShot(ball: Ball, row: number): void {
    if (rows[row]!.team !== ball.shotTeam) {
      if (ball.onGoal && ball.saver === NOBODY) ball.saver = row
    } else if (row !== ball.shooter) settle(ball)
  }

  /** The kick came before the tick's movement: from where the discs were, onto the speed the ball had. */
  function kick(ball: Ball, row: number, by: number): void {
    if (kicker !== row) rows[row]!.kicks++
    kicker = row
    const x = world.beforeX[ball.disc]!
    const y = world.beforeY[ball.disc]!
    const dx = x - world.beforeX[by]!
    const dy = y - world.beforeY[by]!
    const length = Math.sqrt(dx * dx + dy * dy)
    ball.vx += (ball.kick * dx) / length
    ball.vy += (ball.kick * dy) / length
    shoot(ball, row, x, y, ball.vx, ball.vy)
  }

  function shoot(ball: Ball, row: number, x: number, y: number, vx: number, vy: number): void {
    if (world.tick < ball.nextShotTick) return
    const me = rows[row]!
    const shot = judgeShot(world, me.team, x, y, vx * ball.reach, vy * ball.reach)
    if (shot === SHOT.NONE) return
    settle(ball)
    me.shots++
    ball.shooter = row
    ball.shotTeam = me.team
    ball.shotTick = world.tick
    ball.nextShotTick = world.tick + SPELL_TICKS + 1
    ball.shotOpen = true
    ball.onGoal = shot === SHOT.ON_GOAL
    ball.saver = NOBODY
    if (ball.onGoal) me.shotsOnGoal++
  }

  function goal(team: number, disc: number): void {
    const { scorer, assist, ownGoal } = touches.credit(team, disc)
    const ball = balls.get(disc)
    const by = scorer ? rows[scorer.who]! : null
    const passer = assist ? rows[assist.who]! : null
    goals.push({
      team: team === 1 ? 1 : 2,
      scorer: by?.id ?? null,
      assist: passer?.id ?? null,
      ownGoal,
      tick: world.tick,
      seconds: world.time,
      red: world.red,
      blue: world.blue,
    })
    if (passer) passer.assists++
    if (by && ownGoal) by.ownGoals++
    else if (by) {
      by.goals++
      const known = ball?.shotOpen && rows[ball.shooter] === by
      if (!known) by.shots++
      if (!(known && ball.onGoal)) by.shotsOnGoal++
    }
    if (ball && ball.shotTeam === team) ball.saver = NOBODY
  }

  /** The ball is dead: who touched it before does not matter for what comes. */
  function stop(): void {
    for (const ball of ballList) {
      settle(ball)
      ball.last = NOBODY
    }
    touches.clear()
    owner = NOBODY
  }

  function count(isPlay: boolean): void {
    for (let p = 0; p < world.playerCount; p++) {
      const row = rows[rowOf[world.slot[p]!]!]
      if (!row) continue
      const d = world.disc[p]!
      const dx = world.x[d]! - world.beforeX[d]!
      const dy = world.y[d]! - world.beforeY[d]!
      row.distance += Math.sqrt(dx * dx + dy * dy)
      row.ticks++
    }
    if (isPlay && owner !== NOBODY) rows[owner]!.possession++
  }

  function watch(events: SimEvents): void {
    kicker = NOBODY
    for (const ball of ballList) if (world.tick - ball.shotTick > SAVE_TICKS) settle(ball)
    eachTouch(world, events, touch)
    for (const ball of ballList) {
      const { pusher, disc } = ball
      if (pusher === NOBODY) continue
      const vx = world.vx[disc]!
      const vy = world.vy[disc]!
      if (isFast(ball, vx, vy, FAST)) shoot(ball, pusher, world.x[disc]!, world.y[disc]!, vx, vy)
      ball.pusher = NOBODY
    }
    for (let n = 0; n < events.count; n++)
      if (events.kind[n] === HAPPENED.GOAL) goal(events.a[n]!, events.b[n]!)
  }

  return {
    enter(slot, team, id) {
      const before = rowOf[slot]!
      let row = rows.findIndex((r) => r.id === id && r.team === team)
      if (row < 0) row = rows.push(createRow(id, team)) - 1
      rowOf[slot] = row
      if (row === before) return
      // Who takes over a disc has not got the ball from who had it.
      for (const ball of ballList) if (ball.last === before) ball.last = NOBODY
      if (owner === before) owner = NOBODY
    },
    leave(slot) {
      rowOf[slot] = NOBODY
    },
    observe(now, events) {
      world = now
      const before = phase
      phase = now.phase
      if (now.paused || now.resume > 0) return
      if (before === PHASE.PLAYING || before === PHASE.KICK_OFF) {
        watch(events)
        count(before === PHASE.PLAYING)
        if (phase === PHASE.CELEBRATE || phase === PHASE.ENDED) stop()
      }
      for (const ball of ballList) {
        ball.vx = now.vx[ball.disc]!
        ball.vy = now.vy[ball.disc]!
      }
    },
    read(now) {
      const played = rows.filter((row, n) => row.ticks > 0 || rowOf.includes(n))
      const players = played.map(
        ({ ticks, contactTick, ...row }): PlayerStatistics => ({
          ...row,
          distance: Math.round(row.distance),
        }),
      )
      const { red, blue, time } = now
      const ticks = played.map((row) => row.ticks)
      const best = playerOfTheMatch(players, ticks, red, blue)
      return { red, blue, seconds: time, players, goals: goals.map((g) => ({ ...g })), best }
    },
  }
}

function createRow(id: string, team: Side): Row {
  return {
    id,
    team,
    goals: 0,
    assists: 0,
    ownGoals: 0,
    shots: 0,
    shotsOnGoal: 0,
    passes: 0,
    interceptions: 0,
    saves: 0,
    touches: 0,
    kicks: 0,
    possession: 0,
    distance: 0,
    ticks: 0,
    contactTick: LONG_AGO,
  }
}
