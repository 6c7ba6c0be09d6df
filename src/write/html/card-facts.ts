/** The lines under a partnership's name: how it stands, whom it was compared with, and how much changed. */
import { contactName } from '../../model.ts'
import { differences } from '../../reconcile/model.ts'
import { share } from '../cells.ts'
import { dateInWords } from '../dates.ts'
import { isCompared, isLate, tally } from '../figures.ts'
import { previousInputPath } from '../links.ts'
import { listInWords, words } from '../strings.ts'
import { statusText } from '../tables/comparisons.ts'
import { kindName } from './blocks.ts'
import { type Card, type PageContext, pageKind, pageKinds, unaskedWord } from './context.ts'
import { type Content, html, type Markup } from './markup.ts'
import { fileReference } from './sources.ts'
import { pageWords } from './words.ts'

export function cardFacts(context: PageContext, card: Card): Markup {
  return html`<p class="status"><span class="badge ${card.comparison.status}">${statusText(context.results, card.comparison)}</span> <span class="tally">${changeCounts(card)}</span></p>
<dl class="facts">${[comparedWith(context, card), completed(context, card), contacts(card), files(context, card), repeated(card)]}</dl>`
}

/** "17 changes: 5 added, 10 dropped". A return that stands alone has no changes, only what it says. */
function changeCounts(card: Card): string {
  if (!isCompared(card.comparison)) return card.update ? pageWords.allNew : ''
  const changes = differences(card.comparison.changes)
  const kinds = tally(changes.map((change) => pageKind(card, change)))
  const counted = pageKinds.flatMap((kind) => {
    const count = kinds.get(kind)
    return count ? [pageWords.countOf(count, kindName(kind, unaskedWord(card)))] : []
  })
  const total = pageWords.counts(changes.length)
  return counted.length > 0 ? `${total}: ${counted.join(', ')}` : total
}

function fact(term: string, content: Content): Markup {
  return html`<div><dt>${term}</dt><dd>${content}</dd></div>`
}

function comparedWith(context: PageContext, card: Card): Content {
  if (!context.previousLabel || !card.update) return null
  const names = listInWords(card.previous.map(({ name }) => name))
  return fact(
    pageWords.comparedWith,
    names ? html`<bdi>${names}</bdi>, ${context.previousLabel}` : pageWords.noOneBefore,
  )
}

function completed(context: PageContext, { update }: Card): Content {
  if (!update) return null
  if (!update.completedOn) return fact(pageWords.completed, words.noDate)
  const late = isLate(update, context.results.round.round.due)
  const day = dateInWords(update.completedOn, context.dateFormat)
  return fact(pageWords.completed, late ? `${day}, ${pageWords.afterDue}` : day)
}

function contacts({ update }: Card): Content {
  const names = update?.contacts.map(contactName).filter(Boolean) ?? []
  return names.length > 0 && fact(pageWords.contact, html`<bdi>${listInWords(names)}</bdi>`)
}

function files(context: PageContext, { update, previous }: Card): Content {
  if (context.results.edition === 'public') return null
  const before = previous.flatMap((one) =>
    one.update ? [fileReference({ ...one.update.source, cell: null }, previousInputPath(context.results))] : [],
  )
  return [
    update && fact(pageWords.theReturn, fileReference({ ...update.source, cell: null }, context.results.inputPath)),
    before.length > 0 &&
      fact(
        pageWords.lastReturn,
        before.map((file, index) => [index > 0 && html`<br>`, file]),
      ),
  ]
}

function repeated({ comparison }: Card): Content {
  if (comparison.repeated === null) return null
  return fact(pageWords.repeatedTerm, pageWords.repeated(share(comparison.repeated).text))
}
