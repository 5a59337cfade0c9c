// Emotes over the discs of players: a small bubble each, for a moment, at least as large as can be read.

import frown from 'lucide-static/icons/frown.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import laugh from 'lucide-static/icons/laugh.svg?raw'
import thumbsUp from 'lucide-static/icons/thumbs-up.svg?raw'
import type Phaser from 'phaser'
import type { Emote } from '../../../shared/net/protocol.ts'
import { discOfSlot } from '../../../shared/sim/world.ts'
import { EMOTE_MS, EMOTES, type Emotes } from '../match/emotes.ts'
import type { MatchView } from '../match/view.ts'
import { css, NIGHT, PAINT } from './colours.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'

const ICONS: Readonly<Record<Emote, string>> = { 1: thumbsUp, 2: laugh, 3: frown, 4: handshake }
const BUBBLE = 15 // radius, units
const MIN_PX = 17 // the same on the screen
const TAIL = 7
const ICON = 19 // of 24 the files have
const ABOVE = 4 // units over the disc
const APPEAR_MS = 160
const FADE_MS = 260

export interface Bubbles {
  update(view: MatchView, emotes: Emotes, nowMs: number, calm: boolean): void
}

/** `scale`: CSS pixels per unit. */
export function createBubbles(raster: Raster, scale: number): Bubbles {
  const growth = Math.max(1, MIN_PX / (BUBBLE * scale))
  const side = 2 * (BUBBLE + TAIL) + 2
  const [first, ...others] = EMOTES.map((n) =>
    raster.texture(`emote ${n}`, side, side, (c) => paintBubble(c, ICONS[n]), raster.scale * growth),
  )
  const keys = [first!, ...others]
  const unit = raster.unit(keys[0]!) * growth
  const images = new Map<number, Phaser.GameObjects.Image>() // by slot

  function imageOf(slot: number): Phaser.GameObjects.Image {
    const known = images.get(slot) ?? raster.image(keys[0]!, DEPTH.EMOTE)
    images.set(slot, known)
    return known
  }

  return {
    update(view, emotes, nowMs, calm) {
      for (const image of images.values()) image.setVisible(false)
      for (const [slot, { n, sinceMs }] of emotes) {
        const age = nowMs - sinceMs
        const d = discOfSlot(view.world, slot)
        if (age >= EMOTE_MS) emotes.delete(slot)
        if (age >= EMOTE_MS || d < 0) continue
        const grown = calm ? 1 : bounce(Math.min(1, age / APPEAR_MS))
        const tip = view.y[d]! - view.world.radius[d]! - ABOVE
        const fading = calm ? 1 : Math.min(1, (EMOTE_MS - age) / FADE_MS)
        imageOf(slot)
          .setTexture(keys[n - 1]!)
          .setPosition(view.x[d]!, tip - (BUBBLE + TAIL) * growth * grown)
          .setScale(unit * grown)
          .setAlpha(fading)
          .setVisible(true)
      }
    },
  }
}

/** From 0 to 1, a little beyond on the way. */
const bounce = (share: number) => 1 + 2.2 * (share - 1) ** 3 + 1.2 * (share - 1) ** 2

/** The bubble round (0, 0), its tail pointing down. */
function paintBubble(context: CanvasRenderingContext2D, icon: string): void {
  const bubble = new Path2D()
  bubble.arc(0, 0, BUBBLE, Math.PI / 2 + 0.36, Math.PI / 2 - 0.36)
  bubble.lineTo(0, BUBBLE + TAIL)
  bubble.closePath()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.strokeStyle = NIGHT
  context.lineWidth = 2
  context.stroke(bubble)
  context.fillStyle = css(PAINT)
  context.fill(bubble)
  context.scale(ICON / 24, ICON / 24)
  context.translate(-12, -12)
  context.lineWidth = 2.2
  context.stroke(linesOf(icon))
}

/** The lines of an icon's file, which has paths and circles only. */
function linesOf(file: string): Path2D {
  const lines = new Path2D()
  for (const [, way] of file.matchAll(/<path d="([^"]+)"/g)) lines.addPath(new Path2D(way))
  for (const [, x, y, r] of file.matchAll(/<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/g)) {
    const circle = new Path2D()
    circle.arc(Number(x), Number(y), Number(r), 0, 2 * Math.PI)
    lines.addPath(circle)
  }
  return lines
}
