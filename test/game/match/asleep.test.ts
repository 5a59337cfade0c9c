import { describe, expect, test } from 'vitest'
import { createOnlineMatch } from '../../../game/src/match/online.ts'
import type { Connection } from '../../../server/rooms/connection.ts'
import { KEY } from '../../../shared/sim/constants.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { findPlayer } from '../../../shared/sim/world.ts'
import { ENDLESS } from '../../support/kickers.ts'
import { createVirtualGame } from '../../support/lines.ts'
import { seeded } from '../../support/random.ts'
import { classic } from '../../support/stadiums.ts'
import { createVirtualTime } from '../../support/virtual.ts'

const FRAME_MS = 1000 / 60
const ONE_WAY_MS = 30
const HOUR_MS = 3_600_000

/** A match with an observer and a client whose machine may be put to sleep: no timers, no frames, perhaps no clock. */
function setUp() {
  const time = createVirtualTime()
  const game = createVirtualGame(time, classic, seeded(1), ENDLESS)
  const observer = game.watch({ rttMs: 0, jitterMs: 0 })
  let asleep = false
  let missedMs = 0 // of sleep, where the clock does not count it
  let kept: Uint8Array[] = [] // in the socket while nobody reads
  let cut = false

  const connect = (): Connection => {
    const line: Connection = {
      send: () => {},
      frame: (bytes) => {
        time.after(ONE_WAY_MS, () => {
          if (asleep) kept.push(bytes)
          else view.receive(bytes)
        })
      },
      queued: () => 0,
      close() {
        cut = true
        game.match.detach(line)
      },
    }
    return line
  }
  let line = connect()
  const view = createOnlineMatch({
    stadium: classic,
    now: () => time.now() - missedMs,
    send(frame) {
      const to = line
      time.after(ONE_WAY_MS, () => game.match.receive(to, frame))
    },
    look: () => undefined,
    diverged: () => {},
    unreadable: () => {},
  })
  game.match.addPlayer(0, 1, 'person 0')
  view.setSlot(0)
  game.match.attach(line, 0)

  const awake = (ms: number) => {
    for (let t = 0; t < ms; t += FRAME_MS) {
      time.run(FRAME_MS)
      view.update(time.now() - missedMs)
    }
  }
  const sleep = (ms: number, clockRuns: boolean) => {
    asleep = true
    time.run(ms)
    asleep = false
    if (!clockRuns) missedMs += ms
    view.update(time.now() - missedMs)
    if (cut) {
      line = connect()
      view.reconnected()
      game.match.attach(line, 0)
    } else for (const bytes of kept) view.receive(bytes)
    kept = []
  }
  return { game, observer: observer.view, view, awake, sleep }
}

const sleeps: [string, number, boolean][] = [
  ['8 s, on a clock that ran on', 8000, true],
  ['8 s, on a clock that stood still', 8000, false],
  ['an hour, on a clock that ran on', HOUR_MS, true],
  ['an hour, on a clock that stood still', HOUR_MS, false],
]

describe('a client that slept', () => {
  test.each(sleeps)('%s plays on within two seconds', (_, ms, clockRuns) => {
    const { game, observer, view, awake, sleep } = setUp()
    awake(3000)
    sleep(ms, clockRuns)
    awake(2000)
    expect(observer.committed.tick - view.committed.tick).toBeLessThan(8)
    expect(view.world.tick - view.committed.tick).toBeLessThan(12)
    view.setKeys(KEY.LEFT)
    awake(250)
    expect(observer.committed.input[findPlayer(observer.committed, 0)]).toBe(KEY.LEFT)
    awake(1000)
    expect(view.stats()!.marginMs).toBeGreaterThan(0)
    expect(view.stats()!.marginMs).toBeLessThan(50)
    view.setKeys(0)
    awake(4000)
    expect(view.stats()!.healed).toBe(0)
    while (view.committed.tick !== observer.committed.tick) awake(FRAME_MS)
    expect(hashWorld(view.committed)).toBe(hashWorld(observer.committed))
    game.close()
  })
})
