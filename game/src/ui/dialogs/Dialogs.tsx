// Whichever dialog is open; one at a time.
import '../parts/icons-later.ts'
import '../styles/chat.css'
import '../styles/dialogs.css'
import { showInUrl } from '../../actions/url.ts'
import { dialog } from '../../store.ts'
import { ClaimDialog, DeleteAccountDialog, PasswordDialog, SignInDialog } from '../account/dialogs.tsx'
import { GroupDialog } from '../chat/GroupDialog.tsx'
import { ModerationDialog } from '../chat/ModerationDialog.tsx'
import { ReportDialog } from '../chat/ReportDialog.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { KitDialog } from './KitDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { JoinPasswordDialog, RoomPasswordDialog } from './PasswordDialogs.tsx'
import { PracticeDialog } from './PracticeDialog.tsx'
import { ProfileDialog } from './ProfileDialog.tsx'
import { QrDialog } from './QrDialog.tsx'
import { RoomMoreDialog } from './RoomMoreDialog.tsx'
import { RoomNameDialog } from './RoomNameDialog.tsx'
import { SendAwayDialog } from './SendAwayDialog.tsx'
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
    case 'claim':
      return <ClaimDialog name={state.name} close={closeDialog} />
    case 'sign-in':
      return <SignInDialog name={state.name} close={closeDialog} />
    case 'password':
      return <PasswordDialog close={closeDialog} />
    case 'delete-account':
      return <DeleteAccountDialog close={closeDialog} />
    case 'settings':
      return <SettingsDialog close={closeDialog} />
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
    case 'room-more':
      return <RoomMoreDialog close={closeDialog} />
    case 'kit':
      return <KitDialog team={state.team} close={closeDialog} />
    case 'send-away':
      return <SendAwayDialog {...state} close={closeDialog} />
    case 'qr':
      return <QrDialog close={closeDialog} />
    case 'stadium':
      return <StadiumDialog close={closeDialog} />
    case 'practice':
      return <PracticeDialog close={closeDialog} />
    case 'group':
      return <GroupDialog channel={state.channel} close={closeDialog} />
    case 'report':
      return <ReportDialog message={state.message} close={closeDialog} />
    case 'moderation':
      return <ModerationDialog close={closeDialog} />
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
