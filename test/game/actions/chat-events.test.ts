// What the page makes of the hub's news about chat.
import { expect, test, vi } from 'vitest'
import type { HubEvents } from '../../../shared/net/protocol.ts'
import { message } from '../support.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({ request }))
const { announcement, chatHandlers, closeAnnouncement } = await import(
  '../../../game/src/actions/chat-events.ts'
)
const { channelOf } = await import('../../../game/src/actions/chat.ts')
const { outbox, say } = await import('../../../game/src/actions/chat-delivery.ts')
const { me } = await import('../../../game/src/store.ts')

test('an own message that comes back before its answer waits no longer', () => {
  request.mockReturnValue(new Promise(() => {}))
  me.value = { id: 'a' } as HubEvents['me']
  say('lobby', 'text 1')
  const { cid } = outbox.value[0]!
  chatHandlers.chat([{ ...message(1), author: { ...message(1).author, id: 'b' }, cid }])
  expect(outbox.value).toHaveLength(1)
  chatHandlers.chat([{ ...message(2), cid }])
  expect(outbox.value).toEqual([])
  expect(channelOf('lobby').messages.map((m) => m.seq)).toEqual([1, 2])
})

test('an announcement that was closed does not come back with the line, the next one comes', () => {
  chatHandlers.announcement({ text: 'Rest at noon', at: 1000 })
  expect(announcement.value).toBe('Rest at noon')
  closeAnnouncement()
  chatHandlers.announcement({ text: 'Rest at noon', at: 1000 })
  expect(announcement.value).toBe('')
  chatHandlers.announcement({ text: 'Rest at noon', at: 2000 })
  expect(announcement.value).toBe('Rest at noon')
})
