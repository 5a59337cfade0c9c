// Nickname, avatar and the colours of the page.
import { useSignal } from '@preact/signals'
import { AVATAR_MAX, cleanAvatar, cleanName, NAME_MAX } from '../../../../shared/names.ts'
import { saveProfile } from '../../actions/lobby.ts'
import { preferences, setPreferences } from '../../preferences.ts'
import { me } from '../../store.ts'
import { Choice } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Disc } from '../parts/Disc.tsx'
import { problems, words } from '../words.ts'

const FACES = ['🦊', '🐢', '🦉', '🐙', '⚡', '🔥', '10', '7']
const THEMES = (['system', 'dark', 'light'] as const).map((value) => ({
  value,
  text: words.profile.themes[value],
}))

export function ProfileDialog({ close }: { close: () => void }) {
  const name = useSignal(me.value?.name ?? '')
  const avatar = useSignal(me.value?.avatar ?? '')
  const error = useSignal('')
  const save = async () => {
    const profile = { name: cleanName(name.value), avatar: cleanAvatar(avatar.value) }
    if (profile.name === '') error.value = problems['bad-name'].text
    else if (await saveProfile(profile)) close()
  }
  return (
    <Dialog title={words.profile.title} onClose={close} onSubmit={() => void save()}>
      <div class="face">
        <Disc name={cleanName(name.value)} avatar={cleanAvatar(avatar.value)} size={72} />
        <TextField
          label={words.profile.name}
          value={name.value}
          maxLength={NAME_MAX * 2}
          focus
          {...(error.value && { error: error.value })}
          onInput={(value) => {
            name.value = value
            error.value = ''
          }}
        />
      </div>
      <TextField
        label={words.profile.avatar}
        value={avatar.value}
        hint={words.profile.avatarHint}
        maxLength={AVATAR_MAX * 8}
        onInput={(value) => {
          avatar.value = value
        }}
      />
      <div class="faces">
        {FACES.map((face) => (
          <button
            key={face}
            type="button"
            class="btn flat icon"
            aria-label={`${words.profile.avatar} ${face}`}
            onClick={() => {
              avatar.value = face
            }}
          >
            <Disc name="" avatar={face} size={36} />
          </button>
        ))}
      </div>
      <Choice
        label={words.profile.theme}
        options={THEMES}
        value={preferences.value.theme}
        onChange={(theme) => setPreferences({ theme })}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.save}
        </button>
      </footer>
    </Dialog>
  )
}
