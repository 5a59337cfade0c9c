// `npm run bench -- [sim fanout bytes matches model lines determinism client bots spectators lobby chat delivery] [--json] [--all] [--ticks N] [--seconds N] [--seed N]`: tables, and with
// --json one line of JSON with the benches asked for; --all gives the model all its rows, --ticks is of determinism,
// --seconds of lines, --seed of delivery.
import { runBots } from './bots.ts'
import { runBytesBench } from './bytes.ts'
import { runChatBench } from './chat.ts'
import { runClientBench } from './client.ts'
import { runDeliveryBench } from './delivery.ts'
import { DETERMINISM_TICKS, runDeterminismBench } from './determinism.ts'
import { runFanoutBench } from './fanout.ts'
import { runLinesBench } from './lines.ts'
import { runLobbyBench } from './lobby.ts'
import { runMatchesBench } from './matches.ts'
import { runModelBench } from './model.ts'
import { runSimBench } from './sim.ts'
import { runSpectatorsBench } from './spectators.ts'

const args = process.argv.slice(2)
const json = args.includes('--json')
const minutes = args.includes('--minutes') ? Number(args[args.indexOf('--minutes') + 1]) : 2
const ticks = args.includes('--ticks') ? Number(args[args.indexOf('--ticks') + 1]) : DETERMINISM_TICKS
const seconds = args.includes('--seconds') ? Number(args[args.indexOf('--seconds') + 1]) : 60
const seed = args.includes('--seed') ? Number(args[args.indexOf('--seed') + 1]) : 1
const BENCHES: Record<string, () => unknown> = {
  sim: runSimBench,
  fanout: runFanoutBench,
  bytes: runBytesBench,
  matches: runMatchesBench,
  model: () => runModelBench(args.includes('--all')),
  lines: () => runLinesBench(seconds),
  client: () => runClientBench(minutes),
  spectators: runSpectatorsBench,
  lobby: () => runLobbyBench(),
  chat: runChatBench,
  delivery: () => runDeliveryBench(seed),
  determinism: () => runDeterminismBench(ticks),
  bots: () => runBots({ json }),
}

const asked = args.filter(
  (a, n) => !a.startsWith('--') && !['--minutes', '--ticks', '--seconds', '--seed'].includes(args[n - 1]!),
)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}
const results: Record<string, unknown> = {}
for (const [name, run] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) {
    const result = await run()
    Object.assign(results, name === 'model' ? result : { [name]: result }) // the model measures the clock too
  }
if (json) console.log(JSON.stringify(results))
