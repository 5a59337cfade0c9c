// What admins do, over real sockets: while a match runs every client steps into the same world.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import type { RoomCommand } from '../../shared/net/protocol.ts'
import { connectPerson, type InRoom, type Person, until } from '../support/person.ts'
import { openSite } from '../support/site.ts'

let server: RunningServer
const people: Person[] = []

beforeAll(async () => {
  server = await openSite()
})
afterAll(() => server.close())
afterEach(() => {
  for (const person of people.splice(0)) person.close()
})

/** The host and a second player of a running match with bots; two a side. */
async function match(): Promise<InRoom[]> {
  const [ann, bob] = [await connectPerson(server.url), await connectPerson(server.url)]
  people.push(ann, bob)
  const settings = { teamSize: 2, botFill: 2, timeLimit: 0, scoreLimit: 0 }
  const here = await ann.enter(await ann.ask('create', { settings, password: '' }))
  const there = await bob.enter(await bob.ask('join', { code: here.code, password: '' }))
  await does(there, { kind: 'team', id: bob.me.id, team: 1 })
  await does(here, { kind: 'start' })
  const rooms = [here, there]
  await until(() => rooms.every((r) => r.view !== null && r.view.committed.tick > 0))
  return rooms
}
const does = async (room: InRoom, command: RoomCommand): Promise<void> => {
  expect(await room.arena.command(command)).toEqual({ ok: true })
}

/** Whether everybody the room shows on the pitch stands there, on that team, and nobody else. */
const agrees = ({ view, room }: InRoom): boolean => {
  const w = view!.committed
  const shown = room.members.filter((m) => m.slot >= 0)
  const stands = (slot: number, team: number) =>
    w.team[w.slot.subarray(0, w.playerCount).indexOf(slot)] === team
  return shown.length === w.playerCount && shown.every((m) => stands(m.slot, m.team))
}

/** Waits until the change has come to the pitch, and two more hashes of the server's world have been compared. */
async function settled(rooms: InRoom[], is: (room: InRoom) => boolean): Promise<void> {
  await until(() => rooms.every((r) => is(r) && agrees(r)))
  const since = rooms[0]!.view!.committed.tick
  await until(() => rooms.every((r) => r.view!.committed.tick > since + 120))
  for (const { view } of rooms) expect(view!.stats()!.healed).toBe(0)
}
const teamOf = ({ room }: InRoom, id: string) => room.members.find((m) => m.id === id)?.team

test('teams that are swapped, shuffled and evened out in a match stay in step with it', async () => {
  const rooms = await match()
  const [here] = rooms as [InRoom]
  const [ann, bob] = people as [Person, Person]
  await does(here, { kind: 'swap' })
  await settled(rooms, (r) => teamOf(r, ann.me.id) === 2 && teamOf(r, bob.me.id) === 2)
  await does(here, { kind: 'balance' })
  await settled(rooms, (r) => teamOf(r, ann.me.id) === 2 && teamOf(r, bob.me.id) === 1)
  for (let n = 0; n < 5; n++) await does(here, { kind: 'shuffle' })
  await settled(rooms, (r) => teamOf(r, ann.me.id) !== teamOf(r, bob.me.id))
})

test('new kick limits hold in the running match', async () => {
  const rooms = await match()
  await does(rooms[0]!, { kind: 'settings', patch: { kickMin: 10, kickRate: 30, kickBurst: 2 } })
  const rules = { timeLimit: 0, scoreLimit: 0, kickMin: 10, kickRate: 30, kickBurst: 2 }
  await settled(rooms, (r) => JSON.stringify(r.view!.committed.rules) === JSON.stringify(rules))
})

test('settings at their longest fit into one message', async () => {
  const ann = await connectPerson(server.url)
  people.push(ann)
  const here = await ann.enter(await ann.ask('create', { settings: {}, password: '' }))
  const welcome = '字'.repeat(1600) // what the schema takes; 200 characters of it are kept
  await does(here, { kind: 'settings', patch: { ...here.room.settings, name: '字'.repeat(320), welcome } })
  await until(() => here.room.settings.welcome.length === 200)
})
