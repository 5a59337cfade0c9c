// Picks a stadium: one of those that come with the server, or a file from this computer.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { command } from '../../actions/room.ts'
import { listStadiums, type StadiumName, uploadStadium } from '../../actions/stadiums.ts'
import { room } from '../../store.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StadiumPicture } from '../parts/StadiumPicture.tsx'
import { words } from '../words.ts'

export function StadiumDialog({ close }: { close: () => void }) {
  const list = useSignal<readonly StadiumName[] | 'loading' | 'failed'>('loading')
  const error = useSignal('')
  const load = async () => {
    list.value = 'loading'
    list.value = await listStadiums().catch(() => 'failed' as const)
  }
  useEffect(() => void load(), [])
  const choose = async (hash: string) => {
    if (await command({ kind: 'stadium', hash })) close()
  }
  const upload = async (file: File) => {
    error.value = ''
    const answer = await uploadStadium(file)
    if (answer.ok) await choose(answer.hash)
    else error.value = words.stadium.notLoaded(file.name, answer.text)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) void upload(file)
  }
  return (
    <Dialog title={words.stadium.title} onClose={close} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the first */}
      <div class="drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        {list.value === 'failed' ? (
          <div class="empty">
            <p>{words.stadium.none}</p>
            <button type="button" class="btn" onClick={() => void load()}>
              {words.stadium.again}
            </button>
          </div>
        ) : list.value === 'loading' ? (
          <p class="empty quiet">{words.stadium.loading}</p>
        ) : (
          <ul class="stadiums">
            {list.value.map(({ hash, name }) => (
              <li key={hash}>
                <button
                  type="button"
                  aria-pressed={hash === room.value?.stadium.hash}
                  onClick={() => void choose(hash)}
                >
                  <StadiumPicture hash={hash} />
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
        <Upload error={error.value} onFile={(file) => void upload(file)} />
      </div>
    </Dialog>
  )
}

function Upload({ error, onFile }: { error: string; onFile: (file: File) => void }) {
  return (
    <div class="upload">
      <label class="btn">
        <Icon name="upload" />
        {words.stadium.upload}
        <input
          type="file"
          class="sr"
          accept=".hbs,.json,.json5"
          onChange={({ currentTarget: input }) => {
            const file = input.files?.[0]
            input.value = '' // so that the same file can be chosen again after mending it
            if (file) onFile(file)
          }}
        />
      </label>
      <span class="label">{words.stadium.uploadHint}</span>
      {error && (
        <p class="err" role="alert">
          <Icon name="warning" small />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
