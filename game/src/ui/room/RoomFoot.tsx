// Start, stop, pause, and the way back to the pitch.
import { useEffect, useState } from 'preact/hooks'
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { command } from '../../actions/room.ts'
import { isAdmin, match, panelOpen, roomSeenAt } from '../../store.ts'
import { minutes } from '../hud/clock.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

export function RoomFoot({ room }: { room: RoomState }) {
  return (
    <footer class="foot">{room.match.running ? <Running room={room} /> : <Stopped room={room} />}</footer>
  )
}

function Running({ room: { match: state } }: { room: RoomState }) {
  return (
    <>
      {isAdmin.value && (
        <>
          <button type="button" class="btn flat" onClick={() => void command({ kind: 'stop' })}>
            <Icon name="stop" />
            {words.room.stop}
          </button>
          <button
            type="button"
            class="btn flat"
            onClick={() => void command({ kind: 'pause', on: !state.paused })}
          >
            <Icon name={state.paused ? 'play' : 'pause'} />
            {state.paused ? words.room.resume : words.room.pause}
          </button>
        </>
      )}
      <button
        type="button"
        class="btn primary"
        disabled={match.value === null}
        onClick={() => {
          panelOpen.value = false
        }}
      >
        {words.room.back}
      </button>
    </>
  )
}

function Stopped({ room }: { room: RoomState }) {
  return (
    <>
      <Countdown ms={room.nextMatchMs} />
      {isAdmin.value ? (
        <button type="button" class="btn primary" onClick={() => void command({ kind: 'start' })}>
          <Icon name="play" />
          {words.room.start}
        </button>
      ) : (
        room.nextMatchMs === 0 && <p class="quiet">{words.room.waiting}</p>
      )}
    </>
  )
}

/** Seconds until the room starts the next match by itself; nothing if it does not. */
function Countdown({ ms }: { ms: number }) {
  const until = roomSeenAt.value + ms
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [until])
  if (ms === 0) return null
  return (
    <p>
      {words.room.next} <b class="num">{minutes(Math.max(0, Math.ceil((until - now) / 1000)))}</b>
    </p>
  )
}
