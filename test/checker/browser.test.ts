/** The page on which officers check their forms, opened from disk in a real browser. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import type { Browser, BrowserContextOptions, FileChooser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChecker } from '../../src/checker/check-file.ts'
import { linkProgram } from '../../src/checker/linked.ts'
import { type CheckerPage, checkerPage } from '../../src/checker/page.ts'
import { showFile } from '../../src/checker/result.ts'
import { checkerSetup } from '../../src/checker/setup.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { PACED } from '../paced.ts'
import { compoundFile } from '../read/workbook-fixture.ts'
import { findChromium, type OpenPage, openPage, startBrowser, violationsOf } from '../write/html/browser.ts'
import { bomb, CLEAR, csvOf, DOUBTFUL, lastRound, setup, workbookOf } from './fixture.ts'
import { bundledProgram } from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const chromium = findChromium()
const desk = { width: 1280, height: 900 }
const tablet = { width: 768, height: 1024 }
const phone = { width: 320, height: 640 }

const forChecker = checkerSetup(setup, lastRound)
const HOSTILE = '<img src=x onerror=alert(1)>.xlsx'

let program = ''
let asked: readonly string[] = []

beforeAll(async () => {
  const bundled = await bundledProgram()
  program = bundled.code
  asked = bundled.asked
}, 60_000)

interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
}

const clear: Chosen = { name: 'Harbour spring.xlsx', bytes: workbookOf(CLEAR) }
const doubtful: Chosen = { name: 'Harbour spring (copy).xlsx', bytes: workbookOf(DOUBTFUL) }

describe('what runs in the browser', () => {
  it('needs nothing of Node', () => expect(asked).toEqual([]))

  const bundled = { made: 'bundled, as the build does it', make: () => program }
  const linked = { made: 'linked, as the sources do it', make: () => linkProgram(join(root, 'src/checker/worker.ts')) }

  it.each(process.env.COLLATE_PAGES ? [bundled, linked] : [bundled])(
    'shows what the same stages give in Node, $made',
    ({ make }) => {
      const answers: unknown[] = []
      const postMessage = (answer: unknown) => answers.push(answer)
      const scope = createContext({ TextDecoder, TextEncoder, URL, performance, postMessage })
      runInContext(`globalThis.checkerSetup = ${JSON.stringify(forChecker)};\n${make()}`, scope)
      const here = createChecker(forChecker, nodeEffects)
      for (const { name: file, bytes } of [clear, doubtful]) {
        Object.assign(scope, { data: { number: 1, file, size: bytes.length, bytes: bytes.slice().buffer } })
        runInContext('onmessage({ data })', scope)
        expect(answers.at(-1)).toEqual(showFile(here({ file, bytes, sha256: '' }), forChecker, 1))
      }
    },
    90_000,
  )
})

it('weighs less than a megabyte and a half, and is the same page each time', () => {
  const [page, again] = [checkerPage({ setup: forChecker, program }), checkerPage({ setup: forChecker, program })]
  expect(page.length).toBeLessThan(1_500_000)
  expect(Buffer.compare(page, again)).toBe(0)
})

describe.runIf(chromium)('the page in a browser', () => {
  let browser: Browser
  /** One page for all that is tried at a desk, as an officer has it who checks one form after the other. */
  let desktop: OpenPage

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
    desktop = await openPage(browser, checkerPage({ setup: forChecker, program }), { viewport: desk })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
  })

  async function open(options: BrowserContextOptions, its: Partial<CheckerPage> = {}) {
    const opened = await openPage(browser, checkerPage({ setup: forChecker, program, ...its }), options)
    return { ...opened, close: () => opened.page.context().close() }
  }

  it('says how a form stands, moves there and tells those who cannot see', async () => {
    const { page } = desktop
    await choose(page, [doubtful])
    expect(await status(page)).toBe(`${doubtful.name}: 1 thing to put right and 7 things to check.`)
    expect(await page.evaluate('document.activeElement.textContent')).toBe(doubtful.name)
    const question = page.locator('.questions > li', { hasText: 'Filled in on' })
    expect(await question.textContent()).toMatch(
      /31 February 2024.*B2.*not a date of the calendar.*Give the right day/s,
    )

    await choose(page, [clear])
    expect(await status(page)).toBe(`${clear.name}: Nothing to put right.`)
    expect(await page.locator('.result').count()).toBe(1)
    expect(await page.locator('.findings').count()).toBe(0)
  })

  it('can reach no network, neither from the page nor from a worker', async () => {
    const { page, close } = await open({ viewport: desk })
    const asks = `fetch('https://example.org/').then(() => 'answered', () => 'refused')`
    expect(await page.evaluate(asks)).toBe('refused')
    expect(await page.evaluate("fetch('data:text/plain,here').then(() => 'answered', () => 'refused')")).toBe('refused')
    const inWorker = `new Promise((resolve) => {
      const program = "fetch('https://example.org/').then(() => postMessage('answered'), () => postMessage('refused'))"
      const worker = new Worker(URL.createObjectURL(new Blob([program])))
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = () => resolve('broke')
    })`
    expect(await page.evaluate(inWorker)).toBe('refused')
    expect(await page.locator('meta[http-equiv]').getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; .*worker-src blob:; connect-src 'none'$/,
    )
    await close()
  })

  const views = [
    { view: 'on a phone, light', options: { viewport: phone, colorScheme: 'light' } },
    { view: 'on a tablet, dark', options: { viewport: tablet, colorScheme: 'dark' } },
    { view: 'on a desktop, with forced colours', options: { viewport: desk, forcedColors: 'active' } },
  ] as const
  const others = ([phone, tablet, desk] as const).flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      view: `${viewport.width} wide, ${colorScheme}`,
      options: { viewport, colorScheme },
    })),
  )

  it.each(process.env.COLLATE_PAGES ? [...views, ...others] : views)(
    'breaks no accessibility rule and fits the screen $view',
    async ({ options }) => {
      const { page, close } = await open(options)
      await choose(page, [doubtful, clear, { name: 'Scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n') }])
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.viewport.width)
      await close()
    },
    60_000,
  )

  it('is used by keyboard alone, with the focus in sight', async () => {
    const { page, close } = await open({ viewport: desk })
    const choosers: FileChooser[] = []
    page.on('filechooser', (chooser) => choosers.push(chooser))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('files')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Space')
    await expect.poll(() => choosers.length, { timeout: 10_000 }).toBe(1)
    await choosers[0]?.setFiles(payload(doubtful))
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Put right B2')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('31 February 2024')
    await close()
  })

  it('takes files that are dropped on it, several at once', async () => {
    const { page } = desktop
    const handed = await page.evaluateHandle(
      `(() => {
        const handed = new DataTransfer()
        for (const [name, text] of ${JSON.stringify([
          ['one.csv', Buffer.from(csvOf(CLEAR)).toString('utf8')],
          ['two.csv', Buffer.from(csvOf(DOUBTFUL)).toString('utf8')],
        ])}) handed.items.add(new File([text], name))
        return handed
      })()`,
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: handed })
    await settled(page)
    expect(await page.locator('.result h2').allTextContents()).toEqual(['one.csv', 'two.csv'])
  })

  it.each([
    {
      what: 'a PDF',
      name: 'return.pdf',
      bytes: () => text('%PDF-1.7\n'),
      says: /does not open files of this kind.*team’s program/s,
    },
    {
      what: 'a mail',
      name: 'return.msg',
      bytes: () => compoundFile('__properties_version1.0'),
      says: /files of this kind.*team’s program opens it/s,
    },
    {
      what: 'an old Word document',
      name: 'return.doc',
      bytes: () => compoundFile('WordDocument'),
      says: /files of this kind.*team’s program/s,
    },
    { what: 'spaces without end, packed', name: 'bomb.xlsx', bytes: bomb, says: /No form could be read.*limit/s },
    {
      what: 'no form',
      name: 'rota.csv',
      bytes: () =>
        csvOf([
          ['Monday', 'Ann'],
          ['Tuesday', 'Bob'],
        ]),
      says: /No form could be read.*Choose the form you were sent/s,
    },
    {
      what: 'a name made to hurt',
      name: HOSTILE,
      bytes: () => workbookOf(CLEAR),
      says: /<img src=x onerror=alert\(1\)>.xlsx.*Nothing to put right/s,
    },
  ])('says plainly what to do with $what', async ({ name, bytes, says }) => {
    const { page } = desktop
    await choose(page, [{ name, bytes: bytes() }])
    expect(await page.locator('#results').textContent()).toMatch(says)
    expect(await page.locator('#results img').count()).toBe(0)
  })

  it('has asked for nothing but its own worker until now, and the browser has no complaint', () => {
    expect(desktop.requests.filter((address) => !address.startsWith('blob:'))).toEqual([])
    expect(desktop.complaints).toEqual([])
  })

  it('ends a reading that does not end, says so, and reads the next file', async () => {
    const endless = `${program};const ordinary = onmessage; onmessage = (event) => { if (event.data.file === 'endless.xlsx') for (;;); ordinary(event) }`
    const { context } = forChecker
    const hasty = { ...forChecker, context: { ...context, limits: { ...context.limits, milliseconds: 200 } } }
    const { page, close } = await open({ viewport: desk }, { program: endless, setup: hasty })
    await choose(page, [
      { name: 'endless.xlsx', bytes: workbookOf(CLEAR) },
      { name: 'scan.pdf', bytes: text('%PDF-1.7\n') },
    ])
    const said = await page.locator('.result').allTextContents()
    expect(said[0]).toMatch(/endless.xlsx.*No form could be read.*more than .* seconds.*fresh form/s)
    expect(said[1]).toMatch(/scan.pdf.*files of this kind/s)
    await close()
  })

  it('answers within a second', PACED, async () => {
    const { page } = desktop
    await choose(page, [clear])
    const start = performance.now()
    await choose(page, [doubtful])
    const milliseconds = performance.now() - start
    console.log(`checked in ${milliseconds.toFixed(0)} ms`)
    expect(milliseconds).toBeLessThan(5_000)
  })

  it('says what to do where scripts are off', async () => {
    const { page, close } = await open({ viewport: desk, javaScriptEnabled: false })
    expect(await page.locator('#choose').isVisible()).toBe(false)
    expect(await page.locator('.warning:visible').textContent()).toMatch(/needs JavaScript/)
    await close()
  })
})

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function payload({ name, bytes }: Chosen) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

async function choose(page: Page, files: readonly Chosen[]): Promise<void> {
  await page.setInputFiles('#files', files.map(payload))
  await settled(page)
}

/** Until every chosen file is shown. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('#results').getAttribute('aria-busy'), { timeout: 20_000, interval: 20 })
    .toBe('false')
}

async function status(page: Page): Promise<string> {
  return (await page.locator('#status').textContent()) ?? ''
}
