// Everybody who played, number by number; the best of each column is underlined.
import type { MatchResult, PlayerStatistics } from '../../../../shared/match/result.ts'
import { me } from '../../store.ts'
import { Disc } from '../parts/Disc.tsx'
import { type Column, inOrder, playerColumns } from '../stats.ts'
import { words } from '../words.ts'

export function Players({ result }: { result: MatchResult }) {
  const columns = playerColumns(result)
  const players = inOrder(result.players)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section class="panel tally" aria-label={words.end.players} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.stats.player}</th>
            {columns.map(({ key, name, short }) => (
              <th key={key} scope="col">
                {short ? <abbr title={name}>{short}</abbr> : name}
              </th>
            ))}
          </tr>
        </thead>
        {([1, 2] as const).map((team) => (
          <tbody key={team}>
            {players
              .filter((p) => p.team === team)
              .map((p) => (
                <Row key={p.id} player={p} columns={columns} people={result.people} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface RowProps {
  player: PlayerStatistics
  columns: readonly Column[]
  people: MatchResult['people']
}

function Row({ player, columns, people }: RowProps) {
  const person = people.find((p) => p.id === player.id)
  return (
    <tr>
      <th scope="row">
        <span class="pn">
          <Disc name={person?.name ?? ''} avatar={person?.avatar ?? ''} team={player.team} size={28} />
          <span class={player.id === me.value?.id ? 'clip own' : 'clip'}>{person?.name}</span>
        </span>
      </th>
      {columns.map(({ key, text, most }) => {
        const value = player[key]
        const mark = value === 0 ? 'quiet' : value === most ? 'most' : ''
        return (
          <td key={key} class={mark}>
            <span>{text(value)}</span>
          </td>
        )
      })}
    </tr>
  )
}
