/** How alike two entries are, and what changed between their words. */
import { diffWords } from 'diff'
import { remembered, rememberedOf } from '../remembered.ts'
import { ENUMERATED } from '../words/en/frame-words.ts'
import { DENYING_PREFIXES } from '../words/en/opposites.ts'
import { initialsFit } from './corpus.ts'
import type { WordRun } from './model.ts'
import { gather, isMatter, type Prepared, type Token } from './prepared.ts'
import { areOpposed, poleOf, stemOf } from './vocabulary.ts'

export { entryKey } from '../kinds/text.ts'

export interface Likeness {
  /** 0 to 1, the same in both directions: half for the words two entries share, half for those they share in order; 1 only for the same text. */
  readonly alike: number
  /** 0 to 1: how much of what the one with less to say is about stands in the other. */
  readonly contained: number
  /** The same of the one with more to say: where both are 1 they are about nothing else. */
  readonly covering: number
  /** How many different words that say what an entry is about both have. */
  readonly common: number
}

/** Texts with more words than this on both sides, and those that are about two matters anyhow, are compared without regard to order. */
const MOST_CELLS = 250_000

export function likeness(a: Prepared, b: Prepared): Likeness {
  if (a.key === b.key) return { alike: 1, contained: 1, covering: 1, common: Number.POSITIVE_INFINITY }
  let [shared, matter, common] = [0, 0, 0]
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  small.counts.forEach(({ count, weight, matters }, stem) => {
    const other = large.counts.get(stem)
    if (!other) return
    shared += Math.min(count, other.count) * Math.min(weight, other.weight)
    if (!matters && !other.matters) return
    matter += Math.min(weight, other.weight)
    common++
  })
  const total = a.weight + b.weight
  if (shared === 0 || total === 0) return { alike: 0, contained: 0, covering: 0, common: 0 }
  const least = Math.min(a.matter, b.matter)
  const contained = least === 0 ? 0 : Math.min(1, matter / least)
  const covering = least === 0 ? 0 : Math.min(1, matter / Math.max(a.matter, b.matter))
  const dear = a.tokens.length * b.tokens.length > MOST_CELLS || (least > 0 && contained < CONTAINED)
  const ordered = dear ? shared : sharedInOrder(a.tokens, b.tokens)
  // Sums of the same weights in another order differ in their last digits.
  const alike = Math.round(Math.min(0.99, (shared + ordered) / total) * 1e9) / 1e9
  return { alike, contained, covering, common }
}

/** Greatest weight of words that stand in both texts in the same order. Row by row, since it is asked for many pairs of entries. */
function sharedInOrder(a: readonly Token[], b: readonly Token[]): number {
  const best = new Float64Array(b.length + 1)
  for (const { stem, weight } of a) {
    let diagonal = 0
    for (let column = 1; column <= b.length; column++) {
      const above = best[column] ?? 0
      const left = best[column - 1] ?? 0
      const other = b[column - 1]
      const through = stem === other?.stem ? diagonal + Math.min(weight, other.weight) : 0
      best[column] = Math.max(above, left, through)
      diagonal = above
    }
  }
  return best[b.length] ?? 0
}

/**
 * The first text in the words of the second: its abbreviations written out ("JSNA" beside "joint strategic needs assessment"), and a word with a prefix
 * that denies it as that word denied ("unlikely" beside "likely"). Texts without either are given back as they are.
 */
export function spelledLike(text: Prepared, other: Prepared): Prepared {
  if (text.abbreviations.length === 0 && deniable(text).length === 0) return text
  const found = new Map<string, readonly Token[]>()
  for (const abbreviation of text.abbreviations) {
    if (other.counts.has(abbreviation) || abbreviation.length < 3) continue
    const run = runWithInitials(other.tokens, abbreviation)
    if (run) found.set(abbreviation, run)
  }
  for (const token of deniable(text)) {
    const plain = other.counts.has(token.stem) ? null : withoutDenial(token, other)
    if (plain) found.set(token.word, [plain])
  }
  if (found.size === 0) return text
  return gather(
    text.key,
    text.tokens.flatMap((token) => found.get(token.word) ?? [token]),
  )
}

/** The stems of a word without a beginning that may deny it. */
const bareStems = remembered((word): readonly string[] =>
  DENYING_PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 3).map((prefix) =>
    stemOf(word.slice(prefix.length)),
  ),
)

/** The words of a text that begin as one that denies does. */
const deniable = rememberedOf(({ tokens }: Prepared): readonly Token[] =>
  tokens.filter(({ word }) => bareStems(word).length > 0),
)

function withoutDenial(token: Token, { counts }: Prepared): Token | null {
  for (const bare of bareStems(token.word)) {
    const pole = poleOf(bare)
    const stem = pole?.scale ?? bare
    if (counts.has(stem)) return { ...token, stem, sign: pole?.sign ?? 0, denied: !token.denied }
  }
  return null
}

function runWithInitials(tokens: readonly Token[], letters: string): readonly Token[] | null {
  for (let start = 0; start < tokens.length; start++) {
    if (tokens[start]?.word[0] !== letters[0]) continue
    for (let length = 2; length <= letters.length + 3 && start + length <= tokens.length; length++) {
      const run = tokens.slice(start, start + length)
      if (
        initialsFit(
          run.flatMap(({ word }) => word.split(' ')),
          letters,
        )
      )
        return run
    }
  }
  return null
}

/** An entry at least this alike, of which at least this much is about the same, is another wording of it. */
const ALIKE = 0.4
const CONTAINED = 0.6
/** The same where they have but one word of matter in common, and where either has others beside it. */
const ALIKE_BY_ONE_WORD = 0.58
const ALIKE_BY_THE_ONLY_WORD = 0.45
const COVERING = 0.9
/** One that has all but a little of the other's matter is it shortened, or one of two put together. */
const SHORTENED = 0.74
const SHORTENED_COMMON = 3
const MUCH_SHORTER = 0.65

/**
 * Whether two entries are about one matter in other words. What returns say anyhow counts little; where names or what stands in the same place of the same
 * sentence were exchanged it is another matter, however much else is the same. The figures were chosen in docs/decisions/0001-likeness-thresholds.md.
 */
export function isSameMatter(a: Prepared, b: Prepared, { alike, contained, covering, common }: Likeness): boolean {
  if (a.key === b.key) return true
  if (alike < 0.2 || isExchanged(a, b)) return false
  if (a.matter === 0 || b.matter === 0) return alike >= 0.6
  const byOne = covering >= COVERING ? ALIKE_BY_THE_ONLY_WORD : ALIKE_BY_ONE_WORD
  if (alike >= (common < 2 ? byOne : ALIKE) && contained >= CONTAINED) return true
  const isShorter = Math.min(a.weight, b.weight) <= MUCH_SHORTER * Math.max(a.weight, b.weight)
  return isShorter && contained >= SHORTENED && common >= SHORTENED_COMMON
}

/** Names on both sides, none of them shared; another number after "phase"; or one thing in the place of another in the same sentence. */
export function isExchanged(a: Prepared, b: Prepared): boolean {
  if (a.names.size > 0 && b.names.size > 0) {
    if (![...a.names].some((name) => b.counts.has(name)) && ![...b.names].some((name) => a.counts.has(name)))
      return true
  }
  const [left, right] = [enumerated(a), enumerated(b)]
  if ([...left].some(([noun, number]) => right.has(noun) && right.get(noun) !== number)) return true
  return hasOtherInPlace(a, b)
}

const enumerated = rememberedOf(({ tokens }: Prepared): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  tokens.forEach(({ word }, place) => {
    const value = tokens[place + 1]?.value
    if (ENUMERATED.has(word) && typeof value === 'number') found.set(word, value)
  })
  return found
})

const LONG_FRAME = 4
const SHORT_SLOT = 2

function hasOtherInPlace(a: Prepared, b: Prepared): boolean {
  const [left, right] = [contentOf(a), contentOf(b)]
  let start = 0
  while (start < left.length && start < right.length && left[start]?.stem === right[start]?.stem) start++
  let end = 0
  const rest = Math.min(left.length, right.length) - start
  while (end < rest && left[left.length - 1 - end]?.stem === right[right.length - 1 - end]?.stem) end++
  const [only, other] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  if (start + end < 2 || only.length === 0 || other.length === 0) return false
  // What became of it turned round; it is no other thing.
  if (only.some(({ word }) => other.some((one) => areOpposed(word, one.word)))) return false
  const isClear = only.some(isMatter) && other.some(isMatter)
  // Where one of them is told in words that every return has, it takes a longer frame to be sure.
  const isShort = Math.max(only.length, other.length) <= SHORT_SLOT
  if (!isClear && (start + end < LONG_FRAME || !isShort || !(only.some(isMatter) || other.some(isMatter)))) return false
  // An action put in other words at the beginning is no other thing.
  if (start === 0 && only.length === 1 && other.length === 1) return false
  return !only.some(({ stem }) => b.counts.has(stem)) && !other.some(({ stem }) => a.counts.has(stem))
}

const contentOf = rememberedOf(({ tokens }: Prepared): readonly Token[] =>
  tokens.filter(({ kind }) => kind === 'frame' || kind === 'matter' || kind === 'name'),
)

/** Runs of words that stayed, came or went; very long texts with little in common are given as one gone and one come. */
export function wordRuns(before: string, after: string): WordRun[] {
  const runs = diffWords(before, after, { maxEditLength: MOST_EDITS })
  if (!runs)
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ]
  return runs.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

const MOST_EDITS = 3_000
