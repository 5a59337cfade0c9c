// Thumbs on the glass: a stick wherever the left thumb lands and a kick button under the right one.
import './touch.css'
import { KEY } from '../../../shared/sim/constants.ts'
import { stickBits } from './keys.ts'

const STICK_RADIUS_PX = 60 // how far the thumb moves for a full push

export interface TouchOptions {
  leftHanded: boolean // mirrored
  kickLabel: string
}

/** Puts the controls into `parent`; calls `onHeld` with their bits on every change; returns the way to take them away. */
export function showTouchControls(
  parent: HTMLElement,
  onHeld: (bits: number) => void,
  options: TouchOptions,
): () => void {
  const root = element('div', options.leftHanded ? 'touch touch-left-handed' : 'touch')
  const zone = element('div', 'touch-zone')
  const stick = element('div', 'touch-stick')
  const knob = element('i', 'touch-knob')
  const kick = element('button', 'touch-kick')
  kick.type = 'button'
  kick.tabIndex = -1
  kick.textContent = options.kickLabel
  stick.append(knob)
  zone.append(stick)
  root.append(zone, kick)
  parent.append(root)

  let direction = 0
  let kicking = 0
  let thumb = -1 // pointer on the stick
  let startX = 0
  let startY = 0
  const tell = () => onHeld(direction | kicking)

  function push(x: number, y: number): void {
    const length = Math.hypot(x, y)
    const within = length > STICK_RADIUS_PX ? STICK_RADIUS_PX / length : 1
    knob.style.transform = `translate(${x * within}px, ${y * within}px)`
    const bits = stickBits(x / STICK_RADIUS_PX, y / STICK_RADIUS_PX)
    if (bits === direction) return
    direction = bits
    tell()
  }

  function land(event: PointerEvent): void {
    if (thumb !== -1) return
    thumb = event.pointerId
    zone.setPointerCapture(thumb)
    startX = event.clientX
    startY = event.clientY
    const rest = stick.getBoundingClientRect()
    const x = startX - rest.left - rest.width / 2
    const y = startY - rest.top - rest.height / 2
    stick.style.transform = `translate(${x}px, ${y}px)`
    stick.classList.add('held')
  }
  function slide(event: PointerEvent): void {
    if (event.pointerId === thumb) push(event.clientX - startX, event.clientY - startY)
  }
  function lift(event: PointerEvent): void {
    if (event.pointerId !== thumb) return
    thumb = -1
    stick.style.transform = ''
    stick.classList.remove('held')
    push(0, 0)
  }
  function setKick(on: boolean): void {
    kicking = on ? KEY.KICK : 0
    kick.classList.toggle('down', on)
    tell()
  }

  zone.addEventListener('pointerdown', land)
  zone.addEventListener('pointermove', slide)
  for (const end of ['pointerup', 'pointercancel'] as const) zone.addEventListener(end, lift)
  kick.addEventListener('pointerdown', (event) => {
    kick.setPointerCapture(event.pointerId)
    setKick(true)
  })
  for (const end of ['pointerup', 'pointercancel'] as const) kick.addEventListener(end, () => setKick(false))
  root.addEventListener('contextmenu', (event) => event.preventDefault()) // a long press is a held key
  root.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false }) // no zoom by double tap
  return () => root.remove()
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = name
  return made
}
