/** Gathers who is named in the fields of a contact, and the numbers, addresses and remarks that stand there. */
import { finding } from '../../findings/finding.ts'
import type { Finding, Source, StatedAbsence } from '../../model.ts'
import type { Piece, RawField } from '../../recognise/raw.ts'
import { samePerson } from '../../register/person.ts'
import { DESK } from '../../words/en/offices.ts'
import { isEmptyAnswer, isPrompt, isVacant } from '../answers.ts'
import { isPlaceName } from '../people/names-in.ts'
import { type NamedHolder, type Quoted, readPeople } from '../people/people.ts'
import { isGivenName, looksLikePerson, officeBeforeName } from '../people/person-look.ts'
import { titlesOf } from '../people/titles.ts'
import { isAsBefore } from '../references.ts'
import { linesOf, tidy } from '../text.ts'
import { detailsOf, joinBrokenAddresses, remarkOf, withoutDetails } from './contact-details.ts'
import { emailOfLink } from './emails.ts'
import type { Detail } from './pairing.ts'

export interface Gathered {
  readonly people: NamedHolder[]
  readonly details: Detail[]
  readonly remarks: Quoted[]
  readonly absences: StatedAbsence[]
  readonly findings: Finding[]
}

/** Takes the details out of a cell. Gives what is left of one that names people, for all cells of its field to be read together. */
export function gatherPiece(piece: Piece, raw: RawField, region: string, gathered: Gathered): Piece[] {
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
export function gatherNames(pieces: readonly Piece[], raw: RawField, day: string | null, gathered: Gathered): void {
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
export function takeNamesFromRemarks(gathered: Gathered): void {
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
