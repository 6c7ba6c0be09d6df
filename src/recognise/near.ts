/** Labels that match no wording of a form but are close to one: typing mistakes and questions put in other words. */
import { distance } from 'fastest-levenshtein'
import type { FormField } from '../config/schema.ts'
import { contentWords, squeeze, stripNumbering } from './label-text.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface NearLabel {
  readonly field: FormField
  readonly wording: string
  /** 0–1. */
  readonly likeness: number
}

/** Below this a text is no label. Chosen so that one slip in a short label and a re-phrased long question still count. */
const LEAST_LIKENESS = 0.72
/** By how much the best field must lead the next. */
const LEAST_LEAD = 0.1
const SHORTEST = 5
const LONGEST = 250

/**
 * The field whose wording is nearest to a text, if one is near enough and clearly nearer than the next.
 *
 * @param fields only these fields are considered: the ones for which the return has no label yet
 */
export function nearestField(text: string, vocabulary: Vocabulary, fields: ReadonlySet<FormField>): NearLabel | null {
  const key = squeeze(stripNumbering(text.trim()))
  if (key.length < SHORTEST || text.length > LONGEST) return null
  const words = contentWords(text)
  const best = new Map<FormField, NearLabel>()
  for (const { field, text: wording } of vocabulary.wordings) {
    const likeness = likenessOf(key, words, wording)
    if (likeness > (best.get(field)?.likeness ?? 0)) best.set(field, { field, wording, likeness })
  }
  const [first, second] = [...best.values()].sort((a, b) => b.likeness - a.likeness)
  if (!first || first.likeness < LEAST_LIKENESS || !fields.has(first.field)) return null
  return second && first.likeness - second.likeness < LEAST_LEAD ? null : first
}

function likenessOf(key: string, words: ReadonlySet<string>, wording: string): number {
  const other = squeeze(stripNumbering(wording.replace(/\([^()]*\)/g, '')))
  return Math.max(spellingLikeness(key, other), wordLikeness(words, contentWords(wording)))
}

/** Share of letters that agree; a text much longer or shorter is not compared. */
function spellingLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longer * (1 - LEAST_LIKENESS)) return 0
  const likeness = 1 - distance(a, b) / longer
  // A slip in a short word may make another word of it, so short labels must agree but for one letter.
  return longer < 10 && distance(a, b) > 1 ? 0 : likeness
}

/** Share of meaningful words in common, for questions of at least three such words. */
function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  if (shared < 3 && !(shared === 2 && a.size === 2 && b.size <= 3)) return 0
  return (2 * shared) / (a.size + b.size)
}
