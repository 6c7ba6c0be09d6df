/** *Left over*: text on the returns that belongs to no question. */
import type { LeftOver } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { type Column, columnsOf, partnershipColumn, sourceColumn, type Table } from './column.ts'

type LeftOverRow = LeftOver & { readonly id: string }

const column = columnsOf<LeftOverRow>()

const columns: readonly Column<LeftOverRow>[] = [
  partnershipColumn(36),
  column.text('text', 'The text as written.', ({ text }) => text, { heading: 'Text', width: 90, widest: 114 }),
  sourceColumn(34),
]

export function leftOverTable(results: RoundResults): Table<LeftOverRow> {
  return {
    key: 'left-over',
    sheet: 'Left over',
    title: 'Left over',
    about: 'Text on the returns that belongs to no question of the form. It is used nowhere else in this workbook.',
    empty: 'All text of the returns belongs to a question of the form.',
    internal: true,
    columns,
    rows: updatesByName(results).flatMap(({ update }) =>
      update.leftOver.map((piece) => ({ ...piece, id: update.partnershipId })),
    ),
  }
}
