/**
 * Kinds whose answer is one value under the field's topic. Each says how its text is read, what is the same and what the difference is; reading
 * a return, asking about what was not understood and comparing are the same for all and stand here.
 */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { PartnershipUpdate, TypedValue } from '../model.ts'
import type { StoredValue } from '../read/grid.ts'
import type { RawField } from '../recognise/raw.ts'
import { isEmptyAnswer, isPrompt, isVacant } from './answers.ts'
import { type ComparedReturns, type ComparedValues, sideOf, valueChange } from './comparing.ts'
import { absent, type Kind, type OptionShape, type ReadParts, type Room } from './kind.ts'
import { entryKey, sourceOf, textOf, tidy } from './text.ts'

interface TypedKind<Options extends OptionShape>
  extends Pick<Kind<Options>, 'options' | 'looksLike' | 'columns' | 'show' | 'input'> {
  /** As the map of kinds and stored values call it. */
  readonly name: string
  readonly stored: NonNullable<Kind['stored']>
  /** What an answer should be, for a query about one that is not: "a percentage such as 42.5%". */
  readonly expected: string
  /**
   * What a text says, in the parts of `stored`; null when that is not certain, so that the text is kept and somebody asked.
   *
   * @param stored what the cell holds behind its text, when the answer is one cell
   */
  readValue(text: string, stored: StoredValue, field: FormField): Record<string, unknown> | null
  /** What is stored beside a text that could not be read. */
  readonly unread: Record<string, unknown>
  isSame(before: TypedValue, after: TypedValue): boolean
  /** The difference in words; null when both values say enough. */
  difference(before: TypedValue, after: TypedValue): string | null
}

export function typedKind<Options extends OptionShape>(parts: TypedKind<Options>): Kind<Options> {
  const { options, stored, looksLike, columns, show, input } = parts
  const room: Room = {
    read: (fields) => readFields(fields, parts),
    compare: (returns) => compareValues(returns, parts),
  }
  return { room, under: 'values', canBePrivate: true, options, stored, looksLike, columns, show, input }
}

type Reader = Pick<TypedKind<OptionShape>, 'name' | 'expected' | 'readValue' | 'unread'>

/** A topic whose question was left empty has an empty list. */
function readFields(fields: readonly RawField[], kind: Reader): ReadParts {
  const values: Record<string, TypedValue[]> = {}
  const statedAbsences: ReturnType<typeof absent>[] = []
  const findings: ReturnType<typeof finding>[] = []
  for (const raw of fields) {
    const { field, pieces } = raw
    const topic = field.topic ?? field.key
    const list = Object.hasOwn(values, topic) ? (values[topic] ?? []) : []
    values[topic] = list
    const text = textOf(pieces).split('\n').map(tidy).join('\n').trim()
    const source = sourceOf(pieces, raw.labelSource)
    if (text === '') continue
    if (isEmptyAnswer(text) || isPrompt(text) || isVacant(text)) {
      statedAbsences.push(absent(raw, text, source))
      continue
    }
    const [only, ...others] = pieces.filter((piece) => tidy(piece.text) !== '')
    const read = kind.readValue(text, only && others.length === 0 ? only.value : { kind: 'text' }, field)
    list.push({ kind: kind.name, ...(read ?? kind.unread), text, source })
    const args = { question: field.title ?? field.label, text, expected: kind.expected }
    if (!read) findings.push(finding('value-unclear', source, args))
  }
  return { values, statedAbsences, findings }
}

type Comparer = Pick<TypedKind<OptionShape>, 'name' | 'isSame' | 'difference' | 'show'>

function compareValues(returns: ComparedReturns, kind: Comparer): ComparedValues {
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
    return { change: { ...change, topic }, home }
  })
  return { changes, findings: [] }
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

function isSame(before: TypedValue, after: TypedValue, kind: Comparer): boolean {
  return entryKey(before.text) === entryKey(after.text) || kind.isSame(before, after)
}
