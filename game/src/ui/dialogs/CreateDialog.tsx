// A new room: name, password, how many play, bots, whether it is listed. Everything else is set in the room.
import { useSignal } from '@preact/signals'
import { cleanRoomName, ROOM_NAME_MAX } from '../../../../shared/names.ts'
import {
  BOT_LEVELS,
  type BotLevel,
  DEFAULT_SETTINGS,
  PASSWORD_MAX,
  TEAM_SIZE_MAX,
} from '../../../../shared/settings.ts'
import { createRoom } from '../../actions/room.ts'
import { me } from '../../store.ts'
import { Choice, Stepper, Switch } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { botOptions } from '../room/options.ts'
import { words } from '../words.ts'

const LEVELS = BOT_LEVELS.map((value) => ({ value, text: words.levels[value] }))

export function CreateDialog({ close }: { close: () => void }) {
  const name = useSignal('')
  const password = useSignal('')
  const listed = useSignal(true)
  const teamSize = useSignal(DEFAULT_SETTINGS.teamSize)
  const botFill = useSignal(0)
  const botLevel = useSignal<BotLevel>(DEFAULT_SETTINGS.botLevel)
  const create = () =>
    void createRoom({
      settings: {
        listed: listed.value,
        teamSize: teamSize.value,
        botFill: botFill.value,
        botLevel: botLevel.value,
        name: cleanRoomName(name.value) || cleanRoomName(words.create.named(me.value?.name ?? '')),
      },
      password: password.value,
    })
  return (
    <Dialog title={words.create.title} onClose={close} onSubmit={create}>
      <TextField
        label={words.create.name}
        value={name.value}
        hint={words.create.nameHint}
        maxLength={ROOM_NAME_MAX * 2}
        focus
        onInput={(value) => {
          name.value = value
        }}
      />
      <div class="two">
        <TextField
          label={words.create.password}
          value={password.value}
          hint={words.create.passwordHint}
          maxLength={PASSWORD_MAX}
          onInput={(value) => {
            password.value = value
          }}
        />
        <Stepper
          label={words.create.teamSize}
          value={teamSize.value}
          min={1}
          max={TEAM_SIZE_MAX}
          disabled={false}
          onChange={(n) => {
            teamSize.value = n
          }}
        />
      </div>
      <Choice
        label={words.create.bots}
        options={botOptions}
        value={botFill.value}
        onChange={(n) => {
          botFill.value = n
        }}
      />
      {botFill.value > 0 && (
        <Choice
          label={words.create.level}
          options={LEVELS}
          value={botLevel.value}
          onChange={(level) => {
            botLevel.value = level
          }}
        />
      )}
      <Switch
        label={words.create.listed}
        on={listed.value}
        onChange={(on) => {
          listed.value = on
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.create.submit}
        </button>
      </footer>
    </Dialog>
  )
}
