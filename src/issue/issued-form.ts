/** What an issued form is described with: plain data, which workbook and document render. */
import type { Form, Round } from '../config/schema.ts'
import type { Corner, Identity, RowMark } from '../issued/marks.ts'
import type { AnswerInput } from '../kinds/kind.ts'
import type { Partnership } from '../register/register.ts'
import type { Look } from '../write/look.ts'
import type { IssuedContent } from './content.ts'

/** What it is sent out as. A document may be printed and counts nothing, so that it says in words what may be written. */
export type IssuedKind = 'workbook' | 'document'

/** What a form is issued from. */
export interface Issue {
  readonly kind: IssuedKind
  readonly form: Form
  readonly round: Round
  /** Null for the form that is one for all. */
  readonly partnership: Partnership | null
  readonly organisation: string
  readonly look: Look
  readonly content: IssuedContent
}

export interface IssuedForm {
  readonly kind: IssuedKind
  readonly identity: Identity
  readonly title: string
  /** Whose form it is, in words. */
  readonly partnership: string
  readonly organisation: string
  readonly look: Look
  readonly sheets: readonly IssuedSheet[]
}

export interface IssuedSheet {
  readonly name: string
  readonly corner: Corner
  readonly columns: readonly IssuedColumn[]
  readonly rows: readonly IssuedRow[]
}

export interface IssuedColumn {
  readonly key: string
  /** In characters. */
  readonly width: number
}

export interface IssuedRow {
  /** Null for a row that goes on with the answer of the row above. */
  readonly mark: RowMark | null
  readonly look: 'title' | 'subtitle' | 'text' | 'header' | 'row'
  /** By key of the column; a column left out has an empty cell. */
  readonly cells: Readonly<Record<string, IssuedCell>>
}

export interface IssuedCell {
  readonly text: string
  /** A box to fill in, and how; left out for what the form prints. */
  readonly input?: BoxInput
  /** The characters in the row's answer are counted here. */
  readonly counts?: number
  /** Something is asked about what stands in it. */
  readonly isAsked?: true
}

export interface BoxInput extends AnswerInput {
  /** What is asked for in it, for those who do not see what stands around it. */
  readonly name: string
  readonly maxLength?: number
}
