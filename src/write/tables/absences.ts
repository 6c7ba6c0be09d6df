/** What the returns say in place of a value, for the data: the sheets show it where the value would stand. */
import type { StatedAbsence } from '../../model.ts'
import type { RoundResults } from '../results.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  partnershipColumn,
  rowsOfReturns,
  sourceColumn,
  type Table,
} from './column.ts'

type AbsenceRow = StatedAbsence & { readonly id: string; readonly number: number }

const column = columnsOf<AbsenceRow>()

const columns: readonly Column<AbsenceRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  column.text('field', 'Key of the form’s field.', ({ field }) => field, {
    heading: 'Question',
    width: 18,
    required: true,
  }),
  column.text('text', 'What stands in place of a value, e.g. “None” or “Vacant”.', ({ text }) => text, {
    heading: 'As written',
    width: 40,
    required: true,
  }),
  sourceColumn(26),
]

export function absencesTable(results: RoundResults): Table<AbsenceRow> {
  return {
    key: 'stated-absences',
    sheet: 'Stated to be empty',
    title: 'Stated to be empty',
    about: 'One row for each question in whose place a return says that there is nothing, such as “None” or “Vacant”.',
    empty: 'No return says so of any question.',
    columns,
    rows: rowsOfReturns(results, ({ statedAbsences }) => statedAbsences),
    primaryKey: BY_NUMBER,
  }
}
