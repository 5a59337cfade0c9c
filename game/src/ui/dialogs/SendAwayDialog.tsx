// Kicks or bans somebody: asks why; Enter alone is no reason.
import { useSignal } from '@preact/signals'
import { cleanReason } from '../../../../shared/names.ts'
import { REASON_MAX } from '../../../../shared/settings.ts'
import { command } from '../../actions/room.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

interface Props {
  id: string
  name: string
  ban: boolean
  close: () => void
}

export function SendAwayDialog({ id, name, ban, close }: Props) {
  const reason = useSignal('')
  const { room: say } = words
  const send = async () => {
    close()
    await command({ kind: ban ? 'ban' : 'kick', id, reason: cleanReason(reason.value) })
  }
  return (
    <Dialog
      title={ban ? say.banTitle(name) : say.kickTitle(name)}
      onClose={close}
      onSubmit={() => void send()}
    >
      <p>{ban ? say.banText : say.kickText}</p>
      <TextField
        label={say.reasonLabel}
        value={reason.value}
        hint={say.reasonHint}
        maxLength={REASON_MAX * 2}
        focus
        onInput={(value) => {
          reason.value = value
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class={ban ? 'btn danger' : 'btn primary'}>
          {ban ? say.ban : say.kick}
        </button>
      </footer>
    </Dialog>
  )
}
