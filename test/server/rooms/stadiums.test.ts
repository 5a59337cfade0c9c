import { describe, expect, test } from 'vitest'
import { createStadiums } from '../../../server/rooms/stadiums.ts'
import { stadium, stadiumFile } from '../../support/rooms.ts'

describe('the stadiums', () => {
  test('are found by the hash of their JSON', () => {
    const stadiums = createStadiums([stadiumFile('Classic')], 3, () => false)
    const { hash } = stadiums.add(stadium('Mine'))
    expect(hash).toMatch(/^[0-9a-f]{32}$/u)
    expect(stadiums.find(hash)?.stadium.name).toBe('Mine')
    expect(stadiums.find(hash)?.json).toBe(JSON.stringify(stadium('Mine')))
    expect(stadiums.find('0'.repeat(32))).toBe(null)
    expect(stadiums.find('__proto__')).toBe(null)
  })

  test('are the same entry when they are the same stadium', () => {
    const stadiums = createStadiums([stadiumFile('Classic')], 3, () => false)
    expect(stadiums.add(stadium('Classic'))).toBe(stadiums.first)
    expect(stadiums.add(stadium('Mine'))).toBe(stadiums.add(stadium('Mine')))
  })

  test('give rooms the numbers that clients read: JSON has no -0', () => {
    const stadiums = createStadiums([stadiumFile('Classic')], 3, () => false)
    const { stadium: kept } = stadiums.add({ ...stadium('Mine'), width: -0 })
    expect(Object.is(kept.width, 0)).toBe(true)
  })

  test('forget the upload unused for longest, but none in use and no builtin', () => {
    const used = new Set<string>()
    const stadiums = createStadiums([stadiumFile('Classic')], 3, (hash) => used.has(hash))
    const [a, b, c] = ['a', 'b', 'c'].map((name) => stadiums.add(stadium(name)).hash)
    used.add(a!)
    stadiums.find(b!)
    stadiums.add(stadium('d'))
    expect([a, b, c].map((hash) => stadiums.find(hash!)?.stadium.name)).toEqual(['a', 'b', undefined])
    expect(stadiums.find(stadiums.first.hash)).not.toBe(null)
  })
  test('give back the file as it came, that of the first who brought it', () => {
    const stadiums = createStadiums([stadiumFile('Classic')], 3, () => false)
    stadiums.add(stadium('Mine'), '{ name: "Mine" }')
    const { hash } = stadiums.add(stadium('Mine'), '{name:"Mine"}')
    expect(stadiums.find(hash)?.source).toBe('{ name: "Mine" }')
    expect(stadiums.first.source).toBe('Classic')
  })

  test('take no more memory than they may, whatever their number', () => {
    const stadiums = createStadiums([stadiumFile('Classic')], 100, (hash) => hash === used, 1100)
    const used = stadiums.add(stadium('used'), ' '.repeat(400)).hash
    const next = ['a', 'b', 'c'].map((name) => stadiums.add(stadium(name), ' '.repeat(250)).hash)
    const left = [used, ...next].map((hash) => stadiums.find(hash)?.stadium.name)
    expect(left).toEqual(['used', undefined, 'b', 'c'])
  })
})
