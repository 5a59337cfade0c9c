// Practice: a match against bots in this page alone; it needs no server once it is loaded.
import { initials } from '../../../shared/names.ts'
import type { MatchView } from '../match/view.ts'
import { preferences } from '../preferences.ts'
import { chatOpen, dialog, match, me, panelOpen, place, toast } from '../store.ts'
import { words } from '../ui/words.ts'

let running: (MatchView & { close(): void }) | null = null

/** The code and stadiums of practice; loaded ahead, so that it works when the server is gone. */
export const loadPractice = () =>
  Promise.all([
    import('../match/practice.ts'),
    import('../../../shared/sim/world.ts'),
    import('../builtin.ts'),
  ])

/** Starts a new practice match with the stadium and bots of the preferences. */
export async function startPractice(): Promise<void> {
  const { practiceStadium, practiceTeamSize } = preferences.value
  place.value = { at: 'entering' }
  try {
    const [{ createPractice }, { DEFAULT_RULES }, { builtinStadiums }] = await loadPractice()
    const { stadium } = builtinStadiums.find(({ id }) => id === practiceStadium) ?? builtinStadiums[0]!
    const name = me.value?.name ?? words.you
    running?.close()
    running = createPractice({
      stadium,
      rules: DEFAULT_RULES,
      teamSize: practiceTeamSize,
      me: { name, avatar: me.value?.avatar || initials(name) },
      seed: Math.floor(Math.random() * 2 ** 31),
    })
    panelOpen.value = false
    dialog.value = null
    match.value = running
    place.value = { at: 'practice' }
  } catch {
    stopPractice()
    toast({ tone: 'bad', ...words.hud.failed })
  }
}

export function stopPractice(): void {
  running?.close()
  running = null
  match.value = null
  dialog.value = null
  chatOpen.value = false
  place.value = { at: 'lobby' }
}
