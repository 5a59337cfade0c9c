// How the browser client is built and served while developing.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compressedFiles } from './compress-plugin.ts'
import { firstScreen } from './first-screen.ts'
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
    cssTarget: ['chrome111', 'firefox121', 'safari16.4'], // Safari has some of it only with a prefix
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('src/pwa/worker.ts') },
      output: {
        // A service worker keeps its address for good.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: firstScreen(here('src/main.tsx')) }] },
      },
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
