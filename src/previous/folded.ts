/** The lists that share a sheet of a workbook (*Other answers*), read back as if each had a sheet of its own. */
import type { Grid } from '../read/grid.ts'
import { sheets, words } from '../write/strings.ts'
import { foldedColumns } from '../write/tables/folded.ts'
import { type KeyedHeading, keyedHeadings } from '../write/tables/in-cells.ts'
import { cellOf, readTable, type SheetTable, type TableCell, type TableRow } from './sheet-table.ts'

/** The rows of the list of this name, by the headings it can have; without rows where no such list is there. */
export function foldedTable(grids: readonly Grid[], name: string, headings: readonly KeyedHeading[]): SheetTable {
  const grid = grids.find(({ sheet }) => sheet === sheets.otherAnswers)
  const { rows } = readTable(grid, keyedHeadings(foldedColumns), 'list')
  const own = rows.filter((row) => cellOf(row, 'list').text === name)
  return {
    keys: new Set(own.length > 0 ? headings.map(({ key }) => key) : []),
    rows: own.map((row) => ({ ...row, cells: new Map([...row.cells, ...cellsIn(row, headings)]) })),
    problems: [],
  }
}

interface Begun {
  readonly key: string
  readonly text: string
}

/** The cells that the lines of a row say, each begun by its heading; any other line goes on the one before. */
function cellsIn(row: TableRow, headings: readonly KeyedHeading[]): ReadonlyMap<string, TableCell> {
  const cells = new Map<string, TableCell>()
  let open: Begun | null = null
  // The columns stand in their order, so that a line that begins like an earlier one is part of a text.
  let left = headings
  for (const line of cellOf(row, 'says').text.split('\n')) {
    const at = left.findIndex(({ heading }) => line.startsWith(words.underHeading(heading, '')))
    const begun = left[at]
    if (begun) left = left.slice(at + 1)
    open = begun
      ? { key: begun.key, text: line.slice(words.underHeading(begun.heading, '').length) }
      : open && continued(open, line)
    if (open) cells.set(open.key, { text: open.text, value: { kind: 'text' }, link: null })
  }
  return cells
}

function continued({ key, text }: Begun, line: string): Begun {
  return { key, text: `${text}\n${line}` }
}
