// Everybody in the match with what they have done so far, while Tab is held.
import type { MatchStatistics, PlayerStatistics, Tally } from '../../../../shared/match/result.ts'
import type { Member } from '../../../../shared/net/protocol.ts'
import type { MatchView } from '../../match/view.ts'
import { match, me, pings, room } from '../../store.ts'
import { teamName } from '../kits.ts'
import { Ping } from '../parts/controls.tsx'
import { Disc } from '../parts/Disc.tsx'
import { words } from '../words.ts'
import { useStatistics } from './statistics.ts'

const MANY = 12 // people on both teams: these need both halves of the window
const COLUMNS = ['goals', 'assists', 'saves', 'shots', 'passes'] as const

interface Person {
  id: string // as in the statistics
  name: string
  avatar: string
  team: 0 | 1 | 2
  own: boolean
  bot: boolean
  gone: boolean
}

const ofMember = ({ id, name, avatar, team, kind, state }: Member): Person => ({
  ...{ id, name, avatar, team },
  own: id === me.value?.id,
  bot: kind === 'bot',
  gone: state === 'gone',
})

/** In practice there are no people but oneself: everybody on the pitch, by slot. */
function ofPractice(view: MatchView | null): Person[] {
  if (!view) return []
  const { slot, playerCount } = view.world
  return [...slot.subarray(0, playerCount)].flatMap((s) => {
    const look = view.look(s)
    return look ? [{ ...look, id: String(s), bot: !look.own, gone: false }] : []
  })
}

export function PlayerTable() {
  const statistics = useStatistics()
  const people = room.value?.members.map(ofMember) ?? ofPractice(match.value)
  const spectators = people.filter((p) => p.team === 0)
  return (
    <section
      class={people.length - spectators.length > MANY ? 'players many' : 'players'}
      aria-label={words.hud.players}
    >
      <div class="sides">
        {([1, 2] as const).map((team) => (
          <Team
            key={team}
            team={team}
            people={people.filter((p) => p.team === team)}
            statistics={statistics}
          />
        ))}
      </div>
      {spectators.length > 0 && (
        <p class="bench">
          <b>{words.room.spectators}</b> {spectators.map((p) => p.name).join(', ')}
        </p>
      )}
    </section>
  )
}

interface TeamProps {
  team: 1 | 2
  people: readonly Person[]
  statistics: MatchStatistics | null
}

function Team({ team, people, statistics }: TeamProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" class={team === 1 ? 'r' : 'b'}>
            {teamName(team)}
          </th>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {words.stats[key]}
            </th>
          ))}
          <th scope="col">{words.hud.ping}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <span class="pn">
                <Disc name={person.name} avatar={person.avatar} team={team} size={28} />
                <span class={person.own ? 'clip own' : 'clip'}>{person.name}</span>
              </span>
            </th>
            <Counts tally={statistics?.players.find((p) => p.id === person.id && p.team === team)} />
            <td>
              <Line person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What has not happened is quiet; nothing is known of who just came on. */
function Counts({ tally }: { tally: PlayerStatistics | undefined }) {
  const count = (key: keyof Tally) => tally?.[key] ?? 0
  return (
    <>
      {COLUMNS.map((key) => (
        <td key={key} class={count(key) === 0 ? 'quiet' : ''}>
          {count(key)}
        </td>
      ))}
    </>
  )
}

function Line({ person: { id, bot, gone } }: { person: Person }) {
  if (bot) return <span class="label">{words.bot}</span>
  if (gone) return <span class="label">{words.room.gone}</span>
  const ms = pings.value.get(id)
  return ms === undefined ? null : <Ping ms={ms} />
}
