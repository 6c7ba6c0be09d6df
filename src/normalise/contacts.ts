/**
 * The people to ask: names from the contact field, telephone numbers and e-mail addresses from wherever the form or the
 * officer put them, and who each belongs to.
 */
import { finding } from '../findings/finding.ts'
import { type Contact, contactName, type Finding, type Source, type StatedAbsence } from '../model.ts'
import type { Piece, RawField, RawReturn } from '../recognise/raw.ts'
import { isEmptyAnswer, isPrompt, isVacant } from './answers.ts'
import { emailOfLink, findEmails, isEmail } from './emails.ts'
import { type Detail, pairDetails } from './pairing.ts'
import { type NamedHolder, readPeople } from './people.ts'
import { looksLikePerson } from './people-parts.ts'
import { checkPhone, digitsOf, findPhones, numberAsTyped } from './phones.ts'
import { linesOf, tidy, trimOf } from './text.ts'

export interface ReadContacts {
  readonly contacts: readonly Contact[]
  readonly absences: readonly StatedAbsence[]
  readonly findings: readonly Finding[]
}

const CONTACT_KINDS: ReadonlySet<string> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

/** Reads all contact fields of a return together. What an online form knows of the sender fills in where they are empty. */
export function readContacts(
  fields: readonly RawField[],
  submission: RawReturn['submission'],
  region: string,
): ReadContacts {
  const groups = groupsOf(fields.filter((raw) => CONTACT_KINDS.has(raw.field.kind))).map((group) =>
    readGroup(group, region),
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
  readonly remarks: { text: string; source: Source }[]
  readonly absences: StatedAbsence[]
  readonly findings: Finding[]
}

function readGroup(fields: readonly RawField[], region: string): ReadContacts {
  const gathered: Gathered = { people: [], details: [], remarks: [], absences: [], findings: [] }
  for (const raw of fields) {
    for (const piece of raw.pieces) gatherPiece(piece, raw, region, gathered)
  }
  if (gathered.people.length === 0) takeNamesFromRemarks(gathered)
  const paired = pairDetails(gathered.people, gathered.details)
  const remarks = gathered.remarks.flatMap((remark) => withoutNames(remark.text, gathered.people))
  const nameless = namelessHolder(gathered)
  const holders = nameless ? [nameless] : gathered.people
  const contacts = holders.map((holder, index): Contact => {
    const own = paired.filter((detail) => detail.owner === index)
    return {
      name: holder.name,
      role: holder.note,
      phones: eachOnce(own, 'phone', digitsOf).map(({ text, source }) => ({ number: text, source })),
      emails: eachOnce(own, 'email', lowerCase).map(({ text, source }) => ({ address: text, source })),
      note: index === 0 && remarks.length > 0 ? remarks.join('; ') : null,
      source: holder.source,
    }
  })
  const [first] = contacts
  const unsure = paired.filter((detail) => detail.unsure)
  return {
    contacts,
    absences: gathered.absences,
    findings: [
      ...gathered.findings,
      ...(nameless && first
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

function gatherPiece(piece: Piece, raw: RawField, region: string, gathered: Gathered): void {
  const text = tidy(piece.text)
  const { kind, key } = raw.field
  if (isInvitation(piece)) {
    gatherLink(piece, [], gathered)
    return
  }
  if (text !== '' && (isVacant(text) || isEmptyAnswer(text) || isPrompt(text))) {
    gathered.absences.push({ field: key, text, source: piece.source })
    return
  }
  const office = OFFICE.exec(text)?.[1]
  const holder = gathered.people.at(-1)
  if (kind === 'contactName' && office !== undefined && holder) {
    gathered.people[gathered.people.length - 1] = { ...holder, note: holder.note ?? office }
    return
  }
  const before = gathered.details.length
  const rest = linesOf(piece).map((line) => gatherLine(line.text, line.source, piece, kind, region, gathered))
  const found = gathered.details.slice(before)
  gatherLink(piece, found, gathered)
  if (kind === 'contactName') {
    const { people, absences } = readPeople([
      { ...piece, text: rest.map((line) => withoutEmptyBrackets(line.text)).join('\n') },
    ])
    gathered.people.push(...people)
    gathered.absences.push(...absences.map((absence) => ({ field: key, ...absence })))
    return
  }
  const isBroken = kind === 'email' && text !== '' && gathered.details.length === before && !looksLikePerson(text)
  if (isBroken) {
    gathered.details.push({ kind: 'email', text, start: 0, line: '', source: piece.source })
    gathered.findings.push(finding('email-not-valid', piece.source, { email: text }))
    return
  }
  gathered.remarks.push(
    ...rest.filter((line) => remarkOf(line.text) !== '').map((line) => ({ ...line, text: remarkOf(line.text) })),
  )
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

/** Brackets from which a number was taken. */
function withoutEmptyBrackets(text: string): string {
  return text.replace(/[([][\s|]*[)\]]/g, '|')
}

/** Takes the addresses and numbers out of a line; gives what is left of it. */
function gatherLine(
  text: string,
  source: Source,
  piece: Piece,
  kind: string,
  region: string,
  gathered: Gathered,
): { text: string; source: Source } {
  const emails = findEmails(text)
  let rest = emails.reduce((line, email) => blank(line, email.start, email.end), text)
  const typed = kind === 'phone' ? numberAsTyped(rest, piece.value) : rest
  const phones = typed === rest ? findPhones(rest) : [{ text: typed, start: 0, end: rest.length }]
  const isShort = kind === 'phone' && phones.length === 0 && emails.length === 0 && digitsOf(rest).length >= 3
  if (isShort) phones.push({ text: tidy(rest), start: 0, end: rest.length })
  rest = phones.reduce((line, phone) => blank(line, phone.start, phone.end), rest)
  for (const email of emails) {
    gathered.details.push({ kind: 'email', text: email.text, start: email.start, line: rest, source })
    if (!isEmail(email.text)) gathered.findings.push(finding('email-not-valid', source, { email: email.text }))
    else if (email.mended) gathered.findings.push(finding('email-mended', source, { email: email.text }))
  }
  for (const phone of phones) {
    const checked = checkPhone(phone.text, region, source)
    gathered.details.push({ kind: 'phone', text: checked.text, start: phone.start, line: rest, source })
    gathered.findings.push(...checked.findings)
  }
  return { text: rest, source }
}

/** Something is taken out of a line without moving the rest: a bar, which parts names, and spaces. */
function blank(line: string, start: number, end: number): string {
  return `${line.slice(0, start)}|${' '.repeat(Math.max(end - start - 1, 0))}${line.slice(end)}`
}

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

const LABEL =
  /(?<!\p{L})(?:tel(?:ephone)?|phone|e-?mail|mob(?:ile)?|direct(?: line| dial)?|landline|[temw](?=\s*:))(?: (?:no|number|address))?(?!\p{L})\.?\s*[:=–-]?/giu
const LINKING = /^(?:or|and|[|,;:/&.–-]+)$/iu

/** A remark without the "or", "and" and marks that joined it to a number. */
function withoutLinks(text: string): string {
  const words = tidy(text).split(' ')
  while (words.length > 0 && LINKING.test(words[0] ?? '')) words.shift()
  while (words.length > 0 && LINKING.test(words.at(-1) ?? '')) words.pop()
  return trimOf(',;:/–- ', words.join(' '))
}

/** What a line of details says besides numbers, addresses and their labels. */
function remarkOf(rest: string): string {
  const words = rest
    .replace(LABEL, ' ')
    .replace(/[()[\]<>|]+/g, '|')
    .split('|')
    .map(withoutLinks)
    .filter((part) => /[\p{L}\d]/u.test(part))
  return words.join(', ')
}

/** What a remark says besides the names of the people it belongs to, as in "Ann: 01632 960001". */
function withoutNames(remark: string, people: readonly NamedHolder[]): string[] {
  const names = new Set(people.flatMap((person) => person.name.toLowerCase().split(/\s+/)))
  const isName = (part: string) =>
    part
      .toLowerCase()
      .split(/\s+/)
      .every((word) => names.has(word))
  const kept = remark
    .split(', ')
    .filter((part) => !isName(part))
    .join(', ')
  return kept === '' ? [] : [kept]
}

/** Where no field holds a name, the details may: "Kate Hill 01632 960001". */
function takeNamesFromRemarks(gathered: Gathered): void {
  const named = gathered.remarks.filter((remark) => looksLikePerson(remark.text.split(',')[0] ?? ''))
  for (const remark of named) {
    const piece: Piece = { text: remark.text, value: { kind: 'text' }, link: null, source: remark.source }
    gathered.people.push(...readPeople([piece]).people)
    gathered.remarks.splice(gathered.remarks.indexOf(remark), 1)
  }
}

/** Details without any name belong to somebody all the same. Null when there is a name, or nothing at all. */
function namelessHolder({ people, details, remarks }: Gathered): { name: null; note: null; source: Source } | null {
  if (people.length > 0) return null
  const source = (details.find((one) => one.kind === 'email') ?? details[0] ?? remarks[0])?.source
  return source ? { name: null, note: null, source } : null
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
