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
  const scores = new Float64Array(items.length)
  return {
    near(prepared) {
      const scored: number[] = []
      const add = (found: readonly number[] | undefined, weight: number) => {
        if (!found || (found.length > TOO_COMMON && scored.length > 0)) return
        const end = Math.min(found.length, TOO_COMMON)
        for (let at = 0; at < end; at += 1) {
          const place = found[at] ?? 0
          const before = scores[place] ?? 0
          if (before === 0) scored.push(place)
          scores[place] = before + weight
        }
      }
      for (const [stem, { weight }] of tellingFirst(prepared)) add(stems.get(stem), weight)
      for (const abbreviation of prepared.abbreviations) add(initialsOfItems().get(abbreviation), 1)
      if (letters.size > 0) for (const run of initialRuns(prepared)) add(letters.get(run), 1)
      const best = highest(scored, scores)
      for (const place of scored) scores[place] = 0
      return best.flatMap((place) => items[place] ?? [])
    },
  }
}

/** The words of a text that lead to others, the weightiest first; put in order once, as a text is looked for in several lists. */
const tellingFirst = rememberedOf(({ counts }: Prepared) =>
  [...counts].filter(([, { weight }]) => weight > LEAST).sort(([, a], [, b]) => b.weight - a.weight),
)

/** The places with the highest scores, highest first and those alike by place; few of many, so that sorting all would be most of the work. */
function highest(places: readonly number[], scores: Float64Array): number[] {
  const isBefore = (a: number, b: number) => {
    const [one, other] = [scores[a] ?? 0, scores[b] ?? 0]
    return one > other || (one === other && a < b)
  }
  const best: number[] = []
  for (const place of places) {
    let at = best.length
    while (at > 0 && isBefore(place, best[at - 1] ?? 0)) at -= 1
    if (at >= MOST) continue
    best.splice(at, 0, place)
    if (best.length > MOST) best.pop()
  }
  return best
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
