// While it is there the page takes a stadium file that is dropped anywhere, or pasted anywhere outside a text field.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { upload } from '../../actions/upload.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

interface Props {
  onFile: (file: Blob, name: string) => void
  children: ComponentChildren
}

export function StadiumDrop({ onFile, children }: Props) {
  const depth = useSignal(0) // elements of the page that the file hangs over; they come and go in pairs
  const take = useRef(onFile)
  take.current = onFile
  useEffect(() => {
    const end = new AbortController()
    const on = <E extends 'paste' | 'drop' | `drag${'enter' | 'leave' | 'over'}`>(
      kind: E,
      run: (event: DocumentEventMap[E]) => void,
    ) => document.addEventListener(kind, run, { signal: end.signal })
    on('paste', (event) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const file = event.clipboardData?.files[0]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) take.current(file, file.name)
      else if (text.trim() !== '') take.current(new Blob([text]), words.stadium.pasted)
    })
    on('dragenter', () => {
      depth.value++
    })
    on('dragleave', () => {
      depth.value--
    })
    on('dragover', (event) => event.preventDefault()) // otherwise the browser leaves the page for the file
    on('drop', (event) => {
      event.preventDefault()
      depth.value = 0
      const file = event.dataTransfer?.files[0]
      if (file) take.current(file, file.name)
    })
    return () => end.abort()
  }, [])
  return (
    <div class={depth.value > 0 ? 'drop over' : 'drop'}>
      {children}
      <p class="drophint" aria-hidden="true">
        <Icon name="upload" />
        {words.stadium.drop}
      </p>
    </div>
  )
}

/** How far the last file is, or what is wrong with it. */
export function UploadState() {
  const state = upload.value
  return (
    <div class="uploadstate" role="status">
      {state?.state === 'reading' && <p class="label">{words.stadium.reading(state.name)}</p>}
      {state?.state === 'failed' && (
        <p class="err">
          <Icon name="warning" small />
          <span>{state.text}</span>
        </p>
      )}
    </div>
  )
}
