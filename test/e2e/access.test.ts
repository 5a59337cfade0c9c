// axe finds nothing serious on the screens there are, in both themes and on a phone.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { DESKTOP, PHONE, visit } from '../support/page.ts'
import { openSite } from '../support/site.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await openSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function faults(page: Page, screen: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

test.each([
  ['dark', DESKTOP],
  ['light', DESKTOP],
  ['dark', PHONE],
] as const)('nothing serious in %s at %j', async (colorScheme, size) => {
  const { context, page, complaints } = await visit(browser, server.url, { ...size, colorScheme })
  await page.getByRole('button', { name: /^play/i }).first().waitFor()
  const found = await faults(page, 'lobby')
  await page
    .getByRole('button', { name: /^create/i })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  found.push(...(await faults(page, 'create room')))
  await dialog.getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await page.getByRole('button', { name: 'Start match' }).waitFor()
  found.push(...(await faults(page, 'room')))
  await page.getByRole('button', { name: 'Start match' }).click()
  await page.getByRole('group', { name: /^Red 0, Blue 0/ }).waitFor()
  found.push(...(await faults(page, 'match')))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
