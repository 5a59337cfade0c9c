// The menu of practice: stadium, bots and how good they are, start again, leave.
import { useComputed, useSignal } from '@preact/signals'
import { BOT_LEVELS } from '../../../../shared/settings.ts'
import { endLesson, startPractice, stopPractice } from '../../actions/practice.ts'
import { type Preferences, preferences, setPreferences } from '../../preferences.ts'
import { dialog, lesson } from '../../store.ts'
import { Choice } from '../parts/controls.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { StadiumPicker } from './StadiumPicker.tsx'

const SIZES = [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value) }))
const LEVELS = BOT_LEVELS.map((value) => ({ value, text: words.levels[value] }))

const start = () => void startPractice()

/** What a practice match is made of, as text: two that are equal need no new match. */
const choiceOf = (p: Preferences) => `${p.practiceStadium} ${p.practiceTeamSize} ${p.practiceLevel}`

export function PracticeDialog({ close }: { close: () => void }) {
  const { practiceStadium, practiceTeamSize, practiceLevel } = preferences.value
  const atFirst = useSignal(choiceOf(preferences.peek())) // of the match behind the menu
  const changed = useComputed(() => choiceOf(preferences.value) !== atFirst.value)
  const startWith = lesson.value ? endLesson : start // the lesson has a pitch and a bot of its own
  return (
    <Dialog title={words.practice.title} onClose={close} onSubmit={changed.value ? startWith : close} wide>
      <StadiumPicker
        chosen={practiceStadium}
        onChoose={(chosen) => setPreferences({ practiceStadium: chosen })}
      />
      <div class="two">
        <Choice
          label={words.practice.teamSize}
          options={SIZES}
          value={practiceTeamSize}
          onChange={(n) => setPreferences({ practiceTeamSize: n })}
        />
        <Choice
          label={words.practice.level}
          options={LEVELS}
          value={practiceLevel}
          onChange={(level) => setPreferences({ practiceLevel: level })}
        />
      </div>
      <footer>
        <button type="button" class="btn flat" onClick={stopPractice}>
          <Icon name="leave" />
          {words.practice.leave}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            dialog.value = { kind: 'settings' }
          }}
        >
          <Icon name="gear" />
          {words.preferences.title}
        </button>
        {!changed.value && <Again />}
        <button type="submit" class="btn primary" autofocus>
          {changed.value ? words.practice.restartWith : words.practice.resume}
        </button>
      </footer>
    </Dialog>
  )
}

/** From the start again; the lesson nobody needs twice. */
function Again() {
  if (lesson.value) {
    return (
      <button type="button" class="btn" onClick={endLesson}>
        {words.first.skip}
      </button>
    )
  }
  return (
    <button type="button" class="btn" onClick={start}>
      <Icon name="refresh" />
      {words.practice.restart}
    </button>
  )
}
