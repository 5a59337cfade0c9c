// Whether a million ticks of fuzzed play on random stadiums are the same in Node, in a browser and in QuickJS.
import { bundleSimulation, compareEngines, startBrowserEngine, startQuickJs } from '../support/engines.ts'
import { printTable } from './table.ts'

export const DETERMINISM_TICKS = 1_000_000 // two minutes, nearly all of it QuickJS

/** Plays the ticks in all three engines and counts those whose hashes are not all the same. */
export async function runDeterminismBench(ticks: number): Promise<{ ticks: number; mismatches: number }> {
  const bundle = await bundleSimulation()
  const engines = [await startQuickJs(bundle), await startBrowserEngine(bundle)]
  try {
    const result = await compareEngines(engines, ticks)
    printTable('determinism: Node, QuickJS, Chromium', [
      ['ticks in each', 'mismatches'],
      [result.ticks, result.mismatches],
    ])
    return result
  } finally {
    for (const engine of engines) await engine.close()
  }
}
