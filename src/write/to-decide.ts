/** `to-decide.xlsx`: where the team answers the round's open queries. The next run takes over what is entered in it. */
import { startBook } from './book.ts'
import { addBookSheets } from './cover-sheet.ts'
import { decideWords } from './decide-words.ts'
import type { RoundResults } from './results.ts'
import { roundLines } from './round-lines.ts'
import { sheetOf } from './tables/in-cells.ts'
import { decideTable } from './tables/to-decide.ts'

/** Bytes of the workbook; null when no query is open. The same results give the same bytes. */
export async function decideWorkbook(results: RoundResults): Promise<Uint8Array | null> {
  const table = decideTable(results)
  if (table.rows.length === 0) return null
  const book = startBook(results, decideWords.workbook)
  await addBookSheets(book, sheetOf(results, table), {
    title: decideWords.workbook,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: [{ number: table.rows.length, phrase: decideWords.open }],
    notes: [],
  })
  return book.writer.finish()
}
