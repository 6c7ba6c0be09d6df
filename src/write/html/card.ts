/** The card of a partnership: how it stands, then everything that changed, with what stayed folded away. */

import type { Finding, Severity } from '../../model.ts'
import { type Change, type ChangeField, type PromiseOutcome, routineDifferences } from '../../reconcile/model.ts'
import { decidedText, isDecided, outcomeWord, restsOn } from '../promise-words.ts'
import { wordingIn } from '../results.ts'
import { severityWords } from '../status-words.ts'
import { topicName, words } from '../strings.ts'
import { folded, group, linesByKind, mixedLines, section } from './blocks.ts'
import { cardFacts } from './card-facts.ts'
import { type Card, type PageContext, pageKind, type Topic, unaskedWord } from './context.ts'
import { answerLine, type Line, meetingLine, targetLine, valueLine } from './lines.ts'
import { type Content, html, type Markup } from './markup.ts'
import { findingSource, sideSource } from './sources.ts'
import { pageWords } from './words.ts'

/** Names the filter goes by for the parts of a card that are no question of a form. */
export const PARTS = { findings: '~findings', people: '~people', promises: '~promises', turned: '~turned' } as const

export const PEOPLE: ReadonlySet<ChangeField> = new Set([
  'partnership',
  'chairs',
  'cabinetMembers',
  'otherPeople',
  'contacts',
  'phones',
  'emails',
  'completedOn',
])

export function cardMarkup(context: PageContext, card: Card, findings: readonly Finding[]): Markup {
  const { changes } = card.comparison
  return html`<article class="card" id="${card.id}" aria-labelledby="${card.id}-name">
<header><h3 id="${card.id}-name" dir="auto" tabindex="-1">${card.name}</h3>${cardFacts(context, card)}</header>
${turnedPart(context, card, changes)}${findingsPart(context, card, findings)}${card.update ? changeParts(context, card, changes) : lastTimePart(context, card, changes)}</article>
`
}

/** What turned round stands by itself before anything else, and what always differs is folded away behind the rest. */
function changeParts(context: PageContext, card: Card, changes: readonly Change[]): Content {
  const routine = new Set(routineDifferences(changes))
  const isUnasked = (change: Change) => pageKind(card, change) === 'unasked'
  const unasked = changes.filter(isUnasked)
  const news = changes.filter((change) => !isUnasked(change) && !routine.has(change) && change.rank !== 'turned')
  const lesser = [...routine].filter((change) => !isUnasked(change))
  return [
    peoplePart(context, card, news),
    promisesPart(context, card, card.comparison.promises),
    topicParts(context, card, news),
    lesser.length > 0 &&
      folded(pageWords.routine(lesser.length), [peoplePart(context, card, lesser), topicParts(context, card, lesser)]),
    unasked.length > 0 && folded(pageWords.questionsUnasked(unasked.length), topicParts(context, card, unasked)),
  ]
}

function turnedPart(context: PageContext, card: Card, changes: readonly Change[]): Content {
  const turned = changes.filter(({ rank }) => rank === 'turned')
  if (turned.length === 0 || !card.update) return null
  const lines = turned.map((change) => {
    const { content } = answerLine(context, card, change)
    return html`<li data-kind="turned" data-topic="${change.topic ?? ''}"><p class="what">${topicName(change.topic ?? '')}</p>${content}</li>`
  })
  return html`<section class="part turned" data-holds="${PARTS.turned}"><h4>${pageWords.turned}</h4><ul>${lines}</ul></section>
`
}

/** Without a return this time there is only what was said last time. */
function lastTimePart(context: PageContext, card: Card, changes: readonly Change[]): Content {
  if (changes.length === 0) {
    return html`<p class="empty">${card.previous.length > 0 ? pageWords.nothingSaid : pageWords.nothingEver}</p>`
  }
  const title = pageWords.lastTime(changes.length, context.previousLabel)
  return folded(title, [peoplePart(context, card, changes), topicParts(context, card, changes)])
}

function peoplePart(context: PageContext, card: Card, changes: readonly Change[]): Content {
  const lines = changes.filter(({ field }) => PEOPLE.has(field)).map((change) => valueLine(context, card, change))
  if (lines.length === 0) return null
  return section(PARTS.people, pageWords.people, mixedLines(PARTS.people, lines, unaskedWord(card)))
}

function topicParts(context: PageContext, card: Card, changes: readonly Change[]): Content {
  return context.topics.map((topic) => topicPart(context, card, topic, changes))
}

/** Meetings and targets are read out of an answer, so the answer itself is folded below them. */
function topicPart(context: PageContext, card: Card, topic: Topic, changes: readonly Change[]): Content {
  const answers = changes
    .filter((change) => change.field === 'answers' && change.topic === topic.topic)
    .map((change) => answerLine(context, card, change))
  const values = valuesReadFrom(context, card, topic, changes)
  if (answers.length + values.length === 0) return null
  const show = (lines: readonly Line[]) => linesByKind(topic.topic, lines, unaskedWord(card))
  return section(topic.topic, topic.label, [
    show(values),
    values.length > 0 && answers.length > 0
      ? folded(pageWords.asWritten(answers.length), show(answers))
      : show(answers),
  ])
}

function valuesReadFrom(context: PageContext, card: Card, topic: Topic, changes: readonly Change[]): readonly Line[] {
  const typed = changes.filter(({ field, topic: own }) => field === 'values' && own === topic.topic)
  if (typed.length > 0) return typed.map((change) => valueLine(context, card, change))
  if (context.topics.find(({ kind }) => kind === topic.kind) !== topic) return []
  if (topic.kind === 'meetings') {
    return changes.filter(({ field }) => field === 'meetings').map((change) => meetingLine(context, card, change))
  }
  if (topic.kind === 'targets') {
    return changes.filter(({ field }) => field === 'targets').map((change) => targetLine(context, card, change))
  }
  return []
}

const OUTCOMES: readonly PromiseOutcome['outcome'][] = [
  'notMentionedAgain',
  'dropped',
  'postponed',
  'partlyDone',
  'mentioned',
  'stillPlanned',
  'reportedDone',
]

function promisesPart(context: PageContext, card: Card, promises: readonly PromiseOutcome[]): Content {
  if (promises.length === 0) return null
  const isSuggestion = promises.some((promise) => !isDecided(promise))
  const isOpen = context.results.edition !== 'public'
  return section(PARTS.promises, pageWords.promises, [
    isSuggestion && html`<p class="about">${pageWords.promisesAbout}${isOpen && ` ${words.toSayOtherwise}`}</p>`,
    OUTCOMES.flatMap((outcome) =>
      [false, true].map((decided) => {
        const own = promises.filter((one) => one.outcome === outcome && isDecided(one) === decided)
        return promiseGroup(context, card, own)
      }),
    ),
  ])
}

/** Plans of which the same became, either as it seems or as somebody decided. */
function promiseGroup(context: PageContext, card: Card, promises: readonly PromiseOutcome[]): Content {
  const [first] = promises
  if (!first) return null
  const lines = promises.map((promise) => ({ content: promiseLine(context, card, promise) }))
  return group(PARTS.promises, first.outcome, outcomeWord(first), lines)
}

/** The plan, what the outcome rests on or who decided it, and what this round says. */
function promiseLine(context: PageContext, card: Card, promise: PromiseOutcome): Markup {
  const { promised, answer, answerTopic, decided } = promise
  const grounds = restsOn(promise)
  const said = [grounds && `${pageWords.restsOn} ${grounds}.`, decidedText(context.results, decided)].filter(Boolean)
  const now =
    answer &&
    html`<div class="now"><p class="notes">${pageWords.saidNow(topicName(answerTopic ?? ''))}</p><p><span dir="auto">${answer.text}</span> ${sideSource(context, card, answer, 'after')}</p></div>`
  return html`<p><span dir="auto">${promised.text}</span> ${sideSource(context, card, promised, 'before')}</p>${said.length > 0 && html`<p class="grounds" dir="auto">${said.join(' ')}</p>`}${now}`
}

/** Errors and queries in full, what to do said once for those that ask the same; notes are folded away. */
function findingsPart(context: PageContext, card: Card, findings: readonly Finding[]): Content {
  if (findings.length === 0) return null
  const bySeverityOf = (severity: Severity) =>
    group(PARTS.findings, severity, severityWords[severity], findingLines(context, card, findings, severity))
  const notes = findings.filter(({ severity }) => severity === 'note').length
  return section(PARTS.findings, pageWords.findings, [
    bySeverityOf('error'),
    bySeverityOf('query'),
    notes > 0 && folded(pageWords.notes(notes), bySeverityOf('note')),
  ])
}

function findingLines(context: PageContext, card: Card, findings: readonly Finding[], severity: Severity) {
  const worded = findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => ({ finding, ...wordingIn(context.results, finding) }))
  return [...new Set(worded.map(({ action }) => action))].flatMap((action) => {
    const same = worded.filter((one) => one.action === action)
    return same.map(({ finding, message }, index) => {
      const source = inReturnOf(card, finding) && findingSource(context, finding.source, false)
      const text = html`<p><span dir="auto">${message}</span> ${source}</p>`
      return { content: index < same.length - 1 ? text : html`${text}<p class="notes">${action}</p>` }
    })
  })
}

function inReturnOf({ update }: Card, { source }: Finding): boolean {
  return Boolean(source && source.file === update?.source.file)
}
