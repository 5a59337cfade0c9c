import { describe, expect, test } from 'vitest'
import { measureBurden } from '../../../server/stadiums/burden.ts'
import { createInspector, type Inspected } from '../../../server/stadiums/inspector.ts'
import { classic } from '../../support/stadiums.ts'

const SMALL = '{ name: "Mine", width: 100, height: 50 }'

const textOf = (answer: Inspected | null): string => (answer && !answer.ok ? answer.text : 'was taken')

describe('a stadium file', () => {
  test('comes back compiled, as the server itself would read it', async () => {
    const answer = await createInspector({ burdenMaxMs: 1000 }).inspect(SMALL)
    expect(answer).toMatchObject({ ok: true, stadium: { name: 'Mine', width: 100, height: 50 } })
  })

  test('that is too much work is refused with the figure and the limit', async () => {
    const answer = await createInspector({ burdenMaxMs: 0.000001 }).inspect(SMALL)
    expect(textOf(answer)).toMatch(/ takes \d+\.\d\d ms .* 0\.000001 ms is the most/u)
  })

  test.each([
    ['{ name: "x", width: 10, height: 10, segments: [{ v0: 0, v1: 9 }] }', 'segments[0].v0: '],
    ['{\n  name: "x",\n  width: ,\n}', 'line 3, column 10: '],
    ['', 'line 1, column 1: '],
    ['[1, 2]', 'a stadium must be an object'],
    ['{'.repeat(100_000), 'line 1, column 2: '],
    [`{ a: ${'['.repeat(200_000)} }`, ''],
    ['{ __proto__: { width: 1 }, name: "x", height: 1 }', 'width: '],
  ])('that starts with %.20s is refused, and says where', async (source, place) => {
    const answer = await createInspector().inspect(source)
    expect(answer?.ok).toBe(false)
    expect(textOf(answer)).toContain(place)
  })

  test('that takes too long ends with its thread, and the next one is read', async () => {
    const hasty = createInspector({ timeMaxMs: 0 })
    expect(textOf(await hasty.inspect(SMALL))).toBe('The file takes too long to read.')
    expect(textOf(await hasty.inspect(SMALL))).toBe('The file takes too long to read.')
  })

  test('waits its turn, and is not taken where too many wait', async () => {
    const inspector = createInspector({ waitingMax: 2, burdenMaxMs: 1000 })
    const [first, second, third] = [SMALL, '{', SMALL].map((source) => inspector.inspect(source))
    expect(third).toBe(null)
    expect((await first)?.ok).toBe(true)
    expect((await second)?.ok).toBe(false)
    expect((await inspector.inspect(SMALL))?.ok).toBe(true)
  })
})

describe('the work of a stadium', () => {
  const PART = 121 // questions to the clock: before and after each of 60 ticks, and whether there is time for more

  test('is that of its slowest part', () => {
    let [asked, now] = [0, 0]
    const clock = () => {
      now += Math.floor(asked++ / PART) % 6 === 2 ? 0.2 : 0.1
      return now
    }
    expect(measureBurden(classic, clock)).toBeCloseTo(0.2)
  })

  test('does not count what held up many ticks of a run, but not the same ones of the next', () => {
    let [asked, now] = [0, 0]
    const clock = () => {
      now += asked++ < PART && asked % 5 === 0 ? 20 : 0.1
      return now
    }
    expect(measureBurden(classic, clock)).toBeCloseTo(0.1)
  })

  test('is known soon, however slow it is', () => {
    let asked = 0
    const clock = () => ++asked * 1000
    expect(measureBurden(classic, clock)).toBeCloseTo(1000)
    expect(asked).toBeLessThan(2 * PART)
  })
})
