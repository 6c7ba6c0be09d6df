/** How the sample rounds are described: plain data that a person can read and change, one object a file. */

/** The ways officers lay the form out. */
export type Layout =
  | 'beside' // label, value in the next column
  | 'above' // label, value in the row below
  | 'inCell' // label and value in one cell, short ones two to a row
  | 'pairs' // label, value, label, value; a question over its merged answer
  | 'rowsRight' // a question at the left, a row for each paragraph at the right
  | 'rowsRightMerged' // the same with the question merged down and each paragraph merged across
  | 'pastedFromWord' // one column, a row for each paragraph
  | 'offset' // label and value from C4 on, with a title, a note, a page code and a footer around them

/**
 * What stands in an answer. Text may hold `**bold**` and `~~struck through~~` words. A line of a list that starts with `* `
 * gets the return's bullet, one that starts with two spaces and `* ` a nested one; a line that starts with `(hidden) `
 * goes into a hidden row, where the layout gives each line a row.
 */
export type Answer = string | readonly string[] | { readonly number: number } | { readonly day: string }

export type FormId = 'quarterly' | 'update'

export interface SampleReturn {
  readonly form: FormId
  readonly layout: Layout
  /** Sheet name; needed for workbooks only. */
  readonly sheet?: string
  /** What stands for `* `: `• `, or Word's private-use bullet and a tab. */
  readonly bullet: string
  /** Put a colon after short labels, as the printed form has. */
  readonly colons: boolean
  /** Labels the officer changed, by key. */
  readonly labels?: Readonly<Record<string, string>>
  /** Comments on the cell of an answer, by key. */
  readonly comments?: Readonly<Record<string, string>>
  /** Answers by key of the form; a key that is left out is left empty. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** A sheet that is no form: guidance, a list, somebody's budget. */
export interface PlainSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface SampleFile {
  readonly file: string
  /** `csv` is Windows-1252, `unicodeText` Excel's "Unicode Text": UTF-16 with tabs. */
  readonly format: 'xlsx' | 'csv' | 'unicodeText'
  /** Who saved the workbook and when, for its properties. */
  readonly savedBy: string
  readonly savedAt: string
  readonly before?: readonly PlainSheet[]
  readonly returns: readonly SampleReturn[]
  readonly after?: readonly PlainSheet[]
  /** Keep this share (0–1) of the bytes only, as after a broken upload. */
  readonly keep?: number
}

export interface SampleRound {
  readonly id: string
  readonly files: readonly SampleFile[]
  /** Lock files that Excel left behind, with the name of the person who had the workbook open. */
  readonly locks: readonly { readonly file: string; readonly person: string }[]
  /** Windows' picture caches. */
  readonly thumbnails: readonly string[]
  /** The team's own text for the committee report. */
  readonly background?: string
}
