// Joins a room by the code somebody sent.
import { useSignal } from '@preact/signals'
import { cleanCode } from '../../../../shared/names.ts'
import { sentenceOf } from '../../actions/hub.ts'
import { joinRoom } from '../../actions/room.ts'
import { place } from '../../store.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

const PASTED = /\/r\/([^/?#\s]+)/u // a whole invitation works too

export function CodeDialog({ close }: { close: () => void }) {
  const text = useSignal('')
  const error = useSignal('')
  const joining = place.value.at === 'entering'
  const join = () => {
    const code = cleanCode(text.value)
    if (joining) return
    if (!code) error.value = words.code.bad
    else
      void joinRoom(code, undefined, (failure) => {
        const sentence = sentenceOf(failure)
        error.value = `${sentence.title}. ${sentence.text}`
      })
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
          text.value = PASTED.exec(value)?.[1] ?? value
          error.value = ''
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary" aria-disabled={joining}>
          {joining ? words.hero.joining : words.code.submit}
        </button>
      </footer>
    </Dialog>
  )
}
