// A stadium file that somebody chose, dropped or pasted, on its way into the room; how far it is, as a signal.
import { signal } from '@preact/signals'
import { words } from '../ui/words.ts'
import { command } from './room.ts'
import { uploadStadium } from './stadiums.ts'

export type Upload = { state: 'reading'; name: string } | { state: 'failed'; text: string } | null

/** The last file of this page: being read, or refused; null: nothing to say. */
export const upload = signal<Upload>(null)

/** Uploads a file and has the room use it; true when it does. What is wrong with it is in `upload`. */
export async function bringStadium(file: Blob, name: string): Promise<boolean> {
  if (upload.peek()?.state === 'reading') return false // one at a time
  upload.value = { state: 'reading', name }
  const answer = await uploadStadium(file)
  upload.value = answer.ok ? null : { state: 'failed', text: words.stadium.notLoaded(name, answer.text) }
  return answer.ok && (await command({ kind: 'stadium', hash: answer.hash }))
}
