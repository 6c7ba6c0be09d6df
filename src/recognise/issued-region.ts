/** What the cells of an issued form's region are, by the marks of their row and column. */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { COLUMNS, printedKey, type RowMark } from '../issued/marks.ts'
import { matchChoice } from '../kinds/choice/match.ts'
import { kindOf } from '../kinds/kinds.ts'
import { tidy } from '../kinds/text.ts'
import type { Finding, PromiseReport, Source } from '../model.ts'
import { addressOf, type GridCell } from '../read/grid.ts'
import { YES_NO } from '../words/en/choices.ts'
import { PROMISE_CHOICES } from '../words/en/issued-form.ts'
import { type Answer, type Claimed, type Part, wholeCell } from './answers.ts'
import type { IssuedRegion } from './issued-regions.ts'
import { labelKeys } from './label-text.ts'
import type { RuleName } from './rules.ts'
import { claimOf } from './settle.ts'
import type { Item } from './sheet.ts'
import { STRENGTH, type Vocabulary } from './vocabulary.ts'

export interface RegionReading {
  readonly answers: readonly Answer[]
  readonly claimed: readonly Claimed[]
  readonly promises: readonly PromiseReport[]
  readonly findings: readonly Finding[]
  /** Fields of which a finding says already why nothing answers them. */
  readonly told: ReadonlySet<FormField>
  /** Printed answers that nobody confirmed or wrote over. */
  readonly unconfirmed: readonly Item[]
  /** Labels that are no longer what the form printed, each with an answer beside it. */
  readonly relabelled: readonly Item[]
  /** Labels that are by now those of other questions, with the questions that the form asked there. */
  readonly disagreeing: readonly Disagreeing[]
  /** Whether anybody wrote anything. */
  readonly isFilledIn: boolean
}

interface Disagreeing {
  readonly label: Item
  readonly asked: FormField
}

interface Reading {
  readonly region: IssuedRegion
  readonly vocabulary: Vocabulary
  readonly sourceOf: (item: Item) => Source
  readonly answers: Answer[]
  readonly claimed: Claimed[]
  readonly promises: PromiseReport[]
  readonly findings: Finding[]
  readonly told: Set<FormField>
  readonly unconfirmed: Item[]
  readonly relabelled: Item[]
  readonly disagreeing: Disagreeing[]
}

/** A marked row with the rows that were added beneath it. */
interface Asked {
  readonly mark: RowMark
  readonly row: number
  readonly own: readonly Item[]
  readonly added: readonly Item[]
}

/** @param file name as it is to be shown in sources */
export function readRegion(file: string, region: IssuedRegion, vocabulary: Vocabulary): RegionReading {
  const reading: Reading = {
    region,
    vocabulary,
    sourceOf: ({ cell }) => ({ file, sheet: region.grid.sheet, cell: addressOf(cell) }),
    answers: [],
    claimed: region.marks.map((part) => ({ part, claim: claimOf('issuedMark'), runnerUp: null })),
    promises: [],
    findings: [],
    told: new Set(),
    unconfirmed: [],
    relabelled: [],
    disagreeing: [],
  }
  const { asked, unmarked } = rowsOf(region)
  for (const one of asked) READERS[one.mark.row](one, reading)
  readTables(asked, reading)
  for (const item of unmarked) claim(reading, item, 'issuedUnknown')
  return { ...reading, isFilledIn: asked.some((one) => isWrittenIn(one, reading)) || unmarked.length > 0 }
}

/** A row without a mark was added to the one above it: between marked rows, or right beneath the last. */
function rowsOf({ rows, filled }: IssuedRegion): { asked: Asked[]; unmarked: Item[] } {
  const marks = [...rows].sort(([a], [b]) => a - b)
  const asked = new Map(marks.map(([row, mark]) => [row, { mark, row, own: [] as Item[], added: [] as Item[] }]))
  const unmarked: Item[] = []
  let last = { row: marks.at(-1)?.[0] ?? 0 }
  for (const { row, items } of filled) {
    const own = asked.get(row)
    const above = marks.findLast(([at]) => at < row)?.[0]
    const open = above === undefined ? undefined : asked.get(above)
    const isAdded = open !== undefined && TAKES_ROWS.has(open.mark.row) && row <= last.row + 1
    if (own) own.own.push(...items)
    else if (isAdded) {
      open.added.push(...items)
      if (row > last.row) last = { row }
    } else unmarked.push(...items)
  }
  return { asked: [...asked.values()], unmarked }
}

const TAKES_ROWS: ReadonlySet<RowMark['row']> = new Set(['answer', 'headings', 'record'])

const READERS: Readonly<Record<RowMark['row'], (asked: Asked, reading: Reading) => void>> = {
  words: (asked, reading) => claimPrinted(asked, reading, 'issuedWords'),
  lastRecord: (asked, reading) => claimPrinted(asked, reading, 'issuedLastTime'),
  answer: readAnswer,
  // The rows of a table are read together.
  headings: () => undefined,
  record: () => undefined,
  promise: readPromise,
  // Sheets of queries are taken out before a file is recognised.
  query: (asked, reading) => claimPrinted(asked, reading, 'issuedWords'),
  returned: (asked, reading) => claimPrinted(asked, reading, 'issuedWords'),
}

function claim(
  { claimed }: Pick<Reading, 'claimed'>,
  item: Item,
  rule: RuleName,
  { field = null, heading = '' }: { readonly field?: FormField | null; readonly heading?: string } = {},
): void {
  claimed.push({ part: wholeCell(item), claim: claimOf(rule, field, heading), runnerUp: null })
}

function isPrinted({ mark }: Asked, column: string | undefined, { cell }: Item): boolean {
  // Words stand alone in their row, whatever column that is.
  if (mark.row === 'words' && [...mark.printed.values()].includes(printedKey(cell.text))) return true
  return column !== undefined && mark.printed.get(column) === printedKey(cell.text)
}

function columnOf(item: Item, { region }: Reading): string | undefined {
  return region.columns.get(item.cell.column)
}

function claimPrinted(asked: Asked, reading: Reading, rule: RuleName): void {
  for (const item of [...asked.own, ...asked.added]) {
    claim(reading, item, isPrinted(asked, columnOf(item, reading), item) ? rule : 'issuedUnknown')
  }
}

/** The cell at a row's column, with its text or without. */
function itemAt({ own, row }: Asked, key: string, reading: Reading): Item {
  const found = own.find((item) => columnOf(item, reading) === key)
  if (found) return found
  const column = [...reading.region.columns].find(([, one]) => one === key)?.[0] ?? 1
  const cell: GridCell = { row, column, text: '', value: { kind: 'text' } }
  return { cell, box: { top: row, left: column, bottom: row, right: column }, parts: [] }
}

// --- questions with one box -----------------------------------------------------------------------------------------

function readAnswer(asked: Asked, reading: Reading): void {
  const { mark, own, added } = asked
  const field = fieldWithKey(mark.key, reading)
  const label = itemAt(asked, COLUMNS.question, reading)
  if (!field) {
    for (const item of [...own, ...added]) claim(reading, item, 'issuedUnknown', { heading: label.cell.text })
    return
  }
  const boxes = [...own, ...added].filter((item) => columnOf(item, reading) === COLUMNS.answer)
  const meant = labelledFor(asked, label, field, reading)
  const isUntouched =
    kindOf(field).holdsOn === true &&
    boxes.length === 1 &&
    boxes.every((item) => isPrinted(asked, COLUMNS.answer, item))
  const confirmation = readConfirmation(asked, meant, reading)
  const isWrong = isUntouched && confirmation === 'no'
  if (isUntouched && confirmation === null) reading.unconfirmed.push(...boxes)
  if (isWrong) refuse(meant, boxes, reading)
  else for (const item of boxes) claim(reading, item, 'issuedAnswer', { field: meant })
  const isLabelAnswer = claimLabel(asked, { label, meant, isAnswered: boxes.length > 0 }, reading)
  if (isLabelAnswer) reading.told.add(meant)
  claimRest(asked, reading)
  reading.answers.push({
    label: {
      field: meant,
      strength: 'printed',
      text: isPrinted(asked, COLUMNS.question, label) ? label.cell.text : meant.label,
      closed: true,
    },
    item: label,
    asked: 'form',
    parts: isWrong ? [] : boxes.map(wholeCell),
    ways: new Set(['beside']),
  })
}

function fieldWithKey(key: string, { vocabulary }: Reading): FormField | undefined {
  return vocabulary.form.fields.find((field) => field.key === key)
}

/** The question that a row asks: what its mark says, unless its label is by now plainly that of another question, which is asked about. */
function labelledFor(asked: Asked, label: Item, field: FormField, reading: Reading): FormField {
  const { text } = label.cell
  if (text === '' || isPrinted(asked, COLUMNS.question, label)) return field
  const meanings = labelKeys(text).flatMap((key) => reading.vocabulary.meanings.get(key) ?? [])
  const plain = meanings.filter(({ strength }) => STRENGTH[strength] >= STRENGTH.other)
  const other = plain[0]?.field
  if (!other || plain.some((one) => one.field.key === field.key)) return field
  reading.disagreeing.push({ label, asked: field })
  return other
}

/** “Yes” or “No” in the column that asks whether what the form printed is still correct; anything beside that is asked about. */
function readConfirmation(asked: Asked, field: FormField, reading: Reading): Confirmation | null {
  const item = asked.own.find((one) => columnOf(one, reading) === COLUMNS.confirmed)
  if (!item) return null
  claim(reading, item, 'issuedConfirmation')
  const chosen = matchChoice(item.cell.text, YES_NO)
  if (!chosen || chosen.note) {
    const args = { question: field.title ?? field.label, text: tidy(item.cell.text) }
    reading.findings.push(finding('confirmation-unclear', reading.sourceOf(item), args))
  }
  return chosen?.choice === 'No' ? 'no' : chosen ? 'yes' : 'unclear'
}

type Confirmation = 'yes' | 'no' | 'unclear'

/** What the form printed is said to be wrong, and nothing stands in its place. */
function refuse(field: FormField, boxes: readonly Item[], reading: Reading): void {
  reading.told.add(field)
  const question = field.title ?? field.label
  for (const item of boxes) {
    claim(reading, item, 'issuedLastTime', { heading: question })
    reading.findings.push(
      finding('printed-not-correct', reading.sourceOf(item), { question, text: tidy(item.cell.text) }),
    )
  }
}

interface LabelCell {
  readonly label: Item
  readonly meant: FormField
  readonly isAnswered: boolean
}

/** @returns whether the label may have been written over with the answer */
function claimLabel(asked: Asked, { label, meant, isAnswered }: LabelCell, reading: Reading): boolean {
  const { text } = label.cell
  if (text === '') return false
  const isKnown = isPrinted(asked, COLUMNS.question, label) || meant.key !== asked.mark.key
  if (isKnown || isAnswered) {
    claim(reading, label, 'issuedLabel', { field: meant })
    if (!isKnown) reading.relabelled.push(label)
    return false
  }
  claim(reading, label, 'issuedWrittenOver')
  const args = { question: meant.title ?? meant.label, text: tidy(text) }
  reading.findings.push(finding('issued-label-written-over', reading.sourceOf(label), args))
  return true
}

/** What stands neither in the question's column nor in its box. */
function claimRest(asked: Asked, reading: Reading): void {
  const { own, added } = asked
  for (const item of own) {
    const column = columnOf(item, reading)
    if (column === COLUMNS.last)
      claim(reading, item, isPrinted(asked, column, item) ? 'issuedLastTime' : 'issuedUnknown')
    else if (column === COLUMNS.length)
      claim(reading, item, /^\d/.test(item.cell.text) ? 'issuedWords' : 'issuedUnknown')
    else if (column === COLUMNS.asked || column === COLUMNS.understood)
      claim(reading, item, isPrinted(asked, column, item) ? 'issuedWords' : 'issuedUnknown')
    else if (column === undefined || !OF_A_QUESTION.has(column)) claim(reading, item, 'issuedUnknown')
  }
  for (const item of added) {
    if (columnOf(item, reading) !== COLUMNS.answer) claim(reading, item, 'issuedUnknown')
  }
}

const OF_A_QUESTION: ReadonlySet<string> = new Set([COLUMNS.question, COLUMNS.answer, COLUMNS.confirmed])

// --- tables ---------------------------------------------------------------------------------------------------------

/** A table's headings and records are the parts of one answer; its headings are read as the form has them, whatever they say by now. */
function readTables(all: readonly Asked[], reading: Reading): void {
  const keys = new Set(all.filter(({ mark }) => mark.row === 'headings').map(({ mark }) => mark.key))
  for (const key of keys) {
    const rows = all.filter(({ mark }) => mark.key === key && (mark.row === 'headings' || mark.row === 'record'))
    const field = fieldWithKey(key, reading)
    const headings = rows.find(({ mark }) => mark.row === 'headings')
    const items = rows.flatMap(({ own, added, mark }) => (mark.row === 'headings' ? added : [...own, ...added]))
    if (!field || !headings) {
      for (const item of rows.flatMap(({ own, added }) => [...own, ...added])) claim(reading, item, 'issuedUnknown')
      continue
    }
    const isOfTable = (item: Item) => field.columns?.some((column) => column.key === columnOf(item, reading)) ?? false
    for (const item of headings.own) claim(reading, item, isOfTable(item) ? 'issuedLabel' : 'issuedUnknown', { field })
    const records = items.filter(isOfTable)
    for (const item of records) claim(reading, item, 'issuedAnswer', { field })
    for (const item of items.filter((one) => !isOfTable(one))) claim(reading, item, 'issuedUnknown')
    const first = itemAt(headings, field.columns?.[0]?.key ?? '', reading)
    reading.answers.push({
      label: { field, strength: 'printed', text: field.label, closed: true },
      item: first,
      asked: 'form',
      parts: records.length === 0 ? [] : [...headingParts(headings, field, reading), ...records.map(wholeCell)],
      ways: new Set(['beneath']),
    })
  }
}

/** Of the columns that are still there. */
function headingParts(headings: Asked, field: FormField, reading: Reading): Part[] {
  const kept = new Set(reading.region.columns.values())
  return (field.columns ?? [])
    .filter(({ key }) => kept.has(key))
    .map(({ key, label }) => ({ item: itemAt(headings, key, reading), text: label, line: null }))
}

// --- plans ----------------------------------------------------------------------------------------------------------

function readPromise(asked: Asked, reading: Reading): void {
  const promise = itemAt(asked, COLUMNS.promise, reading)
  const outcome = itemAt(asked, COLUMNS.outcome, reading)
  const remark = itemAt(asked, COLUMNS.remark, reading)
  const known = [promise, outcome, remark]
  const isAsPrinted = isPrinted(asked, COLUMNS.promise, promise)
  for (const item of [...asked.own, ...asked.added]) {
    if (!known.includes(item)) claim(reading, item, 'issuedUnknown')
  }
  if (promise.cell.text !== '') claim(reading, promise, isAsPrinted ? 'issuedLastTime' : 'issuedUnknown')
  const heading = promise.cell.text
  for (const item of [outcome, remark]) if (item.cell.text !== '') claim(reading, item, 'issuedOutcome', { heading })
  const text = tidy(outcome.cell.text)
  const said = tidy(remark.cell.text)
  const chosen = text === '' ? null : matchChoice(text, PROMISE_CHOICES)
  const choice = PROMISE_CHOICES.find((one) => one.choice === chosen?.choice)
  if (choice && isAsPrinted) {
    reading.promises.push({
      promise: promise.cell.text,
      outcome: choice.outcome,
      text,
      remark: said === '' ? null : said,
      source: reading.sourceOf(outcome),
    })
  } else if (text !== '' || said !== '') {
    const quoted = [text, said].filter((one) => one !== '').join(' – ')
    const source = reading.sourceOf(text === '' ? remark : outcome)
    reading.findings.push(finding('plan-outcome-unclear', source, { plan: tidy(heading), text: quoted }))
  }
}

/** Other text than the form printed, in a box or beside it. */
function isWrittenIn(asked: Asked, reading: Reading): boolean {
  const { mark, own, added } = asked
  if (added.length > 0) return true
  return own.some((item) => {
    const column = columnOf(item, reading)
    const isOwnCount = column === COLUMNS.length
    const field = mark.row === 'answer' ? fieldWithKey(mark.key, reading) : undefined
    const isIdentity = field !== undefined && kindOf(field).identifies === true
    return !isOwnCount && !isIdentity && !isPrinted(asked, column, item)
  })
}
