/**
 * `change-report.html`: what changed since the previous round, as pages that need no network and run nothing of the returns. One page, or, of
 * many partnerships, an index and a page for each group, because a browser takes long over a page of tens of megabytes.
 */
import type { Finding } from '../../model.ts'
import type { Output } from '../exchange.ts'
import { allFindings } from '../named-findings.ts'
import type { RoundResults } from '../results.ts'
import { attentionSection } from './attention.ts'
import { cardMarkup } from './card.ts'
import { type Card, cardsAbout, type PageContext, pageContext } from './context.ts'
import { filtersForm } from './filters.ts'
import { type CardGroup, cardGroups, MOST_ON_ONE_PAGE, pageName } from './groups.ts'
import { figuresSection, overviewSection } from './headline.ts'
import { indexScript } from './index-script.ts'
import { indexSection, type ReportPage } from './index-section.ts'
import { html, type Markup } from './markup.ts'
import { pageBytes } from './page.ts'
import { pageScript } from './script.ts'
import { pageWords } from './words.ts'

/** Name of the page, or of the index. */
export const PAGE = 'change-report.html'
const FOLDER = 'change-report'
/** Bytes of cards on a page of several; with what stands around them, a page stays under 3 MB. */
const MOST_BYTES = 2_500_000

/** The pages by name, UTF-8, each as it is made; the index of several comes last. The same results give the same bytes. */
export function* changeReportPages(
  results: RoundResults,
  limits = { cards: MOST_ON_ONE_PAGE, bytes: MOST_BYTES },
): Generator<Output> {
  const context = pageContext(results)
  const findings = findingsByCard(context)
  if (context.cards.length <= limits.cards) {
    yield [PAGE, onePage(context, findings)]
    return
  }
  const inFolder = { ...context, results: { ...results, inputPath: pathFromFolder(results.inputPath) } }
  const pages: ReportPage[] = []
  for (const { group, cards, markup } of cardPages(inFolder, findings, limits.bytes)) {
    const name = pageName(group, cards, new Set(pages.map((page) => page.name)))
    const file = `${FOLDER}/${String(pages.length + 1).padStart(3, '0')}.html`
    yield [file, groupPage({ ...inFolder, cards }, name, markup)]
    pages.push({ name, file, cards })
  }
  yield [PAGE, indexPage(context, pages)]
}

type Findings = ReadonlyMap<Card, readonly Finding[]>

function onePage(context: PageContext, findings: Findings): Uint8Array {
  const cards = context.cards.map((card) => cardMarkup(context, card, findings.get(card) ?? []))
  const main = [
    figuresSection(context),
    attentionSection(context),
    overviewSection(context),
    cardsSection(context, cards),
  ]
  return pageBytes(context, { main, script: pageScript })
}

/** A path from the round's folder, as the pages in their own folder have it. */
function pathFromFolder(path: string): string {
  return /^(?:[A-Za-z]:)?\//.test(path) ? path : `../${path}`
}

interface CardPage {
  readonly group: CardGroup
  readonly cards: readonly Card[]
  readonly markup: readonly Markup[]
}

/** Each group on as many pages as it takes. */
function* cardPages(context: PageContext, findings: Findings, mostBytes: number): Generator<CardPage> {
  for (const group of cardGroups(context)) {
    let page: { cards: Card[]; markup: Markup[]; bytes: number } = { cards: [], markup: [], bytes: 0 }
    for (const card of group.cards) {
      const markup = cardMarkup(context, card, findings.get(card) ?? [])
      const bytes = Buffer.byteLength(markup.html)
      if (page.cards.length > 0 && page.bytes + bytes > mostBytes) {
        yield { group, ...page }
        page = { cards: [], markup: [], bytes: 0 }
      }
      page.cards.push(card)
      page.markup.push(markup)
      page.bytes += bytes
    }
    if (page.cards.length > 0) yield { group, ...page }
  }
}

function groupPage(context: PageContext, name: string, markup: readonly Markup[]): Uint8Array {
  const lead = html`<p class="round">${name}</p>`
  const back = html`<p><a href="../${PAGE}">${pageWords.wholeReport}</a></p>
`
  const main = [back, overviewSection(context), cardsSection(context, markup)]
  return pageBytes(context, { part: name, lead, main, script: pageScript })
}

function indexPage(context: PageContext, pages: readonly ReportPage[]): Uint8Array {
  const files = new Map(pages.flatMap(({ file, cards }) => cards.map((card) => [card, file] as const)))
  const addressOf = (card: Card) => `${files.get(card) ?? ''}#${card.id}`
  const index = { ...context, addressOf, mostMatters: MOST_MATTERS }
  const main = [figuresSection(index), attentionSection(index), indexSection(index, pages)]
  return pageBytes(index, { main, script: indexScript })
}

/** Matters of one sort that the index tells of; the others stand with their partnerships. */
const MOST_MATTERS = 200

function cardsSection(context: PageContext, cards: readonly Markup[]): Markup {
  if (context.cards.length === 0) {
    return html`<section aria-labelledby="cards"><h2 id="cards">${pageWords.cards}</h2><p>${pageWords.noCards}</p></section>
`
  }
  return html`<section aria-labelledby="cards"><h2 id="cards">${pageWords.cards}</h2><div class="browse">${filtersForm(context)}<div class="cards">
${cards}</div></div></section>
`
}

function findingsByCard(context: PageContext): Findings {
  const found = new Map<Card, Finding[]>()
  for (const { finding, about } of allFindings(context.results)) {
    for (const card of cardsAbout(context, about)) {
      const known = found.get(card)
      if (known) known.push(finding)
      else found.set(card, [finding])
    }
  }
  return found
}
