import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoomEvent } from '../../../shared/match/commit.ts'
import { ByteReader, ByteWriter, unwrapTick } from '../../../shared/net/bytes.ts'
import {
  type Delta,
  readClientFrame,
  readServerFrame,
  writeAck,
  writeDelta,
  writeInput,
  writeMargin,
  writeResend,
  writeTime,
  writeTimeRequest,
} from '../../../shared/net/frames.ts'

const written = (write: (w: ByteWriter) => void): Uint8Array => {
  const w = new ByteWriter()
  write(w)
  return w.finish()
}
const hex = (b: Uint8Array) => Buffer.from(b).toString('hex')

describe('golden bytes: a change here is a new protocol version', () => {
  const rules = { timeLimit: 3, scoreLimit: 5, kickMin: 2, kickRate: 15, kickBurst: 3 }
  test.each<[string, (w: ByteWriter) => void, string]>([
    ['input', (w) => writeInput(w, 0x12345, 17, 0x12340), '3145234023'],
    ['ack', (w) => writeAck(w, 0x10203), '010302'],
    ['time asked', (w) => writeTimeRequest(w, 0x01020304), '0204030201'],
    ['resend', (w) => writeResend(w, 1), '0301'],
    ['time told', (w) => writeTime(w, 1, 258.5), '02010000000201000080'],
    ['margin', (w) => writeMargin(w, 300, -12.4, 33.6, 2), '122cf910'],
    ['margin out of range', (w) => writeMargin(w, 5, -900, 900, 99), '1f05807f'],
    ['bare commit', (w) => writeDelta(w, { tick: 513, changes: [], events: [], hash: null }, 3), '70'],
    [
      'two changes and a hash',
      (w) =>
        writeDelta(
          w,
          {
            tick: 60,
            changes: [
              { slot: 3, keys: 17, late: false, exec: 62 },
              { slot: 31, keys: 31, late: true, exec: 76 },
            ],
            events: [],
            hash: 0xdeadbeef,
          },
          1,
        ),
      '59efbeadde230aff7f',
    ],
    [
      'four changes',
      (w) =>
        writeDelta(
          w,
          {
            tick: 9,
            changes: [1, 2, 3, 4].map((slot) => ({ slot, keys: 0, late: false, exec: 10 })),
            events: [],
            hash: null,
          },
          2,
        ),
      '6c040100020003000400',
    ],
    [
      'room events',
      (w) =>
        writeDelta(
          w,
          {
            tick: 5,
            changes: [],
            events: [
              { kind: 'join', slot: 4, team: 2 },
              { kind: 'leave', slot: 1 },
              { kind: 'pause', on: true },
              { kind: 'rules', rules },
            ],
            hash: null,
          },
          3,
        ),
      '72040104020201030104030005000200' + '0f000300',
    ],
  ])('%s', (_, write, expected) => {
    expect(hex(written(write))).toBe(expected)
  })
})

describe('deltas', () => {
  const change = fc.record({
    slot: fc.nat(31),
    keys: fc.nat(31),
    late: fc.boolean(),
    exec: fc.nat(15),
  })
  const event = fc.oneof(
    fc.record({ kind: fc.constant('join'), slot: fc.nat(19), team: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constant('leave'), slot: fc.nat(19) }),
    fc.record({ kind: fc.constant('pause'), on: fc.boolean() }),
  ) as fc.Arbitrary<RoomEvent>

  test('come back as they went, several in one message', () => {
    const one = fc.record({
      gap: fc.integer({ min: 0, max: 3 }),
      changes: fc.array(change, { maxLength: 30 }),
      events: fc.array(event, { maxLength: 5 }),
      hash: fc.option(fc.nat(0xffffffff), { nil: null }),
    })
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(one, { maxLength: 4 }), (start, list) => {
        let tick = start
        const gaps = list.map(({ gap }) => gap)
        const deltas: Delta[] = list.map(({ gap, changes, events, hash }) => {
          tick += gap
          return { tick, changes: changes.map((c) => ({ ...c, exec: tick + 1 + c.exec })), events, hash }
        })
        const write = (w: ByteWriter) => deltas.forEach((d, i) => void writeDelta(w, d, gaps[i]!))
        const reader = new ByteReader(written(write))
        let near = start
        const read: Delta[] = []
        while (reader.left > 0) {
          const frame = readServerFrame(reader, near)
          if (frame.op !== 'delta') throw new Error(frame.op)
          read.push(frame.delta)
          near = frame.delta.tick
        }
        expect(read).toEqual(deltas)
      }),
    )
  })
})

describe('reading client frames', () => {
  test('gives back inputs for every key combination', () => {
    for (let keys = 0; keys < 32; keys++) {
      const frame = readClientFrame(new ByteReader(written((w) => writeInput(w, 70_000, keys, 69_990))))
      expect(frame).toEqual({ op: 'input', keys, target: 70_000 & 0xffff, committed: 69_990 & 0xffff })
    }
  })

  test('throws a RangeError on anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (b) => {
        try {
          readClientFrame(new ByteReader(b))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
    expect(() => readClientFrame(new ByteReader(Uint8Array.of(0x31, 1, 2)))).toThrow(RangeError)
    expect(() => readClientFrame(new ByteReader(Uint8Array.of(0x40, 1)))).toThrow(RangeError)
  })
})

test('ticks are unwrapped to the nearest, on both sides of a wrap', () => {
  for (const near of [0, 5, 65_530, 65_540, 1_000_000])
    for (const distance of [-30_000, -200, -1, 0, 1, 200, 30_000])
      if (near + distance >= 0) expect(unwrapTick((near + distance) & 0xffff, 16, near)).toBe(near + distance)
})
