// Picks the room's stadium: one that is known, or a file from this computer; and saves the one in use as a file.
import { useEffect } from 'preact/hooks'
import { command } from '../../actions/room.ts'
import { stadiumFile, stadiums } from '../../actions/stadiums.ts'
import { bringStadium, upload } from '../../actions/upload.ts'
import { room } from '../../store.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StadiumDrop, UploadState } from '../parts/StadiumDrop.tsx'
import { words } from '../words.ts'
import { StadiumPicker } from './StadiumPicker.tsx'

export function StadiumDialog({ close }: { close: () => void }) {
  useEffect(() => {
    if (upload.peek()?.state === 'failed') upload.value = null // it was of another time
  }, [])
  const choose = async (hash: string) => {
    if (await command({ kind: 'stadium', hash })) close()
  }
  const take = async (file: Blob, name: string) => {
    if (await bringStadium(file, name)) close()
  }
  return (
    <Dialog title={words.stadium.title} onClose={close} wide>
      <StadiumDrop onFile={(file, name) => void take(file, name)}>
        <div class="upload">
          <FileButton onFile={(file) => void take(file, file.name)} />
          <span class="label">{words.stadium.uploadHint}</span>
          <Download />
          <UploadState />
        </div>
        <StadiumPicker chosen={room.value?.stadium.hash ?? ''} onChoose={(hash) => void choose(hash)} />
      </StadiumDrop>
    </Dialog>
  )
}

/** Saves the stadium in use, if its author allows it. */
function Download() {
  const used = room.value?.stadium
  if (!used || stadiums.value.get(used.hash)?.canBeStored === false) return null
  return (
    <a
      class="btn flat"
      href={stadiumFile(used.hash)}
      download
      aria-label={words.stadium.saveNamed(used.name)}
    >
      <Icon name="download" />
      {words.stadium.save}
    </a>
  )
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const reading = upload.value?.state === 'reading'
  return (
    <label class={reading ? 'btn off' : 'btn'}>
      <Icon name="upload" />
      {words.stadium.upload}
      <input
        type="file"
        class="sr"
        accept=".hbs,.json,.json5"
        disabled={reading}
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0]
          if (file) onFile(file)
          input.value = '' // so that the same file can be chosen again after mending it
        }}
      />
    </label>
  )
}
