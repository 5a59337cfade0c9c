import { afterEach, expect, test, vi } from 'vitest'
import { codeInUrl } from '../../../game/src/actions/url.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['/', null],
  ['/r/K7QPX', 'K7QPX'],
  ['/r/k7qpx/', 'K7QPX'],
  ['/r/K7QPX%20', 'K7QPX'],
  ['/r/AAAAA', ''],
  ['/r/nothing', ''],
])('the address %s names the room %j', (pathname, code) => {
  vi.stubGlobal('location', { pathname })
  expect(codeInUrl()).toBe(code)
})
