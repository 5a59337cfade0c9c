// The simulation in other JavaScript engines: bundled into one script, then run by QuickJS or a browser.
import type { Page } from 'playwright-core'
import { getQuickJS } from 'quickjs-emscripten'
import { build } from 'vite'
import { launchBrowser } from './browser.ts'
import { playHashes } from './determinism.ts'
import { oddStadium, type Sizes } from './odd-stadiums.ts'

type PlayArgs = Parameters<typeof playHashes>

export interface Engine {
  /** What playHashes returns there. */
  play(...args: PlayArgs): Promise<string>
  close(): Promise<void>
}

const TICKS_PER_STADIUM = 1000
const SIZES: Sizes = { vertexes: 20, segments: 20, discs: 5 } // QuickJS needs 0.1 ms for a tick of these
const NAME = 'determinism' // the bundle's only global

/** determinism.ts with everything it imports, as a script without modules. */
export async function bundleSimulation(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL('determinism.ts', import.meta.url).pathname, formats: ['iife'], name: NAME },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (!first || !('output' in first)) throw new Error('Vite built no bundle')
  return first.output[0].code
}

const call = (...args: PlayArgs) => `${NAME}.playHashes(${args.map((arg) => JSON.stringify(arg)).join(', ')})`

/** QuickJS inside WebAssembly: an interpreter that shares nothing with V8 but the floating-point unit. */
export async function startQuickJs(bundle: string): Promise<Engine> {
  const context = (await getQuickJS()).newContext()
  const run = (code: string): string => {
    const result = context.unwrapResult(context.evalCode(code))
    const text = context.getString(result)
    result.dispose()
    return text
  }
  run(bundle)
  return {
    play: async (...args) => run(call(...args)),
    close: async () => context.dispose(),
  }
}

/** A page of a Chromium of its own. */
export async function startBrowserEngine(bundle: string): Promise<Engine> {
  const browser = await launchBrowser()
  const page: Page = await browser.newPage()
  await page.addScriptTag({ content: bundle })
  return {
    play: (...args) => page.evaluate<string>(call(...args)),
    close: () => browser.close(),
  }
}

/** Plays `ticks` ticks on random stadiums, every fourth a wild one, here and in the engines; counts those that differ. */
export async function compareEngines(
  engines: readonly Engine[],
  ticks: number,
): Promise<{ ticks: number; mismatches: number }> {
  let played = 0
  let mismatches = 0
  for (let seed = 1; played < ticks; seed++) {
    const count = Math.min(TICKS_PER_STADIUM, ticks - played)
    const args = [JSON.stringify(oddStadium(seed, seed % 4 === 0, SIZES)), seed, count] as const
    const others = await Promise.all(engines.map((engine) => engine.play(...args)))
    const hashes = JSON.parse(playHashes(...args)) as number[]
    const lists = others.map((text) => JSON.parse(text) as number[])
    mismatches += hashes.filter((hash, tick) => lists.some((list) => list[tick] !== hash)).length
    played += hashes.length
  }
  return { ticks: played, mismatches }
}
