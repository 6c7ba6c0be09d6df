/** CSV, TSV and Excel's "Unicode text": a sheet of its own, addressed by record and field. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import { shorten } from '../../shorten.ts'
import type { Budget } from '../budget.ts'
import type { ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { damaged, unreadable } from '../unreadable.ts'
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address.ts'
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
  const { records, broken } = parseRecords(text, delimiter, LAST_ROW + 1)
  const builder = new GridBuilder(null, budget)
  let row = recordsBefore
  for (const fields of records) {
    row += 1
    if (row > LAST_ROW) throw damaged('it has more rows than a sheet can have')
    if (fields.length > LAST_COLUMN) throw damaged('it has more columns than a sheet can have')
    for (const [at, field] of fields.entries()) {
      budget.step()
      if (field !== '') builder.addCell(row, at + 1, field, TEXT)
    }
  }
  const findings: Finding[] = broken
    ? [finding('quotation-mark-not-closed', { file, sheet: null, cell: null }, {})]
    : []
  return { grids: [builder.build()], findings }
}

const TEXT = { kind: 'text' } as const
