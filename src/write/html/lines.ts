/** One line of a card for each change: answers, people and other values, meetings, targets. */
import type { Meeting } from '../../model.ts'
import type { Change, Side, WordRun } from '../../reconcile/model.ts'
import { questionName } from '../answers.ts'
import { dateInWords, daysInWords } from '../dates.ts'
import { decidedText } from '../promise-words.ts'
import { meetingWords, standingWords } from '../status-words.ts'
import { changeFieldWords, roleName, topicName, words } from '../strings.ts'
import { asSentence } from '../text.ts'
import { type Card, type PageContext, type PageKind, pageKind, updateOf } from './context.ts'
import { type Content, html, type Markup } from './markup.ts'
import { sideSource } from './sources.ts'
import { pageWords } from './words.ts'

/** What the filter goes by, and the content of the line. */
export interface Line {
  readonly kind: PageKind
  readonly content: Markup
}

export function answerLine(context: PageContext, card: Card, change: Change): Line {
  const { before, after, words: runs } = change
  const text = runs ? wordRuns(runs) : html`${after?.text ?? before?.text ?? ''}`
  const origin = change.movedFrom && words.movedFrom(`“${topicName(change.movedFrom)}”`)
  return {
    kind: pageKind(card, change),
    content: html`<p><span dir="auto">${text}</span> ${sourcesOf(context, card, change)}</p>${notes([origin, remarkOf(context, change), decidedText(context.results, change.decided)])}`,
  }
}

/** What is to be said of two wordings; of a text that stands alone its kind says it. */
function remarkOf({ dateFormat }: PageContext, { before, after, remark }: Change): string | null {
  return before && after && remark ? asSentence(daysInWords(remark, dateFormat)) : null
}

/** Words that came and went, marked by underline and strike-through, by colour, and by words for who cannot see either. */
function wordRuns(runs: readonly WordRun[]): Markup {
  return html`${runs.map(({ text, change }) => {
    if (change === 'same') return text
    const [said, ended] = [change === 'added' ? pageWords.wasAdded : pageWords.wasRemoved, pageWords.endOfMark]
    const inner = html`<span class="vh" dir="ltr"> ${said} </span>${text}<span class="vh" dir="ltr"> (${ended}) </span>`
    return change === 'added' ? html`<ins>${inner}</ins>` : html`<del>${inner}</del>`
  })}`
}

/** A person, number, address, name or date: what it was and what it is. */
export function valueLine(context: PageContext, card: Card, change: Change): Line {
  const kind = pageKind(card, change)
  const side = (of: Side, when: 'before' | 'after') => ({ ...of, text: valueText(context, change, of, when) })
  const before = change.before && side(change.before, 'before')
  const after = change.after && side(change.after, 'after')
  const origin = change.movedFrom && words.movedFrom(`“${roleName(change.movedFrom)}”`)
  const remark = change.remark && asSentence(daysInWords(change.remark, context.dateFormat))
  return {
    kind,
    content: html`<p class="what">${fieldWord(context, change)}</p><div>${beforeAfter(context, card, before, after)}${notes([origin, kind === 'unasked' || kind === 'kept' ? null : remark])}</div>`,
  }
}

function beforeAfter(context: PageContext, card: Card, before: Side | null, after: Side | null): Content {
  if (before && after) {
    if (before.text === after.text) return html`<p>${sideText(context, card, after, 'after', 'new')}</p>`
    return html`<p class="pair">${sideText(context, card, before, 'before', 'old')} <span class="to"><span class="arrow" aria-hidden="true">→</span><span class="vh"> ${pageWords.became} </span>${sideText(context, card, after, 'after', 'new')}</span></p>`
  }
  if (after) return html`<p>${sideText(context, card, after, 'after', 'new')}</p>`
  return before && html`<p>${sideText(context, card, before, 'before', 'old')}</p>`
}

function sideText(context: PageContext, card: Card, side: Side, when: 'before' | 'after', look: 'old' | 'new'): Markup {
  return html`<span class="${look}"><bdi>${side.text}</bdi> ${sideSource(context, card, side, when)}</span>`
}

function valueText(context: PageContext, change: Change, side: Side, when: 'before' | 'after'): string {
  const date = change.field === 'completedOn' ? updateOf(context, side, when)?.completedOn : null
  return date ? dateInWords(date, context.dateFormat) : side.text
}

function fieldWord({ results }: PageContext, { field, topic }: Change): string {
  if (field === 'values' && topic) return questionName(results, topic)
  return field === 'otherPeople' && topic ? roleName(topic) : changeFieldWords[field]
}

/** The date first, in words; what was written when it says more. */
export function meetingLine(context: PageContext, card: Card, change: Change): Line {
  const kind = pageKind(card, change)
  const side = change.after ?? change.before
  const meeting = side && meetingOf(context, side, change.after ? 'after' : 'before')
  const date = meeting?.date ? dateInWords(meeting.date, context.dateFormat) : null
  const text = side?.text ?? ''
  const written = date && date !== text ? pageWords.writtenAs(text) : null
  const state = meeting ? meetingWords[meeting.when] : null
  const remark =
    kind === 'unasked' || !change.remark ? null : asSentence(daysInWords(change.remark, context.dateFormat))
  return {
    kind,
    content: html`<p><bdi>${date ?? text}</bdi>${state && html`<span class="state">${state}</span>`} ${sourcesOf(context, card, change)}</p>${notes([written, remark])}`,
  }
}

function meetingOf(context: PageContext, side: Side, when: 'before' | 'after'): Meeting | null {
  const meetings = updateOf(context, side, when)?.meetings ?? []
  const same = (a: Meeting) =>
    a.text === side.text && a.source.cell === side.source?.cell && a.source.line === side.source?.line
  return meetings.find(same) ?? meetings.find(({ text }) => text === side.text) ?? null
}

/** The code, what the list of targets says it is, and how the claims to it stand when they do not agree. */
export function targetLine(context: PageContext, card: Card, change: Change): Line {
  const code = change.after?.text ?? change.before?.text ?? ''
  const target = context.results.reconciliation.targets.find((candidate) => candidate.code === code)
  const description = target?.description ?? null
  const standing = target && target.standing !== 'agreed' && change.after ? `${standingWords[target.standing]}.` : null
  return {
    kind: pageKind(card, change),
    content: html`<p><strong class="code"><bdi>${code}</bdi></strong> ${description} ${sourcesOf(context, card, change)}</p>${notes([standing])}`,
  }
}

/** Where the text stands now and where it stood; for one that did not change this round's place is enough. */
function sourcesOf(context: PageContext, card: Card, { before, after, kind }: Change): Content {
  const now = after && sideSource(context, card, after, 'after')
  const then = before && (kind !== 'kept' || !after) && sideSource(context, card, before, 'before')
  return [now, now && then ? ' ' : null, then]
}

function notes(texts: readonly (string | null | undefined)[]): Content {
  const said = texts.filter(Boolean).join(' ')
  return said && html`<p class="notes" dir="auto">${said}</p>`
}
