// The netcode in virtual time beside the targets of netcode.md: prediction errors, corrections, late inputs, the clock.
import { type Figures, runCell, sumUp } from '../model/model.ts'
import { measureSettling, type Settling } from '../model/settling.ts'
import type { Line } from '../support/lines.ts'
import { printTable, round } from './table.ts'

const JITTER_MS = 20
const SEEDS = [11, 12, 13]
const SECONDS = 40 // of each seed, 8 people
const RTTS = [0, 50, 100, 200, 300]
const LOSSES = [0, 1, 3]
const SHORT = [
  [0, 0],
  [50, 0],
  [100, 0],
  [200, 0],
  [300, 0],
  [50, 1],
  [100, 1],
  [200, 1],
] as const
const NARROW: Line = { rttMs: 100, jitterMs: JITTER_MS, lossPercent: 0, bytesPerS: 8000 }
const CLOCK = { rttMs: 100, runs: 11 }

type Target = Record<'own' | 'remote' | 'ball' | 'late0' | 'late1', string>

/** By round trip, px and %. */
const TARGETS: Record<number, Target> = {
  50: { own: '.1/.5', remote: '.8/1.5', ball: '0/0/1.5/12', late0: '.3', late1: '2.5' },
  100: { own: '.5/1.5', remote: '2.2/3.5', ball: '0/.5/8/25', late0: '.3', late1: '4' },
  200: { own: '2/4.5', remote: '7.5/11', ball: '0/7/22/50', late0: '.3', late1: '6' },
}

interface Row extends Pick<Figures, 'own' | 'remote' | 'ball' | 'popsPerMin' | 'latePct'> {
  rttMs: number
  jitterMs: number
  lossPct: number
}

const some = (...numbers: number[]) => numbers.map((n) => n.toFixed(n < 10 ? 2 : 1)).join('/')

function cells({ rttMs, lossPercent = 0, bytesPerS }: Line, f: Figures): (string | number)[] {
  const target = TARGETS[rttMs]
  const late = lossPercent === 0 ? target?.late0 : lossPercent === 1 ? target?.late1 : undefined
  return [
    `RTT ${rttMs}, loss ${lossPercent} %${bytesPerS ? `, ${bytesPerS / 1000} kB/s` : ''}`,
    some(f.own.p95, f.own.p99),
    target?.own ?? '',
    some(f.remote.p95, f.remote.p99),
    target?.remote ?? '',
    some(f.ball.p50, f.ball.p90, f.ball.p95, f.ball.p99),
    target?.ball ?? '',
    f.latePct.toFixed(2),
    late ?? '',
    some(f.popsPerMin, f.shiftPx),
    some(f.ownShiftPx.p99, f.ownShiftPx.max),
    f.resimulated.toFixed(1),
    some(f.downBps / 1000, f.upBps / 1000),
    f.keysPerS.toFixed(1),
  ]
}

const HEADING = [
  'p50/p90/p95/p99',
  'own px',
  'want',
  'remote px',
  'want',
  'ball px',
  'want',
  'late %',
  'want',
  'pops/min, max px', // want: 0 and 3
  'own p99/max px',
  'ticks',
  'kB/s down/up', // want: .30 and .15
  'keys/s',
]

function rounded(line: Line, { own, remote, ball, popsPerMin, latePct }: Figures): Row {
  const all = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).map(([k, v]) => [k, round(v, 2)])) as T
  return {
    rttMs: line.rttMs,
    jitterMs: line.jitterMs,
    lossPct: line.lossPercent ?? 0,
    own: all(own),
    remote: all(remote),
    ball: all(ball),
    popsPerMin: round(popsPerMin, 2),
    latePct: round(latePct, 2),
  }
}

function measureLine(line: Line): Figures {
  return sumUp(SEEDS.map((seed) => runCell({ line, seed, seconds: SECONDS })))
}

/** Rows of eight people on Classic, and the clock; `all` adds rows. */
export function runModelBench(all: boolean): { model: Row[]; clock: Settling } {
  const pairs = all ? LOSSES.flatMap((loss) => RTTS.map((rtt) => [rtt, loss] as const)) : SHORT
  const lines = pairs.map(([rttMs, lossPercent]): Line => ({ rttMs, jitterMs: JITTER_MS, lossPercent }))
  if (all) lines.push(NARROW)
  const results = lines.map((line) => ({ line, figures: measureLine(line) }))
  printTable(`model: 8 people on Classic, jitter ${JITTER_MS} ms each way`, [
    HEADING,
    ...results.map(({ line, figures }) => cells(line, figures)),
  ])
  const { median, worst } = measureSettling(CLOCK.rttMs, CLOCK.runs)
  printTable(`model: ms until the clock has settled, RTT ${CLOCK.rttMs}, ${CLOCK.runs} runs`, [
    ['', 'start', '+80 ms up', '-80 ms up'],
    ['median', median.startMs, median.up80Ms, median.down80Ms],
    ['worst', worst.startMs, worst.up80Ms, worst.down80Ms],
    ['want', 1500, 2000, 7000],
  ])
  const wide = results.filter(({ line }) => !line.bytesPerS)
  return { model: wide.map(({ line, figures }) => rounded(line, figures)), clock: median }
}
