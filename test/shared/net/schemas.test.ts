import { describe, expect, test } from 'vitest'
import { hubRequests, roomCommand, settingsPatch } from '../../../shared/net/schemas.ts'
import { DEFAULT_SETTINGS, PLAIN_KIT, type RoomSettings } from '../../../shared/settings.ts'

const patch = (value: unknown) => settingsPatch.safeParse(value).success
const command = (value: unknown) => roomCommand.safeParse(value).success
const kit = (more: object) => ({ red: { ...PLAIN_KIT, ...more } })

describe('settings from a client', () => {
  test('may be any that a room starts with, all at once or none', () => {
    expect(patch({ ...DEFAULT_SETTINGS, name: 'Ours' })).toBe(true)
    expect(patch({})).toBe(true)
  })

  test.each<[keyof RoomSettings, unknown[], unknown[]]>([
    ['name', ['', 'x'.repeat(40)], ['x'.repeat(321), 7, null]],
    ['listed', [false], [0, 'yes']],
    ['timeLimit', [0, 99], [-1, 100, 1.5, Number.NaN, '3']],
    ['scoreLimit', [0, 99], [-1, 100, 1e9]],
    ['teamSize', [1, 10], [0, 11, Number.POSITIVE_INFINITY]],
    ['watchPlaces', [0, 50], [-1, 51]],
    ['lockTeams', [true], [1]],
    ['botFill', [0, 10], [-1, 11]],
    ['botLevel', ['easy', 'expert'], ['godlike', 2]],
    ['queue', ['admins', 'balanced', 'winner-stays'], ['', 'chaos']],
    ['kickMin', [0, 60], [-1, 61, 0.5]],
    ['kickRate', [0, 600], [-1, 601]],
    ['kickBurst', [0, 60], [-1, 61]],
    ['welcome', ['', 'x'.repeat(1600)], ['x'.repeat(1601), {}]],
    ['rotation', [[], Array(10).fill('ab')], [Array(11).fill('ab'), 'ab', ['x'.repeat(65)], [7]]],
  ])('%s has its range', (key, good, bad) => {
    for (const value of good) expect(patch({ [key]: value }), String(value)).toBe(true)
    for (const value of [...bad, undefined]) expect(patch({ [key]: value }), String(value)).toBe(false)
  })

  test('describe kits whole and within bounds', () => {
    expect(patch(kit({ name: 'Owls', colours: [0, 0xffffff, 1], angle: 359, ink: 0xffffff }))).toBe(true)
    const bad: object[] = [
      ...[{ colours: [1, 2, 3, 4] }, { colours: [0x1000000] }, { colours: [-1] }, { colours: ['red'] }],
      ...[{ colours: [0.5] }, { colours: null }, { angle: 360 }, { angle: -1 }, { angle: 1.5 }],
      ...[{ ink: -1 }, { ink: '#fff' }, { name: 'x'.repeat(200) }, { name: null }, { url: 'x' }],
    ]
    for (const more of bad) expect(patch(kit(more)), JSON.stringify(more)).toBe(false)
    expect(patch({ red: { name: 'Owls' } })).toBe(false)
    expect(patch({ blue: null })).toBe(false)
  })

  test('hold nothing else', () => {
    expect(patch({ owner: 'me' })).toBe(false)
    expect(patch(JSON.parse('{"__proto__":{"name":"x"},"teamSize":3}'))).toBe(false)
    expect(patch([])).toBe(false)
    expect(hubRequests.create.safeParse({ settings: { bans: [] }, password: '' }).success).toBe(false)
  })
})

describe('a command from a client', () => {
  const GOOD: object[] = [
    ...[{ kind: 'start' }, { kind: 'next' }, { kind: 'swap' }, { kind: 'shuffle' }, { kind: 'balance' }],
    ...[{ kind: 'clear-bans' }, { kind: 'away', on: true }, { kind: 'admin', id: 'a', on: false }],
    ...[
      { kind: 'kick', id: 'a', reason: '' },
      { kind: 'ban', id: 'a', reason: 'x'.repeat(100) },
    ],
    ...[
      { kind: 'order', id: 'a', before: '' },
      { kind: 'team', id: 'bot:1', team: 2 },
    ],
  ]
  const BAD: unknown[] = [
    ...[null, 7, 'start', [], {}, { kind: 'toString' }, { kind: '__proto__' }, { kind: ['start'] }],
    ...[{ kind: 'start', now: true }, { kind: 'swap', id: 'a' }, { kind: 'away' }, { kind: 'away', on: 1 }],
    ...[
      { kind: 'away', on: true, id: 'b' },
      { kind: 'admin', id: 'a' },
      { kind: 'admin', id: '', on: true },
    ],
    ...[
      { kind: 'kick', id: 'a' },
      { kind: 'kick', id: 'a', reason: null },
      { kind: 'kick', reason: '' },
    ],
    ...[
      { kind: 'ban', id: 'a', reason: 'x'.repeat(801) },
      { kind: 'ban', id: ['a'], reason: '' },
    ],
    ...[
      { kind: 'ban', id: 'x'.repeat(41), reason: '' },
      { kind: 'order', id: 'a' },
      { kind: 'order', before: '' },
    ],
    ...[
      { kind: 'order', id: 'a', before: 'x'.repeat(41) },
      { kind: 'team', id: 'a', team: 3 },
    ],
    ...[
      { kind: 'team', id: 'a', team: '1' },
      { kind: 'password', password: 'x'.repeat(65) },
    ],
    ...[
      { kind: 'settings' },
      { kind: 'settings', patch: null },
      { kind: 'settings', patch: { teamSize: 99 } },
    ],
  ]
  test('is one of those there are', () => {
    for (const value of GOOD) expect(command(value), JSON.stringify(value)).toBe(true)
  })
  test('of another shape is refused', () => {
    for (const value of BAD) expect(command(value), JSON.stringify(value)).toBe(false)
  })
})
