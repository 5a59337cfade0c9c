// Direct messages or groups: the list of them, or the one that is open.
import type { ChannelInfo } from '../../../../shared/chat.ts'
import { infos, talk } from '../../actions/chat-channels.ts'
import { isBlocked, type Named } from '../../actions/chat-people.ts'
import { listTalks, openDm, setBlocked } from '../../actions/chat-talks.ts'
import { dialog, me } from '../../store.ts'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { talkWords } from '../words/talk.ts'
import { words } from '../words.ts'
import { Unread } from './ChatPanel.tsx'
import { askMenu } from './extras.ts'
import { Face, PeopleSearch, placeText, whereIs } from './PersonLine.tsx'
import { Talk } from './Talk.tsx'

type Kind = 'direct' | 'groups'

export function Talks({ kind }: { kind: Kind }) {
  const open = infos.value.get(talk.value[kind])
  return open ? <OpenTalk info={open} kind={kind} /> : <List kind={kind} />
}

/** The other one of a dm. */
const otherIn = (info: ChannelInfo) => info.members.find((one) => one.id !== me.value?.id)

/** The name of a group, or of who is in a dm. */
const nameOf = (info: ChannelInfo) =>
  info.kind === 'dm' && !otherIn(info) ? words.chat.deletedUser : info.name

const whereIn = (info: ChannelInfo) => {
  const other = otherIn(info)
  return other && whereIs(other.id, { state: other.online ? 'online' : 'offline', room: '' })
}

function show(kind: Kind, channel: string): void {
  talk.value = { ...talk.value, [kind]: channel }
}

function List({ kind }: { kind: Kind }) {
  const talks = listTalks(kind === 'direct' ? 'dm' : 'group')
  return (
    <div class="talks">
      {kind === 'direct' ? (
        <PeopleSearch
          label={talkWords.find}
          action={talkWords.menu.message}
          without={[]}
          onPick={({ id }) => void openDm(id)}
        />
      ) : (
        <button
          type="button"
          class="btn make"
          onClick={() => {
            dialog.value = { kind: 'group', channel: '' }
          }}
        >
          <Icon name="plus" small />
          {talkWords.group.make}
        </button>
      )}
      {talks.length === 0 && (
        <p class="quiet nothing">{kind === 'direct' ? talkWords.noTalks : talkWords.noGroups}</p>
      )}
      <ul class="people">
        {talks.map((info) => (
          <li key={info.channel}>
            <TalkRow info={info} kind={kind} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function TalkRow({ info, kind }: { info: ChannelInfo; kind: Kind }) {
  const where = whereIn(info)
  const about =
    kind === 'groups' ? talkWords.group.members(info.members.length) : where ? placeText(where) : ''
  return (
    <button type="button" class="person talkrow" onClick={() => show(kind, info.channel)}>
      {kind === 'groups' ? (
        <Disc name={info.name} avatar="" size={32} />
      ) : (
        <Face name={nameOf(info)} avatar={otherIn(info)?.avatar ?? ''} state={where?.state ?? null} />
      )}
      <span class="n">
        <span class="clip" dir="auto">
          {nameOf(info)}
        </span>
        <small class="clip">{about}</small>
      </span>
      {info.unread > 0 && <Unread unread={info.unread} hot={kind === 'direct' || info.mentions > 0} />}
    </button>
  )
}

function OpenTalk({ info, kind }: { info: ChannelInfo; kind: Kind }) {
  const { channel } = info
  const name = nameOf(info)
  const where = whereIn(info)
  const other = otherIn(info)
  const label = kind === 'groups' ? talkWords.group.label(name) : name
  return (
    <>
      <div class="talkhead">
        <button
          type="button"
          class="btn flat icon"
          aria-label={talkWords.back}
          onClick={() => show(kind, '')}
        >
          <Icon name="chevronLeft" />
        </button>
        {kind === 'direct' && <Face name={name} avatar={other?.avatar ?? ''} state={where?.state ?? null} />}
        <span class="n">
          <b class="clip" dir="auto">
            {name}
          </b>
          <small class="clip">
            {kind === 'groups' ? talkWords.group.members(info.members.length) : where ? placeText(where) : ''}
          </small>
        </span>
        <button
          type="button"
          class="btn flat icon"
          aria-label={kind === 'groups' ? talkWords.group.about : talkWords.group.options(name)}
          aria-haspopup={kind === 'groups' ? 'dialog' : 'menu'}
          disabled={kind === 'direct' && !other}
          onClick={(event) => {
            if (kind === 'groups') dialog.value = { kind: 'group', channel }
            else if (other) askMenu(other, null, event.currentTarget)
          }}
        >
          <Icon name={kind === 'groups' ? 'users' : 'more'} />
        </button>
      </div>
      {kind === 'direct' && other && isBlocked(other.id) ? (
        <Blocked person={other} />
      ) : (
        <Talk
          {...{ channel, label, placeholder: talkWords.messageTo(name) }}
          over={kind === 'direct' && !other}
        />
      )}
    </>
  )
}

/** In place of a talk with somebody this person has blocked. */
function Blocked({ person }: { person: Named }) {
  return (
    <div class="talks">
      <p class="quiet nothing">{talkWords.blocked(person.name)}</p>
      <button type="button" class="btn make" onClick={() => void setBlocked(person, false)}>
        {talkWords.menu.unblock}
      </button>
    </div>
  )
}
