// The settings of a room that are changed now and then: who plays, places to watch, welcome, kick limit, rotation, bans.
import { useSignal } from '@preact/signals'
import { cleanWelcome } from '../../../../shared/names.ts'
import {
  KICK_BURST_MAX,
  KICK_MIN_MAX,
  KICK_RATE_MAX,
  QUEUES,
  SPECTATORS_MAX,
  WELCOME_MAX,
} from '../../../../shared/settings.ts'
import { command } from '../../actions/room.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { room } from '../../store.ts'
import { Stepper } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { RotationEditor } from '../room/rotation.tsx'
import { words } from '../words.ts'

const KICK_RATE_STEP = 15 // ticks: a quarter of a second
const WATCH_STEP = 5
const DEFAULT_BURST = 3 // once there is a refill there has to be something to refill

export function RoomMoreDialog({ close }: { close: () => void }) {
  const welcome = useSignal(settings.peek().welcome)
  const save = () => {
    const text = cleanWelcome(welcome.value)
    if (text !== settings.peek().welcome) changeSettings({ welcome: text })
    close()
  }
  const { settings: text } = words
  const { watchPlaces, teamSize } = settings.value
  return (
    <Dialog title={text.more} onClose={save} onSubmit={save}>
      <Queue />
      <section class="part" aria-label={text.watchPlaces}>
        <Stepper
          label={text.watchPlaces}
          value={watchPlaces}
          min={0}
          max={SPECTATORS_MAX}
          step={WATCH_STEP}
          disabled={false}
          onChange={(n) => changeSettings({ watchPlaces: n })}
        />
        <p class="label">{text.places(teamSize * 2, watchPlaces)}</p>
      </section>
      <TextField
        label={text.welcome}
        value={welcome.value}
        hint={text.welcomeHint}
        maxLength={WELCOME_MAX * 2}
        onInput={(value) => {
          welcome.value = value
        }}
      />
      <KickLimit />
      <RotationEditor />
      <Bans />
      <footer>
        <button type="submit" class="btn primary">
          {words.close}
        </button>
      </footer>
    </Dialog>
  )
}

function Queue() {
  const { queue } = settings.value
  return (
    <fieldset class="part radios">
      <legend>{words.settings.queue}</legend>
      {QUEUES.map((one) => {
        const { name, text } = words.settings.queues[one]
        return (
          <label key={one}>
            <input
              type="radio"
              name="queue"
              checked={one === queue}
              onChange={() => changeSettings({ queue: one })}
            />
            <span>
              <b>{name}</b>
              <span class="label">{text}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function KickLimit() {
  const { settings: text } = words
  const { kickMin, kickRate, kickBurst } = settings.value
  return (
    <section class="part" aria-label={text.kickLimit}>
      <h3>{text.kickLimit}</h3>
      <p class="label">{text.kickLimitText}</p>
      <div class="three">
        <Stepper
          label={text.kickMin}
          hint={text.kickMinHint}
          value={kickMin}
          min={0}
          max={KICK_MIN_MAX}
          show={text.ticks}
          disabled={false}
          onChange={(n) => changeSettings({ kickMin: n })}
        />
        <Stepper
          label={text.kickRate}
          hint={text.kickRateHint}
          value={kickRate}
          min={0}
          max={KICK_RATE_MAX}
          step={KICK_RATE_STEP}
          show={text.ticks}
          disabled={false}
          onChange={(n) =>
            changeSettings({ kickRate: n, ...(n > 0 && kickBurst === 0 && { kickBurst: DEFAULT_BURST }) })
          }
        />
        <Stepper
          label={text.kickBurst}
          hint={text.kickBurstHint}
          value={kickBurst}
          min={kickRate > 0 ? 1 : 0}
          max={KICK_BURST_MAX}
          disabled={kickRate === 0}
          onChange={(n) => changeSettings({ kickBurst: n })}
        />
      </div>
    </section>
  )
}

function Bans() {
  const count = room.value?.bans ?? 0
  return (
    <section class="part bans" aria-label={words.settings.bans}>
      <h3>{words.settings.bans}</h3>
      <p class="label" role="status">
        {words.settings.banned(count)}
      </p>
      {count > 0 && (
        <button type="button" class="btn" onClick={() => void command({ kind: 'clear-bans' })}>
          {words.settings.clearBans}
        </button>
      )}
    </section>
  )
}
