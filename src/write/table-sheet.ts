/** One table on a sheet of its own: title, a line or two about it, then the table, marked up, with its header row in view. */
import { type Book, pageSetup, sheetView } from './book.ts'
import { type Cell, type CellRows, isBlank } from './cells.ts'
import { type ColumnsLayout, layOutColumns } from './column-widths.ts'
import { type LaidRow, linkTo } from './laid.ts'
import { sheetLink } from './links.ts'
import { TEXT_SIZE } from './look.ts'
import { POINTS_A_UNIT, textWidth } from './measure.ts'
import { rowsOfSheets, type SheetLimits } from './sheet-limits.ts'
import { blank, words } from './strings.ts'
import { headerHeight, layOutRow, type RowLayout, type SheetColumn } from './table-layout.ts'
import { legalText, splitText } from './text.ts'

export interface TableSheet {
  /** Wanted name of the sheet. */
  readonly name: string
  readonly title: string
  /** Sentences under the title. */
  readonly about: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: CellRows
  /** What stands in place of a table without rows. */
  readonly empty: string
  /** What a dash in the table means; said above the table when it has one. */
  readonly blankMeans?: string
  /** Index of the column that names the row. */
  readonly keyColumn: number
}

/** A sheet as it got its place in the workbook. */
export interface AddedSheet {
  readonly name: string
  /** In a sentence. */
  readonly holds: string
  /** The sheet it continues, where Excel can hold no more on that. */
  readonly continues?: string
}

/** Points of a sentence above a table: what a screen shows. */
const LONGEST_LINE = 1_500

/** Adds the sheet, and further ones where Excel can hold no more on one. */
export async function addTableSheet(book: Book, table: TableSheet, limits?: SheetLimits): Promise<AddedSheet[]> {
  if (table.rows.length === 0) return [await addSentence(book, table)]
  const { columns, keyColumn } = table
  const rows = withBlanks(table.rows)
  const layout = layOutColumns(columns, rows)
  const counts = rowsOfSheets(rows, layout.widths, limits)
  const names = counts.map(() => book.nameSheet(table.name))
  const about = table.blankMeans && hasBlank(rows) ? [...table.about, words.blanks(table.blankMeans)] : table.about
  const added: AddedSheet[] = []
  const left = rows[Symbol.iterator]()
  for (const [index, count] of counts.entries()) {
    const [name = '', next] = names.slice(index)
    const before = names[index - 1]
    const told = [...(before ? [words.continuesSheet(before)] : about), ...(next ? [words.continuedOnSheet(next)] : [])]
    const part = { ...table, name, about: told }
    await addTable(book, part, { ...layout, columns, keyColumn }, taken(left, count))
    added.push({ name, holds: told[0] ?? '', ...(before ? { continues: before } : {}) })
  }
  return added
}

const BLANK: Cell = { text: blank }

/** The rows with a dash in each cell that shows nothing. */
function withBlanks(rows: CellRows): CellRows {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield row.some(isBlank) ? row.map((cell) => (isBlank(cell) ? BLANK : cell)) : row
    },
  }
}

function hasBlank(rows: CellRows): boolean {
  for (const row of rows) if (row.some((cell) => cell.text === blank)) return true
  return false
}

/** So many of the rows that are left. */
function* taken<Row>(left: Iterator<Row>, count: number): Generator<Row> {
  for (let number = 0; number < count; number += 1) {
    const next = left.next()
    if (next.done) return
    yield next.value
  }
}

async function addSentence(book: Book, table: TableSheet): Promise<AddedSheet> {
  const name = book.nameSheet(table.name)
  const rows = [...topRows(table.title, []), { cells: [{ style: 'base', text: legalText(table.empty) }] } as const]
  // A page for one sentence is a page nobody wants.
  const page = {
    ...pageSetup(book, { headerRow: null, title: table.title, pagesWide: 1 }),
    firstPrinted: rows.length + 1,
  }
  await book.writer.place(name).write({ columns: [{ width: 100 }], view: sheetView(book, null), page }, rows)
  return { name, holds: table.about[0] ?? '' }
}

/** Adds a sheet under the name of the table, which is taken as it stands. */
async function addTable(
  book: Book,
  table: Omit<TableSheet, 'rows'>,
  layout: RowLayout & ColumnsLayout,
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const { columns, widths, printed, pagesWide } = layout
  const total = widths.slice(0, printed).reduce((sum, width) => sum + width * POINTS_A_UNIT, 0)
  const top = topRows(table.title, aboutLines(table.about, Math.min(total, LONGEST_LINE)))
  const headerRow = top.length + 1
  const headings = uniqueHeadings(columns)
  await book.writer.place(table.name).write(
    {
      columns: widths.map((width) => ({ width })),
      view: sheetView(book, headerRow),
      page: pageSetup(book, { headerRow, title: table.title, pagesWide, lastColumn: printed }),
      table: {
        name: book.nameTable(table.name),
        headerRow,
        headings,
        filters: book.edition === 'internal' ? 'buttons' : 'none',
        look: 'TableStyleLight1',
      },
    },
    rowsOf(top, headings, rows, layout),
  )
}

function* rowsOf(
  top: readonly LaidRow[],
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
  layout: RowLayout,
): Generator<LaidRow> {
  const { columns, widths } = layout
  yield* top
  yield {
    cells: headings.map((text, index) => ({
      style: columns[index]?.align === 'right' ? 'headerRight' : 'header',
      text,
    })),
    height: headerHeight(columns, widths),
  }
  for (const row of rows) yield* layOutRow(row, layout)
}

/** Title, lines about the sheet and the way back to the contents. */
function topRows(title: string, lines: readonly string[]): LaidRow[] {
  return [
    { cells: [{ style: 'title', text: legalText(title) }], height: 30 },
    ...lines.map((text): LaidRow => ({ cells: [{ style: 'about', text }], height: 15 })),
    { cells: [{ style: 'aboutLink', text: words.backToCover, link: linkTo(sheetLink(words.cover)) }], height: 20 },
  ]
}

/** Sentences cut into lines that end before the table does, because text in an unwrapped cell runs on to the right. */
function aboutLines(about: readonly string[], points: number): string[] {
  const fits = (text: string) => textWidth(text, TEXT_SIZE) <= points
  return about.flatMap((sentence) =>
    splitText(legalText(sentence).replaceAll('\n', ' '), fits).map((line) => line.trim()),
  )
}

/** Excel wants the headings of a table on one line and no two the same, whatever the case. */
function uniqueHeadings(columns: readonly SheetColumn[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ heading }) => {
    const wanted = legalText(heading).replace(/\s+/g, ' ').trim().slice(0, 240).toWellFormed() || blank
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
