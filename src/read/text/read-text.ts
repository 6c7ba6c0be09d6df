/** CSV, TSV and Excel's "Unicode text": a sheet of its own, addressed by record and field. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import { shorten } from '../../shorten.ts'
import type { Budget } from '../budget.ts'
import type { ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { unreadable } from '../unreadable.ts'
import { decodeText } from './decode-text.ts'
import { sniffDelimiter } from './delimiter.ts'
import { parseRecords } from './records.ts'

const LONGEST_QUOTE = 80

/**
 * `bytes` of a text file → one grid without a sheet name; row 1 is the first record of the file. Ends in a finding when the
 * text is a single line without fields, which is a note somebody left in the folder rather than a return.
 */
export function readText(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  const { delimiter, text, recordsBefore } = sniffDelimiter(decodeText(bytes))
  if (delimiter === null && text.trim().split(/[\r\n]+/).length < 2) {
    throw unreadable('file-no-table', { text: shorten(text, LONGEST_QUOTE) })
  }
  const { records, broken } = parseRecords(text, delimiter, budget.limits.cells + 1)
  const builder = new GridBuilder(null, budget)
  records.forEach((fields, index) => {
    budget.step()
    fields.forEach((field, column) => {
      builder.addCell(index + 1 + recordsBefore, column + 1, field, TEXT)
    })
  })
  const findings: Finding[] = broken
    ? [finding('quotation-mark-not-closed', { file, sheet: null, cell: null }, {})]
    : []
  return { grids: [builder.build()], findings }
}

const TEXT = { kind: 'text' } as const
