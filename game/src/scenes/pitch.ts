// The pitch picture: one Phaser game that draws a match from its view; it reads the match and never changes it.
import Phaser from 'phaser'
import type { ShownMatch } from '../match/view.ts'
import { AVATAR_FONT } from './badge.ts'
import { type Camera, createCamera } from './camera.ts'
import { readPalette } from './colours.ts'
import { follow } from './follow.ts'
import type { PitchOptions } from './options.ts'
import { PAINT_FONT } from './paint.ts'
import { createStage, type Stage } from './stage.ts'

export type { PitchOptions } from './options.ts'

export interface PitchHandle {
  /** The camera as it is now. */
  readonly camera: Readonly<Camera>
  /** The slot of the player drawn at a place of the window (CSS pixels), -1: nobody. */
  playerAt(x: number, y: number): number
  close(): void
}

const MAX_RATIO = 3 // device pixels per CSS pixel beyond which nobody sees a difference
const RESHARPEN_MS = 200 // after the last change of size
const FONT_WAIT_MS = 1500
const MAX_FRAME_S = 0.1
const TAP_PX = 22 // a finger is not exact

/**
 * Fills `parent` with the picture of `view`. `options` are read every frame: change its fields to change the picture.
 * Throws if the browser has no WebGL.
 */
export function startPitch(parent: HTMLElement, view: ShownMatch, options: PitchOptions): PitchHandle {
  const camera = createCamera()
  let stage: Stage | null = null
  let sharpFor = 0 // device pixels per unit the stage was made for
  let wearsFor = options.wears
  let sharp = 0 // now
  let changedMs = 0 // when that changed last
  let closed = false
  let ready = false
  let width = 0 // CSS pixels
  let height = 0
  let ratio = 1
  let resized = true
  let lastMs = 0

  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    scale: { mode: Phaser.Scale.NONE, width: 2, height: 2, expandParent: false },
    backgroundColor: 0x0a0f18,
    banner: false,
    autoFocus: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    render: { antialiasGL: false, stencil: false, maxTextures: 1, powerPreference: 'high-performance' }, // every edge is already smooth in its texture
    fps: { smoothStep: false },
    scene: { create, update },
  })
  const observer = new ResizeObserver(() => {
    resized = true
  })
  observer.observe(parent)
  void loadFonts().then(() => {
    ready = true
    stage?.refreshTexts()
  })
  document.fonts.addEventListener('loadingdone', refreshTexts)

  function refreshTexts(): void {
    stage?.refreshTexts()
  }

  function create(this: Phaser.Scene): void {
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, dropStage)
  }

  function dropStage(): void {
    stage?.close()
    stage = null
  }

  const drawnRatio = () => Math.min(MAX_RATIO, window.devicePixelRatio || 1) * options.sharpness

  /** Follows the size of the parent; done between frames, so that no empty canvas is ever seen. */
  function fitWindow(): void {
    ratio = drawnRatio()
    width = parent.clientWidth
    height = parent.clientHeight
    resized = false
    if (width === 0 || height === 0) return
    game.scale.zoom = 1 / ratio
    game.scale.resize(Math.round(width * ratio), Math.round(height * ratio))
    camera.settled = false
  }

  /** True where a stage is missing, or drawn for another size or other kits than now. */
  function isStale(now: number): boolean {
    if (sharp !== camera.scale * ratio) changedMs = now
    sharp = camera.scale * ratio
    if (!stage || wearsFor !== options.wears) return true
    return sharp !== sharpFor && now - changedMs > RESHARPEN_MS
  }

  function update(this: Phaser.Scene): void {
    const now = performance.now()
    const seconds = Math.min(MAX_FRAME_S, (now - lastMs) / 1000)
    lastMs = now
    if (resized || drawnRatio() !== ratio) fitWindow()
    if (!ready || width === 0 || height === 0) return
    view.update(now)
    follow(camera, view, options, width, height, seconds)
    if (isStale(now)) {
      dropStage()
      wearsFor = options.wears
      sharpFor = sharp
      const palette = readPalette(parent, wearsFor)
      stage = createStage(this, view, options, palette, { width, height, ratio }, camera.scale)
    }
    stage!.update(camera, width, height, seconds)
    this.cameras.main.setZoom(sharp).centerOn(camera.x, camera.y)
  }

  return {
    camera,
    playerAt(atX, atY) {
      const { world } = view
      let [slot, nearest] = [-1, Number.POSITIVE_INFINITY]
      for (let p = 0; p < world.playerCount; p++) {
        const d = world.disc[p]!
        const dx = (view.x[d]! - camera.x) * camera.scale + width / 2 - atX
        const dy = (view.y[d]! - camera.y) * camera.scale + height / 2 - atY
        const away = Math.hypot(dx, dy)
        if (away > Math.max(TAP_PX, world.radius[d]! * camera.scale) || away >= nearest) continue
        slot = world.slot[p]!
        nearest = away
      }
      return slot
    },
    close() {
      if (closed) return
      closed = true
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', refreshTexts)
      game.destroy(true)
    },
  }
}

/** Waits for the faces the picture is drawn with, but not for long. */
async function loadFonts(): Promise<void> {
  const faces = [`600 10px ${AVATAR_FONT}`, `750 10px ${AVATAR_FONT}`, `800 10px ${PAINT_FONT}`]
  const late = new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS))
  await Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face))), late])
}
