// Start, stop, pause, sitting out, and the way back to the pitch.

import type { RoomState } from '../../../../shared/net/protocol.ts'
import { command } from '../../actions/room.ts'
import { isAdmin, match, myself, panelOpen } from '../../store.ts'
import { useCountdown } from '../countdown.ts'
import { minutes } from '../hud/clock.ts'
import { narrow } from '../media.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { TeamTools } from './TeamTools.tsx'

export function RoomFoot({ room }: { room: RoomState }) {
  const { match: state } = room
  return (
    <footer class="foot">
      <Away />
      {!narrow.value && <TeamTools room={room} />}
      {isAdmin.value && state.running && (
        <>
          <Quiet icon="stop" text={words.room.stop} run={() => void command({ kind: 'stop' })} />
          <Quiet
            icon={state.paused ? 'play' : 'pause'}
            text={state.paused ? words.room.resume : words.room.pause}
            run={() => void command({ kind: 'pause', on: !state.paused })}
          />
        </>
      )}
      <div class="main-action">{state.running ? <Back /> : <Start room={room} />}</div>
    </footer>
  )
}

function Quiet({ icon, text, run, hint }: { icon: IconName; text: string; run: () => void; hint?: string }) {
  return (
    <button type="button" class="btn flat" title={hint} onClick={run}>
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  )
}

/** Sits out, and comes back. */
function Away() {
  const away = myself.value?.away ?? false
  return (
    <Quiet
      icon={away ? 'play' : 'moon'}
      text={away ? words.room.imBack : words.room.imAway}
      hint={words.room.awayHint}
      run={() => void command({ kind: 'away', on: !away })}
    />
  )
}

function Back() {
  return (
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
  )
}

function Start({ room }: { room: RoomState }) {
  const countdown = room.nextMatchMs > 0 && <Countdown ms={room.nextMatchMs} />
  if (isAdmin.value) {
    return (
      <>
        {countdown}
        <button type="button" class="btn primary" onClick={() => void command({ kind: 'start' })}>
          <Icon name="play" />
          {words.room.start}
        </button>
      </>
    )
  }
  const admins = room.settings.queue === 'admins'
  return countdown || <p class="quiet">{admins ? words.room.waiting : words.room.startsItself}</p>
}

/** Seconds until the room starts the next match by itself. */
function Countdown({ ms }: { ms: number }) {
  const seconds = useCountdown(ms)
  return (
    <p>
      {words.room.next} <b class="num">{minutes(seconds)}</b>
    </p>
  )
}
