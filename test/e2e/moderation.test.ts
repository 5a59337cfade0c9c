// Moderation in real browsers: a report, what the moderator sees and does, and what it means for the other person.
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameKey } from '../../server/accounts/names.ts'
import { createPasswords } from '../../server/accounts/passwords.ts'
import type { RunningServer } from '../../server/app.ts'
import { openStorage, type Storage } from '../../server/storage/storage.ts'
import { launchBrowser } from '../support/browser.ts'
import { DESKTOP, PHONE, visit } from '../support/page.ts'
import { openSite } from '../support/site.ts'

const PASSWORD = 'open sesame'
let storage: Storage
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  storage = await openStorage({ memory: true })
  const [id, name, key] = ['mod', 'Referee', nameKey('Referee')]
  await storage.users.add({ id, name, avatar: '', kind: 'guest' }, key, 'a session', Date.now())
  await storage.users.claim(id, { text: name, key }, await createPasswords().hash(PASSWORD))
  server = await openSite({ storage, moderators: [name] })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await storage?.close()
})

async function come(options: object = DESKTOP) {
  const { page } = await visit(browser, server.url, options)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const say = async (text: string) => {
    await page.getByRole('combobox', { name: 'Message the lobby' }).fill(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: /change name and avatar$/ }).waitFor()
  return { page, button, say }
}
async function comeAsModerator() {
  const person = await come()
  const login = { name: 'Referee', password: PASSWORD }
  await person.page.evaluate(async (login) => {
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/account/sign-in', { method: 'POST', headers, body: JSON.stringify(login) })
  }, login)
  await person.page.reload()
  await person.page.getByRole('button', { name: /^Referee,/ }).waitFor()
  return person
}
const boxOf = async (one: Locator) => (await one.boundingBox())!

test('a report, a mute and a ban with their reason, both lifted in the log, and an announcement under the score', async () => {
  const [mod, guest] = [await comeAsModerator(), await come()]
  await guest.say('you are all losers')
  const message = mod.page.locator('.msg').filter({ hasText: 'losers' })
  await message.hover()
  const [time, act] = [await boxOf(message.locator('time')), await boxOf(message.locator('.act'))]
  expect(time.x + time.width, 'the button leaves the time alone').toBeLessThanOrEqual(act.x)
  await message.locator('.act').click()
  await mod.page.getByRole('menuitem', { name: 'Report' }).click()
  await mod.page.getByLabel('What is wrong with it?').fill('insults')
  await mod.page.keyboard.press('Enter')

  await mod.page.getByRole('tab', { name: 'People' }).click()
  await mod.button('Moderation').click()
  const desk = mod.page.getByRole('dialog')
  await desk.getByText('insults').waitFor()
  await desk.getByLabel('Note').fill('rude')
  await mod.button('Mute 10 min').click()
  await desk.getByRole('status').filter({ hasText: 'Muted' }).waitFor() // over the dialog, not behind it
  await guest.say('am I heard?')
  const refusal = guest.page.locator('.waiting .err')
  await refusal.filter({ hasText: /You are muted\. Until .*Reason: rude/ }).waitFor()
  await desk.getByText('What was done').click()
  await mod.button('Lift').click()
  await desk.getByText('lifted the sanctions of').waitFor()
  await guest.button('Send again').click()
  await guest.page.locator('.msg').filter({ hasText: 'am I heard?' }).waitFor()

  await desk.getByText('Reports', { exact: true }).click()
  await desk.getByLabel('Note').fill('still rude')
  await mod.button('Ban 7 days').click()
  await guest.page.getByRole('heading', { name: 'You can’t come in for a while' }).waitFor()
  await guest.page.getByText(/^Until .*Reason: still rude$/).waitFor()
  await desk.getByText('What was done').click()
  await mod.button('Lift').click()
  await guest.page.getByRole('combobox', { name: 'Message the lobby' }).waitFor()

  const phone = await come(PHONE)
  await phone.page.getByRole('button', { name: 'Practice' }).click()
  const score = phone.page.getByRole('group', { name: /Red.*Blue/i })
  await score.waitFor()
  await desk.getByLabel('Announcement').fill('Cup at eight')
  await mod.button('Announce to everybody').click()
  const news = phone.page.getByRole('alert').filter({ hasText: 'Cup at eight' })
  await news.waitFor()
  const [above, below] = [await boxOf(score), await boxOf(news)]
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height)
})
