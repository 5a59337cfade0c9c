import { expect, test } from 'vitest'
import type { NetStats } from '../../../game/src/match/view.ts'
import { groupsOf, reportOf } from '../../../game/src/ui/hud/net-report.ts'

const STATS: NetStats = {
  pingMs: 101.4,
  jitterMs: 12,
  leadMs: 133.3,
  marginMs: 22,
  latePercent: 1.25,
  correctionsPerS: 3.21,
  maxCorrectionPx: 1.44,
  errorOwnPx: 0.31,
  errorBallPx: 5.67,
  errorOthersPx: 2.11,
  downBps: 312,
  upBps: 149,
  framesPerS: 41.2,
  frameDelayMs: 19.6,
  serverTicksPerS: 59.98,
  resimulated: 9,
  healed: 0,
  pings: [99.6, 101.4],
}
const PICTURE = { fps: 59.6, longestMs: 17.4 }

test('without a line only the picture is shown', () => {
  expect(groupsOf(null, PICTURE)).toEqual([
    [
      'Picture',
      [
        ['Drawn', '60 /s'],
        ['Longest', '17 ms'],
      ],
    ],
  ])
})

test('every number of the netcode has a row', () => {
  const values = groupsOf(STATS, PICTURE).flatMap(([, rows]) => rows.map(([, value]) => value))
  expect(values).toEqual([
    ...['101 ms', '12 ms', '20 ms', '22 ms', '1.3 %', '60.0 /s'],
    ...['133 ms', '9', '0.3 px', '5.7 px', '2.1 px', '0', '3.2 /s', '1.4 px'],
    ...['0.31 kB/s', '0.15 kB/s', '41 /s', '60 /s', '17 ms'],
  ])
  expect(values).toHaveLength(Object.keys(STATS).length - 1 + Object.keys(PICTURE).length) // pings are the line
})

test('the report says where, when and all numbers', () => {
  const about = {
    at: new Date(Date.UTC(2025, 0, 2, 3, 4, 5)),
    stadium: 'Classic',
    players: 8,
    slot: 3,
    protocol: 1,
    browser: 'Firefox',
    window: '390 x 844 at 2',
  }
  const text = reportOf(STATS, PICTURE, about)
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      ...['Time: 2025-01-02T03:04:05.000Z', 'Stadium: Classic', 'Players: 8, own slot 3', 'Protocol: 1'],
      ...['Browser: Firefox', 'Window: 390 x 844 at 2', 'Ping: 101 ms', 'Drawn: 60 /s', 'Pings, ms: 100 101'],
    ]),
  )
  expect(reportOf(STATS, PICTURE, { ...about, slot: -1 })).toContain('Players: 8, watching')
})
