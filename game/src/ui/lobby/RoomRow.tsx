// One room of the list.
import { type ReadonlySignal, useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { RoomSummary } from '../../../../shared/net/protocol.ts'
import { ownPing } from '../../actions/ping.ts'
import { joinRoom } from '../../actions/room.ts'
import { place } from '../../store.ts'
import { clockOf } from '../hud/clock.ts'
import { Ping } from '../parts/controls.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'
import { type Admission, admissionTo, secondsAt } from './filters.ts'
import { second } from './second.ts'

interface Props {
  room: RoomSummary
  stop: ReadonlySignal<string | undefined> // code of the one row the Tab key goes to
}

export function RoomRow({ room, stop }: Props) {
  return (
    <li class="room">
      <StadiumPicture hash={room.stadiumHash} red={room.red} blue={room.blue} />
      <div class="nm">
        <div class="t">
          <span class="clip" dir="auto">
            {room.name}
          </span>
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
      <Enter room={room} stop={stop} />
    </li>
  )
}

const LABELS: Record<Admission, (name: string) => string> = {
  join: words.rooms.joinRoom,
  watch: words.rooms.watchRoom,
  full: words.rooms.fullRoom,
}

/** A full room keeps a button that can be reached, so that a screen reader hears why it does nothing. */
function Enter({ room, stop }: Props) {
  const admission = admissionTo(room)
  const isStop = useComputed(() => stop.value === room.code)
  const full = admission === 'full'
  return (
    <button
      type="button"
      class="btn join"
      data-code={room.code}
      tabIndex={isStop.value ? 0 : -1}
      disabled={place.value.at === 'entering'}
      aria-disabled={full}
      title={full ? words.rooms.fullHint : undefined}
      aria-label={LABELS[admission](room.name)}
      onClick={() => {
        if (!full) void joinRoom(room.code)
      }}
    >
      {words.rooms[admission]}
    </button>
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
      <Clock room={room} />
    </div>
  )
}

function Clock({ room }: { room: RoomSummary }) {
  const cameMs = useMemo(() => performance.now(), [room])
  const text = useComputed(() => {
    second.value
    return clockOf(secondsAt(room, (performance.now() - cameMs) / 1000), room.timeLimit).text
  })
  return <span class={room.overtime ? 'ck ot' : 'ck'}>{room.overtime ? words.rooms.overtime : text}</span>
}

const SHOWN = 5 // marks a side; more would not fit

function Places({ room }: { room: RoomSummary }) {
  const side = Math.min(SHOWN, Math.ceil(room.places / 2))
  const marks = (filled: number, mark: string) =>
    Array.from({ length: Math.max(side, Math.min(SHOWN, filled)) }, (_, i) => (
      <i key={i} class={i < filled ? mark : ''} />
    ))
  const players = room.red + room.blue
  return (
    <div class="pl">
      <span class="slots" aria-hidden="true">
        {marks(room.red, 'r')}
        <u />
        {marks(room.blue, 'b')}
      </span>
      <span class="tnum" aria-hidden="true">
        {players}/{room.places}
      </span>
      <span class="sr">{words.rooms.players(players, room.places)}</span>
      <RoomPing />
    </div>
  )
}

function RoomPing() {
  return ownPing.value > 0 ? <Ping ms={ownPing.value} /> : null
}
