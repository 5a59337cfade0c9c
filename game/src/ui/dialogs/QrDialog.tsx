// The room's invitation as a QR code; what draws it is loaded when it is asked for.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { inviteLink } from '../../actions/url.ts'
import { room } from '../../store.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

const QUIET = 4 // modules of white around it, as scanners want

export function QrDialog({ close }: { close: () => void }) {
  const code = useSignal<{ size: number; path: string } | 'failed' | null>(null)
  const roomCode = room.value?.code ?? ''
  const link = inviteLink(roomCode)
  useEffect(() => {
    import('uqr').then(
      ({ encode }) => {
        const { size, data } = encode(link, { border: 0 })
        code.value = { size, path: pathOf(data) }
      },
      () => {
        code.value = 'failed'
      },
    )
  }, [link])
  const drawn = code.value
  return (
    <Dialog title={words.room.qr} onClose={close} onSubmit={close}>
      {drawn === 'failed' && <p class="err">{words.loadFailed.text}</p>}
      <div class="qr">
        {drawn && drawn !== 'failed' && (
          <svg
            role="img"
            aria-label={words.room.qr}
            viewBox={`${-QUIET} ${-QUIET} ${drawn.size + 2 * QUIET} ${drawn.size + 2 * QUIET}`}
            shape-rendering="crispEdges"
          >
            <path d={drawn.path} />
          </svg>
        )}
      </div>
      <p class="qrcode">
        <span class="letters">{roomCode}</span>
        <span class="label">{link.replace(/^https?:\/\//u, '')}</span>
      </p>
      <p class="quiet">{words.room.qrText}</p>
      <footer>
        <button type="submit" class="btn primary" autofocus>
          {words.close}
        </button>
      </footer>
    </Dialog>
  )
}

/** The dark modules, a row of them as one piece. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  }
  return path
}
