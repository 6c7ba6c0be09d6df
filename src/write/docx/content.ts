/** What the paper says of each partnership, before it is laid out: the rows of its table in the order of its form. */
import { ANSWER_KINDS, type Form, type FormField } from '../../config/schema.ts'
import { type Contact, type Entry, type PartnershipUpdate, type Person, peopleIn, topicEntries } from '../../model.ts'
import { REGISTER_KINDS } from '../../register/register.ts'
import { dateInWords, dayInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { type NamedUpdate, type RoundResults, updatesByName } from '../results.ts'
import { committeeWords, headings, topicName, words } from '../strings.ts'

export interface AnswerRow {
  readonly question: string
  /** A date, a name or a number rather than an answer in sentences. */
  readonly isDetail: boolean
  readonly entries: readonly Pick<Entry, 'text' | 'level'>[]
  /** What stands there when there is no answer. */
  readonly none: string
}

interface UpdateTable {
  readonly name: string
  /** The form's own word for the partnership's name, which heads the table. */
  readonly label: string
  readonly rows: readonly AnswerRow[]
  /** A remark on the whole update, or null. */
  readonly remark: string | null
}

export interface UpdateGroup {
  readonly heading: string
  readonly tables: readonly UpdateTable[]
}

/** The updates by kind of partnership, then by name. */
export function updateGroups(results: RoundResults): readonly UpdateGroup[] {
  const kinds = [...REGISTER_KINDS, null] as const
  return kinds.flatMap((kind) => {
    const updates = updatesByName(results).filter(
      ({ update }) => (results.register.byId.get(update.partnershipId)?.kind ?? null) === kind,
    )
    const heading = kind ? committeeWords.kinds[kind] : committeeWords.unregistered
    return updates.length === 0 ? [] : [{ heading, tables: updates.map((named) => tableOf(results, named)) }]
  })
}

function tableOf(results: RoundResults, { name, update }: NamedUpdate): UpdateTable {
  const form = results.forms.find(({ id }) => id === update.form) ?? results.form
  const label = form.fields.find(({ kind }) => kind === 'partnership')?.label ?? headings.partnership
  const remark = form.id === results.form.id ? null : committeeWords.otherForm(form.label)
  return { name, label, rows: [...formRows(results, form, update), ...otherRows(form, update)], remark }
}

function formRows(results: RoundResults, form: Form, update: PartnershipUpdate): AnswerRow[] {
  const topics = new Set<string>()
  return form.fields.flatMap((field) => {
    if (field.kind === 'partnership' || field.kind === 'reference') return []
    if (field.topic && ANSWER_KINDS.has(field.kind)) {
      if (topics.has(field.topic)) return []
      topics.add(field.topic)
      return [answerRow(field.label, topicEntries(update.answers, field.topic))]
    }
    if (isContactField(field) && results.edition === 'public') return []
    return [row(field.label, detailsOf(results, field, update))]
  })
}

/** Answers to questions that are not on the form the return came on. */
function otherRows(form: Form, update: PartnershipUpdate): AnswerRow[] {
  const asked = new Set(form.fields.map(({ topic }) => topic))
  return Object.entries(update.answers)
    .filter(([topic, entries]) => entries.length > 0 && !asked.has(topic))
    .map(([topic, entries]) => answerRow(topicName(topic), entries))
}

function answerRow(question: string, entries: readonly Entry[] | undefined): AnswerRow {
  return { question, isDetail: false, entries: entries ?? [], none: words.leftEmpty }
}

function row(question: string, lines: readonly string[]): AnswerRow {
  const entries = lines.length > 0 ? [{ text: lines.join('\n'), level: 0 }] : []
  return { question, isDetail: true, entries, none: words.notGiven }
}

function isContactField({ kind }: FormField): boolean {
  return kind === 'contactName' || kind === 'contactDetails' || kind === 'phone' || kind === 'email'
}

function detailsOf(results: RoundResults, field: FormField, update: PartnershipUpdate): string[] {
  const { contacts } = update
  switch (field.kind) {
    case 'date':
      return update.completedOn ? [dateInWords(update.completedOn, lookOf(results.look).dateFormat)] : []
    case 'contactName':
      return contacts.map(nameAndRole).filter(Boolean)
    case 'contactDetails':
      return contacts
        .map((contact) => [...numbersOf(contact), ...addressesOf(contact), contact.note].filter(Boolean).join(', '))
        .filter(Boolean)
    case 'phone':
      return contacts.flatMap(numbersOf)
    case 'email':
      return contacts.flatMap(addressesOf)
    default:
      return peopleOf(results, field, update)
  }
}

function numbersOf({ phones }: Contact): string[] {
  return phones.map(({ number }) => number)
}

function addressesOf({ emails }: Contact): string[] {
  return emails.map(({ address }) => address)
}

function nameAndRole({ name, role }: Contact): string {
  return [name, role].filter(Boolean).join(', ')
}

function peopleOf(results: RoundResults, field: FormField, update: PartnershipUpdate): string[] {
  const people = peopleIn(update, field.role ?? field.key)
  const absent = update.statedAbsences.filter((absence) => absence.field === field.key).map(({ text }) => text)
  const format = lookOf(results.look).dateFormat
  return [...people.map((person) => personText(person, format)), ...absent]
}

function personText({ name, note, from }: Person, format: string): string {
  const remarks = [note, from ? words.from(dayInWords(from, format)) : null].filter(Boolean)
  return remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name
}
