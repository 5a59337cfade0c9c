// Times and days of chat in the language of the page.
import { locale } from '../../i18n/language.ts'

const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

/** The time of day. */
export const timeOf = (at: number) => time.format(at)

/** Day and time. */
export const momentOf = (at: number) => moment.format(at)

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** So many seconds in the largest unit that says it whole. */
export function durationOf(seconds: number): string {
  const [unit, size] = UNITS.find(([, size]) => seconds > 0 && seconds % size === 0) ?? ['second', 1]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size)
}

const dayNumber = (at: number) => {
  const day = new Date(at)
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000
}

/** Whether both are on the same day here. */
export const sameDay = (a: number, b: number) => dayNumber(a) === dayNumber(b)

/** Today, yesterday, or the date. */
export function dayOf(at: number, now: number): string {
  const days = dayNumber(at) - dayNumber(now)
  if (days > 0 || days < -1) return day.format(at)
  const text = relative.format(days, 'day')
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
