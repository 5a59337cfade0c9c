import { describe, expect, test } from 'vitest'
import { KEY, PHASE, TICKS_PER_SECOND } from '../../../shared/sim/constants.ts'
import { findPlayer, type World } from '../../../shared/sim/world.ts'
import { createVirtualGame, type Line } from '../../support/lines.ts'
import { seeded } from '../../support/random.ts'
import { classic } from '../../support/stadiums.ts'
import { createVirtualTime } from '../../support/virtual.ts'

const LONG = { timeLimit: 0, scoreLimit: 0, kickMin: 2, kickRate: 0, kickBurst: 0 }
const near: Line = { rttMs: 0, jitterMs: 0 }
const S = TICKS_PER_SECOND

function setUp(rules = LONG) {
  const time = createVirtualTime()
  const game = createVirtualGame(time, classic, seeded(1), rules)
  const frames = (n: number) => {
    for (let i = 0; i < n; i++) time.run(1000 / 60)
  }
  return { game, frames }
}

const inputOf = (world: World, slot: number) => world.input[findPlayer(world, slot)]!

describe('a seat that changes hands', () => {
  test('keeps its disc, and lets go of the keys the bot held as soon as the person is heard', () => {
    const { game, frames } = setUp()
    const watcher = game.watch(near)
    game.match.addBot(0, 1, 'bot', 'normal')
    game.match.addBot(1, 2, 'other bot', 'normal')
    frames(60)
    for (let n = 0; inputOf(watcher.view.committed, 0) === 0 && n < 300; n++) frames(1)
    expect(inputOf(watcher.view.committed, 0)).not.toBe(0)
    game.match.takeOver(0, 'ann')
    game.match.takeOver(0, 'bea') // somebody has it already
    const person = game.play(0, near)
    frames(16) // what the bot had committed was up to 12 ticks ahead
    const { committed } = watcher.view
    expect(inputOf(committed, 0)).toBe(0)
    expect(committed.playerCount).toBe(2)
    const d = committed.disc[findPlayer(committed, 0)]!
    const y = committed.y[d]!
    person.view.setKeys(KEY.UP)
    frames(30)
    expect(committed.y[d]!).toBeLessThan(y - 10)
    expect(person.view.stats()!.healed).toBe(0)
    expect(game.match.statistics().players.map((p) => p.id)).toEqual(['bot', 'other bot', 'ann'])
    game.close()
  })

  test('goes on with a bot: it plays at once, and the person who had it is not heard any more', () => {
    const { game, frames } = setUp()
    const watcher = game.watch(near)
    const person = game.join(0, 1, near)
    frames(30)
    person.view.setKeys(KEY.LEFT)
    frames(30)
    const { committed } = watcher.view
    expect(inputOf(committed, 0)).toBe(KEY.LEFT)
    game.match.handOver(0, 'bot', 'hard')
    game.match.handOver(0, 'bot again', 'easy') // a bot has it already
    for (let n = 0; committed.phase === PHASE.KICK_OFF && n < 600; n++) {
      person.view.setKeys(n % 2 === 0 ? KEY.LEFT : KEY.LEFT | KEY.KICK)
      frames(1)
    }
    frames(5)
    expect(committed.phase).toBe(PHASE.PLAYING) // nobody but the bot could take the kick-off
    const { players } = game.match.statistics()
    expect(players.map((p) => p.id)).toEqual(['person 0', 'bot'])
    expect(players.map((p) => p.touches > 0)).toEqual([false, true])
    game.close()
  })

  test('can change hands before the first tick and where nobody sits', () => {
    const { game, frames } = setUp()
    game.match.addBot(0, 1, 'bot', 'easy')
    game.match.takeOver(0, 'ann')
    game.match.takeOver(7, 'bea')
    game.match.handOver(7, 'bot', 'easy')
    frames(10)
    expect(game.match.statistics().players.map((p) => p.id)).toEqual(['ann'])
    game.close()
  })
})

describe('somebody who presses no key', () => {
  test('is warned after 20 s and benched after 40 s of play, once, also when a kick-off waits for him', () => {
    const { game, frames } = setUp()
    game.join(0, 1, near)
    frames(20 * S - 5)
    expect(game.idle).toEqual([])
    frames(10)
    expect(game.idle).toEqual([[0, 'warned']])
    frames(20 * S)
    expect(game.idle).toEqual([
      [0, 'warned'],
      [0, 'benched'],
    ])
    frames(60 * S)
    expect(game.idle).toHaveLength(2)
    game.close()
  })

  test('is so also while a key is held down, and not in a pause', () => {
    const { game, frames } = setUp()
    const client = game.join(0, 1, near)
    frames(10 * S)
    client.view.setKeys(KEY.LEFT)
    frames(19 * S)
    game.match.setPaused(true)
    frames(60 * S)
    expect(game.idle).toEqual([])
    game.match.setPaused(false)
    frames(4 * S)
    expect(game.idle).toEqual([[0, 'warned']])
    client.view.setKeys(0)
    frames(5)
    expect(game.idle[1]).toEqual([0, 'keys'])
    frames(19 * S)
    expect(game.idle).toHaveLength(2)
    game.close()
  })

  test('is heard of no more than a bot is', () => {
    const { game, frames } = setUp()
    game.match.addPlayer(0, 1, 'ann') // without a connection: keys are let go by silence
    frames(15 * S)
    game.match.handOver(0, 'bot', 'easy')
    frames(30 * S)
    game.match.takeOver(0, 'bea')
    frames(15 * S)
    expect(game.idle).toEqual([])
    game.close()
  })
})

describe('a dead ball', () => {
  test('is told of at each goal and at the kick-off after it', () => {
    const { game, frames } = setUp({ ...LONG, scoreLimit: 2 })
    expect(game.match.state.dead).toBe(true)
    game.match.addBot(0, 1, 'good', 'hard')
    game.match.addBot(1, 2, 'weak', 'easy')
    let played = false
    for (let n = 0; n < 40_000 && game.over.length === 0; n++) {
      frames(1)
      const { dead, phase } = game.match.state
      played ||= phase === PHASE.PLAYING
      if (dead !== (phase !== PHASE.PLAYING)) throw new Error(`dead ${dead} in phase ${phase}`)
    }
    expect(played).toBe(true)
    expect(game.over).toHaveLength(1)
    const { red, blue, players, goals, best } = game.match.statistics()
    expect([red, blue]).toEqual(game.over[0])
    const stopsOfGoal = [PHASE.CELEBRATE, PHASE.KICK_OFF]
    expect(game.stops).toEqual(goals.flatMap(() => stopsOfGoal).slice(0, -1)) // the last goal ends the match
    expect(goals.at(-1)).toMatchObject({ red, blue })
    const credited = players.reduce((n, p) => n + p.goals + p.ownGoals, 0)
    expect(credited).toBe(goals.length)
    expect(['good', 'weak']).toContain(best)
    game.close()
  })
})
