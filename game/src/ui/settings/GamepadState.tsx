// Whether a gamepad is there, and what it does.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { connectedPads } from '../../input/gamepad.ts'
import { words } from '../words.ts'

const EVENTS = ['gamepadconnected', 'gamepaddisconnected'] as const

export function GamepadState() {
  const there = useSignal(connectedPads().length > 0)
  useEffect(() => {
    const look = () => {
      there.value = connectedPads().length > 0
    }
    for (const name of EVENTS) addEventListener(name, look)
    return () => {
      for (const name of EVENTS) removeEventListener(name, look)
    }
  }, [])
  return (
    <p class="label hint" role="status">
      {there.value ? words.preferences.gamepadHint : words.preferences.noGamepad}
    </p>
  )
}
