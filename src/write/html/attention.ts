/** *Needs attention first*: what someone has to act on, ask or think about, the most pressing first. */
import type { FindingCode } from '../../findings/catalogue.ts'
import type { Finding } from '../../model.ts'
import { isDecided } from '../promise-words.ts'
import { allFindings, type NamedFinding, partnershipName, wordingIn } from '../results.ts'
import { pageWords } from '../strings.ts'
import { asSentence } from '../text.ts'
import { type Card, cardsOfFinding, type PageContext } from './context.ts'
import { type Content, html, type Markup } from './markup.ts'
import { findingSource, sideSource } from './sources.ts'

/** More than this many of a sort are folded away. */
const SHOWN = 4

const STALE: ReadonlySet<string> = new Set(['return-unchanged', 'return-mostly-repeated'] satisfies FindingCode[])
const OUTSTANDING: ReadonlySet<string> = new Set(['return-outstanding'] satisfies FindingCode[])

type Concern = keyof typeof pageWords.attentionTitles

interface Matter {
  /** What to do; matters that ask the same are listed together. */
  readonly action: string
  readonly content: Markup
}

export function attentionSection(context: PageContext): Markup {
  const findings = allFindings(context.results)
  const concerns = [
    concern(context, 'turned', turnedMatters(context)),
    concern(
      context,
      'error',
      findingMatters(context, findings, ({ severity }) => severity === 'error'),
    ),
    concern(context, 'outstanding', outstandingMatters(context, findings)),
    concern(context, 'query', findingMatters(context, findings, isOpenQuery)),
    concern(context, 'promises', promiseMatters(context)),
    concern(
      context,
      'stale',
      findingMatters(context, findings, ({ code }) => STALE.has(code)),
    ),
  ].filter((content) => content !== null)
  return html`<section class="attention" aria-labelledby="attention"><h2 id="attention">${pageWords.attention}</h2>
${concerns.length > 0 ? concerns : html`<p>${pageWords.nothingToDo}</p>`}</section>
`
}

function isOpenQuery({ severity, code }: Finding): boolean {
  return severity === 'query' && !STALE.has(code) && !OUTSTANDING.has(code)
}

function concern(context: PageContext, key: Concern, matters: readonly Matter[]): Markup | null {
  if (matters.length === 0) return null
  const actions = [...new Set(matters.map(({ action }) => action))]
  return html`<section class="concern ${key}"><h3>${pageWords.attentionTitles[key]} <span class="count">${matters.length}</span></h3><p class="about">${pageWords.attentionAbout[key]}</p>
${actions.map((action) =>
  actionList(
    action,
    matters.filter((matter) => matter.action === action),
    context.mostMatters ?? matters.length,
  ),
)}</section>
`
}

function actionList(action: string, matters: readonly Matter[], most: number): Markup {
  const untold = Math.max(0, matters.length - most)
  const items = matters.slice(0, most).map(({ content }) => html`<li>${content}</li>`)
  const rest = items.slice(items.length > SHOWN + 1 ? SHOWN : items.length)
  return html`<div class="todo">${action && html`<p class="action">${action}</p>`}<ul>${items.slice(0, items.length - rest.length)}</ul>${
    rest.length > 0 &&
    html`<details class="folded"><summary>${pageWords.showMore(rest.length)}</summary><ul>${rest}</ul></details>`
  }${untold > 0 && html`<p class="about">${pageWords.furtherMatters(untold)}</p>`}</div>`
}

function findingMatters(
  context: PageContext,
  findings: readonly NamedFinding[],
  test: (finding: Finding) => boolean,
): Matter[] {
  return findings.filter(({ finding }) => test(finding)).map(({ finding }) => findingMatter(context, finding))
}

function findingMatter(context: PageContext, finding: Finding): Matter {
  const { message, action } = wordingIn(context.results, finding)
  const cards = cardsOfFinding(context, finding)
  const text = html`<span dir="auto">${message}</span>`
  if (cards.length > 0) {
    return {
      action,
      content: html`${cardLinks(context, cards)}: ${text} ${findingSource(context, finding.source, false)}`,
    }
  }
  return { action, content: html`${finding.source && [findingSource(context, finding.source, true), ': ']}${text}` }
}

/** Everyone who sent nothing, also where no finding or card says so. */
function outstandingMatters(context: PageContext, findings: readonly NamedFinding[]): Matter[] {
  const cards = context.cards.filter(({ comparison }) => comparison.status === 'outstanding')
  const withCard = new Set(cards.map(({ comparison }) => comparison.partnershipId))
  const others = context.results.round.outstanding.filter((id) => !withCard.has(id))
  const found = new Map<Card, Finding>()
  for (const { finding } of findings.filter(({ finding: { code } }) => OUTSTANDING.has(code))) {
    for (const card of cardsOfFinding(context, finding)) if (!found.has(card)) found.set(card, finding)
  }
  return [
    ...cards.map((card) => outstandingMatter(context, card, found.get(card))),
    ...others.map((id) => ({ action: '', content: html`<bdi>${partnershipName(context.results, id)}</bdi>` })),
  ]
}

function outstandingMatter(context: PageContext, card: Card, found: Finding | undefined): Matter {
  if (!found) return { action: '', content: cardLinks(context, [card]) }
  const { message, action } = wordingIn(context.results, found)
  return { action, content: html`${cardLinks(context, [card])}: ${message}` }
}

/** The remark names the words of both rounds. */
function turnedMatters(context: PageContext): Matter[] {
  return context.cards.flatMap((card) => {
    const turned = card.update ? card.comparison.changes.filter(({ rank }) => rank === 'turned') : []
    return turned.map(({ remark, after }) => ({
      action: '',
      content: html`${cardLinks(context, [card])}: <span dir="auto">${after?.text ?? ''}</span> ${after && sideSource(context, card, after, 'after')} <span class="notes">${asSentence(remark ?? '')}</span>`,
    }))
  })
}

function promiseMatters(context: PageContext): Matter[] {
  return context.cards.flatMap((card) => {
    const { promises } = card.comparison
    const lost = promises.filter((one) => one.outcome === 'notMentionedAgain' && !isDecided(one)).length
    if (lost === 0) return []
    return [
      { action: '', content: html`${cardLinks(context, [card])}: ${pageWords.plansLostOf(lost, promises.length)}` },
    ]
  })
}

function cardLinks(context: PageContext, cards: readonly Card[]): Markup {
  return html`${cards.map((card, index): Content => [index > 0 && ', ', html`<a href="${context.addressOf?.(card) ?? `#${card.id}`}"><bdi>${card.name}</bdi></a>`])}`
}
