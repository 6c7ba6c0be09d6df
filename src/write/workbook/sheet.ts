/** What a sheet is besides its rows. */

export interface SheetDescription<Style extends string = string> {
  readonly columns: readonly SheetColumnLayout<Style>[]
  readonly view: SheetView
  readonly page: PageSetup
  readonly table?: SheetTable
  readonly drawings?: readonly Drawing[]
}

export interface SheetColumnLayout<Style extends string = string> {
  /** In Excel's units, about one digit each. */
  readonly width: number
  /** Of the cells that no row has. */
  readonly style?: Style
}

export interface SheetView {
  readonly showGridLines: boolean
  /** Rows above and columns before what scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
}

export interface PageSetup {
  /** In inches. */
  readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>
  readonly orientation: 'landscape' | 'portrait'
  /** Pages side by side; 0 for as many as it takes. */
  readonly pagesWide: number
  /** Pages below one another; 0 for as many as it takes. */
  readonly pagesHigh: number
  /** With Excel's codes (`&P`), at most 255 characters. */
  readonly header?: string
  readonly footer?: string
  /** Row and column that are repeated on each page, from 1. */
  readonly titleRow?: number
  readonly titleColumn?: number
  /** Row with which printing begins, from 1; past the last row, nothing is printed. With it, what is printed ends where the table does. */
  readonly firstPrinted?: number
  /** Column with which printing ends, from 1; the last one when left out. Needs `firstPrinted`. */
  readonly lastPrintedColumn?: number
  /** In hundredths of full size; only where the sheet is not fitted to pages. */
  readonly scale?: number
  /** Rows, from 1, with which a new page begins; only where the sheet is not fitted to pages. */
  readonly newPagesAt?: readonly number[]
}

/** Rows that are a table; the header row holds the headings as they are here. */
export interface SheetTable {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string
  /** From 1. */
  readonly headerRow: number
  /** How many rows there are under the headings; left out, all that come. */
  readonly rows?: number
  /** On one line each, no two the same whatever the case. */
  readonly headings: readonly string[]
  readonly filters: 'buttons' | 'hidden' | 'none'
  /** Name of one of Excel's own. */
  readonly look: string
}

/** A picture or chart above the cells. */
export interface Drawing {
  readonly box: Box
  readonly name: string
  /** What it shows, for those who cannot see it. */
  readonly alternative: string
  readonly shows:
    | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly format: 'png' | 'jpeg' }
    /** Content of the chart's part (ISO 29500-1, 21.2). */
    | { readonly kind: 'chart'; readonly xml: string }
}

/** Place on the sheet: the cell it starts in, from 0, an offset within it, and a size; in pixels of 1/96 inch. */
interface Box {
  readonly column: number
  readonly row: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What Excel can hold. https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const EXCEL_LIMITS = { rows: 1_048_576, links: 65_530, cellLength: 32_767 } as const
