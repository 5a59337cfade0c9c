// Two engines that share no code for numbers play the same matches: V8 here and QuickJS.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playHashes } from '../../support/determinism.ts'
import { bundleSimulation, compareEngines, type Engine, startQuickJs } from '../../support/engines.ts'

let quickJs: Engine
beforeAll(async () => {
  quickJs = await startQuickJs(await bundleSimulation())
})
afterAll(() => quickJs?.close())

test('20 000 ticks of fuzzed play on random stadiums have the same hashes in V8 and QuickJS', async () => {
  expect(await compareEngines([quickJs], 20_000)).toEqual({ ticks: 20_000, mismatches: 0 })
})

test('an engine that plays otherwise is found out', async () => {
  const other: Engine = {
    play: async (stadium, seed, ticks) => playHashes(stadium, seed + 1, ticks),
    close: async () => {},
  }
  const { ticks, mismatches } = await compareEngines([other], 5000)
  expect(mismatches).toBeGreaterThan(ticks / 2)
})
