// axe finds nothing serious on any screen or dialog, in both themes, on a desktop and on a phone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { DESKTOP, PHONE, visit } from '../support/page.ts'
import { startProxy } from '../support/proxy.ts'
import { openModerated } from '../support/site.ts'
import { gather } from '../support/walk/company.ts'
import { walkLobby, walkPractice, walkTrouble } from '../support/walk/lobby.ts'
import { walkOvertime, walkRoom } from '../support/walk/room.ts'
import { MODERATOR, PASSWORD, type Walk } from '../support/walk/walk.ts'

const EXPECTED = /status of 4\d\d|WebSocket|net::ERR/ // refusals and a cut line reach the console

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('nothing serious on a %s', { timeout: 600_000 }, async (kind, size) => {
  const { site, cookie } = await openModerated(MODERATOR, PASSWORD)
  const line = await startProxy(site.port, { lagMs: 0, jitterMs: 0, lossPercent: 0 })
  const company = await gather(site.url, cookie)
  const options = { ...size, reducedMotion: 'reduce' } // half faded in, a dialog has other colours
  const { page, context, complaints } = await visit(browser, `http://127.0.0.1:${line.port}`, options)
  const found: string[] = []
  const look = async (screen: string) => {
    found.push(...(await faults(page, screen)))
  }
  const walk: Walk = { page, phone: kind === 'phone', company, line, look }
  await walkLobby(walk, 'Axel')
  await walkPractice(walk)
  await walkRoom(walk)
  await walkOvertime(walk)
  await walkTrouble(walk)
  expect(found).toEqual([])
  expect(complaints.filter((text) => !EXPECTED.test(text))).toEqual([])
  company.close()
  await context.close()
  await line.close()
  await site.close()
})
