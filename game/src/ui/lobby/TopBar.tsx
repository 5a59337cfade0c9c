// The lobby's top bar: who is here, how the connection is, who I am.

import { locale } from '../../i18n/language.ts'
import { dialog, hubStatus, me, online, rooms } from '../../store.ts'
import { narrow } from '../media.ts'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Logo } from '../parts/Logo.tsx'
import { SettingsButton } from '../parts/SettingsButton.tsx'
import { words } from '../words.ts'

const number = new Intl.NumberFormat(locale)

export function TopBar() {
  const count = rooms.value?.length ?? 0
  return (
    <header class="top">
      <h1 class="home">
        <Logo />
      </h1>
      <p class="live-now" role="status">
        {hubStatus.value === 'lost' ? (
          <span class="lost">
            <Icon name="wifiOff" small />
            {words.lobby.lost}
          </span>
        ) : hubStatus.value === 'connecting' ? (
          words.lobby.connecting
        ) : (
          <>
            <b class="tnum">{number.format(online.value)}</b> {words.lobby.online(online.value)}
            <span aria-hidden="true">·</span>
            <b class="tnum">{number.format(count)}</b> {words.lobby.rooms(count)}
          </>
        )}
      </p>
      {!narrow.value && <SettingsButton />}
      {me.value && (
        <button
          type="button"
          class="btn mebtn flat"
          aria-label={words.lobby.profile(me.value.name)}
          onClick={() => {
            dialog.value = { kind: 'profile' }
          }}
        >
          <Disc name={me.value.name} avatar={me.value.avatar} size={34} />
          <span class="who">
            <span class="clip" dir="auto">
              {me.value.name}
            </span>
            {me.value.kind === 'guest' && <small>{words.guest}</small>}
          </span>
        </button>
      )}
    </header>
  )
}
