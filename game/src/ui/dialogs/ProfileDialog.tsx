// Nickname and avatar, and the account they belong to.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { AVATAR_MAX, cleanAvatar, cleanName, NAME_MAX } from '../../../../shared/names.ts'
import { RENAME_DAYS } from '../../../../shared/net/account.ts'
import { askRenameAt } from '../../actions/account.ts'
import { saveProfile } from '../../actions/lobby.ts'
import { announce, me } from '../../store.ts'
import { FormFault, useFaults } from '../account/AccountForm.tsx'
import { AccountSection } from '../account/AccountSection.tsx'
import { dateText, faultOf } from '../account/faults.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Disc } from '../parts/Disc.tsx'
import { words } from '../words.ts'

const FACES = ['🦊', '🐢', '🦉', '🐙', '⚡', '🔥', '10', '7']

export function ProfileDialog({ close }: { close: () => void }) {
  const name = useSignal(me.value?.name ?? '')
  const avatar = useSignal(me.value?.avatar ?? '')
  const renameAt = useSignal(0) // when the name may change again, ms since 1970; 0 = any time
  const faults = useFaults()
  const isUser = me.value?.kind === 'user'
  useEffect(() => {
    if (isUser) void askRenameAt().then((at) => (renameAt.value = at))
  }, [isUser])
  const save = async () => {
    const profile = { name: cleanName(name.value), avatar: cleanAvatar(avatar.value) }
    if (profile.name === '') return faults.show(faultOf({ code: 'bad-name', text: '' }))
    const answer = await saveProfile(profile)
    if (!answer.ok) return faults.show(faultOf(answer, false, renameAt.value))
    announce(words.profile.saved)
    close()
  }
  const nameError = faults.of('name')
  return (
    <Dialog title={words.profile.title} onClose={close} onSubmit={() => void save()}>
      <div class="face">
        <Disc name={cleanName(name.value)} avatar={cleanAvatar(avatar.value)} size={72} />
        <TextField
          label={words.profile.name}
          value={name.value}
          maxLength={NAME_MAX * 2}
          focus
          {...(isUser && { hint: renameHint(renameAt.value) })}
          {...(nameError && { error: nameError })}
          onInput={faults.onInput(name, 'name')}
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
      <FormFault text={faults.of('form')} />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {words.save}
        </button>
      </footer>
      <AccountSection name={name.value} />
    </Dialog>
  )
}

const renameHint = (at: number): string =>
  at > 0 ? words.account.renameAt(dateText(at)) : words.account.renameNow(RENAME_DAYS)
