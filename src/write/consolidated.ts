/** `consolidated.xlsx`: the round as managers read it, from the figures down to each entry. */
import { questionsOf } from './answers.ts'
import { startBook } from './book.ts'
import { addBookSheets, type CoverChart, type Figure } from './cover-sheet.ts'
import { figuresOf, turnedCounts } from './figures.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { words } from './strings.ts'
import type { TableSheet } from './table-sheet.ts'
import { contactsTable } from './tables/contacts.ts'
import { entriesTable } from './tables/entries.ts'
import { findingsTable } from './tables/findings.ts'
import { sheetOf } from './tables/in-cells.ts'
import { leftOverTable } from './tables/left-over.ts'
import { meetingsTable } from './tables/meetings.ts'
import { outstandingTable } from './tables/outstanding.ts'
import { hasHistory, overTheRoundsTable } from './tables/over-the-rounds.ts'
import { peopleTable } from './tables/people.ts'
import { prioritiesTable } from './tables/priorities.ts'
import { questionTable } from './tables/questions.ts'
import { returnsTable } from './tables/returns.ts'
import { subGroupsTable } from './tables/sub-groups.ts'
import { targetsTable } from './tables/targets.ts'
import { recordsTable } from './tables/topics.ts'
import { updatesTable } from './tables/updates.ts'
import { hasValues, valuesTable } from './tables/values.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function consolidatedWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = startBook(results, words.consolidatedTitle)
  await addBookSheets(book, sheetsOf(results), {
    title: words.consolidatedTitle,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: figureLines(results),
    chart: returnsChart(results),
    notes: hasTargets(results) ? [] : [words.noTargetsAsked],
  })
  return book.writer.finish()
}

/** The sheets in their order, each made when it is due; those that only one edition has are left out of the other. */
function* sheetsOf(results: RoundResults): Generator<TableSheet> {
  const { priorities } = results
  yield* sheetOf(results, updatesTable(results))
  for (const question of questionsOf(results)) {
    const records = recordsTable(results, question)
    yield* records ? sheetOf(results, records) : sheetOf(results, questionTable(results, question))
  }
  yield* sheetOf(results, entriesTable(results))
  if (hasValues(results)) yield* sheetOf(results, valuesTable(results))
  yield* sheetOf(results, peopleTable(results))
  yield* sheetOf(results, contactsTable(results))
  yield* sheetOf(results, meetingsTable(results))
  if (hasTargets(results)) yield* sheetOf(results, targetsTable(results))
  if (hasSubGroups(results)) yield* sheetOf(results, subGroupsTable(results))
  if (priorities) yield* sheetOf(results, prioritiesTable(results, priorities))
  if (hasHistory(results)) yield* sheetOf(results, overTheRoundsTable(results))
  yield* sheetOf(results, returnsTable(results))
  yield* sheetOf(results, outstandingTable(results))
  yield* sheetOf(results, findingsTable(results))
  yield* sheetOf(results, leftOverTable(results))
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
    ...turnedCounts(results.reconciliation).map(({ number, to }) => ({ number, phrase: words.turned(to) })),
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
