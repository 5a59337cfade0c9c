// Vitest's configuration, apart from Vite's because `root: game` would hide the tests.
import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], timeout: number) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout },
})

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      project('unit', ['test/{shared,server,game,model}/**/*.test.ts', 'test/*.test.ts'], 30_000),
      project('integration', ['test/integration/**/*.test.ts'], 60_000),
      project('browser', ['test/e2e/**/*.test.ts'], 180_000),
    ],
  },
})
