// The numbers of the network graph in words: rows for the screen, and all of them as a text to send to somebody; pure.
import type { NetStats } from '../../match/view.ts'
import { words } from '../words.ts'

export type Row = readonly [name: string, value: string]

export interface Picture {
  fps: number
  longestMs: number // between two pictures, in the last second
}

const { stats: t, groups } = words.hud
const perSecond = (n: number, digits = 0) => `${n.toFixed(digits)} /s`
const units = (n: number) => `${n.toFixed(1)} px`
const kilobytes = (n: number) => `${(n / 1000).toFixed(2)} kB/s`

/** What the graph shows, in groups; without a line only the picture. */
export function groupsOf(s: NetStats | null, { fps, longestMs }: Picture): [title: string, rows: Row[]][] {
  const picture: Row[] = [
    [t.fps, perSecond(fps)],
    [t.longest, words.ms(longestMs)],
  ]
  if (!s) return [[groups.picture, picture]]
  const line: Row[] = [
    [t.ping, words.ms(s.pingMs)],
    [t.jitter, words.ms(s.jitterMs)],
    [t.frameDelay, words.ms(s.frameDelayMs)],
    [t.margin, words.ms(s.marginMs)],
    [t.late, `${s.latePercent.toFixed(1)} %`],
    [t.server, perSecond(s.serverTicksPerS, 1)],
  ]
  const prediction: Row[] = [
    [t.lead, words.ms(s.leadMs)],
    [t.resimulated, s.resimulated.toFixed()],
    [t.errorOwn, units(s.errorOwnPx)],
    [t.errorBall, units(s.errorBallPx)],
    [t.errorOthers, units(s.errorOthersPx)],
    [t.healed, s.healed.toFixed()],
    [t.corrections, perSecond(s.correctionsPerS, 1)],
    [t.maxCorrection, units(s.maxCorrectionPx)],
  ]
  const traffic: Row[] = [
    [t.down, kilobytes(s.downBps)],
    [t.up, kilobytes(s.upBps)],
    [t.frames, perSecond(s.framesPerS)],
  ]
  return [
    [groups.line, line],
    [groups.prediction, prediction],
    [groups.traffic, traffic],
    [groups.picture, picture],
  ]
}

/** Where and when the numbers were seen. */
export interface About {
  at: Date
  stadium: string
  players: number
  slot: number // -1: watches
  protocol: number
  browser: string
  window: string
}

/** Plain text, one number a line. */
export function reportOf(stats: NetStats, picture: Picture, about: About): string {
  const lines = [
    'Kickabout network report',
    `Time: ${about.at.toISOString()}`,
    `Stadium: ${about.stadium}`,
    `Players: ${about.players}, ${about.slot < 0 ? 'watching' : `own slot ${about.slot}`}`,
    `Protocol: ${about.protocol}`,
    `Browser: ${about.browser}`,
    `Window: ${about.window}`,
  ]
  for (const [title, rows] of groupsOf(stats, picture))
    lines.push('', title, ...rows.map(([name, value]) => `${name}: ${value}`))
  return [...lines, '', `Pings, ms: ${stats.pings.map(Math.round).join(' ')}`, ''].join('\n')
}
