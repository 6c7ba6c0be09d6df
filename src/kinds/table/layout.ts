/**
 * Where a table's headings stand among the cells of its answer, and which column each heading is: the row, or the column of a turned table, in which
 * most of the form's headings are found.
 */
import { choiceKey } from '../choice/match.ts'
import type { PlacedPiece, PlacedRow } from '../places.ts'
import { tidy } from '../text.ts'
import type { TableColumn } from './columns.ts'

export interface TableLayout {
  /** The rows under the headings, of a turned table its columns; headings that are repeated are left out. */
  readonly rows: readonly PlacedRow[]
  /** What stands before the headings. */
  readonly before: readonly PlacedPiece[]
  readonly columns: ReadonlyMap<number, TableColumn>
  /** Headings of columns nobody configured. */
  readonly others: ReadonlyMap<number, string>
  /** No headings were found, and the columns are taken in the form's order. */
  readonly isAssumed?: true
}

/** @param rows all of one sheet */
export function layoutOf(rows: readonly PlacedRow[], columns: readonly TableColumn[]): TableLayout | null {
  const upright = headingsIn(rows, columns)
  const turned = headingsIn(turn(rows), columns)
  const best = (turned?.score ?? 0) > (upright?.score ?? 0) ? turned : upright
  if (!best) return null
  const { all, at, matched } = best
  const header = all[at]
  const isRepeated = (row: PlacedRow) => matchRow(row, columns).columns.size >= Math.max(2, Math.ceil(matched.size / 2))
  const others = (header?.cells ?? []).filter(({ column }) => !matched.has(column))
  return {
    rows: all.slice(at + 1).filter((row) => !isRepeated(row)),
    before: all.slice(0, at).flatMap(({ cells }) => cells),
    columns: matched,
    others: new Map(others.map(({ column, piece }) => [column, tidy(piece.text)])),
  }
}

/** The same cells with rows and columns exchanged. */
export function turn(rows: readonly PlacedRow[]): PlacedRow[] {
  const columns = new Map<number, PlacedPiece[]>()
  for (const { piece, row, column } of rows.flatMap(({ cells }) => cells)) {
    columns.set(column, [...(columns.get(column) ?? []), { piece, row: column, column: row }])
  }
  const sheet = rows[0]?.sheet ?? null
  return [...columns].sort(([a], [b]) => a - b).map(([row, cells]) => ({ sheet, row, cells }))
}

export interface Headings {
  readonly all: readonly PlacedRow[]
  readonly at: number
  readonly matched: ReadonlyMap<number, TableColumn>
  readonly score: number
}

/** The row in which most headings stand; null where no row has enough of them. */
export function headingsIn(all: readonly PlacedRow[], columns: readonly TableColumn[]): Headings | null {
  let best: Headings | null = null
  all.forEach((row, at) => {
    const { columns: matched, score } = matchRow(row, columns)
    const least = Math.max(Math.min(2, columns.length), Math.ceil(columns.length / 2))
    if (matched.size >= least && score > (best?.score ?? 0)) best = { all, at, matched, score }
  })
  return best
}

/** The columns whose headings stand in the row, the surest first. */
function matchRow(row: PlacedRow, columns: readonly TableColumn[]) {
  const likely = row.cells
    .flatMap((cell) => columns.map((column) => ({ cell, column, score: likeness(tidy(cell.piece.text), column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const matched = new Map<number, TableColumn>()
  let score = 0
  for (const one of likely) {
    if (matched.has(one.cell.column) || [...matched.values()].includes(one.column)) continue
    matched.set(one.cell.column, one.column)
    score += one.score
  }
  return { columns: matched, score }
}

/** 3 for a heading as printed, 2 for one that goes on behind it ("Budget (£)"), 1 for one that says part of it ("Lead"). */
function likeness(text: string, { label, otherLabels, title }: TableColumn): number {
  if (text.length > LONGEST_HEADING) return 0
  const key = choiceKey(text)
  if (key === '') return 0
  return Math.max(
    ...[label, ...otherLabels, ...(title ? [title] : [])].map((one) => {
      const own = choiceKey(one)
      if (own === key) return 3
      if (key.startsWith(`${own} `)) return 2
      return own.startsWith(`${key} `) ? 1 : 0
    }),
  )
}

const LONGEST_HEADING = 120
