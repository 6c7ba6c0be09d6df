/** The comparison of some returns that belong together as plain data, for whoever compares them somewhere else. */
import type { Limits } from '../config/schema.ts'
import type { PartnershipUpdate } from '../model.ts'
import type { LineageKind } from '../register/lineage.ts'
import { compareGroup, type JudgedGroup, type TracedComparison } from './compare-group.ts'
import { type Corpus, corpusOf, type WordFacts } from './corpus.ts'
import type { Judgements } from './judgements.ts'

/** Compares somewhere else; null when that could not be done, and is to be done here. */
export type CompareElsewhere = (
  facts: WordFacts,
  region: string | null,
  judged: JudgedGroup,
) => Promise<TracedComparison | null>

/** What the comparisons of a round share. */
export interface CompareContext {
  readonly words: PlainWordFacts
  readonly region: string | null
  readonly limits: Limits
}

/** `WordFacts` as JSON has them. */
interface PlainWordFacts {
  readonly counts: readonly (readonly [string, number])[]
  readonly total: number
  readonly lower: readonly string[]
  readonly within: readonly string[]
  readonly expansions: readonly (readonly [string, readonly string[]])[]
}

/** Returns, and their links by places. */
export interface CompareOrder {
  readonly before: readonly PartnershipUpdate[]
  readonly after: readonly PartnershipUpdate[]
  readonly links: readonly { readonly before: number; readonly after: number; readonly kinds: readonly LineageKind[] }[]
  readonly judgements: Judgements
}

export function compareContext(facts: WordFacts, region: string | null, limits: Limits): CompareContext {
  const words = {
    counts: [...facts.counts],
    total: facts.total,
    lower: [...facts.lower],
    within: [...facts.within],
    expansions: [...facts.expansions],
  }
  return { words, region, limits }
}

export function compareOrder({ group: { before, after, links }, judgements }: JudgedGroup): CompareOrder {
  const placed = links.map((link) => ({
    before: before.indexOf(link.before),
    after: after.indexOf(link.after),
    kinds: [...link.kinds],
  }))
  return { before, after, links: placed, judgements }
}

export function comparingApart({ words, region }: CompareContext): (order: CompareOrder) => TracedComparison {
  const corpus: Corpus = corpusOf({
    counts: new Map(words.counts),
    total: words.total,
    lower: new Set(words.lower),
    within: new Set(words.within),
    expansions: new Map(words.expansions),
  })
  return (order) => compareGroup(judgedGroup(order), region, corpus)
}

function judgedGroup({ before, after, links, judgements }: CompareOrder): JudgedGroup {
  const linked = links.flatMap(({ before: from, after: to, kinds }) => {
    const [left, right] = [before[from], after[to]]
    return left && right ? [{ before: left, after: right, kinds: new Set(kinds) }] : []
  })
  return { group: { before, after, links: linked }, judgements }
}
