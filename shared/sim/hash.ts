// A 32-bit fingerprint of everything that decides the future of a world; equal worlds have equal hashes.
import type { World } from './world.ts'

const scratch = new Float64Array(1)
const words = new Uint32Array(scratch.buffer)

const mix = (h: number, n: number) => {
  const m = Math.imul(h ^ n, 0x85ebca6b)
  return m ^ (m >>> 15)
}
const mixDouble = (h: number, n: number) => {
  if (Number.isNaN(n)) return mix(h, 0x7ff80000) // its bits differ between engines
  scratch[0] = n + 0 // -0 and 0 are the same place
  return mix(mix(h, words[0]!), words[1]!)
}

/** Murmur-style hash of tick, rules state, players and discs. Allocates nothing. */
export function hashWorld(w: World): number {
  let h = mix(mix(mix(0x9e3779b9, w.tick), w.phase | (w.kickOffTeam << 4)), w.counter)
  h = mix(mix(mix(h, w.red), w.blue), w.resume * 2 + (w.paused ? 1 : 0))
  h = mixDouble(h, w.time)
  h = mix(mix(h, w.rules.timeLimit * 128 + w.rules.scoreLimit), w.rules.kickMin)
  h = mix(mix(h, w.rules.kickRate), w.rules.kickBurst)
  for (let p = 0; p < w.playerCount; p++) {
    h = mix(h, (w.slot[p]! << 16) | (w.team[p]! << 8) | (w.kicking[p]! << 5) | w.input[p]!)
    h = mix(mix(mix(h, w.cooldown[p]!), w.bucket[p]!), w.disc[p]!)
  }
  for (let d = 0; d < w.discCount; d++) {
    h = mixDouble(mixDouble(h, w.x[d]!), w.y[d]!)
    h = mixDouble(mixDouble(h, w.vx[d]!), w.vy[d]!)
    h = mix(h, w.cMask[d]!)
  }
  return h >>> 0
}
