// Making a group; the dialog of one there is, is GroupAbout.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { GROUP_NAME_MAX, type PersonHere } from '../../../../shared/chat.ts'
import { infos } from '../../actions/chat-channels.ts'
import { createGroup } from '../../actions/chat-talks.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { talkWords } from '../words/talk.ts'
import { words } from '../words.ts'
import { GroupAbout } from './GroupAbout.tsx'
import { PeopleSearch, PersonLine } from './PersonLine.tsx'

export function GroupDialog({ channel, close }: { channel: string; close: () => void }) {
  const info = infos.value.get(channel)
  const gone = channel !== '' && !info
  useEffect(() => {
    if (gone) close() // one was taken out in the meantime
  }, [gone])
  if (gone) return null
  return info ? <GroupAbout info={info} close={close} /> : <Make close={close} />
}

function Make({ close }: { close: () => void }) {
  const say = talkWords.group
  const name = useSignal('')
  const error = useSignal('')
  const invited = useSignal<readonly PersonHere[]>([])
  const busy = useSignal(false)
  const create = async () => {
    if (busy.value) return
    if (name.value.trim() === '') {
      error.value = say.noName
      return
    }
    busy.value = true
    const ids = invited.value.map((one) => one.id)
    if (await createGroup(name.value.trim(), ids)) close()
    busy.value = false
  }
  return (
    <Dialog title={say.title} onClose={close} onSubmit={() => void create()}>
      <TextField
        label={say.name}
        value={name.value}
        maxLength={GROUP_NAME_MAX}
        focus
        {...(error.value && { error: error.value })}
        onInput={(value) => {
          name.value = value
          error.value = ''
        }}
      />
      <PeopleSearch
        label={say.invite}
        action={say.add}
        without={invited.value.map((one) => one.id)}
        onPick={(person) => {
          invited.value = [...invited.value, person]
        }}
      />
      {invited.value.length > 0 && (
        <ul class="people" aria-label={say.invited}>
          {invited.value.map(({ id, name, avatar, kind, state }) => (
            <PersonLine key={id} {...{ name, avatar, state, guest: kind === 'guest', about: '' }}>
              <button
                type="button"
                class="btn flat icon"
                aria-label={say.remove(name)}
                onClick={() => {
                  invited.value = invited.value.filter((one) => one.id !== id)
                }}
              >
                <Icon name="close" />
              </button>
            </PersonLine>
          ))}
        </ul>
      )}
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary" aria-disabled={busy.value}>
          {say.create}
        </button>
      </footer>
    </Dialog>
  )
}
