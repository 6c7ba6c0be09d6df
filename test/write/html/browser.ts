/** A browser for the tests: Debian's Chromium, driven by playwright-core, which brings none of its own. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of the browser; null where there is none, which is said once. */
export function findChromium(): string | null {
  const found = places.find((place) => existsSync(place)) ?? null
  if (!found) console.log('No Chromium here, so the page is not tried in a browser: apt-get install chromium')
  return found
}

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

export interface OpenPage {
  readonly page: Page
  /** What the browser complained of: console errors, refused scripts, exceptions. */
  readonly complaints: readonly string[]
  /** Addresses asked for besides the page itself. */
  readonly requests: readonly string[]
  /** From the start of loading to the end of the first layout, in milliseconds. */
  readonly milliseconds: number
}

/** Opens the page from disk, as a manager would. */
export async function openPage(
  browser: Browser,
  bytes: Uint8Array,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const address = pathToFileURL(keep(bytes)).href
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url())
  })
  const start = performance.now()
  await page.goto(address)
  await page.evaluate('document.body.offsetHeight')
  return { page, complaints, requests, milliseconds: performance.now() - start }
}

function keep(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'page-')), 'change-report.html')
  writeFileSync(path, bytes)
  return path
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds wrong, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: { violations: AxeViolation[] } = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}
