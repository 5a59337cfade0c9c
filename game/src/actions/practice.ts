// Practice: a match against bots in this page alone; it needs no server once it is loaded.
import { initials } from '../../../shared/names.ts'
import { preferences, setPreferences } from '../preferences.ts'
import { chatOpen, dialog, lesson, match, me, panelOpen, place, toast } from '../store.ts'
import { words } from '../ui/words.ts'
import { loadStadium } from './stadiums.ts'

const LESSON = { teamSize: 1, level: 'easy' } as const

let stopRunning = () => {}

/** The code and stadiums of practice; loaded ahead, so that it works when the server is gone. */
export const loadPractice = () =>
  Promise.all([
    import('../match/practice.ts'),
    import('../match/replaying.ts'),
    import('../../../shared/sim/world.ts'),
    import('../builtin.ts'),
  ])

/** Starts a new practice match with the stadium and bots of the preferences; the first time it is the lesson. */
export async function startPractice(): Promise<void> {
  const { practiceStadium, practiceTeamSize, practiceLevel, firstSteps } = preferences.value
  const asleep = firstSteps === 'new'
  place.value = { at: 'entering' }
  try {
    const [{ createPractice }, { withReplays }, { DEFAULT_RULES }, { builtinStadiums }] = await loadPractice()
    const usual = builtinStadiums[0]!.stadium // for learning, and where an upload can't be had any more
    const known = builtinStadiums.find(({ hash }) => hash === practiceStadium || practiceStadium === '')
    const stadium = known?.stadium ?? (await loadStadium(practiceStadium).catch(() => usual))
    const name = me.value?.name ?? words.you
    stopRunning()
    const practice = createPractice({
      stadium: asleep ? usual : stadium,
      rules: asleep ? { ...DEFAULT_RULES, timeLimit: 0, scoreLimit: 0 } : DEFAULT_RULES,
      ...(asleep ? LESSON : { teamSize: practiceTeamSize, level: practiceLevel }),
      asleep,
      me: { name, avatar: me.value?.avatar || initials(name) },
      seed: Math.floor(Math.random() * 2 ** 31),
    })
    const view = withReplays(practice, () => preferences.peek().goalReplays && !asleep)
    stopRunning = () => {
      view.close()
      practice.close()
    }
    lesson.value = asleep
    panelOpen.value = false
    dialog.value = null
    match.value = view
    place.value = { at: 'practice' }
  } catch {
    stopPractice()
    toast({ tone: 'bad', ...words.hud.failed })
  }
}

/** Ends the lesson, which never comes again, with the practice it was for. */
export function endLesson(): void {
  setPreferences({ firstSteps: 'done' })
  if (lesson.value) void startPractice()
}

export function stopPractice(): void {
  if (lesson.value) setPreferences({ firstSteps: 'done' })
  lesson.value = false
  stopRunning()
  match.value = null
  dialog.value = null
  chatOpen.value = false
  place.value = { at: 'lobby' }
}
