/** The figures at the top and the list of partnerships that leads to their cards. */
import { differences } from '../../reconcile/model.ts'
import { figuresOf, isCompared, type RoundFigures, tally } from '../figures.ts'
import { headings, pageWords } from '../strings.ts'
import { kindName } from './blocks.ts'
import { asPercentage, statusText } from './card-facts.ts'
import { type Card, type PageContext, type PageKind, pageKind } from './context.ts'
import { type Content, html, type Markup } from './markup.ts'

export function figuresSection(context: PageContext): Markup {
  const figures = figuresOf(context.results)
  const promises = context.cards.flatMap(({ comparison }) => comparison.promises)
  const lost = promises.filter(({ outcome }) => outcome === 'notMentionedAgain').length
  return html`<section aria-labelledby="figures"><h2 id="figures">${pageWords.figures}</h2>
<ul class="figures">${[
    figure(
      figures.received,
      pageWords.received(figures.received),
      pageWords.ofExpected(figures.expected - figures.outstanding, figures.expected),
    ),
    figure(figures.outstanding, pageWords.outstanding, '', figures.outstanding > 0 ? 'alert' : ''),
    figures.late !== null && figure(figures.late, pageWords.late),
    context.previousLabel && figure(figures.changes, pageWords.changes(figures.changes), onceNote(context)),
    promises.length > 0 && figure(lost, pageWords.plansLost(lost), pageWords.plansOf(promises.length)),
    ...(context.results.edition === 'public' ? [] : findingFigures(figures)),
  ]}</ul></section>
`
}

function findingFigures({ errors, queries }: RoundFigures): Markup[] {
  return [
    figure(errors, pageWords.errors(errors), pageWords.errorsMean, errors > 0 ? 'alert' : ''),
    figure(queries, pageWords.queries(queries), pageWords.queriesMean),
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

const COLUMNS: readonly PageKind[] = ['added', 'dropped', 'reworded', 'moved', 'changed']

export function overviewSection(context: PageContext): Content {
  if (context.cards.length === 0) return null
  const heads = [...COLUMNS.map((kind) => kindName(kind)), pageWords.onceColumn]
  return html`<section class="overview" aria-labelledby="overview"><h2 id="overview" tabindex="-1">${pageWords.overview}</h2>
<table><caption>${pageWords.overviewAbout}</caption><thead><tr><th scope="col">${headings.partnership}</th><th scope="col">${headings.status}</th><th scope="col" class="number">${headings.changes}</th>${[...heads, pageWords.plansColumn, pageWords.repeatedColumn].map((head) => html`<th scope="col" class="number more">${head}</th>`)}</tr></thead>
<tbody>${context.cards.map(overviewRow)}</tbody></table></section>
`
}

function overviewRow(card: Card): Markup {
  const { comparison } = card
  const changes = differences(comparison.changes)
  const kinds = tally(changes.map((change) => pageKind(card, change)))
  const lost = comparison.promises.filter(({ outcome }) => outcome === 'notMentionedAgain').length
  const figure = (number: number) => (isCompared(comparison) ? count(number) : nothing)
  const cells = [
    ...COLUMNS.map((kind) => figure(kinds.get(kind) ?? 0)),
    figure(askedOnce(card)),
    figure(lost),
    share(comparison.repeated),
  ]
  return html`<tr><th scope="row"><a href="#${card.id}"><bdi>${card.name}</bdi></a></th><td>${statusText(card)}</td><td class="number">${figure(changes.length)}</td>${cells.map((cell) => html`<td class="number more">${cell}</td>`)}</tr>
`
}

/** There was nothing to compare; the caption says so. */
const nothing = html`<span class="nil">–</span>`

function count(number: number): Content {
  return number === 0 ? html`<span class="nil">0</span>` : number
}

function share(repeated: number | null): Content {
  return repeated === null ? nothing : asPercentage(repeated)
}
