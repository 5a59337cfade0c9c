// Turns 2D canvas drawings in units into Phaser textures at the scale of the screen, each key once.
import type Phaser from 'phaser'

export interface Raster {
  readonly scale: number // device pixels per unit
  /** The texture `key`, drawn on the first call: `draw` paints in units around (0, 0). */
  texture(
    key: string,
    width: number,
    height: number,
    draw: (context: CanvasRenderingContext2D) => void,
    scale?: number,
  ): string
  /** Draws a texture again, in the same size. */
  redraw(key: string, draw: (context: CanvasRenderingContext2D) => void): void
  /** A centred image of a texture, in units. */
  image(key: string, depth: number): Phaser.GameObjects.Image
  /** The same for a large area without holes or tint: its shader does nothing else, for weak machines. */
  surface(key: string, depth: number): void
  /** Units per pixel of a texture: the scale an image needs to have its own size. */
  unit(key: string): number
  /** Width in units of a text. */
  measure(font: string, text: string): number
  close(): void
}

export function createRaster(scene: Phaser.Scene, scale: number): Raster {
  const scales = new Map<string, number>()
  const renderer = scene.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer
  const maxSide = Math.min(MAX_SIDE_PX, renderer.getMaxTextureSize()) - 2
  const ruler = document.createElement('canvas').getContext('2d')!
  const paint = (key: string, draw: (context: CanvasRenderingContext2D) => void) => {
    const texture = scene.textures.get(key) as Phaser.Textures.CanvasTexture
    const { context, width, height } = texture
    const own = scales.get(key)!
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    context.setTransform(own, 0, 0, own, width / 2, height / 2)
    context.save()
    draw(context)
    context.restore()
    texture.refresh()
  }
  return {
    scale,
    texture(key, width, height, draw, wanted = scale) {
      if (scales.has(key)) return key
      const own = Math.min(wanted, maxSide / Math.max(width, height))
      scales.set(key, own)
      scene.textures.createCanvas(key, even(width * own), even(height * own))
      paint(key, draw)
      return key
    },
    redraw: paint,
    image(key, depth) {
      return scene.add
        .image(0, 0, key)
        .setScale(1 / scales.get(key)!)
        .setDepth(depth)
    },
    surface(key, depth) {
      const frame = scene.textures.getFrame(key)
      const surface = scene.add.shader(PLAIN, 0, 0, frame.width, frame.height, [key])
      surface.setTextureCoordinatesFromFrame(frame)
      surface.setScale(1 / scales.get(key)!).setDepth(depth)
    },
    unit: (key) => 1 / scales.get(key)!,
    measure(font, text) {
      ruler.font = font
      return ruler.measureText(text).width
    },
    close() {
      for (const key of scales.keys()) scene.textures.remove(key)
      scales.clear()
    },
  }
}

const MAX_SIDE_PX = 8192 // what canvases may have everywhere; old phones draw less

const PLAIN = {
  name: 'plain',
  fragmentSource: `#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
uniform sampler2D uMainSampler;
varying vec2 outTexCoord;
void main() {
  gl_FragColor = vec4(texture2D(uMainSampler, outTexCoord).rgb, 1.0);
}`,
  initialUniforms: { uMainSampler: 0 },
}

/** Whole and even, so that the middle lies between two pixels and an image at its own size stays sharp. */
const even = (pixels: number) => Math.max(2, 2 * Math.ceil(pixels / 2))
