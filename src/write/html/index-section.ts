/** The index of a report of several pages: the pages, and every partnership by name with what changed for it, to be searched. */
import { changeCountOf } from '../figures.ts'
import { PARTS, PEOPLE } from './card.ts'
import { type Card, type PageContext, pageKind } from './context.ts'
import { kindGroups, options, select, topicOptions } from './filters.ts'
import { type Content, html, type Markup } from './markup.ts'
import { pageWords } from './words.ts'

export interface ReportPage {
  readonly name: string
  /** Path from the index. */
  readonly file: string
  readonly cards: readonly Card[]
}

export function indexSection(context: PageContext, pages: readonly ReportPage[]): Content {
  const topics = topicOptions(context)
  return [
    html`<section aria-labelledby="pages"><h2 id="pages">${pageWords.pages}</h2><p>${pageWords.pagesAbout(pages.length)}</p>
<ul>${pages.map(({ name, file, cards }) => html`<li><a href="${file}"><bdi>${name}</bdi></a> <small>${pageWords.pageHolds(cards.length)}</small></li>`)}</ul></section>
`,
    html`<section aria-labelledby="names"><h2 id="names">${pageWords.overview}</h2><div class="browse"><form id="filters" role="search" aria-label="${pageWords.filters}" hidden data-shown="${pageWords.shownNames}" data-none="${pageWords.noneShown}">
<p><label for="q">${pageWords.searchNames}</label><input id="q" type="search" autocomplete="off" spellcheck="false"></p>
<p><label for="by-topic">${pageWords.topic}</label>${select('by-topic', options(topics))}</p>
<p><label for="by-kind">${pageWords.kind}</label>${select('by-kind', kindGroups(context))}</p>
<p><button type="button" id="clear">${pageWords.clear}</button></p>
<p id="shown" role="status"></p>
</form>
<ul class="names">${pages.flatMap(({ file, cards }) => cards.map((card) => nameLine(context, card, file)))}</ul></div></section>
`,
  ]
}

/** The script finds in `data-lines` which kinds of lines a card has under which topics. */
function nameLine(context: PageContext, card: Card, file: string): Markup {
  const changes = changeCountOf(card.comparison)
  return html`<li data-lines="${linesOf(context, card).join(' ')}"><a href="${file}#${card.id}"><bdi>${card.name}</bdi></a>${changes > 0 && html` <small>${changes} ${pageWords.changes(changes)}</small>`}</li>
`
}

/** `topic/kind` of each kind of line, once. */
function linesOf(context: PageContext, card: Card): string[] {
  const { changes, promises } = card.comparison
  const lines = [
    ...changes.map((change) => {
      const readFrom = context.topics.find(({ kind }) => kind === change.field)?.topic
      const topic = PEOPLE.has(change.field) ? PARTS.people : (change.topic ?? readFrom ?? change.field)
      return `${topic}/${pageKind(card, change)}`
    }),
    ...promises.map(({ outcome }) => `${PARTS.promises}/${outcome}`),
  ]
  return [...new Set(lines)].sort()
}
