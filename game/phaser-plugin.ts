// Builds Phaser from its sources without what the pitch never uses (physics, tilemaps, particles): 40 % of its bytes.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const SOURCES = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src')
const ENTRY = '\0phaser'
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
    load: (id) =>
      id === ENTRY
        ? `import Phaser from ${source('phaser-core.js')}
           import ${source('gameobjects/shader/ShaderFactory.js')}
           export default Phaser`
        : null,
  }
}
