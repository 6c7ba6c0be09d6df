/** `to-decide.xlsx`: where the team answers the round's open queries. The next run takes over what is entered in it. */
import type { Worksheet } from 'exceljs'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import { addBookSheets } from './cover-sheet.ts'
import { decideWords, judgeWords } from './decide-words.ts'
import type { RoundResults } from './results.ts'
import { roundLines } from './round-lines.ts'
import type { Table } from './tables/column.ts'
import { sheetOf } from './tables/in-cells.ts'
import { ROOM_COLUMNS, type RoomRow } from './tables/room.ts'
import { decideTable } from './tables/to-decide.ts'
import { judgeTable } from './tables/to-judge.ts'
import { finishBook, startBook } from './workbook.ts'

/** Bytes of the workbook; null when no query is open and the comparison suggests nothing. The same results give the same bytes. */
export async function decideWorkbook(results: RoundResults): Promise<Uint8Array | null> {
  const queries = decideTable(results)
  const judgements = judgeTable(results, queries.rows.length + 1)
  if (queries.rows.length + judgements.rows.length === 0) return null
  const book = await startBook(results, decideWords.workbook)
  const sheets = [...sheetOf(results, queries), ...(judgements.rows.length > 0 ? sheetOf(results, judgements) : [])]
  addBookSheets(book, sheets, {
    title: decideWords.workbook,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: [
      { number: queries.rows.length, phrase: decideWords.open },
      ...(judgements.rows.length > 0
        ? [{ number: judgements.rows.length, phrase: judgeWords.count(judgements.rows.length) }]
        : []),
    ],
    notes: [],
  })
  leaveRoomOn(book.workbook.getWorksheet(decideWords.sheet), queries)
  leaveRoomOn(book.workbook.getWorksheet(judgeWords.sheet), judgements)
  return finishBook(book)
}

function leaveRoomOn<Row extends RoomRow>(sheet: Worksheet | undefined, { rows, columns }: Table<Row>): void {
  if (!sheet || rows.length === 0) return
  const headings = columns.map(({ heading, type }) => (type === 'source' ? null : heading))
  leaveRoom(sheet, rows, headings)
}

/** Empties the cells that are to be filled in, marks each row, and gives those for a decision the list of the decisions that make sense. */
function leaveRoom(sheet: Worksheet, rows: readonly RoomRow[], headings: readonly (string | null)[]): void {
  const last = sheet.rowCount
  const places = new Map<string, number>()
  sheet.eachRow((row) => {
    row.eachCell((cell, column) => {
      if (headings.includes(cell.text) && !places.has(cell.text)) places.set(cell.text, column)
    })
  })
  const header = last - rows.length
  const room = ROOM_COLUMNS.map((key) => places.get(decideWords[key]) ?? 0).filter((column) => column > 0)
  rows.forEach(({ choices, mark }, index) => {
    const row = sheet.getRow(header + 1 + index)
    for (const column of room) {
      const cell = row.getCell(column)
      cell.value = null
      cell.style = { ...cell.style, fill: ROOM_FILL }
    }
    const marked = row.getCell(places.get(decideWords.mark) ?? 0)
    marked.value = mark
    marked.style = { ...marked.style, alignment: { ...marked.style.alignment, wrapText: false } }
    row.getCell(places.get(decideWords.decision) ?? 0).dataValidation = {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: decideWords.decision,
      error: decideWords.whichDecision,
      formulae: [`"${choices.map((choice) => DECISION_WORDS[choice]).join(',')}"`],
    }
  })
}

/** Pale yellow, as forms mark where to write. */
const ROOM_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const
