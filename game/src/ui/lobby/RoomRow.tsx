// One room of the list.
import type { RoomSummary } from '../../../../shared/net/protocol.ts'
import { joinRoom } from '../../actions/room.ts'
import { dialog, place } from '../../store.ts'
import { clockOf } from '../hud/clock.ts'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'
import { spaceIn } from './filters.ts'

export function RoomRow({ room }: { room: RoomSummary }) {
  const watch = spaceIn(room) === 0
  const enter = () => {
    if (room.locked) dialog.value = { kind: 'join-password', code: room.code, refused: 0 }
    else void joinRoom(room.code)
  }
  return (
    <li class="room">
      <StadiumPicture hash={room.stadiumHash} red={room.red} blue={room.blue} />
      <div class="nm">
        <div class="t">
          <span class="clip">{room.name}</span>
          {room.locked && (
            <>
              <Icon name="lock" small />
              <span class="sr">{words.rooms.locked}</span>
            </>
          )}
        </div>
        <div class="meta">
          <span class="clip">{room.stadium}</span>
          {room.bots > 0 && (
            <span class="tag">
              <Icon name="bot" small />
              {words.rooms.bots(room.bots)}
            </span>
          )}
          {room.spectators > 0 && (
            <span class="tag">
              <Icon name="eye" small />
              <span aria-hidden="true">{room.spectators}</span>
              <span class="sr">{words.rooms.watching(room.spectators)}</span>
            </span>
          )}
        </div>
      </div>
      <Score room={room} />
      <Places room={room} />
      <button
        type="button"
        class="btn join"
        disabled={place.value.at === 'entering'}
        aria-label={watch ? words.rooms.watchRoom(room.name) : words.rooms.joinRoom(room.name)}
        onClick={enter}
      >
        {watch ? words.rooms.watch : words.rooms.join}
      </button>
    </li>
  )
}

function Score({ room }: { room: RoomSummary }) {
  if (!room.score) return <div class="live wait">{words.rooms.picking}</div>
  return (
    <div class="live">
      <span class="num">
        <span class="cr">{room.score[0]}</span>
        <em>–</em>
        <span class="cb">{room.score[1]}</span>
      </span>
      <span class={room.overtime ? 'ck ot' : 'ck'}>
        {room.overtime ? words.rooms.overtime : clockOf(room.seconds, room.timeLimit).text}
      </span>
    </div>
  )
}

const SHOWN = 5 // marks a side; more would not fit

function Places({ room }: { room: RoomSummary }) {
  const side = Math.min(SHOWN, Math.ceil(room.places / 2))
  const marks = (filled: number, mark: string) =>
    Array.from({ length: Math.max(side, Math.min(SHOWN, filled)) }, (_, i) => (
      <i key={i} class={i < filled ? mark : ''} />
    ))
  return (
    <div class="pl">
      <span class="slots" aria-hidden="true">
        {marks(room.red, 'r')}
        <u />
        {marks(room.blue, 'b')}
      </span>
      <span class="tnum" aria-hidden="true">
        {room.red + room.blue}/{room.places}
      </span>
      <span class="sr">{words.rooms.players(room.red + room.blue, room.places)}</span>
    </div>
  )
}
