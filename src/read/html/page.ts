/** A web page as what stands on it: lines of text, and tables whose cells hold such content again. */

export interface HtmlTable {
  readonly rows: HtmlRow[]
  readonly hiddenColumns: Set<number>
}

export interface HtmlRow {
  readonly cells: HtmlCell[]
  hidden: boolean
}

export interface HtmlCell {
  readonly content: HtmlContent
  readonly across: number
  readonly down: number
  readonly hidden: boolean
  /** `RRGGBB` with which the cell is filled; null for none, and for white. */
  readonly fill: string | null
}

/** What stands in a cell, or on the page beside all tables. */
export interface HtmlContent {
  readonly parts: (HtmlText | HtmlTable)[]
}

export interface HtmlText {
  text: string
  struck: string
  link: string | null
  /** What is on the page but not shown, such as a figure that only serves to sort by. */
  unseen: string
  /** What a program keeps as the cell's comment. */
  comment: string
  readonly pictures: string[]
}

export function isTable(part: HtmlText | HtmlTable): part is HtmlTable {
  return 'rows' in part
}
