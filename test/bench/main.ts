// `npm run bench -- [sim fanout bytes bots] [--json]`: tables, and with --json one line of JSON with the benches asked for.
import { runBots } from './bots.ts'
import { runBytesBench } from './bytes.ts'
import { runFanoutBench } from './fanout.ts'
import { runSimBench } from './sim.ts'

const args = process.argv.slice(2)
const json = args.includes('--json')
const BENCHES: Record<string, () => unknown> = {
  sim: runSimBench,
  fanout: runFanoutBench,
  bytes: runBytesBench,
  bots: () => runBots({ json }),
}

const asked = args.filter((a) => !a.startsWith('--'))
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}
const results: Record<string, unknown> = {}
for (const [name, run] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) results[name] = await run()
if (json) console.log(JSON.stringify(results))
