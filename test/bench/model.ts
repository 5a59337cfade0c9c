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
  [50, 0],
  [100, 0],
  [200, 0],
  [50, 1],
  [100, 1],
  [200, 1],
] as const
const NARROW = { rttMs: 100, lossPct: 0, bytesPerS: 8000 }
const CLOCK = { rttMs: 100, runs: 11 }

type Target = Record<'own' | 'remote' | 'ball' | 'late0' | 'late1', string>

/** By round trip, px and %. */
const TARGETS: Record<number, Target> = {
  50: { own: '.1/.5', remote: '.8/1.5', ball: '0/0/1.5/12', late0: '.3', late1: '2.5' },
  100: { own: '.5/1.5', remote: '2.2/3.5', ball: '0/.5/8/25', late0: '.3', late1: '4' },
  200: { own: '2/4.5', remote: '7.5/11', ball: '0/7/22/50', late0: '.3', late1: '6' },
}

/** A round trip as people name it: jitter lies around it (`around`) or comes on top of it (`above`, 20 ms more in the mean). */
interface Case {
  rttMs: number
  lossPct: number
  jitter: 'around' | 'above'
  bytesPerS?: number
}
interface Row
  extends Case,
    Pick<Figures, 'meanRttMs' | 'own' | 'remote' | 'ball' | 'popsPerMin' | 'latePct' | 'downBps'> {
  jitterMs: number
}

const lineOf = ({ rttMs, lossPct, jitter, bytesPerS }: Case): Line => ({
  rttMs: jitter === 'around' ? Math.max(0, rttMs - JITTER_MS) : rttMs,
  jitterMs: JITTER_MS,
  lossPercent: lossPct,
  ...(bytesPerS ? { bytesPerS } : {}),
})

const some = (...numbers: number[]) => numbers.map((n) => n.toFixed(n < 10 ? 2 : 1)).join('/')

function cells({ rttMs, lossPct, bytesPerS }: Case, f: Figures): (string | number)[] {
  const target = TARGETS[rttMs]
  const late = lossPct === 0 ? target?.late0 : lossPct === 1 ? target?.late1 : undefined
  return [
    `RTT ${rttMs}, loss ${lossPct} %${bytesPerS ? `, ${bytesPerS / 1000} kB/s` : ''}`,
    round(f.meanRttMs, 0),
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
  'mean RTT',
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

function rounded(of: Case, f: Figures): Row {
  const all = <T extends object>(numbers: T) =>
    Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, round(v, 2)])) as T
  return {
    ...of,
    jitterMs: JITTER_MS,
    meanRttMs: round(f.meanRttMs, 1),
    own: all(f.own),
    remote: all(f.remote),
    ball: all(f.ball),
    popsPerMin: round(f.popsPerMin, 2),
    latePct: round(f.latePct, 2),
    downBps: round(f.downBps, 0),
  }
}

function measure(of: Case): Figures {
  const line = lineOf(of)
  return sumUp(SEEDS.map((seed) => runCell({ line, seed, seconds: SECONDS })))
}

const TITLES = {
  around: `model: 8 people on Classic, jitter ±${JITTER_MS / 2} ms each way around the round trip`,
  above: `the same, 0 to ${JITTER_MS} ms each way on top of the round trip`,
} as const

/** Rows of eight people on Classic, and the clock; `all` adds rows. */
export function runModelBench(all: boolean): { model: Row[]; clock: Settling } {
  const pairs = all ? LOSSES.flatMap((loss) => RTTS.map((rtt) => [rtt, loss] as const)) : SHORT
  const rows: Row[] = []
  for (const jitter of ['around', 'above'] as const) {
    const cases = pairs.map(([rttMs, lossPct]): Case => ({ rttMs, lossPct, jitter }))
    if (all) cases.push({ ...NARROW, jitter })
    const results = cases.map((of) => ({ of, figures: measure(of) }))
    printTable(TITLES[jitter], [HEADING, ...results.map(({ of, figures }) => cells(of, figures))])
    rows.push(...results.map(({ of, figures }) => rounded(of, figures)))
  }
  const { median, worst } = measureSettling(CLOCK.rttMs, CLOCK.runs)
  printTable(`model: ms until the clock has settled, RTT ${CLOCK.rttMs}, ${CLOCK.runs} runs`, [
    ['', 'start', '+80 ms up', '-80 ms up'],
    ['median', median.startMs, median.up80Ms, median.down80Ms],
    ['worst', worst.startMs, worst.up80Ms, worst.down80Ms],
    ['want', 1500, 2000, 7000],
  ])
  return { model: rows, clock: median }
}
