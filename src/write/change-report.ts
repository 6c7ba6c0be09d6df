/** `change-report.xlsx`: what changed since the previous round, down to the words. */
import { startBook } from './book.ts'
import { addBookSheets, type CoverChart, type Figure } from './cover-sheet.ts'
import { changeCount, comparedPartnerships, kindCounts, statusCounts, turnedCounts, turnedMeanings } from './figures.ts'
import { placeLines } from './links.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { planNotes, planSheets, type SheetPlan } from './sheet-plan.ts'
import { changeKindWords } from './status-words.ts'
import { sheets, words } from './strings.ts'
import type { TableSheet } from './table-sheet.ts'
import { changesTable } from './tables/changes.ts'
import { alone, filled, type SheetList } from './tables/folded.ts'
import { hasHistory, overTheRoundsTable } from './tables/over-the-rounds.ts'
import { promisesTable } from './tables/promises.ts'
import { summaryTable } from './tables/summary.ts'
import { targetChangesTable } from './tables/targets.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function changeReportWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = startBook(results, words.changeReportTitle)
  const plan = planSheets(listsOf(results))
  await addBookSheets(book, sheetsOf(plan), {
    title: words.changeReportTitle,
    round: roundTitle(results),
    lines: roundLines(results),
    figures: figureLines(results),
    chart: changesChart(results),
    notes: [...(results.previous ? [] : [words.noPrevious]), ...planNotes(plan), ...placeLines(results)],
  })
  return book.writer.finish()
}

/** Lists without a row have no sheet. */
function listsOf(results: RoundResults): readonly SheetList[] {
  return [
    alone(results, sheets.summary, () => summaryTable(results)),
    alone(results, sheets.changes, () => changesTable(results)),
    filled(results, promisesTable(results)),
    filled(results, targetChangesTable(results)),
    ...(hasHistory(results) ? [filled(results, overTheRoundsTable(results))] : []),
  ]
}

function* sheetsOf({ own }: SheetPlan): Generator<TableSheet> {
  for (const list of own) yield* list.sheets()
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
  const turned = turnedMeanings(reconciliation)
  return [
    ...(turned > 0 ? [{ number: turned, phrase: words.meaningTurned(turned) }] : []),
    ...turnedCounts(reconciliation).map(({ number, to }) => ({ number, phrase: words.turned(to) })),
    { number: compared, phrase: words.compared(compared) },
    ...standing.filter((line) => line.number > 0),
    { number: changes, phrase: words.allChanges(changes) },
    ...changed.filter((line) => line.number > 0),
  ]
}
