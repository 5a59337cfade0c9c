// The list of public rooms with search, filters and order, by mouse, touch and keys.
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { preferences, setPreferences } from '../../preferences.ts'
import { dialog, hubStatus, rooms } from '../../store.ts'
import { narrow } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { type RoomFilter, type RoomSort, visibleRooms } from './filters.ts'
import { Rooms } from './Rooms.tsx'

const ALL: RoomFilter = { text: '', hasSpace: false, noPassword: false, inPlay: false }
const CHIPS = ['hasSpace', 'noPassword', 'inPlay'] as const

export function RoomList() {
  const filter = useSignal(ALL)
  const tools = useSignal(false) // shown on a phone
  const section = useRef<HTMLElement>(null)
  const list = useComputed(() => visibleRooms(rooms.value ?? [], filter.value, preferences.value.sort))
  const change = (patch: Partial<RoomFilter>) => {
    filter.value = { ...filter.value, ...patch }
  }
  const filtered = filter.value !== ALL
  useSearchKey(() => {
    tools.value = true
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    )
  })
  return (
    <section class="panel list" aria-label={words.rooms.title} ref={section}>
      <div class="bar">
        <h2 class="title">{words.rooms.title}</h2>
        {narrow.value && (
          <button
            type="button"
            class="btn flat icon"
            aria-label={words.rooms.filters}
            aria-expanded={tools.value}
            onClick={() => {
              tools.value = !tools.value
            }}
          >
            <Icon name="search" />
          </button>
        )}
        {(!narrow.value || tools.value) && <Tools filter={filter.value} change={change} />}
      </div>
      <p class="sr" role="status">
        {filtered ? words.rooms.found(list.value.length) : ''}
      </p>
      {rooms.value === null ? (
        <p class="empty quiet">{hubStatus.value === 'lost' ? words.rooms.offline : words.rooms.loading}</p>
      ) : list.value.length > 0 ? (
        <Rooms list={list} order={`${preferences.value.sort} ${JSON.stringify(filter.value)}`} />
      ) : (
        <Empty
          filtered={rooms.value.length > 0}
          clear={() => {
            filter.value = ALL
          }}
        />
      )}
    </section>
  )
}

/** Slash leads to the search, from everywhere but where something is typed. */
function useSearchKey(focus: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || typing || dialog.peek()) return
      event.preventDefault()
      focus()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

function Tools({ filter, change }: { filter: RoomFilter; change: (patch: Partial<RoomFilter>) => void }) {
  return (
    <div class="finder">
      <label class="field">
        <Icon name="search" />
        <input
          type="search"
          placeholder={words.rooms.search}
          aria-label={words.rooms.search}
          aria-keyshortcuts="/"
          value={filter.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') change({ text: '' })
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            event.currentTarget
              .closest('.list')
              ?.querySelector<HTMLElement>('.room .join[tabindex="0"]')
              ?.focus()
          }}
        />
      </label>
      {CHIPS.map((chip) => (
        <button
          key={chip}
          type="button"
          class="chip"
          aria-pressed={filter[chip]}
          onClick={() => change({ [chip]: !filter[chip] })}
        >
          {words.rooms[chip]}
        </button>
      ))}
      <span class="chip select">
        <select
          aria-label={words.rooms.sort}
          value={preferences.value.sort}
          onChange={(event) => setPreferences({ sort: event.currentTarget.value as RoomSort })}
        >
          {Object.entries(words.rooms.sorts).map(([sort, text]) => (
            <option key={sort} value={sort}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" small />
      </span>
    </div>
  )
}

function Empty({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  return (
    <div class="empty">
      <b>{filtered ? words.rooms.noMatch : words.rooms.empty}</b>
      <p class="quiet">{filtered ? words.rooms.noMatchHint : words.rooms.emptyHint}</p>
      {filtered && (
        <button type="button" class="btn" onClick={clear}>
          {words.rooms.clear}
        </button>
      )}
    </div>
  )
}
