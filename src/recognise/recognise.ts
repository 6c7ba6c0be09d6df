/**
 * From sheets to returns: which form a sheet was filled in on, how it was laid out, which cells answer which field, and what is left over.
 * Pure: takes grids and forms, gives returns and findings.
 */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, LeftOver } from '../model.ts'
import { cellAddress, type Grid, type ReadFile } from '../read/grid.ts'
import { type Answer, assignValues, type Way } from './assign.ts'
import { isFurniture } from './furniture.ts'
import { isOwnFurniture } from './labels.ts'
import { makeReturn } from './make-return.ts'
import { fits } from './plausible.ts'
import type { Layout, RawReturn } from './raw.ts'
import { splitReturns } from './regions.ts'
import { addNearLabels, fieldsOf, type Item, labelsOf, prepareItems, settleLabels } from './sheet.ts'
import { findTable, type Table } from './table.ts'
import { buildVocabulary, STRENGTH, type Vocabulary } from './vocabulary.ts'

export interface Recognition {
  readonly returns: readonly RawReturn[]
  /** About the file and its sheets. An `error` among them says why no return came of it. */
  readonly findings: readonly Finding[]
}

/** Labels a sheet must have before it is taken for a form at all. */
const LEAST_FIELDS = 3

/** The forms a configuration knows, prepared once for a whole run. `preferred` comes first where a sheet fits several equally. */
export function prepareForms(forms: readonly Form[], preferred: string): Vocabulary[] {
  return [...forms].sort((a, b) => Number(b.id === preferred) - Number(a.id === preferred)).map(buildVocabulary)
}

/**
 * Finds the returns of a file.
 *
 * @param file name as it is to be shown in sources
 * @param vocabularies from `prepareForms`
 * @param checkTime throws when the time for the file is over; called for each sheet
 */
export function recognise(
  file: string,
  read: ReadFile,
  vocabularies: readonly Vocabulary[],
  checkTime: () => void = () => undefined,
): Recognition {
  const sheets = read.grids.map((grid) => {
    checkTime()
    return readSheet(file, grid, vocabularies)
  })
  const returns = sheets.flatMap((sheet) => sheet.returns)
  const kept = dropLists(dropExamples(returns, sheets))
  if (kept.length === 0 && read.grids.length > 0) return { returns: [], findings: [noReturn(file, sheets)] }
  return { returns: kept, findings: sheets.flatMap((sheet) => (isUsed(sheet, kept) ? [] : unusedSheet(file, sheet))) }
}

interface Sheet {
  grid: Grid
  /** What the sheet is: returns, a form with nothing filled in, guidance that repeats a form's labels, or something else. */
  kind: 'returns' | 'blank' | 'guidance' | 'other'
  returns: RawReturn[]
}

const EXAMPLE_SHEET = /\b(?:examples?|sample|specimen|guidance|instructions|how to)\b/i

/** A worked example beside a filled-in form is no return. */
function dropExamples(returns: readonly RawReturn[], sheets: readonly Sheet[]): RawReturn[] {
  const names = new Set(sheets.filter(({ grid }) => EXAMPLE_SHEET.test(grid.sheet ?? '')).map(({ grid }) => grid.sheet))
  const others = returns.filter(({ source }) => !names.has(source.sheet))
  return others.length > 0 ? others : [...returns]
}

/** Beside a filled-in form, a sheet with a few labels and next to no values is a list for drop-downs or a stub, not a return. */
function dropLists(returns: readonly RawReturn[]): RawReturn[] {
  const filled = ({ fields }: RawReturn) => fields.filter(({ pieces }) => pieces.length > 0)
  const isStub = (raw: RawReturn) => {
    const answered = filled(raw)
    return answered.length < LEAST_FIELDS && !answered.some(({ field }) => field.kind === 'partnership')
  }
  const others = returns.filter((raw) => !isStub(raw))
  return others.length > 0 ? others : [...returns]
}

function isUsed(sheet: Sheet, kept: readonly RawReturn[]): boolean {
  return kept.some(({ source }) => source.sheet === sheet.grid.sheet)
}

function unusedSheet(file: string, { grid, kind }: Sheet): Finding[] {
  if (grid.cells.length === 0) return []
  const source = { file, sheet: grid.sheet, cell: null }
  const name = grid.sheet ?? ''
  if (kind === 'blank') return [finding('sheet-blank-form', source, { sheet: name })]
  return [finding('sheet-not-a-return', source, { sheet: name, cells: grid.cells.length })]
}

function noReturn(file: string, sheets: readonly Sheet[]): Finding {
  const blank = sheets.find(({ kind }) => kind === 'blank')
  if (blank) return finding('blank-form', { file, sheet: blank.grid.sheet, cell: null }, {})
  const cells = sheets.flatMap(({ grid }) => grid.cells)
  if (cells.length === 0) return finding('nothing-written', { file, sheet: null, cell: null }, {})
  const first = cells.find(({ text }) => text.trim() !== '')
  return finding(
    'not-a-return',
    { file, sheet: null, cell: null },
    { begins: (first?.text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) },
  )
}

function readSheet(file: string, grid: Grid, vocabularies: readonly Vocabulary[]): Sheet {
  const fitted = chooseForm(grid, vocabularies)
  if (!fitted) return { grid, kind: 'other', returns: [] }
  const table = findTable(fitted.items, fitted.vocabulary.form)
  const returns = table ? readTable(file, grid, table, fitted.vocabulary) : readForms(file, grid, fitted)
  const filled = returns.filter(isFilledIn)
  if (filled.length === 0) return { grid, kind: 'blank', returns: [] }
  const real = table ? filled : filled.filter((raw) => !isGuidance(raw))
  if (real.length === 0) return { grid, kind: 'guidance', returns: [] }
  return { grid, kind: 'returns', returns: withAttachments(file, grid, real) }
}

interface Fitted {
  vocabulary: Vocabulary
  items: Item[]
}

/** The form whose labels a sheet carries most of; null when no form fits. */
function chooseForm(grid: Grid, vocabularies: readonly Vocabulary[]): Fitted | null {
  const exact = heaviest(vocabularies.map((vocabulary) => ({ vocabulary, items: prepareItems(grid, vocabulary) })))
  if (exact && sureFields(exact.items, STRENGTH.near) >= LEAST_FIELDS) {
    return { ...exact, items: addNearLabels(exact.items, exact.vocabulary) }
  }
  // With hardly a label as printed, every form is tried by likeness, and much of the form must be found.
  if (!exact && grid.cells.length > MOST_COMPARED) return null
  const near = heaviest(
    (exact && grid.cells.length > MOST_COMPARED ? [exact.vocabulary] : vocabularies).map((vocabulary) => ({
      vocabulary,
      items: addNearLabels(prepareItems(grid, vocabulary), vocabulary),
    })),
  )
  if (!near) return null
  const { fields } = near.vocabulary.form
  const least = exact ? LEAST_FIELDS : Math.max(LEAST_FIELDS, fields.length / 2)
  return sureFields(near.items, STRENGTH.weak) >= Math.min(least, fields.length) ? near : null
}

/** Cells on a sheet that is compared with every form by likeness. */
const MOST_COMPARED = 300

function heaviest(candidates: readonly Fitted[]): Fitted | null {
  let best: Fitted | null = null
  let most = 0
  for (const fitted of candidates) {
    const weight = weigh(fitted.items)
    if (weight > most) best = fitted
    most = Math.max(most, weight)
  }
  return best
}

/** Fields with a label that is surer than a strength. */
function sureFields(items: readonly Item[], strength: number): number {
  return fieldsOf(labelsOf(items).filter(({ label }) => STRENGTH[label.strength] > strength)).size
}

/** The form's own questions tell forms apart better than the labels that all forms share. */
function weigh(items: readonly Item[]): number {
  const strongest = new Map<string, number>()
  for (const { label } of labelsOf(items)) {
    strongest.set(label.field.key, Math.max(strongest.get(label.field.key) ?? 0, STRENGTH[label.strength]))
  }
  return [...strongest.values()].reduce((sum, strength) => sum + strength, 0)
}

function readForms(file: string, grid: Grid, { vocabulary, items }: Fitted): RawReturn[] {
  return splitReturns(items).map((region) => {
    const settled = settleLabels(region, vocabulary)
    const assigned = assignValues(settled, (text) => isOwnFurniture(text, vocabulary) || isFurniture(text))
    return makeReturn(file, grid, vocabulary.form, {
      layout: layoutOf(assigned.answers),
      answers: assigned.answers,
      furniture: assigned.furniture,
      leftOver: assigned.leftOver,
      strangers: assigned.strangers,
      submission: null,
    })
  })
}

function readTable(file: string, grid: Grid, table: Table, vocabulary: Vocabulary): RawReturn[] {
  return table.records.map((record, at) => {
    const above = at === 0 ? table.before : []
    const furniture = above.filter(({ cell }) => isOwnFurniture(cell.text, vocabulary) || isFurniture(cell.text))
    const leftOver = above.filter((item) => !furniture.includes(item)).map((item) => ({ item, heading: '' }))
    return makeReturn(file, grid, vocabulary.form, {
      layout: table.turned ? 'turnedTable' : 'table',
      answers: record.answers,
      furniture: [...furniture, ...record.furniture],
      leftOver: [...leftOver, ...record.others],
      submission: record.submission,
      shared: { header: table.header, counted: at === 0 },
    })
  })
}

function layoutOf(answers: readonly Answer[]): Layout {
  const ways = new Set<Way>(answers.flatMap((answer) => [...answer.ways]))
  const [way] = ways
  if (ways.size !== 1 || !way) return 'mixed'
  return way === 'beneath' ? 'above' : way
}

const PLACEHOLDER =
  /^(?:\[.*\]|<.*>|click (?:or tap )?here.*|enter (?:text|name|date).*|dd\/mm\/yy(?:yy)?|x{2,}|\.{2,}|_{2,})$/i

function isFilledIn(raw: RawReturn): boolean {
  return raw.fields.some(({ pieces }) =>
    pieces.some(({ text }) => text.trim() !== '' && !PLACEHOLDER.test(text.trim())),
  )
}

/** Guidance repeats the labels and says what to write; none of what stands beside them looks like a name, date, number or address. */
function isGuidance(raw: RawReturn): boolean {
  const judged = raw.fields.flatMap(({ field, pieces }) => pieces.slice(0, 1).map((piece) => fits(field, piece.text)))
  const head = judged.filter((fit) => fit !== 'unknown')
  return head.length > 0 && !head.includes('yes')
}

/** Text boxes and wholly struck-through cells belong to no question, and are left over with the sheet's first return. */
function withAttachments(file: string, grid: Grid, returns: readonly RawReturn[]): RawReturn[] {
  const shapes = grid.attachments
    .filter(({ kind, text }) => kind === 'shape' && text.trim() !== '')
    .map(
      ({ row, column, text }): LeftOver => ({
        text,
        source: { file, sheet: grid.sheet, cell: cellAddress(row, column) },
      }),
    )
  const struck = grid.cells
    .filter(({ text, struck: gone }) => text.trim() === '' && gone)
    .map(
      ({ row, column, struck: gone }): LeftOver => ({
        text: gone ?? '',
        source: { file, sheet: grid.sheet, cell: cellAddress(row, column) },
      }),
    )
  return returns.map((raw, at) => {
    if (at > 0 || shapes.length + struck.length === 0) return raw
    const { coverage } = raw
    return {
      ...raw,
      leftOver: [...raw.leftOver, ...shapes, ...struck],
      coverage: { ...coverage, cells: coverage.cells + struck.length, leftOver: coverage.leftOver + struck.length },
    }
  })
}
