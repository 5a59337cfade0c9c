// The browser plays the very matches that the server plays.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleSimulation, compareEngines, type Engine, startBrowserEngine } from '../support/engines.ts'

let browser: Engine
beforeAll(async () => {
  browser = await startBrowserEngine(await bundleSimulation())
})
afterAll(() => browser?.close())

test('50 000 ticks of fuzzed play on random stadiums have the same hashes in Node and in the browser', async () => {
  expect(await compareEngines([browser], 50_000)).toEqual({ ticks: 50_000, mismatches: 0 })
})
