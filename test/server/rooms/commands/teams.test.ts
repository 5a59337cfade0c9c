import { describe, expect, test } from 'vitest'
import { createWorldOfRooms, type Present, sides } from '../../../support/rooms.ts'

/** Ann runs the room; `red` and `blue` name who is on which team, `watching` who is not, all in order of arrival. */
function room(red: string[], blue: string[], watching: string[] = [], settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', { teamSize: 6, ...settings })
  const people: Record<string, Present> = { ann }
  const others = [...red, ...blue, ...watching].filter((id) => id !== 'ann')
  for (const id of others) people[id] = world.join(id, ann.code)
  const put = (team: 0 | 1 | 2) => (id: string) => ann.do({ kind: 'team', id, team })
  watching.forEach(put(0))
  red.forEach(put(1))
  blue.forEach(put(2))
  ann.line.news.length = 0
  return { ...world, world, ann, people }
}
const people = (line: Present['line']) => {
  const on = (team: number) => line.room.members.filter((m) => m.team === team && m.kind !== 'bot')
  return [on(1), on(2), on(0)].map((list) => list.map((m) => m.id))
}

describe('order', () => {
  test('puts somebody before another or last, and is what all see', () => {
    const { ann, people } = room(['ann'], [], ['bob', 'cat', 'dan'])
    const ids = () => people.bob!.line.room.members.map((m) => m.id)
    ann.do({ kind: 'order', id: 'dan', before: 'bob' })
    expect(ids()).toEqual(['ann', 'dan', 'bob', 'cat'])
    ann.do({ kind: 'order', id: 'ann', before: '' })
    expect(ids()).toEqual(['dan', 'bob', 'cat', 'ann'])
    ann.do({ kind: 'order', id: 'bob', before: 'bob' })
    expect(ids()).toEqual(['dan', 'bob', 'cat', 'ann'])
  })
})

describe('balance', () => {
  test('moves who came last to the smaller team until they differ by one at most', () => {
    const { ann } = room(['ann', 'bob', 'cat', 'dan', 'eve'], ['fay'], ['gus'])
    expect(ann.do({ kind: 'balance' })).toBe('ok')
    expect(people(ann.line)).toEqual([['ann', 'bob', 'cat'], ['dan', 'eve', 'fay'], ['gus']])
    expect(ann.line.news).toEqual([{ kind: 'balanced', by: 'ANN' }])
  })

  test('goes by arrival, not by the order of the list', () => {
    const { ann } = room(['ann', 'bob', 'cat'], [])
    ann.do({ kind: 'order', id: 'cat', before: 'ann' })
    ann.do({ kind: 'balance' })
    expect(people(ann.line)).toEqual([['ann', 'bob'], ['cat'], []])
  })

  test('leaves even teams alone, and has bots fill the rest', () => {
    const { ann } = room(['ann', 'bob', 'cat'], [], [], { botFill: 3 })
    ann.do({ kind: 'balance' })
    ann.do({ kind: 'balance' })
    expect(people(ann.line)).toEqual([['ann', 'bob'], ['cat'], []])
    expect(sides(ann.line)).toMatchObject({ red: { length: 3 }, blue: { length: 3 } })
  })

  test('moves them in the running match', () => {
    const { ann, world } = room(['ann', 'bob'], [])
    ann.do({ kind: 'start' })
    ann.do({ kind: 'team', id: 'bob', team: 1 })
    world.join('cat', ann.code)
    ann.do({ kind: 'team', id: 'cat', team: 1 })
    ann.do({ kind: 'balance' })
    expect(people(ann.line)).toEqual([['ann', 'bob'], ['cat'], []])
    const slot = ann.line.room.members.find((m) => m.id === 'cat')!.slot
    expect(world.match.players.get(slot)).toEqual({ team: 2, bot: false })
    expect(world.directory.where('cat')).toMatchObject({ team: 2 })
  })
})

describe('shuffle', () => {
  test('deals everybody on a team out anew, as many to each, in many ways', () => {
    const { ann } = room(['ann', 'bob', 'cat', 'dan', 'eve'], [], ['fay'])
    const deals = new Set<string>()
    const odd = new Set<number>()
    for (let n = 0; n < 60; n++) {
      ann.do({ kind: 'shuffle' })
      const [red, blue, watching] = people(ann.line)
      expect(watching).toEqual(['fay'])
      expect([2, 3]).toContain(red!.length)
      expect(red!.length + blue!.length).toBe(5)
      deals.add(red!.toSorted().join())
      odd.add(red!.length)
    }
    expect(deals.size, 'of twenty').toBeGreaterThan(14)
    expect(odd.size, 'either team may have one more').toBe(2)
  })

  test('keeps bots where they are wanted, and the match in step', () => {
    const { ann, world } = room(['ann', 'bob'], ['cat'], [], { botFill: 3 })
    ann.do({ kind: 'start' })
    for (let n = 0; n < 10; n++) {
      ann.do({ kind: 'shuffle' })
      expect(sides(ann.line)).toMatchObject({ red: { length: 3 }, blue: { length: 3 } })
      expect(inMatch(world)).toEqual(inRoom(ann))
    }
    expect(ann.line.news.at(-1)).toEqual({ kind: 'shuffled', by: 'ANN' })
  })
})

describe('swap', () => {
  test('has both teams change sides, bots too, and watchers stay', () => {
    const { ann, world } = room(['ann', 'bob'], ['cat'], ['dan'], { botFill: 3, lockTeams: true })
    ann.do({ kind: 'start' })
    const before = sides(ann.line)
    expect(ann.do({ kind: 'swap' })).toBe('ok')
    expect(sides(ann.line)).toEqual({ red: before.blue, blue: before.red, spectators: before.spectators })
    expect(inMatch(world)).toEqual(inRoom(ann))
    expect(world.directory.where('bob')).toMatchObject({ team: 2 })
    expect(ann.line.news.at(-1)).toEqual({ kind: 'swapped', by: 'ANN' })
  })

  test('leaves the kits with the sides, and places without bots with the people', () => {
    const red = { name: 'Owls', colours: [1], angle: 0, ink: 2 }
    const { ann } = room(['ann'], [], [], { botFill: 2, red })
    const bot = ann.line.room.members.find((m) => m.kind === 'bot' && m.team === 2)!
    ann.do({ kind: 'kick', id: bot.id, reason: '' })
    ann.do({ kind: 'swap' })
    expect(sides(ann.line)).toMatchObject({ red: { length: 1 }, blue: { length: 2 } })
    expect(ann.line.room.settings.red).toEqual(red)
  })

  test('takes who waits for a place along', () => {
    const { ann, people, world } = room(['ann'], [], ['bob'], { botFill: 2 })
    ann.do({ kind: 'start' })
    world.match.kickOff()
    people.bob!.do({ kind: 'team', id: 'bob', team: 2 })
    const bob = () => ann.line.room.members.find((m) => m.id === 'bob')!
    expect(bob()).toMatchObject({ team: 0, next: 2 })
    ann.do({ kind: 'swap' })
    expect(bob()).toMatchObject({ team: 0, next: 1 })
    world.match.goal()
    world.clock.advance(0)
    expect(bob()).toMatchObject({ team: 1, next: 0 })
    expect(inMatch(world)).toEqual(inRoom(ann))
  })
})

describe('a team', () => {
  test('may be chosen and not after all by who watches, though no other place to watch is free', () => {
    const { ann, people, world } = room(['ann'], [], ['bob'], { botFill: 2 })
    ann.do({ kind: 'start' })
    world.match.kickOff()
    ann.do({ kind: 'settings', patch: { watchPlaces: 1 } })
    const bob = (team: 0 | 2) => people.bob!.do({ kind: 'team', id: 'bob', team })
    expect([bob(2), bob(0)]).toEqual(['ok', 'ok'])
    expect(ann.line.room.members.find((m) => m.id === 'bob')).toMatchObject({ team: 0, next: 0 })
    expect(ann.do({ kind: 'team', id: 'ann', team: 0 })).toBe('room-full')
  })

  test('that is full takes nobody, and who is there already may stay', () => {
    const { ann, people } = room(['ann'], ['bob'], ['cat'], { teamSize: 1 })
    expect(people.cat!.do({ kind: 'team', id: 'cat', team: 1 })).toBe('team-full')
    expect(ann.do({ kind: 'team', id: 'bob', team: 2 })).toBe('ok')
  })

  test('gets a bot from the other, and one less is wanted there', () => {
    const { ann } = room(['ann'], [], [], { botFill: 2 })
    const bot = ann.line.room.members.find((m) => m.kind === 'bot' && m.team === 2)!
    expect(ann.do({ kind: 'team', id: bot.id, team: 1 })).toBe('ok')
    expect(sides(ann.line)).toMatchObject({ red: { length: 3 }, blue: { length: 1 } })
    expect(ann.do({ kind: 'team', id: bot.id, team: 0 })).toBe('ok')
    expect(sides(ann.line)).toMatchObject({ red: { length: 2 }, blue: { length: 1 } })
  })

  test('in a room that runs itself is joined by who has waited longest', () => {
    const { ann, people, world } = room(['ann'], ['bob'], ['cat', 'dan'], { teamSize: 1 })
    ann.do({ kind: 'settings', patch: { queue: 'balanced' } })
    world.directory.leave('bob')
    expect(people.dan!.do({ kind: 'team', id: 'dan', team: 2 }), 'before the turn ends').toBe('not-now')
    expect(people.cat!.line.room.members.find((m) => m.id === 'cat')).toMatchObject({ team: 2 })
    expect(people.dan!.do({ kind: 'team', id: 'dan', team: 0 })).toBe('ok')
  })
})

/** Slot, team and id of everybody on the pitch, as the match has them and as the room shows them. */
const inMatch = ({ match }: ReturnType<typeof createWorldOfRooms>) =>
  [...match.players].map(([slot, { team }]) => [slot, team, match.ids.get(slot)]).sort(bySlot)
const inRoom = ({ line }: Present) =>
  line.room.members
    .filter((m) => m.slot >= 0)
    .map((m) => [m.slot, m.team, m.id])
    .sort(bySlot)
const bySlot = (a: unknown[], b: unknown[]) => Number(a[0]) - Number(b[0])
