/** `roll-up.xlsx`: all bodies as managers of a region read them, from the figures down to each entry. */
import { startBook } from '../write/book.ts'
import { addBookSheets, type CoverChart, type CoverConcern } from '../write/cover-sheet.ts'
import { someNames } from '../write/first-words.ts'
import { states } from '../write/status-words.ts'
import { words as common } from '../write/strings.ts'
import type { TableSheet } from '../write/table-sheet.ts'
import { sheetOf } from '../write/tables/in-cells.ts'
import { contradictionsTable } from './contradictions-table.ts'
import { figuresOf, regionFigures, timesApart, topicsApart } from './figures.ts'
import { frameOf } from './frame.ts'
import type { Picture } from './picture.ts'
import { isIncluded, type Standing } from './standing.ts'
import { choicesByRegionTable, choicesTable } from './standing-tables.ts'
import { organisationsTable, regionsTable, sumOf } from './tables.ts'
import { moneyByRegionTable, moneyTable, topicsTable } from './topic-tables.ts'
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
  for (const { sheet } of tables) if (sheet) yield sheet
}

function chartOf(standings: readonly Standing[]): CoverChart | null {
  const counted = standings.map((one) => one.counted)
  const received = sumOf(counted, (one) => one.received) ?? 0
  const outstanding = sumOf(counted, (one) => one.outstanding) ?? 0
  if (received + outstanding === 0) return null
  return {
    title: common.returnsChart,
    bars: [
      { name: states.received, number: received },
      { name: states.outstanding, number: outstanding },
    ],
  }
}

/** Bodies that are missing or doubtful, and what is not of one time or not one topic. */
function concernsOf({ standings, uses }: Picture): readonly CoverConcern[] {
  const out = standings.filter((one) => !isIncluded(one))
  const doubtful = standings.filter(({ outcome }) => outcome === 'doubtful')
  const apart = topicsApart(uses)
  const times = timesApart(standings)
  const named = (all: readonly Standing[]) => someNames(all.map(({ organisation }) => organisation))
  const { organisations, topics } = words.sheets
  return [
    ...(out.length > 0 ? [{ title: words.leftOutNames(out.length), names: named(out), list: organisations }] : []),
    ...(doubtful.length > 0
      ? [{ title: words.doubtful(doubtful.length), names: named(doubtful), list: organisations }]
      : []),
    ...(times ? [{ ...times, list: organisations }] : []),
    ...(apart.length > 0 ? [{ title: words.apart(apart.length), names: someNames(apart), list: topics }] : []),
  ]
}
