// The goals in order: when, who, with whose help, and the score after each.
import type { GoalRecord, MatchResult } from '../../../../shared/match/result.ts'
import { showGoals } from '../../actions/goals.ts'
import { seen } from '../../store.ts'
import { minutes } from '../hud/clock.ts'
import { teamName } from '../kits.ts'
import { Disc, TeamMark } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'

export function Goals({ result }: { result: MatchResult }) {
  const { goals, seconds } = result
  return (
    <section class="panel goals" aria-label={words.end.goals}>
      <h2 class="title">{words.end.goals}</h2>
      {goals.length === 0 ? (
        <p class="quiet">{words.end.noGoals}</p>
      ) : (
        <>
          <Rail goals={goals} seconds={seconds} />
          {seen.value && (
            <button type="button" class="btn" onClick={() => void showGoals()}>
              <Icon name="clapper" />
              {words.show.watchGoals}
            </button>
          )}
          <ol>
            {goals.map((goal) => (
              <Goal key={`${goal.red}:${goal.blue}`} goal={goal} people={result.people} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** When they fell: circles above the line for red, squares below for blue. */
function Rail({ goals, seconds }: { goals: readonly GoalRecord[]; seconds: number }) {
  return (
    <div class="rail" aria-hidden="true">
      {goals.map((goal) => (
        <i
          key={`${goal.red}:${goal.blue}`}
          class={goal.team === 1 ? 'r' : 'b'}
          style={{ left: `${(100 * goal.seconds) / Math.max(1, seconds)}%` }}
        />
      ))}
    </div>
  )
}

function Goal({ goal, people }: { goal: GoalRecord; people: MatchResult['people'] }) {
  const scorer = people.find((p) => p.id === goal.scorer)
  const helper = people.find((p) => p.id === goal.assist)
  const side = goal.ownGoal ? ((3 - goal.team) as 1 | 2) : goal.team // the disc wears what its owner wore
  const more = goal.ownGoal ? words.end.ownGoal : helper ? words.end.assist(helper.name) : ''
  return (
    <li>
      {scorer ? (
        <Disc name={scorer.name} avatar={scorer.avatar} team={side} size={34} />
      ) : (
        <TeamMark team={goal.team} />
      )}
      <span class="who">
        <span class="clip">{scorer?.name ?? teamName(goal.team)}</span>
        <small>
          <time>{minutes(Math.floor(goal.seconds))}</time>
          {more && ` · ${more}`}
        </small>
      </span>
      <b class="num">
        <span class={goal.team === 1 ? 'r' : 'quiet'}>{goal.red}</span>–
        <span class={goal.team === 2 ? 'b' : 'quiet'}>{goal.blue}</span>
      </b>
    </li>
  )
}
