/** The discreet reference beside every text: which cell it came from, as a link to the officer's file. */
import type { Source } from '../../model.ts'
import type { Side } from '../../reconcile/model.ts'
import { fileText, placeText, previousInputPath, sourceLink } from '../links.ts'
import { partnershipName } from '../results.ts'
import type { Card, PageContext } from './context.ts'
import { type Content, html, type Markup, safeAddress } from './markup.ts'
import { pageWords } from './words.ts'

/** Reference of one side of a change. Last round's says which round and, when there were several returns, whose. */
export function sideSource(context: PageContext, card: Card, side: Side, when: 'before' | 'after'): Content {
  if (!side.source?.file) return null
  if (when === 'after') return reference(side.source, context.results.inputPath, '')
  const whose = card.previous.length > 1 ? `${partnershipName(context.results, side.partnershipId)}, ` : ''
  return reference(side.source, previousInputPath(context.results), `${whose}${context.previousLabel}, `)
}

/** Reference to a place in one of this round's files; the file is named when `full`. */
export function findingSource(context: PageContext, source: Source | null, full: boolean): Content {
  if (!source?.file) return null
  return full ? fileReference(source, context.results.inputPath) : reference(source, context.results.inputPath, '')
}

/** A file by its name, with the sheet and the cell where the return begins. */
export function fileReference(source: Source, inputPath: string): Markup {
  const text = source.cell ? `${fileText(source)}, ${placeText(source)}` : fileText(source)
  return anchor(source, inputPath, html`<bdi>${text}</bdi>`, 'file')
}

function reference(source: Source, inputPath: string, prefix: string): Markup {
  const hidden = html`<span class="vh">${pageWords.source} ${fileText(source)}, </span>`
  return anchor(source, inputPath, html`${hidden}${prefix}${placeText(source)}`, 'src')
}

function anchor(source: Source, inputPath: string, text: Markup, look: 'src' | 'file'): Markup {
  const address = safeAddress(sourceLink(source, inputPath))
  const hint = `${fileText(source)}, ${placeText(source)}`
  if (address === null) return html`<span class="${look}" title="${hint}">${text}</span>`
  return html`<a class="${look}" dir="ltr" href="${address}" title="${hint}">${text}</a>`
}
