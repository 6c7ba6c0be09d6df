/** What reading a table gathers: its records, what belongs to none, and what one finding tells of several cells together. */
import { finding } from '../../findings/finding.ts'
import type { Finding, Furniture, SetAside, Source, TableRow } from '../../model.ts'
import type { Piece, RawField } from '../../recognise/raw.ts'
import { tidy } from '../text.ts'

type Code =
  | 'table-order-assumed'
  | 'table-row-alone'
  | 'table-row-unnamed'
  | 'table-cell-unplaced'
  | 'table-column-unknown'
  | 'table-column-doubtful'
  | 'table-cell-carried'
  | 'table-words'

export interface Gathered {
  readonly rows: TableRow[]
  readonly setAside: SetAside[]
  readonly furniture: Furniture[]
  readonly findings: Finding[]
  readonly told: Map<Code, { readonly texts: string[]; readonly source: Source }>
}

export function nothingGathered(): Gathered {
  return { rows: [], setAside: [], furniture: [], findings: [], told: new Map() }
}

/** Adds a text to the finding of a code; the first one's cell stands for all. */
export function tell(into: Gathered, code: Code, { text, source }: Pick<Piece, 'text' | 'source'>): void {
  const told = into.told.get(code) ?? { texts: [], source }
  into.told.set(code, told)
  if (!told.texts.includes(tidy(text))) told.texts.push(tidy(text))
}

export function findingsOf(gathered: Gathered, { field }: RawField): Finding[] {
  const question = field.title ?? field.label
  const together = [...gathered.told].map(([code, { texts, source }]) =>
    finding(code, source, { question, texts: texts.map((text) => `“${text}”`).join(', ') }),
  )
  return [...gathered.findings, ...together]
}
