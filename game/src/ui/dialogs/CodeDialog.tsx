// Joins a room by the code somebody sent.
import { useSignal } from '@preact/signals'
import { cleanCode } from '../../../../shared/names.ts'
import { joinRoom } from '../../actions/room.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

const PASTED = /\/r\/([^/?#\s]+)/u // a whole invitation works too

export function CodeDialog({ close }: { close: () => void }) {
  const text = useSignal('')
  const error = useSignal('')
  const join = () => {
    const code = cleanCode(PASTED.exec(text.value)?.[1] ?? text.value)
    if (code) void joinRoom(code)
    else error.value = words.code.bad
  }
  return (
    <Dialog title={words.code.title} onClose={close} onSubmit={join}>
      <TextField
        label={words.code.label}
        value={text.value}
        hint={words.code.hint}
        code
        focus
        {...(error.value && { error: error.value })}
        onInput={(value) => {
          text.value = value
          error.value = ''
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.code.submit}
        </button>
      </footer>
    </Dialog>
  )
}
