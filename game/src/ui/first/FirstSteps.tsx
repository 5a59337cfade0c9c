// What to do next, for who is new: all four steps in the lesson, one quiet line in a match.
import { endLesson } from '../../actions/practice.ts'
import type { Action } from '../../input/bindings.ts'
import { STEPS, type Step } from '../../match/lesson.ts'
import { preferences } from '../../preferences.ts'
import { keyName } from '../key-names.ts'
import { touch } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { firstSteps, nextStep, type FirstSteps as Steps, stepText } from './steps.ts'

const KEYS: Readonly<Partial<Record<Step, readonly Action[]>>> = {
  move: ['up', 'left', 'down', 'right'],
  kick: ['kick'],
}

export function FirstSteps() {
  const now = firstSteps.value
  if (!now) return null
  const { kind, done } = now
  const next = nextStep(done)
  return (
    <section class={`first ${kind}`} aria-label={words.first.label}>
      {next === undefined ? (
        <p class="well">{words.first.well}</p>
      ) : (
        <ol>
          {STEPS.map((step) => (
            <Row key={step} step={step} steps={now} current={step === next} />
          ))}
        </ol>
      )}
      {next === undefined ? null : kind === 'lesson' ? (
        <button type="button" class="btn" onClick={endLesson}>
          {words.first.skip}
        </button>
      ) : (
        <button type="button" class="hide" aria-label={words.first.hide} onClick={endLesson}>
          <Icon name="close" small />
        </button>
      )}
    </section>
  )
}

function Row({ step, steps: { done, goal }, current }: { step: Step; steps: Steps; current: boolean }) {
  const isDone = done.includes(step)
  return (
    <li class={isDone ? 'done' : current ? 'current' : ''} aria-current={current ? 'step' : undefined}>
      <i class="tick">{isDone && <Icon name="check" small />}</i>
      <span class="what">
        {!touch.value && KEYS[step] && <Caps actions={KEYS[step]} />}
        {stepText(step, goal)}
      </span>
    </li>
  )
}

/** The first key of each action, as on the keyboard. */
function Caps({ actions }: { actions: readonly Action[] }) {
  const { keys } = preferences.value
  return (
    <span class="caps">
      {actions.map((action) => keys[action][0] && <kbd class="kbd">{keyName(keys[action][0])}</kbd>)}
    </span>
  )
}
