import { describe, expect, test } from 'vitest'
import { type Access, accessOf, type Standing } from '../../../server/chat/access.ts'

const free = { blocked: false, muted: false }
const ALL: Access = { read: null, write: null, typing: null }
const PLACE: Access = { read: null, write: null, typing: 'not-that' }
const NOTHING: Access = { read: 'not-there', write: 'not-there', typing: 'not-there' }
const OUTSIDE: Access = { ...NOTHING, typing: 'not-that' }

/** Every kind with every relation; what blocks and mutes change is below. */
const TABLE: [Standing['kind'], Standing['relation'], Access][] = [
  ['lobby', 'member', PLACE],
  ['lobby', 'coming', PLACE],
  ['lobby', 'none', PLACE],
  ['room', 'member', PLACE],
  ['room', 'coming', { ...OUTSIDE, read: null }],
  ['room', 'none', OUTSIDE],
  ['team', 'member', PLACE],
  ['team', 'coming', OUTSIDE],
  ['team', 'none', OUTSIDE],
  ['dm', 'member', ALL],
  ['dm', 'coming', NOTHING],
  ['dm', 'none', NOTHING],
  ['group', 'member', ALL],
  ['group', 'coming', NOTHING],
  ['group', 'none', NOTHING],
]

describe('access', () => {
  test.each(TABLE)('to %s for %s', (kind, relation, access) => {
    expect(accessOf({ kind, relation, ...free })).toEqual(access)
  })

  test.each(TABLE)('to %s for %s who is muted is without writing and typing', (kind, relation, access) => {
    expect(accessOf({ kind, relation, blocked: false, muted: true })).toEqual({
      read: access.read,
      write: access.write ?? 'muted',
      typing: access.typing ?? 'muted',
    })
  })

  test.each(TABLE)('to %s for %s who blocks or is blocked ends for dms only', (kind, relation, access) => {
    const changed =
      kind === 'dm' && relation === 'member' ? ({ write: 'blocked', typing: 'blocked' } as const) : {}
    expect(accessOf({ kind, relation, blocked: true, muted: false })).toEqual({ ...access, ...changed })
  })
})
