// What a room's notes say to screen readers where no chat on the screen shows them.
import { useEffect } from 'preact/hooks'
import { announce, type Note, notes } from '../store.ts'

const FRESH_MS = 1000 // older ones were there before the part of the screen that asks

/** Says each new note that `wanted` picks. */
export function useNotesSaid(wanted: (note: Note) => boolean): void {
  const newest = notes.value.at(-1)
  useEffect(() => {
    if (newest && performance.now() - newest.at < FRESH_MS && wanted(newest)) announce(newest.text)
  }, [newest?.id])
}
