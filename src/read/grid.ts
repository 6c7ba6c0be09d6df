/**
 * A sheet as text with addresses: what `read` gives and `recognise` takes. Rows and columns count from 1.
 * Nothing here is typed beyond what the file itself says; turning text into dates or numbers is for the field's own parser.
 */
import type { Finding } from '../model.ts'

/** An inclusive block of cells. Merges, however large, stay ranges and are never expanded. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What the file stored, beside what it displays. */
export type StoredValue =
  | { readonly kind: 'text' }
  /** `linked` is the formula when all it does is fetch a cell, and `number` is 0; `shown` is the day Excel shows for a year typed alone. */
  | { readonly kind: 'number'; readonly number: number; readonly linked?: string; readonly shown?: string }
  /** `iso` is `2011-02-17` or `2011-02-17T09:30:00`; a time alone is a number. */
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error' }

/** A non-empty cell. White space and invisible characters alone do not make a cell non-empty. */
export interface GridCell {
  readonly row: number
  readonly column: number
  /** As displayed; rich-text runs joined, struck-through runs left out, line breaks as `\n`. */
  readonly text: string
  readonly value: StoredValue
  /** Address of a hyperlink, e.g. `mailto:a.b@example.org`. */
  readonly link?: string
  /** Struck-through text that was left out of `text`. A cell that is wholly struck through has an empty `text`. */
  readonly struck?: string
  /** In bold as a whole. */
  readonly bold?: boolean
  /** In a hidden row or column; in a document, formatted as hidden. */
  readonly hidden?: boolean
  /** Address of what is no cell of a sheet: `table 1, row 3, column 2`, `paragraph 12`. */
  readonly place?: string
}

/** Text that is attached to a place of the sheet rather than typed into a cell. */
export interface Attachment {
  readonly kind:
    | 'comment'
    | 'shape'
    | 'picture'
    | 'cellPicture'
    | 'checkbox'
    | 'deletion'
    | 'footnote'
    | 'hiddenText'
    | 'pageMargin'
    | 'placeholder'
  readonly row: number
  readonly column: number
  /** Comment or shape text; the alternative text or name of a picture; what a tracked change deleted. */
  readonly text: string
  readonly place?: string
}

/** A cell, with text or without, that is filled with a colour. */
export interface CellFill {
  readonly row: number
  readonly column: number
  /** `RRGGBB`; white is no colour. */
  readonly colour: string
}

export interface Grid {
  /** Sheet name; null for a CSV file or a document. */
  readonly sheet: string | null
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** In reading order: by row, then by column. */
  readonly cells: readonly GridCell[]
  readonly merges: readonly CellRange[]
  readonly attachments: readonly Attachment[]
  /** Coloured cells, as far as the file's own formats say; left out where there are none, or so many that they say nothing. */
  readonly fills?: readonly CellFill[]
  /**
   * The cells of a protected sheet that can be written in, filled or not, and those it works out: what stands in any other was there before. Left out
   * where the sheet is not protected, is locked as a whole, or has more of them than a form has.
   */
  readonly boxes?: readonly CellRange[]
}

/** What reading one file gives. No grids and an `error` finding mean the file could not be read at all. */
export interface ReadFile {
  readonly grids: readonly Grid[]
  readonly findings: readonly Finding[]
}

/** `columnName(28)` is `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A1-style address of a cell: `cellAddress(7, 2)` is `B7`. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + row
}

/** The same, of what stands at a row and column of a sheet. */
export function addressOn({ cells }: Grid, row: number, column: number): string {
  return addressOf(cells.find((cell) => cell.row === row && cell.column === column) ?? { row, column })
}

/** The address of a cell as people find it in its file: `B7`, or what its place in a document is called. */
export function addressOf({ row, column, place }: Pick<GridCell, 'row' | 'column' | 'place'>): string {
  return place ?? cellAddress(row, column)
}

/** A cell as a block of one. */
export function blockOf({ row, column }: Pick<GridCell, 'row' | 'column'>): CellRange {
  return { top: row, left: column, bottom: row, right: column }
}

/** Whether a row and column lie in a block of cells. */
export function isWithin({ row, column }: Pick<GridCell, 'row' | 'column'>, range: CellRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
