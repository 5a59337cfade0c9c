// What the hub says, put where the interface sees it, and the few things a person asks of it outside rooms.
import { LOBBY_CHANNEL } from '../../../shared/chat.ts'
import type { HubEvents, RoomListUpdate, RoomSummary } from '../../../shared/net/protocol.ts'
import { hubStatus, me, online, place, rooms, toast, updateNeeded } from '../store.ts'
import { words } from '../ui/words.ts'
import { channels, hear, sync } from './chat.ts'
import { failed, openHub, request } from './hub.ts'
import { joinRoom } from './room.ts'
import { followUrl } from './routes.ts'
import { codeInUrl } from './url.ts'

let welcomed = false

/** Opens the hub connection for the life of the page. */
export function startLobby(): void {
  openHub({
    welcome,
    rooms: updateRooms,
    online: (n) => {
      online.value = n
    },
    me: (user) => {
      me.value = user
    },
    chat: hear,
    lost: () => {
      hubStatus.value = 'lost'
    },
    version: () => {
      updateNeeded.value = true
    },
  })
}

function welcome(hello: HubEvents['welcome']): void {
  me.value = hello.me
  online.value = hello.online
  hubStatus.value = 'online'
  for (const channel of new Set([LOBBY_CHANNEL, ...channels.value.keys()])) void sync(channel)
  if (welcomed) return
  welcomed = true
  if (codeInUrl()) void followUrl()
  else if (hello.room && place.value.at === 'lobby') offerReturn(hello.room)
}

/** Another tab may be playing there, so nobody is moved without asking. */
function offerReturn(code: string): void {
  toast({
    tone: 'info',
    title: words.place.kept,
    text: code,
    action: { text: words.place.back, run: () => void joinRoom(code) },
  })
}

function updateRooms(update: RoomListUpdate): void {
  if ('all' in update) {
    rooms.value = update.all
    return
  }
  const byCode = new Map<string, RoomSummary>((rooms.value ?? []).map((r) => [r.code, r]))
  for (const code of update.gone) byCode.delete(code)
  for (const room of update.changed) byCode.set(room.code, room)
  rooms.value = [...byCode.values()]
}

/** Changes name and avatar; true when the server took them. */
export async function saveProfile(profile: { name: string; avatar: string }): Promise<boolean> {
  const answer = await request('profile', profile)
  if (failed(answer)) return false
  me.value = answer.me
  return true
}
