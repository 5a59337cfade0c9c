// The processes of load tests: the real server over a file, and crowds; each is ended by who started it.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import type { ServerSettings } from '../bench/matchServer.ts'

/** Forks a module of this folder's neighbours; `url` is absolute. */
export function forkModule(url: URL, ...args: string[]): ChildProcess {
  const child = fork(url, args, { execArgv: ['--import', 'tsx'] })
  try {
    setPriority(child.pid!, constants.priority.PRIORITY_HIGH)
  } catch {} // only root may: then what else runs disturbs more
  return child
}

/** Starts the server over the database file in a folder and resolves with where it is; rejects when it ends instead. */
export async function forkServer(settings: ServerSettings): Promise<{ server: ChildProcess; url: string }> {
  const server = forkModule(new URL('../bench/matchServer.ts', import.meta.url), JSON.stringify(settings))
  return new Promise((resolve, reject) => {
    server.once('message', (report) => resolve({ server, url: (report as { url: string }).url }))
    server.once('exit', (code, signal) => reject(new Error(`the server ended: ${code ?? signal}`)))
  })
}

/** Ends a process at once, as a power cut would; resolves when it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Sends an order and resolves with the answer. */
export async function ask<R>(child: ChildProcess, order: object): Promise<R> {
  const answer = once(child, 'message')
  child.send(order)
  const [report] = await answer
  return report as R
}
