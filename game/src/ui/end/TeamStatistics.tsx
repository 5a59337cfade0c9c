// Both teams side by side, each number with its share as a bar.
import type { MatchResult } from '../../../../shared/match/result.ts'
import { teamName } from '../kits.ts'
import { percent, teamRows } from '../stats.ts'
import { words } from '../words.ts'

export function TeamStatistics({ result }: { result: MatchResult }) {
  return (
    <section class="panel stats" aria-label={words.end.teams}>
      <table>
        <thead class="sr">
          <tr>
            <th scope="col">{words.end.teams}</th>
            <th scope="col">{teamName(1)}</th>
            <th scope="col">{teamName(2)}</th>
          </tr>
        </thead>
        <tbody>
          {teamRows(result).map(({ name, red, blue, redText, blueText }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num r">{redText}</td>
              <td class="num b">{blueText}</td>
              <td class="shares" aria-hidden="true">
                <i
                  style={{ width: `${red + blue > 0 ? percent(red, red + blue) : 50}%` }}
                  class={red > 0 ? 'r' : ''}
                />
                <i class={blue > 0 ? 'b' : ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
