/**
 * From sheets to returns: which form a sheet was filled in on, how it was laid out, which cells answer which field, and what is left over.
 * Pure: takes grids and forms, gives returns and findings.
 */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Coverage, Finding, LeftOver, Source } from '../model.ts'
import { cellAddress, type Grid, type GridCell, type ReadFile } from '../read/grid.ts'
import { type Answer, assignValues, type Way } from './assign.ts'
import { isFurniture } from './furniture.ts'
import { isOwnFurniture } from './labels.ts'
import { fits } from './plausible.ts'
import type { Layout, Piece, RawField, RawReturn } from './raw.ts'
import { splitReturns } from './regions.ts'
import { addNearLabels, fieldsOf, type Item, labelsOf, prepareItems, settleLabels } from './sheet.ts'
import { findTable, type Table, type TableRecord } from './table.ts'
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
 */
export function recognise(file: string, read: ReadFile, vocabularies: readonly Vocabulary[]): Recognition {
  const sheets = read.grids.map((grid) => readSheet(file, grid, vocabularies))
  const returns = sheets.flatMap((sheet) => sheet.returns)
  const kept = dropExamples(returns, sheets)
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
  const first = sheets.flatMap(({ grid }) => grid.cells).find(({ text }) => text.trim() !== '')
  return finding(
    'not-a-return',
    { file, sheet: null, cell: null },
    { begins: (first?.text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) },
  )
}

function readSheet(file: string, grid: Grid, vocabularies: readonly Vocabulary[]): Sheet {
  const fitted = chooseForm(grid, vocabularies)
  if (!fitted) return { grid, kind: 'other', returns: [] }
  const table = findTable(fitted.items)
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
  let best: (Fitted & { weight: number }) | null = null
  for (const vocabulary of vocabularies) {
    const items = prepareItems(grid, vocabulary)
    const weight = weigh(items)
    if (weight > (best?.weight ?? 0)) best = { vocabulary, items, weight }
  }
  if (!best) return null
  const items = addNearLabels(best.items, best.vocabulary)
  const fields = fieldsOf(labelsOf(items).filter(({ label }) => STRENGTH[label.strength] > STRENGTH.weak))
  return fields.size >= Math.min(LEAST_FIELDS, best.vocabulary.form.fields.length) ? { ...best, items } : null
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
      leftOver: assigned.leftOver.map((item) => ({ item, heading: '' })),
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
      furniture,
      leftOver: [...leftOver, ...record.others],
      submission: record.submission,
      shared: { header: table.header, counted: at === 0 },
    })
  })
}

interface Found {
  layout: Layout
  answers: readonly Answer[]
  furniture: readonly Item[]
  leftOver: readonly { item: Item; heading: string }[]
  submission: TableRecord['submission'] | null
  /** The header of a table, which counts once, with its first return. */
  shared?: { header: readonly Item[]; counted: boolean }
}

function makeReturn(file: string, grid: Grid, form: Form, found: Found): RawReturn {
  const sourceOf = (item: Item): Source => ({
    file,
    sheet: grid.sheet,
    cell: cellAddress(item.cell.row, item.cell.column),
  })
  const pieceOf = (item: Item): Piece => ({
    text: item.cell.text,
    value: item.cell.value,
    link: item.cell.link ?? null,
    source: sourceOf(item),
  })
  const fields = found.answers.map(
    (answer): RawField => ({
      field: answer.label.field,
      labelText: answer.label.text,
      labelSource: sourceOf(answer.item),
      pieces: [
        ...inCellPiece(answer, sourceOf),
        ...joinMarks(answer.cells).map(({ item, mark }) => ({ ...pieceOf(item), text: mark + item.cell.text })),
      ],
    }),
  )
  const leftOver = found.leftOver.map(
    ({ item, heading }): LeftOver => ({
      text: heading ? `${heading}: ${item.cell.text}` : item.cell.text,
      source: sourceOf(item),
    }),
  )
  const first = found.answers.find(({ cells }) => found.shared && cells.length > 0)?.cells[0] ?? found.answers[0]?.item
  const { submission } = found
  return {
    form: form.id,
    layout: found.layout,
    fields,
    leftOver,
    coverage: count(found),
    source: first ? sourceOf(first) : { file, sheet: grid.sheet, cell: null },
    findings: [
      ...nearFindings(found.answers, sourceOf),
      ...leftOver.map((left) => finding('left-over', left.source, { text: quote(left.text) })),
    ],
    submission: submission && {
      completedAt: submission.completedAt && pieceOf(submission.completedAt),
      email: submission.email && pieceOf(submission.email),
      name: submission.name && pieceOf(submission.name),
    },
  }
}

function inCellPiece(answer: Answer, sourceOf: (item: Item) => Source): Piece[] {
  const { inCell, item } = answer
  if (!inCell) return []
  const source = item.cell.text.includes('\n') ? { ...sourceOf(item), line: inCell.line } : sourceOf(item)
  return [{ text: inCell.text, value: { kind: 'text' }, link: item.cell.link ?? null, source }]
}

const LONE_MARK = /^\s*(?:[•·▪○*\-–—\uf0a7\uf0b7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]?)\s*$/i

/** A bullet or number in a cell of its own belongs to the text beside it. */
function joinMarks(cells: readonly Item[]): { item: Item; mark: string }[] {
  const joined: { item: Item; mark: string }[] = []
  let mark: Item | null = null
  for (const item of cells) {
    const marked = mark !== null && mark.box.top === item.box.top
    if (mark && !marked) joined.push({ item: mark, mark: '' })
    if (LONE_MARK.test(item.cell.text)) mark = item
    else {
      joined.push({ item, mark: marked && mark ? markBefore(mark.cell) : '' })
      mark = null
    }
  }
  if (mark) joined.push({ item: mark, mark: '' })
  return joined
}

function markBefore(cell: GridCell): string {
  const text = cell.text.trim()
  return /^[\da-z]+$/i.test(text) ? `${text}. ` : `${text} `
}

/** Counts cells, each once: one that holds a label and a value is a value. */
function count(found: Found): Coverage {
  const { answers, shared, submission } = found
  const values = cellsOf([
    ...answers.flatMap(({ cells, item, inCell }) => (inCell ? [...cells, item] : cells)),
    ...Object.values(submission ?? {}).filter((item) => item !== null),
  ])
  const labels = cellsOf(shared ? (shared.counted ? shared.header : []) : answers.map(({ item }) => item))
  for (const cell of values) labels.delete(cell)
  const counts = {
    labels: labels.size,
    values: values.size,
    furniture: found.furniture.length,
    leftOver: found.leftOver.length,
  }
  return { cells: counts.labels + counts.values + counts.furniture + counts.leftOver, ...counts }
}

function cellsOf(items: readonly Item[]): Set<string> {
  return new Set(items.map(({ cell }) => cellAddress(cell.row, cell.column)))
}

function nearFindings(answers: readonly Answer[], sourceOf: (item: Item) => Source): Finding[] {
  return answers.flatMap(({ label, item }) => {
    const args = { label: quote(label.text), takenFor: label.wording ?? label.field.label }
    if (label.strength === 'near') return [finding('label-near', sourceOf(item), args)]
    return label.strength === 'weak' ? [finding('label-in-text', sourceOf(item), args)] : []
  })
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
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
