// Somebody in a list: disc, dot for being there, name, where they are; and how they are found by name.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import type { PersonHere } from '../../../../shared/chat.ts'
import { presences } from '../../actions/chat-people.ts'
import { findPeople } from '../../actions/chat-talks.ts'
import { me, rooms } from '../../store.ts'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { talkWords } from '../words/talk.ts'

type State = PersonHere['state']
const PAUSE_MS = 250 // of typing, before names are looked up

/** Where somebody is, as last heard. */
export function whereIs(id: string, before: { state: State; room: string }): { state: State; room: string } {
  return presences.value.get(id) ?? before
}

/** The room's name where it is listed. */
export function placeText({ state, room }: { state: State; room: string }): string {
  if (room === '') return talkWords.states[state]
  const name = rooms.value?.find((one) => one.code === room)?.name
  return name ? talkWords.inRoom(name) : talkWords.inSomeRoom
}

interface FaceProps {
  name: string
  avatar: string
  state: State | null // null: it does not matter
}

export function Face({ name, avatar, state }: FaceProps) {
  return (
    <span class="person-face">
      <Disc name={name} avatar={avatar} size={32} />
      {state && <span class={`dot ${state}`} />}
    </span>
  )
}

interface LineProps extends FaceProps {
  about: string
  guest: boolean
  children?: ComponentChildren
}

export function PersonLine({ name, avatar, state, about, guest, children }: LineProps) {
  return (
    <li class="person">
      <Face name={name} avatar={avatar} state={state} />
      <span class="n">
        <span class="clip" dir="auto" title={name}>
          {name}
        </span>
        <small class="clip">{[guest ? talkWords.guest : '', about].filter(Boolean).join(' · ')}</small>
      </span>
      {children}
    </li>
  )
}

interface SearchProps {
  label: string
  action: string
  without: readonly string[] // user ids
  onPick: (person: PersonHere) => void
}

/** Looks people up by the beginning of their name. */
export function PeopleSearch({ label, action, without, onPick }: SearchProps) {
  const id = useId()
  const query = useSignal('')
  const found = useSignal<readonly PersonHere[] | null>(null) // null: nothing was looked for
  const wanted = query.value.trim()
  useEffect(() => {
    let late = false
    found.value = null
    if (wanted === '') return
    const timer = setTimeout(async () => {
      const people = await findPeople(wanted)
      if (!late) found.value = people
    }, PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [wanted])
  const shown = found.value?.filter((one) => one.id !== me.value?.id && !without.includes(one.id))
  return (
    <div class="search">
      <div class="field">
        <Icon name="search" small />
        <input
          id={id}
          value={query.value}
          placeholder={label}
          aria-label={label}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (shown?.[0]) onPick(shown[0])
            query.value = ''
          }}
        />
      </div>
      <div role="status">
        {shown?.length === 0 && <p class="quiet">{talkWords.nobodyFound}</p>}
        {shown && shown.length > 0 && (
          <ul class="people">
            {shown.map((person) => (
              <PersonLine
                key={person.id}
                {...person}
                guest={person.kind === 'guest'}
                about={placeText(person)}
              >
                <button
                  type="button"
                  class="btn"
                  aria-label={`${action}: ${person.name}`}
                  onClick={() => {
                    query.value = ''
                    onPick(person)
                  }}
                >
                  {action}
                </button>
              </PersonLine>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
