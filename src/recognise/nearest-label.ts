/**
 * Questions of the form that are not on a return, each with the label of the sheet that is most likely the question in other words: so that one
 * line of `otherLabels` mends it. Nothing is read by it.
 */
import type { FormField } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Source } from '../model.ts'
import { placeAt } from '../read/place.ts'
import { labelKeys } from './label-text.ts'
import { affinity, LEAST_AFFINITY } from './near.ts'
import { couldFit } from './plausible.ts'
import type { LedgerCell, NearestLabel, RawReturn, UnmatchedLabel } from './raw.ts'
import { isUsualQuestion, looksLikeQuestion } from './strangers.ts'
import { STRENGTH, type Vocabulary } from './vocabulary.ts'
import { isMarginFurniture, isSectionHeading } from './wording.ts'

/** A text that stands as a question does and is none of the form's. */
interface Unknown {
  readonly text: string
  readonly source: Source
  /** Place among the cells of the return. */
  readonly at: number
  /** What answers it; empty when nothing does. */
  readonly answer: string
}

/** Names for each question that was not found the label nearest to it, where there is one. Labels that forms print are what they are. */
export function withNearestLabels(
  returns: readonly RawReturn[],
  vocabularies: readonly Vocabulary[],
): readonly RawReturn[] {
  const headings = tableHeadings(returns)
  return returns.map((raw) => {
    const vocabulary = vocabularies.find(({ form }) => form.id === raw.form)
    if (!vocabulary) return raw
    const found = new Set(raw.fields.map(({ field }) => field.key))
    const missing = vocabulary.form.fields.filter(({ key }) => !found.has(key))
    if (missing.length === 0) return raw
    const unknown = unknownLabels(raw, headings).filter(({ text }) => !vocabularies.some((one) => isPrinted(text, one)))
    const nearest = nearestOf(missing, unknown, { raw, vocabulary })
    const unmatched = unmatchedOf(missing, unknown, nearest)
    return {
      ...raw,
      ...(nearest.length > 0 ? { nearestLabels: nearest } : {}),
      ...(unmatched.length > 0 ? { unmatchedLabels: unmatched } : {}),
    }
  })
}

function isPrinted(text: string, { meanings }: Vocabulary): boolean {
  return labelKeys(text).some((key) => STRENGTH[meanings.get(key)?.strength ?? 'weak'] >= STRENGTH.other)
}

function nearestOf(
  missing: readonly FormField[],
  unknown: readonly Unknown[],
  { raw, vocabulary }: { raw: RawReturn; vocabulary: Vocabulary },
): NearestLabel[] {
  const pairs = missing
    .flatMap((field) => unknown.map((label) => ({ field, label })))
    .map((pair) => ({ ...pair, likeness: affinity(pair.label.text, pair.field, vocabulary) }))
    .filter(({ field, label, likeness }) => likeness >= LEAST_AFFINITY && couldAnswer(field, label))
    .sort((a, b) => b.likeness - a.likeness)
  const named = new Map<FormField, NearestLabel>()
  const taken = new Set<Unknown>()
  for (const { field, label } of pairs) {
    if (named.has(field) || taken.has(label)) continue
    named.set(field, nearestLabel(field, label, label.answer !== ''))
    taken.add(label)
  }
  for (const field of missing) {
    const label = named.has(field) ? null : standsInPlace(field, unknown, { raw, vocabulary })
    if (!label || taken.has(label) || !couldAnswer(field, label)) continue
    named.set(field, nearestLabel(field, label, isPlainAnswer(field, label)))
    taken.add(label)
  }
  return [...named.values()]
}

/** What is asked and answered on the sheet, is no usual question of others, and could answer a question that nothing else on it is likely to be. */
function unmatchedOf(
  missing: readonly FormField[],
  unknown: readonly Unknown[],
  nearest: readonly NearestLabel[],
): UnmatchedLabel[] {
  const likely = nearest.filter(({ isLikely }) => isLikely)
  const open = missing.filter(({ key }) => !likely.some(({ field }) => field === key))
  return unknown
    .filter(({ source }) => !likely.some((label) => label.source === source))
    .filter((label) => label.answer !== '' && !isUsualQuestion(label.text))
    .filter((label) => open.some((field) => couldFit(field, label.answer) !== 'no'))
    .map(({ text, source }) => ({ text, source }))
}

function nearestLabel(field: FormField, { text, source }: Unknown, isLikely: boolean): NearestLabel {
  return { field: field.key, text: text.trim(), source, isLikely }
}

function couldAnswer(field: FormField, { answer }: Unknown): boolean {
  return answer === '' || couldFit(field, answer) !== 'no'
}

/** Of no other kind of question: a date, a figure, one of the choices. */
function isPlainAnswer(field: FormField, { answer }: Unknown): boolean {
  const { value } = kindOf(field)
  return value?.isAnswer ? value.isAnswer(answer, field) : couldFit(field, answer) === 'yes'
}

/** The only label that stands between the question before and the question behind, where the form prints nothing but the missing one. */
function standsInPlace(
  field: FormField,
  unknown: readonly Unknown[],
  { raw, vocabulary }: { raw: RawReturn; vocabulary: Vocabulary },
): Unknown | null {
  const { fields } = vocabulary.form
  const at = fields.indexOf(field)
  const [before, behind] = [fields[at - 1], fields[at + 1]].map((one) =>
    raw.ledger.findIndex(({ role, field: key }) => role === 'label' && one !== undefined && key === one.key),
  )
  if (before === undefined || behind === undefined || before < 0 || behind < 0) return null
  const [only, ...others] = unknown.filter((label) => label.at > before && label.at < behind)
  return only && others.length === 0 && only.answer !== '' ? only : null
}

/** Headings of tables of returns, which the first of a table's returns counts, by the table. */
function tableHeadings(returns: readonly RawReturn[]): ReadonlyMap<string, readonly LedgerCell[]> {
  const tables = groupedBy(returns.filter(isOfTable), tableOf)
  const headingsIn = ({ ledger }: RawReturn) => ledger.filter(({ rule }) => rule === 'tableHeading')
  return new Map([...tables].map(([table, rows]) => [table, rows.flatMap(headingsIn)]))
}

function isOfTable({ layout }: RawReturn): boolean {
  return layout === 'table' || layout === 'turnedTable'
}

function tableOf({ layout, source: { file, sheet } }: RawReturn): string {
  return JSON.stringify([layout, file, sheet])
}

/** Texts of a return that stand as questions do; of a table's returns, its headings. */
function unknownLabels(raw: RawReturn, headings: ReadonlyMap<string, readonly LedgerCell[]>): Unknown[] {
  const cells = isOfTable(raw) ? (headings.get(tableOf(raw)) ?? []) : raw.ledger
  const columns = new Set(raw.ledger.flatMap((cell) => (cell.role === 'label' ? [columnOf(cell)] : [])))
  return cells.flatMap((cell, at): Unknown[] => {
    const { text, source, rule, field } = cell
    if (field !== null || text.length > LONGEST || isMarginFurniture(text) || isSectionHeading(text)) return []
    const label = text.trim()
    if (rule === 'unknownLabel' || rule === 'tableHeading')
      return [{ text: label, source, at, answer: behindLabel(label, raw) }]
    if (rule !== 'noQuestion' || !looksLikeQuestion(text)) return []
    const answer = besideOrBeneath(cell, raw.ledger)
    return answer === '' && !columns.has(columnOf(cell)) ? [] : [{ text: label, source, at, answer }]
  })
}

const LONGEST = 200

function columnOf({ source }: LedgerCell): string {
  const place = placeAt(source.cell)
  return `${source.sheet} ${place?.area} ${place?.column}`
}

/** What was left over under a label. */
function behindLabel(label: string, { leftOver }: RawReturn): string {
  const own = leftOver.find(({ text }) => text.startsWith(`${label}: `))
  return own ? own.text.slice(label.length + 2) : ''
}

/** The text that stands right behind or beneath a cell, where no question claims it either. */
function besideOrBeneath({ source }: LedgerCell, ledger: readonly LedgerCell[]): string {
  const place = placeAt(source.cell)
  if (!place) return ''
  const near = ledger.filter((cell) => {
    const other = cell.rule === 'noQuestion' && cell.source.sheet === source.sheet ? placeAt(cell.source.cell) : null
    if (other?.area !== place.area) return false
    const isBeside = other.row === place.row && other.column > place.column && other.column <= place.column + 2
    return isBeside || (other.row === place.row + 1 && other.column === place.column)
  })
  return near[0]?.text.trim() ?? ''
}
