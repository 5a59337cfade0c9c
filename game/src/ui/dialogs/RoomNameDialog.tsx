// Renames the room.
import { useSignal } from '@preact/signals'
import { cleanRoomName, ROOM_NAME_MAX } from '../../../../shared/names.ts'
import { changeSettings, settings } from '../../actions/settings.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

export function RoomNameDialog({ close }: { close: () => void }) {
  const name = useSignal(settings.value.name)
  const save = () => {
    const clean = cleanRoomName(name.value)
    if (clean !== '') changeSettings({ name: clean })
    close()
  }
  return (
    <Dialog title={words.room.rename} onClose={close} onSubmit={save}>
      <TextField
        label={words.create.name}
        value={name.value}
        maxLength={ROOM_NAME_MAX * 2}
        focus
        onInput={(value) => {
          name.value = value
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.save}
        </button>
      </footer>
    </Dialog>
  )
}
