// axe finds nothing serious on the screens there are, in both themes and on a phone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { faults } from '../support/axe.ts'
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
  const settings = page.getByRole('navigation', { name: 'Parts of the room' }).getByText('Match')
  if (size === PHONE) await settings.click()
  for (const name of ['Change', 'More settings', 'Set one', 'Invite as QR code']) {
    await page.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor()
    if (name === 'Change') await dialog.getByRole('button', { name: 'Classic', exact: true }).waitFor()
    found.push(...(await faults(page, `the dialog of ${name}`)))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Start match' }).click()
  await page.getByRole('group', { name: /^Red 0, Blue 0/ }).waitFor()
  found.push(...(await faults(page, 'match')))
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Practice' }).first().click()
  await page.getByRole('group', { name: /^Red 0, Blue 0/ }).waitFor()
  found.push(...(await faults(page, 'practice')))
  await page.keyboard.press('Escape')
  await dialog.waitFor()
  found.push(...(await faults(page, 'the menu of practice')))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
