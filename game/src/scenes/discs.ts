// The players on the pitch: one pooled set of sprites for each slot, moved every frame without allocating.
import type Phaser from 'phaser'
import type { Look, MatchView, ShownMatch } from '../match/view.ts'
import { paintDisc, paintOwnRing, paintRing, paintShadow, rimWidth } from './badge.ts'
import type { Palette } from './colours.ts'
import { followed } from './follow.ts'
import { DEPTH } from './layers.ts'
import { createNames, type NameTag } from './names.ts'
import type { PitchOptions } from './options.ts'
import type { Raster } from './raster.ts'

const OWN_RING = 8.5 // units outside the rim
const LAGGING_ALPHA = 0.45

interface Player {
  look: { name: string; avatar: string; team: 1 | 2; own: boolean }
  shown: number // frame it was last drawn in
  fonts: number // for which its texts were drawn
  shadow: Phaser.GameObjects.Image
  body: Phaser.GameObjects.Image
  rim: Phaser.GameObjects.Image // white, over the dark one, while the kick key is armed
  ring: Phaser.GameObjects.Image // own disc only
  name: NameTag
}

export interface Discs {
  /** Draws the players where `view` has them. */
  update(view: ShownMatch, options: PitchOptions, seconds: number): void
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
  const size = 2 * radius + 2
  let frame = 0
  let fonts = 0 // part of the text keys: a new number draws them again

  const keys = {
    shadow: raster.texture('shadow', 4 * radius, 4 * radius, (c) => paintShadow(c, radius - 0.5)),
    rim: raster.texture('rim', size, size, (c) => paintRing(c, radius - rim / 2, rim)),
    ring: raster.texture('own', size + 26, size + 26, (c) => paintOwnRing(c, radius + OWN_RING)),
  }
  const names = createNames(raster, keys.rim, scale)
  const units = { shadow: raster.unit(keys.shadow), body: raster.unit(keys.rim) }

  function bodyKey(look: Player['look']): string {
    return raster.texture(`disc ${fonts} ${look.team} ${look.avatar}`, size, size, (c) =>
      paintDisc(c, radius, rim, palette[look.team], look.avatar),
    )
  }

  function createPlayer(): Player {
    return {
      look: { name: '', avatar: '', team: 1, own: false },
      shown: 0,
      fonts: -1,
      shadow: raster.image(keys.shadow, DEPTH.SHADOW),
      body: raster.image(keys.rim, DEPTH.DISC),
      rim: raster.image(keys.rim, DEPTH.RIM),
      ring: raster.image(keys.ring, DEPTH.RING),
      name: names.create(),
    }
  }

  function dress(player: Player, look: Look): void {
    player.fonts = fonts
    player.look = { name: look.name, avatar: look.avatar, team: look.team, own: look.own }
    player.body.setTexture(bodyKey(look))
    names.dress(player.name, look, fonts)
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
    const named = options.showNames || look.own
    player.name.image.setVisible(named)
    if (named) names.place(player.name, view, d, look, alpha)
  }

  return {
    update(view, options, seconds) {
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
      names.settle(view, followed(view, options.watch), seconds)
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
  player.name.image.setVisible(visible)
}
