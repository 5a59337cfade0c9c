// The room's name, its invitation and the way out.

import { useSignal } from '@preact/signals'
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { askToLeave } from '../../actions/room.ts'
import { inviteLink } from '../../actions/url.ts'
import { dialog, isAdmin, toast } from '../../store.ts'
import { touch } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { SettingsButton } from '../parts/SettingsButton.tsx'
import { words } from '../words.ts'

export function RoomHead({ room }: { room: RoomState }) {
  const people = room.members.filter((m) => m.kind !== 'bot').length
  const { teamSize, watchPlaces } = room.settings
  return (
    <header class="head">
      <div class="about">
        <h1>
          <span class="clip" dir="auto">
            {room.settings.name}
          </span>
          {isAdmin.value && (
            <button
              type="button"
              class="btn flat icon"
              aria-label={words.room.rename}
              onClick={() => {
                dialog.value = { kind: 'room-name' }
              }}
            >
              <Icon name="pencil" small />
            </button>
          )}
        </h1>
        <div class="meta">
          <span>{room.settings.listed ? words.room.public : words.room.unlisted}</span>
          <span>{words.room.people(people, 2 * teamSize + watchPlaces)}</span>
          {room.hasPassword && (
            <span class="tag">
              <Icon name="lock" small />
              {words.settings.password}
            </span>
          )}
          {room.settings.lockTeams && (
            <span class="tag">
              <Icon name="lock" small />
              {words.room.locked}
            </span>
          )}
        </div>
      </div>
      <Invite room={room} />
      <SettingsButton />
      <button type="button" class="btn flat" onClick={() => void askToLeave()}>
        <Icon name="leave" />
        {words.room.leave}
      </button>
    </header>
  )
}

const COPIED_MS = 2000

function Invite({ room }: { room: RoomState }) {
  const copied = useSignal(false)
  const link = inviteLink(room.code)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
    } catch {
      return toast({ tone: 'bad', ...words.room.copyFailed })
    }
    copied.value = true
    setTimeout(() => {
      copied.value = false
    }, COPIED_MS)
  }
  const share = () => {
    // Who closes the sheet has changed their mind; that is no failure.
    navigator
      .share({ title: room.settings.name, text: words.room.invite(room.settings.name), url: link })
      .catch(() => {})
  }
  return (
    <div class="code">
      <span class="sr">{words.room.codeLabel}</span>
      <span class="letters">{room.code}</span>
      <button type="button" class="btn" onClick={() => void copy()}>
        <Icon name={copied.value ? 'check' : 'copy'} />
        <span aria-live="polite">{copied.value ? words.room.copied : words.room.copy}</span>
      </button>
      <button
        type="button"
        class="btn icon"
        aria-label={words.room.qr}
        title={words.room.qr}
        onClick={() => {
          dialog.value = { kind: 'qr' }
        }}
      >
        <Icon name="qr" />
      </button>
      {touch.value && 'share' in navigator && (
        <button type="button" class="btn icon" aria-label={words.room.share} onClick={share}>
          <Icon name="share" />
        </button>
      )}
    </div>
  )
}
