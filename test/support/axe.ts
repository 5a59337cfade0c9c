// What axe finds on a page that keeps somebody from using it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

async function violations(axe: AxeBuilder, screen: string): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze() // no frames to look into
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

/** Serious and critical violations of what is on the screen in both themes, with the elements; none is right. */
export async function faults(page: Page, screen: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(new AxeBuilder({ page }).withRules('color-contrast'), `${screen}, light`)
  await page.emulateMedia({ colorScheme: 'dark' }) // themes differ in nothing but colours
  return [...light, ...(await violations(new AxeBuilder({ page }), `${screen}, dark`))]
}
