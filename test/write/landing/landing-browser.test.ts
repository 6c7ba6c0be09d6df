import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Landing } from '../../../src/write/landing/model.ts'
import { landingPage } from '../../../src/write/landing/page.ts'
import { findChromium, openPage, startBrowser, violationsOf } from '../html/browser.ts'
import { everyState } from './states.ts'

const chromium = findChromium()
const empty: Landing = { ...everyState(), organisation: '', rounds: [], events: [] }
const WIDTHS = [320, 768, 1280]
const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const
/** Each width in one look, and each look at one width; every pair of them with COLLATE_PAGES=1 (`npm run test:pages`). */
const VIEWS = WIDTHS.flatMap((width, at) =>
  LOOKS.filter((_, look) => process.env.COLLATE_PAGES || look === at).map((look) => ({ width, ...look })),
)

/** Links and buttons smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). */
const SMALL_TARGETS = `[...document.querySelectorAll('main a, main summary')]
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
  .map(([text]) => text)`

describe.runIf(chromium)('the landing page in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
  }, 60_000)

  afterAll(async () => {
    await browser.close()
  })

  async function open(landing: Landing, options: BrowserContextOptions) {
    const opened = await openPage(browser, landingPage(landing), options)
    await opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    return opened
  }

  it.each(VIEWS)(
    'breaks no rule, and fits: %j',
    async ({ width, ...look }) => {
      for (const landing of [everyState(), empty]) {
        const { page, complaints, requests } = await open(landing, { viewport: { width, height: 800 }, ...look })
        expect(await violationsOf(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await page.evaluate(SMALL_TARGETS)).toEqual([])
        expect([complaints, requests]).toEqual([[], []])
        await page.context().close()
      }
    },
    60_000,
  )

  it('says so when it is opened on a later day, and only then', async () => {
    const today = new Date()
    const day = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
    for (const [written, isShown] of [
      ['2012-03-10', true],
      [day, false],
    ] as const) {
      const { page } = await open({ ...everyState(), today: written }, {})
      expect(await page.locator('#old').isVisible()).toBe(isShown)
      await page.context().close()
    }
  })

  it('shows all that counts where scripts are off', async () => {
    const { page } = await openPage(browser, landingPage(everyState()), { javaScriptEnabled: false })
    expect(await page.locator('.card').count()).toBe(everyState().rounds.length)
    expect(await page.locator('.masthead').textContent()).toContain('As it stood on 10 March 2012')
    await page.context().close()
  })
})
