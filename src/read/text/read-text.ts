/** CSV, TSV and Excel's "Unicode text": a sheet of its own, addressed by record and field. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import { shorten } from '../../shorten.ts'
import type { Budget } from '../budget.ts'
import { cellAddress, type Grid, type ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { unreadable } from '../unreadable.ts'
import { LAST_ROW, requireColumn, requireRow } from '../xlsx/address.ts'
import { withoutGuards } from './apostrophes.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { sniffDelimiter } from './delimiter.ts'
import { parseRecords } from './records.ts'

const LONGEST_QUOTE = 80

/** `="…"` around a whole field, which programs add so that Excel keeps its leading zeros, is a quoted field. */
const FORMULA_FIELD = /(^|[,;\t|\r\n])=("(?:[^"]|"")*")(?=[,;\t|\r\n]|$)/g

/**
 * `bytes` of a text file → one grid without a sheet name; row 1 is the first record of the file. Ends in a finding when the
 * text is a single line without fields, which is a note somebody left in the folder rather than a return.
 */
export function readText(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  const decoded = decodeText(bytes)
  const { delimiter, text, recordsBefore } = sniffDelimiter(decoded.text.replace(FORMULA_FIELD, '$1$2'))
  if (delimiter === null && text.trim().split(/[\r\n]+/).length < 2) {
    throw unreadable('file-no-table', { text: shorten(text, LONGEST_QUOTE) })
  }
  const { records, broken } = parseRecords(text, delimiter, LAST_ROW + 1)
  const builder = new GridBuilder(null, budget)
  let row = recordsBefore
  for (const fields of withoutGuards(records)) {
    row += 1
    requireRow(row)
    requireColumn(fields.length)
    for (const [at, field] of fields.entries()) {
      budget.step()
      if (field !== '') builder.addCell(row, at + 1, field, TEXT)
    }
  }
  const grid = builder.build()
  const findings = [...encodingFindings(file, grid, decoded), ...sheetFindings(file, grid, [])]
  if (broken) findings.push(finding('quotation-mark-not-closed', { file, sheet: null, cell: null }, {}))
  return { grids: [grid], findings }
}

const TEXT = { kind: 'text' } as const

/** One finding for the file, with the first cell that holds a character beyond ASCII. */
export function encodingFindings(file: string, grid: Grid, { state, encoding, text }: DecodedText): Finding[] {
  if (state === 'sure') return []
  const beyondAscii = /[^\0-\x7f]/
  const lost = text.includes('\ufffd') ? /\ufffd/ : beyondAscii
  const cell = grid.cells.find((one) => lost.test(one.text)) ?? grid.cells.find((one) => beyondAscii.test(one.text))
  if (!cell) return []
  const line = cell.text.split('\n').find((one) => beyondAscii.test(one)) ?? cell.text
  const source = { file, sheet: null, cell: cellAddress(cell.row, cell.column) }
  const code = state === 'doubtful' ? 'encoding-doubtful' : 'encoding-mended'
  return [finding(code, source, { encoding, text: shorten(line, LONGEST_QUOTE) })]
}
