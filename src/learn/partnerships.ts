/** Making a register from the list of partnerships a team already has, whatever its columns. */
import { looksLikeName } from '../kinds/looks.ts'
import type { ListCell, ListFile, ListSheet } from '../register/list-file.ts'
import { nameKey } from '../register/names.ts'
import { REGISTER_KINDS } from '../register/register.ts'
import { TABLE_END } from '../words/en/asked-kinds.ts'
import { REGISTER_HEADINGS } from '../words/en/list-headings.ts'
import { kebabCase, tellsPartnership, unusedKey } from './kinds.ts'

/** A row of the register, by its column's key. */
export type RegisterRow = Readonly<Record<string, string>>

export interface LearntPartnerships {
  readonly rows: readonly RegisterRow[]
  /** What was done with the list, and what a person should look at, each a sentence with its rows. */
  readonly told: readonly string[]
}

const LAST_HEADING_ROW = 15
const LONGEST_NAME_IN_WORDS = 16
const ID = /^[a-z0-9][a-z0-9-]*$/

/**
 * The list comes as `openList` gives it.
 *
 * @param file its name, for what is told
 * @param round id of the round in which all of them are expected
 * @returns no rows when no names can be made out; `told` then says why
 */
export function learnPartnerships({ sheets, problem }: ListFile, file: string, round: string): LearntPartnerships {
  if (problem !== null) return { rows: [], told: [`${file}: ${problem}`] }
  const places = sheets.map(placeColumns).filter((place) => place !== null)
  const [best] = places.sort((a, b) => b.names - a.names)
  if (!best) return { rows: [], told: [`${file}: no column of names was found.`] }
  return makeRows(best, file, round)
}

interface Place {
  readonly sheet: ListSheet
  /** 0 when the list has no headings. */
  readonly headingRow: number
  /** Columns counted from 0, by the register's keys. */
  readonly columns: ReadonlyMap<string, number>
  readonly names: number
}

/** Where the names stand: under a heading that says so, else in the column that holds most of what looks like names. */
function placeColumns(sheet: ListSheet): Place | null {
  for (const [row, cells] of sheet.rows) {
    if (row > LAST_HEADING_ROW) break
    const columns = columnsUnder(cells)
    if (columns) return { sheet, headingRow: row, columns, names: countNames(sheet, row, columns.get('name') ?? 0) }
  }
  const width = Math.max(0, ...[...sheet.rows.values()].map((cells) => cells.length))
  const counted = Array.from({ length: width }, (_, column) => ({ column, names: countNames(sheet, 0, column) }))
  const [best] = counted.sort((a, b) => b.names - a.names)
  if (!best || best.names === 0) return null
  return { sheet, headingRow: 0, columns: new Map([['name', best.column]]), names: best.names }
}

function columnsUnder(cells: readonly ListCell[]): Map<string, number> | null {
  const headings = cells.map(({ text }) => headingKey(text))
  const columns = new Map<string, number>()
  for (const [key, others] of Object.entries(REGISTER_HEADINGS)) {
    const wanted = [headingKey(key), ...others]
    const at = wanted.map((heading) => headings.indexOf(heading)).find((place) => place >= 0)
    if (at !== undefined) columns.set(key, at)
  }
  if (!columns.has('name')) {
    const at = cells.findIndex(({ text }, place) => tellsPartnership(text) && ![...columns.values()].includes(place))
    if (at >= 0) columns.set('name', at)
  }
  return columns.has('name') ? columns : null
}

function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

function countNames({ rows }: ListSheet, headingRow: number, column: number): number {
  const below = [...rows].filter(([row]) => row > headingRow)
  return new Set(
    below
      .map(([, cells]) => cells[column]?.text ?? '')
      .filter(isName)
      .map(nameKey),
  ).size
}

function isName(text: string): boolean {
  return looksLikeName(text, LONGEST_NAME_IN_WORDS) && /\p{L}{3}/u.test(text)
}

function makeRows({ sheet, headingRow, columns }: Place, file: string, round: string): LearntPartnerships {
  const told = [headingTold(sheet, headingRow, columns, file)]
  const rows: Record<string, string>[] = []
  const byName = new Map<string, number>()
  const taken = new Set<string>()
  const given = idsOf(sheet, headingRow, columns)
  for (const [row, cells] of sheet.rows) {
    if (row <= headingRow) continue
    const cell = (key: string) =>
      cells[columns.get(key) ?? -1]?.text.replace(/\n/g, key === 'aliases' ? '|' : ' ') ?? ''
    const name = cell('name').trim()
    const earlier = byName.get(nameKey(name))
    if (name === '') told.push(`Row ${row} has no name and was left out: ${rowInWords(cells)}.`)
    else if (TABLE_END.test(name)) told.push(`Row ${row}, “${name}”, names no partnership and was left out.`)
    else if (earlier !== undefined)
      told.push(`Row ${row}, “${name}”, stands in row ${earlier} already and was left out.`)
    else {
      byName.set(nameKey(name), row)
      const id = unusedKey(given.get(row) ?? idFrom(name), taken)
      rows.push({ id, name, ...kindOf(cell('kind'), row, told), ...otherCells(cell, round) })
    }
  }
  const empty = emptyRows(sheet, headingRow)
  if (empty.length > 0) told.push(`Empty rows were passed over: ${empty.join(', ')}.`)
  return { rows: rows.map((one) => withParent(one, rows, told)), told }
}

function headingTold(sheet: ListSheet, headingRow: number, columns: ReadonlyMap<string, number>, file: string): string {
  const column = String.fromCharCode('A'.charCodeAt(0) + (columns.get('name') ?? 0))
  const place = `${file}${sheet.sheet === null ? '' : `, sheet ${sheet.sheet}`}`
  const under = headingRow === 0 ? 'it has no headings' : `under the heading ${column}${headingRow}`
  return `${place}: the names were taken from column ${column}, ${under}.`
}

/** Ids of the list itself, where each row has one of its own that the register can use. */
function idsOf(sheet: ListSheet, headingRow: number, columns: ReadonlyMap<string, number>): Map<number, string> {
  const at = columns.get('id')
  const ids = [...sheet.rows].flatMap(([row, cells]): [number, string][] => {
    const id = cells[at ?? -1]?.text.toLowerCase().replace(/[\s_/]+/g, '-') ?? ''
    return row > headingRow && ID.test(id) ? [[row, id]] : []
  })
  return new Set(ids.map(([, id]) => id)).size === ids.length ? new Map(ids) : new Map()
}

function idFrom(name: string): string {
  const id = kebabCase(name.replace(/['’]/g, ''))
  return ID.test(id) ? id : 'partnership'
}

function kindOf(text: string, row: number, told: string[]): { kind: string } {
  const kind = text.toLowerCase().replace(/[\s_]+/g, '-')
  const known = REGISTER_KINDS.find((one) => one === kind)
  if (!known && text !== '')
    told.push(`Row ${row}: “${text}” is none of ${REGISTER_KINDS.join(', ')}; “other” was put.`)
  return { kind: known ?? 'other' }
}

const COPIED = ['aliases', 'accountable_to', 'active_from', 'active_to', 'contact_name', 'contact_email']

function otherCells(cell: (key: string) => string, round: string): Record<string, string> {
  return { ...Object.fromEntries(COPIED.map((key) => [key, cell(key)])), expected_in: round }
}

/** Lists name the parent in full; the register has its id. */
function withParent(row: RegisterRow, rows: readonly RegisterRow[], told: string[]): RegisterRow {
  const parent = row.accountable_to ?? ''
  if (parent === '') return row
  const found = rows.find(({ id, name }) => id === parent.toLowerCase() || nameKey(name ?? '') === nameKey(parent))
  if (!found) told.push(`“${row.name}” reports to “${parent}”, which is not on the list; this was left out.`)
  return { ...row, accountable_to: found?.id ?? '' }
}

function rowInWords(cells: readonly ListCell[]): string {
  return cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(', ')
}

function emptyRows({ rows }: ListSheet, headingRow: number): number[] {
  const last = Math.max(...rows.keys())
  return Array.from({ length: Math.max(0, last - headingRow) }, (_, at) => headingRow + 1 + at).filter(
    (row) => !rows.has(row),
  )
}
