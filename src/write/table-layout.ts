/** Works out how a table will stand on a sheet: column widths, row heights, and rows that must be continued. */
import type { Cell } from './cells.ts'
import { type LaidRow, laidCell } from './laid.ts'
import { TEXT_SIZE } from './look.ts'
import { heightOfLines, linesOf, pointsOfColumn } from './measure.ts'
import { words } from './strings.ts'
import { CELL_LIMIT, legalText, splitText } from './text.ts'

/** A column as it is laid out on a sheet. */
export interface SheetColumn {
  readonly heading: string
  /** In Excel's units, about one digit each. */
  readonly width: number
  /** How wide it may become so that long text can be read in one row. */
  readonly widest?: number
  readonly align?: 'right'
  /** Of use on a screen alone: not printed where nothing else stands behind it. */
  readonly screenOnly?: true
}

/** Excel shows no row higher than this. */
const HIGHEST_ROW = 409
/** Room for the words that point to the next part. */
const POINTER_ROOM = 60
/** A longer value is not repeated in the further rows of a continued one. */
const SHORT = 80

/** Whether a text can be read whole in one row of a column so wide. */
export function fits(text: string, width: number): boolean {
  if (text.length >= CELL_LIMIT - POINTER_ROOM) return false
  return mostLines(text, width) <= SURELY_SHOWN || heightOf(text, width) <= HIGHEST_ROW
}

/** Lines that no row is too low for; text of so few need not be measured, which is most text. */
const SURELY_SHOWN = 30

/** Lines of the widest characters, each line wrapped half full at worst. */
function mostLines(text: string, width: number): number {
  const lineEnds = text.includes('\n') ? text.split('\n').length : 1
  return lineEnds + (2 * text.length * TEXT_SIZE * 1.4) / pointsOfColumn(width)
}

function heightOf(text: string, width: number, bold = false): number {
  return heightOfLines(linesOf(text, pointsOfColumn(width), TEXT_SIZE, bold), TEXT_SIZE)
}

/** How the rows of a table are laid out. */
export interface RowLayout {
  readonly columns: readonly SheetColumn[]
  readonly widths: readonly number[]
  /** Index of the column that names the row. */
  readonly keyColumn: number
}

/**
 * A row with its height. One with text that is too long for a cell, or too high for a row, is continued in the next: the key column
 * says which part it is, so that parts stay together when sorted, short values are repeated, and the cut text says where it goes on.
 */
export function layOutRow(row: readonly Cell[], layout: RowLayout): LaidRow[] {
  const { widths, keyColumn } = layout
  const cells = row.map(cleaned)
  if (cells.every((cell, index) => fitsRow(cell, widths[index] ?? 10))) return [laidRow(cells, layout)]
  const parts = cells.map((cell, index) => partsOf(cell, widths[index] ?? 10))
  const count = Math.max(...parts.map((list) => list.length))
  return Array.from({ length: count }, (_, part) => {
    const shown = cells.map((cell, index) => {
      const piece = pieceOf(cell, parts[index] ?? [], part)
      return index === keyColumn && part > 0 ? { ...piece, text: `${cell.text} ${words.part(part + 1, count)}` } : piece
    })
    return laidRow(shown, layout)
  })
}

function laidRow(cells: readonly Cell[], { columns, widths }: RowLayout): LaidRow {
  return {
    cells: cells.map((cell, index) => laidCell(cell, columns[index]?.align)),
    height: rowHeight(cells, widths),
  }
}

/** At least as many rows as `layOutRow` makes of a row, without measuring its texts. */
export function mostRows(row: readonly Cell[], widths: readonly number[]): number {
  let most = 1
  row.forEach(({ text }, index) => {
    // So few characters are so few lines at worst.
    if (text.length <= SURELY_SHOWN) return
    most = Math.max(most, 1 + Math.floor((2 * mostLines(text, widths[index] ?? 10)) / SURELY_SHOWN))
  })
  return most
}

function cleaned(cell: Cell): Cell {
  const text = legalText(cell.text)
  if (cell.runs) return { ...cell, text, runs: cell.runs.map((run) => ({ ...run, text: legalText(run.text) })) }
  return text === cell.text ? cell : { ...cell, text }
}

function fitsRow({ text, look }: Cell, width: number): boolean {
  return look === 'mark' || fits(text, width)
}

function partsOf(cell: Cell, width: number): readonly string[] {
  if (fitsRow(cell, width)) return [cell.text]
  const pointer = words.continuedIn(999)
  const parts = splitText(cell.text, (part) => fits(part + pointer + pointer, width))
  return parts.map((part, index) => {
    const before = index > 0 ? `${words.continuedFrom(index)} ` : ''
    const after = index < parts.length - 1 ? ` ${words.continuedIn(index + 2)}` : ''
    return before + part.trim() + after
  })
}

/** What a cell shows in one part of its row: its piece, the whole again when short, or where to look. */
function pieceOf(cell: Cell, parts: readonly string[], part: number): Cell {
  if (parts.length > 1) {
    const { runs: _, ...plain } = cell
    const piece = parts[part]
    return piece === undefined ? { text: words.seePart(parts.length) } : { ...plain, text: piece }
  }
  if (part === 0 || cell.text.length <= SHORT) return cell
  return { text: words.seePart(1) }
}

function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  let highest = 18
  cells.forEach((cell, index) => {
    if (cell.look === 'mark') return
    const isBold = cell.look === 'strong' || Boolean(cell.runs)
    highest = Math.max(highest, heightOf(cell.text, widths[index] ?? 10, isBold))
  })
  return Math.min(HIGHEST_ROW, highest)
}

/** Height of the header row, whose headings leave room for the filter buttons. */
export function headerHeight(columns: readonly SheetColumn[], widths: readonly number[]): number {
  const heights = columns.map((column, index) => heightOf(column.heading, Math.max(4, (widths[index] ?? 10) - 3), true))
  return Math.max(26, ...heights.map((height) => height + 4))
}
