// Short messages at the bottom; errors are read out at once. A dialog has its own: behind it nobody would see them.
import { dismissToast, toasts } from '../store.ts'
import { Icon } from './parts/Icon.tsx'
import { words } from './words.ts'

/** `after`: the last toast that is not shown. */
export function Toasts({ after = 0 }: { after?: number }) {
  const shown = toasts.value.filter(({ id }) => id > after)
  return (
    <div class="toasts">
      {shown.map(({ id, tone, title, text, action }) => (
        <div key={id} class={`toast ${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
          <Icon name={tone === 'bad' ? 'alert' : tone === 'warn' ? 'warning' : 'users'} />
          <div>
            <b>{title}</b>
            {text}
          </div>
          {action && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                dismissToast(id)
                action.run()
              }}
            >
              {action.text}
            </button>
          )}
          <button
            type="button"
            class="btn flat icon"
            aria-label={words.close}
            onClick={() => dismissToast(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
