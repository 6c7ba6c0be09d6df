/** Each claim of a target, for the data. */
import type { TargetClaim } from '../../model.ts'
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
  toPartnership,
} from './column.ts'

type ClaimRow = TargetClaim & { readonly id: string; readonly number: number }

const column = columnsOf<ClaimRow>()

const columns: readonly Column<ClaimRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  column.text('code', 'The code meant.', ({ code }) => code, { required: true, only: 'data' }),
  column.text('scheme', 'Scheme of targets it belongs to.', ({ scheme }) => scheme, { only: 'data' }),
  column.yesNo('claimed', 'False when the partnership says it is not its own.', ({ claimed }) => claimed, {
    required: true,
    only: 'data',
  }),
  column.text('as_written', 'The code as written.', ({ text }) => text, { only: 'data' }),
  sourceColumn(26),
]

export function targetClaimsTable(results: RoundResults): Table<ClaimRow> {
  return {
    key: 'target-claims',
    sheet: 'Claims of targets',
    title: 'Claims of targets',
    about: 'One row for each target a return says its partnership is responsible for, or is not.',
    empty: 'No return of this round claims a target.',
    columns,
    rows: rowsOfReturns(results, ({ targets }) => targets),
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership('partnership_id'), { fields: ['code'], resource: 'targets', reference: ['code'] }],
  }
}
