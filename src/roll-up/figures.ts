/** The figures of the picture, counted once for cover and page. */
import type { CoverConcern, Figure } from '../write/cover-sheet.ts'
import { dayInWords } from '../write/dates.ts'
import { someNames } from '../write/first-words.ts'
import { defaultLook } from '../write/look.ts'
import { words as common, sheets as SHEETS } from '../write/strings.ts'
import type { Picture } from './picture.ts'
import { isIncluded, type Standing } from './standing.ts'
import { regionRows, sumOf } from './tables.ts'
import { topicRows } from './topic-tables.ts'
import { words } from './words.ts'

export function figuresOf({ edition, standings, contradictions }: Picture): readonly Figure[] {
  const included = standings.filter(isIncluded)
  const counted = included.map((one) => one.counted)
  const all = (of: Parameters<typeof sumOf>[1]) => sumOf(counted, of)
  const [expected, late] = [all((one) => one.expected), all((one) => one.late)]
  const [received, outstanding] = [all((one) => one.received) ?? 0, all((one) => one.outstanding) ?? 0]
  const [unasked, toConfirm] = [all((one) => one.unasked) ?? 0, all((one) => one.toConfirm)]
  const list = words.sheets.organisations
  const out = standings.length - included.length
  return [
    { number: standings.length, phrase: words.asked(standings.length), list },
    ...(out > 0 ? [{ number: out, phrase: words.leftOut(out), list }] : []),
    ...(expected === null ? [] : [{ number: expected, phrase: common.expected(expected), list }]),
    { number: received, phrase: common.received(received, unasked), list },
    ...(late === null ? [] : [{ number: late, phrase: common.late(late), list }]),
    { number: outstanding, phrase: common.outstanding(outstanding), list: SHEETS.outstanding },
    ...(toConfirm === null || edition === 'public' ? [] : [{ number: toConfirm, phrase: common.toConfirm, list }]),
    {
      number: contradictions.length,
      phrase: words.contradictions(contradictions.length),
      list: words.sheets.contradictions,
    },
  ]
}

/** More regions than these are on their sheet alone. */
const MOST_REGIONS = 12

export function regionFigures(standings: readonly Standing[]): readonly Figure[] {
  const rows = regionRows(standings)
  if (rows.length < 2 || rows.length > MOST_REGIONS) return []
  return rows.flatMap(({ region, standings: all }) => {
    const counted = all.map((one) => one.counted)
    const [expected, outstanding] = [sumOf(counted, (one) => one.expected), sumOf(counted, (one) => one.outstanding)]
    if (expected === null || outstanding === null) return []
    return [{ number: expected - outstanding, phrase: words.ofRegion(region, expected), list: words.sheets.regions }]
  })
}

/** A quarter, and a week in which a round may be late. */
const MOST_DAYS_APART = 99

/** What is to be said where rounds in the picture are so far apart that the older ones are of another quarter; null where they are not. */
export function timesApart(standings: readonly Standing[]): CoverConcern | null {
  const rounds = standings.filter(isIncluded).flatMap(({ organisation, round }) => {
    return round?.due ? [{ organisation, due: round.due }] : []
  })
  const days = rounds.map(({ due }) => due).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  if (!(Date.parse(last) - Date.parse(first) > MOST_DAYS_APART * 86_400_000)) return null
  const named = (day: string) =>
    someNames(rounds.flatMap(({ organisation, due }) => (due === day ? [organisation] : [])))
  const inWords = (day: string) => dayInWords(day, defaultLook.dateFormat)
  const oldest = words.oldest(inWords(first), named(first))
  return { title: words.timesApart, names: `${oldest}, ${words.newest(inWords(last), named(last))}` }
}

/** Names of topics that are not the same in every body. */
export function topicsApart(uses: Picture['uses']): readonly string[] {
  return [...new Set(topicRows(uses).flatMap((row) => (row.apart ? [row.name] : [])))]
}
