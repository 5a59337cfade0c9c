import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatchView } from '../../game/src/match/view.ts'
import { HUB_RETRY } from '../../game/src/net/hub.ts'
import type { RunningServer } from '../../server/app.ts'
import { KEY } from '../../shared/sim/constants.ts'
import { hashWorld } from '../../shared/sim/hash.ts'
import { findPlayer } from '../../shared/sim/world.ts'
import { createFakeClock } from '../support/clock.ts'
import { connectPerson, type InRoom, until } from '../support/person.ts'
import { startProxy } from '../support/proxy.ts'
import { openSite } from '../support/site.ts'

const LINE = { lagMs: 60, jitterMs: 10, lossPercent: 0 }

let server: RunningServer
const opened: { close(): unknown }[] = []

beforeAll(async () => {
  server = await openSite()
})
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()))
  await server.close()
})

const keep = <T extends { close(): unknown }>(one: T): T => {
  opened.push(one)
  return one
}

/** Somebody at home and somebody on a line of their own, both on the pitch. */
async function twoPlay(site: { url: string; port: number }) {
  const proxy = keep(await startProxy(site.port, { ...LINE }))
  const home = keep(await connectPerson(site.url))
  const away = keep(await connectPerson(`http://127.0.0.1:${proxy.port}`))
  away.hub.io.reconnection(true)
  away.hub.io.reconnectionDelay(HUB_RETRY.reconnectionDelay)
  const settings = { name: 'Test', timeLimit: 0, scoreLimit: 0 }
  const near = await home.enter(await home.ask('create', { settings, password: '' }))
  const far = await away.enter(await away.ask('join', { code: near.code, password: '' }))
  await far.arena.command({ kind: 'team', id: away.me.id, team: 2 })
  await near.arena.command({ kind: 'start' })
  await until(() => (far.view?.ownSlot ?? -1) >= 0 && far.view!.committed.tick > 60)
  const { compared, differing } = compare(near, far)
  return { proxy, away, near, far, compared, differing }
}

/** Has both play busily and notes for every tick that both have shown whether their worlds are the same. */
function compare(near: InRoom, far: InRoom) {
  const hashes = new Map<number, number>()
  const compared: number[] = [] // ticks
  const differing: number[] = []
  let frames = 0
  const note = (view: MatchView) => {
    const { tick } = view.committed
    const hash = hashWorld(view.committed)
    if (!hashes.has(tick)) hashes.set(tick, hash)
    else (hashes.get(tick) === hash ? compared : differing).push(tick)
  }
  near.play = note
  far.play = (view) => {
    note(view)
    view.setKeys(Math.floor(frames++ / 2) % 2 === 0 ? KEY.LEFT : KEY.LEFT | KEY.KICK) // hammers at the kick key
  }
  return { compared, differing }
}

const keysOf = (view: MatchView, slot: number) => view.committed.input[findPlayer(view.committed, slot)]

/** The picture is as near to the server as before, and keys reach everybody. */
async function recovered(near: InRoom, far: InRoom): Promise<void> {
  await until(() => far.view !== null && near.view!.committed.tick - far.view.committed.tick < 12)
  await until(() => far.view!.world.tick - far.view!.committed.tick < 20)
  const { play } = far
  for (const keys of [KEY.UP, KEY.DOWN]) {
    far.play = (view) => view.setKeys(keys)
    await until(() => keysOf(near.view!, far.view!.ownSlot) === keys)
  }
  far.play = play
}

async function expectRecovery({ near, far, compared, differing }: Awaited<ReturnType<typeof twoPlay>>) {
  await recovered(near, far)
  expect(far.bye).toBeNull()
  compared.length = 0
  await until(() => compared.length > 20)
  expect(differing).toEqual([])
  expect(far.view!.stats()!.healed).toBe(0)
}

describe.concurrent('play goes on, the same for everybody, after', () => {
  test.each([1, 3, 10])('the line stood still for %i s', async (seconds) => {
    const game = await twoPlay(server)
    const slot = game.far.view!.ownSlot
    game.proxy.pause(true)
    await wait(1000 * seconds)
    game.proxy.pause(false)
    await expectRecovery(game)
    expect(game.far.view!.ownSlot).toBe(slot)
  })

  test('the network changed', async () => {
    const game = await twoPlay(server)
    const slot = game.far.view!.ownSlot
    const { port } = game.proxy
    await game.proxy.close()
    await until(() => game.near.room.members[1]!.state === 'gone')
    keep(await startProxy(server.port, { ...LINE }, Math.random, port))
    await expectRecovery(game)
    expect(game.far.view!.ownSlot).toBe(slot)
  })

  test('the server process stood still for 2 s', async () => {
    const { child, site } = await startProcess()
    const game = await twoPlay(site)
    child.kill('SIGSTOP')
    await wait(2000)
    child.kill('SIGCONT')
    await expectRecovery(game)
  })

  test('the line came back after the seat was given away: the person watches and may join in again', async () => {
    const clock = createFakeClock(Date.now())
    const site = keep(await openSite({ clock }))
    const running = setInterval(() => clock.advance(10), 10)
    keep({ close: () => clearInterval(running) })
    const { proxy, near, far, away } = await twoPlay(site)
    proxy.pause(true)
    await until(() => near.room.members[1]!.state === 'gone')
    clock.advance(31_000)
    await until(() => near.room.members.length === 1)
    proxy.pause(false)
    await until(() => near.room.members.length === 2)
    expect(far.bye).toBeNull()
    await until(() => far.view!.ownSlot === -1 && near.view!.committed.tick - far.view!.committed.tick < 12)
    expect(await far.arena.command({ kind: 'team', id: away.me.id, team: 2 })).toMatchObject({ ok: true })
    await until(() => far.view!.ownSlot >= 0)
    await recovered(near, far)
  })
})

/** The server as a process of its own. */
async function startProcess(): Promise<{ child: ChildProcess; site: { url: string; port: number } }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: new URL('../..', import.meta.url),
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  keep({ close: () => child.kill('SIGKILL') })
  const [line] = await once(child.stdout!, 'data')
  const url = /http\S+/u.exec(String(line))![0]
  return { child, site: { url, port: Number(new URL(url).port) } }
}
