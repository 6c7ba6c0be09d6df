/**
 * From sheets to returns: which form a workbook was filled in on, how it was laid out, which cells answer which field, and what became of
 * every other cell. Pure: takes grids and forms, gives returns and findings.
 */
import type { Form, FormField } from '../config/schema.ts'
import type { Finding } from '../model.ts'
import { addressOf, type Grid, type GridCell, type ReadFile } from '../read/grid.ts'
import { EXAMPLE_SHEET } from '../words/en/furniture.ts'
import { type Answer, type Claimed, type Way, wholeCell } from './answers.ts'
import { chooseForm, type Fitted, fitTo, itemsOf } from './choose-form.ts'
import { withColours } from './colours.ts'
import { wordsOnSheets } from './evidence.ts'
import { readForm } from './form-sheet.ts'
import { readIssued, withIdentity } from './issued.ts'
import { answeredFields } from './join.ts'
import { countCells } from './ledger.ts'
import { makeReturn } from './make-return.ts'
import { questionNamedBy, underItsName, withoutNameCell } from './named-sheets.ts'
import { withNearestLabels } from './nearest-label.ts'
import { answersOutOfPlace } from './out-of-place.ts'
import { isOwnFurniture } from './own-furniture.ts'
import type { Layout, LedgerCell, RawReturn } from './raw.ts'
import { withRecordTables } from './record-tables.ts'
import { splitReturns } from './regions.ts'
import { LABEL_RULES } from './rivals.ts'
import { type Claim, claimOf, settle } from './settle.ts'
import { fieldsOf, type Item, labelsOf, nearLabelsFor } from './sheet.ts'
import { findTable, type Table } from './table.ts'
import { isTimeSheet } from './time-sheet.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'
import { isMarginFurniture } from './wording.ts'
import { addedSheet, isFilledIn, isGuidance, LEAST_FIELDS, type Sheet, settleSheets } from './workbook.ts'

export interface Recognition {
  readonly returns: readonly RawReturn[]
  /** About the file and its sheets. An `error` among them says why no return came of it. */
  readonly findings: readonly Finding[]
}

/** The forms a configuration knows, prepared once for a whole run. `preferred` comes first where a sheet fits several equally. */
export function prepareForms(forms: readonly Form[], preferred: string): Vocabulary[] {
  return [...forms].sort((a, b) => Number(b.id === preferred) - Number(a.id === preferred)).map(buildVocabulary)
}

/**
 * Finds the returns of a file.
 *
 * @param file name as it is to be shown in sources
 * @param vocabularies from `prepareForms`
 * @param stopIfLate called for each sheet and return; throws when the file has had its time
 */
export function recognise(
  file: string,
  { grids }: ReadFile,
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void = () => {},
): Recognition {
  const issued = readIssued(file, grids, vocabularies)
  if (issued.returns.length === 0 && issued.findings.length === 0) {
    const found = recogniseUnmarked(file, issued.others, vocabularies, stopIfLate)
    return issued.lost ? withIdentity(found, issued.lost) : found
  }
  // What was added to a form we sent out may be a return of its own; what is none is named.
  const added = issued.others.filter(({ cells }) => cells.length > 0)
  const found = added.length > 0 ? recogniseUnmarked(file, added, vocabularies, stopIfLate) : NOTHING
  const findings = found.returns.length > 0 ? found.findings : added.map((grid) => addedSheet(file, grid))
  return {
    returns: withColours([...issued.returns, ...found.returns], grids, vocabularies),
    findings: [...issued.findings, ...findings],
  }
}

const NOTHING: Recognition = { returns: [], findings: [] }

function recogniseUnmarked(
  file: string,
  grids: readonly Grid[],
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void,
): Recognition {
  const found = withRecordTables(grids, vocabularies, stopIfLate, (others) => {
    const context: Context = { file, vocabularies, onSheets: wordsOnSheets(others), stopIfLate }
    const sheets = others.map((grid) => readSheet(grid, context))
    return settleSheets(file, withParts(sheets, context))
  })
  const named = withNearestLabels(found.returns, vocabularies)
  return { ...found, returns: withColours(named, grids, vocabularies) }
}

/** What the sheets of one file are read with. */
interface Context {
  readonly file: string
  readonly vocabularies: readonly Vocabulary[]
  /** Squeezed texts that stand on several sheets. */
  readonly onSheets: ReadonlySet<string>
  readonly stopIfLate: () => void
}

function readSheet(grid: Grid, context: Context): Sheet {
  const { file, vocabularies, stopIfLate } = context
  const fitted = chooseForm(grid, vocabularies, stopIfLate)
  stopIfLate()
  if (!fitted) return { grid, kind: 'other', returns: [] }
  const table = findTable(fitted.items, fitted.vocabulary.form)
  const outOfPlace = table ? [] : answersOutOfPlace(fitted.items)
  if (outOfPlace.length > 0) return { grid, kind: 'blank', returns: [], outOfPlace }
  const returns = table ? readTable(file, grid, table, fitted.vocabulary) : readForms(grid, fitted, context)
  const filled = returns.filter(isFilledIn)
  if (filled.length === 0) return { grid, kind: 'blank', returns: [] }
  const real = table ? filled : filled.filter(isReal)
  if (real.length === 0) return { grid, kind: 'guidance', returns: [] }
  return { grid, kind: 'returns', returns: withAttachments(file, grid, real) }
}

/** Neither guidance that repeats a form's labels nor other work that shares a few words with them. */
function isReal(raw: RawReturn): boolean {
  return !isGuidance(raw) && !isTimeSheet(raw)
}

/**
 * Sheets with too few labels to be a form by themselves may be part of one that the workbook's other sheets hold. Where no label is as
 * printed, a small sheet's are compared with the questions that no other sheet asks; a sheet without any may be named for one.
 */
function withParts(sheets: readonly Sheet[], context: Context): Sheet[] {
  const { file, vocabularies, stopIfLate } = context
  const few = sheets.filter(({ grid, kind }) => kind === 'other' && grid.state === 'visible')
  if (sheets.length < 2 || few.length === 0) return [...sheets]
  const known = sheets.find(({ kind, grid }) => kind === 'returns' && grid.state === 'visible')?.returns[0]?.form
  const vocabulary = known
    ? vocabularies.find(({ form }) => form.id === known)
    : (fitTo(
        few.map(({ grid }) => grid),
        vocabularies,
        stopIfLate,
      ) ?? fitByNames(few, vocabularies))
  if (!vocabulary) return [...sheets]
  const prepared = new Map(few.map((sheet) => [sheet, chooseForm(sheet.grid, [vocabulary], stopIfLate, 1)?.items]))
  const found = [...fieldsOf([...prepared.values()].flatMap((items) => labelsOf(items ?? [])))]
  const asked = new Set([
    ...sheets.flatMap(({ returns }) => returns.flatMap((raw) => raw.fields.map(({ field }) => field))),
    ...found,
  ])
  const missing = new Set(vocabulary.form.fields.filter((field) => !asked.has(field)))
  const answered = new Set([...sheets.flatMap(({ returns }) => returns.flatMap(answeredFields)), ...found])
  return sheets.map((sheet) => {
    if (!few.includes(sheet)) return sheet
    const named = prepared.get(sheet) ? null : namedItems(sheet.grid, vocabulary, answered, stopIfLate)
    const items = prepared.get(sheet) ?? named ?? nearItems(sheet.grid, vocabulary, missing, stopIfLate)
    if (!items) return sheet
    const read = readForms(sheet.grid, { vocabulary, items }, context)
    const returns = named ? read.map(withoutNameCell) : read
    // A question and its answer alone on a sheet are no guidance, whatever the answer looks like.
    const filled = returns.filter((raw) => isFilledIn(raw) && (raw.ledger.length <= 2 || isReal(raw)))
    if (filled.length !== 1) return sheet
    return { ...sheet, kind: 'part', returns: withAttachments(file, sheet.grid, filled) }
  })
}

/** The cells of a small sheet with the labels that are close to a question no other sheet asks; null when there are none. */
function nearItems(grid: Grid, vocabulary: Vocabulary, missing: Set<FormField>, stopIfLate: () => void): Item[] | null {
  if (missing.size === 0 || grid.cells.length > MOST_CELLS_OF_A_PART || EXAMPLE_SHEET.test(grid.sheet ?? ''))
    return null
  const items = nearLabelsFor(itemsOf(grid, vocabulary, stopIfLate), vocabulary, missing)
  const found = fieldsOf(labelsOf(items))
  for (const field of found) missing.delete(field)
  return found.size > 0 ? items : null
}

const MOST_CELLS_OF_A_PART = 60

/** The cells of a sheet that is named for a question which nothing else answers; null for any other sheet. */
function namedItems(
  grid: Grid,
  vocabulary: Vocabulary,
  answered: Set<FormField>,
  stopIfLate: () => void,
): Item[] | null {
  const field = questionNamedBy(grid, vocabulary)
  if (!field || answered.has(field)) return null
  answered.add(field)
  return underItsName(itemsOf(grid, vocabulary, stopIfLate), field, grid.sheet ?? '')
}

/** The form for whose questions enough sheets are named. */
function fitByNames(sheets: readonly Sheet[], vocabularies: readonly Vocabulary[]): Vocabulary | null {
  const named = (vocabulary: Vocabulary) => sheets.filter(({ grid }) => questionNamedBy(grid, vocabulary)).length
  const [best] = [...vocabularies].sort((a, b) => named(b) - named(a))
  return best && named(best) >= LEAST_FIELDS ? best : null
}

function readForms(grid: Grid, { vocabulary, items }: Fitted, { file, onSheets, stopIfLate }: Context): RawReturn[] {
  return splitReturns(items).map((region) => {
    stopIfLate()
    const { answers, claimed } = readForm(region, vocabulary, onSheets)
    return makeReturn(file, grid, vocabulary.form, { layout: layoutOf(answers), answers, claimed, submission: null })
  })
}

function readTable(file: string, grid: Grid, table: Table, vocabulary: Vocabulary): RawReturn[] {
  const layout = table.turned ? 'turnedTable' : 'table'
  return table.records.map(({ answers, claimed, submission }, at) => {
    const shared =
      at > 0 ? [] : [...table.header.map(claimHeading), ...table.before.map((item) => claimAbove(item, vocabulary))]
    return makeReturn(file, grid, vocabulary.form, { layout, answers, claimed: [...shared, ...claimed], submission })
  })
}

/** The header of a table counts once, with its first return. */
function claimHeading(item: Item): Claimed {
  const label = item.parts[0]?.label
  const claim = label ? claimOf(LABEL_RULES[label.strength], label.field) : claimOf('tableHeading')
  return { part: wholeCell(item), claim, runnerUp: null }
}

function claimAbove(item: Item, vocabulary: Vocabulary): Claimed {
  const { text } = item.cell
  const claims: [Claim, ...Claim[]] = [claimOf('noQuestion')]
  if (isOwnFurniture(text, vocabulary)) claims.push(claimOf('configuredFurniture'))
  if (isMarginFurniture(text)) claims.push(claimOf('margin'))
  return { part: wholeCell(item), ...settle(claims) }
}

function layoutOf(answers: readonly Answer[]): Layout {
  const ways = new Set<Way>(answers.flatMap((answer) => [...answer.ways]))
  const [way] = ways
  if (ways.size !== 1 || !way) return 'mixed'
  return way === 'beneath' ? 'above' : way
}

/** Text boxes and wholly struck-through cells belong to no question, and are left over with the sheet's first return. */
function withAttachments(file: string, grid: Grid, returns: readonly RawReturn[]): RawReturn[] {
  const shapes = grid.attachments.filter(({ kind, text }) => kind === 'shape' && text.trim() !== '')
  const struck = grid.cells.flatMap((cell) =>
    cell.text.trim() === '' && cell.struck ? [{ ...cell, text: cell.struck }] : [],
  )
  const leftOver = (places: readonly Pick<GridCell, 'row' | 'column' | 'place' | 'text'>[]) =>
    places.map((place): LedgerCell => {
      const source = { file, sheet: grid.sheet, cell: addressOf(place) }
      return { source, role: 'leftOver', field: null, rule: 'noQuestion', text: place.text }
    })
  const [first, ...rest] = returns
  if (!first || shapes.length + struck.length === 0) return [...returns]
  const cells = leftOver(struck)
  const ledger = [...first.ledger, ...cells]
  const added = [...leftOver(shapes), ...cells].map(({ text, source }) => ({ text, source }))
  return [{ ...first, leftOver: [...first.leftOver, ...added], ledger, coverage: countCells(ledger) }, ...rest]
}
