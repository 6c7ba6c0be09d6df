/** Returns of different partnerships that say the same: one may be a copy in which only the name was changed. */
import { finding } from '../findings/finding.ts'
import { type Finding, type PartnershipUpdate, sourceOf } from '../model.ts'
import { entryKey } from './likeness.ts'

/** Entries with fewer letters may well be alike by chance. */
const WORTH_COUNTING = 20
/** From this share of the shorter return on two returns hold the same text … */
const SAME_SHARE = 0.6
/** … where it is so many entries, or so much text (in characters), that nobody would write it twice. */
const LEAST_ENTRIES = 3
const LEAST_TEXT = 400
/** What more returns than this say is a text that was handed out, and would make every return a fellow of every other. */
const MOST_FELLOWS = 12

/** A query for each set of partnerships whose returns hold mostly the same text, at the return that is not the first of them. */
export function findSameText(updates: readonly PartnershipUpdate[]): Finding[] {
  const texts = updates.map(textsOf)
  const lengths = texts.map((own) => [...own.values()].reduce((sum, length) => sum + length, 0))
  const found: Finding[] = []
  const told = new Set<number>()
  for (const [first, fellows] of fellowsOf(texts)) {
    if (told.has(first)) continue
    const same = [...fellows].flatMap(([second, shared]) => {
      const least = Math.min(lengths[first] ?? 0, lengths[second] ?? 0)
      const isMuch = shared.entries >= LEAST_ENTRIES || shared.length >= LEAST_TEXT
      const isSame = isMuch && shared.length >= SAME_SHARE * least
      return isSame && !told.has(second) ? [{ second, share: shared.length / least }] : []
    })
    const [other] = same.flatMap(({ second }) => updates[second] ?? [])
    if (!other) continue
    for (const { second } of same) told.add(second)
    const alike = [first, ...same.map(({ second }) => second)].flatMap((place) => updates[place] ?? [])
    const partnerships = alike.map(({ partnership }) => partnership)
    const share = Math.round(100 * Math.min(...same.map((one) => one.share)))
    found.push(finding('returns-say-the-same', sourceOf(other), { partnerships, share }))
  }
  return found
}

/** What a return says, with the length of each. */
function textsOf({ answers }: PartnershipUpdate): Map<string, number> {
  const texts = new Map<string, number>()
  for (const { text } of Object.values(answers).flat()) texts.set(entryKey(text), text.length)
  return texts
}

interface Shared {
  readonly entries: number
  readonly length: number
}

/** By the place of each return those behind it that share text with it, and how much. */
function fellowsOf(texts: readonly ReadonlyMap<string, number>[]): Map<number, Map<number, Shared>> {
  const holders = new Map<string, number[]>()
  texts.forEach((own, place) => {
    for (const key of own.keys())
      if (key.replace(/\P{L}/gu, '').length >= WORTH_COUNTING) holders.set(key, [...(holders.get(key) ?? []), place])
  })
  const shared = new Map<number, Map<number, Shared>>()
  for (const [key, places] of holders) {
    if (places.length > MOST_FELLOWS) continue
    for (const [at, first] of places.entries()) {
      const fellows = shared.get(first) ?? new Map<number, Shared>()
      for (const second of places.slice(at + 1)) {
        const { entries, length } = fellows.get(second) ?? { entries: 0, length: 0 }
        fellows.set(second, { entries: entries + 1, length: length + (texts[first]?.get(key) ?? 0) })
      }
      shared.set(first, fellows)
    }
  }
  return new Map([...shared].sort(([a], [b]) => a - b))
}
