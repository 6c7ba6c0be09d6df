/** What the paper says of each partnership, before it is laid out: the rows of its table in the order of its form. */
import { ANSWER_KINDS, type Form, type FormField } from '../../config/schema.ts'
import { kindOf } from '../../kinds/kinds.ts'
import { type Contact, type Entry, type PartnershipUpdate, peopleIn, topicEntries } from '../../model.ts'
import { withoutBlanks } from '../../printed-blanks.ts'
import { REGISTER_KINDS } from '../../register/register.ts'
import { asWritten, typedText } from '../answers.ts'
import { dateInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { type Marks, markedNames, marksFor } from '../marks.ts'
import { contactKinds, type NamedUpdate, type RoundResults, updatesByName } from '../results.ts'
import { topicName, words } from '../strings.ts'
import { personText } from '../tables/offices.ts'
import { statedText } from '../tables/stated.ts'
import { changeSentence } from './change-sentence.ts'
import { spelledOut } from './value-text.ts'
import { committeeWords } from './words.ts'

export interface AnswerRow {
  readonly question: string
  readonly entries: readonly Pick<Entry, 'text' | 'level'>[]
  /** What stands there when there is no answer. */
  readonly none: string
  /** Stands below an answer: that it is still to be confirmed, or not whole. */
  readonly remarks: readonly string[]
}

export interface UpdateTable {
  /** Of the partnership. */
  readonly id: string
  readonly name: string
  /** The form's own word for the partnership's name, which heads the table. */
  readonly label: string
  readonly rows: readonly AnswerRow[]
  /** What stands above the table: what changed, and that it came on another form. */
  readonly remarks: readonly string[]
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
  const form = formOf(results, update)
  const label = form.fields.find(({ kind }) => kind === 'partnership')?.label ?? words.partnership
  const remarks = [
    changeSentence(results, update.partnershipId),
    form.id === results.form.id ? null : committeeWords.otherForm(form.label),
  ].filter((remark) => remark !== null)
  return { id: update.partnershipId, name, label, rows: rowsOf(results, update), remarks }
}

/** The rows of an update in the order of its form. */
export function rowsOf(results: RoundResults, update: PartnershipUpdate): AnswerRow[] {
  const form = formOf(results, update)
  return [...formRows(results, form, update), ...otherRows(form, update)]
}

function formOf(results: RoundResults, update: PartnershipUpdate): Form {
  return results.forms.find(({ id }) => id === update.form) ?? results.form
}

/** The question as the return prints it where the form's label has a blank. */
function questionOn({ printed }: PartnershipUpdate, { key, label }: FormField): string {
  return withoutBlanks(label, printed?.[key])
}

function formRows(results: RoundResults, form: Form, update: PartnershipUpdate): AnswerRow[] {
  const topics = new Set<string>()
  const marks = marksFor(results, update)
  return form.fields.flatMap((field) => {
    if (kindOf(field).identifies) return []
    if (field.topic && ANSWER_KINDS.has(field.kind)) {
      if (topics.has(field.topic)) return []
      topics.add(field.topic)
      const entries = topicEntries(update.answers, field.topic)
      return [marked(answerRow(questionOn(update, field), entries, statedFor(form, update, field.topic)), field, marks)]
    }
    if (contactKinds.has(field.kind) && results.edition === 'public') return []
    return [marked(row(questionOn(update, field), detailsOf(results, form, field, update)), field, marks)]
  })
}

/** The row with what is to be said of its answer. */
function marked(row: AnswerRow, field: FormField, { asked, held }: Marks): AnswerRow {
  const names = markedNames(field)
  const has = (list: readonly string[]) => names.some((name) => list.includes(name))
  if (row.entries.length === 0) return has(held) ? { ...row, none: committeeWords.heldBack } : row
  const remarks = [
    ...(has(asked) ? [committeeWords.toBeConfirmed] : []),
    ...(has(held) ? [committeeWords.partHeldBack] : []),
  ]
  return { ...row, remarks }
}

/** Answers to questions that are not on the form the return came on. */
function otherRows(form: Form, update: PartnershipUpdate): AnswerRow[] {
  const asked = new Set(form.fields.map(({ topic }) => topic))
  return Object.entries(update.answers)
    .filter(([topic, entries]) => entries.length > 0 && !asked.has(topic))
    .map(([topic, entries]) => answerRow(topicName(topic), entries))
}

function answerRow(question: string, entries: readonly Entry[] | undefined, stated: string | null = null): AnswerRow {
  return { question, entries: entries ?? [], none: stated ?? words.leftEmpty, remarks: [] }
}

/** What the return says in place of an answer: "None". */
function statedFor(form: Form, update: PartnershipUpdate, topic: string): string | null {
  const stated = statedText([form], update, (field) => field.topic === topic)
  return stated ? words.quote(stated.text) : null
}

function row(question: string, lines: readonly string[]): AnswerRow {
  const entries = lines.length > 0 ? [{ text: lines.join('\n'), level: 0 }] : []
  return { question, entries, none: words.notGiven, remarks: [] }
}

/** What the return gives for the field, and what it says in its place: "Vacant". */
function detailsOf(results: RoundResults, form: Form, field: FormField, update: PartnershipUpdate): string[] {
  const stated = update.statedAbsences.filter((absence) => absence.field === field.key).map(({ text }) => text)
  return [...valuesOf(results, form, field, update), ...stated]
}

/** A return's values for a field that is no answer in sentences, a line each; of several contacts each. */
export function valuesOf(
  results: Pick<RoundResults, 'look'>,
  form: Form,
  field: FormField,
  update: PartnershipUpdate,
): string[] {
  const { completedOn, contacts } = update
  const format = lookOf(results.look).dateFormat
  const withNote = carriesNote(form, field)
  const isAsked = (topic: string) => marksFor(results, update).asked.includes(topic)
  const contactLines = (partsOf: (contact: Contact) => readonly (string | null)[]) =>
    contacts
      .map((contact) => [...partsOf(contact), withNote ? contact.note : null].filter(Boolean).join(', '))
      .filter(Boolean)
  switch (field.kind) {
    case 'date':
      return completedOn ? [dateInWords(completedOn, format)] : []
    case 'contactName':
      return contactLines(({ name, role }) => [name, role])
    case 'contactDetails':
      return contactLines((contact) => [...numbersOf(contact), ...addressesOf(contact)])
    case 'phone':
      return contactLines(numbersOf)
    case 'email':
      return contactLines(addressesOf)
    default:
      return field.topic && !field.role
        ? [typedText(update, field.topic, isAsked(field.topic) ? asWritten : spelledOut)].filter(Boolean)
        : peopleIn(update, field.role ?? field.key).map((person) => personText(person, format))
  }
}

/** What was written beside a contact, such as an extension, stands with the details, else with the number, else with the name. */
function carriesNote(form: Form, { kind }: FormField): boolean {
  const kinds = ['contactDetails', 'phone', 'email', 'contactName']
  return kind === kinds.find((candidate) => form.fields.some((field) => field.kind === candidate))
}

function numbersOf({ phones }: Contact): string[] {
  return phones.map(({ number }) => number)
}

function addressesOf({ emails }: Contact): string[] {
  return emails.map(({ address }) => address)
}
