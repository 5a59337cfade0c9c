// Follows the address bar and the back button.
import { place } from '../store.ts'
import { showProblem } from './hub.ts'
import { startPractice, stopPractice } from './practice.ts'
import { joinRoom, leaveRoom, mayLeave } from './room.ts'
import { codeInUrl, PRACTICE, showInUrl } from './url.ts'

/** Goes where the address says; the page was opened there, or the back button led there. */
export async function followUrl(): Promise<void> {
  const code = codeInUrl()
  const now = place.value
  if (now.at === 'room') {
    if (now.code === code) return
    if (!(await mayLeave())) return showInUrl()
    leaveRoom()
  }
  if (now.at === 'practice' && location.hash !== PRACTICE) stopPractice()
  if (code) await joinRoom(code)
  else if (code === '') {
    showProblem({ code: 'no-room', text: '' })
    showInUrl()
  } else if (location.hash === PRACTICE) await startPractice()
}
