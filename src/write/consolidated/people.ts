/** *People and contacts*: who holds which office, whom to ask, and what was stated to be vacant. */
import { type Contact, contactName, type PartnershipUpdate, type Person, peopleByOffice } from '../../model.ts'
import { type Cell, day, sourceCells, sourceColumns, text } from '../cells.ts'
import { dateInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { headings, roleName, sheets, sheetWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

export function peopleSheet(results: RoundResults): TableSheet {
  const which = results.edition === 'public' ? 'publicPeople' : 'people'
  return {
    name: sheets[which],
    title: sheetWords[which].title,
    about: [sheetWords[which].about],
    columns: [
      { heading: headings.partnership, width: 30 },
      { heading: headings.office, width: 18 },
      { heading: headings.name, width: 28 },
      { heading: headings.note, width: 24 },
      { heading: headings.takesOver, width: 18 },
      { heading: headings.telephone, width: 18, internal: true },
      { heading: headings.email, width: 42, internal: true },
      ...sourceColumns(26),
    ],
    rows: updatesByName(results).flatMap(({ name, update }) => rowsOf(results, name, update)),
    empty: sheetWords[which].empty,
    blankMeans: words.returnSilent,
  }
}

function rowsOf(results: RoundResults, name: string, update: PartnershipUpdate): Cell[][] {
  const person = (office: string) => (one: Person) => [
    text(name),
    text(office),
    text(one.name, 'strong'),
    text(one.note),
    takesOverCell(results, one),
    text(null),
    text(null),
    ...sourceCells(one.source, results.inputPath),
  ]
  return [
    ...peopleByOffice(update).map((one) => person(roleName(one.role))(one)),
    ...update.statedAbsences.map((absence) => [
      text(name),
      text(officeOfField(results, update, absence.field)),
      text(words.noneStated(absence.text), 'quiet'),
      text(null),
      text(null),
      text(null),
      text(null),
      ...sourceCells(absence.source, results.inputPath),
    ]),
    ...update.contacts.map((contact) => contactRow(results, name, contact)),
  ]
}

function contactRow(results: RoundResults, name: string, contact: Contact): Cell[] {
  return [
    text(name),
    text(words.contactOfficer),
    text(contactName(contact), 'strong'),
    text([contact.role, contact.note].filter(Boolean).join('\n')),
    text(null),
    text(contact.phones.map(({ number }) => number).join('\n')),
    text(contact.emails.map(({ address }) => address).join('\n')),
    ...sourceCells(contact.source, results.inputPath),
  ]
}

/** The day from which a named successor holds the office. */
function takesOverCell(results: RoundResults, { from }: Person): Cell {
  if (!from) return text(null)
  const display = dateInWords({ date: from, precision: precisionOf(from) }, lookOf(results.look).dateFormat)
  return precisionOf(from) === 'day' ? day(from, display) : text(display)
}

function precisionOf(iso: string): 'day' | 'month' | 'year' {
  if (iso.length === 10) return 'day'
  return iso.length === 7 ? 'month' : 'year'
}

function officeOfField(results: RoundResults, update: PartnershipUpdate, key: string): string {
  const form = results.forms.find((candidate) => candidate.id === update.form) ?? results.form
  const field = form.fields.find((candidate) => candidate.key === key)
  if (field?.role) return roleName(field.role)
  return field?.kind.startsWith('contact') ? words.contactOfficer : (field?.label ?? roleName(key))
}
