// Score and clock at the top, with a second row when something has happened.
import { teamNames } from '../kits.ts'
import { Disc, TeamMark } from '../parts/Disc.tsx'
import { words } from '../words.ts'
import { live, type News, news, scored, winText } from './live.ts'

export function ScoreBug() {
  const now = live.value
  if (!now) return null
  const [red, blue] = teamNames.value
  const framed = (team: 1 | 2) => (scored.value === team ? ' framed' : '')
  return (
    <>
      <div class="bug-wrap">
        {/* biome-ignore lint/a11y/useSemanticElements: a score is no form */}
        <div class="bug" role="group" aria-label={words.hud.score(red, now.red, blue, now.blue, now.clock)}>
          <span class="team r">
            <TeamMark team={1} />
            <span class="clip">{red}</span>
          </span>
          <span class={`sc r${framed(1)}`}>{now.red}</span>
          <span class={now.overtime ? 'clock ot' : 'clock'}>{now.clock}</span>
          <span class={`sc b${framed(2)}`}>{now.blue}</span>
          <span class="team b">
            <TeamMark team={2} />
            <span class="clip">{blue}</span>
          </span>
        </div>
        {news.value && <NewsRow news={news.value} />}
      </div>
      {now.scoreLimit > 0 && !news.value && <p class="note">{words.hud.firstTo(now.scoreLimit)}</p>}
    </>
  )
}

function NewsRow({ news }: { news: News }) {
  if (news.kind === 'end') {
    return (
      <p class="news won">
        {news.winner > 0 && <TeamMark team={news.winner as 1 | 2} />}
        {winText(news.winner)}
      </p>
    )
  }
  const { scorer, assist, ownGoal, team } = news
  return (
    <p class="news">
      {scorer ? (
        <>
          <Disc name={scorer.name} avatar={scorer.avatar} team={scorer.team} size={26} />
          <span class="clip">{scorer.name}</span>
        </>
      ) : (
        <TeamMark team={team} />
      )}
      {ownGoal && <span class="q">{words.hud.ownGoal}</span>}
      {assist && !ownGoal && (
        <span class="q clip">
          {words.hud.assist} {assist.name}
        </span>
      )}
    </p>
  )
}
