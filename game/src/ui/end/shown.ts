// When the result of a match fills the screen: right after its end, until the next one starts or it is closed. One that
// an admin stopped goes back to the room.
import { computed, effect, signal } from '@preact/signals'
import type { MatchResult } from '../../../../shared/match/result.ts'
import type { RoomState } from '../../../../shared/net/protocol.ts'
import type { RoomSettings } from '../../../../shared/settings.ts'
import { match, result, room } from '../../store.ts'

const openId = signal(0) // of the match whose result is open, 0 = none
let played = 0 // the latest match this page has seen running and not shown the end of

/** The result to show now; null: the room panel's turn, or the match's. */
export const shownResult = computed(() => {
  const last = result.value
  return last && last.id === openId.value && match.value === null && !room.value?.match.running ? last : null
})

/** Opens the last result again. */
export function openResult(): void {
  openId.value = result.value?.id ?? 0
}

export function closeResult(): void {
  openId.value = 0
}

/** Whether a match went to its end by the rules. */
export function isOver(
  { red, blue, seconds }: Pick<MatchResult, 'red' | 'blue' | 'seconds'>,
  { scoreLimit, timeLimit }: Pick<RoomSettings, 'scoreLimit' | 'timeLimit'>,
): boolean {
  if (scoreLimit > 0 && Math.max(red, blue) >= scoreLimit) return true
  return timeLimit > 0 && seconds >= 60 * timeLimit && red !== blue
}

/** The stadium a room that runs itself goes on in after a match in `played`; '' where that needs no words. */
export const stadiumAfter = (played: string, { stadium, nextStadium }: RoomState): string =>
  stadium.name === played ? nextStadium : stadium.name // or somebody has chosen one since

/** Follows the matches of whatever room one is in, for the life of the page. */
export function startEnd(): void {
  effect(() => {
    const state = room.value?.match
    if (!state) {
      played = 0
      closeResult()
    } else if (state.running) {
      played = state.id
      closeResult()
    }
  })
  effect(() => {
    const last = result.value
    const settings = room.peek()?.settings
    if (!last || !settings || last.id !== played || !isOver(last, settings)) return
    played = 0
    openId.value = last.id
  })
}
