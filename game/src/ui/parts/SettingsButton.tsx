// The gear that opens the settings of this device.
import { dialog } from '../../store.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

export function SettingsButton() {
  return (
    <button
      type="button"
      class="btn flat icon"
      aria-label={words.preferences.title}
      title={words.preferences.title}
      onClick={() => {
        dialog.value = { kind: 'settings' }
      }}
    >
      <Icon name="gear" />
    </button>
  )
}
