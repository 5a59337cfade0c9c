// What the browser tests of a file share: a site and a browser, closed after them.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { launchBrowser } from './browser.ts'
import { openSite } from './site.ts'

export interface SharedSite {
  server: RunningServer
  browser: Browser
}

/** Call at the top of a file; both are there when its tests run. */
export function useSite(): SharedSite {
  const site = {} as SharedSite
  beforeAll(async () => {
    site.server = await openSite()
    site.browser = await launchBrowser()
  })
  afterAll(async () => {
    await site.browser?.close()
    await site.server?.close()
  })
  return site
}
