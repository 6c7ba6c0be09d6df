/**
 * Where a table's headings stand among the cells of its answer, and which column each heading is: the row, or the column of a turned table, in which
 * most of the form's headings are found.
 */

import { groupedBy } from '../../groups.ts'
import { rememberedOf, rememberedShort } from '../../remembered.ts'
import { COLUMN_BESIDE, EARLIER_COLUMN, PRESENT_COLUMN, SAME_COLUMN } from '../../words/en/tables.ts'
import { isEmptyAnswer, isPrompt } from '../answers.ts'
import { choiceKey } from '../choice/match.ts'
import type { PlacedPiece, PlacedRow } from '../places.ts'
import { tidy } from '../text.ts'
import type { TableColumn } from './columns.ts'
import { stackedFrom } from './stacked.ts'

export interface TableLayout {
  /** The rows under the headings, of a turned table its columns; headings that are repeated are left out. */
  readonly rows: readonly PlacedRow[]
  /** What stands before the headings. */
  readonly before: readonly PlacedPiece[]
  /** Words over several headings together: "Standing" over "Likelihood" and "Impact". */
  readonly groups: readonly PlacedPiece[]
  readonly columns: ReadonlyMap<number, TableColumn>
  /** What is printed over each column, also over those nobody configured. */
  readonly headings: ReadonlyMap<number, string>
  /** Of those, columns that may be meant as well as the ones that were taken. */
  readonly rivals: ReadonlySet<number>
  /** No headings were found, and the columns are taken in the form's order. */
  readonly isAssumed?: true
}

/** @param rows all of one sheet */
export function layoutOf(rows: readonly PlacedRow[], columns: readonly TableColumn[]): TableLayout | null {
  const best = headingsEitherWay(rows, columns)
  if (!best) return null
  const { all, top, at, matched, stacked } = best
  const isRepeated = (row: PlacedRow) => matchRow(row, columns).columns.size >= Math.max(2, Math.ceil(matched.size / 2))
  const printed = stacked?.cells ?? all.slice(top, at + 1).flatMap(({ cells }) => cells)
  const grouped = groupRow(best)
  return {
    rows: all.slice(at + 1).filter((row) => !isRepeated(row)),
    before: all.slice(0, grouped ? top - 1 : top).flatMap(({ cells }) => cells),
    groups: [...(grouped?.cells ?? []), ...(stacked ? [] : groupsAmong(best))],
    columns: matched,
    headings: new Map(printed.map(({ column, piece }) => [column, tidy(piece.text)])),
    rivals: findRivals(printed, matched, columns),
  }
}

/** Of headings over several rows, those in an upper one that stand over a heading of a lower. */
function groupsAmong({ all, top, at, matched }: Headings): readonly PlacedPiece[] {
  const levels = all.slice(top, at + 1)
  return levels.flatMap(({ cells }, level) => {
    const lower = levels.slice(level + 1).flatMap((row) => row.cells.filter(({ column }) => matched.has(column)))
    return cells.filter(({ column }) => lower.some((cell) => cell.column === column))
  })
}

/** The same of a form we sent out, whose headings are the first row and the form's own. */
export function layoutAsIssued(
  [headings, ...rows]: readonly PlacedRow[],
  columns: readonly TableColumn[],
): TableLayout {
  const matched = new Map<number, TableColumn>()
  for (const { piece, column } of headings?.cells ?? []) {
    const taken = [...matched.values()]
    const own = columns.find((one) => one.label === piece.text && !taken.includes(one))
    if (own) matched.set(column, own)
  }
  const printed = [...matched].map(([at, { label }]) => [at, label] as const)
  return { rows, before: [], groups: [], columns: matched, headings: new Map(printed), rivals: new Set() }
}

/** Right above the headings, short words over several of them each. */
function groupRow({ all, top, matched }: Headings): PlacedRow | null {
  const [row, headings] = [all[top - 1], all[top]]
  if (!row || !headings || row.row !== headings.row - 1 || row.cells.length >= matched.size) return null
  const places = [...matched.keys()]
  const [left, right] = [Math.min(...places), Math.max(...places)]
  const isWide = row.cells.length > 1 || row.cells.every(({ piece }) => (piece.columns ?? 1) > 1)
  const areGroups = row.cells.every(
    ({ piece, column }) => column >= left && column <= right && isGroupHeading(tidy(piece.text)),
  )
  return isWide && areGroups ? row : null
}

function isGroupHeading(text: string): boolean {
  return text.length <= LONGEST_GROUP && !/[\d.;?!]/.test(text) && !isEmptyAnswer(text) && !isPrompt(text)
}

const LONGEST_GROUP = 40

/** The same cells with rows and columns exchanged. */
function turn(rows: readonly PlacedRow[]): PlacedRow[] {
  const turned = rows.flatMap(({ cells }) =>
    cells.map(({ piece, row, column }) => ({ piece, row: column, column: row })),
  )
  const columns = groupedBy(turned, ({ row }) => row)
  const sheet = rows[0]?.sheet ?? null
  return [...columns].sort(([a], [b]) => a - b).map(([row, cells]) => ({ sheet, row, cells }))
}

export interface Headings {
  readonly all: readonly PlacedRow[]
  /** The rows of the headings, the first and the last; several where some headings stand under a common one. */
  readonly top: number
  readonly at: number
  /** The headings as one row, each behind what it stands under. */
  readonly stacked?: PlacedRow
  readonly matched: ReadonlyMap<number, TableColumn>
  readonly score: number
}

/** The headings that say most, of rows or, of a turned table, of columns, of one or of several; null where none has enough of them. */
export function headingsEitherWay(
  rows: readonly PlacedRow[],
  columns: readonly TableColumn[],
  accepts: (found: Headings, isTurned: boolean) => boolean = () => true,
): (Headings & { readonly isTurned: boolean }) | null {
  const upright = headingsIn(rows, columns, (found) => accepts(found, false))
  const turned = headingsIn(turn(rows), columns, (found) => accepts(found, true))
  const isTurned = (turned?.score ?? 0) > (upright?.score ?? 0)
  const best = isTurned ? turned : upright
  return best && { ...best, isTurned }
}

/** The headings that say most, of one row or of several; null where no row has enough of them. */
function headingsIn(
  all: readonly PlacedRow[],
  columns: readonly TableColumn[],
  accepts: (found: Headings) => boolean,
): Headings | null {
  const matches = all.map((row) => matchRow(row, columns))
  let best: Headings | null = null
  const least = leastHeadings(columns)
  const consider = (found: Headings) => {
    if (found.matched.size >= least && found.score > (best?.score ?? 0) && accepts(found)) best = found
  }
  matches.forEach(({ columns: matched, score }, at) => {
    consider({ all, top: at, at, matched, score })
    const lower = matches[at + 1]
    if (lower && goOn(all, at, matches)) {
      const both = new Map([...matched, ...lower.columns])
      consider({ all, top: at, at: at + 1, matched: both, score: score + lower.score })
    }
    for (const { at: last, row } of stackedFrom(all, at)) {
      const joined = matchRow(row, columns)
      consider({ all, top: at, at: last, matched: joined.columns, score: joined.score, stacked: row })
    }
  })
  return best
}

/** The next row holds nothing but further headings, under none of those of this row. */
function goOn(all: readonly PlacedRow[], at: number, matches: readonly Match[]): boolean {
  const [row, next, upper, lower] = [all[at], all[at + 1], matches[at], matches[at + 1]]
  if (!row || !next || !upper || !lower || next.row !== row.row + 1 || upper.columns.size === 0) return false
  const known = [...upper.columns.values()]
  return (
    next.cells.every(({ column }) => lower.columns.has(column) && !upper.columns.has(column)) &&
    [...lower.columns.values()].every((column) => !known.includes(column))
  )
}

interface Match {
  readonly columns: ReadonlyMap<number, TableColumn>
  readonly score: number
}

/** The columns whose headings stand in the row, the surest first. */
export function matchRow(row: PlacedRow, columns: readonly TableColumn[]): Match {
  const likely = row.cells.flatMap((cell) => headedBy(cell.piece.text, columns).map((likely) => ({ cell, ...likely })))
  likely.sort((a, b) => b.score - a.score)
  const matched = new Map<number, TableColumn>()
  let score = 0
  for (const one of likely) {
    if (matched.has(one.cell.column) || [...matched.values()].includes(one.column)) continue
    matched.set(one.cell.column, one.column)
    score += one.score
  }
  return { columns: matched, score }
}

/** Whether enough of the texts may be headings for a table to be among them, told without looking where they stand. */
export function mayHoldHeadings(texts: readonly string[], columns: readonly TableColumn[]): boolean {
  return texts.filter((text) => headedBy(text, columns).length > 0).length >= leastHeadings(columns)
}

/** Half of the columns, and more than one where there are several. */
function leastHeadings({ length }: readonly TableColumn[]): number {
  return Math.max(Math.min(2, length), Math.ceil(length / 2))
}

interface Likely {
  readonly column: TableColumn
  readonly score: number
}

/** The columns a text may be the heading of. */
function headedBy(text: string, columns: readonly TableColumn[]): readonly Likely[] {
  const heading = text.trim()
  return heading.length > LONGEST_HEADING ? [] : likelyAmong(columns)(heading)
}

/** A sheet's cells are compared with the columns of every table, and headings come again in each return. */
const likelyAmong = rememberedOf((columns: readonly TableColumn[]) =>
  rememberedShort((text): readonly Likely[] =>
    columns.map((column) => ({ column, score: likeness(text, column) })).filter(({ score }) => score > 0),
  ),
)

/**
 * 3 for a heading as printed, 2.5 for one that adds a word which says nothing ("Project name"), 2 for one that goes on behind it ("Budget (£)"),
 * 1 for one that says part of it ("Lead").
 */
function likeness(text: string, column: TableColumn): number {
  const known = knownAs(column)
  const { plain, inLanguages } = headingKeys(text)
  return Math.max(
    ...plain.map((one) => likenessOf(one, known)),
    ...inLanguages.map((one) => (likenessOf(one, known) === 3 ? 2 : 0)),
  )
}

/** A text as a heading: with and without its number, and each language of it alone. A sheet's cells are compared with every column of every table. */
const headingKeys = rememberedShort((text) => {
  const plain = text.replace(HEADING_NUMBER, '')
  return { plain: [...new Set([text, plain].map(choiceKey))], inLanguages: plain.split(LANGUAGES).map(choiceKey) }
})

/** The keys of all wordings of a column. */
const knownAs = rememberedOf(({ label, otherLabels, title }: TableColumn) =>
  [label, ...otherLabels, ...(title ? [title] : [])].map(choiceKey),
)

function likenessOf(key: string, known: readonly string[]): number {
  if (key === '') return 0
  let best = 0
  for (const own of known) {
    if (own === key) return 3
    if (SAME_COLUMN.test(behind(key, own))) best = Math.max(best, 2.5)
    else if (best < 2 && goesOnWith(key, own)) best = 2
    else if (best < 1 && own.startsWith(`${key} `)) best = 1
  }
  return best
}

/** What a heading says behind the words of a column. */
function behind(key: string, own: string): string {
  return key.startsWith(`${own} `) ? key.slice(own.length + 1) : ''
}

/** "Budget (£)", "Current RAG"; not "RAG last quarter". */
function goesOnWith(key: string, own: string): boolean {
  if (key.startsWith(`${own} `)) return !EARLIER_COLUMN.test(behind(key, own))
  return key.endsWith(` ${own}`) && PRESENT_COLUMN.test(key.slice(0, -own.length - 1))
}

/**
 * Columns beside those found that may be meant as well: they are headed no less surely, or a column of the form has no other heading than such as
 * hold all of its words.
 */
function findRivals(
  printed: readonly PlacedPiece[],
  matched: ReadonlyMap<number, TableColumn>,
  columns: readonly TableColumn[],
): ReadonlySet<number> {
  const headingOf = (column: TableColumn) =>
    printed.find((cell) => matched.get(cell.column) === column)?.piece.text ?? null
  const isRival = (text: string, column: TableColumn) => {
    const { plain } = headingKeys(text)
    if (knownAs(column).some((own) => plain.some((key) => COLUMN_BESIDE.test(behind(key, own))))) return false
    const taken = headingOf(column)
    if (taken !== null) return likeness(text, column) >= 2 && likeness(text, column) === likeness(taken, column)
    return knownAs(column).some((own) => plain.some((key) => key.startsWith(`${own} `) || key.endsWith(` ${own}`)))
  }
  const others = printed.filter(({ column }) => !matched.has(column))
  return new Set(
    others.filter(({ piece }) => columns.some((one) => isRival(piece.text, one))).map(({ column }) => column),
  )
}

const LONGEST_HEADING = 120
/** "1. ", "(a) ", "2.3 " before a heading. */
const HEADING_NUMBER = /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.):]\s*|\d{1,2}(?:\.\d{1,2})+\s+)/i
/** Between a heading and the same in another language. */
const LANGUAGES = /\s+[/|]\s+|\n/
