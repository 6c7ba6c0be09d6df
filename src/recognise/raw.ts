/** What `recognise` gives and `normalise` takes: which cells answer which field, and what is left over. */
import type { FormField } from '../config/schema.ts'
import type { Coverage, Finding, Furniture, Issued, LeftOver, PromiseReport, SetAside, Source } from '../model.ts'
import type { StoredValue } from '../read/grid.ts'
import type { RuleName } from './rules.ts'

/**
 * How the sheet was laid out, for people to read in the record; `mixed` when a return uses several ways, `issued` when the marks of a form we sent out
 * say where everything is.
 */
export type Layout = 'beside' | 'above' | 'inCell' | 'mixed' | 'table' | 'turnedTable' | 'issued'

/** One cell, or the part of one, that answers a field. */
export interface Piece {
  /** As displayed, with line breaks; a label in the same cell has been taken off. */
  readonly text: string
  readonly value: StoredValue
  /** Address of the cell's hyperlink, when it has one. */
  readonly link: string | null
  /** The cell; `line` is the line on which `text` begins when a label stands above it in the same cell. */
  readonly source: Source
  /** Rows its cell is merged over, where they are several. */
  readonly rows?: number
  /** `RRGGBB` of a cell that holds no text and answers by its colour; `text` says so in words. */
  readonly colour?: string
  /** Columns its cell is merged over, where they are several. */
  readonly columns?: number
}

export interface RawField {
  readonly field: FormField
  /** The label as the officer left it, e.g. "Co-Chair:". */
  readonly labelText: string
  readonly labelSource: Source
  /** In reading order; empty when the question was left empty. */
  readonly pieces: readonly Piece[]
  /** Its cells are where a form we sent out has them: of a table the headings first, and a record in each row. */
  readonly isIssued?: true
  /** A finding says already why nothing answers it. */
  readonly isTold?: true
}

export type LedgerRole = 'label' | 'value' | 'furniture' | 'setAside' | 'leftOver'

/** A part of a cell, with what became of it and why. The parts of a cell are disjoint and together are its text. */
export interface LedgerCell {
  readonly source: Source
  readonly role: LedgerRole
  /** Key of the field that it is the label of or answers; null for what belongs to none. */
  readonly field: string | null
  readonly rule: RuleName
  readonly text: string
}

/** A label of the sheet that may be a question of the form, which was not found, in other words. */
export interface NearestLabel {
  /** Key of the question. */
  readonly field: string
  /** As it stands on the sheet. */
  readonly text: string
  readonly source: Source
  /** Something answers it that could answer the question. */
  readonly isLikely: boolean
}

/** A label of the sheet with an answer that is none of the form's. */
export interface UnmatchedLabel {
  readonly text: string
  readonly source: Source
}

export interface RawReturn {
  readonly form: string
  readonly layout: Layout
  /** In reading order. A field can occur twice (two chairs, each with a label). */
  readonly fields: readonly RawField[]
  readonly leftOver: readonly LeftOver[]
  readonly setAside: readonly SetAside[]
  readonly furniture: readonly Furniture[]
  /** Every non-empty cell, part by part, in reading order. */
  readonly ledger: readonly LedgerCell[]
  readonly coverage: Coverage
  readonly source: Source
  readonly findings: readonly Finding[]
  /** Left out for a return on no form that we sent out. */
  readonly issued?: Issued
  readonly promiseReports?: readonly PromiseReport[]
  /** For questions that were not found; left out where there is none. */
  readonly nearestLabels?: readonly NearestLabel[]
  /** Answered labels that may each be one of the questions that were not found, where none is nearest. */
  readonly unmatchedLabels?: readonly UnmatchedLabel[]
  /** Facts an online form's export adds in front of the answers. */
  readonly submission: {
    readonly completedAt: Piece | null
    readonly email: Piece | null
    readonly name: Piece | null
  } | null
}
