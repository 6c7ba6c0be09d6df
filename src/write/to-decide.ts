/** `to-decide.xlsx`: where the team answers the round's open queries. The next run takes over what is entered in it. */
import { startBook } from './book.ts'
import { addBookSheets } from './cover-sheet.ts'
import { decideWords, judgeWords } from './decide-words.ts'
import { placeLines } from './links.ts'
import type { RoundResults } from './results.ts'
import { roundLines } from './round-lines.ts'
import { sheetOf } from './tables/in-cells.ts'
import { decideTable } from './tables/to-decide.ts'
import { judgeTable } from './tables/to-judge.ts'

/** Bytes of the workbook; null when no query is open and the comparison suggests nothing. The same results give the same bytes. */
export async function decideWorkbook(results: RoundResults): Promise<Uint8Array | null> {
  const queries = decideTable(results)
  const judgements = judgeTable(results, queries.rows.length + 1)
  const [open, suggested] = [queries.rows.length, judgements.rows.length]
  if (open + suggested === 0) return null
  const book = startBook(results, decideWords.workbook)
  const sheets = [...sheetOf(results, queries), ...(suggested > 0 ? sheetOf(results, judgements) : [])]
  await addBookSheets(book, sheets, {
    title: decideWords.workbook,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: [
      { number: open, phrase: decideWords.open },
      ...(suggested > 0 ? [{ number: suggested, phrase: judgeWords.count(suggested) }] : []),
    ],
    notes: placeLines(results),
  })
  return book.writer.finish()
}
