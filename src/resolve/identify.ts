/** Whose a return is: by its reference, by what people decided, by its name, its contact or the mail it came in. */
import type { Round } from '../config/schema.ts'
import type { NameDecisions } from '../decisions/names.ts'
import { finding } from '../findings/finding.ts'
import { type Finding, type RoundRecord, sourceOf } from '../model.ts'
import { nearestDescendants } from '../register/lineage.ts'
import { nameKey } from '../register/names.ts'
import { samePerson } from '../register/person.ts'
import { baseName, type Candidate, type UnresolvedUpdate } from './candidate.ts'
import { hintedBy, mailInWords } from './mail-hints.ts'
import { disagreement, type Names, nameOf, nameQuery } from './name-queries.ts'

/** Whose a return is taken to be. `firm` is by reference, decision, name or abbreviation rather than by likeness. */
export interface Identified {
  readonly candidate: Candidate
  readonly id: string | null
  /** Its name, of a return that names nobody. */
  readonly called?: string
  readonly firm: boolean
  readonly decided: boolean
  readonly likeness: number
  readonly findings: readonly Finding[]
}

/** What is known beside the returns. */
export interface Surroundings extends Names {
  readonly round: Round
  readonly decisions: NameDecisions
  readonly previous: RoundRecord | null
}

/**
 * Whose each return is. Two different names are never joined by likeness: the less certain one is then nobody's.
 *
 * @param candidates in the order in which they are told
 */
export function identifyAll(candidates: readonly Candidate[], around: Surroundings): Identified[] {
  return keepApart(
    candidates.map((candidate) => identify(candidate, around)),
    around,
  )
}

function identify(candidate: Candidate, around: Surroundings): Identified {
  const { update } = candidate
  const { matcher, decisions } = around
  const name = update.partnership
  const texts = [name, update.source.file, baseName(update.source.file)].filter((text) => nameKey(text) !== '')
  const never = decisions.never(texts)
  const findings: Finding[] = []
  const firmly = (id: string, decided: boolean): Identified => ({
    candidate,
    id,
    firm: true,
    decided,
    likeness: 1,
    findings,
  })

  const doubtfully = (id: string | null, query: Finding, more: Partial<Identified> = {}): Identified => ({
    candidate,
    id,
    firm: false,
    decided: false,
    likeness: 0,
    findings: [...findings, query],
    ...more,
  })

  if (update.reference) {
    const id = matcher.byReference(update.reference)
    if (id !== null && !never.has(id)) return { ...firmly(id, false), findings: disagreement(update, id, around) }
    if (id === null) findings.push(finding('unknown-reference', sourceOf(update), { reference: update.reference }))
  }
  const decidedByFile = decisions.decided(texts.filter((text) => text !== name))
  const decided = decidedByFile ?? decisions.decided([name])
  if (decided !== null) return firmly(decided, decidedByFile !== null)

  const found = matcher.byName(name, { day: around.day, expected: around.expected, never })
  if (found.id !== null && found.way === 'name') return firmly(found.id, false)
  const byContact = matchByContact(update, never, around)
  if (found.id === null && byContact !== null) {
    const nearest = found.candidates[0] ? nameOf(found.candidates[0], around) : ''
    const args = { name, partnership: nameOf(byContact.id, around), contact: byContact.contact, runnerUp: nearest }
    const query = finding('contact-match', sourceOf(update), args)
    return doubtfully(byContact.id, query)
  }
  const hinted = found.id === null ? hintOf(candidate, never, around) : null
  if (hinted !== null && candidate.mail && nameKey(name) === '') {
    const args = { partnership: nameOf(hinted, around), mail: mailInWords(candidate.mail) }
    const query = finding('match-from-mail', sourceOf(update), args)
    return doubtfully(hinted, query, { called: args.partnership })
  }
  if (found.id === null) {
    const near = new Set([...(hinted === null ? [] : [hinted]), ...found.candidates])
    const nearest = [...near].map((id) => nameOf(id, around)).join(' or ')
    const query = finding('unregistered-partnership', sourceOf(update), { name, nearest })
    return doubtfully(null, query)
  }
  const { way, likeness } = found
  return doubtfully(found.id, nameQuery(update, found, around), { firm: way === 'generic', likeness })
}

/** Whose the mail hints that a return is; null when it does not, or a person said that it is not theirs. */
function hintOf({ mail }: Candidate, never: ReadonlySet<string>, around: Surroundings): string | null {
  if (!mail) return null
  const context = { day: around.day, expected: around.expected, never }
  const named = (text: string) => {
    const found = around.matcher.byWrittenName(text, context)
    return found?.way === 'name' ? found.id : null
  }
  const id = hintedBy(mail, { register: around.register, previous: around.previous, named })
  return id !== null && around.register.byId.has(id) && !never.has(id) ? id : null
}

/** The one partnership whose contact last time is a contact now, by e-mail address; carried on to what it has become. */
function matchByContact(
  update: UnresolvedUpdate,
  never: ReadonlySet<string>,
  around: Surroundings,
): { id: string; contact: string } | null {
  const { previous, register, expected } = around
  if (!previous) return null
  const addresses = new Set(update.contacts.flatMap(({ emails }) => emails).map(({ address }) => address.toLowerCase()))
  const matches = new Map<string, string>()
  for (const before of previous.updates) {
    const contact = before.contacts.find(
      (person) =>
        person.emails.some(({ address }) => addresses.has(address.toLowerCase())) &&
        update.contacts.some((now) => mayBeSame(now.name, person.name)),
    )
    if (!contact || !register.byId.has(before.partnershipId)) continue
    const became = expected.has(before.partnershipId)
      ? []
      : nearestDescendants(register, before.partnershipId, around.day, (id) => expected.has(id))
    const id = became.length === 1 && became[0] ? became[0].id : before.partnershipId
    if (!never.has(id)) matches.set(id, contact.name ?? [...addresses].join(', '))
  }
  const [only] = matches
  return matches.size === 1 && only ? { id: only[0], contact: only[1] } : null
}

function mayBeSame(a: string | null, b: string | null): boolean {
  return a === null || b === null || samePerson({ name: a }, { name: b })
}

/**
 * Never joins two differently named returns by likeness: where a likely match meets a sure one, or a likelier one with another name,
 * it becomes unregistered with a query.
 */
function keepApart(identified: readonly Identified[], around: Surroundings): Identified[] {
  return identified.map((entry) => {
    if (entry.id === null || entry.firm) return entry
    const rivals = identified.filter((other) => other.id === entry.id && nameOn(other) !== nameOn(entry))
    const beaten = rivals.some(
      (other) =>
        other.firm ||
        other.likeness > entry.likeness ||
        (other.likeness === entry.likeness && nameOn(other) < nameOn(entry)),
    )
    if (!beaten) return entry
    const { update } = entry.candidate
    const args = { name: update.partnership, partnership: nameOf(entry.id, around) }
    const others = entry.findings.filter(
      ({ code }) =>
        code !== 'near-match' && code !== 'contact-match' && code !== 'match-from-mail' && code !== 'ambiguous-name',
    )
    const apart = entry.called
      ? finding('unregistered-partnership', sourceOf(update), { name: '', nearest: args.partnership })
      : finding('near-name-taken', sourceOf(update), args)
    const { called: _, ...unnamed } = entry
    return { ...unnamed, id: null, findings: [...others, apart] }
  })
}

function nameOn({ candidate }: Identified): string {
  return nameKey(candidate.update.partnership)
}
