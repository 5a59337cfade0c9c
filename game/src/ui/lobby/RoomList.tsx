// The list of public rooms with search, filters and order.
import { useSignal } from '@preact/signals'
import { preferences, setPreferences } from '../../preferences.ts'
import { hubStatus, rooms } from '../../store.ts'
import { narrow } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { type RoomFilter, type RoomSort, visibleRooms } from './filters.ts'
import { RoomRow } from './RoomRow.tsx'

const ALL: RoomFilter = { text: '', hasSpace: false, noPassword: false, inPlay: false }
const CHIPS = ['hasSpace', 'noPassword', 'inPlay'] as const

export function RoomList() {
  const filter = useSignal(ALL)
  const tools = useSignal(false) // shown on a phone
  const list = visibleRooms(rooms.value ?? [], filter.value, preferences.value.sort)
  const change = (patch: Partial<RoomFilter>) => {
    filter.value = { ...filter.value, ...patch }
  }
  return (
    <section class="panel list" aria-label={words.rooms.title}>
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
      {rooms.value === null ? (
        hubStatus.value === 'lost' ? null : (
          <p class="empty quiet">{words.rooms.loading}</p>
        )
      ) : list.length > 0 ? (
        <ul>
          {list.map((room) => (
            <RoomRow key={room.code} room={room} />
          ))}
        </ul>
      ) : (
        <Empty filtered={rooms.value.length > 0} clear={() => change(ALL)} />
      )}
    </section>
  )
}

function Tools({ filter, change }: { filter: RoomFilter; change: (patch: Partial<RoomFilter>) => void }) {
  return (
    <div class="tools">
      <label class="field">
        <Icon name="search" />
        <input
          type="search"
          placeholder={words.rooms.search}
          aria-label={words.rooms.search}
          value={filter.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
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
