import { describe, expect, test } from 'vitest'
import { PHASE } from '../../../shared/sim/constants.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { createVirtualGame, type Line, type VirtualClient } from '../../support/lines.ts'
import { seeded } from '../../support/random.ts'
import { classic } from '../../support/stadiums.ts'
import { createVirtualTime } from '../../support/virtual.ts'

const LONG = { timeLimit: 0, scoreLimit: 0, kickMin: 2, kickRate: 0, kickBurst: 0 }
const FRAME_MS = 1000 / 60
const near: Line = { rttMs: 0, jitterMs: 0 }

function setUp(rules = LONG, seed = 1) {
  const time = createVirtualTime()
  const random = seeded(seed)
  const game = createVirtualGame(time, classic, random, rules)
  const frames = (n: number, each: () => void = () => {}) => {
    for (let i = 0; i < n; i++) {
      time.run(FRAME_MS)
      each()
    }
  }
  return { time, random, game, frames }
}

/** Keys that run at the ball and kick: enough to make things happen. */
function chase(client: VirtualClient, slot: number): void {
  const w = client.view.world
  const p = [...w.slot.subarray(0, w.playerCount)].indexOf(slot)
  if (p < 0) return
  const d = w.disc[p]!
  const [dx, dy] = [w.x[0]! - w.x[d]!, w.y[0]! - w.y[d]!]
  const kick = Math.hypot(dx, dy) < 32 ? 16 : 0
  client.view.setKeys((dy < -6 ? 1 : 0) | (dy > 6 ? 2 : 0) | (dx < -6 ? 4 : 0) | (dx > 6 ? 8 : 0) | kick)
}

describe('a match', () => {
  test('plays on every client as on the server, through goals, with delay and jitter', () => {
    const { game, frames, random } = setUp()
    const line = { rttMs: 120, jitterMs: 30 }
    const clients = [0, 1].map((slot) => game.join(slot, slot === 0 ? 1 : 2, line))
    clients.push(game.watch(line))
    for (const slot of [2, 4, 5]) game.match.addBot(slot, slot % 2 === 0 ? 1 : 2, `bot ${slot}`, 'normal') // three against two
    const play = () => {
      clients.forEach((c, slot) => {
        if (slot < 2 && random() < 0.1) chase(c, slot)
      })
    }
    for (let s = 0; s < 600 && game.match.state.red + game.match.state.blue === 0; s++) frames(60, play)
    frames(300, play)
    expect(game.match.state.red + game.match.state.blue).toBeGreaterThan(0)
    for (const c of clients) {
      expect(c.view.stats()!.healed).toBe(0)
      expect(c.view.committed.tick).toBeGreaterThan(300)
      expect([c.view.committed.red, c.view.committed.blue]).toEqual([
        game.match.state.red,
        game.match.state.blue,
      ])
    }
    game.close()
  })

  test('moves the own disc in the frame of the key press at 200 ms', () => {
    const { game, frames, time } = setUp()
    const client = game.join(0, 1, { rttMs: 200, jitterMs: 0 })
    frames(120)
    const x = client.view.x[5]!
    client.view.setKeys(8)
    time.run(FRAME_MS / 2)
    client.view.update(time.now())
    expect(client.view.x[5]!).toBeGreaterThan(x)
    game.close()
  })

  test('lets a late joiner in with the same world as everybody', () => {
    const { game, frames } = setUp()
    const first = game.join(0, 1, near)
    game.match.addBot(1, 2, 'bot 1', 'normal')
    frames(400)
    const second = game.join(2, 1, { rttMs: 80, jitterMs: 10 })
    frames(120)
    while (first.view.committed.tick !== second.view.committed.tick) frames(1)
    expect(hashWorld(second.view.committed)).toBe(hashWorld(first.view.committed))
    expect(second.view.committed.playerCount).toBe(3)
    game.close()
  })

  test('releases the keys of somebody whose line is silent', () => {
    const { game, frames } = setUp()
    const watcher = game.watch(near)
    const client = game.join(0, 1, near)
    frames(60)
    client.view.setKeys(8)
    frames(10)
    expect(watcher.view.committed.input[0]).toBe(8)
    client.view.update = client.view.receive = () => {} // the page is frozen: nothing leaves it
    frames(60)
    expect(watcher.view.committed.input[0]).toBe(0)
    game.close()
  })

  test('pauses for all and resumes after two seconds', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    client.view.setKeys(8)
    frames(60)
    game.match.setPaused(true)
    frames(10)
    const d = client.view.committed.disc[0]!
    const x = client.view.committed.x[d]!
    frames(60)
    expect(client.view.committed.x[d]).toBe(x)
    game.match.setPaused(false)
    frames(100)
    expect(client.view.committed.x[d]).toBe(x)
    frames(60)
    expect(client.view.committed.x[d]).toBeGreaterThan(x)
    game.close()
  })

  test('ends with the score limit and tells it once', () => {
    const { game, frames, random } = setUp({ ...LONG, scoreLimit: 1 })
    const watcher = game.watch(near)
    const client = game.join(0, 1, near)
    for (let n = 0; n < 20_000 && game.over.length === 0; n++)
      frames(1, () => random() < 0.2 && chase(client, 0))
    expect(game.over).toHaveLength(1)
    expect(watcher.view.committed.phase).toBe(PHASE.ENDED)
    game.close()
  })
})

describe('a change of keys', () => {
  const RIGHT = 8
  /** Frames that reach the other player by the next tick after `send`, as [ms after it, bytes]. */
  function hear(send: (game: ReturnType<typeof setUp>['game'], client: VirtualClient, tick: number) => void) {
    const { game, frames, time } = setUp()
    const client = game.join(0, 1, near)
    const other = game.join(1, 2, near)
    frames(100)
    const heard: [ms: number, length: number][] = []
    const start = time.now()
    other.view.receive = (bytes) => void heard.push([time.now() - start, bytes.length])
    client.view.update = client.view.receive = () => {}
    send(game, client, other.view.committed.tick)
    time.run(0.01)
    const atOnce = heard.length
    time.run(FRAME_MS)
    game.close()
    return { atOnce, heard }
  }
  const input = (target: number, keys: number) => Uint8Array.of(0x20 | keys, target & 255, target >> 8, 90, 0)

  test('is told when it comes, not with the next tick', () => {
    const { atOnce, heard } = hear((game, { connection }, tick) => {
      game.match.receive(connection, input(tick + 5, RIGHT))
    })
    expect([atOnce, heard[0]![1]]).toEqual([1, 3])
  })

  test('makes one message at once and one with the tick, however many come', () => {
    const { atOnce, heard } = hear((game, { connection }, tick) => {
      for (let n = 0; n < 10; n++) game.match.receive(connection, input(tick + 5, n % 2 === 0 ? RIGHT : 0))
    })
    expect([atOnce, heard.length]).toEqual([1, 2])
  })

  test('of somebody who joins in the coming tick waits for that', () => {
    const { atOnce } = hear((game, { connection }, tick) => {
      game.match.removePlayer(0)
      game.match.addPlayer(0, 2, 'person 0')
      game.match.receive(connection, input(tick + 5, RIGHT))
    })
    expect(atOnce).toBe(0)
  })
})

describe('prediction', () => {
  test('of bots is exact at 100 ms, because their keys are known in advance', () => {
    const { game, frames } = setUp()
    const watcher = game.join(9, 1, { rttMs: 100, jitterMs: 10 })
    for (let slot = 0; slot < 6; slot++)
      game.match.addBot(slot, slot % 2 === 0 ? 1 : 2, `bot ${slot}`, 'normal')
    frames(300)
    const warm = watcher.view.stats()!
    frames(900)
    const { errorBallPx, errorOthersPx, latePercent } = watcher.view.stats()!
    expect(warm.healed).toBe(0)
    expect([errorBallPx, errorOthersPx, latePercent]).toEqual([0, 0, 0])
    game.close()
  })

  test('goes on where the match is after half a minute in a hidden tab', () => {
    const { game, frames, time } = setUp()
    const client = game.join(0, 1, { rttMs: 60, jitterMs: 10 })
    game.match.addBot(1, 2, 'bot 1', 'normal')
    frames(200)
    const { update } = client.view
    client.view.update = () => {} // no animation frames, but messages arrive
    client.view.setKeys(0)
    frames(1800)
    expect(client.closed).toBeNull()
    client.view.update = update
    frames(30)
    expect(client.view.world.tick - client.view.committed.tick).toBeLessThan(15)
    const x = client.view.x[5]!
    client.view.setKeys(8)
    time.run(FRAME_MS / 2)
    client.view.update(time.now())
    expect(client.view.x[5]!).toBeGreaterThan(x)
    expect(client.view.stats()!.healed).toBe(0)
    game.close()
  })

  test('says so, and goes on drawing, when a frame cannot be read', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(60)
    client.view.receive(Uint8Array.of(5, 1, 2))
    frames(1)
    expect(client.unreadable).toBe(1)
    game.close()
  })

  test('heals when the world of a client is not the server’s', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, { rttMs: 60, jitterMs: 10 })
    game.match.addBot(1, 2, 'bot 1', 'normal')
    frames(200)
    client.view.committed.x[0]! += 1
    frames(90)
    expect(client.view.stats()!.healed).toBe(1)
    const other = game.watch(near)
    frames(60)
    while (client.view.committed.tick !== other.view.committed.tick) frames(1)
    expect(hashWorld(client.view.committed)).toBe(hashWorld(other.view.committed))
    game.close()
  })
})

describe('a client that misbehaves', () => {
  test('is refused for bytes that are not of the protocol', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(10)
    for (const bytes of [[], [0], [0xff, 1, 2], [0x20], [0x21, 1, 2, 3, 4, 5], [0x40, 1]])
      expect(game.match.receive(client.connection, Uint8Array.from(bytes))).toBe(false)
    expect(game.match.receive(client.connection, Uint8Array.of(1, 2, 3))).toBe(true)
    game.close()
  })

  test('is cut off when it floods for two seconds', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(10)
    frames(180, () => {
      for (let n = 0; n < 5; n++) game.match.receive(client.connection, Uint8Array.of(1, 0, 0))
    })
    expect(client.closed).toBe('flood')
    game.close()
  })

  test('gets at most four snapshots a second, however often it asks', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(60)
    const before = client.receivedBytes
    frames(60, () => void game.match.receive(client.connection, Uint8Array.of(3, 1)))
    expect(client.receivedBytes - before).toBeLessThan(5 * 400)
    game.close()
  })
})

describe('a slow consumer', () => {
  test('is sent nothing while it hangs, then a snapshot, and is exact again', () => {
    const { game, frames } = setUp()
    const other = game.join(1, 2, near)
    game.match.addBot(2, 1, 'bot 2', 'normal')
    const client = game.join(0, 1, near)
    frames(120)
    const receive = client.view.receive
    const stuck: Uint8Array[] = []
    client.view.receive = (bytes) => void stuck.push(bytes)
    frames(240)
    const stalledAt = stuck.length
    frames(120)
    expect(stuck.length).toBe(stalledAt)
    client.view.receive = receive
    for (const bytes of stuck) receive(bytes)
    frames(60)
    while (client.view.committed.tick !== other.view.committed.tick) frames(1)
    expect(hashWorld(client.view.committed)).toBe(hashWorld(other.view.committed))
    game.close()
  })

  test('is cut off after ten seconds more', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(60)
    client.view.receive = () => {}
    frames(800)
    expect(client.closed).toBe('slow')
    game.close()
  })
})
