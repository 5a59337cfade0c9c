// Builds Phaser from its sources without what the pitch never uses (physics, tilemaps, particles, filters): half of its bytes.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const SOURCES = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src')
const ENTRY = '\0phaser'
// Parts of the core that nothing makes unless a game asks for them; a pitch that needed one would not start.
const UNUSED = new RegExp(
  `/phaser/src/(?:${[
    'filters/',
    'input/(?:gamepad|keyboard)/',
    'textures/parsers/(?:Atlas|JSON|KTX|PCT|PVR|SpriteSheet|UnityYAML)',
    'time/Timeline',
    'gameobjects/(?:layer|sprite)/',
    'renderer/webgl/shaders/(?:Filter|Noise|PointLight|Ramp|SpriteGPULayer|TilemapGPULayer)',
    'renderer/webgl/renderNodes/(?:filters/Filter|submitter/Submitter(?:SpriteGPULayer|Tile)|BatchHandler(?:PointLight|TileSprite))',
  ].join('|')})`,
  'u',
)
const source = (path: string) => JSON.stringify(join(SOURCES, path))

/** Only for builds: while developing, Vite serves Phaser's whole bundle. */
export function slimPhaser(): Plugin {
  return {
    name: 'slim-phaser',
    apply: 'build',
    enforce: 'pre',
    // What Phaser's own build decides; `typeof` is how its sources ask.
    config: () => ({
      define: {
        'global.Phaser': 'globalThis.Phaser',
        'typeof WEBGL_RENDERER': 'true',
        'typeof CANVAS_RENDERER': 'false',
        'typeof WEBGL_DEBUG': 'false',
        'typeof PLUGIN_CAMERA3D': 'false',
        'typeof PLUGIN_FBINSTANT': 'false',
        'typeof FEATURE_SOUND': 'false',
      },
    }),
    resolveId: (id) => (id === 'phaser' ? ENTRY : null),
    load: (id) => {
      if (UNUSED.test(id)) return 'module.exports = class {}'
      if (id !== ENTRY) return null
      return `import Phaser from ${source('phaser-core.js')}
        import ${source('gameobjects/shader/ShaderFactory.js')}
        export default Phaser`
    },
  }
}
