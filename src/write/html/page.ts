/** What every page of the report has around its content. */
import { createHash } from 'node:crypto'
import { lookOf } from '../look.ts'
import { roundLines } from '../round-lines.ts'
import { pageWords, words } from '../strings.ts'
import type { PageContext } from './context.ts'
import { type Content, html, Markup } from './markup.ts'
import { pageStyle } from './style.ts'

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
  const style = pageStyle(lookOf(context.results.look))
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${[part, title(context)].filter(Boolean).join(' – ')}</title>
<style>${Markup.of(style)}</style>
</head>
<body>
<a class="skip" href="#main">${pageWords.skip}</a>
${masthead(context, lead)}
<main id="main" tabindex="-1">
${main}</main>
<footer><p>${pageWords.footer}</p><p>${pageWords.footerMarks}</p></footer>
<script>${Markup.of(script)}</script>
</body>
</html>
`
  return new TextEncoder().encode(page.html)
}

/** Nothing may load or run but the one style and the one script of this page, known by their hashes. */
function policy(style: string, script: string): string {
  const [styleHash, scriptHash] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'))
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `script-src 'sha256-${scriptHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function title({ results, roundLabel }: PageContext): string {
  return [pageWords.title(roundLabel), results.organisation].filter(Boolean).join(' – ')
}

function masthead(context: PageContext, lead: Content): Markup {
  const { roundLabel, previousLabel } = context
  const { organisation } = context.results
  const lines = roundLines(context.results).filter((line) => line !== organisation)
  const round = previousLabel ? pageWords.since(roundLabel, previousLabel) : roundLabel
  return html`<header class="masthead"><div>${logo(context)}${organisation && html`<p class="organisation">${organisation}</p>`}<h1>${pageWords.heading}</h1><p class="round">${round}</p>${lines.map((line) => html`<p>${line}</p>`)}${!previousLabel && html`<p>${words.noPrevious}</p>`}${lead}</div></header>`
}

/** The name of the organisation stands beside it, so that the picture needs no words of its own. */
function logo({ results }: PageContext): Content {
  const picture = results.look?.logo
  if (!picture) return null
  const data = `data:image/${picture.kind};base64,${Buffer.from(picture.bytes).toString('base64')}`
  const alternative = results.organisation ? '' : pageWords.logo
  return html`<img class="logo" src="${data}" width="${picture.width}" height="${picture.height}" alt="${alternative}">`
}
