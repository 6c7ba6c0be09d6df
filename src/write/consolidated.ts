/** `consolidated.xlsx`: the round as managers read it, from the figures down to each entry. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { questionsOf } from './answers.ts'
import { startBook } from './book.ts'
import { addBookSheets, type CoverChart, type CoverConcern, type Figure } from './cover-sheet.ts'
import { figuresOf, type RoundFigures, turnedCounts } from './figures.ts'
import { concernNames, nothingFound } from './first-things.ts'
import { firstWords, someNames } from './first-words.ts'
import { placeLines } from './links.ts'
import type { RoundResults } from './results.ts'
import { roundLines, roundName } from './round-lines.ts'
import { planNotes, planSheets, type SheetPlan } from './sheet-plan.ts'
import { states } from './status-words.ts'
import { sheets, words } from './strings.ts'
import type { TableSheet } from './table-sheet.ts'
import { answersTable } from './tables/answers.ts'
import { causesTable } from './tables/causes.ts'
import { contactsTable } from './tables/contacts.ts'
import { entriesTable } from './tables/entries.ts'
import { firstThingsTable, listOf } from './tables/first-things.ts'
import { alone, filled, foldable, foldedSheet, type SheetList } from './tables/folded.ts'
import { meetingsTable } from './tables/meetings.ts'
import { outstandingTable } from './tables/outstanding.ts'
import { peopleTable } from './tables/people.ts'
import { prioritiesTable } from './tables/priorities.ts'
import { returnsSheetTable } from './tables/returns.ts'
import { subGroupsTable } from './tables/sub-groups.ts'
import { targetsTable } from './tables/targets.ts'
import { recordsTable } from './tables/topics.ts'
import { updatesTable } from './tables/updates.ts'
import { valuesTable } from './tables/values.ts'

/** Bytes of the workbook. The same results give the same bytes. */
export async function consolidatedWorkbook(results: RoundResults): Promise<Uint8Array> {
  const book = startBook(results, words.consolidatedTitle)
  const figures = figuresOf(results)
  const plan = planSheets(listsOf(results))
  await addBookSheets(book, sheetsOf(results, plan), {
    title: words.consolidatedTitle,
    round: results.round.round.label,
    lines: roundLines(results),
    figures: figureLines(results, figures),
    chart: returnsChart(figures),
    concerns: concernLines(results),
    notes: [...words.shorthand, ...planNotes(plan), ...placeLines(results)],
  })
  return book.writer.finish()
}

/** The lists of the workbook in their order. Those every round is read back by, and those that the cover leads to, have a sheet of their own. */
function listsOf(results: RoundResults): readonly SheetList[] {
  const { priorities, edition } = results
  const records = questionsOf(results).flatMap((question) => {
    const table = recordsTable(results, question)
    return table ? [foldable(results, table, ({ topic }) => topic === question.topic)] : []
  })
  const ofKind = (wanted: FormField['kind']) => (field: FormField) => field.kind === wanted
  const lists = [
    alone(results, sheets.firstThings, () => firstThingsTable(results)),
    alone(results, sheets.updates, () => updatesTable(results)),
    alone(results, sheets.answers, () => answersTable(results)),
    ...records,
    alone(results, sheets.entries, () => entriesTable(results)),
    foldable(results, valuesTable(results), (field) => kindOf(field).under === 'values'),
    filled(results, peopleTable(results)),
    alone(results, sheets.contacts, () => contactsTable(results)),
    foldable(results, meetingsTable(results), ofKind('meetings')),
    ...(hasTargets(results) ? [foldable(results, targetsTable(results), ofKind('targets'))] : []),
    foldable(results, subGroupsTable(results), ofKind('subGroups')),
    ...(priorities ? [foldable(results, prioritiesTable(results, priorities), () => true)] : []),
    ...(edition === 'public'
      ? [filled(results, outstandingTable(results))]
      : [alone(results, sheets.returns, () => returnsSheetTable(results))]),
    alone(results, sheets.findings, () => causesTable(results)),
  ]
  return edition === 'public' ? lists.filter(({ name }) => !INTERNAL.has(name)) : lists
}

/** Lists that only the team has. */
const INTERNAL: ReadonlySet<string> = new Set([sheets.contacts, sheets.findings])

/** The sheets, each made when it is due; the lists that share one stand before the returns. */
function* sheetsOf(results: RoundResults, { own, folded }: SheetPlan): Generator<TableSheet> {
  const last = own.findIndex(({ name }) => name === sheets.returns || name === sheets.outstanding)
  const end = last < 0 ? own.length : last
  for (const list of own.slice(0, end)) yield* list.sheets()
  if (folded.length > 0) yield* foldedSheet(results, folded)
  for (const list of own.slice(end)) yield* list.sheets()
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
      ? [{ name: states.received, number: received }]
      : [
          { name: states.inTime, number: Math.max(0, received - late) },
          { name: states.late, number: late },
        ]
  const bars = [...sent, { name: states.outstanding, number: outstanding }]
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
    { number: outstanding, phrase: words.outstanding(outstanding), list: listOf(results, 'outstanding').sheet },
    ...(previous ? [{ number: changes, phrase: words.changes(changes, previous) }] : []),
    ...(results.edition === 'public'
      ? []
      : [
          { number: errors, phrase: words.errors, list: sheets.findings },
          { number: toConfirm, phrase: words.toConfirm, list: sheets.findings },
        ]),
  ]
}

/** What comes first, in a line each, with whom it is about. */
function concernLines(results: RoundResults): readonly CoverConcern[] {
  const concerns = concernNames(results).map(({ key, count, names }) => ({
    title: firstWords.counted(firstWords.titles[key], count),
    names: someNames(names),
  }))
  const nothing = concerns.length > 0 ? nothingFound(results) : null
  return nothing === null ? concerns : [{ title: nothing, names: '' }, ...concerns]
}
