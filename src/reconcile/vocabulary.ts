/** What the words of entries mean for comparing them: lists of `src/words/en` made ready for looking up. */
import { stemmer } from 'stemmer'
import { isAscii } from '../kinds/text.ts'
import { remembered } from '../remembered.ts'
import { FRAME_WORDS, TIME_WORDS } from '../words/en/frame-words.ts'
import {
  DENIALS,
  DENYING_SHAPE,
  EXCHANGED_BEGINNINGS,
  EXCHANGED_ENDINGS,
  IMPLIED_DENIALS,
  NO_DENIALS,
  OPPOSED_OUTCOMES,
  OPPOSITES,
  WANTING,
} from '../words/en/opposites.ts'
import { PAST_FORMS, PLURAL_FORMS, SAME_WORDS } from '../words/en/same-words.ts'
import { PREPOSITIONS, STOP_WORDS } from '../words/en/stop-words.ts'

/** Where a word stands on a scale between two opposites. */
export interface Pole {
  readonly scale: string
  readonly sign: 1 | -1
}

const irregular = new Map([...Object.entries(PAST_FORMS), ...Object.entries(PLURAL_FORMS)])
const baseOf = (word: string) => irregular.get(word) ?? word
const plainStem = (word: string) =>
  word.includes(' ') || STOP_WORDS.has(word) ? word : stemmer(baseOf(word).replace(/'s?$/, ''))

/** The stem of the first word of each line of words that mean the same, by the words of the line and by their stems. */
const sameAs = new Map<string, string>()
for (const [first = '', ...others] of SAME_WORDS) {
  for (const word of [first, ...others]) {
    for (const key of [word, plainStem(word)]) if (!sameAs.has(key)) sameAs.set(key, plainStem(first))
  }
}

/** "cafe" is "café". */
function withoutAccents(word: string): string {
  return isAscii(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** The stem under which a word, or a phrase of one of the lists, is compared: one for all words that mean the same. */
export const stemOf = remembered((word): string => {
  if (STOP_WORDS.has(word)) return word
  const stem = plainStem(withoutAccents(word))
  return sameAs.get(word) ?? sameAs.get(stem) ?? stem
})

const poles = new Map<string, Pole>()
OPPOSITES.forEach(({ plus, minus }, index) => {
  for (const [words, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const word of words) if (!poles.has(stemOf(word))) poles.set(stemOf(word), { scale: `scale ${index}`, sign })
  }
})

export function poleOf(stem: string): Pole | null {
  return poles.get(stem) ?? null
}

/** On which lines of opposed outcomes a word stands: the number of the line, from 1, below nought for its other end. */
const opposed = new Map<string, Set<number>>()
OPPOSED_OUTCOMES.forEach(({ plus, minus }, index) => {
  for (const [words, line] of [
    [plus, index + 1],
    [minus, -index - 1],
  ] as const) {
    for (const word of words) opposed.set(stemOf(word), (opposed.get(stemOf(word)) ?? new Set()).add(line))
  }
})

/** Whether one word tells of an outcome and the other of its opposite: "protected" and "cut", "useful" and "useless". */
export function areOpposed(word: string, other: string): boolean {
  const theirs = opposed.get(stemOf(other))
  const ours = theirs && opposed.get(stemOf(word))
  if (ours && [...ours].some((line) => theirs.has(-line))) return true
  return turnedRound(word).includes(other) || turnedRound(other).includes(word)
}

/** Whether a word may have an opposite at all. */
export const mayBeOpposed = remembered(
  (word): boolean =>
    opposed.has(stemOf(word)) ||
    EXCHANGED_BEGINNINGS.some((pair) => pair.some((one) => word.startsWith(one))) ||
    EXCHANGED_ENDINGS.some((pair) => pair.some((one) => word.endsWith(one))),
)

/** Behind a beginning, or before an ending, that turns a word round this much of it has to be the same. */
const LEAST_OF_WORD = 3

/** What becomes of a word whose beginning or ending is exchanged for the opposite: "useful" gives "useless". */
const turnedRound = remembered((word): readonly string[] => {
  const isLong = (part: string) => word.length >= part.length + LEAST_OF_WORD
  return [
    ...EXCHANGED_BEGINNINGS.filter(([one]) => word.startsWith(one) && isLong(one)).map(
      ([one, against]) => against + word.slice(one.length),
    ),
    ...EXCHANGED_ENDINGS.filter(([one]) => word.endsWith(one) && isLong(one)).map(
      ([one, against]) => word.slice(0, -one.length) + against,
    ),
  ]
})

const wanting = new Set(WANTING.map(stemOf))
const implied = new Set([...IMPLIED_DENIALS].map(stemOf))

/** Whether a word says by itself that something is wanting. */
export function saysWanting(word: string): boolean {
  return wanting.has(stemOf(word))
}

/** Whether a word says without a denial what another text may deny. */
export function impliesDenial(word: string): boolean {
  return implied.has(stemOf(word)) || DENYING_SHAPE.test(word)
}

const frameStems = new Set(FRAME_WORDS.map(stemOf))
const timeStems = new Set([...TIME_WORDS].map(stemOf))

export type WordKind = 'stop' | 'time' | 'number' | 'frame' | 'matter'

/** @param stem of `word`, as `stemOf` gives it */
export function kindOf(word: string, stem: string): WordKind {
  if (/^£?\d/.test(word)) return 'number'
  const isPhrase = /[ -]/.test(word)
  if (STOP_WORDS.has(word) || (isPhrase && STOP_WORDS.has(stem)) || PREPOSITIONS.has(word)) return 'stop'
  if (TIME_WORDS.has(word) || (isPhrase && timeStems.has(stem))) return 'time'
  return frameStems.has(stem) || poles.has(stem) || (isPhrase && opposed.has(stem)) ? 'frame' : 'matter'
}

export const DENYING: ReadonlySet<string> = new Set(DENIALS)
export const NOT_DENYING: ReadonlySet<string> = new Set(NO_DENIALS)

/** Phrases of several words by their first word, the longest first. */
const phrases = new Map<string, string[][]>()
const listed = [
  ...SAME_WORDS.flat(),
  ...[...OPPOSITES, ...OPPOSED_OUTCOMES].flatMap(({ plus, minus }) => [...plus, ...minus]),
]
for (const phrase of [...listed, ...DENIALS, ...NO_DENIALS, ...WANTING, ...IMPLIED_DENIALS]) {
  const words = phrase.split(' ')
  const [first = ''] = words
  if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), words])
}
for (const list of phrases.values()) list.sort((a, b) => b.length - a.length)

/** The figure of several words, or else the longest phrase of the lists, that begins at a place among words; null when none does. */
export function phraseAt(words: readonly string[], place: number): readonly string[] | null {
  const length = figureLength(words, place)
  if (length > 0) return words.slice(place, place + length)
  const candidates = phrases.get(words[place] ?? '')
  return candidates?.find((phrase) => phrase.every((word, index) => words[place + index] === word)) ?? null
}

/** Whether a figure of several words or a phrase of the lists may begin with a word, as with most none does. */
export function mayBeginPhrase(word: string): boolean {
  return phrases.has(word) || word === 'a' || partOf(word) !== null
}

/** Words with a hyphen that one of the lists holds as they are. */
const hyphened = new Set(listed.filter((word) => word.includes('-')))
const JOINED = /^(?:co|re|pre|non|anti|multi|inter|sub|un|e)-/

/** "co-ordinator" is one word, "drop-in" is listed, "home-school" is two. */
export function splitHyphens(word: string): string[] {
  if (!word.includes('-') || hyphened.has(word)) return [word]
  if (JOINED.test(word)) return [word.replaceAll('-', '')]
  return word.split('-').filter((part) => part !== '')
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, index) => [word, index + 1] as const)
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 30 + 10 * index])),
)

const POWERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
])

/** How many words from a place on are one figure: "twenty five", "ten thousand", "a hundred and twenty", "£2 million"; 0 for a word by itself. */
function figureLength(words: readonly string[], place: number): number {
  let length = 0
  for (
    let next = nextPart(words, place, null);
    next > 0;
    next = nextPart(words, place + length, words[place + length - 1] ?? null)
  )
    length += next
  return length > 1 ? length : 0
}

/** How many words the next part of a figure takes after the last; 0 where none goes on. */
function nextPart(words: readonly string[], place: number, last: string | null): number {
  const word = words[place] ?? ''
  const next = words[place + 1] ?? ''
  if (last === null) return partOf(word) !== null || (word === 'a' && POWERS.has(next)) ? 1 : 0
  if (POWERS.has(word)) return 1
  const isAfterPower = POWERS.has(last)
  if (word === 'and' && isAfterPower && NUMBERS.has(next)) return 2
  const [value, before] = [NUMBERS.get(word) ?? 0, NUMBERS.get(last) ?? 0]
  return value > 0 && (isAfterPower || (before >= 20 && value < 10)) ? 1 : 0
}

/** "27", "£1,200", "seven", "ten thousand": the figure a word or several give; null for others. */
export function figureOf(word: string): number | null {
  if (!word.includes(' ')) return partOf(word)
  let [total, part, isFigure] = [0, 0, false]
  for (const one of word.split(' ')) {
    const value = partOf(one)
    const power = POWERS.get(one)
    if (value === null && power === undefined && one !== 'and' && one !== 'a') return null
    if (value !== null) part += value
    if (power !== undefined) part = Math.max(1, part) * power
    if (power !== undefined && power >= 1_000) [total, part] = [total + part, 0]
    isFigure ||= value !== null || power !== undefined
  }
  return isFigure ? total + part : null
}

const partOf = remembered((word): number | null => {
  const named = NUMBERS.get(word)
  if (named !== undefined) return named
  const figure = /^£?(\d[\d,]*(?:\.\d+)?)(k|m)?$/.exec(word)
  if (!figure) return null
  const scale = figure[2] === 'k' ? 1e3 : figure[2] === 'm' ? 1e6 : 1
  return Number(figure[1]?.replaceAll(',', '')) * scale
})

export const isPast = remembered(
  (word): boolean => /(?:[^e]ed|eed)$/.test(word) || Object.hasOwn(PAST_FORMS, word) || PAST_ALIKE.has(word),
)
const PAST_ALIKE = new Set(['set', 'put', 'cut', 'read', 'let', 'hit'])
