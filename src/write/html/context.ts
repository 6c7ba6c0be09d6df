/** What every part of the page looks things up in: names, cards, questions and the records behind a change. */
import type { FieldKind } from '../../config/schema.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { PartnershipUpdate } from '../../model.ts'
import type { Change, PartnershipComparison, Side } from '../../reconcile/model.ts'
import { lookOf } from '../look.ts'
import { partnershipName, type RoundResults, updatesById } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { topicName } from '../strings.ts'
import { comparisonsByName, previousNames } from '../tables/comparisons.ts'
import { pageWords } from './words.ts'

export interface Card {
  /** Its `id` on the page. */
  readonly id: string
  readonly name: string
  readonly comparison: PartnershipComparison
  readonly update: PartnershipUpdate | null
  readonly previous: readonly PreviousReturn[]
}

interface PreviousReturn {
  readonly name: string
  readonly update: PartnershipUpdate | null
}

export interface Topic {
  readonly topic: string
  /** The question as the form prints it. */
  readonly label: string
  readonly kind: FieldKind
}

export interface PageContext {
  readonly results: RoundResults
  readonly dateFormat: string
  readonly roundLabel: string
  /** Label of the round compared with; empty when there is none. */
  readonly previousLabel: string
  readonly cards: readonly Card[]
  /** Topics in the order of the form, then those only other forms or returns have. */
  readonly topics: readonly Topic[]
  readonly lookup: Lookup
  /** Where a card stands, as a link; on the page itself when left out. */
  readonly addressOf?: (card: Card) => string
  /** Matters of one sort that are listed; all when left out. */
  readonly mostMatters?: number
}

/** What is looked up for every finding and every change, so that a large round takes no longer for each. */
interface Lookup {
  /** Cards by the ids of their partnerships. */
  readonly byId: ReadonlyMap<string, Card>
  /** This round's updates, and those of the round before, by register id. */
  readonly after: ReadonlyMap<string, PartnershipUpdate>
  readonly before: ReadonlyMap<string, PartnershipUpdate>
}

export function pageContext(results: RoundResults): PageContext {
  const previousId = results.reconciliation.previous ?? ''
  const [after, before] = [results.round, results.previous].map((record) => updatesById(record?.updates ?? []))
  const updates = { after: after ?? new Map(), before: before ?? new Map() }
  const cards = comparisonsByName(results).map((comparison, index) => cardOf(results, comparison, updates, index))
  return {
    results,
    dateFormat: lookOf(results.look).dateFormat,
    roundLabel: roundName(results.round.round),
    previousLabel: results.previous ? roundName(results.previous.round) : previousId,
    cards,
    topics: topicsOf(results),
    lookup: {
      ...updates,
      byId: new Map(cards.map((card) => [card.comparison.partnershipId, card])),
    },
  }
}

function cardOf(
  results: RoundResults,
  comparison: PartnershipComparison,
  { after, before }: Pick<Lookup, 'after' | 'before'>,
  index: number,
): Card {
  return {
    id: `p${index + 1}`,
    name: partnershipName(results, comparison.partnershipId),
    comparison,
    update: after.get(comparison.partnershipId) ?? null,
    previous: previousNames(results, comparison).map((name, at) => ({
      name,
      update: before.get(comparison.previous[at]?.partnershipId ?? '') ?? null,
    })),
  }
}

/** Fields that are read out of the answer to a question of the same kind. */
const FIELDS = ['meetings', 'targets'] as const

function topicsOf(results: RoundResults): readonly Topic[] {
  const topics = new Map<string, Topic>()
  const forms = [results.form, ...results.forms]
  for (const field of forms.flatMap((form) => form.fields)) {
    const { topic, title, label, kind } = field
    const isTopic = topic && kindOf(field).under !== null && !topics.has(topic)
    if (isTopic) topics.set(topic, { topic, label: title ?? label, kind })
  }
  const changes = results.reconciliation.partnerships.flatMap((comparison) => comparison.changes)
  for (const { topic, field } of changes) {
    if (topic && (field === 'answers' || field === 'values') && !topics.has(topic)) {
      topics.set(topic, { topic, label: topicName(topic), kind: 'entries' })
    }
  }
  for (const field of FIELDS) {
    const hasQuestion = [...topics.values()].some(({ kind }) => kind === field)
    if (hasQuestion || !changes.some((change) => change.field === field)) continue
    topics.set(field, { topic: field, label: pageWords[field], kind: field })
  }
  return [...topics.values()]
}

/** The update one side of a change was read from. */
export function updateOf(context: PageContext, side: Side, when: 'before' | 'after'): PartnershipUpdate | null {
  return context.lookup[when].get(side.partnershipId) ?? null
}

/**
 * Kinds by which the page groups and filters. An entry whose meaning turned round is of a kind of its own. What only one of the two forms asks for is `unasked` when it stands in the last round and
 * `newlyAsked` when it stands in this one.
 */
export type PageKind = Exclude<Change['kind'], 'notAsked'> | 'turned' | 'newlyAsked' | 'unasked'

export const pageKinds: readonly PageKind[] = [
  'turned',
  'added',
  'dropped',
  'reworded',
  'moved',
  'changed',
  'newlyAsked',
  'unasked',
  'kept',
]

/** Without a return this time, that a text is gone says no more than that nobody was asked. */
export function pageKind(card: Card, { kind, rank, after }: Change): PageKind {
  if (rank === 'turned') return 'turned'
  if (kind === 'notAsked') return after ? 'newlyAsked' : 'unasked'
  return kind === 'dropped' && !card.update ? 'unasked' : kind
}

/** The cards of the partnerships that have one. */
export function cardsAbout({ lookup }: PageContext, ids: readonly string[]): readonly Card[] {
  return ids.flatMap((id) => lookup.byId.get(id) ?? [])
}

/** What the page calls a text that is gone because nobody asked, or nobody answered. */
export function unaskedWord(card: Card): string {
  return card.update ? pageWords.unasked : pageWords.noReturn
}
