/** `to-chase.xlsx`: the list beside the drafts. */
import { startBook } from './book.ts'
import { chaseWords } from './chase-words.ts'
import { addBookSheets } from './cover-sheet.ts'
import type { RoundResults } from './results.ts'
import { roundLines } from './round-lines.ts'
import { sheetOf } from './tables/in-cells.ts'
import { type ChaseRow, chaseTable } from './tables/to-chase.ts'

export async function chaseWorkbook(results: RoundResults, rows: readonly ChaseRow[]): Promise<Uint8Array> {
  const book = startBook(results, chaseWords.workbook)
  await addBookSheets(book, sheetOf(results, chaseTable(results, rows)), {
    title: chaseWords.workbook,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: [{ number: rows.length, phrase: chaseWords.count }],
    notes: [],
  })
  return book.writer.finish()
}
