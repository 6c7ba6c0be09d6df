/**
 * The data validations of a workbook: which cells are to be answered, and with what. Only drafting a form asks for them; reading returns
 * passes them over. Ranges stay ranges, however large.
 */
import type { Limits } from '../config/schema.ts'
import { Budget } from './budget.ts'
import { type Choices, choicesIn, type NamedRanges, rangeOf } from './choice-lists.ts'
import type { ReadEffects } from './effects.ts'
import { fileTypeOf } from './file-type.ts'
import type { CellRange, Grid } from './grid.ts'
import { readOdsValidations } from './ods/validations.ts'
import { mainPart } from './read-archive.ts'
import { OfficePackage } from './xlsx/package.ts'
import { readXlsxValidations } from './xlsx/validations.ts'
import { ZipArchive } from './zip.ts'

/** Cells that take answers of one kind. */
export interface AnswerCells extends Choices {
  readonly sheet: string | null
  readonly ranges: readonly CellRange[]
  readonly accepts: 'list' | 'number' | 'date'
}

/** A validation as its file has it. */
export interface Validation {
  readonly sheet: string | null
  readonly accepts: AnswerCells['accepts']
  readonly ranges: readonly CellRange[]
  /** Choices that the validation holds itself. */
  readonly choices: readonly string[]
  /** Else what they are taken from, as Excel writes it: `Lists!$A$2:$A$5`, a name; empty for none. */
  readonly formula: string
}

export interface Validations {
  readonly validations: readonly Validation[]
  readonly names: NamedRanges
}

export interface AnswerPlaces {
  readonly answerCells: readonly AnswerCells[]
  /** Sheets with named lists on them. */
  readonly listSheets: readonly string[]
}

/** Rows that make a list of a named range; an answer's cell can have a name, too. */
const LEAST_LISTED = 3

/**
 * @param bytes a whole file; anything but a workbook has none
 * @param grids its sheets as they were read, in which lists on sheets are looked up
 */
export function readAnswerPlaces(
  bytes: Uint8Array,
  grids: readonly Grid[],
  limits: Limits,
  effects: ReadEffects,
): AnswerPlaces {
  try {
    const { validations, names } = readValidations(bytes, limits, effects)
    const answerCells = validations.map(({ sheet, accepts, ranges, choices, formula }): AnswerCells => {
      const list = choices.length > 0 ? { choices, choicesAt: null } : choicesIn(formula, { sheet, names, grids })
      return { sheet, ranges, accepts, ...list }
    })
    const lists = [...names.values()].flatMap((reference) => rangeOf(reference) ?? [])
    const listed = lists.flatMap(({ sheet, range }) =>
      sheet !== null && range.bottom >= range.top + LEAST_LISTED - 1 ? [sheet] : [],
    )
    return { answerCells, listSheets: [...new Set(listed)] }
  } catch {
    // The reader has told what is wrong with the file; without its validations a draft is only poorer.
    return { answerCells: [], listSheets: [] }
  }
}

function readValidations(bytes: Uint8Array, limits: Limits, effects: ReadEffects): Validations {
  const none: Validations = { validations: [], names: new Map() }
  if (fileTypeOf(bytes) !== 'zip') return none
  const archive = new ZipArchive(bytes, new Budget(limits, effects), effects)
  if (archive.has('mimetype')) return readOdsValidations(archive, new Budget(limits, effects))
  const office = new OfficePackage(archive, new Budget(limits, effects))
  const part = mainPart(office)
  return part !== null && /\.xml$/i.test(part) ? readXlsxValidations(office, part) : none
}
