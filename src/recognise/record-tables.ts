/**
 * Tables that a form asks for with named columns. Their headings are known, so that they are found before anything else is read: the cells under the
 * headings, beside them where a table is turned, go to their question whole, and the rest of the sheet is read without them.
 */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import { addressOf, type CellRange, type Grid, type GridCell } from '../read/grid.ts'
import { parseAddress } from '../read/xlsx/address.ts'
import { besideTable, cellsOf, findRecordTable, type RecordTable, tableQuestions } from './find-record-table.ts'
import { nameOf } from './join.ts'
import { squeeze } from './label-text.ts'
import { countCells } from './ledger.ts'
import type { LedgerCell, Piece, RawField, RawReturn } from './raw.ts'
import type { Recognition } from './recognise.ts'
import { quoteAll } from './return-findings.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readsAsGuidance } from './wording.ts'

interface Cut {
  /** The sheet without the tables. */
  readonly grid: Grid
  readonly tables: readonly StandingTable[]
}

interface StandingTable extends RecordTable {
  /** See `besideTable`. */
  readonly beside: readonly GridCell[]
}

/**
 * Recognises the sheets without the tables that a form asks for, and gives each table to the return it stands with: the last that begins above it on
 * its sheet, or the only one of the file. Where a table has no such return, or its form asks for no table, the sheets are read as they are.
 */
export function withRecordTables(
  grids: readonly Grid[],
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void,
  recognise: (grids: readonly Grid[]) => Recognition,
): Recognition {
  const homeless = new Map<string, Finding>()
  for (const vocabulary of vocabularies.filter((one) => one.form.fields.some(({ columns }) => columns))) {
    const cuts = grids.map((grid) => cutTables(grid, vocabulary, stopIfLate))
    if (cuts.every(({ tables }) => tables.length === 0)) continue
    const recognised = recognise(
      cuts.map(({ grid }) => grid).filter(({ cells }, at) => cells.length > 0 || grids[at]?.cells.length === 0),
    )
    const whole = cuts.reduce<readonly RawReturn[] | null>(
      (returns, cut) => returns && addTables(returns, cut, vocabulary.form),
      recognised.returns,
    )
    if (whole) return { ...recognised, returns: whole }
    for (const cut of cuts)
      for (const found of withoutReturn(cut, recognised.returns)) homeless.set(keyOf(found), found)
  }
  const recognised = recognise(grids)
  return { ...recognised, findings: [...recognised.findings, ...unread(homeless, recognised)] }
}

/** Null where the return of a table, or of one of its rows, is not among those read. */
function addTables(returns: readonly RawReturn[], { grid, tables }: Cut, form: Form): readonly RawReturn[] | null {
  const added = [...returns]
  for (const table of tables) {
    const parts = table.names ? partsByName(table, added) : [{ at: homeOf(added, grid, table), table }]
    const claimed = new Set<string | null>()
    for (const part of parts) {
      const home = added[part.at]
      if (!home || home.form !== form.id) return null
      const read = readTable(home.source.file, grid, part.table)
      // What is printed over a table counts once, with the first return that has rows in it.
      const ledger = read.ledger.filter(({ source }) => !claimed.has(source.cell))
      for (const { source } of ledger) claimed.add(source.cell)
      added[part.at] = withTable(home, { ...read, ledger })
    }
  }
  return added
}

/** The tables of a sheet of which nobody can tell whose they are. */
function withoutReturn({ grid, tables }: Cut, returns: readonly RawReturn[]): Finding[] {
  const [file] = returns.map(({ source }) => source.file)
  if (file === undefined) return []
  return tables.map(({ field, label }) =>
    finding(
      'table-without-return',
      { file, sheet: grid.sheet, cell: addressOf(label) },
      { question: field.title ?? field.label, sheet: grid.sheet ?? '' },
    ),
  )
}

const keyOf = ({ source }: Finding) => `${source?.sheet ?? ''} ${source?.cell ?? ''}`

/** A table that was read after all, with the rest of its sheet, needs nobody. */
function unread(homeless: ReadonlyMap<string, Finding>, { returns }: Recognition): Finding[] {
  const read = new Set(returns.flatMap(({ ledger }) => ledger.map(({ source }) => source.sheet)))
  return [...homeless.values()].filter(({ source }) => !read.has(source?.sheet ?? null))
}

interface TablePart {
  /** Which of the returns; none at -1. */
  readonly at: number
  readonly table: StandingTable
}

/** The rows of a table with a column for the partnership, by the returns that give the same name. */
function partsByName(table: StandingTable, returns: readonly RawReturn[]): TablePart[] {
  const names = table.names?.cells ?? []
  const rows = [...new Set(table.body.map(({ row }) => row))]
  const atOfRow = (row: number) => {
    const name = names.find((cell) => cell.row === row)
    return returns.findIndex((raw) => name !== undefined && nameOf(raw) === squeeze(name.text))
  }
  const within = (at: number) => (cell: GridCell) => atOfRow(cell.row) === at
  return [...new Set(rows.map(atOfRow))].map((at) => {
    const own = table.names ? { ...table.names, cells: names.filter(within(at)) } : null
    const rowsOwn = { body: table.body.filter(within(at)), beside: table.beside.filter(within(at)) }
    return { at, table: { ...table, names: own, ...rowsOwn } }
  })
}

function homeOf(returns: readonly RawReturn[], { sheet }: Grid, table: RecordTable): number {
  const rowOf = ({ source }: RawReturn) => (source.cell && parseAddress(source.cell)?.row) || 1
  const here = returns.filter(({ source }) => source.sheet === sheet && source.sheet !== null)
  const above = here.length > 1 ? here.filter((raw) => rowOf(raw) <= table.label.row).at(-1) : here[0]
  if (here.length > 0) return above ? returns.indexOf(above) : -1
  return returns.length === 1 ? 0 : -1
}

/** Takes the tables a form asks for out of a sheet. */
function cutTables(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): Cut {
  const questions = tableQuestions(grid, vocabulary, stopIfLate)
  let left = grid
  const tables: RecordTable[] = []
  for (const field of questions.tables) {
    for (let table = findRecordTable(left, field, questions); table; table = findRecordTable(left, field, questions)) {
      const taken = new Set(cellsOf(table))
      left = { ...left, cells: left.cells.filter((cell) => !taken.has(cell)) }
      tables.push(table)
    }
  }
  const beside = tables.map((table) => besideTable(left.cells, table, questions))
  const outside = new Set(beside.flat())
  return {
    grid: { ...left, cells: left.cells.filter((cell) => !outside.has(cell)) },
    tables: tables.map((table, at) => ({ ...table, beside: beside[at] ?? [] })),
  }
}

interface ReadTable {
  readonly field: RawField
  readonly ledger: readonly LedgerCell[]
  readonly furniture: RawReturn['furniture']
  readonly leftOver: RawReturn['leftOver']
}

/** Adds a table to the return that the other cells of its sheet, or the other sheets, gave. */
function withTable(raw: RawReturn, { field, ledger, furniture, leftOver }: ReadTable): RawReturn {
  const whole = [...raw.ledger, ...ledger]
  return {
    ...raw,
    fields: [...raw.fields, field],
    furniture: [...raw.furniture, ...furniture],
    leftOver: [...raw.leftOver, ...leftOver],
    findings: [...raw.findings, ...toldOf(leftOver)],
    ledger: whole,
    coverage: countCells(whole),
  }
}

/** All that stands beside a table has one cause. */
function toldOf(leftOver: RawReturn['leftOver']): Finding[] {
  const [first] = leftOver
  return first ? [finding('left-over', first.source, { text: quoteAll(leftOver.map(({ text }) => text)) })] : []
}

function readTable(file: string, grid: Grid, table: StandingTable): ReadTable {
  const { field, label, sections, guidance, headings, body, names, beside } = table
  const at = (cell: GridCell): Source => ({ file, sheet: grid.sheet, cell: addressOf(cell) })
  const claim = (role: LedgerCell['role'], rule: LedgerCell['rule']) => (cell: GridCell) => ({
    source: at(cell),
    role,
    field: role === 'furniture' || role === 'leftOver' ? null : field.key,
    rule,
    text: cell.text,
  })
  const printed = [...guidance.filter(({ text }) => readsAsGuidance(text)), ...guidanceRow(table)]
  const pieces = [...guidance, ...headings, ...body].filter((cell) => !printed.includes(cell))
  const isHeading = headings.includes(label)
  const ledger: LedgerCell[] = [
    ...(isHeading ? [] : [label].map(claim('label', 'printedLabel'))),
    ...sections.map(claim('furniture', 'sectionHeading')),
    ...printed.map(claim('furniture', 'addressedToOfficer')),
    ...[...(names ? [names.heading] : []), ...headings].map(claim('label', 'tableHeading')),
    ...(names?.cells ?? []).map(claim('furniture', 'rowsPartnership')),
    ...pieces.filter((cell) => !headings.includes(cell)).map(claim('value', 'inTableCell')),
    ...beside.map(claim('leftOver', 'noQuestion')),
  ]
  const raw: RawField = {
    field,
    labelText: label.text,
    labelSource: at(label),
    pieces: pieces.map((cell): Piece => ({ ...pieceOf(cell, at(cell)), ...mergedOver(cell, grid.merges) })),
  }
  return {
    field: raw,
    ledger,
    furniture: [...sections, ...printed].map((cell) => ({ text: cell.text, source: at(cell) })),
    leftOver: beside.map((cell) => ({ text: cell.text, source: at(cell) })),
  }
}

/** Right under the headings, a row that says of every column what to write there: "Name as in the plan (max 50 characters)", "(£)". */
function guidanceRow({ body, isTurned }: RecordTable): readonly GridCell[] {
  const top = Math.min(...body.map(({ row }) => row))
  const first = body.filter(({ row }) => row === top)
  const isPrinted = !isTurned && first.length > 1 && first.length < body.length
  return isPrinted && first.every(({ text }) => readsAsGuidance(text) || EMPTY_BRACKETS.test(text.trim())) ? first : []
}

/** A bracket around a record's own figure is an officer's. */
const EMPTY_BRACKETS = /^(?:\([^()\d]*\)|\[[^[\]\d]*\]|<[^<>\d]*>)$/

function pieceOf({ text, value, link }: GridCell, source: Source): Piece {
  return { text, value, link: link ?? null, source }
}

function mergedOver({ row, column }: GridCell, merges: readonly CellRange[]): { rows?: number; columns?: number } {
  const merge = merges.find(({ top, left }) => top === row && left === column)
  if (!merge) return {}
  const [rows, columns] = [merge.bottom - merge.top + 1, merge.right - merge.left + 1]
  return { ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) }
}
