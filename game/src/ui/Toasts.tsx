// Short messages at the bottom; errors are read out at once.
import { dismissToast, toasts } from '../store.ts'
import { Icon } from './parts/Icon.tsx'
import { words } from './words.ts'

export function Toasts() {
  return (
    <div class="toasts">
      {toasts.value.map(({ id, tone, title, text, action }) => (
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
