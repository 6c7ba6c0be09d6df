/** The columns of a table that say what a person decided about a row. */
import type { Settled } from '../../model.ts'
import { text } from '../cells.ts'
import { decidedText } from '../promise-words.ts'
import type { RoundResults } from '../results.ts'
import { words } from '../strings.ts'
import { type Column, columnsOf } from './column.ts'

/** The decision, and for the team by whom, when and why. A sheet shows it in one cell, where anything was decided. */
export function decidedColumns<Row extends { readonly decided?: Settled | undefined }>(
  results: RoundResults,
  rows: readonly Row[],
): readonly Column<Row>[] {
  const column = columnsOf<Row>()
  const isSaid = rows.some(({ decided }) => decided)
  const internal = { only: 'data', internal: true } as const
  return [
    column.text(
      'decided',
      'What a person decided about it; missing when nobody did.',
      ({ decided }) => decided?.decision ?? null,
      isSaid
        ? {
            heading: words.decided,
            width: 30,
            shown: ({ decided }) => (decided ? text(decidedText(results, decided)) : null),
          }
        : { only: 'data' },
    ),
    column.text('decided_by', 'Who decided.', ({ decided }) => decided?.by ?? null, internal),
    column.text('decided_on', 'When it was decided.', ({ decided }) => decided?.when ?? null, internal),
    column.text('decided_why', 'The reason given.', ({ decided }) => decided?.why ?? null, internal),
  ]
}
