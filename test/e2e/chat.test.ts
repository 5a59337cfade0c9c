// Talking in two browsers, one of them a phone: a group, somebody blocked, and the keyboard on the screen.
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, PHONE, visit } from '../support/page.ts'
import { visit as visitHub } from '../support/site.ts'
import { useSite } from '../support/useSite.ts'

const LONG = { timeout: 30_000 }
const KEYBOARD = 420 // what a keyboard leaves of the phone's height

const site = useSite()

async function come(size: object) {
  const visitor = await visit(site.browser, site.server.url, size)
  const { page } = visitor
  await page.getByRole('button', { name: /change name and avatar/ }).waitFor(LONG)
  if (size === PHONE) await page.getByRole('button', { name: 'Chat' }).click()
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
  const pick = (name: string) => page.getByRole('menuitem', { name, exact: true }).click()
  const openTab = (name: string) => page.getByRole('tab', { name }).click()
  return { ...visitor, press, pick, openTab, dialog: page.getByRole('dialog') }
}

const bottomOf = async (part: Locator) => {
  const box = (await part.boundingBox())!
  return box.y + box.height
}

test('a person hears of a group they come into and are taken out of, and of whom they have blocked', async () => {
  const anna = await visitHub(site.server)
  await anna.ask('profile', { name: 'Anna', avatar: '' })
  const phone = await come(PHONE)
  const found = await anna.ask('people', { channel: 'lobby' })
  const { id } = (found.ok ? found.people : []).find((one) => one.id !== anna.me.id)!
  const made = await anna.ask('group', { do: 'create', name: 'Friday five', members: [id] })
  if (!made.ok) throw new Error(made.code)
  await phone.page.getByText('You are in the group Friday five now').waitFor()
  await phone.openTab('Groups')
  await phone.press(/Friday five/)
  await phone.press('About the group')
  await phone.dialog.getByText('2 members').waitFor()
  await anna.ask('group', { do: 'remove', channel: made.info!.channel, id })
  await phone.page.getByText('You are no longer in Friday five').waitFor()
  await phone.dialog.waitFor({ state: 'detached' })
  await phone.page.getByText('No groups yet.').waitFor()

  await phone.openTab('People')
  await phone.press('Message Anna')
  await phone.page.getByRole('combobox', { name: 'Message Anna' }).waitFor()
  await phone.press('Anna: what to do')
  await phone.pick('Block')
  await phone.press('Unblock')
  await phone.page.getByRole('combobox', { name: 'Message Anna' }).waitFor()
  expect(phone.complaints).toEqual([])
  anna.close()
  await phone.context.close()
})

test('above a phone’s keyboard the line and the last message stay in sight, in the lobby and in a room', async () => {
  const phone = await come(PHONE)
  const { page } = phone
  const line = page.locator('.say')
  const check = async (name: string) => {
    await page.getByRole('combobox', { name }).click()
    for (const text of ['first', 'last']) {
      await page.keyboard.type(`${text} of ${name}`)
      await page.keyboard.press('Enter')
    }
    const last = page.getByRole('log').locator('[data-seq]', { hasText: `last of ${name}` })
    await last.waitFor()
    await page.setViewportSize({ width: PHONE.viewport.width, height: KEYBOARD })
    await page.locator('[data-keyboard]').waitFor({ state: 'attached' })
    await expect.poll(() => bottomOf(line)).toBe(KEYBOARD)
    await expect.poll(() => bottomOf(last)).toBeLessThanOrEqual((await line.boundingBox())!.y)
    await page.setViewportSize(PHONE.viewport)
    await page.locator('html:not([data-keyboard])').waitFor({ state: 'attached' })
    await expect.poll(() => bottomOf(line)).toBeGreaterThan(KEYBOARD)
  }
  await check('Message the lobby')
  await phone.press('Play')
  await phone.press('Create')
  await phone.dialog.getByRole('button', { name: 'Create room' }).click()
  await page.getByRole('navigation', { name: 'Parts of the room' }).getByText('Chat').click(LONG)
  await check('Message the room')
  expect(phone.complaints).toEqual([])
  await phone.context.close()
})

test('an emoji and a name come to where the caret is, and the menu of a name begins where the name does', async () => {
  const { page, context, press, complaints } = await come(DESKTOP)
  const line = page.getByRole('combobox', { name: 'Message the lobby' })
  const steps = async (n: number, key: string) => {
    for (let i = 0; i < n; i++) await page.keyboard.press(key)
  }
  await line.fill('goal yes')
  await steps(4, 'ArrowLeft')
  await press('Emoji')
  await page.getByRole('textbox', { name: 'Search emoji' }).fill('tada')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' :fire:')
  expect(await line.inputValue()).toBe('goal🎉 🔥 yes')
  const other = await visitHub(site.server)
  await other.ask('profile', { name: 'Bea', avatar: '' })
  await other.ask('say', { channel: 'lobby', text: 'hello', cid: 'c1' })
  const name = page.getByRole('log').getByRole('button', { name: 'Bea', exact: true })
  await name.waitFor()
  await line.fill('hi  again')
  await steps(6, 'ArrowLeft')
  await page.keyboard.type('@be')
  await page.getByRole('option', { name: '@Bea' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('and ')
  expect(await line.inputValue()).toBe('hi @Bea and again')
  await name.click()
  const [menu, begin] = [(await page.getByRole('menu').boundingBox())!, (await name.boundingBox())!]
  expect(Math.round(menu.x)).toBe(Math.round(begin.x))
  expect(complaints).toEqual([])
  other.close()
  await context.close()
})

test('whoever owns a group is asked once more before somebody is taken out of it', async () => {
  const anna = await visitHub(site.server)
  await anna.ask('profile', { name: 'Annabel', avatar: '' })
  const { context, press, pick, openTab, dialog, complaints } = await come(DESKTOP)
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true })
  await openTab('Groups')
  await press('New group')
  await dialog.getByLabel('Name').fill('Friday five')
  await dialog.getByLabel('Invite somebody').fill('Annab')
  await inDialog('Add: Annabel').click()
  await inDialog('Create group').click()
  await press('About the group')
  const remove = async () => {
    await inDialog('Annabel: what to do').click()
    await pick('Remove Annabel')
  }
  await remove()
  await inDialog('Cancel').click()
  await dialog.getByText('2 members').waitFor()
  await remove()
  await inDialog('Remove Annabel').press('Enter')
  await dialog.getByText('1 member', { exact: true }).waitFor()
  expect(complaints).toEqual([])
  anna.close()
  await context.close()
})

test('a message held down opens its menu, also under a finger that trembles', async () => {
  const anna = await visitHub(site.server)
  const phone = await come(PHONE)
  await anna.ask('say', { channel: 'lobby', text: 'hold me', cid: 'held' })
  const message = phone.page.getByRole('log').locator('[data-seq]', { hasText: 'hold me' })
  const touch = { pointerType: 'touch', bubbles: true, clientY: 100 }
  await message.dispatchEvent('pointerdown', { ...touch, clientX: 100 })
  await message.dispatchEvent('pointermove', { ...touch, clientX: 104 })
  await phone.page.getByRole('menuitem', { name: 'Reply by name' }).waitFor()
  expect(phone.complaints).toEqual([])
  anna.close()
  await phone.context.close()
})

test('a log that is left while it scrolls does no harm', async () => {
  const phone = await come(PHONE)
  const { page } = phone
  const log = page.getByRole('log')
  const line = page.getByRole('combobox', { name: 'Message the lobby' })
  const long = Array.from({ length: 60 }, (_, n) => `${n}`).join(' and then ')
  for (const text of [`1 ${long}`, `2 ${long}`, `3 ${long}`, `4 ${long}`, `5 ${long}`]) {
    await line.fill(text)
    await page.keyboard.press('Enter')
    await log.locator('[data-seq]', { hasText: text.slice(0, 40) }).waitFor()
  }
  await log.evaluate((log) => {
    log.scrollTop = 0
    document.querySelector<HTMLElement>('[role=tab][aria-selected=false]')!.click()
  })
  await log.waitFor({ state: 'detached' })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(phone.complaints).toEqual([])
  await phone.context.close()
})
