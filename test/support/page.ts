// Pages for browser tests: every console error and every CSP violation of a run is remembered and must not be.
import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly complaints: string[]
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } }
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

/** A fresh visitor, without cookies, in the dark theme. */
export async function visit(browser: Browser, url: string, options: object = DESKTOP): Promise<Visitor> {
  const context = await browser.newContext({ colorScheme: 'dark', ...options })
  const complaints: string[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`)
    })
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)))
  await page.goto(url)
  return { context, page, complaints }
}

export interface Spot {
  x: number // CSS pixels
  y: number
  pixels: number
}

/** Middle of all pixels of the screen within `reach` of a colour: finds the lime ring of the own disc on the pitch. */
export async function findColour(
  browser: Browser,
  page: Page,
  [r, g, b]: [number, number, number],
  reach = 24,
): Promise<Spot> {
  const canvas = page.locator('canvas')
  const picture = (await canvas.screenshot({ scale: 'css' })).toString('base64')
  const bench = await browser.newPage() // a blank page: no policy against reading pictures
  try {
    return await bench.evaluate(
      async ({ picture, r, g, b, reach }) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const surface = new OffscreenCanvas(image.width, image.height).getContext('2d')!
        surface.drawImage(image, 0, 0)
        const { data, width } = surface.getImageData(0, 0, image.width, image.height)
        let [x, y, pixels] = [0, 0, 0]
        for (let i = 0; i < data.length; i += 4) {
          const off = Math.abs(data[i]! - r) + Math.abs(data[i + 1]! - g) + Math.abs(data[i + 2]! - b)
          if (off > reach * 3) continue
          x += (i / 4) % width
          y += Math.floor(i / 4 / width)
          pixels++
        }
        return { x: x / pixels, y: y / pixels, pixels }
      },
      { picture, r, g, b, reach },
    )
  } finally {
    await bench.close()
  }
}
