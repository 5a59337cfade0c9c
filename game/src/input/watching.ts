// How those who watch move the camera: dragging, wheel, two fingers, held keys; it does not know what is watched.
import { KEY } from '../../../shared/sim/constants.ts'
import { listenToKeyboard } from './keyboard.ts'
import type { KeyTable } from './keys.ts'

export interface WatchInput {
  /** The picture was dragged by so many CSS pixels. */
  drag(dx: number, dy: number): void
  /** Zoom by `factor` towards a place, CSS pixels from the middle of the window. */
  zoom(factor: number, atX: number, atY: number): void
  /** Keys push the camera: -1..1 each way. */
  push(x: number, y: number): void
  /** A short press that moved nothing, CSS pixels from the corner. */
  tap(x: number, y: number): void
}

const DRAG_FROM_PX = 6 // less is a tap
const WHEEL_STEP = 0.0016 // of zoom a wheel pixel
const LINE_PX = 16 // of wheels that count lines

/** Listens on `parent` and the keyboard until the returned function is called; `keys` push the camera. */
export function listenToWatching(parent: HTMLElement, keys: KeyTable, input: WatchInput): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let dragged = false
  let startX = 0
  let startY = 0

  const spread = () => {
    const [a, b] = [...fingers.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0) return
    parent.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.size > 1) dragged = true
    else {
      dragged = false
      startX = event.clientX
      startY = event.clientY
    }
  }

  function move(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const { clientX, clientY } = event
    if (Math.hypot(clientX - startX, clientY - startY) > DRAG_FROM_PX) dragged = true
    if (!dragged) return
    const before = spread()
    const [dx, dy] = [clientX - finger.x, clientY - finger.y]
    finger.x = clientX
    finger.y = clientY
    input.drag(dx / fingers.size, dy / fingers.size)
    if (before > 0) pinch(spread() / before)
  }

  function pinch(factor: number): void {
    const box = parent.getBoundingClientRect()
    const all = [...fingers.values()]
    const x = all.reduce((sum, f) => sum + f.x, 0) / all.length
    const y = all.reduce((sum, f) => sum + f.y, 0) / all.length
    input.zoom(factor, x - box.left - box.width / 2, y - box.top - box.height / 2)
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || dragged || event.type !== 'pointerup') return
    const box = parent.getBoundingClientRect()
    input.tap(event.clientX - box.left, event.clientY - box.top)
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1)
    const box = parent.getBoundingClientRect()
    const x = event.clientX - box.left - box.width / 2
    const y = event.clientY - box.top - box.height / 2
    input.zoom(Math.exp(-pixels * WHEEL_STEP), x, y)
  }

  const stopKeyboard = listenToKeyboard(keys, (bits) => {
    const way = (plus: number, minus: number) => Number((bits & plus) !== 0) - Number((bits & minus) !== 0)
    input.push(way(KEY.RIGHT, KEY.LEFT), way(KEY.DOWN, KEY.UP))
  })
  parent.addEventListener('pointerdown', down)
  parent.addEventListener('pointermove', move)
  parent.addEventListener('pointerup', up)
  parent.addEventListener('pointercancel', up)
  parent.addEventListener('wheel', wheel, { passive: false })
  return () => {
    stopKeyboard()
    input.push(0, 0)
    parent.removeEventListener('pointerdown', down)
    parent.removeEventListener('pointermove', move)
    parent.removeEventListener('pointerup', up)
    parent.removeEventListener('pointercancel', up)
    parent.removeEventListener('wheel', wheel)
  }
}
