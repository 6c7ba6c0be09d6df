/** What the texts of two rounds say together about single words: which are rare, which are names, what abbreviations stand for. */
import { remembered } from '../remembered.ts'
import { FRAME_WORDS } from '../words/en/frame-words.ts'
import { PREPOSITIONS, STOP_WORDS } from '../words/en/stop-words.ts'
import { stemOf } from './vocabulary.ts'

export interface Corpus {
  /** 0.5 for a word every text has, 1 for one that few have. */
  weightOf(stem: string): number
  /** Whether a word written with a capital, at the beginning of a sentence or within, is a name. */
  isName(word: string, initial: boolean): boolean
  /** The words an abbreviation stands for, by its letters in lower case; null when no text says so. */
  spelledOut(abbreviation: string): readonly string[] | null
}

/** One text more or less changes the weights of few words, so that comparisons that were kept hold. */
const STEPS = 32
const inSteps = (weight: number) => Math.round(weight * STEPS) / STEPS

const DEFINITION = /((?:[\p{L}][\p{L}'’-]*[ \u00a0]){1,8})\(([A-Z][A-Za-z&]{1,6})\)/gu
const TOKEN = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[.!?:;•]/gu
const ENDING_MARKS: ReadonlySet<string> = new Set('.!?:;•')
/** Longer texts say nothing more about words worth their time. */
const LONGEST = 20_000

/** What the texts of two rounds say of words, as plain data. */
export interface WordFacts {
  /** In how many texts each stem stands, and how many there are. */
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
  /** Words that stand somewhere without a capital, and those that have one within a sentence. */
  readonly lower: ReadonlySet<string>
  readonly within: ReadonlySet<string>
  readonly expansions: ReadonlyMap<string, readonly string[]>
}

/** @param texts the entries of both rounds */
export function readCorpus(texts: Iterable<string>): Corpus {
  return corpusOf(readWordFacts(texts))
}

export function readWordFacts(texts: Iterable<string>): WordFacts {
  const counts = new Map<string, number>()
  const lower = new Set<string>()
  const within = new Set<string>()
  const expansions = new Map<string, string[]>()
  let total = 0
  // What both rounds say word for word is read once.
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  for (const [whole, count] of times) {
    const text = whole.slice(0, LONGEST)
    total += count
    const stems = new Set<string>()
    let initial = true
    for (const token of text.match(TOKEN) ?? []) {
      if (ENDING_MARKS.has(token)) {
        initial = true
        continue
      }
      const word = token.toLowerCase()
      stems.add(stemOf(word))
      if (word === token) lower.add(word)
      else if (!initial) within.add(word)
      initial = false
    }
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + count)
    // Most texts define nothing, and the search for it is dear.
    for (const [, before = '', letters = ''] of text.includes('(') ? text.matchAll(DEFINITION) : []) {
      const words = definedBy(before, letters)
      if (words) expansions.set(letters.toLowerCase(), words)
    }
  }
  return { counts, total, lower, within, expansions }
}

export function corpusOf({ counts, total, lower, within, expansions }: WordFacts): Corpus {
  const scale = Math.log(total + 2)
  return {
    // A word that stands in one text of each round is as rare as one can be that is compared.
    weightOf: remembered((stem) => inSteps(1 - (0.5 * Math.log(Math.max(1, (counts.get(stem) ?? 1) / 2))) / scale)),
    isName: (word, initial) => !NO_NAMES.has(word) && !lower.has(word) && (!initial || within.has(word)),
    spelledOut: (abbreviation) => expansions.get(abbreviation) ?? null,
  }
}

/** The same, read when it is first asked: a round with nothing to compare never does. */
export function corpusWhenAsked(facts: () => WordFacts): Corpus {
  let read: Corpus | null = null
  const corpus = () => {
    read ??= corpusOf(facts())
    return read
  }
  return {
    weightOf: (stem) => corpus().weightOf(stem),
    isName: (word, initial) => corpus().isName(word, initial),
    spelledOut: (abbreviation) => corpus().spelledOut(abbreviation),
  }
}

/** For texts by themselves: every capital within a sentence is a name. */
export const NO_CORPUS: Corpus = readCorpus([])

const NO_NAMES: ReadonlySet<string> = new Set([...FRAME_WORDS, ...STOP_WORDS, ...PREPOSITIONS])

/** The last words before a bracket whose first letters are the letters in it. */
function definedBy(before: string, letters: string): string[] | null {
  const words = before
    .trim()
    .toLowerCase()
    .split(/[ \u00a0-]+/)
  const wanted = letters.toLowerCase().replaceAll('&', '')
  for (let start = words.length - 1; start >= 0; start--) {
    const part = words.slice(start)
    if (initialsFit(part, wanted)) return part
  }
  return null
}

/** Whether the first letters of words, joining words left out or not, are the letters wanted. */
export function initialsFit(words: readonly string[], wanted: string): boolean {
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  const first = words[0] ?? ''
  if (STOP_WORDS.has(first) && initials(words) !== wanted) return false
  return initials(words) === wanted || initials(words.filter((word) => !STOP_WORDS.has(word))) === wanted
}
