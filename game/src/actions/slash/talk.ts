// The commands that work in every chat: saying what one does, writing to one person, hiding people, one's own name.
import { cleanName } from '../../../../shared/names.ts'
import { preferences } from '../../preferences.ts'
import { me, room } from '../../store.ts'
import { talkWords } from '../../ui/words/talk.ts'
import { say } from '../chat-delivery.ts'
import { blocked, type Named, setMuted } from '../chat-people.ts'
import { findPeople, findTalk, setBlocked } from '../chat-talks.ts'
import { failed } from '../hub.ts'
import { saveProfile } from '../lobby.ts'
import { type Answer, type Command, namesOf, withNamed } from './command.ts'
import { matchName } from './line.ts'
import { nameable } from './names.ts'

const LONGEST_NAME_WORDS = 4

/** People near: of the channel and of the room. */
const near = (channel: string): Named[] => {
  const here = (room.value?.members ?? []).filter((m) => m.kind !== 'bot' && m.id !== me.value?.id)
  return [...new Map([...here, ...nameable(channel)].map((one) => [one.id, one])).values()]
}

/** Does something with whom `rest` begins with, near or anywhere. */
async function withAnybody(
  rest: string,
  channel: string,
  act: (one: Named, rest: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (rest === '') return null
  const people = near(channel)
  const match = matchName(people, rest)
  if (match.found || match.several.length > 0) return withNamed(people, rest, act)
  const quoted = /^@?["“”']([^"“”']+)["“”']/u.exec(rest)?.[1]
  const wanted = quoted ?? rest.replace(/^@/u, '').split(/\s+/u)[0] ?? ''
  const found = (await findPeople(wanted)).filter(({ id }) => id !== me.value?.id)
  const whole = [...found].sort((a, b) => words(b.name) - words(a.name)).filter((one) => isWhole(one, rest))
  return withNamed(whole.length > 0 ? whole.slice(0, 1) : found, rest, act)
}

const words = (name: string) => Math.min(LONGEST_NAME_WORDS, name.split(' ').length)
const isWhole = ({ name }: Named, rest: string) => {
  const begun = rest.replace(/^@/u, '').toLowerCase()
  return begun === name.toLowerCase() || begun.startsWith(`${name.toLowerCase()} `)
}

async function whisper({ id, name }: Named, text: string): Promise<Answer> {
  if (text === '') return null
  const info = await findTalk(id)
  if (!info) return undefined
  say(info.channel, text)
  return talkWords.whispered(name)
}

const muting = (on: boolean, person: Named): Answer => {
  setMuted(person, on)
  return on ? talkWords.muted(person.name) : talkWords.unmuted(person.name)
}

async function blocking(on: boolean, person: Named): Promise<Answer> {
  if (!(await setBlocked(person, on))) return undefined
  return on ? talkWords.blocked(person.name) : talkWords.unblocked(person.name)
}

async function rename(rest: string): Promise<Answer> {
  const name = cleanName(rest)
  if (name === '' || !me.value) return null
  const answer = await saveProfile({ name, avatar: me.value.avatar })
  return failed(answer) ? undefined : talkWords.renamed(me.value.name)
}

async function setAvatar(rest: string): Promise<Answer> {
  if (me.value) failed(await saveProfile({ name: me.value.name, avatar: rest }))
  return undefined
}

const everywhere = { admin: false, everywhere: true } as const

export const talkCommands = {
  me: { ...everywhere, run: (rest, channel) => (rest === '' ? null : void say(channel, rest, true)) },
  w: {
    ...everywhere,
    run: (rest, channel) => withAnybody(rest, channel, whisper),
    offer: (rest, channel) => namesOf(near(channel), rest),
  },
  mute: {
    ...everywhere,
    run: (rest, channel) => withAnybody(rest, channel, (one) => muting(true, one)),
    offer: (rest, channel) => namesOf(near(channel), rest),
  },
  unmute: {
    ...everywhere,
    run: (rest) => {
      const { muted } = preferences.value
      return muted.length === 0 ? talkWords.notMuted : withNamed(muted, rest, (one) => muting(false, one))
    },
    offer: (rest) => namesOf(preferences.value.muted, rest),
  },
  block: {
    ...everywhere,
    run: (rest, channel) => withAnybody(rest, channel, (one) => blocking(true, one)),
    offer: (rest, channel) => namesOf(near(channel), rest),
  },
  unblock: {
    ...everywhere,
    run: (rest) =>
      blocked.value.length === 0
        ? talkWords.notBlocked
        : withNamed(blocked.value, rest, (one) => blocking(false, one)),
    offer: (rest) => namesOf(blocked.value, rest),
  },
  nick: { ...everywhere, run: rename },
  avatar: { ...everywhere, run: setAvatar },
} as const satisfies Record<string, Command>
