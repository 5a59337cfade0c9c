// The one question before a running match is left.
import { Dialog } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

export function LeaveDialog({ answer }: { answer: (leave: boolean) => void }) {
  return (
    <Dialog title={words.room.leaveTitle} onClose={() => answer(false)} onSubmit={() => answer(true)}>
      <p>{words.room.leaveText}</p>
      <footer>
        <button type="submit" class="btn">
          {words.room.leaveYes}
        </button>
        <button type="button" class="btn primary" autofocus onClick={() => answer(false)}>
          {words.room.stay}
        </button>
      </footer>
    </Dialog>
  )
}
