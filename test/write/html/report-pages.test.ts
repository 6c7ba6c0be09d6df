/** The report of a round with more partnerships than one page should hold. */
import { createHash } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeReportPages } from '../../../src/write/html/change-report-page.ts'
import { letterOf } from '../../../src/write/html/groups.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { partnership } from '../fixture.ts'
import { largeRound, ordinaryRound } from '../rounds.ts'
import { findChromium, openPage, startBrowser, violationsOf } from './browser.ts'
import { changeReportPage } from './one-page.ts'

const INDEX = 'change-report.html'
const NAMES = ['Apple', 'Ärmel', 'Birch', 'Cedar', 'Elm', 'Fir', 'Gorse', '1st Hazel', 'Ivy', 'Juniper']

/** Partnerships with names from all over the alphabet, half of them accountable to each of two bodies. */
function manyNames(count: number, bodies: readonly (string | null)[] = [null]): RoundResults {
  const round = largeRound(count)
  const partnerships = round.register.partnerships.map((one, at) => ({
    ...partnership(one.id, `${NAMES[at % NAMES.length]} Board ${at}`),
    accountableTo: bodies[at % bodies.length] ?? null,
  }))
  const all = [...partnerships, partnership('council', 'County Cabinet'), partnership('trust', 'River & Coast Trust')]
  return { ...round, register: { partnerships: all, byId: new Map(all.map((one) => [one.id, one])) } }
}

const limits = { cards: 5, bytes: 60_000 }

function pagesOf(round: RoundResults, own = limits): Map<string, string> {
  const pages = new Map(changeReportPages(round, own))
  return new Map([...pages].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

const idsOn = (page: string) => [...page.matchAll(/<article class="card" id="([^"]*)"/g)].map(([, id = '']) => id)
const namesOf = (pages: ReadonlyMap<string, string>) =>
  [...(pages.get(INDEX) ?? '').matchAll(/<li><a href="change-report\/\d+\.html"><bdi>([^<]*)/g)].map(([, name]) => name)

it.each([
  ['an ordinary round', ordinaryRound()],
  ['as many as a page holds', largeRound(200)],
])('is one page for %s', (_, round) => {
  const pages = new Map(changeReportPages(round))
  expect([...pages.keys()]).toEqual([INDEX])
  expect(Buffer.from(pages.get(INDEX) ?? []).equals(Buffer.from(changeReportPage(round)))).toBe(true)
})

it('is pages under 3 MB each for many partnerships', { timeout: 60_000 }, () => {
  const pages = new Map(changeReportPages(largeRound(600)))
  expect(pages.size).toBeGreaterThan(2)
  for (const [name, bytes] of pages) expect(bytes.length, name).toBeLessThan(3_000_000)
})

describe.each([
  ['by letter', manyNames(30)],
  ['by body', manyNames(40, ['council', 'trust'])],
  ['of an ordinary round', ordinaryRound()],
])('an index and pages %s', (_, round) => {
  const pages = pagesOf(round, { ...limits, cards: 0 })
  const index = pages.get(INDEX) ?? ''

  it('hold every card once, on pages that are not too long', () => {
    const ids = [...pages.values()].flatMap(idsOn)
    expect(ids).toHaveLength(idsOn(new TextDecoder().decode(changeReportPage(round))).length)
    expect(new Set(ids).size).toBe(ids.length)
    expect(idsOn(index)).toEqual([])
  })

  it('lead from the index to each card, and back', () => {
    const links = [...index.matchAll(/ href="(change-report\/[^"#]*)#([^"]*)"/g)]
    expect(links.length).toBeGreaterThan(0)
    for (const [, file = '', id = ''] of links) expect(idsOn(pages.get(file) ?? ''), file).toContain(id)
    const led = new Set(links.map(([, , id]) => id))
    expect([...pages.values()].flatMap(idsOn).filter((id) => !led.has(id))).toEqual([])
    for (const [name, page] of pages) if (name !== INDEX) expect(page).toContain('href="../change-report.html"')
  })

  it('lead to the returns from their folder', () => {
    const prefix = `../${round.inputPath}`.replaceAll('&', '&amp;').replaceAll(' ', '%20')
    for (const [name, page] of pages) {
      if (name === INDEX) continue
      const addresses = [...page.matchAll(/class="src" dir="ltr" href="([^"]*)"/g)].map(([, address = '']) => address)
      const folder = prefix.slice(0, prefix.lastIndexOf('/'))
      expect(addresses.filter((address) => !address.startsWith(folder))).toEqual([])
    }
  })

  it('run nothing but their own script', () => {
    for (const page of pages.values()) {
      const [script = ''] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
      expect(policy).toContain(`sha256-${createHash('sha256').update(script).digest('base64')}`)
    }
  })
})

it('are called after letters, with a number where one letter takes several', () => {
  const names = namesOf(pagesOf(manyNames(30)))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(2)
  expect(names[0]).toMatch(/^1(?: to [A-Z])?$/)
  expect(names.at(-1)).toMatch(/J(?: \(\d\))?$/)
})

it('are called after the bodies that partnerships are accountable to, those without one last', () => {
  const names = namesOf(pagesOf(manyNames(60, ['trust', 'council', 'trust', 'council', null])))
  const bodies = names.map((name) => name?.replace(/ \(\d+\)$/, ''))
  expect([...new Set(bodies)]).toEqual(['County Cabinet', 'River &amp; Coast Trust', 'Accountable to no other body'])
})

it('go by letter where bodies have few partnerships each', () => {
  expect(namesOf(pagesOf(manyNames(12, ['council', 'trust'])))[0]).toMatch(/^1/)
})

it.each([
  ['Ärmel', 'A'],
  ['apple', 'A'],
  ['1st Hazel', '1'],
  ['“Quoted”', '“'],
  ['Østfold', 'Ø'],
  ['', ''],
])('files %j under %j', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})

const chromium = findChromium()
describe.runIf(chromium)('the index in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
  }, 60_000)
  afterAll(() => browser.close())

  it('finds partnerships by name and by what changed, and breaks no accessibility rule', {
    timeout: 60_000,
  }, async () => {
    const bytes = new Map(changeReportPages(manyNames(20), limits)).get(INDEX) ?? new Uint8Array()
    const { page, complaints } = await openPage(browser, bytes)
    const visible = () => page.locator('.names li:visible').count()
    expect(await visible()).toBe(20)
    await page.fill('#q', 'armel')
    expect(await visible()).toBe(2)
    expect(await page.textContent('#shown')).toBe('Showing 2 of 20 partnerships.')
    await page.click('#clear')
    expect(await visible()).toBe(20)
    await page.selectOption('#by-kind', 'added')
    expect(await visible()).toBe(20)
    await page.selectOption('#by-topic', '~people')
    expect(await visible()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
