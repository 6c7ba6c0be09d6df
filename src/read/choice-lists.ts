/** What the list of a drop-down is taken from, as Excel writes it. Formulas are followed where they are plain, and not worked out. */
import { type CellRange, type Grid, isWithin } from './grid.ts'
import { LAST_ROW, parseRange } from './xlsx/address.ts'

export interface Choices {
  /** What a drop-down offers, in its order; empty when that cannot be told. */
  readonly choices: readonly string[]
  /** Where the choices stand in the workbook; null when the validation holds them itself. */
  readonly choicesAt: { readonly sheet: string | null; readonly range: CellRange } | null
}

/** What names stand for, by the name in lower case. */
export type NamedRanges = ReadonlyMap<string, string>

export interface Surroundings {
  readonly sheet: string | null
  readonly names: NamedRanges
  readonly grids: readonly Grid[]
}

/** Bound for what a form offers: more are not looked at. */
const MOST_CHOICES = 100
const NO_LIST: Choices = { choices: [], choicesAt: null }

/** `Lists!$A$2:$A$5`, the name of a range, or one that grows with its list: `OFFSET(Lists!$A$2,0,0,…)`. */
export function choicesIn(formula: string, { sheet, names, grids }: Surroundings): Choices {
  const plain = quotedReference(formula)
  const reference = names.get(plain.toLowerCase()) ?? plain
  const growing = GROWING.exec(reference)?.groups
  const found = rangeOf(growing?.start ?? reference)
  if (!found) return NO_LIST
  const name = found.sheet ?? sheet
  const cells = grids.find((grid) => grid.sheet === name)?.cells ?? []
  const range = growing ? grown(found.range, Number(growing.down), cells) : found.range
  const within = cells.filter((cell) => isWithin(cell, range))
  return { choices: within.slice(0, MOST_CHOICES).map(({ text }) => text.trim()), choicesAt: { sheet: name, range } }
}

/** `INDIRECT("Ratings")` is Ratings. */
function quotedReference(formula: string): string {
  const plain = formula.replace(/^=/, '')
  return /^INDIRECT\(\s*"([^"]+)"\s*\)$/i.exec(plain)?.[1] ?? plain
}

/** A list that is as long as it is filled; from where, and how many rows below that. */
const GROWING = /^=?OFFSET\((?<start>[^,()]+),\s*(?<down>\d*)\s*,\s*0?\s*,/i

function grown({ top, left }: CellRange, down: number, cells: Grid['cells']): CellRange {
  const first = top + down
  const filled = new Set(cells.filter(({ column }) => column === left).map(({ row }) => row))
  let bottom = first
  while (filled.has(bottom + 1)) bottom += 1
  return { top: first, left, bottom, right: left }
}

const SHEET = "(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!$:()\",]+))!)?"
const RANGE = new RegExp(String.raw`^=?${SHEET}(?<cells>\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?)$`, 'i')
const COLUMN = new RegExp(String.raw`^=?${SHEET}\$?(?<from>[a-z]{1,3}):\$?(?<to>[a-z]{1,3})$`, 'i')

/** `Lists!$A$2:$A$5`, `'My lists'!$A:$A`; the sheet is null where it is not named. */
export function rangeOf(reference: string): { sheet: string | null; range: CellRange } | null {
  const found = RANGE.exec(reference)?.groups ?? COLUMN.exec(reference)?.groups
  if (!found) return null
  const range = parseRange(found.cells ?? `${found.from}1:${found.to}${LAST_ROW}`)
  return range && { sheet: found.quoted?.replaceAll("''", "'") ?? found.plain ?? null, range }
}
