/** *Sub-groups*: the groups each partnership says report to it. */
import type { SubGroup } from '../../model.ts'
import type { RoundResults } from '../results.ts'
import { sheets, words } from '../strings.ts'
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

type SubGroupRow = SubGroup & { readonly id: string; readonly number: number }

const column = columnsOf<SubGroupRow>()

export const subGroupColumns: readonly Column<SubGroupRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  column.text('name', 'Name of the group.', ({ name }) => name, {
    heading: 'Sub-group',
    width: 40,
    look: 'strong',
    required: true,
  }),
  column.text('abbreviation', 'Abbreviation written with it.', ({ abbreviation }) => abbreviation, {
    heading: 'Abbreviation',
    width: 15,
  }),
  column.text('chair', 'Who chairs it.', ({ chair }) => chair, { heading: 'Chair', width: 24 }),
  column.text('note', 'What else was written beside it.', ({ note }) => note, { heading: 'Note', width: 34 }),
  column.partnership(
    'register_id',
    'Identifier of the group in the register, where it was found there.',
    ({ registerId }) => registerId,
    { heading: 'In the register as', width: 30, missing: words.notInRegister },
  ),
  sourceColumn(26),
]

export function subGroupsTable(results: RoundResults): Table<SubGroupRow> {
  return {
    key: 'sub-groups',
    sheet: sheets.subGroups,
    title: 'Sub-groups',
    about: 'One row for each action, delivery or other group that a return says reports to its partnership.',
    empty: 'No return of this round names a sub-group.',
    blankMeans: words.returnSilent,
    columns: subGroupColumns,
    rows: rowsOfReturns(results, ({ subGroups }) => subGroups),
    primaryKey: BY_NUMBER,
  }
}
