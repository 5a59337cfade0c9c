// The stadium's own discs (posts, obstacles, extra balls) and the joints between discs.
import type Phaser from 'phaser'
import type { MatchView } from '../match/view.ts'
import { paintPlainDisc, paintShadow } from './badge.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'
import { WALL_WIDTH } from './walls.ts'

const BAR = 16 // length of the joint texture, units
const SHADOW_SHARE = 0.93

export interface Posts {
  update(view: MatchView): void
}

export function createPosts(raster: Raster, view: MatchView, rim: number): Posts {
  const { discs, joints } = view.stadium
  const posts = discs.slice(1).flatMap((disc, i) => {
    if (disc.colour < 0 || !(disc.radius > 0)) return []
    const { radius } = disc
    const size = 2 * radius + 2
    const bodyKey = raster.texture(`post ${radius}`, size, size, (c) => paintPlainDisc(c, radius, rim))
    const shadowKey = raster.texture(`post shadow ${radius}`, 4 * radius, 4 * radius, (c) => {
      paintShadow(c, radius * SHADOW_SHARE)
    })
    const body = raster.image(bodyKey, DEPTH.POST).setTint(disc.colour)
    const shadow = raster.image(shadowKey, DEPTH.SHADOW)
    return [{ d: i + 1, radius, body, shadow, bodyUnit: body.scale, shadowUnit: shadow.scale }]
  })
  const barKey = raster.texture('joint', BAR, WALL_WIDTH + 2, paintBar)
  const bars = joints
    .filter((joint) => joint.colour >= 0)
    .map((joint) => ({ ...joint, image: raster.image(barKey, DEPTH.JOINT).setTint(joint.colour) }))

  return {
    update({ x, y, world }) {
      for (let i = 0; i < posts.length; i++) {
        const { d, radius, body, shadow, bodyUnit, shadowUnit } = posts[i]!
        const grown = world.radius[d]! / radius
        body.setPosition(x[d], y[d]).setScale(grown * bodyUnit)
        shadow.setPosition(x[d], y[d]).setScale(grown * shadowUnit)
      }
      for (let i = 0; i < bars.length; i++) {
        const { d0, d1, image } = bars[i]!
        stretch(image, x[d0]!, y[d0]!, x[d1]!, y[d1]!, raster.unit(barKey))
      }
    },
  }
}

function stretch(
  image: Phaser.GameObjects.Image,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  unit: number,
): void {
  const dx = bx - ax
  const dy = by - ay
  image.setPosition((ax + bx) / 2, (ay + by) / 2).setRotation(Math.atan2(dy, dx))
  image.setScale(Math.sqrt(dx * dx + dy * dy) / image.width, unit)
}

function paintBar(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff'
  context.fillRect(-BAR, -WALL_WIDTH / 2, 2 * BAR, WALL_WIDTH)
}
