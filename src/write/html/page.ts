/** What every page of the report has around its content. */
import { placeLines } from '../links.ts'
import { lookOf } from '../look.ts'
import { roundLines } from '../round-lines.ts'
import { words } from '../strings.ts'
import type { PageContext } from './context.ts'
import { frameBytes, logo } from './frame.ts'
import { type Content, html, type Markup } from './markup.ts'
import { pageStyle } from './style.ts'
import { pageWords } from './words.ts'

export interface PageContent {
  /** What this page of several is about. */
  readonly part?: string
  /** Below the masthead's lines. */
  readonly lead?: Content
  readonly main: Content
  readonly script: string
}

/** Bytes of a page, UTF-8. */
export function pageBytes(context: PageContext, { part, lead = null, main, script }: PageContent): Uint8Array {
  return frameBytes({
    title: [part, title(context)].filter(Boolean).join(' – '),
    style: pageStyle(lookOf(context.results.look)),
    script,
    body: html`<a class="skip" href="#main">${pageWords.skip}</a>
${masthead(context, lead)}
<main id="main" tabindex="-1">
${main}</main>
<footer>${context.results.edition !== 'public' && html`<p>${pageWords.footer} ${placeLines(context.results).join(' ')}</p>`}<p>${pageWords.footerMarks}</p></footer>`,
  })
}

function title({ results, roundLabel }: PageContext): string {
  return [pageWords.title(roundLabel), results.organisation].filter(Boolean).join(' – ')
}

function masthead(context: PageContext, lead: Content): Markup {
  const { roundLabel, previousLabel } = context
  const { organisation } = context.results
  const lines = roundLines(context.results).filter((line) => line !== organisation)
  const round = previousLabel ? pageWords.since(roundLabel, previousLabel) : roundLabel
  return html`<header class="masthead"><div>${logo(context.results)}${organisation && html`<p class="organisation">${organisation}</p>`}<h1>${pageWords.heading}</h1><p class="round">${round}</p>${lines.map((line) => html`<p>${line}</p>`)}${!previousLabel && html`<p>${words.noPrevious}</p>`}${lead}</div></header>`
}
