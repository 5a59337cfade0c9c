// The end of a match over the dimmed pitch: who won, how, who shone, and what comes next.
import { useEffect, useRef } from 'preact/hooks'
import type { MatchResult } from '../../../../shared/match/result.ts'
import type { RoomState } from '../../../../shared/net/protocol.ts'
import { minutes } from '../hud/clock.ts'
import { winText } from '../hud/live.ts'
import { kitProps, teamName, wears } from '../kits.ts'
import { TeamMark } from '../parts/Disc.tsx'
import { words } from '../words.ts'
import { Actions } from './Actions.tsx'
import { Best } from './Best.tsx'
import { Goals } from './Goals.tsx'
import { Players } from './Players.tsx'
import { closeResult } from './shown.ts'
import { TeamStatistics } from './TeamStatistics.tsx'

export function EndScreen({ result, room }: { result: MatchResult; room: RoomState }) {
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    const main = screen.current?.querySelector<HTMLElement>('.btn.primary') ?? screen.current
    main?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // nothing pressed here is for the pitch
    if (event.key === 'Escape') closeResult()
  }
  return (
    <section
      class="end"
      data-theme="dark"
      aria-labelledby="end-title"
      tabIndex={-1}
      ref={screen}
      onKeyDown={onKeyDown}
      {...kitProps.value}
    >
      <div class="end-grid">
        <Score result={result} room={room} />
        <Actions room={room} played={result.stadium} />
        <Best result={result} />
        <Goals result={result} />
        <div class="end-foot">
          <TeamStatistics result={result} />
          <Players result={result} />
        </div>
      </div>
    </section>
  )
}

function Score({ result: { red, blue, seconds, stadium }, room }: { result: MatchResult; room: RoomState }) {
  const verdict = winText(red > blue ? 1 : blue > red ? 2 : 0)
  return (
    <section class="res" aria-label={words.end.result}>
      <header>
        <span class="clip">{room.settings.name}</span>
        <h1 id="end-title">
          <span aria-hidden="true">{verdict}</span>
          <span class="sr">{words.end.heading(verdict, red, blue)}</span>
        </h1>
        <span class="clip">
          {stadium} · {minutes(Math.floor(seconds))}
        </span>
      </header>
      <p class="slab r">
        <SlabName team={1} />
        {red}
      </p>
      <p class="slab b">
        <SlabName team={2} />
        {blue}
      </p>
    </section>
  )
}

/** A team's own colour has its pattern on the slab; a kit shows all of itself on a disc. */
function SlabName({ team }: { team: 1 | 2 }) {
  return (
    <span class="t">
      {wears.value[team] && <TeamMark team={team} />}
      <span class="clip">{teamName(team)}</span>
    </span>
  )
}
