/** Tables on their side: headings below each other, and a record in each column. */
import type { GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import type { Page } from './pages.ts'
import type { LearntTable } from './tables.ts'

const LEAST_ROWS_TURNED = 3

/** Headings below each other with a record in each column beside them, as copies show: what they share is the headings. */
export function turnedTables(
  { repeated }: Page,
  upright: readonly LearntTable[],
  rows: ReadonlyMap<number, readonly GridCell[]>,
): LearntTable[] {
  const isShared = ({ text }: GridCell) => repeated.has(squeeze(text))
  const isRow = (row: number) => {
    const [lead, ...others] = rows.get(row) ?? []
    const isFree = !upright.some(({ top, bottom }) => row >= top && row <= bottom)
    return lead !== undefined && isFree && isShared(lead) && others.length > 1
  }
  const found: number[][] = []
  for (const row of [...rows.keys()].filter(isRow)) {
    const block = found.at(-1)
    if (block?.at(-1) === row - 1) block.push(row)
    else found.push([row])
  }
  return found.flatMap((block): LearntTable[] => {
    const cells = block.map((row) => rows.get(row) ?? [])
    const headings = cells.flatMap(([lead]) => lead ?? [])
    const body = cells.flatMap(([, ...others]) => others)
    const isColumn = headings.every(({ column }) => column === headings[0]?.column)
    // Where questions stand in pairs, the third column is shared as the first is.
    const isRecord = (at: number) => {
      const record = body.filter(({ column }) => column === at)
      return record.filter(isShared).length <= record.length / 2
    }
    const isFilled = [...new Set(body.map(({ column }) => column))].every(isRecord)
    if (block.length < LEAST_ROWS_TURNED || !isColumn || !isFilled) return []
    return [
      {
        headings,
        body,
        top: block[0] ?? 0,
        bottom: block.at(-1) ?? 0,
        isSure: false,
        isStacked: false,
        stacked: null,
        label: null,
      },
    ]
  })
}
