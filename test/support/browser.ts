// A browser for tests: CHROME_PATH, an installed Chromium or Chrome, else the one inside @sparticuz/chromium (Linux x64).
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe')]
      : [],
  ),
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu', // WebGL in software, the same everywhere
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const CACHE = join(import.meta.dirname, '../../node_modules/.cache')
const BUNDLED = join(CACHE, 'test-chromium')

/** Starts a browser with a fresh profile; throws one sentence when there is none. CHROME_PATH=bundled forces the one inside npm. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findInstalled() ?? (await unpackBundled())
  const libraries = join(dirname(executablePath), 'al2023/lib') // what slim images lack; only beside the bundled one
  const env = { ...process.env, LD_LIBRARY_PATH: libraries }
  return chromium.launch({ executablePath, args: FLAGS, ...(existsSync(libraries) ? { env } : {}) })
}

function findInstalled(): string | undefined {
  const wanted = process.env.CHROME_PATH
  if (wanted) return wanted === 'bundled' ? undefined : wanted
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((n) => join(folder, n)))
  return [...onPath, ...PLACES].find((path) => existsSync(path))
}

/** Unpacks the browser of the npm package once, in a folder of its own that then takes its name: tests run side by side. */
async function unpackBundled(): Promise<string> {
  const path = join(BUNDLED, 'chromium')
  if (existsSync(path)) return path
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Install Chromium or Chrome, or set CHROME_PATH to one, to run the browser tests.')
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(`${BUNDLED}-`)
  const { default: bundled } = await import('@sparticuz/chromium')
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env
  // The package unpacks into the temporary folder, and its shared libraries only where it believes to be on Lambda.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    await bundled.executablePath()
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME)
  }
  await rename(folder, BUNDLED).catch(() => rm(folder, { recursive: true })) // somebody else was first
  return path
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
