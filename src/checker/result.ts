/** What the page shows of a file that was checked, as markup. Every text of the file is text, whatever it says. */
import { bySeverity, wordingForOfficers } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import { placeOf, type ReadValue } from '../read-values.ts'
import { dateInWords, daysInWords } from '../write/dates.ts'
import { type Content, html, type Markup } from '../write/html/markup.ts'
import type { CheckedFile, CheckedReturn } from './check-file.ts'
import { type Question, questionsOf } from './questions.ts'
import type { CheckerSetup } from './setup.ts'
import { NOTHING_TO_DO, OTHER_KINDS, checkerWords as words } from './words.ts'

export interface Shown {
  readonly html: string
  /** What a screen reader is told. */
  readonly said: string
}

/** With what a file is shown. */
interface Showing {
  readonly setup: CheckerSetup
  /** Tells the parts of this file from those of others on the page. */
  readonly id: string
}

/** More forms than this in one file stand folded. */
const MOST_OPEN = 3

/** @param number of the file on the page, for its ids */
export function showFile(checked: CheckedFile, setup: CheckerSetup, number: number): Shown {
  const showing = { setup, id: `file-${number}` }
  const { file, returns, findings } = checked
  const stands = standingOf(checked)
  const heading = html`<h2 id="${showing.id}" tabindex="-1"><bdi>${file}</bdi></h2>`
  const several = returns.length > 1 && html`<p class="about">${words.returnsIn(returns.length)}</p>`
  const about =
    findings.length > 0 &&
    html`<section class="whole">${returns.length > 0 && html`<h3>${words.aboutFile}</h3>`}${findingList(findings, showing)}</section>`
  const body = html`<article class="result" aria-labelledby="${showing.id}">
<header>${heading}${several}<p class="stands ${stands.look}"><strong>${stands.text}</strong> ${stands.about}</p></header>
${about}${returns.map((one, at) => showReturn(one, { ...showing, id: `${showing.id}-${at + 1}` }, returns.length <= MOST_OPEN))}
${returns.length > 0 && html`<p class="about">${words.notSent}</p>`}
</article>
`
  return { html: body.html, said: words.said(file, stands.text) }
}

interface Standing {
  readonly look: 'error' | 'query' | 'clear'
  readonly text: string
  readonly about: string
}

function standingOf({ returns, findings }: CheckedFile): Standing {
  const all = [...findings, ...returns.flatMap((one) => one.findings)]
  if (returns.length === 0) {
    const isOther = findings.some(({ code }) => OTHER_KINDS.has(code))
    return { look: isOther ? 'query' : 'error', text: isOther ? words.otherKind : words.unread, about: '' }
  }
  const [errors = 0, queries = 0] = ['error', 'query'].map(
    (severity) => all.filter((found) => found.severity === severity).length,
  )
  if (errors + queries === 0) return { look: 'clear', text: words.clear, about: words.clearAbout }
  return {
    look: errors > 0 ? 'error' : 'query',
    text: words.stands(errors, queries),
    about: words.standsAbout(errors + queries),
  }
}

function showReturn(checked: CheckedReturn, showing: Showing, isOpen: boolean): Markup {
  const { raw, update } = checked
  const { id, setup } = showing
  const form = setup.context.forms.find((one) => one.id === raw.form)?.label ?? raw.form
  const place = [words.readAs(form), raw.source.sheet !== null && words.onSheet(raw.source.sheet)].filter(Boolean)
  const { questions, findings, others } = questionsOf(checked)
  const answers = html`<ol class="questions">${questions.map((question, at) => showQuestion(question, { ...showing, id: `${id}-${at + 1}` }))}</ol>${
    others.length > 0 && html`<h4>${words.furtherValues}</h4>${showValues(others, setup)}`
  }`
  return html`<section class="return" aria-labelledby="${id}">
<h3 id="${id}"><bdi>${update.partnership || words.nameless}</bdi></h3>
<p class="about">${place.join(', ')}.</p>
${toDo(questions, findings, showing)}
${
  findings.length > 0 &&
  html`<section class="whole" id="${id}-whole" tabindex="-1"><h4>${words.aboutAll}</h4>${findingList(findings, showing)}</section>`
}
${isOpen ? html`<h4>${words.answers}</h4>${answers}` : html`<details><summary>${words.answers}</summary>${answers}</details>`}
</section>
`
}

/** Links to what wants an officer, first what has to be put right. */
function toDo(questions: readonly Question[], findings: readonly Finding[], { id }: Showing): Content {
  const all = [
    ...questions.flatMap((question, at) => question.findings.map((found) => ({ found, to: `${id}-${at + 1}` }))),
    ...findings.map((found) => ({ found, to: `${id}-whole` })),
  ]
  const wanting = all.filter(({ found }) => found.severity !== 'note').sort((a, b) => bySeverity(a.found, b.found))
  if (wanting.length < 2) return null
  return html`<nav aria-labelledby="${id}-todo"><h4 id="${id}-todo">${words.toDo}</h4><ul class="todo">${wanting.map(
    ({ found, to }) =>
      html`<li class="${found.severity}"><a href="#${to}">${words.severities[found.severity]}${placeIn(found.source)}</a> <bdi>${wordingForOfficers(found).message}</bdi></li>`,
  )}</ul></nav>`
}

function placeIn(source: Source | null): Content {
  return source !== null && source.cell !== null && html`<span class="at"> ${source.cell}</span>`
}

function showQuestion({ raw, values, findings }: Question, { setup, id }: Showing): Markup {
  const { field, labelSource, pieces } = raw
  const worst = [...findings].sort(bySeverity)[0]?.severity ?? ''
  const isFilled = pieces.some(({ text }) => text.trim() !== '')
  const read = values.length > 0 && showValues(values, setup)
  const unread =
    isFilled &&
    html`<p class="empty">${words.unreadAnswer}</p><ul class="values">${pieces.map(({ text, source }) => html`<li>${quoted(text)}${cellTag(source)}</li>`)}</ul>`
  return html`<li id="${id}" tabindex="-1" class="${worst}"><h5><bdi>${field.label}</bdi>${!isFilled && cellTag(labelSource)}</h5>
<div>${read || unread || html`<p class="empty">${words.empty}</p>`}${findingList(findings, { setup, id })}</div></li>
`
}

/** The cell stands behind the last of the values that come from it. A line that was understood as nothing but a value is shown as that. */
function showValues(values: readonly ReadValue[], setup: CheckerSetup): Markup {
  const shown = values.map((value) => ({
    ...value,
    shown: value.date ? dateInWords(value.date, setup.dateFormat) : value.text,
  }))
  const understood = new Set(
    shown.flatMap((one) => (one.what === 'entry' ? [] : [`${placeOf(one.source)} ${one.shown}`])),
  )
  const listed = shown.filter((one) => one.what !== 'entry' || !understood.has(`${placeOf(one.source)} ${one.shown}`))
  const items = listed.map(({ source, what, state, shown: text }, at) => {
    const next = listed[at + 1]
    const tag = words.what[what] ?? null
    const standing = (state && words.states[state]) ?? null
    return html`<li>${tag && html`<span class="what">${tag}</span> `}${quoted(text)}${
      standing && html` <span class="state">${standing}</span>`
    }${next && placeOf(next.source) === placeOf(source) ? null : cellTag(source)}</li>`
  })
  return html`<ul class="values">${items}</ul>`
}

function quoted(text: string): Markup {
  return html`<bdi class="value">${text}</bdi>`
}

function cellTag({ cell }: Source): Content {
  return cell !== null && html` <span class="cell"><span class="vh">${words.cell} </span>${cell}</span>`
}

function findingList(findings: readonly Finding[], { setup }: Showing): Content {
  if (findings.length === 0) return null
  return html`<ul class="findings">${[...findings].sort(bySeverity).map((found) => showFinding(found, setup))}</ul>`
}

function showFinding(found: Finding, { dateFormat }: CheckerSetup): Markup {
  const { severity, source } = found
  const { message, action } = wordingForOfficers(found)
  const todo = action !== NOTHING_TO_DO && html` <span class="action">${action}</span>`
  return html`<li class="${severity}"><strong>${words.severities[severity]}${placeIn(source)}</strong> <bdi>${daysInWords(message, dateFormat)}</bdi>${todo}</li>`
}
