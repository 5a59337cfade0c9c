// The match clock in words; pure.

export interface Clock {
  text: string // m:ss
  overtime: boolean
}

/** What the clock shows after `seconds` of play: down to 0:00 with a limit (minutes), then up; up without one. */
export function clockOf(seconds: number, limit: number): Clock {
  const whole = 60 * limit
  if (limit === 0) return { text: minutes(Math.floor(seconds)), overtime: false }
  if (seconds < whole) return { text: minutes(Math.ceil(whole - seconds)), overtime: false }
  return { text: minutes(Math.floor(seconds - whole)), overtime: true }
}

/** Whole seconds as m:ss. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
