// The part of the walk that is in rooms: the panel and its dialogs, a match as player and as spectator, its end.
import { until } from '../person.ts'
import { closeDialog, goTo, inDialog, LONG, lookInto, press, type Walk } from './walk.ts'

const PARTS = 'Parts of the room'

export async function walkRoom(walk: Walk): Promise<void> {
  const { page, look, phone, company } = walk
  await press(page, phone ? 'Create' : 'Create room')
  await page.getByRole('dialog').getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await inDialog(page, 'Create room')
  await page.getByRole('button', { name: 'Start match', exact: true }).waitFor(LONG)
  const code = new URL(page.url()).pathname.slice('/r/'.length)
  await company.friend.enter(await company.friend.ask('join', { code, password: '' }))
  await page.getByRole('button', { name: 'Options for Ivo', exact: true }).waitFor()
  await look('room of an admin')
  await press(page, 'Options for Ivo')
  await page.getByRole('menu').waitFor()
  await look('menu of a person')
  await page.getByRole('menuitem', { name: 'Kick', exact: true }).click()
  await look('send away')
  await closeDialog(page)
  await lookInto(walk, 'Room name')
  await lookInto(walk, 'Invite as QR code')
  if (phone) {
    await goTo(page, PARTS, 'Chat')
    await look('room, chat')
    await goTo(page, PARTS, 'Match')
    await look('room, settings')
  }
  await press(page, 'Change')
  await page.getByRole('dialog').getByRole('button', { name: 'Classic', exact: true }).waitFor()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'broken.hbs',
      mimeType: 'text/plain',
      buffer: Buffer.from('{ "name": 1'),
    })
  await page.locator('.uploadstate .err').waitFor()
  await look('stadiums, a bad file')
  await closeDialog(page)
  await lookInto(walk, 'More settings')
  await lookInto(walk, 'Set one')
  await press(page, 'Name and colours of Red')
  await page.getByRole('dialog').getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await look('kit')
  await closeDialog(page)
  await walkMatch(walk)
}

async function walkMatch({ page, look, phone, line }: Walk): Promise<void> {
  await press(page, 'Start match')
  await page.locator('.bug').waitFor(LONG)
  await page.locator('canvas').waitFor(LONG)
  await page.keyboard.press('ArrowUp') // who presses nothing for long goes to the bench
  await look('match')
  await page.keyboard.press('ArrowUp')
  if (phone) {
    await press(page, 'Emotes')
    await look('emotes')
    await press(page, 'Chat')
  } else {
    await page.keyboard.press('F3')
    await page.keyboard.down('Tab')
    await page.getByRole('region', { name: 'Players' }).waitFor()
    await look('players and network')
    await page.keyboard.up('Tab')
    await page.keyboard.press('F3')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('combobox', { name: 'Message the room' }).waitFor()
  await look('chat over the match')
  await page.keyboard.press('Escape')
  if (phone) await press(page, 'Room')
  else await page.keyboard.press('Escape')
  await press(page, 'Pause')
  await page.getByRole('button', { name: 'Resume', exact: true }).waitFor()
  await look('room during a match')
  await press(page, 'Back to the match')
  await page.locator('.hud .pill:not(.idle)').waitFor()
  await look('paused')
  line.pause(true)
  line.cut()
  const lost = page.locator('.hud-top .pill', { has: page.locator('.num') })
  await lost.waitFor(LONG)
  await look('match, the connection lost')
  if (phone) await press(page, 'Room')
  else await page.keyboard.press('Escape')
  await page.locator('.roomp').waitFor()
  await look('room, the connection lost')
  line.pause(false)
  await lost.waitFor({ state: 'detached', ...LONG })
  await press(page, 'Leave')
  await page.getByRole('dialog').waitFor()
  await look('leave a match')
  await inDialog(page, 'Leave')
  await page.getByRole('button', { name: 'Practice', exact: true }).waitFor()
}

export async function walkOvertime({ page, look, phone, company }: Walk): Promise<void> {
  await press(page, 'Watch The final')
  await page.getByRole('button', { name: 'Back to the match', exact: true }).waitFor(LONG)
  await look('room of a guest')
  if (phone) {
    await goTo(page, PARTS, 'Match')
    await look('settings to read')
  }
  await press(page, 'Back to the match')
  const bar = page.getByRole('region', { name: 'What to watch' })
  await bar.getByRole('button', { name: /Player$/ }).click()
  await look('watching')
  await page.locator('.clock.ot').waitFor(LONG)
  await look('overtime')
  await company.score()
  await page.locator('.hud .news').waitFor(LONG)
  await look('goal')
  await until(() => !company.match.room.match.running)
  await page.locator('.end').waitFor(LONG)
  await look('end')
  await press(page, 'Back to the room')
  await page.getByRole('button', { name: 'Show the result', exact: true }).waitFor()
  await look('room with a last result')
  await press(page, 'Leave')
}
