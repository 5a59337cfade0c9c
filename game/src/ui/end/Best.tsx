// The player of the match, with the numbers that speak for them.
import type { MatchResult, Tally } from '../../../../shared/match/result.ts'
import { me } from '../../store.ts'
import { Disc } from '../parts/Disc.tsx'
import { allOf, metres } from '../stats.ts'
import { words } from '../words.ts'

const { goalsOf, assistsOf, shotsOf, savesOf, metresOf } = words.stats

/** In the order they are told; a keeper's saves come before shots. */
function numbersOf(tally: Tally): [number, string][] {
  const run = metres(tally.distance)
  const third: [number, string] =
    tally.saves > tally.shots ? [tally.saves, savesOf(tally.saves)] : [tally.shots, shotsOf(tally.shots)]
  return [
    [tally.goals, goalsOf(tally.goals)],
    [tally.assists, assistsOf(tally.assists)],
    third,
    [run, metresOf(run)],
  ]
}

export function Best({ result: { best, players, people } }: { result: MatchResult }) {
  const person = people.find((p) => p.id === best)
  const tally = person ? allOf(players, person.id) : null
  if (!person || !tally) return null
  return (
    <section class="panel best" aria-label={words.end.best}>
      <Disc name={person.name} avatar={person.avatar} team={tally.team} size={80} />
      <div>
        <p class="quiet">{words.end.best}</p>
        <p class={person.id === me.value?.id ? 'big own' : 'big'}>{person.name}</p>
      </div>
      <ul class="nums">
        {numbersOf(tally).map(([value, name]) => (
          <li key={name}>
            <b class="num">{value}</b>
            <span class="label">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
