/** Which entries are worth comparing: those that share the rarest words, a bounded number for each. */
import type { Prepared } from './prepared.ts'

/** How many entries one is compared with. */
const MOST = 40
/** A word that more entries have than this leads to none of them by itself. */
const TOO_COMMON = 300

export interface CandidateIndex<T> {
  near(prepared: Prepared): T[]
}

/**
 * Indexes entries by their words, so that the cost of pairing grows with the number of entries and not with its square.
 * Words that say what an entry is about come before others; an abbreviation is found under the words it stands for.
 */
export function indexCandidates<T extends { readonly prepared: Prepared }>(items: readonly T[]): CandidateIndex<T> {
  const places = new Map<string, number[]>()
  const put = (stem: string, place: number) => {
    const known = places.get(stem)
    if (!known) places.set(stem, [place])
    else if (known.at(-1) !== place) known.push(place)
  }
  items.forEach(({ prepared }, place) => {
    for (const stem of prepared.counts.keys()) put(stem, place)
    for (const letters of initialRuns(prepared)) put(`words ${letters}`, place)
    for (const letters of prepared.abbreviations) put(`letters ${letters}`, place)
  })
  return {
    near(prepared) {
      const scores = new Map<number, number>()
      const stems = [...prepared.counts].sort(([, a], [, b]) => b.weight - a.weight)
      const add = (stem: string, weight: number) => {
        const found = places.get(stem) ?? []
        if (found.length > TOO_COMMON && scores.size > 0) return
        for (const place of found.slice(0, TOO_COMMON)) scores.set(place, (scores.get(place) ?? 0) + weight)
      }
      for (const [stem, { weight }] of stems) if (weight > 0.15) add(stem, weight)
      for (const letters of prepared.abbreviations) add(`words ${letters}`, 1)
      for (const letters of initialRuns(prepared)) add(`letters ${letters}`, 1)
      return [...scores]
        .sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB)
        .slice(0, MOST)
        .flatMap(([place]) => items[place] ?? [])
    },
  }
}

/** First letters of three to six words in a row, with and without joining words: what an abbreviation of them looks like. */
function initialRuns({ tokens }: Prepared): Set<string> {
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
}
