/** How alike two entries are, and what changed between their words. */
import { diffWords } from 'diff'
import { stemmer } from 'stemmer'
import { entryKey } from '../kinds/text.ts'
import { remembered } from '../remembered.ts'
import type { WordRun } from './model.ts'

export { entryKey } from '../kinds/text.ts'

const STOP_WORDS = new Set(
  `a an and are as at be been being but by can could did do does for from had has have how in into is it its may more of on or our over
  shall should so some such than that the their them then there these they this those through to under up upon was we were what when where
  which while who will with within would you your all also any both each other out not no only own same very`.split(
    /\s+/,
  ),
)
const STOP_WEIGHT = 0.15

/** A text made ready for comparing: its words by their stems. */
export interface Prepared {
  readonly key: string
  readonly stems: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  readonly weight: number
  /** Stems that carry meaning. */
  readonly content: ReadonlySet<string>
}

const stemOf = remembered((word) => (STOP_WORDS.has(word) ? word : stemmer(word.replace(/'s?$/, ''))))

export function prepare(text: string): Prepared {
  const key = entryKey(text)
  const words = key.replace(/(\d)[,](\d{3})\b/g, '$1$2').match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  const stems = words.map(stemOf)
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weight = stems.reduce((sum, stem) => sum + weightOf(stem), 0)
  return { key, stems, counts, weight, content: new Set(stems.filter((stem) => !STOP_WORDS.has(stem))) }
}

/**
 * 0 to 1, the same in both directions: half for the words two entries share, half for those they share in order. Words are taken by their
 * stems, and words such as "the" count little. 1 only when the texts are the same but for case and punctuation. Texts that cannot be
 * as alike as `least` are not compared further and give 0.
 */
export function likeness(a: Prepared, b: Prepared, least = 0): number {
  if (a.key === b.key) return 1
  const shared = sharedWeight(a, b)
  const total = a.weight + b.weight
  if (total === 0 || shared === 0 || (2 * shared) / total < least) return 0
  const inOrder = sharedInOrder(a.stems, b.stems)
  return Math.min(0.99, (shared + inOrder) / total)
}

/**
 * 0 to 1: how far an answer seems to speak of a promise. What of the promise's own matter the answer takes up counts most, since a
 * report of something done is often longer than the plan was.
 */
export function takesUp(promise: Prepared, answer: Prepared): number {
  if (promise.key === answer.key) return 1
  const common = [...promise.content].filter((stem) => answer.content.has(stem)).length
  if (promise.content.size === 0 || common < Math.min(2, promise.content.size)) return 0
  const share = common / promise.content.size
  const dice = (2 * common) / (promise.content.size + answer.content.size)
  return Math.min(0.99, Math.max(likeness(promise, answer), 0.6 * share + 0.4 * dice))
}

/** Runs of words that stayed, came or went. */
export function wordRuns(before: string, after: string): WordRun[] {
  return diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** Greatest weight of words that stand in both texts in the same order. Row by row, since it is asked for every pair of entries. */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  const best = new Float64Array(b.length + 1)
  for (const stem of a) {
    const weight = weightOf(stem)
    let diagonal = 0
    for (let column = 1; column <= b.length; column++) {
      const above = best[column] ?? 0
      const left = best[column - 1] ?? 0
      const through = stem === b[column - 1] ? diagonal + weight : 0
      best[column] = Math.max(above, left, through)
      diagonal = above
    }
  }
  return best[b.length] ?? 0
}

function sharedWeight(a: Prepared, b: Prepared): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [stem, count] of small.counts) shared += Math.min(count, large.counts.get(stem) ?? 0) * weightOf(stem)
  return shared
}

function weightOf(stem: string): number {
  return STOP_WORDS.has(stem) ? STOP_WEIGHT : 1
}
