/** What every part of the page looks things up in: names, cards, questions and the records behind a change. */
import type { FieldKind } from '../../config/schema.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Finding, PartnershipUpdate, Source } from '../../model.ts'
import type { Change, PartnershipComparison, Side } from '../../reconcile/model.ts'
import { lookOf } from '../look.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { pageWords, topicName } from '../strings.ts'
import { comparisonsByName, previousNames } from '../tables/comparisons.ts'

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
}

export function pageContext(results: RoundResults): PageContext {
  const previousId = results.reconciliation.previous ?? ''
  return {
    results,
    dateFormat: lookOf(results.look).dateFormat,
    roundLabel: roundName(results.round.round),
    previousLabel: results.previous ? roundName(results.previous.round) : previousId,
    cards: comparisonsByName(results).map((comparison, index) => cardOf(results, comparison, index)),
    topics: topicsOf(results),
  }
}

function cardOf(results: RoundResults, comparison: PartnershipComparison, index: number): Card {
  return {
    id: `p${index + 1}`,
    name: partnershipName(results, comparison.partnershipId),
    comparison,
    update: results.round.updates.find((one) => one.partnershipId === comparison.partnershipId) ?? null,
    previous: previousNames(results, comparison).map((name, at) => ({
      name,
      update:
        results.previous?.updates.find((one) => one.partnershipId === comparison.previous[at]?.partnershipId) ?? null,
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
  const record = when === 'before' ? context.results.previous : context.results.round
  return record?.updates.find((update) => update.partnershipId === side.partnershipId) ?? null
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

/** Cards a finding is about: that of the return it was found in, and those of the partnerships it lists; else of those it names. */
export function cardsOfFinding(context: PageContext, finding: Finding): readonly Card[] {
  const values = Object.values(finding.args)
  const found = new Set(finding.source ? cardsOfSource(context, finding.source) : [])
  const listed = new Set(values.filter((value) => Array.isArray(value)).flat())
  const named = found.size + listed.size > 0 ? listed : new Set(values.map(String))
  return context.cards.filter((card) => found.has(card) || namesOf(card).some((name) => named.has(name)))
}

/** What a finding can call the partnership of a card. */
function namesOf({ name, comparison, previous, update }: Card): readonly string[] {
  const printed = update ? [update.partnership] : []
  return [name, comparison.partnershipId, ...printed, ...previous.map((one) => one.name)]
}

function cardsOfSource(context: PageContext, { file, sheet }: Source): readonly Card[] {
  const inFile = context.cards.filter(({ update }) => update?.source.file === file)
  const onSheet = inFile.filter(({ update }) => update?.source.sheet === sheet)
  const found = onSheet.length > 0 ? onSheet : inFile
  return found.length === 1 ? found : []
}

/** What the page calls a text that is gone because nobody asked, or nobody answered. */
export function unaskedWord(card: Card): string {
  return card.update ? pageWords.unasked : pageWords.noReturn
}
