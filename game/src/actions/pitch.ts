// The pitch's code, which is large: loaded once, apart from the first screen.
import type * as Pitch from '../scenes/pitch.ts'

let loading: Promise<typeof Pitch> | null = null

/** The module with `startPitch`; a failed load is tried again by the next call. */
export function loadPitch(): Promise<typeof Pitch> {
  loading ??= import('../scenes/pitch.ts').catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
