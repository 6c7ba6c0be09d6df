/**
 * A row of a sheet as data, as the writer takes it. It knows no row number, style index or relation id, so that rows can be laid out part
 * by part, kept as JSON and put together later.
 */

/** @typeParam Style names of the styles the workbook was given */
export interface SheetRow<Style extends string = string> {
  readonly cells: readonly SheetCell<Style>[]
  /** In points; the program's own when left out. */
  readonly height?: number
}

/** At most one of `text`, `runs`, `number` and `date`; none is an empty cell with a style. */
export interface SheetCell<Style extends string = string> {
  readonly style: Style
  readonly text?: string
  /** Text in several fonts. */
  readonly runs?: readonly SheetRun<Style>[]
  readonly number?: number
  /** ISO day from 1900-03-01 on. */
  readonly date?: string
  /** Excel's number format, where it is not the style's own. */
  readonly format?: string
  readonly link?: SheetLink
  readonly choice?: SheetChoice
}

/** Words within a cell, in the font of a style. */
export interface SheetRun<Style extends string = string> {
  readonly text: string
  readonly style: Style
}

/** Where a cell leads: to a file, a place in a file, or a place in the same workbook. */
export interface SheetLink {
  /** URL, absolute or relative to the workbook; null for the workbook itself. */
  readonly file: string | null
  /** `'Sheet 1'!B7`; null for the file as a whole. */
  readonly place: string | null
}

/** What may be entered in a cell, as a drop-down; together at most 255 characters, none with a comma. */
export interface SheetChoice {
  readonly options: readonly string[]
  /** What Excel says of anything else. */
  readonly title: string
  readonly message: string
}
