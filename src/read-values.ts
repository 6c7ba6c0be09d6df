/** What was read from the answers of a return, in words, each with the cell it came from: for people who check a file. */
import type { FormField } from './config/schema.ts'
import { valueKindNamed } from './kinds/table/columns.ts'
import type { PartialDate, RecordTable, Source, TypedValue } from './model.ts'
import type { UnresolvedUpdate } from './normalise/normalise.ts'
import type { RawField } from './recognise/raw.ts'

export interface ReadValue {
  readonly source: Source
  /** What it is: `contact`, `telephone`, an office, a kind. */
  readonly what: string
  /** Of a person or a meeting: `holds`, `former`, `planned`. */
  readonly state?: string
  readonly text: string
  /** Of what is a date and no more. */
  readonly date?: PartialDate
  /** Whether a field takes values of this kind. */
  readonly isOf: (field: FormField) => boolean
}

/** Those of the values of a return that were read from a question's cells, in the order of the record. */
export function valuesOf({ field, pieces }: RawField, values: readonly ReadValue[]): ReadValue[] {
  const cells = new Set(pieces.map(({ source }) => placeOf(source)))
  return values.filter(({ source, isOf }) => isOf(field) && cells.has(placeOf(source)))
}

/** A cell as a key; a line within it is of the same cell. */
export function placeOf({ sheet, cell }: Source): string {
  return `${sheet ?? ''} ${cell ?? ''}`
}

const CONTACTS: ReadonlySet<FormField['kind']> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

/** Everything that was read of a return. Its name and reference carry the source of the question they answer. */
export function readValues(update: UnresolvedUpdate, fields: readonly RawField[]): ReadValue[] {
  const isContact = ({ kind }: FormField) => CONTACTS.has(kind)
  const ofKind = (wanted: FormField['kind']) => (field: FormField) => field.kind === wanted
  const ofTopic = (topic: string) => (field: FormField) => (field.topic ?? field.key) === topic
  const { completedOn, partnership, reference } = update
  return [
    ...givenOnce(fields, { kind: 'partnership', what: 'name', text: partnership }),
    ...givenOnce(fields, { kind: 'reference', what: 'reference', text: reference ?? 'none' }),
    ...(completedOn
      ? [
          {
            source: completedOn.source,
            what: 'date',
            text: `${completedOn.date} (${completedOn.precision})`,
            date: completedOn,
            isOf: ofKind('date'),
          },
        ]
      : []),
    ...update.contacts.flatMap(({ name, note, source, phones, emails }) => [
      ...(name === null && note === null
        ? []
        : [{ source, what: 'contact', text: withNote(name, note), isOf: isContact }]),
      ...phones.map((phone) => ({ source: phone.source, what: 'telephone', text: phone.number, isOf: isContact })),
      ...emails.map((email) => ({ source: email.source, what: 'e-mail', text: email.address, isOf: isContact })),
    ]),
    ...update.people.map(({ name, note, role, status, source }) => ({
      source,
      what: role,
      state: status,
      text: withNote(name, note),
      isOf: (field: FormField) => field.kind === 'people' && (field.role ?? field.key) === role,
    })),
    ...Object.entries(update.answers).flatMap(([topic, entries]) =>
      entries.map(({ text, source }) => ({ source, what: 'entry', text, isOf: ofTopic(topic) })),
    ),
    ...Object.entries(update.values).flatMap(([topic, values]) =>
      values.map((value) => ({ source: value.source, what: value.kind, text: showValue(value), isOf: ofTopic(topic) })),
    ),
    ...Object.entries(update.tables).flatMap(([topic, table]) =>
      rowsInWords(table).map((row) => ({ ...row, what: 'row', isOf: ofTopic(topic) })),
    ),
    ...update.targets.map(({ code, claimed, source }) => ({
      source,
      what: 'target',
      ...(claimed ? {} : { state: 'not claimed' }),
      text: code,
      isOf: ofKind('targets'),
    })),
    ...update.meetings.map(({ date, when, text, source }) => ({
      source,
      what: 'meeting',
      state: when,
      text: date?.date ?? text,
      ...(date ? { date } : {}),
      isOf: ofKind('meetings'),
    })),
    ...update.subGroups.map(({ name, source }) => ({
      source,
      what: 'sub-group',
      text: name,
      isOf: ofKind('subGroups'),
    })),
    ...update.statedAbsences.map(({ field: key, text, source }) => ({
      source,
      what: 'said to be none',
      text,
      isOf: (field: FormField) => field.key === key,
    })),
  ]
}

interface GivenOnce {
  readonly kind: FormField['kind']
  readonly what: string
  readonly text: string
}

/** What a return has one of, at the first cell that answers the question for it. */
function givenOnce(fields: readonly RawField[], { kind, what, text }: GivenOnce): ReadValue[] {
  const [answer] = fields.flatMap(({ field, pieces }) => (field.kind === kind ? pieces : []))
  return answer ? [{ source: answer.source, what, text, isOf: (field) => field.kind === kind }] : []
}

/** "Project: Ferry; State: Green" for each row. */
function rowsInWords({ rows, columns = [] }: RecordTable): Pick<ReadValue, 'source' | 'text'>[] {
  const headings = new Map(columns.map(({ key, label }) => [key, label]))
  return rows.map(({ cells, source }) => ({
    source,
    text: Object.entries(cells)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => `${headings.get(key) ?? key}: ${values.map(showValue).join(', ')}`)
      .join('; '),
  }))
}

function showValue(value: TypedValue): string {
  return valueKindNamed(value.kind)?.show(value) ?? value.text
}

/** "Ann Example (Tue & Wed)"; what was written without a name stands in brackets alone. */
function withNote(name: string | null, note: string | null): string {
  return [name, note && `(${note})`].filter(Boolean).join(' ')
}
