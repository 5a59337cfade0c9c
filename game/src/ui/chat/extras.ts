// The parts of chat that the first screen does without: fetched when they are needed, or when the page is idle.
import { type Signal, signal } from '@preact/signals'
import type { ChatMessage } from '../../../../shared/chat.ts'
import type { Named } from '../../actions/chat-people.ts'

type Extras = typeof import('./Extras.tsx')

export const extras = signal<Extras | null>(null) // null: not here yet
let coming: Promise<Extras> | null = null

/** Fetches them once; fails when the network does, and may be asked again. */
export function loadExtras(): Promise<Extras> {
  coming ??= import('./Extras.tsx').then(
    (loaded) => {
      extras.value = loaded
      return loaded
    },
    (error: unknown) => {
      coming = null
      throw error
    },
  )
  return coming
}

/** Fetches them; whoever needs them shows up when they are there. */
export function wantExtras(): void {
  loadExtras().catch(() => {})
}

/** The menu of a person or a message, open beside `anchor`. */
export const menuAsked = signal<{ person: Named; message: ChatMessage | null; anchor: HTMLElement } | null>(
  null,
)

export function askMenu(person: Named, message: ChatMessage | null, anchor: HTMLElement): void {
  menuAsked.value = { person, message, anchor }
  wantExtras()
}

const drafts = new Map<string, Signal<string>>()

/** What is being typed into a channel; it waits while one looks at another. */
export function draftOf(channel: string): Signal<string> {
  const draft = drafts.get(channel) ?? signal('')
  drafts.set(channel, draft)
  return draft
}
