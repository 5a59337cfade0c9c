// An evening of two people and six bots in two browsers: everything they do to their room without touching the server.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, visit } from '../support/page.ts'
import { attack, connectPerson } from '../support/person.ts'
import { useSite } from '../support/useSite.ts'

const LONG = { timeout: 20_000 }
const MATCH = { timeout: 90_000 }

const site = useSite()

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const score = (page: Page) => page.getByRole('group', { name: /^Red 0, Blue 0/ })
const rename = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /change name and avatar/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nickname' }).fill(name)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the menu of a person and picks what takes them out of the room. */
async function sendAway(page: Page, name: string, how: 'Kick' | 'Ban', reason: string): Promise<void> {
  await press(page, `Options for ${name}`)
  await page.getByRole('menuitem', { name: how, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await dialog.getByRole('button', { name: how, exact: true }).click()
}

test('two people and six bots have an evening of matches', async () => {
  const host = await visit(site.browser, site.server.url, {
    ...DESKTOP,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page: a } = host
  await rename(a, 'Anna')
  await a.getByRole('button', { name: 'Create room' }).first().click()
  const dialog = a.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Thursday')
  await dialog.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await press(a, 'Copy invite')
  const link = await a.evaluate(() => navigator.clipboard.readText())
  const code = link.slice(-5)

  const guest = await visit(site.browser, site.server.url, { viewport: { width: 1024, height: 640 } })
  const { page: b } = guest
  await rename(b, 'Ben')
  await b.goto(link)
  await press(b, 'Join Blue')
  await column(a, 'Blue').getByText('Ben').waitFor()

  await press(a, 'Start match')
  await Promise.all([a, b].map((page) => score(page).waitFor(LONG)))
  await a.keyboard.press('Escape')
  await press(a, 'Pause')
  const paused = b.getByRole('status').filter({ hasText: 'Anna paused the match' })
  await paused.waitFor()
  await press(a, 'Resume')
  await paused.waitFor({ state: 'detached' })
  await b.keyboard.down('Tab')
  await b.getByRole('region', { name: 'Players' }).getByText('Anna').waitFor()
  await b.keyboard.up('Tab')

  await a.getByRole('button', { name: 'Options for Ben' }).focus()
  await a.keyboard.press('ArrowLeft') // to the spectators
  await column(a, 'Spectators').getByText('Ben').waitFor()
  await a.keyboard.press('ArrowLeft')
  await column(a, 'Red').getByText('Ben').waitFor()
  await press(a, 'Swap sides')
  await column(a, 'Blue').getByText('Ben').waitFor()
  await press(a, 'Stop match')
  await column(b, 'Blue').getByText('Anna').waitFor() // who created the room was on red

  await press(a, 'Change')
  await dialog.getByRole('button', { name: 'Big', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  for (const left of [2, 1]) {
    await press(a, 'Goals: less')
    await a.locator('.blk', { hasText: 'Goals' }).getByText(String(left), { exact: true }).waitFor()
  }
  // Without bots a third person is sure to score.
  await a.getByRole('radio', { name: 'Off', exact: true }).check({ force: true })
  const third = await connectPerson(site.server.url)
  const inside = await third.enter(await third.ask('join', { code, password: '' }))
  await inside.arena.command({ kind: 'team', id: third.me.id, team: 1 })
  await press(a, 'Start match')
  await a.getByText('First to 1').waitFor(LONG)
  inside.play = attack
  await Promise.all([a, b].map((page) => page.getByRole('heading', { name: /win, \d to \d/ }).waitFor(MATCH)))
  inside.play = (view) => view.setKeys(0)
  await press(a, 'Rematch')
  await Promise.all([a, b].map((page) => score(page).waitFor(LONG)))

  await a.keyboard.press('Escape')
  await press(a, 'Stop match')
  await sendAway(a, 'Ben', 'Kick', 'Bedtime')
  await b.getByText('Reason: Bedtime').waitFor()
  await b.goto(link)
  await b.getByRole('heading', { name: 'Thursday' }).waitFor(LONG)
  await sendAway(a, 'Ben', 'Ban', 'Really bedtime')
  await b.getByText('Reason: Really bedtime').waitFor()
  await b.goto(link)
  await b.getByText('You can’t come into this room').waitFor()
  await press(a, 'More settings')
  await press(a, 'Clear bans')
  await a.getByText('Nobody is banned').waitFor()
  await b.goto(link)
  await b.getByRole('heading', { name: 'Thursday' }).waitFor(LONG)
  expect([...host.complaints, ...guest.complaints]).toEqual([])
  third.close()
  await host.context.close()
  await guest.context.close()
})
