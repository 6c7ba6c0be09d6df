/** A table as a sheet: what people see of each value, and its source as a link into the officer's file. */

import { remembered } from '../../remembered.ts'
import { type Cell, day, linked, number, share, text } from '../cells.ts'
import { dateInWords, dayInWords } from '../dates.ts'
import { fileText, placeText, previousInputPath, sourceLink } from '../links.ts'
import { lookOf, TEXT_SIZE } from '../look.ts'
import { POINTS_A_UNIT, textWidth } from '../measure.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import { words, yesNo } from '../strings.ts'
import type { SheetColumn } from '../table-layout.ts'
import type { TableSheet } from '../table-sheet.ts'
import { type Column, columnsFor, type Table } from './column.ts'

/** The sheet of the table in the edition of the results; none where the edition leaves the table out. */
export function sheetOf<Row>(results: RoundResults, table: Table<Row>): TableSheet[] {
  const edition = results.edition ?? 'internal'
  if (table.internal && edition === 'public') return []
  const columns = columnsFor(table.columns, 'sheet', edition)
  const sheet = {
    name: table.sheet,
    title: table.title,
    about: [table.about, ...(table.remarks ?? [])],
    columns: columns.flatMap((column) => sheetColumns(column, lookOf(results.look).dateFormat)),
    rows: table.rows.map((row) => rowOf(results, columns, row)),
    empty: table.empty,
    ...(table.blankMeans ? { blankMeans: table.blankMeans } : {}),
    keyColumn: Math.max(
      0,
      columns.findIndex(({ key }) => key === table.namedBy),
    ),
  }
  return [sheet]
}

/** Width of the column that opens the place a value came from. */
const PLACE_WIDTH = 13

/**
 * A source takes two columns, file and place, which opens the file there: LibreOffice does not wrap the text of a link, and names of
 * files are long.
 */
function sheetColumns<Row>(column: Column<Row>, dateFormat: string): SheetColumn[] {
  const { heading, widest } = column
  const onScreen = column.screenOnly ? { screenOnly: column.screenOnly } : {}
  const width = column.type === 'date' ? Math.max(column.width, dateWidth(dateFormat)) : column.width
  if (column.type === 'source') {
    return [
      { heading: column.headings.file, width, ...onScreen },
      { heading: column.headings.place, width: PLACE_WIDTH, ...onScreen },
    ]
  }
  const isFigure = column.type === 'integer' || column.type === 'share' || column.type === 'number'
  const align = isFigure ? { align: 'right' as const } : {}
  return [{ heading, width, ...(widest ? { widest } : {}), ...align, ...onScreen }]
}

/** Room for the longest day of a year and the cell's own padding: Excel shows a date that does not fit as "###". */
const dateWidth = remembered((format) => {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  )
  const longest = Math.max(...days.map((one) => textWidth(dayInWords(one, format), TEXT_SIZE)))
  return Math.ceil(longest / POINTS_A_UNIT) + 4
})

/** A heading of a sheet with the key of what stands under it; a source has one for its file and one for its place. */
export interface KeyedHeading {
  readonly key: string
  readonly heading: string
  /** Without it the sheet says nothing that could be compared. */
  readonly required?: true | undefined
}

/** The headings a sheet of the columns can have, for reading it back. */
export function keyedHeadings<Row>(columns: readonly Column<Row>[]): readonly KeyedHeading[] {
  return columnsFor(columns, 'sheet', 'internal').flatMap((column) =>
    column.type === 'source'
      ? [
          { key: `${column.key}_file`, heading: column.headings.file },
          { key: `${column.key}_place`, heading: column.headings.place },
        ]
      : [{ key: column.key, heading: column.heading, required: column.required }],
  )
}

function rowOf<Row>(results: RoundResults, columns: readonly Column<Row>[], row: Row): Cell[] {
  const cells: Cell[] = []
  for (const column of columns) {
    if (column.type === 'source') cells.push(...sourceCells(results, column, row))
    else cells.push(column.shown?.(row) ?? valueCell(results, column, row))
  }
  return cells
}

function sourceCells<Row>(results: RoundResults, column: Column<Row> & { type: 'source' }, row: Row): Cell[] {
  const source = column.value(row)
  const none = text(column.missing ?? words.noSource, 'quiet')
  if (!source) return [none, none]
  const path = column.of === 'previous' ? previousInputPath(results) : results.inputPath
  return [text(fileText(source)), linked(placeText(source), sourceLink(source, path))]
}

/** What people see of a value that says all; a dash or the column's own words where there is none. */
export function valueCell<Row>(results: RoundResults, column: Column<Row>, row: Row): Cell {
  return presentCell(results, column, row) ?? (column.missing ? text(column.missing, 'quiet') : text(null))
}

/** Null where there is no value. */
function presentCell<Row>(results: RoundResults, column: Column<Row>, row: Row): Cell | null {
  switch (column.type) {
    case 'number':
    case 'integer': {
      const value = column.value(row)
      return value === null ? null : number(value)
    }
    case 'share': {
      const value = column.value(row)
      return value === null ? null : share(value)
    }
    case 'date': {
      const date = column.value(row)
      if (!date) return null
      const display = dateInWords(date, lookOf(results.look).dateFormat)
      return date.precision === 'day' ? day(date.date, display) : text(display)
    }
    case 'boolean': {
      const value = column.value(row)
      return value === null ? null : text(yesNo(value))
    }
    case 'source':
      return null
    default: {
      const value = column.value(row)
      return value === null || value === '' ? null : text(nameOf(results, column, value), column.look)
    }
  }
}

function nameOf<Row>(
  results: RoundResults,
  column: Column<Row> & { type: 'string' | 'code' | 'partnership' },
  value: string,
): string {
  switch (column.type) {
    case 'partnership':
      return partnershipName(results, value)
    case 'code':
      return column.words[value] ?? value
    default:
      return column.inWords?.(value) ?? value
  }
}
