// Whichever dialog is open; one at a time.
import '../styles/dialogs.css'
import { showInUrl } from '../../actions/url.ts'
import { dialog } from '../../store.ts'
import { CodeDialog } from './CodeDialog.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { JoinPasswordDialog, RoomPasswordDialog } from './PasswordDialogs.tsx'
import { PracticeDialog } from './PracticeDialog.tsx'
import { ProfileDialog } from './ProfileDialog.tsx'
import { RoomNameDialog } from './RoomNameDialog.tsx'
import { StadiumDialog } from './StadiumDialog.tsx'

export function closeDialog(): void {
  dialog.value = null
}

export function Dialogs() {
  const state = dialog.value
  switch (state?.kind) {
    case undefined:
      return null
    case 'profile':
      return <ProfileDialog close={closeDialog} />
    case 'create':
      return <CreateDialog close={closeDialog} />
    case 'code':
      return <CodeDialog close={closeDialog} />
    case 'join-password':
      return (
        <JoinPasswordDialog
          code={state.code}
          key={state.refused} // a refused password is typed anew
          wrong={state.refused > 0}
          close={() => {
            closeDialog()
            showInUrl()
          }}
        />
      )
    case 'room-password':
      return <RoomPasswordDialog close={closeDialog} />
    case 'room-name':
      return <RoomNameDialog close={closeDialog} />
    case 'stadium':
      return <StadiumDialog close={closeDialog} />
    case 'practice':
      return <PracticeDialog close={closeDialog} />
    case 'leave':
      return (
        <LeaveDialog
          answer={(leave) => {
            closeDialog()
            state.answer(leave)
          }}
        />
      )
  }
}
