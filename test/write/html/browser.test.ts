import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundResults } from '../../../src/write/results.ts'
import { PACED } from '../../paced.ts'
import { emptyRound, largeRound, oddRound, ordinaryRound } from '../rounds.ts'
import { findChromium, openPage, startBrowser, violationsOf } from './browser.ts'
import { attacks, hostileRound } from './hostile.ts'
import { changeReportPage } from './one-page.ts'

const chromium = findChromium()
const phone = { width: 320, height: 640 }
const desk = { width: 1280, height: 900 }

describe.runIf(chromium)('the page in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
  }, 60_000)

  afterAll(async () => {
    await browser.close()
  })

  async function open(round: RoundResults, options: BrowserContextOptions = { viewport: desk }) {
    const opened = await openPage(browser, changeReportPage(round), options)
    return { ...opened, close: () => opened.page.context().close() }
  }

  const views = [
    { view: 'on a desktop, dark', options: { viewport: desk, colorScheme: 'dark' } },
    { view: 'on a phone, light', options: { viewport: phone, colorScheme: 'light' } },
    { view: 'with forced colours', options: { viewport: desk, forcedColors: 'active' } },
  ] as const
  const others = [
    { view: 'on a desktop, light', options: { viewport: desk, colorScheme: 'light' } },
    { view: 'on a phone, dark', options: { viewport: phone, colorScheme: 'dark' } },
  ] as const

  it.each(process.env.COLLATE_PAGES ? [...views, ...others] : views)(
    'breaks no accessibility rule $view',
    async ({ options }) => {
      for (const round of [ordinaryRound(), hostileRound(), emptyRound()]) {
        const { page, close } = await open(round, options)
        await showEverything(page)
        expect(await violationsOf(page)).toEqual([])
        await close()
      }
    },
    120_000,
  )

  it.each([
    { round: 'an ordinary round', make: ordinaryRound },
    { round: 'an odd round', make: oddRound },
    { round: 'a hostile round', make: hostileRound },
    { round: 'an empty round', make: emptyRound },
  ])('fits a screen 320 pixels wide: $round', async ({ make }) => {
    const { page, close } = await open(make(), { viewport: phone })
    await showEverything(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await close()
  })

  it('runs nothing a return says, asks for nothing, and the browser has no complaint', async () => {
    const { page, complaints, requests, close } = await open(hostileRound())
    await page.waitForTimeout(200)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.evaluate("document.querySelectorAll('img, svg, iframe, script:not(:last-of-type)').length")).toBe(
      0,
    )
    expect(await page.locator('.card').first().textContent()).toContain(attacks[1])
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    await close()
  })

  it('refuses a script that is put into the page afterwards', async () => {
    const { page, complaints, close } = await open(ordinaryRound())
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))",
    )
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(complaints.join()).toMatch(/Content Security Policy/)
    await close()
  })

  it('filters and searches by keyboard, and says how much is left', async () => {
    const { page, complaints, close } = await open(ordinaryRound())
    const all = await shownLines(page)
    await tabTo(page, 'q')
    await page.keyboard.type('flood plans')
    await expect.poll(() => status(page)).toMatch(/^Showing \d+ of \d+ lines in 1 of \d+ partnerships/)
    const found = await shownLines(page)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all.length)
    for (const line of found) expect(line).toMatch(/flood/)
    expect(
      await page.evaluate("document.querySelectorAll('.card:not([hidden]) details.kept:not([open], [hidden])').length"),
    ).toBe(0)

    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('nobody wrote this')
    await expect.poll(() => status(page)).toMatch(/^Nothing matches/)

    await tabTo(page, 'clear')
    await page.keyboard.press('Enter')
    expect(await shownLines(page)).toHaveLength(all.length)
    expect(await page.evaluate('document.activeElement.id')).toBe('q')

    await tabTo(page, 'by-kind')
    await page.keyboard.type('Dropped')
    await page.keyboard.press('Enter')
    await expect.poll(() => kindsShown(page)).toEqual(['dropped'])
    expect(complaints).toEqual([])
    await close()
  }, 60_000)

  it('filters by partnership and by topic', async () => {
    const { page, close } = await open(ordinaryRound())
    await page.selectOption('#by-card', 'p2')
    expect(await page.evaluate("document.querySelectorAll('.card:not([hidden])').length")).toBe(1)
    await page.selectOption('#by-card', '')
    await page.selectOption('#by-topic', 'achievements')
    expect(await page.evaluate(`[...new Set(${visibleLines}.map((line) => line.dataset.topic))]`)).toEqual([
      'achievements',
    ])
    await close()
  })

  it('brings a hidden card back when a link leads to it', async () => {
    const { page, close } = await open(ordinaryRound())
    const card = await page.locator('.overview a').first().getAttribute('href')
    await page.selectOption('#by-card', 'p2')
    await page.locator('.overview a').first().click()
    expect(await page.locator(card ?? '').isVisible()).toBe(true)
    expect(page.url()).toContain(card)
    await close()
  })

  it('shows everything and no filters where scripts are off', async () => {
    const { page, close } = await open(ordinaryRound(), { viewport: desk, javaScriptEnabled: false })
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('.card').count()).toBe(await page.locator('.card:visible').count())
    await close()
  })

  it('leads keyboard users past the figures, and shows where they are', async () => {
    const { page, close } = await open(ordinaryRound())
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await close()
  })

  it('gives every link and control at least 24 by 24 pixels, or room around it', async () => {
    const { page, close } = await open(ordinaryRound(), { viewport: phone })
    const small = await page.evaluate(`[...document.querySelectorAll('.src, .file, summary, input, select, button')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text)`)
    expect(small).toEqual([])
    await close()
  })

  it('prints with everything unfolded and the filters left out', async () => {
    const { page, close } = await open(ordinaryRound())
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.evaluate("document.querySelectorAll('details:not([open])').length")).toBe(0)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(await page.evaluate("document.querySelectorAll('details[open]').length")).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    await close()
  })

  it.each([40, 200])('opens %i partnerships quickly', { ...PACED, timeout: 60_000 }, async (count) => {
    const { page, milliseconds, close } = await open(largeRound(count))
    const start = performance.now()
    await page.fill('#q', 'apprenticeship')
    await expect.poll(() => status(page)).toMatch(/^Showing/)
    const search = performance.now() - start
    console.log(`${count} partnerships: open after ${milliseconds.toFixed(0)} ms, searched in ${search.toFixed(0)} ms`)
    expect(milliseconds).toBeLessThan(10_000)
    await close()
  })
})

const visibleLines = "[...document.querySelectorAll('[data-kind]')].filter((line) => !line.closest('[hidden]'))"

function shownLines(page: Page): Promise<string[]> {
  return page.evaluate(`${visibleLines}.map((line) => line.textContent)`)
}

function kindsShown(page: Page): Promise<string[]> {
  return page.evaluate(`[...new Set(${visibleLines}.map((line) => line.dataset.kind))]`)
}

/** Unfolds what is folded and lays out what is off the screen, which the page leaves until it is scrolled to. */
async function showEverything(page: Page): Promise<void> {
  await page.evaluate(`
    for (const details of document.querySelectorAll('details')) details.open = true
    document.styleSheets[0].insertRule('.card { content-visibility: visible !important; }')`)
}

async function status(page: Page): Promise<string> {
  return (await page.locator('#shown').textContent()) ?? ''
}

/** Presses Tab until the control has the focus, as someone without a mouse would. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 2_000; presses += 1) {
    if ((await page.evaluate('document.activeElement.id')) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${id}.`)
}
