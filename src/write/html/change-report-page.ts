/** `change-report.html`: what changed since the previous round, as one page that needs no network and runs nothing of the returns. */
import { createHash } from 'node:crypto'
import type { Finding } from '../../model.ts'
import { lookOf } from '../look.ts'
import { allFindings, type RoundResults } from '../results.ts'
import { roundLines } from '../round-lines.ts'
import { pageWords, words } from '../strings.ts'
import { attentionSection } from './attention.ts'
import { cardMarkup } from './card.ts'
import { type Card, cardsOfFinding, type PageContext, pageContext } from './context.ts'
import { filtersForm } from './filters.ts'
import { figuresSection, overviewSection } from './headline.ts'
import { type Content, html, Markup } from './markup.ts'
import { pageScript } from './script.ts'
import { pageStyle } from './style.ts'

/** Bytes of the page, UTF-8. The same results give the same bytes. */
export function changeReportPage(results: RoundResults): Uint8Array {
  const context = pageContext(results)
  const style = pageStyle(lookOf(results.look))
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, pageScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(context)}</title>
<style>${Markup.of(style)}</style>
</head>
<body>
<a class="skip" href="#main">${pageWords.skip}</a>
${masthead(context)}
<main id="main" tabindex="-1">
${figuresSection(context)}${attentionSection(context)}${overviewSection(context)}${cardsSection(context)}</main>
<footer><p>${pageWords.footer}</p><p>${pageWords.footerMarks}</p></footer>
<script>${Markup.of(pageScript)}</script>
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

function masthead(context: PageContext): Markup {
  const { roundLabel, previousLabel } = context
  const { organisation } = context.results
  const lines = roundLines(context.results).filter((line) => line !== organisation)
  const round = previousLabel ? pageWords.since(roundLabel, previousLabel) : roundLabel
  return html`<header class="masthead"><div>${logo(context)}${organisation && html`<p class="organisation">${organisation}</p>`}<h1>${pageWords.heading}</h1><p class="round">${round}</p>${lines.map((line) => html`<p>${line}</p>`)}${!previousLabel && html`<p>${words.noPrevious}</p>`}</div></header>`
}

/** The name of the organisation stands beside it, so that the picture needs no words of its own. */
function logo({ results }: PageContext): Content {
  const picture = results.look?.logo
  if (!picture) return null
  const data = `data:image/${picture.kind};base64,${Buffer.from(picture.bytes).toString('base64')}`
  const alternative = results.organisation ? '' : pageWords.logo
  return html`<img class="logo" src="${data}" width="${picture.width}" height="${picture.height}" alt="${alternative}">`
}

function cardsSection(context: PageContext): Markup {
  const findings = findingsByCard(context)
  if (context.cards.length === 0) {
    return html`<section aria-labelledby="cards"><h2 id="cards">${pageWords.cards}</h2><p>${pageWords.noCards}</p></section>
`
  }
  return html`<section aria-labelledby="cards"><h2 id="cards">${pageWords.cards}</h2><div class="browse">${filtersForm(context)}<div class="cards">
${context.cards.map((card) => cardMarkup(context, card, findings.get(card) ?? []))}</div></div></section>
`
}

function findingsByCard(context: PageContext): ReadonlyMap<Card, readonly Finding[]> {
  const found = new Map<Card, Finding[]>()
  for (const { finding } of allFindings(context.results)) {
    for (const card of cardsOfFinding(context, finding)) {
      const known = found.get(card)
      if (known) known.push(finding)
      else found.set(card, [finding])
    }
  }
  return found
}
