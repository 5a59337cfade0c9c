// What somebody without a place in the match watches: chosen here, drawn by the pitch.
import { computed, signal } from '@preact/signals'
import type { Member } from '../../../../shared/net/protocol.ts'
import type { MatchView } from '../../match/view.ts'
import { type Camera, fitScale, insetsOf } from '../../scenes/camera.ts'
import { createWatch, firstWatch, letGo, type WatchKind, zoomBy } from '../../scenes/watch.ts'
import { announce, match, myself, room, showing } from '../../store.ts'
import { words } from '../words.ts'

/** Read by the pitch every frame. */
export const watch = createWatch()

export const watchKind = signal<WatchKind>('pitch')
const followedId = signal('')

/** In a room, and no disc on the pitch is one's own. */
export const isWatching = computed(
  () => match.value !== null && !showing.value && room.value !== null && myself.value?.slot === -1,
)

/** Everybody on the pitch, red first. */
const players = computed(() =>
  (room.value?.members ?? []).filter((m) => m.slot >= 0).sort((a, b) => a.team - b.team),
)

/** Who is followed; nobody while the camera does something else. */
export const followed = computed<Member | undefined>(() =>
  watchKind.value === 'player' ? players.value.find((m) => m.id === followedId.value) : undefined,
)

const KINDS: Readonly<Record<string, WatchKind>> = { 1: 'pitch', 2: 'ball', 3: 'player', 4: 'free' }
export const ZOOM_STEP = 1.25

/** Starts a new match with what suits its stadium and this window. */
export function watchFromStart({ stadium }: MatchView): void {
  const { innerWidth: width, innerHeight: height } = window
  setKind(firstWatch(stadium, width, height, insetsOf(width, height, true)))
}

/** True when the key was one of those that choose; `shift` goes back through the players. */
export function pressWatchKey(code: string, shift: boolean): boolean {
  const kind = KINDS[/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1] ?? '']
  if (kind) watchThis(kind, shift ? -1 : 1)
  else if (code === 'Equal' || code === 'NumpadAdd') zoom(ZOOM_STEP)
  else if (code === 'Minus' || code === 'NumpadSubtract') zoom(1 / ZOOM_STEP)
  else return false
  return true
}

/** Chooses by key or button; the player who is next, `step` on, where one is followed already. */
export function watchThis(kind: WatchKind, step: 1 | -1 = 1): void {
  if (kind === 'player') watchNext(step)
  else if (kind === 'free') goFree()
  else {
    setKind(kind)
    announce(words.watch.now[kind])
  }
}

function watchNext(step: 1 | -1): void {
  const all = players.value
  if (all.length === 0) return
  const at = all.findIndex((m) => m.id === followedId.value)
  const stay = watchKind.value !== 'player' && at >= 0 // come back to who was followed last
  const start = at < 0 && step < 0 ? 0 : at
  watchPlayer(all[stay ? at : (start + step + all.length) % all.length]!)
}

/** Follows whoever has this slot. */
export function watchSlot(slot: number): void {
  const member = players.value.find((m) => m.slot === slot)
  if (member) watchPlayer(member)
}

function watchPlayer(member: Member): void {
  followedId.value = member.id
  setKind('player')
  watch.slot = member.slot
  announce(words.watch.follow(member.name))
}

/** Keeps following a person whose slot has changed; the ball, when they have left the pitch. */
export function keepFollowing(): void {
  if (watchKind.value !== 'player') return
  const member = followed.value
  if (member) watch.slot = member.slot
  else setKind('ball')
}

let camera: Readonly<Camera> | null = null
/** The camera in use, which the free one goes on from. */
export function useCamera(now: Readonly<Camera> | null): void {
  camera = now
}

function goFree(): void {
  if (watch.kind === 'free') return
  const view = match.value
  const { innerWidth: width, innerHeight: height } = window
  if (view && camera)
    letGo(watch, camera.scale, fitScale(view.stadium, width, height, insetsOf(width, height, true)))
  watchKind.value = 'free'
  announce(words.watch.now.free)
}

/** The picture was dragged, or pushed by keys. */
export function drag(dx: number, dy: number): void {
  goFree()
  watch.panX += dx
  watch.panY += dy
}

export function push(x: number, y: number): void {
  if (x !== 0 || y !== 0) goFree()
  watch.pushX = x
  watch.pushY = y
}

/** Zooms; the whole pitch becomes the free camera. */
export function zoom(factor: number, atX = 0, atY = 0): void {
  if (watch.kind === 'pitch') {
    if (factor <= 1) return
    goFree()
  }
  zoomBy(watch, factor, atX, atY)
}

function setKind(kind: WatchKind): void {
  if (watch.kind !== kind) watch.zoom = 1
  watch.kind = kind
  watchKind.value = kind
}
