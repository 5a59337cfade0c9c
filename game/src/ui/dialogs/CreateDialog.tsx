// A new room: name, password, whether it is listed, bots.
import { useSignal } from '@preact/signals'
import { cleanRoomName, ROOM_NAME_MAX } from '../../../../shared/names.ts'
import { PASSWORD_MAX } from '../../../../shared/settings.ts'
import { createRoom } from '../../actions/room.ts'
import { Choice, Switch } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { botOptions } from '../room/options.ts'
import { words } from '../words.ts'

export function CreateDialog({ close }: { close: () => void }) {
  const name = useSignal('')
  const password = useSignal('')
  const listed = useSignal(true)
  const botFill = useSignal(0)
  const create = () =>
    void createRoom({
      settings: {
        listed: listed.value,
        botFill: botFill.value,
        ...(cleanRoomName(name.value) && { name: cleanRoomName(name.value) }),
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
      <TextField
        label={words.create.password}
        value={password.value}
        hint={words.create.passwordHint}
        maxLength={PASSWORD_MAX}
        onInput={(value) => {
          password.value = value
        }}
      />
      <Choice
        label={words.create.bots}
        options={botOptions}
        value={botFill.value}
        onChange={(n) => {
          botFill.value = n
        }}
      />
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
