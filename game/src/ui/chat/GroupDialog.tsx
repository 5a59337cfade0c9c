// A group: making one, and its name and people.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type ChannelInfo, GROUP_NAME_MAX, type PersonHere } from '../../../../shared/chat.ts'
import { infos } from '../../actions/chat-channels.ts'
import { createGroup, group } from '../../actions/chat-talks.ts'
import { me } from '../../store.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import { talkWords } from '../words/talk.ts'
import { words } from '../words.ts'
import { PeopleSearch, PersonLine, whereIs } from './PersonLine.tsx'

export function GroupDialog({ channel, close }: { channel: string; close: () => void }) {
  const info = infos.value.get(channel)
  const gone = channel !== '' && !info
  useEffect(() => {
    if (gone) close() // one was taken out in the meantime
  }, [gone])
  if (gone) return null
  return info ? <About info={info} close={close} /> : <Make close={close} />
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

function About({ info, close }: { info: ChannelInfo; close: () => void }) {
  const { channel, members, owner } = info
  const say = talkWords.group
  const mine = owner === me.value?.id
  const name = useSignal(info.name)
  const leaving = useSignal(false)
  const rename = () => {
    if (mine && name.value.trim() !== '' && name.value !== info.name) {
      void group({ do: 'rename', channel, name: name.value.trim() })
    }
  }
  const leave = async () => {
    close()
    await group({ do: 'leave', channel })
  }
  return (
    <Dialog title={info.name} onClose={close} onSubmit={rename}>
      {mine && (
        <div class="rename">
          <TextField
            label={say.name}
            value={name.value}
            maxLength={GROUP_NAME_MAX}
            onInput={(value) => {
              name.value = value
            }}
          />
          <button type="submit" class="btn">
            {say.rename}
          </button>
        </div>
      )}
      <PeopleSearch
        label={say.invite}
        action={say.add}
        without={members.map((one) => one.id)}
        onPick={({ id }) => void group({ do: 'invite', channel, id })}
      />
      <h3 class="label">{say.members(members.length)}</h3>
      <ul class="people">
        {members.map(({ id, name, avatar, kind, online }) => {
          const { state } = whereIs(id, { state: online ? 'online' : 'offline', room: '' })
          const own = id === me.value?.id
          const about = [own ? talkWords.you : '', id === owner ? say.owner : ''].filter(Boolean).join(', ')
          return (
            <PersonLine key={id} {...{ name, avatar, state, guest: kind === 'guest', about }}>
              {mine && !own && (
                <Menu
                  label={say.options(name)}
                  items={[
                    {
                      text: say.handOver(name),
                      icon: 'crown',
                      run: () => void group({ do: 'hand-over', channel, id }),
                    },
                    {
                      text: say.remove(name),
                      icon: 'close',
                      danger: true,
                      run: () => void group({ do: 'remove', channel, id }),
                    },
                  ]}
                />
              )}
            </PersonLine>
          )
        })}
      </ul>
      {leaving.value && <p class="label">{members.length > 1 ? say.leaveHint : say.leaveLast}</p>}
      <footer>
        <button
          type="button"
          class="btn danger"
          onClick={() => {
            if (leaving.value) void leave()
            else leaving.value = true
          }}
        >
          {say.leave}
        </button>
        <button type="button" class="btn" onClick={close}>
          {words.close}
        </button>
      </footer>
    </Dialog>
  )
}
