/**
 * Kinds whose answer is one value under the field's topic. Each says how its text is read, what is the same and what the difference is; reading
 * a return, asking about what was not understood and comparing are the same for all and stand here.
 */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, PartnershipUpdate, Source, TypedValue } from '../model.ts'
import type { StoredValue } from '../read/grid.ts'
import type { Piece, RawField } from '../recognise/raw.ts'
import type { Change } from '../reconcile/model.ts'
import { UNIT_CELLS } from '../words/en/figures.ts'
import { isEmptyAnswer, isPrompt, isVacant } from './answers.ts'
import { type ComparedReturns, type ComparedValues, sideOf, valueChange } from './comparing.ts'
import { scaleInLabel } from './figure.ts'
import { absent, type Kind, type OptionShape, type ReadParts, type Room, type ValueColumn } from './kind.ts'
import { entryKey, sourceOf, textOf, tidy } from './text.ts'

/** The text of an answer with what lies behind it. */
export interface AnswerText {
  /** A line for each cell and line break; never empty, and nothing that says that there is no answer. */
  readonly text: string
  /** What the cell holds behind its text, when the answer is one cell. */
  readonly stored: StoredValue
  readonly pieces: readonly Piece[]
  /** Region in whose way figures and dates are written. */
  readonly region: string
  /** The question as the sheet prints it, of a table with the heading of the column. */
  readonly asked: string
}

/** How a kind's value is read from one answer and compared with another; what a column of a table needs of it, too. */
export interface ValueKind {
  /** As the map of kinds and stored values call it. */
  readonly name: string
  readonly stored: NonNullable<Kind['stored']>
  /** What an answer should be, for a query about one that is not: "one percentage, such as 42.5%". */
  expected(field: FormField): string
  /**
   * What a text says, in the parts of `stored`; null when that is not certain, so that the text is kept and somebody asked; `blank` when it is
   * only what the form prints for an answer.
   */
  readValue(answer: AnswerText, field: FormField): Record<string, unknown> | 'blank' | null
  /** Whether a text that elsewhere says that there is no answer is one here: "No", or "None" where it can be chosen. */
  isAnswer?(text: string, field: FormField): boolean
  /** What is stored beside a text that could not be read. */
  readonly unread: Record<string, unknown>
  /** One figure, before which a form may print its unit. */
  readonly isFigure?: true
  /** The figure itself, where one a thousand times another is more likely written in another unit. */
  scaled?(value: TypedValue): number | null
  isSame(before: TypedValue, after: TypedValue): boolean
  /** The difference in words; null when both values say enough. */
  difference(before: TypedValue, after: TypedValue): string | null
  /** Whether it stands better or worse than before; null where neither can be said. */
  direction?(before: TypedValue, after: TypedValue): Change['direction']
  columns: Kind['columns']
  show: Kind['show']
}

interface TypedKind<Options extends OptionShape>
  extends ValueKind,
    Pick<Kind<Options>, 'options' | 'looksLike' | 'namesBox' | 'input'> {}

export function typedKind<Options extends OptionShape>(parts: TypedKind<Options>): Kind<Options> {
  const { options, stored, looksLike, namesBox, columns, show, input } = parts
  const room: Room = {
    read: (fields, { region }) => readFields(fields, parts, region),
    compare: (returns) => compareValues(returns, parts),
  }
  const named = namesBox ? { namesBox } : {}
  return {
    room,
    under: 'values',
    canBePrivate: true,
    options,
    stored,
    looksLike,
    ...named,
    columns,
    show,
    input,
    value: parts,
  }
}

/** A topic whose question was left empty has an empty list. */
function readFields(fields: readonly RawField[], kind: ValueKind, region: string): ReadParts {
  const values: Record<string, TypedValue[]> = {}
  const statedAbsences: ReturnType<typeof absent>[] = []
  const findings: Finding[] = []
  for (const raw of fields) {
    const topic = raw.field.topic ?? raw.field.key
    const list = Object.hasOwn(values, topic) ? (values[topic] ?? []) : []
    values[topic] = list
    const read = readAnswer(raw, kind, region)
    if (read.value) list.push(read.value)
    if (read.absence) statedAbsences.push(absent(raw, read.absence.text, read.absence.source))
    findings.push(...read.findings)
  }
  return { values, statedAbsences, findings }
}

interface ReadAnswer {
  readonly value?: TypedValue
  /** What says that there is no value. */
  readonly absence?: { readonly text: string; readonly source: Source }
  readonly findings: readonly Finding[]
}

/** The value of one answer, or of one cell of a table; nothing of one that was left empty. */
export function readAnswer(raw: RawField, kind: ValueKind, region: string): ReadAnswer {
  const { field } = raw
  const { pieces, asked } = kind.isFigure ? withoutUnitCell(raw) : { pieces: raw.pieces, asked: raw.labelText }
  const text = textOf(pieces).split('\n').map(tidy).join('\n').trim()
  const source = sourceOf(pieces, raw.labelSource)
  if (text === '') return { findings: [] }
  const [only, ...others] = pieces.filter((piece) => tidy(piece.text) !== '')
  const stored: StoredValue = only && others.length === 0 ? only.value : { kind: 'text' }
  const saysNothing = isEmptyAnswer(text) || isPrompt(text) || isVacant(text)
  if (saysNothing && stored.kind !== 'number' && !kind.isAnswer?.(text, field)) {
    return { absence: { text, source }, findings: [] }
  }
  const read = kind.readValue({ text, stored, pieces, region, asked }, field)
  if (read === 'blank') return { findings: [] }
  const value = { kind: kind.name, ...(read ?? kind.unread), text, source }
  if (read) return { value, findings: [] }
  const args = { question: field.title ?? field.label, text, expected: kind.expected(field) }
  return { value, findings: [finding('value-unclear', source, args)] }
}

/**
 * The answer without a unit that the form prints in a cell of its own before the figure: "sq m", "£000". What figures count in there is as if the question
 * said it; where the question names its unit, another is left standing.
 */
function withoutUnitCell({ field, labelText, pieces }: RawField): { pieces: readonly Piece[]; asked: string } {
  const [unit, figure, ...others] = pieces.filter(({ text }) => tidy(text) !== '')
  const whole = { pieces, asked: labelText }
  if (!unit || !figure || others.length > 0 || !/\d/.test(figure.text)) return whole
  const text = tidy(unit.text).replace(/^\((.*)\)$/, '$1')
  const isScale = scaleInLabel(text) !== null && text.length <= LONGEST_UNIT
  const isOther = field.unit !== undefined && text.toLowerCase() !== field.unit.toLowerCase()
  const isUnit = isScale || (UNIT_CELLS.has(text.toLowerCase()) && !isOther)
  return isUnit ? { pieces: [figure], asked: `${labelText}\n(${text})` } : whole
}

const LONGEST_UNIT = 20

/** A figure that a value holds under a name; null where it holds none. */
export function numberOf(value: TypedValue, part: string): number | null {
  const held = value[part]
  return typeof held === 'number' ? held : null
}

/** The column with the answer as it was written, beside what was understood. */
export function asWritten({ label, title }: Pick<FormField, 'label' | 'title'>): ValueColumn {
  return {
    key: 'text',
    heading: `${title ?? label}, as written`,
    description: `${label}: the answer as it was written.`,
    type: 'text',
    width: 20,
    value: (values) => values.map(({ text }) => text).join('\n') || null,
  }
}

function compareValues(returns: ComparedReturns, kind: ValueKind): ComparedValues {
  const found = returns.pair(
    (update) => valuesOf(update, kind.name),
    [
      { kind: 'kept', test: (a, b) => a.topic === b.topic && isSame(a.value, b.value, kind) },
      { kind: 'changed', test: (a, b) => a.topic === b.topic },
    ],
  )
  const changes = found.map(({ kind: what, before, after, home }) => {
    const topic = after?.item.topic ?? before?.item.topic ?? ''
    const judged =
      what === 'added' || what === 'dropped' ? returns.judgeSingle(what, topic) : { kind: what, remark: null }
    const difference =
      before && after && what === 'changed' ? kind.difference(before.item.value, after.item.value) : null
    const show = ({ value }: PlacedValue) => kind.show(value)
    const change = valueChange(
      'values',
      judged.kind,
      sideOf(before, show),
      sideOf(after, show),
      judged.remark ?? difference,
    )
    const direction =
      before && after && what === 'changed' ? kind.direction?.(before.item.value, after.item.value) : null
    return { change: { ...change, topic, ...(direction ? { direction } : {}) }, home }
  })
  const findings = found.flatMap(({ kind: what, before, after }) =>
    what === 'changed' && before && after ? outOfScale(before.item, after.item, kind) : [],
  )
  return { changes, findings }
}

/** From this ratio on two figures of one question are hardly counted in the same unit: 1.2 after £1.2m. */
const OUT_OF_SCALE = 500

/** Whether two figures are hardly counted in the same unit. */
export function isOutOfScale(before: TypedValue, after: TypedValue, kind: ValueKind): boolean {
  const from = Math.abs(kind.scaled?.(before) ?? 0)
  const to = Math.abs(kind.scaled?.(after) ?? 0)
  return from > 0 && to > 0 && Math.max(from, to) >= OUT_OF_SCALE * Math.min(from, to)
}

function outOfScale({ value: before }: PlacedValue, { topic, value: after }: PlacedValue, kind: ValueKind): Finding[] {
  if (!isOutOfScale(before, after, kind)) return []
  return [finding('figure-out-of-scale', after.source, { topic, before: before.text, after: after.text })]
}

interface PlacedValue {
  readonly topic: string
  readonly value: TypedValue
  readonly source: TypedValue['source']
}

function valuesOf({ values }: PartnershipUpdate, kind: string): PlacedValue[] {
  return Object.entries(values).flatMap(([topic, list]) =>
    list.filter((value) => value.kind === kind).map((value) => ({ topic, value, source: value.source })),
  )
}

/** In the same words, or the same in other words. */
export function isSame(before: TypedValue, after: TypedValue, kind: ValueKind): boolean {
  return entryKey(before.text) === entryKey(after.text) || kind.isSame(before, after)
}
