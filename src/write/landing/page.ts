/** `index.html`: what the team opens each day. One file, relative links, no network; the same state gives the same bytes. */
import { dayInWords } from '../dates.ts'
import { someNames } from '../first-words.ts'
import { frameBytes, logo } from '../html/frame.ts'
import { type Content, html, type Markup, shownAndFolded } from '../html/markup.ts'
import { lookOf } from '../look.ts'
import { TO_DECIDE } from '../to-decide-name.ts'
import { eventsSection } from './events.ts'
import {
  daysBetween,
  hasChangedSince,
  type Landing,
  type LandingRound,
  type LandingRun,
  progressOf,
  standingOf,
  toConfirmOf,
} from './model.ts'
import { addressIn, outputLinks } from './outputs.ts'
import { oldPageScript } from './script.ts'
import { landingStyle } from './style.ts'
import { landingWords as words } from './words.ts'

export const LANDING = 'index.html'

/** Nobody counts on from here. */
const MOST_DAYS = 366

/** Names that are shown before the others are folded away. */
const SHOWN = 6

/** Bytes of the page, UTF-8. */
export function landingPage(landing: Landing): Uint8Array {
  const { organisation, rounds, today } = landing
  const look = lookOf(landing.look)
  const day = dayInWords(today, look.dateFormat)
  return frameBytes({
    title: words.title(organisation),
    style: landingStyle(look),
    script: oldPageScript,
    body: html`<a class="skip" href="#main">${words.skip}</a>
<header class="masthead"><div>${logo(landing)}${organisation && html`<p class="organisation">${organisation}</p>`}<h1>${words.heading}</h1><p class="round">${words.asOn(day)}</p></div></header>
<main id="main" tabindex="-1">
<p id="old" data-day="${today}" hidden>${words.old.replace('{day}', day)}</p>
<section aria-labelledby="rounds"><h2 id="rounds">${words.rounds}</h2>
${rounds.length > 0 ? rounds.map((round, index) => roundCard(landing, round, index)) : html`<p>${words.noRounds}</p>`}</section>
${eventsSection(landing)}</main>
<footer><p>${words.footer(organisation)}</p><p>${words.footerLinks}</p></footer>`,
  })
}

function roundCard(landing: Landing, round: LandingRound, index: number): Markup {
  const { run } = round
  const standing = standingOf(round, landing.today)
  const id = `round-${index + 1}`
  return html`<article class="card" aria-labelledby="${id}">
<header><h3 id="${id}" dir="auto">${round.label}</h3> <p class="badge ${standing}">${words.standing[standing]}</p> <p class="due">${dueText(landing, round)}</p></header>
${
  run
    ? html`<div class="columns"><div>${progress(run)}${outstandingList(run)}${matters(landing, round, run)}${published(landing, run)}</div>
<nav aria-label="${words.outputsOf(round.label)}"><h4>${words.outputs}</h4>
${outputLinks(round, run, (iso) => dayInWords(iso, lookOf(landing.look).dateFormat))}</nav></div>`
    : html`<p class="about">${words.notRunAbout(round.id)}</p>`
}
</article>
`
}

/** How far away the day is, as long as somebody waits for it. */
function dueText({ look, today }: Landing, round: LandingRound): string {
  const { due } = round
  if (due === null) return words.noDue
  const standing = standingOf(round, today)
  const days = daysBetween(today, due)
  const isOver = due < today && standing !== 'overdue'
  const text = words.due(dayInWords(due, lookOf(look).dateFormat))
  return isOver || Math.abs(days) > MOST_DAYS ? text : `${text}, ${words.days(days)}`
}

/** The bar says nothing that the words beside it do not. */
function progress({ figures }: LandingRun): Markup {
  const counted = progressOf(figures)
  const notes = [
    figures.unasked ? words.besides(figures.unasked) : null,
    figures.late ? words.late(figures.late) : null,
  ].filter((note) => note !== null)
  const about = notes.length > 0 && html` <span class="about">${notes.join('; ')}</span>`
  if (!counted)
    return html`<p class="count"><strong>${number(figures.received)}</strong> ${words.came(figures.received)}${about}</p>`
  const share = counted.of > 0 ? Math.round((counted.came / counted.of) * 1000) / 10 : 0
  return html`<p class="count"><strong>${number(counted.came)}</strong> ${words.progress(counted.of)}${about}</p>
<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="4"/><rect class="in" width="${share}" height="4"/></svg>`
}

function outstandingList({ figures, toSeeTo, reminders }: LandingRun): Content {
  if (figures.outstanding === 0) return null
  const items = (toSeeTo?.outstanding ?? []).map(
    ({ id, name, contacts, came }) =>
      html`<li><bdi>${name}</bdi>${contacts.map((contact) => html`<small><bdi>${contact}</bdi></small>`)}${came && html`<small><bdi>${words.unusable(came)}</bdi></small>`}${remindedNote(reminders.get(id) ?? 0)}</li>`,
  )
  const [shown, rest] = shownAndFolded(items, SHOWN)
  return html`<div class="missing"><p><strong>${words.outstanding(figures.outstanding)}</strong></p><ul>${shown}</ul>${
    rest.length > 0 && html`<details><summary>${words.more(rest.length)}</summary><ul>${rest}</ul></details>`
  }</div>`
}

function remindedNote(sent: number): Content {
  return sent > 0 && html`<small>${words.reminded(sent)}</small>`
}

const REPORT = 'change-report.html'

/** What somebody has to act on, each leading to its list. */
function matters(landing: Landing, round: LandingRound, run: LandingRun): Markup {
  const { figures, outputs, previous } = run
  const toConfirm = toConfirmOf(figures)
  const has = (name: string) => outputs.some((output) => output.name === name)
  const report = has(REPORT) ? addressIn(round, REPORT) : null
  const list = report && `${report}#attention`
  const toDecide = has(TO_DECIDE) ? addressIn(round, TO_DECIDE) : list
  const before = landing.rounds.find(({ id }) => id === previous)?.label ?? previous
  return html`<ul class="matters">${[
    matter(figures.errors, figures.errors === 0 ? words.errorsNone : words.errors, list, 'error'),
    matter(toConfirm, toConfirm === 0 ? words.queriesNone : words.queries, toDecide, 'query'),
    before !== null && matter(figures.changes, words.changes(figures.changes, before), report, ''),
  ]}</ul>${openList(run)}${newsNote(landing, run)}${run.hasNewDecisions && html`<p class="note">${words.newDecisions}</p>`}`
}

function matter(count: number, what: string, address: string | null, look: string): Markup {
  if (count === 0 && look !== '') return html`<li class="nil">${what}</li>`
  const text = html`<strong>${number(count)}</strong> ${what}`
  return html`<li class="${look}">${address === null ? text : html`<a href="${address}">${text}</a>`}</li>`
}

/** Whose returns have something open. */
function openList({ toSeeTo }: LandingRun): Content {
  const open = toSeeTo?.open ?? []
  if (open.length === 0) return null
  const items = open.map(
    ({ name, errors, queries }) =>
      html`<li><bdi>${name ?? words.noPartnership}</bdi> <small>${words.openAt(errors, queries)}</small></li>`,
  )
  return html`<details><summary>${words.byPartnership}</summary><ul class="open">${items}</ul></details>`
}

function newsNote({ look }: Landing, { toSeeTo }: LandingRun): Content {
  const news = toSeeTo?.news
  if (!news || news.names.length === 0) return null
  return html`<p class="note">${words.news(dayInWords(news.since, lookOf(look).dateFormat), someNames(news.names))}</p>`
}

function published({ look }: Landing, { published: last, outputs }: LandingRun): Content {
  if (!last) return null
  const day = dayInWords(last.day, lookOf(look).dateFormat)
  const since = hasChangedSince(last, outputs) ? words.changedSince : words.unchangedSince
  return html`<p class="note">${words.publishedBy(day, last.by)} ${since}</p>`
}

function number(n: number): string {
  return n.toLocaleString('en-GB')
}
