import { expect, test, vi } from 'vitest'

vi.mock('../../../game/src/actions/hub.ts', () => ({ request: vi.fn() }))
const { announcement, chatHandlers, closeAnnouncement } = await import(
  '../../../game/src/actions/chat-events.ts'
)

test('an announcement that was closed does not come back with the line, the next one comes', () => {
  chatHandlers.announcement({ text: 'Rest at noon', at: 1000 })
  expect(announcement.value).toBe('Rest at noon')
  closeAnnouncement()
  chatHandlers.announcement({ text: 'Rest at noon', at: 1000 })
  expect(announcement.value).toBe('')
  chatHandlers.announcement({ text: 'Rest at noon', at: 2000 })
  expect(announcement.value).toBe('Rest at noon')
})
