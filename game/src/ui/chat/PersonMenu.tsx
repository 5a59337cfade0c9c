// What can be done with a person, or with what they said.
import type { ChatMessage } from '../../../../shared/chat.ts'
import { moderator } from '../../actions/chat-events.ts'
import { isBlocked, isMuted, type Named, setMuted, textOf } from '../../actions/chat-people.ts'
import { moderate, openDm, setBlocked } from '../../actions/chat-talks.ts'
import { dialog, me, toast } from '../../store.ts'
import { type MenuItem, MenuItems } from '../parts/Menu.tsx'
import { talkWords } from '../words/talk.ts'
import { draftOf, menuAsked } from './extras.ts'

const SHORT_MINUTES = 10

interface Props {
  person: Named
  message: ChatMessage | null
  anchor: HTMLElement
}

export function PersonMenu({ person, message, anchor }: Props) {
  const close = () => {
    menuAsked.value = null
    anchor.focus()
  }
  return <MenuItems label={person.name} items={itemsFor(person, message)} button={anchor} close={close} />
}

function itemsFor(person: Named, message: ChatMessage | null): MenuItem[] {
  const own = person.id === me.value?.id
  return [
    ...(message && !own ? [reply(person, message)] : []),
    ...(own ? [] : aboutPerson(person)),
    ...(message && !message.deleted ? aboutMessage(message, own) : []),
  ]
}

function reply({ name }: Named, { channel }: ChatMessage): MenuItem {
  const run = () => {
    const draft = draftOf(channel)
    draft.value = `@${name} ${draft.value}`
    document.querySelector<HTMLInputElement>('.say input')?.focus()
  }
  return { text: talkWords.menu.reply, icon: 'chat', run }
}

function aboutPerson(person: Named): MenuItem[] {
  const { menu } = talkWords
  const muted = isMuted(person.id)
  const blocked = isBlocked(person.id)
  const block = async () => {
    if (!(await setBlocked(person, !blocked))) return
    const title = blocked ? talkWords.unblocked(person.name) : talkWords.blocked(person.name)
    toast({ tone: 'info', title, text: '' })
  }
  return [
    { text: menu.message, icon: 'send', run: () => void openDm(person.id) },
    { text: muted ? menu.unmute : menu.mute, icon: 'eye', run: () => setMuted(person, !muted) },
    { text: blocked ? menu.unblock : menu.block, icon: 'ban', danger: !blocked, run: () => void block() },
  ]
}

function aboutMessage(message: ChatMessage, own: boolean): MenuItem[] {
  const { menu } = talkWords
  const items: MenuItem[] = []
  if (navigator.clipboard) {
    const run = () => void navigator.clipboard.writeText(textOf(message)).catch(() => {})
    items.push({ text: menu.copy, icon: 'copy', run })
  }
  if (!own) {
    const run = () => {
      dialog.value = { kind: 'report', message }
    }
    items.push({ text: menu.report, icon: 'warning', danger: true, run })
  }
  if (!moderator.value) return items
  const { id } = message
  items.push({
    ...{ text: menu.delete, icon: 'close', danger: true },
    run: () => void moderate({ do: 'delete', message: id }),
  })
  if (own) return items
  items.push({
    ...{ text: menu.mute10, icon: 'timer', danger: true },
    run: () => void moderate({ do: 'mute', id: message.author.id, minutes: SHORT_MINUTES, reason: '' }),
  })
  return items
}
