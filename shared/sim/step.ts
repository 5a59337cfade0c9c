// One tick of the world: the only way time passes in a match (physics.md section 3).
import { DIAGONAL, FLAG, KEY, KICK_REACH } from './constants.ts'
import { HAPPENED, note, type SimEvents } from './events.ts'
import { PLAYER } from './geometry.ts'
import { stepPhysics } from './physics.ts'
import { stepRules } from './rules.ts'
import type { World } from './world.ts'

/** Advances the world by one tick. `events` collects what happened; it is not cleared here. */
export function step(w: World, events: SimEvents | null): void {
  if (!stepPlayers(w, events)) return
  stepPhysics(w, events)
  stepRules(w, events)
}

/** What comes before the physics: players kick and run. False if the world stands still in this tick. */
export function stepPlayers(w: World, events: SimEvents | null): boolean {
  w.tick++
  if (w.paused) return false
  if (w.resume > 0 && --w.resume > 0) return false
  for (let p = 0; p < w.playerCount; p++) stepPlayer(w, p, events)
  for (let d = 0; d < w.discCount; d++) {
    w.beforeX[d] = w.x[d]!
    w.beforeY[d] = w.y[d]!
  }
  return true
}

/** Kick, then movement of one player. */
function stepPlayer(w: World, p: number, events: SimEvents | null): void {
  const { player } = w.geometry
  const { rules } = w
  const keys = w.input[p]!
  if (!(keys & KEY.KICK)) w.kicking[p] = 0
  if (w.cooldown[p]! > 0) w.cooldown[p]!--
  if (w.bucket[p]! < rules.kickRate * rules.kickBurst) w.bucket[p]!++
  if (w.kicking[p] && w.cooldown[p]! <= 0 && w.bucket[p]! >= 0 && kick(w, p, events)) {
    w.kicking[p] = 0
    w.cooldown[p] = rules.kickMin
    w.bucket[p]! -= rules.kickRate
  }
  const d = w.disc[p]!
  const dx = (keys & KEY.RIGHT ? 1 : 0) - (keys & KEY.LEFT ? 1 : 0)
  const dy = (keys & KEY.DOWN ? 1 : 0) - (keys & KEY.UP ? 1 : 0)
  if (dx !== 0 || dy !== 0) {
    const acceleration = player[w.kicking[p] ? PLAYER.KICKING_ACCELERATION : PLAYER.ACCELERATION]!
    const share = dx !== 0 && dy !== 0 ? DIAGONAL : 1
    w.vx[d]! += dx * share * acceleration
    w.vy[d]! += dy * share * acceleration
  }
  w.damping[d] = player[w.kicking[p] ? PLAYER.KICKING_DAMPING : PLAYER.DAMPING]!
}

/** Pushes every kickable disc in reach; true if there was one. */
function kick(w: World, p: number, events: SimEvents | null): boolean {
  const kickStrength = w.geometry.player[PLAYER.KICK_STRENGTH]!
  const kickback = w.geometry.player[PLAYER.KICKBACK]!
  const d = w.disc[p]!
  let hit = false
  for (let t = 0; t < w.discCount; t++) {
    if (t === d || (w.cGroup[t]! & FLAG.KICK) === 0) continue
    const dx = w.x[t]! - w.x[d]!
    const dy = w.y[t]! - w.y[d]!
    const length = Math.sqrt(dx * dx + dy * dy)
    if (length === 0 || !(length - w.radius[t]! - w.radius[d]! < KICK_REACH)) continue
    const nx = dx / length
    const ny = dy / length
    w.vx[t]! += kickStrength * nx * w.invMass[t]!
    w.vy[t]! += kickStrength * ny * w.invMass[t]!
    w.vx[d]! += -kickback * nx * w.invMass[d]!
    w.vy[d]! += -kickback * ny * w.invMass[d]!
    hit = true
    if (events) events.strength[note(events, HAPPENED.KICK, w.slot[p]!, t)] = kickStrength
  }
  return hit
}
