// How the browser client is built and served while developing.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compressedFiles } from './compress-plugin.ts'
import { stadiumFiles } from './hbs-plugin.ts'
import { slimPhaser } from './phaser-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const SERVER = process.env.SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [stadiumFiles(), slimPhaser(), compressedFiles()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../dist/game'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('src/pwa/worker.ts') },
      // A service worker keeps its address for good.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    proxy: {
      '/api': { target: SERVER }, // the host stays as the page has it: the server takes nothing from other sites
      '/hub': { target: SERVER, ws: true },
      '/arena': { target: SERVER, ws: true },
    },
  },
})
