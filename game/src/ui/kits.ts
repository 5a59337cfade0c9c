// The teams' names and colours on the page: custom properties for everything inside an element.
import { computed } from '@preact/signals'
import type { Kit } from '../../../shared/settings.ts'
import { preferences } from '../preferences.ts'
import { css } from '../scenes/colours.ts'
import { PLAIN_WEARS, type Wear, type Wears, wearsOf } from '../scenes/wear.ts'
import { room } from '../store.ts'
import { colourNames } from './sides.ts'

const SIDES = ['red', 'blue'] as const
const SOFT = 0.7 // % of a disc: without it a browser draws the stripes' edges as stairs

/** The kits as text: a room state that leaves them as they are changes nothing. */
const kits = computed(() => {
  const settings = room.value?.settings
  return settings ? JSON.stringify([settings.red, settings.blue]) : ''
})

/** What the teams of the room wear; plain outside of one, and where one's own team shall always be blue. */
export const wears = computed<Wears>(() => {
  if (kits.value === '' || preferences.value.myTeamBlue) return PLAIN_WEARS
  const [red, blue] = JSON.parse(kits.value) as [Kit, Kit]
  return wearsOf(red, blue)
})

export const teamNames = computed<readonly [red: string, blue: string]>(() => {
  const settings = room.value?.settings
  const [red, blue] = colourNames.value
  return [settings?.red.name || red, settings?.blue.name || blue]
})

/** Of a team, as people call it. */
export const teamName = (team: 1 | 2) => teamNames.value[team - 1]!

/** Attributes that dress every disc and team colour inside an element with a dark ground. */
export const kitProps = computed(() => propsOf(wears.value, true))

/** The same for an element of either theme: names there are its own business. */
export const themedKitProps = computed(() => propsOf(wears.value, false))

/** Attributes that dress what is inside an element in these. */
export function propsOf(wears: Wears, onDark: boolean) {
  const style: Record<string, string> = {}
  const sides: string[] = []
  for (const team of [1, 2] as const) {
    const wear = wears[team]
    if (!wear) continue
    sides.push(SIDES[team - 1]!)
    dress(style, SIDES[team - 1]!, wear)
    if (onDark) style[`--${SIDES[team - 1]}-text`] = css(wear.text)
  }
  return sides.length > 0 ? { 'data-kits': sides.join(' '), style } : {}
}

function dress(style: Record<string, string>, side: string, wear: Wear): void {
  const share = 100 / wear.stripes.length
  const from = (i: number) => (i === 0 ? 0 : i * share + SOFT)
  const to = (i: number) => (i === wear.stripes.length - 1 ? 100 : (i + 1) * share - SOFT)
  const stops = wear.stripes.map((colour, i) => `${css(colour)} ${from(i)}% ${to(i)}%`)
  style[`--${side}`] = css(wear.main)
  style[`--on-${side}`] = css(wear.mainInk)
  style[`--kit-${side}`] = `linear-gradient(${90 + wear.angle}deg, ${stops.join(', ')})`
  style[`--kit-${side}-ink`] = css(wear.ink)
  style[`--kit-${side}-outline`] = wear.outline < 0 ? 'transparent' : css(wear.outline)
}
