// The menu of practice: stadium, bots, start again, leave.
import { BUILTIN_STADIUMS } from '../../../../shared/stadium/builtin.ts'
import { startPractice, stopPractice } from '../../actions/practice.ts'
import { preferences, setPreferences } from '../../preferences.ts'
import { Choice } from '../parts/controls.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

const SIZES = [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value) }))

export function PracticeDialog({ close }: { close: () => void }) {
  const { practiceStadium, practiceTeamSize } = preferences.value
  return (
    <Dialog title={words.practice.title} onClose={close} onSubmit={close}>
      <label class="blk">
        <span class="label">{words.practice.stadium}</span>
        <span class="field select">
          <select
            value={practiceStadium}
            onChange={(event) => setPreferences({ practiceStadium: event.currentTarget.value })}
          >
            {BUILTIN_STADIUMS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" small />
        </span>
      </label>
      <Choice
        label={words.practice.teamSize}
        options={SIZES}
        value={practiceTeamSize}
        onChange={(n) => setPreferences({ practiceTeamSize: n })}
      />
      <footer>
        <button type="button" class="btn flat" onClick={stopPractice}>
          <Icon name="leave" />
          {words.practice.leave}
        </button>
        <button type="button" class="btn" onClick={() => void startPractice()}>
          <Icon name="refresh" />
          {words.practice.restart}
        </button>
        <button type="submit" class="btn primary" autofocus>
          {words.practice.resume}
        </button>
      </footer>
    </Dialog>
  )
}
