// What comes after a match: the next one, a rest, another stadium, the way out.

import type { RoomState } from '../../../../shared/net/protocol.ts'
import { askToLeave, command } from '../../actions/room.ts'
import { isAdmin, myself } from '../../store.ts'
import { useCountdown } from '../countdown.ts'
import { minutes } from '../hud/clock.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { closeResult, stadiumAfter } from './shown.ts'

/** `played`: name of the stadium of the match that is over. */
export function Actions({ room, played }: { room: RoomState; played: string }) {
  const admins = room.settings.queue === 'admins'
  const next = stadiumAfter(played, room)
  return (
    <section class="panel acts" aria-label={words.end.next}>
      <Main room={room} />
      {!admins && next !== '' && <p class="label clip">{words.end.nextStadium(next)}</p>}
      {isAdmin.value && admins && room.nextStadium !== '' && (
        <button type="button" class="btn" onClick={() => void command({ kind: 'next' })}>
          <Icon name="map" />
          <span class="clip">{words.end.nextStadium(room.nextStadium)}</span>
        </button>
      )}
      <div class="few">
        {!admins && <Rest />}
        {isAdmin.value && admins && (
          <button type="button" class="btn" onClick={() => void command({ kind: 'swap' })}>
            <Icon name="swap" />
            {words.end.swap}
          </button>
        )}
        <button type="button" class="btn" onClick={() => void askToLeave()}>
          <Icon name="leave" />
          {words.end.leave}
        </button>
      </div>
      <button type="button" class="btn flat" onClick={closeResult}>
        {words.end.room}
      </button>
    </section>
  )
}

/** The one thing to do: start, or, where that is not theirs, see when it starts. */
function Main({ room }: { room: RoomState }) {
  const left = useCountdown(room.nextMatchMs)
  const clock = room.nextMatchMs > 0 && <span class="num">{minutes(left)}</span>
  if (!isAdmin.value)
    return (
      <p class="soon">
        {clock ? (
          <>
            {words.end.nextMatch} {clock}
          </>
        ) : (
          words.end.waiting
        )}
      </p>
    )
  return (
    <button type="button" class="btn primary" onClick={() => void command({ kind: 'start' })}>
      <span>{clock ? words.end.nextMatch : words.end.rematch}</span>
      {clock || <Icon name="repeat" />}
    </button>
  )
}

/** Who is away is passed over when the room fills its teams. */
function Rest() {
  const away = myself.value?.away ?? false
  return (
    <button type="button" class="btn" onClick={() => void command({ kind: 'away', on: !away })}>
      <Icon name={away ? 'play' : 'eye'} />
      {away ? words.end.playAgain : words.end.sitOut}
    </button>
  )
}
