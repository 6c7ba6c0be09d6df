/** The words that tell how a plan went on, looked for in a statement. */

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

type Part = 'gap' | ((word: string) => boolean)

/** Cues as the lists write them, by their first word, or by the first letters of one that may end in any way. */
type Index = ReadonlyMap<string, readonly (readonly Part[])[]>

function partOf(written: string): Part {
  if (written === '…') return 'gap'
  if (written === '*') return () => true
  if (written === '<when>') return isWhen
  if (written.endsWith('*')) return (word) => word.startsWith(written.slice(0, -1))
  if (written.startsWith('*')) return (word) => word.endsWith(written.slice(1))
  const alternatives = written.split('/')
  return (word) => alternatives.includes(word)
}

function indexOf(cues: readonly string[]): Index {
  const index = new Map<string, (readonly Part[])[]>()
  for (const cue of cues) {
    const written = cue.split(' ')
    const parts = written.map(partOf)
    const [first = ''] = written
    for (const one of first.split('/')) {
      const key = one.endsWith('*') ? `${one.slice(0, KEY)}*` : one
      index.set(key, [...(index.get(key) ?? []), parts])
    }
  }
  return index
}

const CUES = {
  givenUp: indexOf(GIVEN_UP),
  putOff: indexOf(PUT_OFF),
  inHand: indexOf(IN_HAND),
  notYet: indexOf(NOT_YET),
  onlyIf: indexOf(ONLY_IF),
  inPart: indexOf(IN_PART),
  done: indexOf(DONE),
}

export type Cues = keyof typeof CUES

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

/** Where the longest cue that begins at a place ends; -1 where none begins. */
function longestAt(index: Index, words: readonly string[], place: number): number {
  const word = words[place] ?? ''
  let longest = -1
  for (const key of [word, `${word.slice(0, KEY)}*`])
    for (const parts of index.get(key) ?? []) longest = Math.max(longest, endOf(parts, words, place))
  return longest
}

/** A statement's words one by one, with the place of the token each is of. */
interface Spoken {
  readonly words: readonly string[]
  readonly places: readonly number[]
}

const spoken = new WeakMap<readonly Token[], Spoken>()

function spokenOf(statement: readonly Token[]): Spoken {
  const known = spoken.get(statement)
  if (known) return known
  const [words, places]: [string[], number[]] = [[], []]
  statement.forEach(({ word }, place) => {
    for (const one of word.split(' ')) {
      words.push(one)
      places.push(place)
    }
  })
  spoken.set(statement, { words, places })
  return { words, places }
}

export function wordsOf(statement: readonly Token[]): string {
  return spokenOf(statement).words.join(' ')
}

export interface Cue {
  /** As it stands in the statement. */
  readonly text: string
  /** Its tokens: the place of the first, and the one behind the last. */
  readonly from: number
  readonly to: number
}

/** The cues that stand in the statement and not in the plan itself, in order. */
export function cuesIn(statement: readonly Token[], cues: Cues, plan: string): Cue[] {
  const { words, places } = spokenOf(statement)
  const found: Cue[] = []
  for (let place = 0; place < words.length; place++) {
    const end = longestAt(CUES[cues], words, place)
    if (end < 0) continue
    const text = words.slice(place, end).join(' ')
    if (!` ${plan} `.includes(` ${text} `))
      found.push({ text, from: places[place] ?? 0, to: (places[end - 1] ?? 0) + 1 })
    place = end - 1
  }
  return found
}

/** The first of them. */
export function cueIn(statement: readonly Token[], cues: Cues, plan: string): string | null {
  return cuesIn(statement, cues, plan)[0]?.text ?? null
}

/** The words of completion that begin at a place; null when none do. */
export function completionAt(statement: readonly Token[], place: number): string | null {
  const { words, places } = spokenOf(statement)
  const start = places.indexOf(place)
  const end = start < 0 ? -1 : longestAt(CUES.done, words, start)
  return end < 0 ? null : words.slice(start, end).join(' ')
}
