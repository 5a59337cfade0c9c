// An account in a real browser: kept, left, entered from another device, renamed, saved and deleted, without a reload.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { AccountExport } from '../../shared/net/account.ts'
import { DESKTOP, PHONE, visit } from '../support/page.ts'
import { useSite } from '../support/useSite.ts'

const PASSWORD = 'open sesame'
const site = useSite()

/** A visitor whose page must not be loaded a second time; refusals over HTTP are expected to reach the console. */
async function come(options: object = DESKTOP) {
  const { context, page, complaints } = await visit(site.browser, site.server.url, options)
  const person = page.getByRole('button', { name: /change name and avatar$/ })
  await person.waitFor()
  await page.evaluate(() => {
    Object.assign(window, { isFirstPage: true })
  })
  return {
    page,
    person,
    dialog: page.getByRole('dialog'),
    button: (name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name }),
    field: (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true }),
    said: (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor(),
    /** Resolves when the page is that person's; the welcome of a hub line says so. */
    async is(name: RegExp, kind: 'Guest' | 'user') {
      await page
        .getByRole('button', { name })
        .filter({ hasText: kind === 'Guest' ? kind : '' })
        .waitFor()
      expect(await person.getByText('Guest', { exact: true }).count()).toBe(kind === 'Guest' ? 1 : 0)
    },
    async leave() {
      expect(await page.evaluate(() => 'isFirstPage' in window)).toBe(true)
      expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([])
      await context.close()
    },
  }
}

test('a guest keeps a name, leaves, comes back on a phone, renames, changes the password, and deletes it all', async () => {
  const home = await come()
  await home.person.click()
  await home.field('Nickname').fill('Maja')
  await home.button('Keep my name').click()
  expect(await home.field('Nickname').inputValue(), 'as typed so far').toBe('Maja')
  expect(await home.field('Nickname').getAttribute('autocomplete')).toBe('username')
  await home.field('Password').fill('short')
  await home.page.keyboard.press('Enter')
  await home.dialog.getByRole('alert').filter({ hasText: 'too short' }).waitFor()
  expect(await home.field('Password').getAttribute('aria-invalid')).toBe('true')
  await home.field('Password').fill(PASSWORD)
  await home.button('Show: Password').click()
  expect(await home.field('Password').getAttribute('type')).toBe('text')
  await home.field('Password').press('Enter')
  await home.said('Maja is yours')
  await home.is(/^Maja,/, 'user')
  const log = home.page.getByRole('log')
  await home.page.getByRole('combobox', { name: 'Message the lobby' }).fill('I was here')
  await home.page.keyboard.press('Enter')
  await log.getByText('I was here').waitFor()

  await home.person.click()
  await home.button('Sign out').first().click()
  await home.said('You are signed out')
  await home.is(/^(?!Maja,).*change name/, 'Guest')

  const phone = await come(PHONE)
  await phone.person.click()
  await phone.button(/sign in/).click()
  await phone.field('Nickname').fill('maja')
  await phone.field('Password').fill('not this one')
  await phone.button('Sign in').click()
  await phone.dialog.getByRole('alert').filter({ hasText: 'did not match' }).waitFor()
  await phone.page.locator('input[type=password]:focus').waitFor() // to be typed again
  await phone.field('Password').fill(PASSWORD)
  await phone.button('Sign in').click()
  await phone.said('Welcome back, Maja')
  const told = (await phone.page.locator('.toasts').boundingBox())!
  const play = (await phone.page.locator('.play').boundingBox())!
  expect(told.y + told.height, 'above what is pressed').toBeLessThanOrEqual(play.y)
  await phone.is(/^Maja,/, 'user')

  await phone.person.click()
  await phone.field('Nickname').fill('Maya')
  await phone.button('Save').click()
  await phone.is(/^Maya,/, 'user')
  await phone.person.click()
  await phone.dialog.getByText(/^You can change it again on .+\d{4}/).waitFor()
  await phone.field('Nickname').fill('Mia')
  await phone.button('Save').click()
  await phone.dialog
    .getByRole('alert')
    .filter({ hasText: 'Not again so soon. You can change it again on' })
    .waitFor()

  await phone.button('Change password').click()
  await phone.field('Current password').fill('not this one')
  await phone.field('New password').fill('open barley')
  await phone.button('Change password').click()
  await phone.dialog.getByRole('alert').filter({ hasText: 'not right' }).waitFor()
  await phone.field('Current password').fill(PASSWORD)
  await phone.button('Change password').click()
  await phone.said('Password changed')

  await phone.person.click()
  const saved = phone.page.waitForEvent('download')
  await phone.dialog.getByRole('link', { name: 'Save as a file' }).click()
  const file = await (await saved).path()
  expect((JSON.parse(await readFile(file, 'utf8')) as AccountExport).profile.name).toBe('Maya')

  await phone.button('Delete account').click()
  await phone.field('Password').fill(PASSWORD)
  await phone.button('Delete for good').click()
  await phone.dialog.getByRole('alert').filter({ hasText: 'not right' }).waitFor()
  await phone.field('Password').fill('open barley')
  await phone.button('Delete for good').click()
  await phone.said('Your account is deleted')
  await phone.is(/^(?!Maya,).*change name/, 'Guest')
  await log.getByText('Deleted user').waitFor()
  expect(await log.getByText('I was here').count()).toBe(0)

  await home.person.click()
  await home.field('Nickname').fill('Maya')
  await home.button('Save').click()
  await home.is(/^Maya,/, 'Guest')
  await home.leave()
  await phone.leave()
})

test('signing out everywhere reaches the other device, which can sign in again by keyboard alone', async () => {
  const [home, away] = [await come(), await come()]
  await home.person.click()
  await home.button('Keep my name').click()
  await home.field('Nickname').fill('Noor')
  await home.field('Password').fill(PASSWORD)
  await home.field('Password').press('Enter')
  await home.is(/^Noor,/, 'user')
  await away.person.click()
  await away.button(/sign in/).click()
  await away.field('Nickname').fill('Noor')
  await away.field('Password').fill(PASSWORD)
  await away.field('Password').press('Enter')
  await away.is(/^Noor,/, 'user')

  await away.person.click()
  await away.button('Sign out everywhere').click()
  await away.is(/^(?!Noor,).*change name/, 'Guest')
  await home.said('You are signed out')
  await home.is(/^(?!Noor,).*change name/, 'Guest')
  await home.page.getByRole('status').getByRole('button', { name: 'Sign in' }).focus()
  await home.page.keyboard.press('Enter')
  expect(await home.field('Nickname').inputValue()).toBe('Noor')
  await home.page.keyboard.press('Tab')
  await home.page.keyboard.type(PASSWORD)
  await home.page.keyboard.press('Enter')
  await home.is(/^Noor,/, 'user')
  await home.leave()
  await away.leave()
})
