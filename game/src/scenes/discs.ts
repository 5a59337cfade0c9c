// The players on the pitch: one pooled set of sprites for each slot, moved every frame without allocating.
import type Phaser from 'phaser'
import type { Look, MatchView } from '../match/view.ts'
import {
  nameBox,
  nameFont,
  nameGrowth,
  paintDisc,
  paintName,
  paintOwnRing,
  paintRing,
  paintShadow,
  rimWidth,
} from './badge.ts'
import type { Palette } from './colours.ts'
import { DEPTH } from './layers.ts'
import type { PitchOptions } from './options.ts'
import type { Raster } from './raster.ts'

const LONG_NAME = 20 // from so many characters on a name is cut while others are near
const NEAR = 60 // units
const NAME_BELOW = 11 // units below the rim
const OWN_NAME_BELOW = 20
const OWN_RING = 8.5 // units outside the rim
const LAGGING_ALPHA = 0.45

interface Player {
  look: { name: string; avatar: string; team: 1 | 2; own: boolean }
  shown: number // frame it was last drawn in
  fonts: number // for which its texts were drawn
  longName: boolean
  nameKey: string
  shortKey: string
  shadow: Phaser.GameObjects.Image
  body: Phaser.GameObjects.Image
  rim: Phaser.GameObjects.Image // white, over the dark one, while the kick key is armed
  ring: Phaser.GameObjects.Image // own disc only
  name: Phaser.GameObjects.Image
}

export interface Discs {
  /** Draws the players where `view` has them. */
  update(view: MatchView, options: PitchOptions): void
  /** Fonts have come: texts must be drawn again. */
  refreshTexts(): void
}

/** `scale`: CSS pixels per unit, `ratio`: device pixels per CSS pixel. */
export function createDiscs(
  raster: Raster,
  palette: Palette,
  radius: number,
  scale: number,
  ratio: number,
): Discs {
  const players: (Player | undefined)[] = [] // by slot
  const rim = rimWidth(raster.scale, ratio)
  const growth = nameGrowth(scale)
  const lift = 2.5 - (growth - 1) * 3.5 // from a name's base line to its middle
  const size = 2 * radius + 2
  let frame = 0
  let fonts = 0 // part of the text keys: a new number draws them again

  const keys = {
    shadow: raster.texture('shadow', 4 * radius, 4 * radius, (c) => paintShadow(c, radius - 0.5)),
    rim: raster.texture('rim', size, size, (c) => paintRing(c, radius - rim / 2, rim)),
    ring: raster.texture('own', size + 26, size + 26, (c) => paintOwnRing(c, radius + OWN_RING)),
  }

  const units = { shadow: raster.unit(keys.shadow), body: raster.unit(keys.rim) }

  function bodyKey(look: Player['look']): string {
    return raster.texture(`disc ${fonts} ${look.team} ${look.avatar}`, size, size, (c) =>
      paintDisc(c, radius, rim, palette[look.team], look.avatar),
    )
  }
  function nameKey(name: string, own: boolean): string {
    const box = nameBox(raster.measure(nameFont(own), name))
    const draw = (context: CanvasRenderingContext2D) => paintName(context, name, own)
    return raster.texture(`name ${fonts} ${own} ${name}`, box.width, box.height, draw, raster.scale * growth)
  }

  function createPlayer(): Player {
    return {
      look: { name: '', avatar: '', team: 1, own: false },
      shown: 0,
      fonts: -1,
      longName: false,
      nameKey: '',
      shortKey: '',
      shadow: raster.image(keys.shadow, DEPTH.SHADOW),
      body: raster.image(keys.rim, DEPTH.DISC),
      rim: raster.image(keys.rim, DEPTH.RIM),
      ring: raster.image(keys.ring, DEPTH.RING),
      name: raster.image(keys.rim, DEPTH.NAME),
    }
  }

  function dress(player: Player, look: Look): void {
    player.fonts = fonts
    player.look = { name: look.name, avatar: look.avatar, team: look.team, own: look.own }
    player.body.setTexture(bodyKey(look))
    player.longName = [...look.name].length >= LONG_NAME
    player.nameKey = nameKey(look.name, look.own)
    player.shortKey = player.longName ? nameKey(shorten(look.name), look.own) : player.nameKey
    player.name.setTexture(player.nameKey).setScale(raster.unit(player.nameKey) * growth)
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

  function place(player: Player, view: MatchView, p: number, options: PitchOptions, look: Look): void {
    const { world } = view
    const d = world.disc[p]!
    const x = view.x[d]!
    const y = view.y[d]!
    const grown = world.radius[d]! / radius
    const alpha = look.lagging ? LAGGING_ALPHA : 1
    player.shadow.setPosition(x, y).setScale(grown * units.shadow)
    player.body
      .setPosition(x, y)
      .setScale(grown * units.body)
      .setAlpha(alpha)
    player.rim
      .setPosition(x, y)
      .setScale(grown * units.body)
      .setVisible(world.kicking[p] === 1)
    player.ring.setPosition(x, y).setVisible(look.own)
    player.name.setVisible(options.showNames || look.own)
    player.name
      .setPosition(x, y + world.radius[d]! + (look.own ? OWN_NAME_BELOW : NAME_BELOW) - lift)
      .setAlpha(alpha)
    if (!player.longName) return
    const key = isCrowded(view, d) ? player.shortKey : player.nameKey
    if (player.name.texture.key !== key) player.name.setTexture(key)
  }

  return {
    update(view, options) {
      frame++
      const { world } = view
      for (let p = 0; p < world.playerCount; p++) {
        const slot = world.slot[p]!
        const look = view.look(slot)
        if (!look) continue
        let player = players[slot]
        if (!player) {
          player = createPlayer()
          players[slot] = player
        }
        if (player.fonts !== fonts || !isDressed(player.look, look)) dress(player, look)
        if (player.shown !== frame - 1) setVisible(player, true)
        player.shown = frame
        place(player, view, p, options, look)
      }
      for (let slot = 0; slot < players.length; slot++) {
        const player = players[slot]
        if (player && player.shown === frame - 1) setVisible(player, false)
      }
    },
    refreshTexts() {
      fonts++
    },
  }
}

function isDressed(worn: Player['look'], look: Look): boolean {
  return (
    worn.name === look.name && worn.avatar === look.avatar && worn.team === look.team && worn.own === look.own
  )
}

function setVisible(player: Player, visible: boolean): void {
  player.shadow.setVisible(visible)
  player.body.setVisible(visible)
  player.rim.setVisible(false)
  player.ring.setVisible(visible && player.look.own)
  player.name.setVisible(visible)
}

/** The first words or characters of a long name, with an ellipsis. */
function shorten(name: string): string {
  return `${[...name].slice(0, 12).join('').trimEnd()}…`
}
