/** *Sub-groups*: the groups each partnership says report to it. */
import type { SubGroup } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { sheets, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  numberColumn,
  numbered,
  partnershipColumn,
  sourceColumn,
  type Table,
} from './column.ts'

type SubGroupRow = SubGroup & { readonly id: string; readonly number: number }

export const subGroupColumns: readonly Column<SubGroupRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  {
    key: 'name',
    heading: 'Sub-group',
    description: 'Name of the group.',
    type: 'string',
    width: 40,
    look: 'strong',
    required: true,
    value: ({ name }) => name,
  },
  {
    key: 'abbreviation',
    heading: 'Abbreviation',
    description: 'Abbreviation written with it.',
    type: 'string',
    width: 15,
    value: ({ abbreviation }) => abbreviation,
  },
  {
    key: 'chair',
    heading: 'Chair',
    description: 'Who chairs it.',
    type: 'string',
    width: 24,
    value: ({ chair }) => chair,
  },
  {
    key: 'note',
    heading: 'Note',
    description: 'What else was written beside it.',
    type: 'string',
    width: 34,
    value: ({ note }) => note,
  },
  {
    key: 'register_id',
    heading: 'In the register as',
    description: 'Identifier of the group in the register, where it was found there.',
    type: 'partnership',
    width: 30,
    missing: words.notInRegister,
    value: ({ registerId }) => registerId,
  },
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
    rows: updatesByName(results).flatMap(({ update }) => numbered(update.partnershipId, update.subGroups)),
    primaryKey: BY_NUMBER,
  }
}
