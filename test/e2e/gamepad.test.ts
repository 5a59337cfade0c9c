// Menus by gamepad in a real browser, with a pad that the page believes to be there.
import { expect, test } from 'vitest'
import { visit } from '../support/page.ts'
import { useSite } from '../support/useSite.ts'

const A = 0
const B = 1

const site = useSite()

/** Runs in the page: a pad whose stick and buttons are `window.pad`, and every element that has had the focus. */
function plugIn(): void {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false }))
  const pad = { connected: true, axes: [0, 0], buttons }
  const focused: string[] = []
  Object.assign(window, { pad, focused })
  navigator.getGamepads = () => [pad as unknown as Gamepad]
  addEventListener('focusin', ({ target }) => focused.push((target as HTMLElement).className))
}

test('a gamepad begins at Play, opens a dialog, chooses in it and closes it', async () => {
  const { page, context, complaints } = await visit(site.browser, 'about:blank')
  await context.addInitScript(plugIn)
  await page.goto(site.server.url)
  await page.locator('.play:enabled').waitFor()
  const hold = (button: number, pressed: boolean) =>
    page.evaluate(([n, on]) => Object.assign(window.pad.buttons[n]!, { pressed: on }), [
      button,
      pressed,
    ] as const)
  const push = (x: number, y: number) =>
    page.evaluate((axes) => void Object.assign(window.pad, { axes }), [x, y])
  await page.evaluate(() => void dispatchEvent(new Event('gamepadconnected')))
  await push(0, 1)
  await expect.poll(() => page.evaluate(() => window.focused[0]), { timeout: 20_000 }).toBe('play')
  await push(0, 0)

  await page.getByRole('button', { name: 'Create room' }).focus()
  await hold(A, true)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await hold(A, false)
  const two = dialog.getByRole('radio', { name: '2', exact: true })
  await two.focus()
  await hold(A, true)
  await expect.poll(() => two.isChecked(), { timeout: 20_000 }).toBe(true)
  await hold(A, false)
  await hold(B, true)
  await dialog.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await context.close()
})

declare global {
  interface Window {
    pad: { axes: number[]; buttons: { pressed: boolean }[] }
    focused: string[]
  }
}
