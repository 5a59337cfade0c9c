// The way to the first steps, in the lobby until they are done.
import { startPractice } from '../../actions/practice.ts'
import { preferences } from '../../preferences.ts'
import { words } from '../words.ts'

export function FirstLink({ disabled }: { disabled: boolean }) {
  if (preferences.value.firstSteps === 'done') return null
  return (
    <button type="button" class="learn" disabled={disabled} onClick={() => void startPractice()}>
      {words.first.link}
    </button>
  )
}
