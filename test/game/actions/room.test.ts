import { expect, test, vi } from 'vitest'
import type { ReplayingView } from '../../../game/src/match/replaying.ts'
import type { ArenaHandlers } from '../../../game/src/net/arena.ts'
import type { Member } from '../../../shared/net/protocol.ts'
import { member, roomWith } from '../support.ts'

const openArena = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({
  request: async () => ({ ok: true, entry: { url: '', ticket: 't', code: 'K7QPX' }, messages: [] }),
  showProblem: vi.fn(),
}))
vi.mock('../../../game/src/net/arena.ts', () => ({ openArena }))
vi.mock('../../../game/src/match/replaying.ts', () => ({ withReplays: (view: unknown) => view }))
const { joinRoom } = await import('../../../game/src/actions/room.ts')
const { me, panelOpen } = await import('../../../game/src/store.ts')

test.each<[string, Partial<Member>, boolean]>([
  ['is on a team', { team: 1 }, false],
  ['comes on at the next stop of the ball', { next: 2 }, false],
  ['has no side', {}, true],
])('who comes into a running match and %s sees the room first: %j %j', async (_who, place, first) => {
  const ada = member('a', 'Ada', place)
  me.value = ada
  await joinRoom('K7QPX')
  const handlers: ArenaHandlers = openArena.mock.lastCall![2]
  handlers.room({ ...roomWith([ada]), match: { id: 1, running: true, paused: false } })
  handlers.match({ close() {}, goals: [] } as unknown as ReplayingView)
  expect(panelOpen.value).toBe(first)
  handlers.match(null)
})

test('who watches goes on watching when the next match follows at once', async () => {
  const ada = member('a', 'Ada')
  me.value = ada
  await joinRoom('K7QPX')
  const handlers: ArenaHandlers = openArena.mock.lastCall![2]
  const running = (id: number) => ({ ...roomWith([ada]), match: { id, running: true, paused: false } })
  const view = () => ({ close() {}, goals: [] }) as unknown as ReplayingView
  handlers.room(running(1))
  handlers.match(view())
  panelOpen.value = false
  handlers.match(null)
  handlers.room(running(2))
  handlers.match(view())
  expect(panelOpen.value).toBe(false)
  handlers.match(null)
})
