import { describe, expect, test } from 'vitest'
import { createOwnInput } from '../../../game/src/match/own.ts'
import { ByteReader } from '../../../shared/net/bytes.ts'
import { readClientFrame } from '../../../shared/net/frames.ts'

const RIGHT = 8
const UP = 1

function setUp() {
  const sent: [target: number, keys: number][] = []
  const own = createOwnInput(
    (bytes) => {
      const frame = readClientFrame(new ByteReader(bytes))
      if (frame.op === 'input') sent.push([frame.target, frame.keys])
    },
    () => {},
  )
  own.slot = 0
  own.turn(100, 95)
  sent.length = 0
  return { own, sent, at: (tick: number, press = tick) => ({ tick, press }) }
}

describe('own keys', () => {
  test('are told at once: pressed for the tick they fall to, let go for the next', () => {
    const { own, sent, at } = setUp()
    own.press(RIGHT, at(101))
    expect(sent).toEqual([[101, RIGHT]])
    own.press(0, at(105))
    expect(sent.at(-1)).toEqual([106, 0])
  })

  test('of a tap last for one tick, wherever it falls', () => {
    const { own, sent, at } = setUp()
    own.press(RIGHT, at(101, 102))
    own.press(0, at(101, 102))
    expect(sent).toEqual([
      [102, RIGHT],
      [103, 0],
    ])
  })

  test('never go back in time: a press after a release is for its tick', () => {
    const { own, sent, at } = setUp()
    own.press(RIGHT, at(101))
    own.press(0, at(104))
    own.press(UP, at(104))
    expect(sent.slice(1)).toEqual([
      [105, 0],
      [105, UP],
    ])
  })

  test('that change from one to another in one moment are both held until the tick ends', () => {
    const { own, sent, at } = setUp()
    own.press(RIGHT, at(101))
    own.press(UP, at(104))
    expect(sent.slice(1)).toEqual([
      [104, RIGHT | UP],
      [105, UP],
    ])
  })

  test('are repeated every fourth tick while nothing changes', () => {
    const { own, sent, at } = setUp()
    own.press(RIGHT, at(101))
    for (let tick = 101; tick <= 109; tick++) own.turn(tick, 95)
    expect(sent).toEqual([
      [101, RIGHT],
      [105, RIGHT],
      [109, RIGHT],
    ])
  })

  test('that were pressed before the clock was known go out with the first turn', () => {
    const { own, sent } = setUp()
    own.press(RIGHT, null)
    expect(sent).toEqual([])
    own.turn(101, 95)
    expect(sent).toEqual([[101, RIGHT]])
  })
})
