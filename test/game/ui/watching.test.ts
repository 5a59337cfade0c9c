import { beforeEach, describe, expect, it } from 'vitest'
import { me, room, spoken } from '../../../game/src/store.ts'
import {
  followed,
  keepFollowing,
  pressWatchKey,
  watch,
  watchKind,
  watchSlot,
} from '../../../game/src/ui/hud/watching.ts'
import type { Member } from '../../../shared/net/protocol.ts'
import { memberOf, roomOf } from './rooms.ts'

const onPitch = (id: string, team: 1 | 2, slot: number): Member => memberOf(id, { team, slot })
const enter = (...members: Member[]) => {
  room.value = roomOf({ members, match: { id: 1, running: true, paused: false } })
}
const press = (digit: number, shift = false) => pressWatchKey(`Digit${digit}`, shift)
const name = () => followed.value?.name

beforeEach(() => {
  me.value = memberOf('eve')
  enter(memberOf('eve'), onPitch('bea', 2, 0), onPitch('ann', 1, 3), onPitch('bob', 2, 1))
  press(1)
})

describe('number keys', () => {
  it('choose the whole pitch and the ball, and say so', () => {
    expect(press(2)).toBe(true)
    expect([watchKind.value, watch.kind]).toEqual(['ball', 'ball'])
    expect(spoken.value).toMatch(/ball/)
    press(1)
    expect(watchKind.value).toBe('pitch')
    expect(press(7)).toBe(false)
  })
  it('follow one player after the other, red first, and back with Shift', () => {
    watchSlot(3)
    press(3)
    expect(name()).toBe('bea')
    press(3)
    expect(name()).toBe('bob')
    press(3)
    expect(name()).toBe('ann')
    expect(watch.slot).toBe(3)
    press(3, true)
    expect(name()).toBe('bob')
  })
  it('come back to who was followed before', () => {
    watchSlot(1)
    press(2)
    expect(name()).toBeUndefined()
    press(3)
    expect(name()).toBe('bob')
  })
  it('do nothing where nobody plays', () => {
    enter(memberOf('eve'))
    press(3)
    expect(watchKind.value).toBe('pitch')
  })
})

describe('a player who is followed', () => {
  it('is followed into another slot', () => {
    watchSlot(1)
    enter(memberOf('eve'), onPitch('bob', 1, 6))
    keepFollowing()
    expect(watch.slot).toBe(6)
    expect(name()).toBe('bob')
  })
  it('leaves the eye on the ball when they go', () => {
    watchSlot(1)
    enter(memberOf('eve'), memberOf('bob'), onPitch('ann', 1, 1))
    keepFollowing()
    expect(watchKind.value).toBe('ball')
  })
})
