// The first steps of somebody new: a lesson in their first practice, or hints in their first match; then never again.
import { computed, effect, signal } from '@preact/signals'
import { endLesson } from '../../actions/practice.ts'
import { createLesson, STEPS, type Step } from '../../match/lesson.ts'
import type { MatchView } from '../../match/view.ts'
import { preferences, setPreferences } from '../../preferences.ts'
import { announce, lesson, match, myself, place, showing } from '../../store.ts'
import { touch } from '../media.ts'
import { words } from '../words.ts'

export interface FirstSteps {
  kind: 'lesson' | 'hints'
  done: readonly Step[]
  goal: 'left' | 'right' // where the other team's is
}

export const firstSteps = signal<FirstSteps | null>(null)

const LOOK_MS = 100
const HINTS_MS = 30_000
const LAST_TICK_MS = 2500 // of all that was learned

let hintsLeftMs = HINTS_MS

const wanted = computed<FirstSteps['kind'] | null>(() => {
  if (!match.value || showing.value || preferences.value.firstSteps === 'done') return null
  if (lesson.value) return 'lesson'
  return place.value.at === 'room' && (myself.value?.slot ?? -1) >= 0 ? 'hints' : null
})

/** Follows whatever match is on, for the life of the page. */
export function startFirstSteps(): void {
  effect(() => {
    const view = match.value
    if (view && wanted.value) return follow(view, wanted.value)
    firstSteps.value = null
  })
}

/** The step somebody is at; undefined: all are done. */
export const nextStep = (done: readonly Step[]): Step | undefined =>
  STEPS.find((step) => !done.includes(step))

export function stepText(step: Step, goal: FirstSteps['goal']): string {
  if (step === 'score') return words.first.score(goal)
  return touch.value ? words.first.thumbs[step] : words.first.keys[step]
}

function follow(view: MatchView, kind: FirstSteps['kind']): () => void {
  const steps = createLesson(view)
  const goal = view.look(view.ownSlot)?.team === 2 ? 'left' : 'right'
  firstSteps.value = { kind, done: steps.done, goal }
  announce(stepText('move', goal))

  function look(): void {
    steps.look()
    if (kind === 'hints') passTime()
    const { done } = steps
    const before = firstSteps.peek()?.done
    if (done === before) return
    firstSteps.value = { kind, done, goal }
    const next = nextStep(done)
    announce(next ? stepText(next, goal) : words.first.well)
    if (!next) hintsLeftMs = Math.min(hintsLeftMs, LAST_TICK_MS)
  }

  function passTime(): void {
    hintsLeftMs -= LOOK_MS
    if (hintsLeftMs <= 0) setPreferences({ firstSteps: 'done' })
  }

  const timer = setInterval(look, LOOK_MS)
  const stop = view.listen((event) => {
    if (event.kind === 'kick-off' && kind === 'lesson' && steps.done.includes('score')) endLesson()
  })
  return () => {
    clearInterval(timer)
    stop()
    steps.close()
  }
}
