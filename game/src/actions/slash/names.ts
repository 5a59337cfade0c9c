// Whom a person can name in a channel.
import { kindOf } from '../../../../shared/chat.ts'
import { me, room } from '../../store.ts'
import { channelOf } from '../chat.ts'
import { infos } from '../chat-channels.ts'
import type { Named } from '../chat-people.ts'
import { peopleHere, readPeople } from '../chat-talks.ts'

/** Others who can read the channel; in the lobby those who spoke lately, then all who are there. */
export function nameable(channel: string): Named[] {
  const found = [...candidates(channel)].filter(({ id }) => id !== me.value?.id)
  return [...new Map(found.map(({ id, name }) => [id, { id, name }])).values()]
}

function candidates(channel: string): Iterable<Named> {
  switch (kindOf(channel)) {
    case 'room':
    case 'team':
      return (room.value?.members ?? []).filter((m) => m.kind !== 'bot')
    case 'dm':
    case 'group':
      return infos.value.get(channel)?.members ?? []
    default: {
      void readPeople()
      const spoke = channelOf(channel).messages.map((m) => m.author)
      return [...spoke.reverse(), ...(peopleHere.value ?? [])]
    }
  }
}
