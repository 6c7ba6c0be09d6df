/**
 * The people to ask: names from the contact field, telephone numbers and e-mail addresses from wherever the form or the
 * officer put them, and who each belongs to.
 */
import { finding } from '../../findings/finding.ts'
import { groupedBy } from '../../groups.ts'
import { type Contact, contactName, type Finding, type Source, type StatedAbsence } from '../../model.ts'
import type { Piece, RawField, RawReturn } from '../../recognise/raw.ts'
import { partsOfName, samePerson } from '../../register/person.ts'
import { REACHED_THROUGH } from '../../words/en/contact-labels.ts'
import { DESK } from '../../words/en/offices.ts'
import { isAsBefore, isEmptyAnswer, isPrompt, isVacant } from '../answers.ts'
import { isPlaceName, namesIn } from '../people/names-in.ts'
import { type NamedHolder, type Quoted, readPeople } from '../people/people.ts'
import { isGivenName, looksLikePerson, officeBeforeName } from '../people/person-look.ts'
import { titlesOf } from '../people/titles.ts'
import { linesOf, tidy } from '../text.ts'
import { detailsOf, joinBrokenAddresses, remarkOf, withoutDetails } from './contact-details.ts'
import { withoutNames } from './contact-remarks.ts'
import { emailOfLink } from './emails.ts'
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
  const groups = groupsOf(fields.filter((raw) => CONTACT_KINDS.has(raw.field.kind))).map((group) =>
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
function groupsOf(fields: readonly RawField[]): RawField[][] {
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

interface Gathered {
  readonly people: NamedHolder[]
  readonly details: Detail[]
  readonly remarks: Quoted[]
  readonly absences: StatedAbsence[]
  readonly findings: Finding[]
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
  const unsure = paired.filter((detail) => detail.unsure || namesAnother(detail.line, gathered.people))
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
      ...unsure.map((detail) =>
        finding('contact-unpaired', detail.source, { text: detail.text, name: first ? contactName(first) : '' }),
      ),
      ...contacts
        .filter((contact) => contact.name !== null && contact.phones.length + contact.emails.length === 0)
        .map((contact) => finding('contact-details-missing', contact.source, { name: contactName(contact) })),
    ],
  }
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

/** Takes the details out of a cell. Gives what is left of one that names people, for all cells of its field to be read together. */
function gatherPiece(piece: Piece, raw: RawField, region: string, gathered: Gathered): Piece[] {
  const text = tidy(piece.text)
  const { kind, key } = raw.field
  if (isInvitation(piece)) {
    gatherLink(piece, [], gathered)
    return []
  }
  if (text !== '' && (isVacant(text) || isEmptyAnswer(text) || isPrompt(text))) {
    gathered.absences.push({ field: key, text, source: piece.source })
    return []
  }
  if (kind !== 'contactName' && isAsBefore(text)) {
    const args = { question: raw.field.label, role: 'contactDetails', text }
    gathered.absences.push({ field: key, text, source: piece.source })
    gathered.findings.push(finding('holder-same-as-before', piece.source, args))
    return []
  }
  const before = gathered.details.length
  const rest = linesOf({ ...piece, text: joinBrokenAddresses(piece.text) }).map((line) => {
    const read = detailsOf(line.text, piece, raw, region)
    gathered.details.push(...read.details.map((detail) => ({ ...detail, source: line.source })))
    gathered.findings.push(...read.findings.map((one) => ({ ...one, source: line.source })))
    return { text: read.rest, source: line.source }
  })
  const found = gathered.details.slice(before)
  gatherLink(piece, found, gathered)
  if (kind === 'contactName') return [{ ...piece, text: rest.map((line) => withoutDetails(line.text)).join('\n') }]
  const isBroken = kind === 'email' && text !== '' && found.length === 0 && !looksLikePerson(text)
  if (isBroken) {
    gathered.details.push({ kind: 'email', text, start: 0, line: '', source: piece.source })
    gathered.findings.push(finding('email-not-valid', piece.source, { email: text }))
    return []
  }
  gathered.remarks.push(
    ...rest.flatMap((line) => {
      const remark = takeIntroduced({ ...line, text: remarkOf(line.text) }, gathered)
      return remark === '' ? [] : [{ ...line, text: remark }]
    }),
  )
  return []
}

/** Reads the names of a field. Who is gone is no contact but a remark; words that are nobody are asked about. */
function gatherNames(pieces: readonly Piece[], raw: RawField, day: string | null, gathered: Gathered): void {
  const { key, label } = raw.field
  const read = readPeople(withTitlesOfJobs(pieces), day)
  const desks = read.unclear.filter(({ text }) => isContactAllTheSame(text))
  const unclear = read.unclear.filter((one) => !desks.includes(one))
  gathered.people.push(
    ...read.people.filter(({ status }) => status !== 'former'),
    ...desks.map(({ text, source }) => nobodyElse(text, source)),
  )
  gathered.remarks.push(
    ...read.people
      .filter(({ status }) => status === 'former')
      .map(({ name, remark, source }) => ({ text: `${name} (${remark ?? ''})`, source })),
  )
  gathered.absences.push(...[...read.absences, ...read.unchanged].map((absence) => ({ field: key, ...absence })))
  gathered.findings.push(
    ...unclear.map(({ text, source }) => finding('holder-unclear', source, { question: label, text })),
    ...read.doubted.map(({ text, source }) => finding('holder-doubtful', source, { question: label, text })),
    ...read.unchanged.map(({ text, source }) =>
      finding('holder-same-as-before', source, { question: label, role: 'contact', text }),
    ),
  )
}

/** "Sam" or "Partnerships Team" can be asked, though neither is a person's whole name. */
function isContactAllTheSame(text: string): boolean {
  return DESK.test(text) || (isGivenName(text) && /^\p{Lu}\p{L}+$/u.test(text))
}

function nobodyElse(name: string, source: Source): NamedHolder {
  return { name, note: null, office: null, remark: null, status: 'holds', from: null, source }
}

/** "Job title: Community Safety Manager" in a cell of its own is said of the name before. */
function withTitlesOfJobs(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const office = OFFICE.exec(tidy(piece.text))?.[1]
    const last = kept.at(-1)
    if (office === undefined || !last) kept.push(piece)
    else kept[kept.length - 1] = { ...last, text: `${last.text} (${office})` }
  }
  return kept
}

/** "Chair – Jackie Reed" among the details names one more person. Gives the rest of the remark. */
function takeIntroduced(remark: Quoted, gathered: Gathered): string {
  const kept = remark.text.split(', ').filter((part) => {
    const found = officeBeforeName(part.replace(/(?<!\s)\s*[:–—-]\s+/u, ' '))
    if (!found) return true
    const known = gathered.people.findIndex(({ name }) => samePerson({ name }, { name: found.name }))
    const person = gathered.people[known]
    if (person) gathered.people[known] = { ...person, office: person.office ?? found.office }
    else gathered.people.push({ ...nobodyElse(found.name, remark.source), office: found.office })
    return false
  })
  return kept.join(', ')
}

/** Whether all a cell shows is that it leads to an address. */
export function isInvitation(piece: Piece): boolean {
  return emailOfLink(piece.link) !== null && INVITATION.test(tidy(piece.text))
}

/** What people write over a link to an address: "email me", "click here to send an e-mail". */
const INVITATION =
  /^(?:(?:please|click|press|here|to|e-?mail|mail|contact|send|an?|me|us|now|link|message)\b[\s.!:-]*)+$/iu

/** "Job title: Community Safety Manager" behind a name. */
const OFFICE = /^(?:job ?title|position(?: held)?|post|role|designation)\s*[:–-]\s*(\S.{0,120})$/iu

/** A cell's hyperlink counts when its text shows no address; when it shows another one, somebody must look. */
function gatherLink(piece: Piece, found: readonly Detail[], gathered: Gathered): void {
  const linked = emailOfLink(piece.link)
  if (!linked) return
  const shown = found.filter((detail) => detail.kind === 'email').map((detail) => detail.text)
  if (shown.length === 0) {
    gathered.details.push({ kind: 'email', text: linked, start: 0, line: piece.text, source: piece.source })
    gathered.findings.push(finding('email-from-link', piece.source, { email: linked }))
  } else if (!shown.some((email) => email.toLowerCase() === linked.toLowerCase())) {
    gathered.findings.push(finding('email-link-differs', piece.source, { email: shown.join(', '), link: linked }))
  }
}

/** Where no field holds a name, the details may: "Kate Hill 01632 960001". What is an address among them stays a remark. */
function takeNamesFromRemarks(gathered: Gathered): void {
  const named = gathered.remarks.filter(({ text }) => {
    const [first = '', second = ''] = text.split(', ')
    return looksLikePerson(first) || (isGivenName(second.split(' ')[0] ?? '') && looksLikePerson(`${first}, ${second}`))
  })
  for (const { text, source } of named) {
    const [first = '', ...others] = text.split(', ')
    const places = others.filter(isPlaceName)
    const names = [first, ...others.filter((part) => !places.includes(part))]
    const { people } = readPeople([{ text: withPeopleApart(names), value: { kind: 'text' }, link: null, source }])
    if (people.length === 0) continue
    gathered.people.push(...people)
    const at = gathered.remarks.findIndex((remark) => remark.text === text && remark.source === source)
    gathered.remarks.splice(at, 1, ...(places.length > 0 ? [{ text: places.join(', '), source }] : []))
  }
}

/** "Ann Reed, Mon–Wed, Bob Stone, Thu–Fri": somebody told by a title or a known given name is another one, and no remark on the first. */
function withPeopleApart([first = '', ...others]: readonly string[]): string {
  const begins = (part: string) =>
    looksLikePerson(part) && (titlesOf(part).length > 0 || isGivenName(part.split(' ')[0] ?? ''))
  return others.reduce((joined, part) => `${joined}${begins(part) ? ';' : ','} ${part}`, first)
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
