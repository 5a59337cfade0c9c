// The tab's title: the score of a match, the name of a room, and how much was said while nobody looked.
import { computed, effect, signal } from '@preact/signals'
import { me, place, room } from '../store.ts'
import { live } from '../ui/hud/live.ts'
import { heard } from './chat.ts'

const hidden = signal(document.hidden)
const since = signal(0) // performance.now() when the tab was hidden

const unseen = computed(() =>
  hidden.value
    ? heard.value.filter((h) => h.at > since.value && h.message.author.id !== me.value?.id).length
    : 0,
)

export function startTitle(): void {
  document.addEventListener('visibilitychange', () => {
    since.value = performance.now()
    hidden.value = document.hidden
  })
  effect(() => {
    const score = live.value ? `${live.value.red}–${live.value.blue}` : ''
    const name = place.value.at === 'room' ? room.value?.settings.name : ''
    const where = [score || name, 'Kickabout'].filter(Boolean).join(' · ')
    document.title = unseen.value > 0 ? `(${unseen.value}) ${where}` : where
  })
}
