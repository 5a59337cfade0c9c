// Into a room, out of it, and everything said to it; it knows no screen.
import { LOBBY_CHANNEL, roomChannel } from '../../../shared/chat.ts'
import type { ArenaEvents, CreateRoom, Entry, RoomCommand, RoomState } from '../../../shared/net/protocol.ts'
import type { MatchView } from '../match/view.ts'
import type { Arena, ArenaHandlers } from '../net/arena.ts'
import type { Answer } from '../net/hub.ts'
import {
  chatOpen,
  dialog,
  isAdmin,
  lostAt,
  match,
  me,
  myself,
  panelOpen,
  pings,
  place,
  room,
  roomSeenAt,
  toast,
  updateNeeded,
} from '../store.ts'
import { byes } from '../ui/words.ts'
import { channels, drop, sync } from './chat.ts'
import { request, showProblem } from './hub.ts'
import { loadStadium } from './stadiums.ts'
import { showInUrl } from './url.ts'

let arena: Arena | null = null
let visit = 0 // counts entries, so that what comes late for an old one is dropped
let sawItStart = false // was in the room before its match began
let entering: ReturnType<typeof setTimeout> | undefined
const ENTER_MS = 12_000 // the hub let us in, but the room does not answer
const passwords = new Map<string, string>() // by code, of rooms entered from this page

export const quickPlay = () => ask(() => request('play', {}))
export const createRoom = (form: CreateRoom) => ask(() => request('create', form), form.password)

/** Joins by code; asks for the password when the room has one. */
export async function joinRoom(code: string, password = passwords.get(code) ?? ''): Promise<void> {
  const answer = await ask(() => request('join', { code, password }), password, true)
  if (answer.ok) return
  if (answer.code === 'wrong-password') {
    const asked = dialog.value?.kind === 'join-password' ? dialog.value.refused : -1
    dialog.value = { kind: 'join-password', code, refused: asked + 1 } // the address still names the room
  } else {
    showProblem(answer)
    showInUrl()
  }
}

async function ask(
  send: () => Promise<Answer<{ entry: Entry }>>,
  password = '',
  quiet = false,
): Promise<Answer<{ entry: Entry }>> {
  place.value = { at: 'entering' }
  const answer = await send()
  if (answer.ok) {
    passwords.set(answer.entry.code, password)
    dialog.value = null
    await enter(answer.entry)
  } else {
    place.value = { at: 'lobby' }
    if (!quiet) showProblem(answer)
  }
  return answer
}

async function enter(entry: Entry): Promise<void> {
  arena?.close()
  const mine = ++visit
  const { openArena } = await import('../net/arena.ts')
  if (mine !== visit) return
  panelOpen.value = true
  sawItStart = false
  clearTimeout(entering)
  entering = setTimeout(() => {
    if (mine !== visit || room.value) return
    leaveLocally()
    showProblem({ code: 'offline', text: '' })
  }, ENTER_MS)
  arena = openArena(entry, me.value?.id ?? '', handlersFor(entry.code, mine))
  void sync(roomChannel(entry.code))
}

function handlersFor(code: string, mine: number): ArenaHandlers {
  const current = (run: () => void) => {
    if (mine === visit) run()
  }
  return {
    room: (state) => current(() => showRoom(state)),
    pings: (list) =>
      current(() => {
        pings.value = new Map(list)
      }),
    match: (view) => current(() => showMatch(view)),
    status: (status) =>
      current(() => {
        if (status === 'online') lostAt.value = 0
        else if (status === 'lost' && lostAt.value === 0) lostAt.value = performance.now()
      }),
    bye: (why) => current(() => sentAway(why)),
    renew: () => renew(code, mine),
    stadium: loadStadium,
  }
}

function showRoom(state: RoomState): void {
  room.value = state
  roomSeenAt.value = performance.now()
  if (!state.match.running) sawItStart = true
  if (place.value.at !== 'room') place.value = { at: 'room', code: state.code }
}

function showMatch(view: MatchView | null): void {
  const before = match.value
  match.value = view
  if (view === null) {
    panelOpen.value = true
    chatOpen.value = false
  } else if (before === null) {
    // Who comes into a running match without a side may want to take one; everybody else wants the pitch.
    panelOpen.value = !sawItStart && (myself.value?.team ?? 0) === 0
  }
}

async function renew(code: string, mine: number): Promise<Entry | null | 'gone'> {
  const answer = await request('join', { code, password: passwords.get(code) ?? '' })
  if (mine !== visit) return 'gone'
  if (answer.ok) return answer.entry
  if (answer.code === 'offline' || answer.code === 'too-fast' || answer.code === 'server-error') return null
  sentAway(answer.code === 'no-room' ? 'closed' : 'gone')
  return 'gone'
}

function sentAway(why: ArenaEvents['bye']['code'] | 'version' | 'gone'): void {
  leaveLocally()
  if (why === 'version') updateNeeded.value = true
  else toast({ tone: 'warn', ...byes[why] })
}

/** Leaves the room at once. */
export function leaveRoom(): void {
  void request('leave', {})
  leaveLocally()
}

function leaveLocally(): void {
  visit++
  arena?.close()
  arena = null
  match.value = null
  room.value = null
  lostAt.value = 0
  pings.value = new Map()
  dialog.value = null
  chatOpen.value = false
  place.value = { at: 'lobby' }
  for (const name of channels.value.keys()) if (name !== LOBBY_CHANNEL) drop(name)
}

/** True at once, or, when the person is playing, after asking. */
export function mayLeave(): Promise<boolean> {
  if (match.value === null || (myself.value?.team ?? 0) === 0) return Promise.resolve(true)
  return new Promise((answer) => {
    dialog.value = { kind: 'leave', answer }
  })
}

/** The Leave button. */
export async function askToLeave(): Promise<void> {
  if (await mayLeave()) leaveRoom()
}

/** Says something to the room; shows why when it is refused. */
export async function command(what: RoomCommand): Promise<boolean> {
  const answer: Answer = (await arena?.command(what)) ?? { ok: false, code: 'offline', text: '' }
  if (!answer.ok) showProblem(answer)
  return answer.ok
}

/** May this person move that one? */
export const mayMove = (id: string) =>
  isAdmin.value || (id === me.value?.id && !room.value?.settings.lockTeams)
