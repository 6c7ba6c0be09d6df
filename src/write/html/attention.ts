/** *First things first*: what someone has to act on, ask or know, at the top of the page. */
import { type Concern, firstThings, type Matter, nothingFound, type Point } from '../first-things.ts'
import { firstWords } from '../first-words.ts'
import { partnershipName } from '../results.ts'
import { actorWords } from '../status-words.ts'
import { type Card, cardsAbout, type PageContext } from './context.ts'
import { type Content, html, type Markup, shownAndFolded } from './markup.ts'
import { findingSource } from './sources.ts'
import { pageWords } from './words.ts'

/** More than this many of a sort are folded away. */
const SHOWN = 4

export function attentionSection(context: PageContext): Markup {
  const concerns = firstThings(context.results).map((concern) => concernSection(context, concern))
  const nothing = nothingFound(context.results)
  return html`<section class="attention" aria-labelledby="attention"><h2 id="attention">${firstWords.title}</h2>
${concerns.length > 0 ? [nothing && html`<p class="nothing">${nothing}</p>`, ...concerns] : html`<p>${firstWords.nothing}</p>`}</section>
`
}

function concernSection(context: PageContext, { key, count, matters }: Concern): Markup {
  const actors = [...new Set(matters.map(({ whoActs }) => whoActs))]
  return html`<section class="concern ${key}"><h3>${firstWords.titles[key]} <span class="count">${count}</span></h3><p class="about">${firstWords.means[key]}</p>
${actors.map((actor) =>
  actorGroup(
    context,
    actor,
    matters.filter(({ whoActs }) => whoActs === actor),
  ),
)}</section>
`
}

/** What one and the same has to do. */
function actorGroup(context: PageContext, actor: Matter['whoActs'], matters: readonly Matter[]): Markup {
  const actions = [...new Set(matters.map(({ action }) => action))]
  return html`${actor && html`<h4>${actorWords[actor]}</h4>`}${actions.map((action) =>
    actionList(
      context,
      action,
      matters.filter((matter) => matter.action === action),
    ),
  )}`
}

/** Matters that ask the same are listed together. */
function actionList(context: PageContext, action: string, matters: readonly Matter[]): Markup {
  const most = context.mostMatters ?? matters.length
  const untold = Math.max(0, matters.length - most)
  const items = matters.slice(0, most).map((matter) => html`<li>${matterContent(context, matter)}</li>`)
  const [shown, rest] = shownAndFolded(items, SHOWN)
  return html`<div class="todo">${action && html`<p class="action">${action}</p>`}<ul>${shown}</ul>${
    rest.length > 0 &&
    html`<details class="folded"><summary>${pageWords.showMore(rest.length)}</summary><ul>${rest}</ul></details>`
  }${untold > 0 && html`<p class="about">${pageWords.furtherMatters(untold)}</p>`}</div>`
}

/** Whose it is, then each place it shows; where it is nobody's, the file. */
function matterContent(context: PageContext, { about, points }: Matter): Markup {
  const [first, ...others] = points
  const source = first?.source ?? null
  const whose = about.length > 0 ? partnershipLinks(context, about) : source && findingSource(context, source, true)
  const further = others.map((point) => html`<br>${pointContent(context, point, about.length > 0)}`)
  return html`${whose}${whose && first?.text ? ': ' : null}${first ? pointContent(context, first, about.length > 0) : null}${further}`
}

function pointContent(context: PageContext, { text, note, source }: Point, hasName: boolean): Markup {
  const place = hasName && source ? [' ', findingSource(context, source, false)] : null
  return html`<span dir="auto">${text}</span>${place}${note && html` <span class="notes">${note}</span>`}`
}

/** Names that lead to their cards, where they have one. */
function partnershipLinks(context: PageContext, ids: readonly string[]): Markup {
  const nameOf = (id: string, card: Card | undefined) =>
    card
      ? html`<a href="${context.addressOf?.(card) ?? `#${card.id}`}"><bdi>${card.name}</bdi></a>`
      : html`<bdi>${partnershipName(context.results, id)}</bdi>`
  return html`${ids.map((id, index): Content => [index > 0 && ', ', nameOf(id, cardsAbout(context, [id])[0])])}`
}
