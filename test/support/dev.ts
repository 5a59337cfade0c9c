// `npm run dev`: server and page, both reloading. With --lag, --jitter (ms) or --loss (%) the page plays over a line like that.
import { parseArgs } from 'node:util'
import concurrently from 'concurrently'
import { startProxy } from './proxy.ts'

const LINE = { lag: { type: 'string' }, jitter: { type: 'string' }, loss: { type: 'string' } } as const

const { values } = parseArgs({ options: LINE }) // throws at what it does not know
const [lagMs, jitterMs, lossPercent] = [values.lag, values.jitter, values.loss].map((text) => {
  const value = Number(text ?? 0)
  if (!(value >= 0)) throw new Error(`--lag, --jitter and --loss are numbers, not "${text}"`)
  return value
}) as [number, number, number]
const port = Number(process.env.PORT || 3000)
const isSlow = lagMs + jitterMs + lossPercent > 0
const proxy = isSlow ? await startProxy(port, { lagMs, jitterMs, lossPercent }) : null

const { result } = concurrently(
  [
    { name: 'server', command: 'tsx watch server/main.ts', env: { PORT: port } },
    {
      name: 'game',
      command: 'vite --config game/vite.config.ts',
      env: { SERVER: `http://127.0.0.1:${proxy?.port ?? port}` },
    },
  ],
  { killOthersOn: ['failure', 'success'] },
)
await result.catch(() => {
  process.exitCode = 1 // its output says why
})
await proxy?.close()
