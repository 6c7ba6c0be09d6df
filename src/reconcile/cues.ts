/** The words that tell how a plan went on, looked for in a statement. */

import { MONTHS_AND_SEASONS } from '../words/en/frame-words.ts'
import { DONE, GIVEN_UP, IN_HAND, IN_PART, NOT_YET, ONLY_IF, PUT_OFF } from '../words/en/outcome-words.ts'
import type { Token } from './prepared.ts'

/** How many words a gap in a cue may take: "not … until". */
const GAP = 9

const WHEN = `(?:${[...MONTHS_AND_SEASONS, 'next', '\\d{4}'].join('|')})`

/** A cue as a pattern, as the lists write it. */
function sourceOf(cue: string): string {
  return cue
    .replaceAll('<when>', WHEN)
    .replaceAll(' … ', ` (?:[^ ]+ ){0,${GAP}}`)
    .replaceAll(' * ', ' \\p{L}+ ')
    .replaceAll('*', '\\p{L}*')
}

function patternOf(cues: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${cues.map(sourceOf).join('|')})(?!\\p{L})`, 'gu')
}

const CUES = {
  givenUp: patternOf(GIVEN_UP),
  putOff: patternOf(PUT_OFF),
  inHand: patternOf(IN_HAND),
  notYet: patternOf(NOT_YET),
  onlyIf: patternOf(ONLY_IF),
  inPart: patternOf(IN_PART),
}

export type Cues = keyof typeof CUES

export function wordsOf(statement: readonly Token[]): string {
  return statement.map(({ word }) => word).join(' ')
}

/** The cues that stand in the statement and not in the plan itself, as they are written, in order. */
export function cuesIn(statement: readonly Token[], cues: Cues, plan: string): string[] {
  return [...wordsOf(statement).matchAll(CUES[cues])]
    .map(([found]) => found)
    .filter((found) => !` ${plan} `.includes(` ${found} `))
}

/** The first of them. */
export function cueIn(statement: readonly Token[], cues: Cues, plan: string): string | null {
  for (const [found] of wordsOf(statement).matchAll(CUES[cues])) if (!` ${plan} `.includes(` ${found} `)) return found
  return null
}

/** Words of completion by their first word. */
const completions = new Map<string, RegExp[]>()
for (const cue of DONE) {
  const [first = ''] = cue.split(' ')
  const pattern = new RegExp(`^${sourceOf(cue)}(?!\\p{L})`, 'u')
  completions.set(first, [...(completions.get(first) ?? []), pattern])
}

/** The words of completion that begin at a place; null when none do. */
export function completionAt(statement: readonly Token[], place: number): string | null {
  const word = statement[place]?.word ?? ''
  const patterns = completions.get(word) ?? completions.get(word.split(' ')[0] ?? '')
  if (!patterns) return null
  const text = wordsOf(statement.slice(place, place + GAP + 4))
  for (const pattern of patterns) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return found
  }
  return null
}
