/** `change-report.xlsx`: what changed since the previous round, down to the words. */
import { changesSheet } from './change-report/changes.ts'
import { promisesSheet, targetChangesSheet } from './change-report/promises.ts'
import { summarySheet } from './change-report/summary.ts'
import { type ContentsLine, type CoverChart, type Figure, fillCover, startCover } from './cover-sheet.ts'
import { changeCount, comparedPartnerships, kindCounts, statusCounts } from './figures.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { changeKindWords, sheetWords, words } from './strings.ts'
import { addTableSheet } from './table-sheet.ts'
import { finishBook, startBook } from './workbook.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function changeReportWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = await startBook(results, words.changeReportTitle)
  const cover = startCover(book)
  const contents: ContentsLine[] = [
    { sheet: addTableSheet(book, summarySheet(results)), holds: sheetWords.summary.contents },
    { sheet: addTableSheet(book, changesSheet(results)), holds: sheetWords.changes.contents },
    { sheet: addTableSheet(book, promisesSheet(results)), holds: sheetWords.promises.contents },
    { sheet: addTableSheet(book, targetChangesSheet(results)), holds: sheetWords.targetChanges.contents },
  ]
  fillCover(book, cover, {
    title: words.changeReportTitle,
    round: roundTitle(results),
    lines: roundLines(results),
    figures: figureLines(results),
    chart: changesChart(results),
    contents,
    notes: results.previous ? [] : [words.noPrevious],
  })
  return finishBook(book)
}

function roundTitle(results: RoundResults): string {
  const round = roundName(results.round.round)
  return results.previous ? `${round}, ${words.comparedWithRound(roundName(results.previous.round))}` : round
}

const STATUSES = ['renamed', 'merged', 'split', 'new', 'returned', 'outstanding', 'ceased', 'notAsked'] as const
const KINDS = ['added', 'dropped', 'reworded', 'moved', 'changed'] as const

function changesChart({ reconciliation }: RoundResults): CoverChart | null {
  const counts = kindCounts(reconciliation)
  const bars = KINDS.map((kind) => ({ name: changeKindWords[kind], number: counts.get(kind) ?? 0 }))
  return bars.some(({ number }) => number > 0) ? { title: words.changesChart, bars } : null
}

/** Partnerships by what became of them, then changes by kind. What did not happen is left out. */
function figureLines(results: RoundResults): readonly Figure[] {
  const { reconciliation } = results
  const statuses = statusCounts(reconciliation)
  const kinds = kindCounts(reconciliation)
  const compared = comparedPartnerships(reconciliation).length
  const changes = changeCount(reconciliation)
  const changed = KINDS.map((kind) => ({ number: kinds.get(kind) ?? 0, phrase: words.kindCount[kind] }))
  const standing = STATUSES.map((status) => {
    const number = statuses.get(status) ?? 0
    return { number, phrase: words.statusCount[status](number) }
  })
  return [
    { number: compared, phrase: words.compared(compared) },
    ...standing.filter((line) => line.number > 0),
    { number: changes, phrase: words.allChanges(changes) },
    ...changed.filter((line) => line.number > 0),
  ]
}
