// When a page says that nobody is there.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({ request }))

const page = Object.assign(new EventTarget(), { hidden: false })
const MINUTE_MS = 60_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('away is who hides the tab or touches nothing for five minutes without a match, each said once', async () => {
  const { sayAwayAgain, startAway } = await import('../../../game/src/actions/away.ts')
  const { match } = await import('../../../game/src/store.ts')
  const said = () => request.mock.calls.splice(0).map(([, { on }]) => on)
  const hide = (hidden: boolean) => {
    page.hidden = hidden
    page.dispatchEvent(new Event('visibilitychange'))
  }
  startAway()
  hide(true)
  sayAwayAgain() // on a new line
  hide(false)
  expect(said()).toEqual([true, true, false])
  vi.advanceTimersByTime(4 * MINUTE_MS)
  page.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(4 * MINUTE_MS)
  expect(said()).toEqual([])
  vi.advanceTimersByTime(4 * MINUTE_MS)
  expect(said()).toEqual([true])
  page.dispatchEvent(new Event('pointermove'))
  expect(said()).toEqual([false])
  match.value = {} as NonNullable<typeof match.value>
  vi.advanceTimersByTime(20 * MINUTE_MS)
  expect(said()).toEqual([])
})
