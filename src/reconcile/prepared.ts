/** An entry made ready for comparing: its words, what each is worth, and which of them are denied. */
import { remembered } from '../remembered.ts'
import { DIRECTIONS, TIME_WORDS } from '../words/en/frame-words.ts'
import { UNTIL_WORDS } from '../words/en/opposites.ts'
import { CLAUSE_WORDS } from '../words/en/stop-words.ts'
import { type Corpus, NO_CORPUS } from './corpus.ts'
import { entryKey } from './likeness.ts'
import {
  DENYING,
  figureOf,
  isPast,
  kindOf,
  mayBeginPhrase,
  NOT_DENYING,
  type Pole,
  phraseAt,
  poleOf,
  splitHyphens,
  stemOf,
  type WordKind,
} from './vocabulary.ts'

export interface Token {
  /** In lower case; a phrase of the word lists is one token. */
  readonly word: string
  /** Under which it is compared: opposites on one scale share theirs. */
  readonly stem: string
  readonly kind: WordKind | 'name'
  readonly weight: number
  readonly sentence: number
  /** Statements within the text, counted through. */
  readonly clause: number
  /** Stands after "not" or the like in the same statement. */
  readonly denied: boolean
  /** On which end of a scale between opposites it stands; 0 for other words. */
  readonly sign: -1 | 0 | 1
  readonly past: boolean
  readonly value: number | null
  /** Written in capitals throughout. */
  readonly capitals: boolean
}

export interface Prepared {
  readonly key: string
  readonly tokens: readonly Token[]
  /** How often each stem stands in it, and what one is worth. */
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly weight: number; readonly matters: boolean }>
  readonly weight: number
  /** The weight of the words that say what it is about. */
  readonly matter: number
  readonly names: ReadonlySet<string>
  readonly abbreviations: readonly string[]
}

const WEIGHTS: Record<WordKind, number> = { stop: 0.12, time: 0.2, number: 0.3, frame: 0.35, matter: 1 }
const NAME_WEIGHT = 1.2
/** How many words after a denial it reaches. */
export const REACH = 6
const TOKEN = /£?\d[\d,]*(?:\.\d+)?(?:[km]\b)?|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.!?;:,()]/gu

/** After a comma: another statement begins. */
const ANOTHER_SUBJECT = /^\s*(?:we|they|it|this|these|there|our|he|she|you)\b/i

/** After "and": another statement about the same. */
const GOES_ON = /^\s+(?:is|are|was|were|will|has|have|had|can|could|it|we|they)\b/i

interface Raw {
  readonly facts: Facts
  readonly capital: boolean
  readonly capitals: boolean
  readonly initial: boolean
  readonly sentence: number
  readonly clause: number
}

/** Reads an entry's words. Texts of several thousand words are read by their first ones. */
export function prepare(text: string, corpus: Corpus = NO_CORPUS): Prepared {
  const raw = rawTokens(text, corpus)
  const titled = isTitled(raw)
  const tokens: Token[] = []
  const words = raw.map(({ facts }) => facts.word)
  let denial = { clause: -1, left: 0 }
  for (let place = 0; place < raw.length; ) {
    const first = raw[place]
    if (!first) break
    const phrase = first.facts.mayBeginPhrase ? phraseAt(words, place) : null
    const facts = phrase ? factsOf(phrase.join(' ')) : first.facts
    place += phrase?.length ?? 1
    const { word, stem, pole, kind: ordinary, value, past, isDirection, isTime, isDenying, deniesNothing } = facts
    if (deniesNothing) continue
    if (denial.clause !== first.clause) denial = { clause: first.clause, left: 0 }
    const named = first.capital && !titled && !phrase && corpus.isName(word, first.initial)
    const kind = (named && !isTime) || isDirection ? 'name' : isDenying ? 'stop' : ordinary
    tokens.push({
      word,
      stem: value !== null ? `#${value}` : pole && kind !== 'name' ? pole.scale : stem,
      kind: value !== null ? 'number' : kind,
      weight: value !== null ? WEIGHTS.number : weightOf(kind, stem, corpus),
      sentence: first.sentence,
      clause: first.clause,
      denied: denial.left > 0,
      sign: pole && kind !== 'name' ? pole.sign : 0,
      past,
      value,
      capitals: first.capitals,
    })
    if (isDenying && !isOnlyUntil(raw.slice(place, place + UNTIL_WITHIN), first.sentence))
      denial = { clause: first.clause, left: REACH }
    else denial.left--
  }
  return gather(entryKey(text), tokens)
}

/** Most of its longer words begin with a capital, which then tells of no name. */
function isTitled(raw: readonly Raw[]): boolean {
  let [long, capitals] = [0, 0]
  for (const { facts, capital } of raw) {
    if (facts.word.length <= 3) continue
    long += 1
    if (capital) capitals += 1
  }
  return raw.length > 3 && capitals > 0.6 * long
}

/** How far behind a denial the word stands that ends it: "cannot open until the roof is mended" is "will open once it is". */
const UNTIL_WITHIN = 10

function isOnlyUntil(following: readonly Raw[], sentence: number): boolean {
  return following.some((one) => one.sentence === sentence && UNTIL_WORDS.has(one.facts.word))
}

const MOST_WORDS = 3_000
const MARKS: ReadonlySet<string> = new Set('.!?;:,()')
const SENTENCE_MARKS: ReadonlySet<string> = new Set('.!?')
/** A sentence or a part of it begins after these. */
const ENDING_MARKS: ReadonlySet<string> = new Set('.!?:;')

interface Shape {
  readonly lower: string
  readonly parts: readonly Facts[]
  readonly capital: boolean
  readonly capitals: boolean
}

const shapeOf = remembered((token): Shape => {
  const capitals = /^\p{Lu}{2,6}s?$/u.test(token)
  const lower = (capitals ? token.replace(/s$/, '') : token).toLowerCase()
  return { lower, parts: partsOf(lower).map(factsOf), capital: /^\p{Lu}/u.test(token), capitals }
})

interface Facts {
  readonly word: string
  readonly stem: string
  readonly pole: Pole | null
  readonly kind: WordKind
  readonly value: number | null
  readonly past: boolean
  readonly isDirection: boolean
  readonly isTime: boolean
  readonly isDenying: boolean
  /** Such as "not only". */
  readonly deniesNothing: boolean
  readonly mayBeginPhrase: boolean
}

/** What a word, or a phrase of the lists, is wherever it stands. */
const factsOf = remembered((word): Facts => {
  const stem = stemOf(word)
  return {
    word,
    stem,
    pole: poleOf(stem),
    kind: kindOf(word, stem),
    value: figureOf(word),
    past: isPast(word),
    isDirection: DIRECTIONS.has(word),
    isTime: TIME_WORDS.has(word),
    isDenying: DENYING.has(word),
    deniesNothing: NOT_DENYING.has(word),
    mayBeginPhrase: mayBeginPhrase(word),
  }
})

function rawTokens(text: string, corpus: Corpus): Raw[] {
  const plain = text
    .slice(0, MOST_WORDS * 10)
    .normalize('NFKC')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/(\p{L})\//gu, '$1 ')
    .replaceAll('%', ' per cent ')
  const raw: Raw[] = []
  let [sentence, clause] = [0, 0]
  let initial = true
  let end = 0
  for (const token of plain.match(TOKEN) ?? []) {
    if (raw.length >= MOST_WORDS) break
    // Nothing between two tokens begins one, so that each is the next of its letters.
    const index = plain.indexOf(token, end)
    end = index + token.length
    if (MARKS.has(token)) {
      if (SENTENCE_MARKS.has(token) && /\s/.test(plain.charAt(end))) sentence++
      if (token !== ',' || ANOTHER_SUBJECT.test(plain.slice(end, end + 11))) clause++
      initial = initial || ENDING_MARKS.has(token)
      continue
    }
    const { lower, parts, capital, capitals } = shapeOf(token)
    if (CLAUSE_WORDS.has(lower) || (lower === 'and' && GOES_ON.test(plain.slice(index + 3, index + 12)))) clause++
    const spelled = capitals ? corpus.spelledOut(lower) : null
    for (const facts of spelled?.map(factsOf) ?? parts) {
      raw.push({ facts, capital: capital && !spelled, capitals: capitals && !spelled, initial, sentence, clause })
      initial = false
    }
  }
  return raw
}

/** A text in which some words weigh and stand for nothing, wherever they come. */
export function without(text: Prepared, stems: ReadonlySet<string> | undefined): Prepared {
  if (!stems || !text.tokens.some(({ stem }) => stems.has(stem))) return text
  return gather(
    text.key,
    text.tokens.map((token) =>
      stems.has(token.stem) ? { ...token, stem: OWN_NAME, kind: 'stop', weight: WEIGHTS.stop } : token,
    ),
  )
}

/** A word that says what a text is about. */
export function isMatter({ kind }: Token): boolean {
  return kind === 'matter' || kind === 'name'
}

/** A text in which one word is no part of what it is about. */
export function lighten(text: Prepared, light: Token): Prepared {
  if (light.kind !== 'matter') return text
  return gather(
    text.key,
    text.tokens.map((token) =>
      token.stem === light.stem ? { ...token, kind: 'frame', weight: WEIGHTS.frame } : token,
    ),
  )
}

const OWN_NAME = 'own name'

function partsOf(word: string): string[] {
  const denied = /^(.*)n't$/.exec(word)
  if (denied) return [denied[1] === 'ca' ? 'can' : denied[1] === 'wo' ? 'will' : (denied[1] ?? ''), 'not']
  return splitHyphens(word.replace(/'s$/, '').replace(/s'$/, 's'))
}

function weightOf(kind: Token['kind'], stem: string, corpus: Corpus): number {
  if (kind === 'name') return NAME_WEIGHT
  return kind === 'matter' ? WEIGHTS.matter * corpus.weightOf(stem) : WEIGHTS[kind]
}

export function gather(key: string, tokens: readonly Token[]): Prepared {
  const counts = new Map<string, { count: number; weight: number; matters: boolean }>()
  let [weight, matter] = [0, 0]
  for (const token of tokens) {
    const matters = token.kind === 'matter' || token.kind === 'name'
    const known = counts.get(token.stem)
    if (known) known.count++
    else {
      counts.set(token.stem, { count: 1, weight: token.weight, matters })
      if (matters) matter += token.weight
    }
    weight += token.weight
  }
  const names = new Set(tokens.filter(({ kind }) => kind === 'name').map(({ stem }) => stem))
  const abbreviations = [...new Set(tokens.filter(({ capitals }) => capitals).map(({ word }) => word))]
  return { key, tokens, counts, weight, matter, names, abbreviations }
}
