/** `consolidated.xlsx`: the round as managers read it, from the figures down to each entry. */
import { questionsOf } from './answers.ts'
import { startBook } from './book.ts'
import { addBookSheets, type CoverChart, type CoverConcern, type Figure } from './cover-sheet.ts'
import { figuresOf, type RoundFigures, turnedCounts } from './figures.ts'
import { concernNames } from './first-things.ts'
import { firstWords, someNames } from './first-words.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { sheets, words } from './strings.ts'
import type { TableSheet } from './table-sheet.ts'
import { answersTable } from './tables/answers.ts'
import { contactsTable } from './tables/contacts.ts'
import { entriesTable } from './tables/entries.ts'
import { findingsTable } from './tables/findings.ts'
import { firstThingsTable } from './tables/first-things.ts'
import { sheetOf } from './tables/in-cells.ts'
import { meetingsTable } from './tables/meetings.ts'
import { outstandingTable } from './tables/outstanding.ts'
import { peopleTable } from './tables/people.ts'
import { prioritiesTable } from './tables/priorities.ts'
import { returnsTable } from './tables/returns.ts'
import { subGroupsTable } from './tables/sub-groups.ts'
import { targetsTable } from './tables/targets.ts'
import { recordsTable } from './tables/topics.ts'
import { updatesTable } from './tables/updates.ts'
import { valuesTable } from './tables/values.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function consolidatedWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = startBook(results, words.consolidatedTitle)
  const figures = figuresOf(results)
  await addBookSheets(book, sheetsOf(results), {
    title: words.consolidatedTitle,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: figureLines(results, figures),
    chart: returnsChart(figures),
    concerns: concernLines(results),
    notes: [
      ...words.shorthand,
      ...(results.edition === 'public' ? [] : [words.onPaper]),
      ...(hasTargets(results) ? [] : [words.noTargetsAsked]),
    ],
  })
  return book.writer.finish()
}

/**
 * The sheets in their order, each made when it is due. Those without a row are left out, but for those every round is read back by; those that only one
 * edition has are left out of the other.
 */
function* sheetsOf(results: RoundResults): Generator<TableSheet> {
  const { priorities } = results
  yield* sheetOf(results, firstThingsTable(results))
  yield* sheetOf(results, updatesTable(results))
  yield* sheetOf(results, answersTable(results))
  for (const question of questionsOf(results)) {
    const records = recordsTable(results, question)
    if (records) yield* sheetOf(results, records)
  }
  yield* sheetOf(results, entriesTable(results))
  yield* filled(sheetOf(results, valuesTable(results)))
  yield* sheetOf(results, peopleTable(results))
  yield* sheetOf(results, contactsTable(results))
  yield* filled(sheetOf(results, meetingsTable(results)))
  if (hasTargets(results)) yield* filled(sheetOf(results, targetsTable(results)))
  yield* filled(sheetOf(results, subGroupsTable(results)))
  if (priorities) yield* sheetOf(results, prioritiesTable(results, priorities))
  yield* sheetOf(results, returnsTable(results))
  yield* filled(sheetOf(results, outstandingTable(results)))
  yield* sheetOf(results, findingsTable(results))
}

function filled(sheets: readonly TableSheet[]): readonly TableSheet[] {
  return sheets.filter(({ rows }) => rows.length > 0)
}

/** The form asks for targets, or a return names one all the same. */
function hasTargets(results: RoundResults): boolean {
  return (
    results.form.fields.some(({ kind }) => kind === 'targets') ||
    results.round.updates.some((update) => update.targets.length > 0)
  )
}

/** A bar alone tells nothing that its number does not. */
function returnsChart({ received, late, outstanding }: RoundFigures): CoverChart | null {
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

function figureLines(results: RoundResults, figures: RoundFigures): readonly Figure[] {
  const { expected, received, unasked, late, outstanding, changes, errors, toConfirm } = figures
  const previous = results.previous ? roundName(results.previous.round) : null
  const returns = results.edition === 'public' ? sheets.updates : sheets.returns
  return [
    ...turnedCounts(results.reconciliation).map(({ number, to }) => ({ number, phrase: words.turned(to) })),
    { number: expected, phrase: words.expected(expected) },
    { number: received, phrase: words.received(received, unasked), list: returns },
    ...(late === null ? [] : [{ number: late, phrase: words.late(late), list: returns }]),
    { number: outstanding, phrase: words.outstanding(outstanding), list: sheets.outstanding },
    ...(previous ? [{ number: changes, phrase: words.changes(changes, previous) }] : []),
    ...(results.edition === 'public'
      ? []
      : [
          { number: errors, phrase: words.errors(errors), list: sheets.findings },
          { number: toConfirm, phrase: words.toConfirm(toConfirm), list: sheets.findings },
        ]),
  ]
}

/** What comes first, in a line each, with whom it is about. */
function concernLines(results: RoundResults): readonly CoverConcern[] {
  return concernNames(results).map(({ key, count, names }) => ({
    title: firstWords.counted(firstWords.titles[key], count),
    names: someNames(names),
  }))
}
