/** The words that tell how a plan went on, looked for in a statement. */

import { remembered, rememberedOf } from '../remembered.ts'
import { MONTHS_AND_SEASONS } from '../words/en/frame-words.ts'
import { DONE, GIVEN_UP, IN_HAND, IN_PART, NOT_YET, ONLY_IF, PUT_OFF } from '../words/en/outcome-words.ts'
import type { Token } from './prepared.ts'

/** How many words a gap in a cue may take: "not … until". */
const GAP = 12
/** By so many of its first letters a cue is found that gives only the beginning of its first word. */
const KEY = 3

const WHEN: ReadonlySet<string> = new Set([...MONTHS_AND_SEASONS, 'next'])

/** A month, a season, a year or "next". */
export function isWhen(word: string): boolean {
  return WHEN.has(word) || /^\d{4}$/.test(word)
}

const SHARE = '<share>'

/** A figure below a hundred. */
function isShare(word: string): boolean {
  return /^\d{1,2}(?:\.\d+)?$/.test(word)
}

type Part = 'gap' | ((word: string) => boolean)

interface Pattern {
  readonly cues: Cues
  readonly parts: readonly Part[]
}

function partOf(written: string): Part {
  if (written === '…') return 'gap'
  if (written === '*') return () => true
  if (written === '<when>') return isWhen
  if (written === SHARE) return isShare
  if (written.endsWith('*')) return (word) => word.startsWith(written.slice(0, -1))
  if (written.startsWith('*')) return (word) => word.endsWith(written.slice(1))
  const alternatives = written.split('/')
  return (word) => alternatives.includes(word)
}

const LISTS = {
  givenUp: GIVEN_UP,
  putOff: PUT_OFF,
  inHand: IN_HAND,
  notYet: NOT_YET,
  onlyIf: ONLY_IF,
  inPart: IN_PART,
  done: DONE,
}

export type Cues = keyof typeof LISTS

const KINDS = Object.keys(LISTS) as Cues[]

/** The cues by their first word, or by the first letters of one that may end in any way. */
const patterns = new Map<string, Pattern[]>()
for (const cues of KINDS) {
  for (const cue of LISTS[cues]) {
    const written = cue.split(' ')
    const pattern = { cues, parts: written.map(partOf) }
    for (const one of (written[0] ?? '').split('/')) {
      const key = one.endsWith('*') ? `${one.slice(0, KEY)}*` : one
      const others = patterns.get(key)
      if (others) others.push(pattern)
      else patterns.set(key, [pattern])
    }
  }
}

/** The cues that may begin with a word. */
const beginningWith = remembered((word): readonly Pattern[] => [
  ...(patterns.get(word) ?? []),
  ...(isShare(word) ? (patterns.get(SHARE) ?? []) : []),
  ...(patterns.get(`${word.slice(0, KEY)}*`) ?? []).filter(({ parts: [first] }) => first !== 'gap' && first?.(word)),
])

/** Where the parts, found one after the other from a place on, end; -1 where they do not stand there. */
function endOf(parts: readonly Part[], words: readonly string[], place: number): number {
  let at = place
  for (const [index, part] of parts.entries()) {
    if (part === 'gap') {
      const rest = parts.slice(index + 1)
      for (let length = 0; length <= GAP && at + length < words.length; length++) {
        const end = endOf(rest, words, at + length)
        if (end > 0) return end
      }
      return -1
    }
    const word = words[at++]
    if (word === undefined || !part(word)) return -1
  }
  return at
}

export interface Cue {
  /** As it stands in the statement. */
  readonly text: string
  /** Its tokens: the place of the first, and the one behind the last. */
  readonly from: number
  readonly to: number
}

/** A statement's words one by one, and the cues among them in order. */
interface Spoken {
  readonly words: readonly string[]
  readonly cues: Readonly<Record<Cues, readonly Cue[]>>
}

const spokenOf = rememberedOf((statement: readonly Token[]): Spoken => {
  const [words, places]: [string[], number[]] = [[], []]
  statement.forEach(({ word }, place) => {
    for (const one of word.includes(' ') ? word.split(' ') : [word]) {
      words.push(one)
      places.push(place)
    }
  })
  const cues = Object.fromEntries(KINDS.map((kind) => [kind, [] as Cue[]])) as Record<Cues, Cue[]>
  words.forEach((word, start) => {
    const ends = longestEnds(beginningWith(word), words, start)
    for (const [kind, end] of ends) {
      const text = words.slice(start, end).join(' ')
      cues[kind].push({ text, from: places[start] ?? 0, to: (places[end - 1] ?? 0) + 1 })
    }
  })
  return { words, cues }
})

const NONE: ReadonlyMap<Cues, number> = new Map()

/** Where the longest cue of each list ends that begins at a place. */
function longestEnds(
  candidates: readonly Pattern[],
  words: readonly string[],
  start: number,
): ReadonlyMap<Cues, number> {
  if (candidates.length === 0) return NONE
  const ends = new Map<Cues, number>()
  for (const { cues, parts } of candidates) {
    const end = endOf(parts, words, start)
    if (end > (ends.get(cues) ?? 0)) ends.set(cues, end)
  }
  return ends
}

export function wordsOf(statement: readonly Token[]): string {
  return spokenOf(statement).words.join(' ')
}

/** The cues that stand in the statement and not in the plan itself, in order. */
export function cuesIn(statement: readonly Token[], cues: Cues, plan: string): Cue[] {
  return spokenOf(statement).cues[cues].filter(({ text }) => !` ${plan} `.includes(` ${text} `))
}

/** The first of them. */
export function cueIn(statement: readonly Token[], cues: Cues, plan: string): string | null {
  return cuesIn(statement, cues, plan)[0]?.text ?? null
}

/** The words of completion that begin at a place; null when none do. */
export function completionAt(statement: readonly Token[], place: number): string | null {
  return spokenOf(statement).cues.done.find(({ from }) => from === place)?.text ?? null
}
