// A group one is in: its name and people, and what its owner may do with them; what cannot be taken back is asked twice.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type ChannelInfo, GROUP_NAME_MAX } from '../../../../shared/chat.ts'
import { group } from '../../actions/chat-talks.ts'
import { me } from '../../store.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { Menu } from '../parts/Menu.tsx'
import { talkWords } from '../words/talk.ts'
import { words } from '../words.ts'
import { PeopleSearch, PersonLine, whereIs } from './PersonLine.tsx'

/** What was asked for and is done when it is pressed once more. */
interface Asked {
  text: string
  hint: string
  run: () => void
}

/** The dialog of a group one is in. */
export function GroupAbout({ info, close }: { info: ChannelInfo; close: () => void }) {
  const { channel, members, owner } = info
  const say = talkWords.group
  const mine = owner === me.value?.id
  const name = useSignal(info.name)
  const asked = useSignal<Asked | null>(null)
  const rename = () => {
    if (mine && name.value.trim() !== '' && name.value !== info.name) {
      void group({ do: 'rename', channel, name: name.value.trim() })
    }
  }
  const leave: Asked = {
    text: say.leave,
    hint: members.length > 1 ? say.leaveHint : say.leaveLast,
    run() {
      close()
      void group({ do: 'leave', channel })
    },
  }
  const ask = (what: 'hand-over' | 'remove', { id, name }: { id: string; name: string }) => {
    const [text, hint] = what === 'remove' ? [say.remove, say.removeHint] : [say.handOver, say.handOverHint]
    const run = () => {
      asked.value = null
      void group({ do: what, channel, id })
    }
    asked.value = { text: text(name), hint: hint(name), run }
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
                      run: () => ask('hand-over', { id, name }),
                    },
                    {
                      text: say.remove(name),
                      icon: 'close',
                      danger: true,
                      run: () => ask('remove', { id, name }),
                    },
                  ]}
                />
              )}
            </PersonLine>
          )
        })}
      </ul>
      {asked.value ? (
        <Confirm
          asked={asked.value}
          back={() => {
            asked.value = null
          }}
        />
      ) : (
        <footer>
          <button
            type="button"
            class="btn danger"
            onClick={() => {
              asked.value = leave
            }}
          >
            {say.leave}
          </button>
          <button type="button" class="btn" onClick={close}>
            {words.close}
          </button>
        </footer>
      )}
    </Dialog>
  )
}

function Confirm({ asked: { text, hint, run }, back }: { asked: Asked; back: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current!.focus(), [])
  return (
    <>
      <p role="status">{hint}</p>
      <footer>
        <button type="button" class="btn" onClick={back}>
          {words.cancel}
        </button>
        <button type="button" class="btn danger" ref={button} onClick={run}>
          {text}
        </button>
      </footer>
    </>
  )
}
