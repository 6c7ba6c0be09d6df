/** What was read from the answers of a return, in words, each with the cell it came from. */
import type { FormField } from '../config/schema.ts'
import type { Source } from '../model.ts'
import type { UnresolvedUpdate } from '../normalise/normalise.ts'
import type { RawField } from '../recognise/raw.ts'

interface ReadValue {
  readonly source: Source
  readonly text: string
  /** Whether a field takes values of this kind. */
  readonly isOf: (field: FormField) => boolean
}

/** The values that were read from a question's cells, in the order of the record. */
export function valuesOf({ field, pieces }: RawField, update: UnresolvedUpdate): string[] {
  if (field.kind === 'partnership') return pieces.length > 0 ? [`name: ${update.partnership}`] : []
  if (field.kind === 'reference') return pieces.length > 0 ? [`reference: ${update.reference ?? 'none'}`] : []
  const cells = new Set(pieces.map(({ source }) => placeOf(source)))
  return allValues(update).flatMap(({ source, text, isOf }) =>
    isOf(field) && cells.has(placeOf(source)) ? [text] : [],
  )
}

function placeOf({ sheet, cell }: Source): string {
  return `${sheet ?? ''} ${cell ?? ''}`
}

const CONTACTS: ReadonlySet<FormField['kind']> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

function allValues(update: UnresolvedUpdate): ReadValue[] {
  const isContact = ({ kind }: FormField) => CONTACTS.has(kind)
  const ofKind = (wanted: FormField['kind']) => (field: FormField) => field.kind === wanted
  const { completedOn } = update
  return [
    ...(completedOn
      ? [
          {
            source: completedOn.source,
            text: `date: ${completedOn.date} (${completedOn.precision})`,
            isOf: ofKind('date'),
          },
        ]
      : []),
    ...update.contacts.flatMap(({ name, note, source, phones, emails }) => [
      ...(name === null ? [] : [{ source, text: `contact: ${withNote(name, note)}`, isOf: isContact }]),
      ...phones.map((phone) => ({ source: phone.source, text: `telephone: ${phone.number}`, isOf: isContact })),
      ...emails.map((email) => ({ source: email.source, text: `e-mail: ${email.address}`, isOf: isContact })),
    ]),
    ...update.people.map(({ name, note, role, status, source }) => ({
      source,
      text: `${role}, ${status}: ${withNote(name, note)}`,
      isOf: (field: FormField) => field.kind === 'people' && (field.role ?? field.key) === role,
    })),
    ...Object.entries(update.answers).flatMap(([topic, entries]) =>
      entries.map(({ text, source }) => ({
        source,
        text: `entry: ${text}`,
        isOf: (field: FormField) => (field.topic ?? field.key) === topic,
      })),
    ),
    ...update.targets.map(({ code, source }) => ({ source, text: `target: ${code}`, isOf: ofKind('targets') })),
    ...update.meetings.map(({ date, when, text, source }) => ({
      source,
      text: `meeting, ${when}: ${date?.date ?? text}`,
      isOf: ofKind('meetings'),
    })),
    ...update.subGroups.map(({ name, source }) => ({ source, text: `sub-group: ${name}`, isOf: ofKind('subGroups') })),
    ...update.statedAbsences.map(({ field: key, text, source }) => ({
      source,
      text: `said to be none: ${text}`,
      isOf: (field: FormField) => field.key === key,
    })),
  ]
}

function withNote(name: string, note: string | null): string {
  return note === null ? name : `${name} (${note})`
}
