// A match as the lobby's window shows it: the pitch's own painters on a plain 2D canvas, so that looking costs next to
// nothing; it knows no Phaser, draws neither names nor camera moves, and reads the match without changing it.

import { PHASE } from '../../../shared/sim/constants.ts'
import type { MatchView } from '../match/view.ts'
import { words } from '../ui/words.ts'
import { paintVignette } from './backdrop.ts'
import { paintDisc, paintRing, paintShadow, rimWidth } from './badge.ts'
import { css, NIGHT, PAINT, type Palette, toNumber } from './colours.ts'
import { paintCrowd } from './crowd.ts'
import { paintGround } from './ground.ts'
import { findNets } from './nets.ts'
import { PAINT_FONT } from './paint.ts'
import { createShower } from './shower.ts'
import { createSwings } from './swings.ts'
import { paintGoalLines, paintWalls } from './walls.ts'

const ROOM = 60 // units painted beyond the stadium
const TRAIL_SPEED = 1.6 // units a tick below which the ball has no trail
const TRAIL_TICKS = 26
const GOAL = { size: 120, lip: 6, x: 190, y: 26 } // units; right of the half line

/** What of the pitch is seen. */
export interface Frame {
  left: number // units
  top: number
  scale: number // device pixels per unit
}

type Context = CanvasRenderingContext2D

/** Draws `view` on `canvas`, whose size may change; `ratio`: device pixels per CSS pixel. */
export function createMiniature(canvas: HTMLCanvasElement, view: MatchView, palette: Palette, ratio: number) {
  const context = canvas.getContext('2d', { alpha: false })!
  const { stadium, world, x, y } = view
  const nets = findNets(stadium)
  const swings = createSwings(stadium, nets)
  const confetti = createShower()
  let scale = 0 // that everything was painted for
  let ground: HTMLCanvasElement
  let shadow: HTMLCanvasElement
  let ball: HTMLCanvasElement
  let hung: HTMLCanvasElement[] // nets
  let posts: HTMLCanvasElement[]
  let armed: HTMLCanvasElement
  let faces: (HTMLCanvasElement | undefined)[] = [] // by slot
  let scorer: 1 | 2 = 1
  const unlisten = view.listen((event) => {
    if (event.kind === 'bounce' && event.disc === 0) swings.hit(event.x, event.y, event.strength)
    if (event.kind !== 'goal') return
    scorer = event.team
    confetti.burst(event, nets, toNumber(palette[scorer].fill))
  })

  /** A picture of (2 halfX, 2 halfY) units around (0, 0). */
  function paint(
    halfX: number,
    halfY: number,
    draw: (context: Context) => void,
    alpha = true,
  ): HTMLCanvasElement {
    const picture = document.createElement('canvas')
    picture.width = 2 * Math.ceil(halfX * scale)
    picture.height = 2 * Math.ceil(halfY * scale)
    repaint(picture, draw, alpha)
    return picture
  }

  function repaint(picture: HTMLCanvasElement, draw: (context: Context) => void, alpha = true): void {
    const to = picture.getContext('2d', { alpha })!
    to.setTransform(1, 0, 0, 1, 0, 0)
    to.clearRect(0, 0, picture.width, picture.height)
    to.setTransform(scale, 0, 0, scale, picture.width / 2, picture.height / 2)
    to.save()
    draw(to)
    to.restore()
  }

  function paintGrounds(to: Context): void {
    const [halfX, halfY] = [stadium.width + ROOM, stadium.height + ROOM]
    to.fillStyle = NIGHT
    to.fillRect(-halfX, -halfY, 2 * halfX, 2 * halfY)
    paintCrowd(to, stadium, halfX, halfY)
    paintGround(to, stadium)
    paintGoalLines(to, stadium, nets)
    paintWalls(to, stadium, nets)
    paintVignette(to, stadium, halfX, halfY)
  }

  function paintAll(): void {
    const { radius } = stadium.player
    const ballRadius = stadium.discs[0]!.radius
    ground = paint(stadium.width + ROOM, stadium.height + ROOM, paintGrounds, false)
    shadow = paint(2 * radius, 2 * radius, (to) => paintShadow(to, radius - 0.5))
    ball = paint(ballRadius + 1, ballRadius + 1, (to) => paintPlain(to, ballRadius, '#ffffff'))
    armed = paint(radius + 1, radius + 1, (to) => paintRing(to, radius - 1, 2))
    hung = swings.pictures.map(({ width, height, paint: draw }) => paint(width / 2, height / 2, draw))
    posts = stadium.discs.slice(1).map(({ radius: size, colour }) =>
      paint(2 * size, 2 * size, (to) => {
        paintShadow(to, size)
        to.globalAlpha = 1
        paintPlain(to, size, css(Math.max(0, colour)))
      }),
    )
    faces = []
  }

  const rim = () => rimWidth(scale, ratio)
  function paintPlain(to: Context, radius: number, colour: string): void {
    to.beginPath()
    to.arc(0, 0, radius - rim() / 2, 0, 2 * Math.PI)
    to.fillStyle = colour
    to.fill()
    to.strokeStyle = NIGHT
    to.lineWidth = rim()
    to.stroke()
  }

  function faceOf(slot: number): HTMLCanvasElement | undefined {
    const look = view.look(slot)
    const { radius } = stadium.player
    if (look) {
      faces[slot] ??= paint(radius + 1, radius + 1, (to) => {
        paintDisc(to, radius, rim(), palette[look.team], look.avatar)
      })
    }
    return faces[slot]
  }

  function put(picture: HTMLCanvasElement | undefined, atX: number, atY: number, size = 1): void {
    if (!picture) return
    const [width, height] = [(picture.width * size) / scale, (picture.height * size) / scale]
    context.drawImage(picture, atX - width / 2, atY - height / 2, width, height)
  }

  function drawTrail(): void {
    const [vx, vy] = [world.vx[0]!, world.vy[0]!]
    const speed = Math.hypot(vx, vy)
    if (speed < TRAIL_SPEED) return
    const half = (stadium.discs[0]!.radius * 0.87) / speed
    context.fillStyle = `rgb(255 255 255 / ${0.22 * Math.min(1, speed - TRAIL_SPEED)})`
    context.beginPath()
    context.moveTo(x[0]! - vy * half, y[0]! + vx * half)
    context.lineTo(x[0]! - vx * TRAIL_TICKS, y[0]! - vy * TRAIL_TICKS)
    context.lineTo(x[0]! + vy * half, y[0]! - vx * half)
    context.fill()
  }

  function drawGoal(): void {
    context.font = `800 ${GOAL.size}px ${PAINT_FONT}`
    context.textAlign = 'center'
    context.fillStyle = palette[scorer].fill
    context.fillText(words.paint.goal, GOAL.x, GOAL.y + GOAL.size * 0.35 + GOAL.lip)
    context.fillStyle = css(PAINT)
    context.fillText(words.paint.goal, GOAL.x, GOAL.y + GOAL.size * 0.35)
  }

  return {
    /** One picture of the match as it is now, `seconds` after the last one. */
    draw(frame: Frame, seconds: number): void {
      if (frame.scale !== scale) {
        scale = frame.scale
        paintAll()
      }
      const [midX, midY] = [Math.round(-frame.left * scale), Math.round(-frame.top * scale)]
      context.setTransform(1, 0, 0, 1, midX, midY) // pixel on pixel: a mere copy
      context.drawImage(ground, -(ground.width >> 1), -(ground.height >> 1))
      context.setTransform(scale, 0, 0, scale, midX, midY)
      swings.update(seconds, (i) => repaint(hung[i]!, swings.pictures[i]!.paint))
      swings.pictures.forEach((net, i) => void put(hung[i], net.x, net.y))
      posts.forEach((post, i) => void put(post, x[i + 1]!, y[i + 1]!))
      if (world.phase === PHASE.CELEBRATE) drawGoal()
      const ballSize = (2 * stadium.discs[0]!.radius) / (2 * stadium.player.radius)
      put(shadow, x[0]!, y[0]!, ballSize)
      for (let p = 0; p < world.playerCount; p++) put(shadow, x[world.disc[p]!]!, y[world.disc[p]!]!)
      confetti.draw(context, seconds)
      drawTrail()
      put(ball, x[0]!, y[0]!)
      for (let p = 0; p < world.playerCount; p++) {
        const d = world.disc[p]!
        put(faceOf(world.slot[p]!), x[d]!, y[d]!)
        if (world.kicking[p] === 1) put(armed, x[d]!, y[d]!)
      }
    },
    close: unlisten,
  }
}
