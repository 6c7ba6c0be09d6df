/** `roll-up.xlsx`: all bodies as managers of a region read them, from the figures down to each entry. */
import { startBook } from '../write/book.ts'
import { addBookSheets, type CoverChart, type CoverConcern, type Figure } from '../write/cover-sheet.ts'
import { someNames } from '../write/first-words.ts'
import { words as common, sheets as SHEETS } from '../write/strings.ts'
import type { TableSheet } from '../write/table-sheet.ts'
import { sheetOf } from '../write/tables/in-cells.ts'
import { contradictionsTable } from './contradictions-table.ts'
import { frameOf } from './frame.ts'
import type { Picture } from './picture.ts'
import { isIncluded, type Standing } from './standing.ts'
import { organisationsTable, regionRows, regionsTable, sumOf } from './tables.ts'
import {
  choicesByRegionTable,
  choicesTable,
  moneyByRegionTable,
  moneyTable,
  topicRows,
  topicsTable,
} from './topic-tables.ts'
import { words } from './words.ts'

/** Bytes of the workbook. The same picture gives the same bytes. */
export async function rollUpWorkbook(picture: Picture): Promise<Uint8Array> {
  const frame = frameOf(picture)
  const book = startBook(frame, words.title)
  await addBookSheets(book, sheetsOf(picture), {
    title: words.title,
    round: frame.round.round.label,
    lines: [],
    figures: [...figuresOf(picture), ...regionFigures(picture.standings)],
    chart: chartOf(picture.standings),
    concerns: concernsOf(picture),
    notes: [picture.edition === 'public' ? words.footerPublic : words.footer],
  })
  return book.writer.finish()
}

/** Each is made when it is due, so that one large table at a time is in memory. */
function* sheetsOf(picture: Picture): Generator<TableSheet> {
  const frame = frameOf(picture)
  const { standings, uses, contradictions, tables } = picture
  yield* sheetOf(frame, organisationsTable(standings))
  yield* sheetOf(frame, regionsTable(standings))
  yield* sheetOf(frame, choicesTable(uses))
  yield* sheetOf(frame, choicesByRegionTable(uses))
  yield* sheetOf(frame, moneyTable(uses))
  yield* sheetOf(frame, moneyByRegionTable(uses))
  yield* sheetOf(frame, contradictionsTable(contradictions))
  yield* sheetOf(frame, topicsTable(uses))
  for (const table of tables) {
    const sheet = table.sheet()
    if (sheet) yield sheet
  }
}

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
    { number: received, phrase: common.received(received, unasked), list: SHEETS.entries },
    ...(late === null ? [] : [{ number: late, phrase: common.late(late), list }]),
    { number: outstanding, phrase: common.outstanding(outstanding), list: SHEETS.outstanding },
    ...(toConfirm === null || edition === 'public'
      ? []
      : [{ number: toConfirm, phrase: common.toConfirm(toConfirm), list }]),
    {
      number: contradictions.length,
      phrase: words.contradictions(contradictions.length),
      list: words.sheets.contradictions,
    },
  ]
}

/** More regions than these are on their sheet alone. */
const MOST_REGIONS = 12

function regionFigures(standings: readonly Standing[]): readonly Figure[] {
  const rows = regionRows(standings)
  if (rows.length < 2 || rows.length > MOST_REGIONS) return []
  return rows.flatMap(({ region, standings: all }) => {
    const counted = all.map((one) => one.counted)
    const [expected, outstanding] = [sumOf(counted, (one) => one.expected), sumOf(counted, (one) => one.outstanding)]
    if (expected === null || outstanding === null) return []
    return [{ number: expected - outstanding, phrase: words.ofRegion(region, expected), list: words.sheets.regions }]
  })
}

function chartOf(standings: readonly Standing[]): CoverChart | null {
  const counted = standings.map((one) => one.counted)
  const received = sumOf(counted, (one) => one.received) ?? 0
  const outstanding = sumOf(counted, (one) => one.outstanding) ?? 0
  if (received + outstanding === 0) return null
  return {
    title: common.returnsChart,
    bars: [
      { name: common.receivedBar, number: received },
      { name: common.outstandingBar, number: outstanding },
    ],
  }
}

/** Bodies that are missing or doubtful, and topics that are not one. */
function concernsOf({ standings, uses }: Picture): readonly CoverConcern[] {
  const out = standings.filter((one) => !isIncluded(one))
  const doubtful = standings.filter(({ outcome }) => outcome === 'doubtful')
  const apart = topicsApart(uses)
  const named = (all: readonly Standing[]) => someNames(all.map(({ organisation }) => organisation))
  return [
    ...(out.length > 0 ? [{ title: words.leftOutNames(out.length), names: named(out) }] : []),
    ...(doubtful.length > 0 ? [{ title: words.doubtful(doubtful.length), names: named(doubtful) }] : []),
    ...(apart.length > 0 ? [{ title: words.apart(apart.length), names: someNames(apart) }] : []),
  ]
}

/** Names of topics that are not the same in every body. */
export function topicsApart(uses: Picture['uses']): readonly string[] {
  return [...new Set(topicRows(uses).flatMap((row) => (row.apart ? [row.name] : [])))]
}
