/** The fields of a form that name people, each for its office, and those who are named with an office in another field. */
import { finding } from '../../findings/finding.ts'
import { type Contact, type Finding, isSameCell, type Person, type StatedAbsence } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { isPrompt } from '../answers.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { type NamedHolder, type ReadPeople, readPeople, roleOfOffice } from './people.ts'

/** @param day ISO day of the return, to tell who is still to come and who is gone */
export function readPeopleFields(fields: readonly RawField[], day: string | null): ReadPeopleFields {
  const held: Person[] = []
  const absences: StatedAbsence[] = []
  const findings: Finding[] = []
  for (const raw of fields) {
    const text = tidy(textOf(raw.pieces))
    const { key, label } = raw.field
    if (text !== '' && isPrompt(text)) {
      absences.push({ field: key, text, source: sourceOf(raw.pieces, raw.labelSource) })
      continue
    }
    const read = readPeople(raw.pieces, day)
    const role = raw.field.role ?? key
    held.push(...read.people.map((person) => inOffice(role, person)))
    absences.push(...[...read.absences, ...read.unchanged].map((absence) => ({ field: key, ...absence })))
    findings.push(
      ...read.offices.map(({ source, name }) =>
        finding('office-without-name', source, { question: label, text: name }),
      ),
      ...doubtsAbout(read, role, label),
    )
  }
  return { held, absences, findings }
}

export interface ReadPeopleFields {
  readonly held: readonly Person[]
  readonly absences: readonly StatedAbsence[]
  readonly findings: readonly Finding[]
}

function inOffice(role: string, { name, note, status, from, source }: NamedHolder): Person {
  return { role, name, note, status, from, source }
}

/** Words that name nobody, holders who are last time's, and an office of which only those are named who are gone. */
function doubtsAbout(read: ReadPeople, role: string, question: string): Finding[] {
  const [gone] = read.people
  const isNobody = read.absences.length + read.unchanged.length + read.unclear.length === 0
  const isGone = isNobody && read.people.every(({ status }) => status === 'former')
  return [
    ...read.unclear.map(({ text, source }) => finding('holder-unclear', source, { question, text })),
    ...[
      ...read.doubted,
      ...read.unsettled.filter((one) => !read.doubted.some(({ source }) => isSameCell(source, one.source))),
    ].map(({ text, source }) => finding('holder-doubtful', source, { question, text })),
    ...read.unchanged.map(({ text, source }) => finding('holder-same-as-before', source, { question, role, text })),
    ...(gone && isGone ? [finding('holder-gone', gone.source, { question, name: gone.name })] : []),
  ]
}

/** A person given with an office in another field ("Chair – Ann Reed" in a contact cell) holds it where the form's own question was left empty. */
export function addNamedElsewhere(
  people: ReadPeopleFields,
  contacts: readonly Contact[],
  fields: readonly RawField[],
): ReadPeopleFields {
  const found = fields.flatMap(({ field, pieces }) => {
    const role = field.role ?? field.key
    const isEmpty = tidy(textOf(pieces)) === '' && !people.held.some((one) => one.role === role)
    return isEmpty
      ? holdersElsewhere(role, people.held, contacts).map((one) => ({ ...one, question: field.label }))
      : []
  })
  return {
    ...people,
    held: [...people.held, ...found.map(({ person }) => person)],
    findings: [
      ...people.findings,
      ...found.map(({ person, office, question }) =>
        finding('holder-named-elsewhere', person.source, { question, name: person.name, office }),
      ),
    ],
  }
}

function holdersElsewhere(
  role: string,
  held: readonly Person[],
  contacts: readonly Contact[],
): { person: Person; office: string }[] {
  const named = [
    ...contacts.map(({ name, role: office, source }) => ({ name, office, source, status: 'holds' as const })),
    ...held.map(({ name, note, source, status }) => ({ name, office: note, source, status })),
  ]
  return named.flatMap(({ name, office, source, status }) => {
    if (name === null || office === null || status !== 'holds' || roleOfOffice(office) !== role) return []
    return [{ person: { role, name, note: null, status, from: null, source }, office }]
  })
}
