// Into a room, out of it, and everything said to it; it knows no screen.
import { roomChannel } from '../../../shared/chat.ts'
import type {
  ArenaEvents,
  CreateRoom,
  Emote,
  Entry,
  Member,
  RoomCommand,
  RoomState,
} from '../../../shared/net/protocol.ts'
import type { ReplayingView } from '../match/replaying.ts'
import type { Arena, ArenaHandlers } from '../net/arena.ts'
import type { Answer } from '../net/hub.ts'
import { preferences } from '../preferences.ts'
import {
  chatOpen,
  dialog,
  idleMs,
  lostAt,
  match,
  me,
  myself,
  notes,
  panelOpen,
  pings,
  place,
  result,
  room,
  roomSeenAt,
  seen,
  showing,
  toast,
  updateNeeded,
} from '../store.ts'
import { byes, words } from '../ui/words.ts'
import { sync } from './chat.ts'
import { forgetRoom } from './chat-channels.ts'
import { showEmote } from './emotes.ts'
import { endShow } from './goals.ts'
import { request, showProblem } from './hub.ts'
import { newsText, note } from './notes.ts'
import { loadStadium } from './stadiums.ts'
import { showInUrl } from './url.ts'

let arena: Arena | null = null
let running: ReplayingView | null = null
let visit = 0 // counts entries, so that what comes late for an old one is dropped
let chatRead: Promise<void> = Promise.resolve() // once what was said before is here, news go after it
let sawItStart = false // was in the room before its match began
let entering: ReturnType<typeof setTimeout> | undefined
type WithReplays = typeof import('../match/replaying.ts').withReplays
const ENTER_MS = 12_000 // the hub let us in, but the room does not answer
const passwords = new Map<string, string>() // by code, of rooms entered from this page

export const quickPlay = () => ask(() => request('play', {}))
export const createRoom = (form: CreateRoom) => ask(() => request('create', form), form.password)

/** Joins by code; asks for the password when the room has one. `tell` says why else it was refused. */
export async function joinRoom(
  code: string,
  password = passwords.get(code) ?? '',
  tell = showProblem,
): Promise<void> {
  const answer = await ask(() => request('join', { code, password }), password, true)
  if (answer.ok) return
  if (answer.code === 'wrong-password') {
    const asked = dialog.value?.kind === 'join-password' ? dialog.value.refused : -1
    dialog.value = { kind: 'join-password', code, refused: asked + 1 } // the address still names the room
  } else {
    tell(answer)
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
  const [{ openArena }, { withReplays }] = await Promise.all([
    import('../net/arena.ts'),
    import('../match/replaying.ts'),
  ])
  if (mine !== visit) return
  panelOpen.value = true
  sawItStart = false
  clearTimeout(entering)
  entering = setTimeout(() => {
    if (mine !== visit || room.value) return
    leaveLocally()
    showProblem({ code: 'offline', text: '' })
  }, ENTER_MS)
  chatRead = sync(roomChannel(entry.code))
  arena = openArena(entry, me.value?.id ?? '', handlersFor(entry.code, mine, withReplays))
}

function handlersFor(code: string, mine: number, withReplays: WithReplays): ArenaHandlers {
  const current = (run: () => void) => {
    if (mine === visit) run()
  }
  return {
    room: (state) => current(() => showRoom(state)),
    pings: (list) =>
      current(() => {
        pings.value = new Map(list)
      }),
    news: (news) => void chatRead.then(() => current(() => note(news.kind, newsText(news)))),
    result: (last) =>
      current(() => {
        result.value = last
      }),
    idle: ({ benchMs }) =>
      current(() => {
        idleMs.value = benchMs
      }),
    emote: ({ id, n }) => current(() => showEmote(id, n)),
    match: (view) =>
      current(() => showMatch(view && withReplays(view, () => preferences.peek().goalReplays))),
    status: (status) =>
      current(() => {
        if (status === 'online') lostAt.value = 0
        else if (status === 'lost' && lostAt.value === 0) lostAt.value = performance.now()
      }),
    bye: (why, reason) => current(() => sentAway(why, reason)),
    renew: () => renew(code, mine),
    stadium: loadStadium,
  }
}

function showRoom(state: RoomState): void {
  const before = myself.peek()
  if (room.peek() === null && state.settings.welcome !== '') {
    const { welcome } = state.settings
    const mine = visit
    void chatRead.then(() => mine === visit && note('welcome', welcome))
  }
  room.value = state
  roomSeenAt.value = performance.now()
  if (!state.match.running) sawItStart = true
  if (place.value.at !== 'room') place.value = { at: 'room', code: state.code }
  if (before && wasBenched(before)) {
    idleMs.value = 0
    toast({ tone: 'warn', ...words.room.benched, action: { text: words.room.imBack, run: comeBack } })
  }
}

/** Back from the bench: to where one takes a side, unless the room fills its teams itself. */
function comeBack(): void {
  void command({ kind: 'away', on: false })
  if (room.value?.settings.queue === 'admins') panelOpen.value = true
}

/** Whether the room sent this person to the bench for pressing no key; it had warned. */
const wasBenched = (before: Member): boolean =>
  idleMs.value > 0 && before.team !== 0 && myself.value?.team === 0 && myself.value.away

function showMatch(view: ReplayingView | null): void {
  endShow()
  const before = match.value
  match.value = view
  if (running) seen.value = running.goals.length > 0 ? running : null
  running?.close()
  running = view
  if (view === null) {
    sawItStart = true // the next one; of a match that follows at once the room never says that none is running
    idleMs.value = 0
    panelOpen.value = true
    chatOpen.value = false
  } else if (before === null) {
    // Who comes into a running match without a side may want to take one; everybody else wants the pitch.
    panelOpen.value = !sawItStart && !(myself.value?.team || myself.value?.next)
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

function sentAway(why: ArenaEvents['bye']['code'] | 'version' | 'gone', reason = ''): void {
  leaveLocally()
  if (why === 'version') updateNeeded.value = true
  else
    toast({ tone: 'warn', title: byes[why].title, text: reason ? words.room.reason(reason) : byes[why].text })
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
  showMatch(null)
  seen.value = null
  room.value = null
  lostAt.value = 0
  result.value = null
  notes.value = []
  pings.value = new Map()
  dialog.value = null
  place.value = { at: 'lobby' }
  forgetRoom()
}

/** True at once, or, when the person is playing, after asking. */
export function mayLeave(): Promise<boolean> {
  if (match.value === null || showing.value || (myself.value?.team ?? 0) === 0) return Promise.resolve(true)
  return new Promise((answer) => {
    dialog.value = { kind: 'leave', answer }
  })
}

/** The Leave button. */
export async function askToLeave(): Promise<void> {
  if (await mayLeave()) leaveRoom()
}

let held: (() => void) | null = null

/** Has `send` run before the next command, so that what was done first is said first; null: it has run. */
export function sendFirst(send: (() => void) | null): void {
  held = send
}

/** Says something to the room; shows why when it is refused. */
export async function command(what: RoomCommand): Promise<boolean> {
  held?.()
  const answer: Answer = (await arena?.command(what)) ?? { ok: false, code: 'offline', text: '' }
  if (!answer.ok) showProblem(answer)
  return answer.ok
}

/** Shows an emote over one's own disc to everybody; too many are simply not shown. */
export const sendEmote = (n: Emote) => void arena?.command({ kind: 'emote', n })

/** The running match so far; null where there is none, or no answer. */
export const askStatistics = () => arena?.statistics() ?? Promise.resolve(null)
