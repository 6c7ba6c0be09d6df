/** The figures at the top and the list of partnerships that leads to their cards. */
import { figuresOf, isCompared, type RoundFigures, turnedCounts, turnedMeanings } from '../figures.ts'
import { blank, words } from '../strings.ts'
import type { Column } from '../tables/column.ts'
import { valueCell } from '../tables/in-cells.ts'
import { type SummaryRow, summaryColumns, summaryRow } from '../tables/summary.ts'
import type { Card, PageContext } from './context.ts'
import { acrossClasses } from './figures-style.ts'
import { type Content, html, Markup } from './markup.ts'
import { pageWords } from './words.ts'

export function figuresSection(context: PageContext): Markup {
  const figures = figuresOf(context.results)
  const turned = turnedMeanings(context.results.reconciliation)
  const shown = [
    turned > 0 && figure(turned, pageWords.turnedNow(turned), '', 'alert'),
    ...turnedCounts(context.results.reconciliation).map(({ number, to }) =>
      figure(number, words.turned(to), '', to === null ? '' : 'alert'),
    ),
    figure(
      figures.received,
      pageWords.received(figures.received),
      pageWords.ofExpected(figures.expected - figures.outstanding, figures.expected),
    ),
    figure(figures.outstanding, pageWords.outstanding, '', figures.outstanding > 0 ? 'alert' : ''),
    figures.late !== null && figure(figures.late, pageWords.late),
    context.previousLabel && figure(figures.changes, pageWords.changes(figures.changes), onceNote(context)),
    figures.plans > 0 &&
      figure(figures.plansLost, pageWords.plansLost(figures.plansLost), pageWords.plansOf(figures.plans)),
    ...(context.results.edition === 'public' ? [] : findingFigures(figures)),
  ].filter((one) => one instanceof Markup)
  return html`<section aria-labelledby="figures"><h2 id="figures">${pageWords.figures}</h2>
<ul class="figures ${acrossClasses(shown.length)}">${shown}</ul></section>
`
}

function findingFigures({ errors, toConfirm }: RoundFigures): Markup[] {
  return [
    figure(errors, pageWords.errors(errors), pageWords.errorsMean, errors > 0 ? 'alert' : ''),
    figure(toConfirm, pageWords.toConfirm, pageWords.toConfirmMeans),
  ]
}

function figure(number: number, what: string, note = '', look = ''): Markup {
  return html`<li class="${look}"><strong>${number.toLocaleString('en-GB')}</strong> <span>${what}</span>${note && html` <small>${note}</small>`}</li>`
}

function onceNote(context: PageContext): string {
  const once = context.cards
    .filter(({ comparison }) => isCompared(comparison))
    .reduce((sum, card) => sum + askedOnce(card), 0)
  return once > 0 ? pageWords.besides(once) : ''
}

/** Texts under questions only one of the two forms asks. */
function askedOnce({ comparison }: Card): number {
  return comparison.changes.filter(({ kind }) => kind === 'notAsked').length
}

/** Columns of the summary that the page has no room for: it tells of them elsewhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(['compared_with', 'kept'])
/** Columns that stand on a small screen as well. */
const ALWAYS: ReadonlySet<string> = new Set(['status', 'changes'])

/** The summary of the workbook, with each name leading to its card. */
export function overviewSection(context: PageContext): Content {
  if (context.cards.length === 0) return null
  const columns = summaryColumns.filter(({ key, type }) => type !== 'partnership' && !LEFT_OUT.has(key))
  return html`<section class="overview" aria-labelledby="overview"><h2 id="overview" tabindex="-1">${pageWords.overview}</h2>
<table><caption>${pageWords.overviewAbout}</caption><thead><tr><th scope="col">${words.partnership}</th>${columns.map((column) => html`<th scope="col" class="${lookOf(column)}">${column.heading}</th>`)}</tr></thead>
<tbody>${context.cards.map((card) => overviewRow(context, card, columns))}</tbody></table></section>
`
}

function overviewRow({ results }: PageContext, card: Card, columns: readonly Column<SummaryRow>[]): Markup {
  const row = summaryRow(results, card.comparison)
  return html`<tr><th scope="row"><a href="#${card.id}"><bdi>${card.name}</bdi></a></th>${columns.map((column) => html`<td class="${lookOf(column)}">${overviewCell(valueCell(results, column, row).text)}</td>`)}</tr>
`
}

function lookOf({ key, type }: Column<SummaryRow>): string {
  const look = type === 'string' ? [] : ['number']
  return [...look, ...(ALWAYS.has(key) ? [] : ['more'])].join(' ')
}

/** What says nothing stands back; the caption says what a dash means. */
function overviewCell(text: string): Content {
  return text === '' || text === '0' ? html`<span class="nil">${text || blank}</span>` : text
}
