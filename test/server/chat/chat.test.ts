import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStorage, type Storage } from '../../../server/storage/storage.ts'
import { type ChatMessage, LOBBY_CHANNEL, roomChannel, teamChannel } from '../../../shared/chat.ts'
import { createTestChat } from '../../support/chat.ts'
import { user } from '../../support/rooms.ts'

const ANN = user('ann')
const BOB = user('bob')

let storage: Storage
beforeEach(async () => {
  storage = await openStorage({ memory: true })
})
afterEach(() => storage.close())

function make() {
  const made = createTestChat(storage)
  /** Says more than the pace allows, by waiting. */
  const sayMany = async (count: number, channel: string = LOBBY_CHANNEL) => {
    for (let n = 1; n <= count; n++) {
      made.clock.advance(1500)
      await made.say(ANN, `message ${n}`, channel)
    }
  }
  return { ...made, sayMany }
}

describe('a message', () => {
  test('is stored, numbered without gaps and published with its author', async () => {
    const { say, heard, read, clock } = make()
    const message = await say(ANN, '  hi\u0000   there ', LOBBY_CHANNEL, 'c7')
    expect(message).toEqual({
      id: 'n1',
      channel: 'lobby',
      seq: 1,
      author: { id: 'ann', name: 'ANN', kind: 'guest', avatar: '', team: 0 },
      text: 'hi there',
      ...{ masked: null, action: false, mentions: [], deleted: false },
      sentAt: clock.now(),
    })
    await say(BOB, 'hello')
    expect(heard().map((m) => m.seq)).toEqual([1, 2])
    expect(heard()[0]).toEqual({ ...(message as ChatMessage), cid: 'c7' })
    expect(await read('bob')).toEqual(['hi there', 'hello'])
  })

  test('sent again under the same id is stored once and answered alike', async () => {
    const { say, heard } = make()
    const first = await say(ANN, 'once', LOBBY_CHANNEL, 'same')
    const [again, atOnce] = await Promise.all([
      say(ANN, 'once', LOBBY_CHANNEL, 'same'),
      say(ANN, 'once', LOBBY_CHANNEL, 'same'),
    ])
    expect(again).toEqual(first)
    expect(atOnce).toEqual(first)
    expect(heard()).toHaveLength(1)
    expect(await say(BOB, 'mine', LOBBY_CHANNEL, 'same'), "another's id").toMatchObject({ seq: 2 })
  })

  test('sent twice at the same moment is stored once', async () => {
    const { say, heard } = make()
    const both = await Promise.all([say(ANN, 'a', 'lobby', 'same'), say(ANN, 'a', 'lobby', 'same')])
    expect(both[0]).toEqual(both[1])
    expect(heard()).toHaveLength(1)
  })

  test.each(['', '   ', '\u200b\u0007'])('without visible text is refused: %j', async (text) => {
    const { say, heard } = make()
    expect(await say(ANN, text)).toBe('bad-request')
    expect(heard()).toEqual([])
  })

  test('is cut to 300 characters', async () => {
    const { say } = make()
    expect(await say(ANN, 'x'.repeat(400))).toMatchObject({ text: 'x'.repeat(300) })
  })
})

describe('the pace', () => {
  test('allows five at once and then one every second and a half, for each user', async () => {
    const { say, clock } = make()
    for (let n = 0; n < 5; n++) expect(await say()).toMatchObject({ seq: n + 1 })
    expect(await say()).toBe('too-fast')
    expect(await say(BOB)).toMatchObject({ seq: 6 })
    clock.advance(1500)
    expect(await say()).toMatchObject({ seq: 7 })
    expect(await say()).toBe('too-fast')
  })

  test('does not count retries and refused messages', async () => {
    const { say } = make()
    await say(ANN, 'one', LOBBY_CHANNEL, 'same')
    for (let n = 0; n < 10; n++) await say(ANN, 'one', LOBBY_CHANNEL, 'same')
    for (let n = 0; n < 10; n++) await say(ANN, '')
    for (let n = 0; n < 4; n++) expect(await say()).toMatchObject({ seq: n + 2 })
  })
})

describe('a channel', () => {
  const ROOM = roomChannel('BCDFG')
  const RED = teamChannel('BCDFG', 1)
  const BLUE = teamChannel('BCDFG', 2)

  test('of a room or team is for those in it', async () => {
    const { say, read, places } = make()
    places.set('ann', { code: 'BCDFG', team: 1 })
    places.set('bob', { code: 'HJKMN', team: 1 })
    for (const channel of [ROOM, RED]) {
      expect(await say(ANN, 'hi', channel)).toMatchObject({ channel, seq: 1, author: { team: 1 } })
      expect(await say(BOB, 'hi', channel)).toBe('not-there')
      expect(await read('ann', channel)).toEqual(['hi'])
      expect(await read('bob', channel)).toBe('not-there')
      expect(await read('cat', channel)).toBe('not-there')
    }
    expect(await say(ANN, 'hi', BLUE)).toBe('not-there')
    expect(await say(ANN, 'hi', 'nowhere')).toBe('not-there')
    expect(await say(ANN, 'hi')).toMatchObject({ channel: 'lobby', author: { team: 0 } })
  })

  test('of a team is not for the spectators of its room', async () => {
    const { say, places } = make()
    places.set('ann', { code: 'BCDFG', team: 0 })
    expect(await say(ANN, 'hi', ROOM)).toMatchObject({ seq: 1 })
    expect(await say(ANN, 'hi', RED)).toBe('not-there')
  })

  test('of a room may be read, not written, by somebody who was let in and is on the way', async () => {
    const { say, read, places, coming } = make()
    places.set('ann', { code: 'BCDFG', team: 0 })
    await say(ANN, 'hi', ROOM)
    coming.set('bob', 'BCDFG')
    expect(await read('bob', ROOM)).toEqual(['hi'])
    expect(await read('bob', RED)).toBe('not-there')
    expect(await say(BOB, 'hi', ROOM)).toBe('not-there')
  })

  test('of a room ends with the room', async () => {
    const { say, read, places, chat } = make()
    places.set('ann', { code: 'BCDFG', team: 1 })
    await say(ANN, 'old', ROOM)
    await say(ANN, 'old', RED)
    await say(ANN, 'stays')
    await chat.closeRoom('BCDFG')
    expect(await read('ann', ROOM)).toEqual([])
    expect(await read('ann', RED)).toEqual([])
    expect(await read('ann')).toEqual(['stays'])
    expect(await say(ANN, 'new', ROOM)).toMatchObject({ seq: 1 })
  })
})

describe('the history', () => {
  test('comes in pages of fifty, oldest first, back to the beginning', async () => {
    const { sayMany, read } = make()
    await sayMany(120)
    const page = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, n) => `message ${from + n}`)
    expect(await read('bob')).toEqual(page(71, 120))
    expect(await read('bob', LOBBY_CHANNEL, 71)).toEqual(page(21, 70))
    expect(await read('bob', LOBBY_CHANNEL, 21)).toEqual(page(1, 20))
    expect(await read('bob', LOBBY_CHANNEL, 1)).toEqual([])
    expect(await read('bob', LOBBY_CHANNEL, 9999)).toEqual(page(71, 120))
  })

  test('of the lobby goes back thirty days, and numbers go on', async () => {
    const { chat, say, read, clock, places } = make()
    places.set('ann', { code: 'BCDFG', team: 0 })
    await say(ANN, 'old')
    await say(ANN, 'of the room', roomChannel('BCDFG'))
    clock.advance(24 * 3600 * 1000)
    await say(ANN, 'new')
    clock.advance(29.5 * 24 * 3600 * 1000)
    await chat.clean()
    expect(await read('bob')).toEqual(['new'])
    expect(await read('ann', roomChannel('BCDFG'))).toEqual(['of the room'])
    expect(await say()).toMatchObject({ seq: 3 })
  })
})
