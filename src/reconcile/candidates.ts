/** Which entries are worth comparing: those that share the rarest words, a bounded number for each. */
import { rememberedOf } from '../remembered.ts'
import type { Prepared } from './prepared.ts'

/** How many entries one is compared with. */
const MOST = 16
/** A word that more entries have than this leads to none of them by itself. */
const TOO_COMMON = 300
/** Joining words lead to nobody. */
const LEAST = 0.15

export interface CandidateIndex<T> {
  near(prepared: Prepared): T[]
}

/**
 * Indexes entries by their words, so that the cost of pairing grows with the number of entries and not with its square.
 * Words that say what an entry is about come before others; an abbreviation is found under the words it stands for.
 */
export function indexCandidates<T extends { readonly prepared: Prepared }>(items: readonly T[]): CandidateIndex<T> {
  const stems = new Map<string, number[]>()
  const letters = new Map<string, number[]>()
  items.forEach(({ prepared }, place) => {
    for (const stem of prepared.counts.keys()) put(stems, stem, place)
    for (const abbreviation of prepared.abbreviations) put(letters, abbreviation, place)
  })
  let initials: Map<string, number[]> | null = null
  const initialsOfItems = () => {
    if (initials) return initials
    initials = new Map()
    for (const [place, { prepared }] of items.entries())
      for (const run of initialRuns(prepared)) put(initials, run, place)
    return initials
  }
  return {
    near(prepared) {
      const scores = new Map<number, number>()
      const add = (found: readonly number[] | undefined, weight: number) => {
        if (!found || (found.length > TOO_COMMON && scores.size > 0)) return
        for (const place of found.slice(0, TOO_COMMON)) scores.set(place, (scores.get(place) ?? 0) + weight)
      }
      const telling = [...prepared.counts].filter(([, { weight }]) => weight > LEAST)
      for (const [stem, { weight }] of telling.sort(([, a], [, b]) => b.weight - a.weight)) add(stems.get(stem), weight)
      for (const abbreviation of prepared.abbreviations) add(initialsOfItems().get(abbreviation), 1)
      if (letters.size > 0) for (const run of initialRuns(prepared)) add(letters.get(run), 1)
      return [...scores]
        .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
        .slice(0, MOST)
        .flatMap(([place]) => items[place] ?? [])
    },
  }
}

function put(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key)
  if (!known) places.set(key, [place])
  else if (known.at(-1) !== place) known.push(place)
}

/** First letters of three to six words in a row, with and without joining words: what an abbreviation of them looks like. */
const initialRuns = rememberedOf(({ tokens }: Prepared): ReadonlySet<string> => {
  const runs = new Set<string>()
  for (const list of [tokens, tokens.filter(({ kind }) => kind !== 'stop')]) {
    const initials = list.map(({ word }) => word[0] ?? '').join('')
    for (let start = 0; start < Math.min(initials.length, 200); start++) {
      for (let length = 3; length <= 6 && start + length <= initials.length; length++) {
        runs.add(initials.slice(start, start + length))
      }
    }
  }
  return runs
})
