// The chat as tabs: the room and the team in it, the lobby, direct messages, groups, people. The last three are loaded when they are wanted.
import { useEffect } from 'preact/hooks'
import { LOBBY_CHANNEL, roomChannel } from '../../../../shared/chat.ts'
import { myTeam, type Tab, tab, talk, unreadIn } from '../../actions/chat-channels.ts'
import { room } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { extras, menuAsked, wantExtras } from './extras.ts'
import { Talk } from './Talk.tsx'

export function ChatPanel() {
  const code = room.value?.code
  const team = myTeam.value
  const places: readonly Tab[] = code ? ['room', ...(team ? (['team'] as const) : []), 'lobby'] : ['lobby']
  const tabs: readonly Tab[] = [...places, 'direct', 'groups', 'people']
  const shown = tabs.includes(tab.value) ? tab.value : places[0]!
  useEffect(() => {
    if (code && tab.value === 'lobby') tab.value = 'room'
  }, [code])
  return (
    <>
      <Tabs tabs={tabs} shown={shown} />
      <div class="tabbody" role="tabpanel" id="chat-body" aria-labelledby={`chat-${shown}`}>
        {shown === 'room' && code ? (
          <Talk
            channel={roomChannel(code)}
            label={words.chat.roomLabel}
            placeholder={words.chat.messageRoom}
            plain
          />
        ) : shown === 'team' ? (
          <Talk channel={team} label={words.chat.teamLabel} placeholder={words.chat.messageTeam} plain />
        ) : shown === 'lobby' ? (
          <Talk channel={LOBBY_CHANNEL} label={words.chat.lobby} placeholder={words.chat.messageLobby} />
        ) : (
          <Others shown={shown} />
        )}
      </div>
      {menuAsked.value && extras.value && <extras.value.PersonMenu {...menuAsked.value} />}
    </>
  )
}

function Others({ shown }: { shown: Tab }) {
  const more = extras.value
  useEffect(wantExtras, [])
  if (!more) return <p class="quiet nothing">{words.chat.loading}</p>
  return shown === 'people' ? <more.People /> : <more.Talks kind={shown === 'groups' ? 'groups' : 'direct'} />
}

function Tabs({ tabs, shown }: { tabs: readonly Tab[]; shown: Tab }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(shown)
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    tab.value = tabs[(to + tabs.length) % tabs.length]!
    document.getElementById(`chat-${tab.value}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={words.chat.label} onKeyDown={onKeyDown}>
      {tabs.map((one) => {
        const { unread, mentions } = unreadIn(one)
        const seen = one === shown && one !== 'direct' && one !== 'groups'
        return (
          <button
            key={one}
            type="button"
            class="tab"
            role="tab"
            id={`chat-${one}`}
            aria-selected={one === shown}
            aria-controls={one === shown ? 'chat-body' : undefined}
            aria-label={one === 'people' ? words.chat.tabs.people : undefined}
            tabIndex={one === shown ? 0 : -1}
            onClick={() => {
              if (one === shown && one !== 'people') talk.value = { ...talk.value, [one]: '' }
              tab.value = one
            }}
          >
            {one === 'people' ? (
              <Icon name="users" />
            ) : one === 'team' ? (
              words.chat.team
            ) : (
              words.chat.tabs[one]
            )}
            {unread > 0 && !seen && (
              <Unread unread={unread} hot={one === 'direct' || one === 'team' || mentions > 0} />
            )}
          </button>
        )
      })}
    </div>
  )
}

const MOST = 99

/** How much is unread; bright when it is meant for this person. */
export function Unread({ unread, hot }: { unread: number; hot: boolean }) {
  return (
    <span class={hot ? 'badge hot' : 'badge'}>
      <span aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span>
      <span class="sr">{words.lobby.unread(unread)}</span>
    </span>
  )
}
