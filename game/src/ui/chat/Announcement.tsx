// What the operator tells everybody; it stays until it is closed.
import { announcement, closeAnnouncement } from '../../actions/chat-events.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

export function Announcement() {
  if (announcement.value === '') return null
  return (
    <div class="announcement" role="alert">
      <Icon name="alert" />
      <p>
        <b>{words.chat.announcement}</b> {announcement.value}
      </p>
      <button type="button" class="btn flat icon" aria-label={words.close} onClick={closeAnnouncement}>
        <Icon name="close" />
      </button>
    </div>
  )
}
