// What the HUD shows of the running match, read from its view ten times a second; it draws nothing.
import { effect, signal } from '@preact/signals'
import { AHEAD_MAX_TICKS } from '../../match/ahead.ts'
import type { Look, MatchView, PitchEvent, ShownMatch } from '../../match/view.ts'
import { announce, match } from '../../store.ts'
import { teamName } from '../kits.ts'
import { words } from '../words.ts'
import { clockOf } from './clock.ts'

export interface Live {
  red: number
  blue: number
  clock: string
  overtime: boolean
  paused: boolean
  stuck: boolean // nothing came for so long that the picture stands
  scoreLimit: number
  replaying: boolean
}
export type News =
  | { kind: 'goal'; team: 1 | 2; scorer: Look | null; assist: Look | null; ownGoal: boolean }
  | { kind: 'end'; winner: 0 | 1 | 2 }

export const live = signal<Live | null>(null)
export const news = signal<News | null>(null)
export const scored = signal<0 | 1 | 2>(0) // the score to frame, for a moment

const READ_MS = 100
const FRAME_MS = 1200
const GOAL_MS = 4000

/** Follows whatever match is on, for the life of the page. */
export function startLive(): void {
  effect(() => {
    const view = match.value
    if (view === null) {
      live.value = null
      news.value = null
      return
    }
    const read = () => show(readView(view))
    read()
    const timer = setInterval(read, READ_MS)
    const stop = view.listen((event) => happened(view, event))
    return () => {
      clearInterval(timer)
      stop()
    }
  })
}

function readView({ committed, world, replaying }: ShownMatch): Live {
  const { text, overtime } = clockOf(committed.time, committed.rules.timeLimit)
  return {
    red: committed.red,
    blue: committed.blue,
    clock: text,
    overtime,
    paused: committed.paused,
    stuck: world.tick - committed.tick > AHEAD_MAX_TICKS,
    scoreLimit: committed.rules.scoreLimit,
    replaying,
  }
}

/** Changes the signal only when something a person sees has changed. */
function show(now: Live): void {
  const last = live.peek()
  const same = last && (Object.keys(now) as (keyof Live)[]).every((key) => now[key] === last[key])
  if (!same) live.value = now
}

function happened(view: MatchView, event: PitchEvent): void {
  const { red, blue } = view.committed
  switch (event.kind) {
    case 'goal':
      news.value = event
      scored.value = event.team
      setTimeout(() => {
        scored.value = 0
      }, FRAME_MS)
      setTimeout(() => {
        if (news.value === event) news.value = null
      }, GOAL_MS)
      announce(goalText(event, red, blue))
      return
    case 'overtime':
      announce(words.hud.overtime)
      return
    case 'kick-off':
    case 'cut':
      news.value = null
      return
    case 'end':
      news.value = event
      announce(`${winText(event.winner)}. ${red}–${blue}.`)
      return
    case 'kick':
    case 'bounce':
      return
  }
}

/** What is said of a goal; the score is the one after it. */
export function goalText(
  { team, scorer, ownGoal }: Pick<News & { kind: 'goal' }, 'team' | 'scorer' | 'ownGoal'>,
  red: number,
  blue: number,
): string {
  if (!ownGoal || !scorer) return words.hud.goalFor(teamName(team), red, blue, scorer?.name)
  return `${words.hud.goalFor(teamName(team), red, blue)} ${scorer.name}: ${words.hud.ownGoal}.`
}

export const winText = (winner: 0 | 1 | 2) =>
  winner === 0 ? words.room.draw : words.hud.win(teamName(winner))
