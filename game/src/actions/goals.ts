// The goals of the last match on the pitch again, one after another, and back to where one came from.
import { announce, match, panelOpen, seen, showing, toast } from '../store.ts'
import { words } from '../ui/words.ts'

let panelBefore = true

/** Shows the goals there are; nothing while a match is on. */
export async function showGoals(): Promise<void> {
  const wanted = seen.value
  const code = await import('../match/show.ts').catch(() => null)
  if (!code) return toast({ tone: 'bad', ...words.loadFailed })
  if (!wanted || wanted !== seen.value || match.value) return
  const { stadium, goals } = wanted
  panelBefore = panelOpen.value
  panelOpen.value = false
  match.value = code.createShow({
    stadium,
    goals,
    turned(index) {
      showing.value = { index, of: goals.length }
      announce(words.show.goal(index + 1, goals.length))
    },
    ended: endShow,
  })
}

/** Goes back from the goals; harmless where none are shown. */
export function endShow(): void {
  if (!showing.value) return
  showing.value = null
  match.value = null
  panelOpen.value = panelBefore
}
