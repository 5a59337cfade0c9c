// How the last match ended.
import { winText } from '../hud/live.ts'
import { words } from '../words.ts'

export function LastResult({ score: [red, blue] }: { score: [red: number, blue: number] }) {
  const winner = red > blue ? 1 : blue > red ? 2 : 0
  return (
    <p class="result">
      <span class="quiet">{words.room.last}</span>
      <b class="num">{winText(winner)}</b>
      <span class="num score">
        <span class="cr">{red}</span>–<span class="cb">{blue}</span>
      </span>
    </p>
  )
}
