/** What a plan says is to be done, to what, and how many of them. */
import { COUNTING_NOUNS } from '../words/en/frame-words.ts'
import { FURTHER, GIVING_WITH, NOMINAL_ACTIONS, OPENERS } from '../words/en/outcome-words.ts'
import { PREPOSITIONS } from '../words/en/stop-words.ts'
import { isMatter, type Prepared, type Token } from './prepared.ts'
import { stemOf } from './vocabulary.ts'

export interface Plan {
  /** "open", "publish": the first word that says something; null for a plan without words. */
  readonly action: Token | null
  /** What it is to be done to, by stem, and how much each word of it weighs. */
  readonly object: ReadonlyMap<string, number>
  /** The noun the others belong to: "bypass" in "Open the Eastham bypass along the river". */
  readonly head: string | null
  /** That noun and the words before it that belong to it. */
  readonly core: ReadonlySet<string>
  /** Whether the object has words that are not in every plan. */
  readonly isParticular: boolean
  readonly quantity: Quantity | null
  readonly prepared: Prepared
  /** All its words. */
  readonly words: string
}

export interface Quantity {
  readonly value: number
  readonly text: string
  /** What is counted; null for money. */
  readonly noun: string | null
}

/** Nouns that only count what follows them. */
export const COUNTING = new Set(COUNTING_NOUNS.map(stemOf))
const NOMINAL = new Set(NOMINAL_ACTIONS.map(stemOf))
const GIVING = new Set(GIVING_WITH.map(stemOf))
/** Places and other names come back with many matters. */
export const NAME_SHARE = 0.5
const HEAD_WEIGHT = 0.5
/** A verb of its own kind, such as "dredge", is part of the matter; "open" is not. */
const ACTION_WEIGHT = 0.5
/** A figure of that size without a pound sign is more likely a year. */
const YEARS = [1900, 2100] as const

export function planOf(prepared: Prepared): Plan {
  const { tokens } = prepared
  const begin = tokens.findIndex((token) => isTelling(token) && !OPENERS.has(token.word))
  const action = tokens[begin] ?? tokens.find(isTelling) ?? null
  const rest = action ? tokens.slice(tokens.indexOf(action) + 1) : []
  const core = coreOf(action && GIVING.has(action.stem) ? afterWith(rest) : rest)
  const head = core.at(-1) ?? null
  const object = new Map<string, number>()
  const isParticular = rest.some((token) => isMatter(token) && !COUNTING.has(token.stem))
  for (const token of rest) {
    if (token.kind === 'matter' && !COUNTING.has(token.stem)) object.set(token.stem, token.weight)
    if (token.kind === 'name') object.set(token.stem, NAME_SHARE)
  }
  if (head && !object.has(head.stem)) object.set(head.stem, HEAD_WEIGHT)
  if (action?.kind === 'matter') object.set(action.stem, ACTION_WEIGHT)
  if (object.size === 0) for (const token of rest) if (token.kind === 'frame') object.set(token.stem, HEAD_WEIGHT)
  if (object.size === 0 && action) object.set(action.stem, 1)
  return {
    action,
    object,
    head: head?.stem ?? null,
    core: new Set(core.map(({ stem }) => stem)),
    isParticular,
    quantity: quantityIn(rest),
    prepared,
    words: tokens.map(({ word }) => word).join(' '),
  }
}

function afterWith(rest: readonly Token[]): readonly Token[] {
  const place = rest.findIndex(({ word }) => word === 'with')
  return place > 0 ? rest.slice(place + 1) : rest
}

/** The words up to the last noun before the first preposition; past "the number of" and the like. */
function coreOf(rest: readonly Token[]): Token[] {
  let found: Token[] = []
  for (const token of rest) {
    const last = found.at(-1)
    if (PREPOSITIONS.has(token.word)) {
      if (last && !COUNTING.has(last.stem)) break
      found = []
    } else if (isTelling(token)) found.push(token)
    else if (token.word === 'and' && last) break
  }
  return found.length > 1 && NOMINAL.has(found.at(-1)?.stem ?? '') ? found.slice(0, -1) : found
}

export function isTelling(token: Token): boolean {
  return isMatter(token) || token.kind === 'frame'
}

function quantityIn(tokens: readonly Token[]): Quantity | null {
  return figuresIn(tokens).find(({ value, text }) => text.startsWith('£') || value > 1) ?? null
}

/** Figures that count something, with what they count; years, ages and figures that come on top of others are left out. */
export function figuresIn(tokens: readonly Token[]): Quantity[] {
  return tokens.flatMap((token, place): Quantity[] => {
    const { value, word } = token
    if (value === null || FURTHER.has(tokens[place - 1]?.word ?? '') || FURTHER.has(tokens[place + 1]?.word ?? ''))
      return []
    if (word.startsWith('£')) return [{ value, text: word, noun: null }]
    const isYear = value >= YEARS[0] && value <= YEARS[1] && !word.includes(',')
    if (isYear || tokens[place - 1]?.word === 'aged' || tokens[place + 1]?.kind === 'time') return []
    const nouns = tokens.slice(place + 1, place + 5)
    const end = nouns.findIndex(({ word: next }) => PREPOSITIONS.has(next) && next !== 'of')
    const counted = (end < 0 ? nouns : nouns.slice(0, end)).filter(isTelling)
    return counted.map(({ stem }) => ({ value, text: word, noun: stem }))
  })
}

/** 0 to 1: how much of what a plan is about stands among words. */
export function coverOf({ object }: Plan, stems: { has(stem: string): boolean }): number {
  let [all, there] = [0, 0]
  object.forEach((weight, stem) => {
    all += weight
    if (stems.has(stem)) there += weight
  })
  return all === 0 ? 0 : there / all
}
