// The names under the discs: written once, moved every frame without allocating; of two that would cover each other the
// farther one fades.
import type Phaser from 'phaser'
import type { Look, MatchView } from '../match/view.ts'
import { nameBox, nameFont, nameGrowth, paintName } from './badge.ts'
import { DEPTH } from './layers.ts'
import { choosePlates, type Plate } from './plates.ts'
import type { Raster } from './raster.ts'

const LONG_NAME = 20 // from so many characters on a name is cut while others are near
const NEAR = 60 // units
const BELOW = 11 // units below the rim
const OWN_BELOW = 20
const MIDDLE_SHARE = 0.3 // of a name's picture lies above and below its middle; the rest is air
const FADED_ALPHA = 0.15
const FADE_PER_S = 12

export interface NameTag {
  readonly image: Phaser.GameObjects.Image
  readonly plate: Plate
  key: string
  shortKey: string
  alpha: number // of its disc
}

export interface Names {
  create(): NameTag
  /** Writes a name; `fonts` counts the sets of fonts there have been. */
  dress(tag: NameTag, look: Look, fonts: number): void
  /** Puts a name that is seen in this frame under disc `d`. */
  place(tag: NameTag, view: MatchView, d: number, look: Look, alpha: number): void
  /** Ends the frame: names far from disc `near` make way for those nearer to it. */
  settle(view: MatchView, near: number, seconds: number): void
}

/** `scale`: CSS pixels per unit. */
export function createNames(raster: Raster, anyKey: string, scale: number): Names {
  const growth = nameGrowth(scale)
  const lift = 2.5 - (growth - 1) * 3.5 // from a name's base line to its middle
  const seen: NameTag[] = []
  const plates: Plate[] = []
  let count = 0

  function write(name: string, own: boolean, fonts: number): string {
    const box = nameBox(raster.measure(nameFont(own), name))
    const draw = (context: CanvasRenderingContext2D) => paintName(context, name, own)
    return raster.texture(`name ${fonts} ${own} ${name}`, box.width, box.height, draw, raster.scale * growth)
  }

  return {
    create: () => ({
      image: raster.image(anyKey, DEPTH.NAME),
      plate: { x: 0, y: 0, halfWidth: 0, halfHeight: 0, far: 0, shown: true },
      key: '',
      shortKey: '',
      alpha: 1,
    }),
    dress(tag, { name, own }, fonts) {
      tag.key = write(name, own, fonts)
      tag.shortKey = [...name].length >= LONG_NAME ? write(shorten(name), own, fonts) : tag.key
      tag.image.setTexture(tag.key).setScale(raster.unit(tag.key) * growth)
    },
    place(tag, view, d, look, alpha) {
      const { image, plate } = tag
      const key = tag.shortKey !== tag.key && isCrowded(view, d) ? tag.shortKey : tag.key
      if (image.texture.key !== key) image.setTexture(key)
      plate.x = view.x[d]!
      plate.y = view.y[d]! + view.world.radius[d]! + (look.own ? OWN_BELOW : BELOW) - lift
      plate.halfWidth = image.displayWidth / 2
      plate.halfHeight = image.displayHeight * MIDDLE_SHARE
      tag.alpha = alpha
      image.setPosition(plate.x, plate.y)
      seen[count] = tag
      plates[count] = plate
      count++
    },
    settle(view, near, seconds) {
      for (let n = 0; n < count; n++) {
        const plate = plates[n]!
        plate.far = (plate.x - view.x[near]!) ** 2 + (plate.y - view.y[near]!) ** 2
      }
      choosePlates(plates, count)
      const ease = 1 - Math.exp(-FADE_PER_S * seconds)
      for (let n = 0; n < count; n++) {
        const { image, plate, alpha } = seen[n]!
        const wanted = alpha * (plate.shown ? 1 : FADED_ALPHA)
        image.setAlpha(image.alpha + (wanted - image.alpha) * ease)
      }
      count = 0
    },
  }
}

function isCrowded(view: MatchView, d: number): boolean {
  const { playerCount, disc } = view.world
  for (let p = 0; p < playerCount; p++) {
    const other = disc[p]!
    if (other === d) continue
    if (Math.abs(view.x[other]! - view.x[d]!) < NEAR && Math.abs(view.y[other]! - view.y[d]!) < NEAR)
      return true
  }
  return false
}

/** The first words or characters of a long name, with an ellipsis. */
function shorten(name: string): string {
  return `${[...name].slice(0, 12).join('').trimEnd()}…`
}
