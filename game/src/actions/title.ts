// The tab's title: the score of a match, the name of a room, and how much was said that nobody has read.
import { effect } from '@preact/signals'
import { place, room } from '../store.ts'
import { live } from '../ui/hud/live.ts'
import { type Count, unreadHere } from './chat-channels.ts'

const MOST = 99

/** A mark for a mention, a number for the rest, '' for nothing; with a space after it. */
export function unreadMark({ unread, mentions }: Count): string {
  if (mentions > 0) return '(@) '
  return unread > 0 ? `(${unread > MOST ? `${MOST}+` : unread}) ` : ''
}

export function startTitle(): void {
  effect(() => {
    const score = live.value ? `${live.value.red}–${live.value.blue}` : ''
    const name = place.value.at === 'room' ? room.value?.settings.name : ''
    const where = [score || name, 'Kickabout'].filter(Boolean).join(' · ')
    document.title = unreadMark(unreadHere.value) + where
  })
}
