// The part of the walk that needs no room: lobby, its dialogs, settings, account, chat, moderation, practice.
import {
  closeDialog,
  goTo,
  inDialog,
  LONG,
  lookInto,
  MODERATOR,
  PASSWORD,
  press,
  type,
  type Walk,
} from './walk.ts'

export async function walkLobby(walk: Walk, name: string): Promise<void> {
  const { page, look, phone } = walk
  await page.getByRole('list', { name: 'Rooms' }).getByText('The final', { exact: true }).waitFor(LONG)
  await look('lobby')
  if (phone) await press(page, 'Search and filters')
  await page.getByRole('searchbox').fill('nothing is called that')
  await page.getByText('No room fits', { exact: true }).waitFor()
  await look('lobby, no room fits')
  await press(page, 'Clear filters')
  await lookInto(walk, phone ? 'Create' : 'Create room')
  await press(page, phone ? 'Code' : 'Join by code')
  await type(page, 'Room code', 'K7')
  await inDialog(page, 'Join')
  await page.getByRole('alert').waitFor()
  await look('join by code, a bad one')
  await closeDialog(page)
  await press(page, 'Join Members')
  await type(page, 'Password', 'not this')
  await inDialog(page, 'Join')
  await page.getByRole('alert').waitFor()
  await look('password of a room, a wrong one')
  await closeDialog(page)
  await walkSettings(walk)
  await walkAccount(walk, name)
  if (phone) await goTo(page, 'Sections', 'Chat')
  await walkChat(walk)
  if (phone) await goTo(page, 'Sections', 'Play')
}

async function walkSettings({ page, look }: Walk): Promise<void> {
  await press(page, 'Settings')
  for (const section of ['Controls', 'Sound', 'Picture', 'Comfort', 'Chat', 'Network', 'Language']) {
    const tab = page.getByRole('dialog').getByRole('tab', { name: section, exact: true })
    await tab.click()
    if (section === 'Controls') {
      await press(page, 'Add a key: Chat')
      await page.keyboard.press('Tab')
    }
    if (section === 'Sound') await inDialog(page, 'Reset all')
    await look(`settings, ${section}`)
  }
  await closeDialog(page)
}

const openProfile = (page: Walk['page']) => page.locator('.mebtn').click()

async function walkAccount({ page, look }: Walk, name: string): Promise<void> {
  await openProfile(page)
  await look('profile of a guest')
  await inDialog(page, 'I have an account: sign in')
  await look('sign in')
  await inDialog(page, 'Back')
  await inDialog(page, 'Delete everything')
  await look('delete everything')
  await inDialog(page, 'Keep it')
  await inDialog(page, 'Keep my name')
  await type(page, 'Nickname', name)
  await type(page, 'Password', 'short')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await look('keep the name, too short a password')
  await type(page, 'Password', PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('status').locator('b').getByText(name).waitFor()
  await look('a toast')
  await page.locator('.mebtn', { hasNotText: 'Guest' }).waitFor()
  await openProfile(page)
  await page.getByText('You can change it once in 7 days.').waitFor()
  await look('profile of a user')
  await inDialog(page, 'Change password')
  await look('change the password')
  await inDialog(page, 'Back')
  await inDialog(page, 'Delete account')
  await look('delete the account')
  await inDialog(page, 'Keep it')
  await inDialog(page, 'Sign out')
  await page.getByText('You are signed out').waitFor()
  await openProfile(page)
  await inDialog(page, 'I have an account: sign in')
  await type(page, 'Nickname', MODERATOR)
  await type(page, 'Password', PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('.mebtn', { hasText: MODERATOR }).waitFor()
}

const tab = (page: Walk['page'], name: string) => page.locator(`#chat-${name}`).click()

async function walkChat(walk: Walk): Promise<void> {
  const { page, look } = walk
  await page.getByText('Who is in for a match?').first().waitFor()
  await look('lobby chat')
  await press(page, 'Emoji')
  await look('emoji')
  await page.keyboard.press('Escape')
  await page.getByRole('log').getByRole('button', { name: 'Ivo', exact: true }).first().click()
  await page.getByRole('menu').waitFor()
  await look('menu of a message')
  await page.getByRole('menuitem', { name: 'Report', exact: true }).click()
  await type(page, 'What is wrong with it?', 'Nothing, really')
  await look('report a message')
  await inDialog(page, 'Report')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('log').getByRole('button', { name: 'Ivo', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Message', exact: true }).click()
  const line = page.getByRole('combobox', { name: 'Message Ivo', exact: true })
  await line.fill('Me')
  await line.press('Enter')
  await page.getByRole('log', { name: 'Ivo' }).getByText('Me', { exact: true }).waitFor()
  await look('a direct message')
  await tab(page, 'direct')
  await page.getByRole('textbox', { name: 'Write to somebody' }).fill('Ros')
  await page.getByRole('button', { name: 'Message: Rosa' }).waitFor()
  await look('direct messages')
  await tab(page, 'groups')
  await look('groups, none yet')
  await press(page, 'New group')
  await inDialog(page, 'Create group')
  await page.getByRole('alert').waitFor()
  await page.getByRole('dialog').getByLabel('Invite somebody').fill('Iv')
  await inDialog(page, 'Add: Ivo')
  await look('a new group')
  await type(page, 'Name', 'Thursdays')
  await inDialog(page, 'Create group')
  await press(page, 'About the group')
  await look('about a group')
  await closeDialog(page)
  await tab(page, 'people')
  await page.getByRole('tabpanel').getByText('Bela').waitFor()
  await look('people')
  await press(page, 'Moderation')
  await page.getByText('Nothing, really').waitFor()
  await look('moderation, reports')
  await inDialog(page, 'Settle')
  await page.getByText('Nothing is reported.').waitFor()
  await page.getByRole('dialog').getByText('What was done').click()
  await page.getByText('settled a report about').waitFor()
  await look('moderation, what was done')
  await type(page, 'Announcement', 'The server rests at noon.')
  await inDialog(page, 'Announce to everybody')
  await closeDialog(page)
  await page.getByText('The server rests at noon.').waitFor()
  await look('an announcement')
  await page.locator('.announcement').getByRole('button').click()
  await tab(page, 'lobby')
}

export async function walkPractice({ page, look, phone }: Walk): Promise<void> {
  const score = page.getByRole('group', { name: /0.*0/ })
  await press(page, 'Practice')
  await page.getByRole('region', { name: 'First steps' }).waitFor(LONG)
  await look('first steps')
  if (phone) await press(page, 'Skip')
  else {
    await page.keyboard.press('Escape')
    await inDialog(page, 'Skip')
  }
  await page.getByRole('region', { name: 'First steps' }).waitFor({ state: 'detached' })
  await score.waitFor(LONG)
  await look('practice')
  if (phone) await press(page, 'Menu')
  else await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Classic', exact: true }).waitFor()
  await look('the menu of practice')
  await inDialog(page, 'Leave')
}

/** The lobby without a line, of somebody banned, and of a page that is older than the server; there is no way on. */
export async function walkTrouble({ page, look, company, line }: Walk): Promise<void> {
  line.pause(true)
  line.cut()
  await page.locator('.top .lost').waitFor(LONG)
  await look('lobby, the connection lost')
  line.pause(false)
  await page.locator('.top .lost').waitFor({ state: 'detached', ...LONG })
  await openProfile(page)
  await inDialog(page, 'Sign out')
  const guest = page.locator('.mebtn', { hasText: 'Guest' }).locator('.clip')
  await guest.waitFor()
  const name = await guest.innerText()
  const found = await company.referee.ask('find', { name })
  const id = found.ok ? found.people.find((one) => one.name === name)!.id : ''
  await company.referee.ask('moderate', { do: 'ban', id, minutes: 60, reason: 'Bedtime' })
  await page.getByText('Bedtime').waitFor(LONG)
  await look('banned')
  await page.routeWebSocket(/\/hub\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (typeof message !== 'string') asOldPage(message)
      server.send(message)
    })
  })
  await page.reload()
  await page.locator('.update').waitFor(LONG)
  await look('an update')
}

/** Changes what a page says of its protocol's version on connecting. */
function asOldPage(packet: Buffer): void {
  const at = packet.indexOf(Buffer.from([0xa1, 0x76])) // the key "v" in MessagePack
  if (at > 0) packet[at + 2] = 0
}
