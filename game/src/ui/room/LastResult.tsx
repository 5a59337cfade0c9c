// How the last match ended, and the way back to its statistics.
import { result } from '../../store.ts'
import { openResult } from '../end/shown.ts'
import { winText } from '../hud/live.ts'
import { words } from '../words.ts'

export function LastResult() {
  const last = result.value
  if (!last) return null
  const { red, blue } = last
  return (
    <p class="result">
      <span class="quiet">{words.room.last}</span>
      <b class="num clip">{winText(red > blue ? 1 : blue > red ? 2 : 0)}</b>
      <span class="num score">
        <span class="cr">{red}</span>–<span class="cb">{blue}</span>
      </span>
      <button type="button" class="btn flat" onClick={openResult}>
        {words.room.showResult}
      </button>
    </p>
  )
}
