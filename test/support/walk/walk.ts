// A walk through every screen and dialog of the client, in the same order on every kind of screen.
import type { Page } from 'playwright-core'
import type { Proxy as Line } from '../proxy.ts'
import type { Company } from './company.ts'

export interface Walk {
  readonly page: Page
  readonly phone: boolean
  readonly company: Company
  readonly line: Line // between this page and the server
  /** Called on every screen, with its name. */
  look(screen: string): Promise<void>
}

export const MODERATOR = 'Referee'
export const PASSWORD = 'open sesame'
export const LONG = { timeout: 120_000 }

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()
export const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
export const type = (page: Page, label: string, text: string) =>
  page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text)
export const goTo = (page: Page, parts: string, part: string) =>
  page.getByRole('navigation', { name: parts }).getByText(part, { exact: true }).click()

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Opens a dialog by its button, looks, and closes it, which gives the focus back to the button. */
export async function lookInto({ page, look }: Walk, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.press('Enter')
  await page.getByRole('dialog').waitFor()
  await look(`the dialog of ${name}`)
  await closeDialog(page)
  await button.and(page.locator(':focus')).waitFor()
}
