/** `consolidated.xlsx`: the round as managers read it, from the figures down to each entry. */
import { questionsOf } from './answers.ts'
import { entriesSheet, questionSheet, updatesSheet } from './consolidated/answers.ts'
import { findingsSheet } from './consolidated/findings.ts'
import { meetingsSheet } from './consolidated/meetings.ts'
import { hasHistory, overTheRoundsSheet } from './consolidated/over-the-rounds.ts'
import { peopleSheet } from './consolidated/people.ts'
import { prioritiesSheet } from './consolidated/priorities.ts'
import { leftOverSheet, outstandingSheet, returnsSheet } from './consolidated/returns.ts'
import { subGroupsSheet } from './consolidated/sub-groups.ts'
import { targetsSheet } from './consolidated/targets.ts'
import { type ContentsLine, type CoverChart, type Figure, fillCover, startCover } from './cover-sheet.ts'
import { figuresOf } from './figures.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { sheetWords, words } from './strings.ts'
import { addTableSheet, type TableSheet } from './table-sheet.ts'
import { finishBook, startBook } from './workbook.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function consolidatedWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = await startBook(results, words.consolidatedTitle)
  const cover = startCover(book)
  const contents: ContentsLine[] = []
  for (const { table, holds } of sheetsOf(results)) contents.push({ sheet: addTableSheet(book, table), holds })
  fillCover(book, cover, {
    title: words.consolidatedTitle,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: figureLines(results),
    chart: returnsChart(results),
    contents,
    notes: hasTargets(results) ? [] : [words.noTargetsAsked],
  })
  return finishBook(book)
}

interface PlannedSheet {
  readonly table: TableSheet
  readonly holds: string
}

function sheetsOf(results: RoundResults): readonly PlannedSheet[] {
  const { meetings, targets, subGroups } = sheetWords
  const isPublic = results.edition === 'public'
  return [
    { table: updatesSheet(results), holds: sheetWords.updates.contents },
    ...questionsOf(results).map((question) => ({
      table: questionSheet(results, question),
      holds: question.label ?? words.questionNotOnForm,
    })),
    { table: entriesSheet(results), holds: sheetWords.entries.contents },
    { table: peopleSheet(results), holds: (isPublic ? sheetWords.publicPeople : sheetWords.people).contents },
    { table: meetingsSheet(results), holds: meetings.contents },
    ...(hasTargets(results) ? [{ table: targetsSheet(results), holds: targets.contents }] : []),
    ...(hasSubGroups(results) ? [{ table: subGroupsSheet(results), holds: subGroups.contents }] : []),
    ...(results.priorities
      ? [{ table: prioritiesSheet(results, results.priorities), holds: sheetWords.priorities.contents }]
      : []),
    ...(hasHistory(results) ? [{ table: overTheRoundsSheet(results), holds: sheetWords.overTheRounds.contents }] : []),
    ...(isPublic ? [] : [{ table: returnsSheet(results), holds: sheetWords.returns.contents }]),
    { table: outstandingSheet(results), holds: sheetWords.outstanding.contents },
    ...(isPublic ? [] : notesOnReturns(results)),
  ]
}

/** What only those who run the round need. */
function notesOnReturns(results: RoundResults): readonly PlannedSheet[] {
  return [
    { table: findingsSheet(results), holds: sheetWords.findings.contents },
    { table: leftOverSheet(results), holds: sheetWords.leftOver.contents },
  ]
}

/** The form asks for targets, or a return names one all the same. */
function hasTargets(results: RoundResults): boolean {
  return asks(results, 'targets') || results.round.updates.some((update) => update.targets.length > 0)
}

function hasSubGroups(results: RoundResults): boolean {
  return asks(results, 'subGroups') || results.round.updates.some((update) => update.subGroups.length > 0)
}

function asks(results: RoundResults, kind: 'targets' | 'subGroups'): boolean {
  return results.form.fields.some((field) => field.kind === kind)
}

/** A bar alone tells nothing that its number does not. */
function returnsChart(results: RoundResults): CoverChart | null {
  const { received, late, outstanding } = figuresOf(results)
  const sent =
    late === null
      ? [{ name: words.receivedBar, number: received }]
      : [
          { name: words.inTime, number: Math.max(0, received - late) },
          { name: words.lateBar, number: late },
        ]
  const bars = [...sent, { name: words.outstandingBar, number: outstanding }]
  return bars.some(({ number }) => number > 0) ? { title: words.returnsChart, bars } : null
}

function figureLines(results: RoundResults): readonly Figure[] {
  const { expected, received, unasked, late, outstanding, changes, errors, queries } = figuresOf(results)
  const previous = results.previous ? roundName(results.previous.round) : null
  return [
    { number: expected, phrase: words.expected(expected) },
    { number: received, phrase: words.received(received, unasked) },
    ...(late === null ? [] : [{ number: late, phrase: words.late(late) }]),
    { number: outstanding, phrase: words.outstanding(outstanding) },
    ...(previous ? [{ number: changes, phrase: words.changes(changes, previous) }] : []),
    ...(results.edition === 'public'
      ? []
      : [
          { number: errors, phrase: words.errors(errors) },
          { number: queries, phrase: words.queries(queries) },
        ]),
  ]
}
