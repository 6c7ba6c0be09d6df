/** The filters. They do nothing without the script, so they are hidden until it runs; everything can be read without them. */
import type { PromiseOutcome } from '../../reconcile/model.ts'
import { isDecided, outcomeWord } from '../promise-words.ts'
import { promiseWords } from '../status-words.ts'
import { kindName } from './blocks.ts'
import { PARTS } from './card.ts'
import { type PageContext, pageKind, pageKinds } from './context.ts'
import { type Content, html, type Markup } from './markup.ts'
import { pageWords } from './words.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

export function filtersForm(context: PageContext): Markup {
  return html`<form id="filters" role="search" aria-labelledby="filters-name" hidden data-shown="${pageWords.shown}" data-none="${pageWords.noneShown}">
<h3 id="filters-name">${pageWords.filters}</h3>
<p><label for="q">${pageWords.search}</label><input id="q" type="search" autocomplete="off" spellcheck="false"></p>
<p><label for="by-card">${pageWords.partnership}</label>${select('by-card', options(cardOptions(context)))}</p>
<p><label for="by-topic">${pageWords.topic}</label>${select('by-topic', options(topicOptions(context)))}</p>
<p><label for="by-kind">${pageWords.kind}</label>${select('by-kind', kindGroups(context))}</p>
<p><button type="button" id="clear">${pageWords.clear}</button></p>
<p id="shown" role="status"></p>
</form>
`
}

export function select(id: string, content: Content): Markup {
  return html`<select id="${id}" autocomplete="off"><option value="">${pageWords.all}</option>${content}</select>`
}

export function options(list: readonly Option[]): Content {
  return list.map(({ value, label }) => html`<option value="${value}">${label}</option>`)
}

function cardOptions(context: PageContext): readonly Option[] {
  return context.cards.map(({ id, name }) => ({ value: id, label: name }))
}

export function topicOptions(context: PageContext): readonly Option[] {
  const parts = [
    { value: PARTS.people, label: pageWords.people },
    { value: PARTS.promises, label: pageWords.promises },
    { value: PARTS.findings, label: pageWords.findings },
  ]
  return [...parts, ...context.topics.map(({ topic, label }) => ({ value: topic, label }))]
}

/** Only what the round has. */
export function kindGroups(context: PageContext): Content {
  const changes = new Set(
    context.cards.flatMap((card) => card.comparison.changes.map((change) => pageKind(card, change))),
  )
  const promises = context.cards.flatMap(({ comparison }) => comparison.promises)
  const kinds = pageKinds.filter((kind) => changes.has(kind)).map((kind) => ({ value: kind, label: kindName(kind) }))
  const promised = (Object.keys(promiseWords) as PromiseOutcome['outcome'][])
    .map((outcome) => promises.filter((promise) => promise.outcome === outcome))
    .flatMap((own) => own.find((promise) => !isDecided(promise)) ?? own[0] ?? [])
    .map((promise) => ({ value: promise.outcome, label: outcomeWord(promise) }))
  return [optionGroup(pageWords.kindGroup, kinds), optionGroup(pageWords.promiseGroup, promised)]
}

function optionGroup(label: string, list: readonly Option[]): Content {
  return list.length > 0 && html`<optgroup label="${label}">${options(list)}</optgroup>`
}
