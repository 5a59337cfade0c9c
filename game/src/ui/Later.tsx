// Parts of the interface that the first screen does without, loaded when they are needed or when the page is idle.
import { type ReadonlySignal, signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { toast } from '../store.ts'
import { wantExtras } from './chat/extras.ts'
import { words } from './words.ts'

interface Later {
  load(): void
  readonly Part: FunctionComponent
}

function later(fetch: () => Promise<FunctionComponent>): Later {
  const part = signal<FunctionComponent | null>(null)
  let loading = false
  const load = async () => {
    if (loading) return
    loading = true
    try {
      const loaded = await fetch()
      part.value = loaded
    } catch {
      toast({ tone: 'bad', ...words.loadFailed })
    }
    loading = part.value !== null
  }
  return { load: () => void load(), Part: () => <Loaded part={part} load={() => void load()} /> }
}

function Loaded({ part, load }: { part: ReadonlySignal<FunctionComponent | null>; load: () => void }) {
  const Part = part.value
  useEffect(load, [])
  return Part && <Part />
}

const stage = later(async () => {
  const { Stage, followMatches } = await import('./Stage.tsx')
  followMatches()
  return Stage
})
const dialogs = later(() => import('./dialogs/Dialogs.tsx').then((m) => m.Dialogs))
export const Stage = stage.Part
export const Dialogs = dialogs.Part

/** Fetches them before they are asked for. */
export function loadAhead(): void {
  stage.load()
  dialogs.load()
  wantExtras()
  for (const weight of [600, 700]) document.fonts.load(`${weight} 1em "Barlow Condensed"`).catch(() => {}) // score and clock
}
