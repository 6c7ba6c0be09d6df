/** Returns of different partnerships that say the same: one may be a copy in which only the name was changed. */
import { finding } from '../findings/finding.ts'
import { groupedByEach } from '../groups.ts'
import { type Finding, type PartnershipUpdate, sourceOf } from '../model.ts'
import { nameKey } from '../register/names.ts'
import { entryKey } from './likeness.ts'
import type { Group } from './pairing.ts'

/** Entries with fewer letters, or fewer words, may well be alike by chance, as the titles of programmes are. */
const LETTERS_TO_COUNT = 20
const WORDS_TO_COUNT = 5
/** From this share of the shorter return on two returns hold the same text … */
const SAME_SHARE = 0.6
/** … where it is so many entries, or so much text (in characters), that nobody would write it twice. */
const LEAST_ENTRIES = 3
const LEAST_TEXT = 400
/** What more returns than this say is a text that was handed out, and would make every return a fellow of every other. */
const MOST_FELLOWS = 12
/** Partnerships that share targets, groups or days of meetings give them in the same words. */
const GIVEN_ALIKE: ReadonlySet<string> = new Set(['targets', 'subGroups', 'meetings', 'furtherInformation'])

/** What a return says. */
interface Said {
  /** Its texts, with the length of each. */
  readonly texts: ReadonlyMap<string, number>
  /** Of all of them. */
  readonly length: number
}

/** What two returns have in common. */
interface Shared {
  readonly entries: number
  readonly length: number
}

/**
 * A query for each set of partnerships whose returns hold mostly the same text, at the return that is not the first of them; and one for each return
 * that holds mostly what another partnership's said in the round before.
 */
export function findSameText(updates: readonly PartnershipUpdate[], groups: readonly Group[]): Finding[] {
  const sets = setsAlike(updates)
  const asked = new Set(sets.flatMap(({ alike }) => alike))
  const now = sets.flatMap(({ alike, share }) => {
    const partnerships = alike.map(({ partnership }) => partnership)
    const [, other] = alike
    return other ? [finding('returns-say-the-same', sourceOf(other), { partnerships, share: percent(share) })] : []
  })
  const before = copiesOfLastRound(groups).flatMap(({ update, other, share }) => {
    const args = { partnership: update.partnership, other: other.partnership, share: percent(share) }
    // Who copied from a return that is the same again is asked once.
    return asked.has(update) ? [] : [finding('says-what-another-said', sourceOf(update), args)]
  })
  return [...now, ...before]
}

interface Alike {
  readonly alike: readonly PartnershipUpdate[]
  /** The least that two of them have in common, 0 to 1. */
  readonly share: number
}

function setsAlike(updates: readonly PartnershipUpdate[]): Alike[] {
  const said = updates.map(saidIn)
  const holders = holdersOf(said)
  const told = new Set<number>()
  return [...said.entries()].flatMap(([first, own]) => {
    if (told.has(first)) return []
    const same = [...fellowsOf(own, holders)].flatMap(([second, shared]) => {
      const share = second > first && !told.has(second) ? sameShare(own, said[second], shared) : null
      return share === null ? [] : [{ second, share }]
    })
    if (same.length === 0) return []
    for (const { second } of same) told.add(second)
    const places = [first, ...same.map(({ second }) => second)]
    return [
      {
        alike: places.flatMap((place) => updates[place] ?? []),
        share: Math.min(...same.map(({ share }) => share)),
      },
    ]
  })
}

interface Copy {
  readonly update: PartnershipUpdate
  /** The return of the round before that it is like. */
  readonly other: PartnershipUpdate
  readonly share: number
}

/** What its own return said in the round before, or that of whom it came from, is no other's. */
function copiesOfLastRound(groups: readonly Group[]): Copy[] {
  const earlier = groups.flatMap(({ before }) => before.map((update) => ({ update, said: saidIn(update) })))
  if (earlier.length === 0) return []
  const saidBefore = new Map(earlier.map(({ update, said }) => [update, said]))
  const holders = holdersOf(earlier.map(({ said }) => said))
  return groups.flatMap((group) => {
    const before = new Set(group.before.flatMap((update) => [...(saidBefore.get(update)?.texts.keys() ?? [])]))
    return group.after.flatMap((update) => {
      const said = saidIn(update)
      const texts = new Map([...said.texts].filter(([text]) => !before.has(text)))
      const same = [...fellowsOf({ ...said, texts }, holders)].flatMap(([place, shared]): Copy[] => {
        const one = earlier[place]
        const share = one && !isNamesake(one.update, update) ? sameShare(said, one.said, shared) : null
        return one && share !== null ? [{ update, other: one.update, share }] : []
      })
      return same.sort((a, b) => b.share - a.share).slice(0, 1)
    })
  })
}

/** A partnership that was registered since has another id, and its name. */
function isNamesake(a: PartnershipUpdate, b: PartnershipUpdate): boolean {
  return nameKey(a.partnership) === nameKey(b.partnership)
}

function saidIn({ answers }: PartnershipUpdate): Said {
  const texts = new Map<string, number>()
  for (const [topic, entries] of Object.entries(answers))
    if (!GIVEN_ALIKE.has(topic)) for (const { text } of entries) texts.set(entryKey(text), text.length)
  return { texts, length: [...texts.values()].reduce((sum, length) => sum + length, 0) }
}

/** The places of the returns that hold each text. */
function holdersOf(said: readonly Said[]): ReadonlyMap<string, readonly number[]> {
  return groupedByEach(said.keys(), (place) => said[place]?.texts.keys() ?? [])
}

/** The places of the returns that share text with one, and how much. */
function fellowsOf({ texts }: Said, holders: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, Shared> {
  const fellows = new Map<number, Shared>()
  for (const [text, own] of texts) {
    const places = holders.get(text) ?? []
    if (places.length > MOST_FELLOWS || !isWorthCounting(text)) continue
    for (const place of places) {
      const { entries, length } = fellows.get(place) ?? { entries: 0, length: 0 }
      fellows.set(place, { entries: entries + 1, length: length + own })
    }
  }
  return fellows
}

function isWorthCounting(text: string): boolean {
  return text.split(' ').length >= WORDS_TO_COUNT && text.replace(/\P{L}/gu, '').length >= LETTERS_TO_COUNT
}

/** How much of the shorter of two returns stands in both, 0 to 1; null when that is less than tells of a copy. */
function sameShare(a: Said, b: Said | undefined, { entries, length }: Shared): number | null {
  const least = Math.min(a.length, b?.length ?? 0)
  const isMuch = entries >= LEAST_ENTRIES || length >= LEAST_TEXT
  return isMuch && length >= SAME_SHARE * least ? Math.min(1, length / least) : null
}

function percent(share: number): number {
  return Math.round(100 * share)
}
