import fc from 'fast-check'
import msgpack from 'msgpack-lite'
import { describe, expect, test } from 'vitest'
import { decodePacket, isFrame, parser } from '../../../shared/net/parser.ts'
import { isPlainMessage } from '../../../shared/net/scan.ts'

const limits = { depth: 8, items: 512 }
const encode = (packet: object) => new parser.Encoder().encode(packet as never)[0]!
const decode = (bytes: Uint8Array) => decodePacket(bytes, limits)
const bytes = (...b: number[]) => Uint8Array.from(b)
const raw = (value: unknown) => msgpack.encode(value)

describe('the parser', () => {
  test.each([
    { type: 0, nsp: '/', data: { v: 1, ticket: 'abc' } },
    { type: 0, nsp: '/' },
    { type: 1, nsp: '/' },
    { type: 2, nsp: '/', data: ['say', { channel: 'lobby', text: 'olá ⚽' }], id: 7 },
    { type: 3, nsp: '/', data: [{ ok: true, list: [1, -5, 1.5, null, false] }], id: 0 },
    { type: 4, nsp: '/', data: { message: 'version' } },
  ])('gives back what it was given: %j', (packet) => {
    expect(decode(encode(packet))).toEqual(packet)
  })

  test('carries a match frame as it is', () => {
    const frame = bytes(0x40, 7)
    const wire = encode({ type: 2, nsp: '/', data: ['f', frame] })
    expect([...wire]).toEqual([0x40, 7])
    expect([isFrame(wire), isFrame(encode({ type: 2, nsp: '/', data: ['x'] })), isFrame(bytes())]).toEqual([
      ...[true, false, false],
    ])
    expect(decode(Uint8Array.from(wire))).toEqual({ type: 2, nsp: '/', data: ['f', frame] })
  })

  test.each<[string, Uint8Array]>([
    ['an unknown packet type', raw([5, '/', ['x']])],
    ['a type that is not a number', raw(['2', '/', ['x']])],
    ['a namespace that is not text', raw([2, 5, ['x']])],
    ['an id that is not whole', raw([2, '/', ['x'], 1.5])],
    ['a negative id', raw([2, '/', ['x'], -1])],
    ['an event without a name', raw([2, '/', []])],
    ['an event whose name is a number', raw([2, '/', [1]])],
    ['a reserved event name', raw([2, '/', ['disconnect']])],
    ['event data that is not a list', raw([2, '/', { 0: 'x' }])],
    ['an acknowledgement without a list', raw([3, '/', 'x', 1])],
    ['a disconnect with data', raw([1, '/', 'x'])],
    ['connect data that is text', raw([0, '/', 'x'])],
    ['no packet at all', raw({})],
    ['too few parts', raw([2, '/'])],
    ['too many parts', raw([2, '/', ['x'], 1, 2])],
    ['bytes after the end', bytes(...raw([2, '/', ['x']]), 0)],
    ['an empty message', bytes()],
    ['a message cut short', raw([2, '/', ['xyz']]).slice(0, -1)],
    ['binary inside', raw([2, '/', ['x', Buffer.from('ab')]])],
    ['an array header that promises 4 billion items', bytes(0x93, 2, 0xa1, 0x2f, 0xdd, 255, 255, 255, 255)],
    ['65,535 nested headers', Uint8Array.from({ length: 4096 }, (_, i) => [0xdc, 0xff, 0xff][i % 3]!)],
    [
      'a __proto__ key',
      bytes(
        ...raw([2, '/', ['x']]).slice(0, 3),
        0x92,
        0xa1,
        0x78,
        0x81,
        0xa9,
        ...Buffer.from('__proto__'),
        0x81,
        0xa1,
        0x61,
        1,
      ),
    ],
  ])('refuses %s', (_, message) => {
    expect(() => decode(message)).toThrow()
  })

  test('refuses text, which this protocol never sends', () => {
    expect(() => new parser.Decoder().add('2["x"]')).toThrow()
  })

  test('does nothing worse than throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (b) => {
        try {
          const packet = decode(b)
          expect(packet.type).toBeGreaterThanOrEqual(0)
          expect(packet.type).toBeLessThanOrEqual(4)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the scan', () => {
  const json = fc.jsonValue({ maxDepth: 4 })

  test('accepts what msgpack-lite writes for plain values', () => {
    fc.assert(fc.property(json, (value) => isPlainMessage(raw(value), { depth: 8, items: 100_000 })))
  })

  test('refuses one level and one item too many', () => {
    const nested = (n: number): unknown => (n === 0 ? 1 : [nested(n - 1)])
    expect(isPlainMessage(raw(nested(8)), limits)).toBe(true)
    expect(isPlainMessage(raw(nested(9)), limits)).toBe(false)
    expect(isPlainMessage(raw(Array(511).fill(0)), limits)).toBe(true)
    expect(isPlainMessage(raw(Array(512).fill(0)), limits)).toBe(false)
  })
})
