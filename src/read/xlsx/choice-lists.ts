/**
 * The data validations of a workbook: which cells are to be answered, and with what. Only drafting a form asks for them; reading returns
 * passes them over. Ranges stay ranges, however large.
 */
import type { Limits } from '../../config/schema.ts'
import { Budget } from '../budget.ts'
import type { ReadEffects } from '../effects.ts'
import { type FileType, fileTypeOf } from '../file-type.ts'
import type { CellRange, Grid } from '../grid.ts'
import { mainPart } from '../read-archive.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { ZipArchive } from '../zip.ts'
import { parseRange } from './address.ts'
import { OfficePackage } from './package.ts'
import { readWorkbook } from './workbook.ts'

/** Cells that take answers of one kind. */
export interface AnswerCells {
  readonly sheet: string | null
  readonly ranges: readonly CellRange[]
  readonly accepts: 'list' | 'number' | 'date'
  /** What a drop-down offers, in its order; empty when that cannot be told. */
  readonly choices: readonly string[]
  /** Where the choices stand in the workbook; null when the validation holds them itself. */
  readonly choicesAt: { readonly sheet: string | null; readonly range: CellRange } | null
}

const ACCEPTS: Readonly<Record<string, AnswerCells['accepts']>> = {
  list: 'list',
  whole: 'number',
  decimal: 'number',
  date: 'date',
}
/** Bounds for what a form holds: more are not looked at. */
const MOST_VALIDATIONS = 1_000
const MOST_CHOICES = 100

interface Validation {
  readonly accepts: AnswerCells['accepts']
  readonly ranges: readonly CellRange[]
  readonly formula: string
}

/**
 * @param bytes a whole file; anything but an Office workbook has none
 * @param grids its sheets as they were read, in which lists on sheets are looked up
 */
export function readAnswerCells(
  bytes: Uint8Array,
  grids: readonly Grid[],
  limits: Limits,
  effects: ReadEffects,
): AnswerCells[] {
  const type: FileType = fileTypeOf(bytes)
  if (type !== 'zip') return []
  try {
    const budget = new Budget(limits, effects)
    const office = new OfficePackage(new ZipArchive(bytes, new Budget(limits, effects), effects), budget)
    const part = mainPart(office)
    if (part === null || !/\.xml$/i.test(part)) return []
    const names = readNames(office.scan(part))
    return readWorkbook(office, part, budget).sheets.flatMap((entry) => {
      const xml = office.scan(entry.part)
      const validations = xml ? readValidations(xml) : []
      return validations.map(({ accepts, ranges, formula }): AnswerCells => {
        const list = accepts === 'list' ? listOf(formula, { sheet: entry.name, names, grids }) : NO_LIST
        return { sheet: entry.name, ranges, accepts, ...list }
      })
    })
  } catch {
    // The reader has told what is wrong with the file; without its validations a draft is only poorer.
    return []
  }
}

/** Both the validations of the standard and those that Excel writes as an extension, when a list is on another sheet. */
function readValidations(xml: XmlScanner): Validation[] {
  const found: Validation[] = []
  for (let event = xml.next(); event !== 'end' && found.length < MOST_VALIDATIONS; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'sheetData') xml.skip()
    else if (xml.name === 'dataValidation') {
      const accepts = ACCEPTS[xml.attribute('type') ?? '']
      const validation = readValidation(xml, xml.attribute('sqref') ?? '')
      if (accepts) found.push({ accepts, ...validation })
    }
  }
  return found
}

/** The validation just opened, which is left behind. */
function readValidation(xml: XmlScanner, squareRef: string): Omit<Validation, 'accepts'> {
  const outside = xml.depth - 1
  let formula = ''
  let places = squareRef
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'formula1') formula = xml.content().trim()
    else if (xml.name === 'sqref') places = xml.content()
    else if (xml.name === 'formula2') xml.skip()
  }
  const ranges = places.split(/\s+/).flatMap((text) => parseRange(text) ?? [])
  return { ranges, formula }
}

/** Names of ranges in the workbook, in lower case. */
function readNames(xml: XmlScanner | null): Map<string, string> {
  const names = new Map<string, string>()
  for (let event = xml?.next(); xml && event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'definedName') continue
    const name = xml.attribute('name')?.toLowerCase() ?? ''
    names.set(name, xml.content().trim())
  }
  return names
}

interface Surroundings {
  readonly sheet: string | null
  readonly names: ReadonlyMap<string, string>
  readonly grids: readonly Grid[]
}

type List = Pick<AnswerCells, 'choices' | 'choicesAt'>
const NO_LIST: List = { choices: [], choicesAt: null }

/** `"Red,Amber,Green"`, `Lists!$A$2:$A$5`, `'My lists'!$A$2:$A$5` or the name of a range; formulas are not worked out. */
function listOf(formula: string, { sheet, names, grids }: Surroundings): List {
  const written = /^"(.*)"$/s.exec(formula)?.[1]
  if (written !== undefined) {
    const choices = written.split(',').map((choice) => choice.trim())
    return { choices: choices.filter((choice) => choice !== ''), choicesAt: null }
  }
  const reference = names.get(formula.replace(/^=/, '').toLowerCase()) ?? formula
  const parts = /^=?(?:(?:'((?:[^']|'')+)'|([^'!$:]+))!)?(\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?)$/i.exec(
    reference,
  )
  const range = parts ? parseRange(parts[3] ?? '') : null
  if (!parts || !range) return NO_LIST
  const name = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? sheet
  const cells = grids.find((grid) => grid.sheet === name)?.cells ?? []
  const within = cells.filter((cell) => isWithin(cell, range))
  return { choices: within.slice(0, MOST_CHOICES).map(({ text }) => text.trim()), choicesAt: { sheet: name, range } }
}

export function isWithin({ row, column }: { row: number; column: number }, range: CellRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
