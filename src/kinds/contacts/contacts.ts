/**
 * The people to ask: names from the contact field, telephone numbers and e-mail addresses from wherever the form or the
 * officer put them, and who each belongs to.
 */
import { finding } from '../../findings/finding.ts'
import { groupedBy, groupsOf } from '../../groups.ts'
import { type Contact, contactName, type Finding, type StatedAbsence } from '../../model.ts'
import type { RawField, RawReturn } from '../../recognise/raw.ts'
import { partsOfName } from '../../register/person.ts'
import { REACHED_THROUGH } from '../../words/en/contact-labels.ts'
import { isPrompt } from '../answers.ts'
import { namesIn } from '../people/names-in.ts'
import type { NamedHolder } from '../people/people.ts'
import { tidy } from '../text.ts'
import { withoutNames } from './contact-remarks.ts'
import { type Gathered, gatherNames, gatherPiece, takeNamesFromRemarks } from './gather.ts'
import { type Detail, pairDetails } from './pairing.ts'
import { digitsOf } from './phones.ts'

export interface ReadContacts {
  readonly contacts: readonly Contact[]
  readonly absences: readonly StatedAbsence[]
  readonly findings: readonly Finding[]
}

const CONTACT_KINDS: ReadonlySet<string> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

/**
 * Reads all contact fields of a return together. What an online form knows of the sender fills in where they are empty.
 * @param region of telephone numbers without a country code, e.g. `GB`
 * @param day ISO day of the return, to tell who is still to come and who is gone
 */
export function readContacts(
  fields: readonly RawField[],
  submission: RawReturn['submission'],
  region: string,
  day: string | null = null,
): ReadContacts {
  const groups = byOfficer(fields.filter((raw) => CONTACT_KINDS.has(raw.field.kind))).map((group) =>
    readGroup(group, region, day),
  )
  const contacts = groups.flatMap((group) => group.contacts)
  const sender = contacts.length === 0 ? senderOf(submission) : null
  return {
    contacts: sender ? [sender] : contacts,
    absences: groups.flatMap((group) => group.absences),
    findings: [
      ...groups.flatMap((group) => group.findings),
      ...(sender ? [finding('contact-from-submission', sender.source, { name: contactName(sender) })] : []),
    ],
  }
}

/** A form can ask for a second officer: a name after details begins the next group. */
function byOfficer(fields: readonly RawField[]): RawField[][] {
  const groups: RawField[][] = []
  for (const raw of fields) {
    const group = groups.at(-1)
    const complete =
      raw.field.kind === 'contactName' &&
      group?.some((other) => other.field.kind === 'contactName') &&
      group.some((other) => other.field.kind !== 'contactName')
    if (group && !complete) group.push(raw)
    else groups.push([raw])
  }
  return groups
}

function readGroup(fields: readonly RawField[], region: string, day: string | null): ReadContacts {
  const gathered: Gathered = { people: [], details: [], remarks: [], absences: [], findings: [] }
  for (const raw of fields) {
    const names = raw.pieces.flatMap((piece) => gatherPiece(piece, raw, region, gathered))
    if (raw.field.kind === 'contactName') gatherNames(names, raw, day, gathered)
  }
  if (gathered.people.length === 0) takeNamesFromRemarks(gathered)
  const paired = pairDetails(gathered.people, gathered.details)
  const remarks = withoutNames(gathered.remarks, gathered.people)
  const nameless = namelessHolder(gathered)
  const holders = nameless ? [nameless] : gathered.people
  const owned = groupedBy(paired, ({ owner }) => owner)
  const remarked = groupedBy(remarks, ({ owner }) => owner ?? 0)
  const contacts = holders.map((holder, index): Contact => {
    const own = owned.get(index) ?? []
    const faxes = eachOnce(own, 'fax', digitsOf).map(({ text }) => `fax ${text}`)
    const said = (remarked.get(index) ?? []).map(({ text }) => text)
    const notes = [...(holder.remark ? [holder.remark] : []), ...said, ...faxes]
    return {
      name: holder.name,
      role: holder.office,
      phones: eachOnce(own, 'phone', digitsOf).map(({ text, source }) => ({ number: text, source })),
      emails: eachOnce(own, 'email', lowerCase).map(({ text, source }) => ({ address: text, source })),
      note: notes.length > 0 ? notes.join('; ') : null,
      source: holder.source,
    }
  })
  const [first] = contacts
  const ofAnother = paired.filter((detail) => !detail.unsure && namesAnother(detail.line, gathered.people))
  const unsure = [
    ...paired.filter((detail) => detail.unsure).map((detail) => [detail]),
    // A line that names somebody else is one doubt, however many details it holds.
    ...groupsOf(ofAnother, ({ source, line }) => `${source.cell} ${line}`),
  ]
  const isAsked =
    gathered.findings.some(({ code }) => code === 'holder-unclear' || code === 'holder-same-as-before') ||
    gathered.absences.some(({ text }) => isPrompt(text))
  return {
    contacts,
    absences: gathered.absences,
    findings: [
      ...gathered.findings,
      ...(nameless && first && !isAsked
        ? [finding('contact-without-name', nameless.source, { text: contactName(first) || (first.note ?? '') })]
        : []),
      ...unsure.flatMap((details) => unpaired(details, first)),
      ...contacts
        .filter((contact) => contact.name !== null && contact.phones.length + contact.emails.length === 0)
        .map((contact) => finding('contact-details-missing', contact.source, { name: contactName(contact) })),
    ],
  }
}

function unpaired(details: readonly Detail[], contact: Contact | undefined): Finding[] {
  const inOrder = [...details].sort((a, b) => a.start - b.start)
  const text = inOrder.map((detail) => detail.text).join(', ')
  return inOrder
    .slice(0, 1)
    .map(({ source }) => finding('contact-unpaired', source, { text, name: contact ? contactName(contact) : '' }))
}

/** A line that names somebody else with a title or a known given name: "Please contact Ann Reed on 01632 960001" beside Bob Stone. */
function namesAnother(line: string, people: readonly NamedHolder[]): boolean {
  const [only, ...others] = people
  if (!only || others.length > 0) return false
  // "Ann Reed-Stone" is called Ann Stone, too.
  const surnames = [only.name, ...only.name.split('-')].map((name) => partsOfName(name).surname)
  // "Robert Stone" is called Bob.
  return namesIn(line).some(
    ({ name, before }) => !REACHED_THROUGH.test(before) && !surnames.includes(partsOfName(name).surname),
  )
}

/** "ann@example.org <mailto:ann@example.org>" is one address. */
function eachOnce(details: readonly Detail[], kind: Detail['kind'], sameAs: (text: string) => string): Detail[] {
  const byValue = new Map<string, Detail>()
  for (const detail of details) {
    const value = sameAs(detail.text)
    if (detail.kind === kind && !byValue.has(value)) byValue.set(value, detail)
  }
  return [...byValue.values()]
}

function lowerCase(text: string): string {
  return text.toLowerCase()
}

type Nameless = Pick<NamedHolder, 'office' | 'remark' | 'source'> & { readonly name: null }

/** Details without any name belong to somebody all the same. Null when there is a name, or nothing at all. */
function namelessHolder({ people, details, remarks }: Gathered): Nameless | null {
  if (people.length > 0) return null
  const source = (details.find((one) => one.kind === 'email') ?? details[0] ?? remarks[0])?.source
  return source ? { name: null, office: null, remark: null, source } : null
}

function senderOf(submission: RawReturn['submission']): Contact | null {
  const email = tidy(submission?.email?.text ?? '')
  const name = tidy(submission?.name?.text ?? '')
  const source = submission?.name?.source ?? submission?.email?.source
  if (!source || (email === '' && name === '')) return null
  if (/^anonymous$/iu.test(email || name)) return null
  const address = submission?.email?.source
  const emails = email !== '' && address ? [{ address: email, source: address }] : []
  return { name: name || null, role: null, phones: [], emails, note: null, source }
}
