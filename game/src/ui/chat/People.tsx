// Who is online, where, and the way to them.
import { useEffect } from 'preact/hooks'
import { moderator } from '../../actions/chat-events.ts'
import { openDm, peopleHere, readPeople } from '../../actions/chat-talks.ts'
import { joinRoom } from '../../actions/room.ts'
import { dialog, me, online, room } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { talkWords } from '../words/talk.ts'
import { askMenu } from './extras.ts'
import { PersonLine, placeText, whereIs } from './PersonLine.tsx'

const AGAIN_MS = 15_000

export function People() {
  useEffect(() => {
    void readPeople()
    const timer = setInterval(() => void readPeople(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  const others = (peopleHere.value ?? []).filter((one) => one.id !== me.value?.id)
  return (
    <div class="talks">
      <div class="talkhead">
        <h3>{talkWords.people(online.value)}</h3>
        {moderator.value && (
          <button
            type="button"
            class="btn"
            onClick={() => {
              dialog.value = { kind: 'moderation' }
            }}
          >
            <Icon name="shield" small />
            {talkWords.moderation.title}
          </button>
        )}
      </div>
      {peopleHere.value !== null && others.length === 0 && <p class="quiet nothing">{talkWords.noPeople}</p>}
      <ul class="people">
        {others.map((person) => {
          const { id, name, avatar, kind } = person
          const where = whereIs(id, person)
          const joinable = where.room !== '' && room.value === null
          return (
            <PersonLine
              key={id}
              {...{ name, avatar, state: where.state, guest: kind === 'guest', about: placeText(where) }}
            >
              {joinable && (
                <button
                  type="button"
                  class="btn flat join"
                  aria-label={talkWords.joinThem(name)}
                  onClick={() => void joinRoom(where.room)}
                >
                  {talkWords.join}
                </button>
              )}
              <button
                type="button"
                class="btn flat icon"
                aria-label={talkWords.messageTo(name)}
                onClick={() => void openDm(id)}
              >
                <Icon name="chat" />
              </button>
              <button
                type="button"
                class="btn flat icon"
                aria-label={talkWords.group.options(name)}
                aria-haspopup="menu"
                onClick={(event) => askMenu(person, null, event.currentTarget)}
              >
                <Icon name="more" small />
              </button>
            </PersonLine>
          )
        })}
      </ul>
    </div>
  )
}
