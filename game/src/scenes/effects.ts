// Short-lived things on the grass: kick rings, dust and confetti from one pool of images; nothing is allocated in play.
import type { MatchView } from '../match/view.ts'
import { paintRing } from './badge.ts'
import { type Palette, toNumber } from './colours.ts'
import { PAPER, PAPER_DRAG, solid, throwConfetti, turned } from './confetti.ts'
import { DEPTH } from './layers.ts'
import type { Net } from './nets.ts'
import type { Raster } from './raster.ts'

const CAPACITY = 260
const KICK_S = 0.18
const KICK_RING = 31 // units
const DUST_S = 0.35
const DUST_SPEED = 1.2 // closing speed, units a tick, below which nothing flies up

export interface Effects {
  /** A ring round disc `d` that goes with it. */
  kick(d: number, own: boolean): void
  bounce(x: number, y: number, strength: number): void
  /** One burst from the mouth of the goal into the pitch. */
  confetti(goal: { x: number; y: number }, nets: readonly Net[], team: 1 | 2): void
  update(view: MatchView, seconds: number): void
  /** Ends all of them at once. */
  clear(): void
}

export function createEffects(raster: Raster, palette: Palette): Effects {
  const ringSize = 2 * KICK_RING + 6
  const keys = {
    ring: raster.texture('kick ring', ringSize, ringSize, (c) => paintRing(c, KICK_RING, 1.6)),
    dust: raster.texture('dust', 10, 10, paintDust),
    paper: raster.texture('paper', 8, 6, paintPaper),
  }
  const images = Array.from({ length: CAPACITY }, () =>
    raster.image(keys.dust, DEPTH.EFFECT).setVisible(false),
  )
  const numbers = () => new Float32Array(CAPACITY)
  const [x, y, vx, vy, drag, spin, age, life] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ]
  const [size, growth, alpha, flutter] = [numbers(), numbers(), numbers(), numbers()]
  const follow = new Int16Array(CAPACITY) // disc, -1: none
  const unit = raster.unit(keys.ring)
  let next = 0

  /** Starts the next piece of the pool; everything not named is at rest. */
  function start(
    key: string,
    atX: number,
    atY: number,
    seconds: number,
    opacity: number,
    tint: number,
  ): number {
    const i = next
    next = (next + 1) % CAPACITY
    x[i] = atX
    y[i] = atY
    life[i] = seconds
    alpha[i] = opacity
    size[i] = 1
    follow[i] = -1
    vx[i] = vy[i] = drag[i] = spin[i] = age[i] = growth[i] = flutter[i] = 0
    images[i]!.setTexture(key).setTint(tint).setRotation(0).setVisible(true)
    return i
  }

  function throwPiece(i: number, angle: number, speed: number, slowing: number): void {
    vx[i] = Math.cos(angle) * speed
    vy[i] = Math.sin(angle) * speed
    drag[i] = slowing
  }

  return {
    kick(d, own) {
      const i = start(keys.ring, 0, 0, KICK_S, own ? 0.85 : 0.4, 0xffffff)
      follow[i] = d
      size[i] = own ? 0.86 : 0.62
      growth[i] = own ? 1 : 0.7
    },
    bounce(atX, atY, strength) {
      if (strength < DUST_SPEED) return
      const pieces = Math.min(6, 1 + Math.floor(strength))
      for (let n = 0; n < pieces; n++) {
        const i = start(keys.dust, atX, atY, DUST_S * (0.7 + 0.6 * Math.random()), 0.3, 0xf4fbf1)
        throwPiece(i, Math.random() * 2 * Math.PI, 12 + 14 * Math.random() * Math.sqrt(strength), 5)
        size[i] = 0.35 + 0.3 * Math.random()
        growth[i] = 1.6
      }
    },
    confetti(goal, nets, team) {
      throwConfetti(goal, nets, toNumber(palette[team].fill), (paper) => {
        const i = start(keys.paper, paper.x, paper.y, paper.seconds, 1, paper.tint)
        throwPiece(i, paper.angle, paper.speed, PAPER_DRAG)
        spin[i] = paper.spin
        flutter[i] = paper.flutter
        size[i] = paper.size
      })
    },
    clear() {
      life.fill(0)
      for (const image of images) image.setVisible(false)
    },
    update(view, seconds) {
      for (let i = 0; i < CAPACITY; i++) {
        if (life[i] === 0) continue
        age[i]! += seconds
        const image = images[i]!
        const share = age[i]! / life[i]!
        if (share >= 1) {
          life[i] = 0
          image.setVisible(false)
          continue
        }
        const slow = Math.exp(-drag[i]! * seconds)
        if (follow[i]! >= 0) {
          x[i] = view.x[follow[i]!]!
          y[i] = view.y[follow[i]!]!
        }
        x[i]! += vx[i]! * seconds
        y[i]! += vy[i]! * seconds
        vx[i]! *= slow
        vy[i]! *= slow
        const scale = (size[i]! + growth[i]! * age[i]!) * unit
        const paper = flutter[i] !== 0
        image
          .setPosition(x[i], y[i])
          .setScale(scale, paper ? scale * turned(flutter[i]!, age[i]!) : scale)
          .setRotation(spin[i]! * age[i]!)
        image.setAlpha(alpha[i]! * (paper ? solid(share) : 1 - share))
      }
    },
  }
}

function paintDust(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.arc(0, 0, 4, 0, 2 * Math.PI)
  context.fill()
}

function paintPaper(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.roundRect(-PAPER.width / 2, -PAPER.height / 2, PAPER.width, PAPER.height, 0.6)
  context.fill()
}
