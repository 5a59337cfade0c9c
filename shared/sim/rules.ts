// Kick-off, goals, clock and end of a match: what runs after the physics of a tick (physics.md sections 5 and 6).
import {
  CELEBRATE_TICKS,
  ENDED_TICKS,
  FLAG,
  PHASE,
  type Phase,
  PLAYER_MASK,
  TEAM,
  TICK_S,
} from './constants.ts'
import { HAPPENED, note, type SimEvents } from './events.ts'
import { reset } from './players.ts'
import type { World } from './world.ts'

/** Advances the state machine of the match by one tick. */
export function stepRules(w: World, events: SimEvents | null): void {
  switch (w.phase) {
    case PHASE.KICK_OFF: {
      setPlayerMasks(w, PLAYER_MASK | (w.kickOffTeam === TEAM.RED ? FLAG.RED_KO : FLAG.BLUE_KO))
      if (w.vx[0]! * w.vx[0]! + w.vy[0]! * w.vy[0]! > 0) enter(w, PHASE.PLAYING, events)
      return
    }
    case PHASE.PLAYING: {
      w.time += TICK_S
      setPlayerMasks(w, PLAYER_MASK)
      const conceding = findGoal(w, events)
      if (conceding !== 0) {
        if (conceding === TEAM.RED) w.blue++
        else w.red++
        w.kickOffTeam = conceding
        w.counter = CELEBRATE_TICKS
        enter(w, PHASE.CELEBRATE, events)
      } else if (isTimeUp(w)) end(w, events)
      return
    }
    case PHASE.CELEBRATE: {
      if (--w.counter > 0) return
      const { scoreLimit } = w.rules
      if ((scoreLimit > 0 && (w.red >= scoreLimit || w.blue >= scoreLimit)) || isTimeUp(w)) end(w, events)
      else {
        reset(w)
        if (events) note(events, HAPPENED.PHASE, PHASE.KICK_OFF, 0)
      }
      return
    }
    case PHASE.ENDED: {
      if (--w.counter <= 0) w.over = true
    }
  }
}

function enter(w: World, phase: Phase, events: SimEvents | null): void {
  w.phase = phase
  if (events) note(events, HAPPENED.PHASE, phase, 0)
}

function end(w: World, events: SimEvents | null): void {
  w.counter = ENDED_TICKS
  enter(w, PHASE.ENDED, events)
}

function setPlayerMasks(w: World, mask: number): void {
  for (let p = 0; p < w.playerCount; p++) w.cMask[w.disc[p]!] = mask
}

/** Time is up and somebody leads; with level scores play goes on. */
function isTimeUp(w: World): boolean {
  return w.rules.timeLimit > 0 && w.time >= 60 * w.rules.timeLimit && w.red !== w.blue
}

/** The team that concedes a goal in this tick, or 0. The first crossing in disc and goal order wins. */
function findGoal(w: World, events: SimEvents | null): 0 | 1 | 2 {
  const { goals, goalCount, goalTeam } = w.geometry
  for (let d = 0; d < w.discCount; d++) {
    if ((w.cGroup[d]! & FLAG.SCORE) === 0) continue
    const cx = w.x[d]!
    const cy = w.y[d]!
    const px = w.beforeX[d]!
    const py = w.beforeY[d]!
    const mx = px - cx
    const my = py - cy
    for (let g = 0; g < goalCount; g++) {
      const ax = goals[4 * g]!
      const ay = goals[4 * g + 1]!
      const bx = goals[4 * g + 2]!
      const by = goals[4 * g + 3]!
      if (my * (ax - cx) - mx * (ay - cy) > 0 === my * (bx - cx) - mx * (by - cy) > 0) continue
      const gx = bx - ax
      const gy = by - ay
      if (gy * (cx - ax) - gx * (cy - ay) > 0 === gy * (px - ax) - gx * (py - ay) > 0) continue
      const conceding = goalTeam[g] === TEAM.RED ? TEAM.RED : TEAM.BLUE
      if (events) note(events, HAPPENED.GOAL, conceding === TEAM.RED ? TEAM.BLUE : TEAM.RED, d)
      return conceding
    }
  }
  return 0
}
