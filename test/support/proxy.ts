// A TCP proxy that delays: latency, jitter and loss as TCP shows it (everything behind a lost segment waits).
// Order is kept. `npx tsx test/support/proxy.ts --to 3000 --port 3100 --lag 100 --jitter 20 --loss 1` plays through it.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Delay {
  lagMs: number // round trip without jitter; half of it each way
  jitterMs: number // added each way, uniform from 0: the mean round trip is so much longer
  lossPercent: number // of segments; each stalls its direction for a mean round trip and 25 ms
}

export interface Proxy {
  readonly port: number
  readonly delay: Delay // may be changed while it runs
  /** Nothing passes while paused; what comes waits. */
  pause(on: boolean): void
  /** Cuts all lines; new ones may come. */
  cut(): void
  close(): Promise<void>
}

const RESEND_MS = 25

/** Listens on a free port of 127.0.0.1 (or `port`) and forwards to `to`. */
export async function startProxy(
  to: number,
  delay: Delay,
  random: () => number = Math.random,
  port = 0,
): Promise<Proxy> {
  const sockets = new Set<Socket>()
  const resumes = new Set<() => void>()
  let paused = false

  function pipe(from: Socket, target: Socket): void {
    const queue: { at: number; run: () => void }[] = []
    let last = 0
    /** Runs what is due, in order; timers alone may fire in another. */
    const drain = () => {
      while (!paused && queue[0] && queue[0].at <= performance.now()) queue.shift()!.run()
      if (queue[0] && !paused) setTimeout(drain, Math.max(1, queue[0].at - performance.now()))
    }
    resumes.add(drain)
    const later = (run: () => void) => {
      const lost = random() * 100 < delay.lossPercent ? delay.lagMs + delay.jitterMs + RESEND_MS : 0
      const now = performance.now()
      last = Math.max(last, now + delay.lagMs / 2 + random() * delay.jitterMs + lost)
      queue.push({ at: last, run })
      if (queue.length === 1) drain()
    }
    from.on('data', (bytes) => later(() => !target.destroyed && target.write(bytes)))
    from.on('end', () => later(() => target.end()))
    from.on('error', () => target.destroy())
    from.on('close', () =>
      later(() => {
        resumes.delete(drain) // not before: what waits in a pause must pass after it
        target.destroy()
      }),
    )
  }

  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1')
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    pipe(client, upstream)
    pipe(upstream, client)
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))

  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    delay,
    pause(on) {
      paused = on
      if (!on) for (const drain of resumes) drain()
    },
    cut,
    close() {
      cut()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

if (process.argv[1] === import.meta.filename) {
  const option = (name: string, otherwise: number) => {
    const at = process.argv.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(process.argv[at + 1])
  }
  const delay = { lagMs: option('lag', 100), jitterMs: option('jitter', 20), lossPercent: option('loss', 0) }
  const proxy = await startProxy(option('to', 3000), delay, Math.random, option('port', 3100))
  console.log(`http://127.0.0.1:${proxy.port}`, delay)
}
