/**
 * Formulas that only fetch another cell. Where that cell is empty Excel shows 0, which nobody typed: such a 0 is a blank.
 * Where the other cell holds 0, so does this one. Where it is not in the file nobody can tell, and the 0 keeps its mark.
 */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import { cellAddress, columnName, type Grid, type GridCell } from '../grid.ts'
import { listEach } from '../sheet-findings.ts'
import { parseAddress } from './address.ts'

const REFERENCE = /^\s*[=+]*(?:'((?:[^']|'')+)'!|([^\s'!()+*/&<>=,;"-]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\s*$/i

/** Whether all the formula does is fetch one cell. */
export function fetchesOneCell(formula: string): boolean {
  return REFERENCE.test(formula)
}

/** A formula that is shared with cells `rows` and `columns` away, as it reads there; only plain references move. */
export function shiftedReference(formula: string, rows: number, columns: number): string {
  const match = REFERENCE.exec(formula)
  if (!match) return formula
  const [, , , fixedColumn, letters = '', fixedRow, digits = ''] = match
  const at = parseAddress(`${letters.toUpperCase()}${digits}`)
  if (!at) return formula
  const column = columnName(fixedColumn ? at.column : at.column + columns)
  const row = fixedRow ? at.row : at.row + rows
  const place = `${fixedColumn}${letters}${fixedRow}${digits}`
  return `${formula.slice(0, formula.lastIndexOf(place))}${fixedColumn}${column}${fixedRow}${row}`
}

/** Grids without the zeros that are blanks, and a finding for each sheet that shows such zeros or doubtful ones. */
export function withoutLinkedBlanks(file: string, grids: readonly Grid[]): { grids: Grid[]; findings: Finding[] } {
  const workbook = new Workbook(grids)
  const findings: Finding[] = []
  const settled = grids.map((grid) => {
    const zeros = grid.cells.filter((cell) => linkOf(cell) !== null)
    if (zeros.length === 0) return grid
    const states = new Map(zeros.map((cell) => [cell, workbook.stateOf(grid, cell, 0)]))
    const doubtful = zeros.filter((cell) => states.get(cell) !== 'value')
    const [first] = doubtful
    if (first) {
      const source = { file, sheet: grid.sheet, cell: cellAddress(first.row, first.column) }
      findings.push(finding('linked-blank', source, { cells: listEach(doubtful) }))
    }
    return { ...grid, cells: grid.cells.flatMap((cell) => settle(cell, states.get(cell))) }
  })
  return { grids: settled, findings }
}

type State = 'value' | 'blank' | 'unknown'

/** Formulas that fetch from each other go round no further than this. */
const LONGEST_CHAIN = 20

class Workbook {
  readonly #grids = new Map<string, Grid>()
  readonly #cells = new Map<Grid, Map<string, GridCell>>()

  constructor(grids: readonly Grid[]) {
    for (const grid of grids) this.#grids.set((grid.sheet ?? '').toLowerCase(), grid)
  }

  /** What the cell that is fetched holds, followed as far as it fetches in turn. */
  stateOf(grid: Grid, cell: GridCell, steps: number): State {
    const match = REFERENCE.exec(linkOf(cell) ?? '')
    if (!match || steps > LONGEST_CHAIN) return 'unknown'
    const sheet = (match[1]?.replaceAll("''", "'") ?? match[2])?.toLowerCase()
    const target = sheet === undefined ? grid : this.#grids.get(sheet)
    if (!target) return 'unknown'
    const found = this.#cellsOf(target).get(`${match[4]}${match[6]}`.toUpperCase())
    if (!found) return 'blank'
    return linkOf(found) === null ? 'value' : this.stateOf(target, found, steps + 1)
  }

  #cellsOf(grid: Grid): Map<string, GridCell> {
    const known = this.#cells.get(grid)
    if (known) return known
    const cells = new Map(grid.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]))
    this.#cells.set(grid, cells)
    return cells
  }
}

function linkOf({ value }: GridCell): string | null {
  return value.kind === 'number' ? (value.linked ?? null) : null
}

function settle(cell: GridCell, state: State | undefined): GridCell[] {
  if (state === 'blank') return []
  return [state === 'value' ? { ...cell, value: { kind: 'number', number: 0 } } : cell]
}
