/** From returns to a round: whose each return is, which one stands, who is missing. */
import type { Form, Round } from '../config/schema.ts'
import { applyDecisions, type DecisionContext } from '../decisions/apply.ts'
import { type Decision, isAboutName } from '../decisions/decision.ts'
import { holdingIn, indexNames, type NameDecisions } from '../decisions/names.ts'
import { indexDecisions, lapsedFindings, type SettleContext, settleFindings } from '../decisions/settle.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { type Finding, type PartnershipUpdate, type RoundRecord, type Superseded, sourceOf } from '../model.ts'
import { dayOfRound, expectedIn, isActive, nearestDescendants } from '../register/lineage.ts'
import { nameKey } from '../register/names.ts'
import { samePerson } from '../register/person.ts'
import type { Register } from '../register/register.ts'
import { sayOnce } from './across-returns.ts'
import { baseName, type Candidate, type UnresolvedUpdate } from './candidate.ts'
import { carryOn } from './carry-on.ts'
import { hintedBy, mailInWords } from './mail-hints.ts'
import { createMatcher } from './match.ts'
import { meetRegister } from './meet-register.ts'
import { disagreement, type Names, nameOf, nameQuery } from './name-queries.ts'
import { namedForAnother } from './named-for-another.ts'
import { findOutstanding } from './outstanding.ts'
import { chooseStanding, type Resolved } from './standing.ts'
import { judgeDate, judgeForm, judgeIssue } from './timing.ts'

export interface ResolveInput {
  readonly round: Round
  /** All rounds of the configuration, for judging dates. */
  readonly rounds: readonly Round[]
  readonly updates: readonly Candidate[]
  readonly register: Register
  readonly decisions: readonly Decision[]
  readonly previous: RoundRecord | null
  /** Forms of the configuration, by which decisions find the field of a question; left out where nothing was decided. */
  readonly forms?: readonly Form[]
  /** Whose round it is: its place may stand in front of any partnership's name. */
  readonly organisation?: string
}

export interface Resolution {
  /** One for each partnership, in register order, then the unregistered by name. */
  updates: PartnershipUpdate[]
  superseded: Superseded[]
  outstanding: string[]
  /** About the round as a whole; what concerns one return is in that update's findings. */
  findings: Finding[]
}

/** Whose a return is taken to be. `firm` is by reference, decision, name or abbreviation rather than by likeness. */
interface Identified {
  readonly candidate: Candidate
  readonly id: string | null
  /** Its name, of a return that names nobody. */
  readonly called?: string
  readonly firm: boolean
  readonly decided: boolean
  readonly likeness: number
  readonly findings: readonly Finding[]
}

interface Surroundings extends Names {
  readonly round: Round
  readonly decisions: NameDecisions
  readonly previous: RoundRecord | null
}

/**
 * Gives each return its partnership and picks the one that stands. A return finds its partnership by the reference on the form, by
 * what a person decided, by name, alias or abbreviation, by a name that is plainly meant, and last by its contact in the previous round;
 * the last two are queries. Two different names are never joined by likeness: the less certain one stays unregistered.
 */
export function resolveRound(input: ResolveInput): Resolution {
  const { round, rounds, register, previous } = input
  const isUnknown = (one: Decision) => isAboutName(one) && one.undone === '' && !register.byId.has(one.value)
  const unknown = input.decisions.filter(isUnknown)
  const holding = holdingIn(input.decisions, round.id)
  const deciding = { decisions: indexDecisions(holding), forms: input.forms ?? [], due: round.due }
  const around: Surroundings = {
    round,
    register,
    matcher: createMatcher(register, input.organisation),
    decisions: indexNames(holding.filter((one) => !isUnknown(one))),
    day: dayOfRound(round),
    expected: new Set(expectedIn(register, round)),
    previous,
  }
  const candidates = input.updates
    .map((candidate) => ({ ...candidate, update: meetRegister(candidate.update, register) }))
    .sort((a, b) => compareText(placeOf(a), placeOf(b)))
  const identified = keepApart(
    candidates.map((candidate) => identify(candidate, around)),
    around,
  )

  const taken = identified.map((entry): Taken => {
    const { update } = entry.candidate
    return { entry, id: entry.id ?? unregisteredId(update), update }
  })
  const lastTime = new Map(previous?.updates.map((update) => [update.partnershipId, update]))
  const resolving = { around, rounds, deciding, lastTime, askNamed: namedForAnother(taken, around) }
  const groups = groupedBy(
    taken.map((one) => resolvedOf(one, resolving)),
    ({ update }) => update.partnershipId,
  )

  const chosen = [...groups.values()].map((returns) => chooseStanding(returns, input.forms ?? []))
  const updates = chosen
    .map(({ standing }) => ({ ...standing, findings: settleFindings(standing.findings, standing, deciding) }))
    .sort(byRegister(register))
  const superseded = chosen.flatMap((group) => group.superseded)
  superseded.sort((a, b) => byRegister(register)(a.update, b.update))
  const missing = findOutstanding(register, round, new Set(groups.keys()), previous)
  const told = sayOnce(updates, input.forms ?? [])
  const findings = [
    ...told.findings,
    ...unknown.map(({ text, value }) => finding('decision-unknown', null, { text, id: value })),
    ...missing.findings,
  ]
  return { updates: [...told.updates], superseded, outstanding: missing.outstanding, findings }
}

/** A return with whose it was taken to be. */
interface Taken {
  readonly entry: Identified
  readonly id: string
  readonly update: UnresolvedUpdate
}

interface Resolving {
  readonly around: Surroundings
  readonly rounds: readonly Round[]
  readonly deciding: SettleContext & DecisionContext
  /** The returns of the round before by their partnership's id. */
  readonly lastTime: ReadonlyMap<string, PartnershipUpdate>
  readonly askNamed: (one: Taken) => Finding[]
}

/** A return with what people decided about it, what is asked of its whole, and what it holds of last time's. */
function resolvedOf(one: Taken, { around, rounds, deciding, lastTime, askNamed }: Resolving): Resolved {
  const { entry, id: partnershipId, update } = one
  const { round } = around
  const { modified, hidden = false, answersTo } = entry.candidate
  const {
    reference: _,
    unnamed: __,
    written: ___,
    ...rest
  } = { ...update, partnership: entry.called ?? update.partnership }
  const asked = { partnershipId, ...rest, findings: [...update.findings, ...entry.findings] }
  const decided = applyDecisions(asked, deciding)
  const isAsked = entry.findings.some(({ code }) => code === 'reference-disagrees')
  const found = [
    ...decided.update.findings,
    ...(entry.decided || isAsked ? [] : askNamed(one)),
    ...standingFindings(partnershipId, update, around),
    ...judgeDate(decided.update.completedOn, round, rounds),
    ...judgeForm(update, round, rounds),
    ...judgeIssue(update, round, rounds),
  ]
  const findings = [
    ...settleFindings(found, asked, { ...deciding, refused: decided.refused }),
    ...lapsedFindings(asked.findings, asked, round.id, deciding),
  ]
  const carried = carryOn({ ...decided.update, findings }, lastTime.get(partnershipId) ?? null)
  const stands = around.decisions.stands([update.source.file, baseName(update.source.file)])
  return { update: carried, modified, hidden, answersTo, decided: entry.decided || stands }
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
    const found = around.matcher.byName(text, context)
    return found.id !== null && found.way === 'name' ? found.id : null
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

function standingFindings(id: string, update: UnresolvedUpdate, around: Surroundings): Finding[] {
  const partnership = around.register.byId.get(id)
  if (!partnership) return []
  const findings: Finding[] = []
  if (!isActive(partnership, around.day)) {
    const late = partnership.activeTo !== null && around.day !== null && partnership.activeTo < around.day
    const args = late ? { from: '', to: partnership.activeTo ?? '' } : { from: partnership.activeFrom ?? '', to: '' }
    findings.push(finding('partnership-not-active', sourceOf(update), { partnership: partnership.name, ...args }))
  }
  if (around.expected.size > 0 && !around.expected.has(id))
    findings.push(
      finding('return-not-expected', sourceOf(update), { partnership: partnership.name, round: around.round.label }),
    )
  return findings
}

function unregisteredId(update: UnresolvedUpdate): string {
  const text =
    nameKey(update.partnership) === ''
      ? `${baseName(update.source.file)} ${update.source.sheet ?? ''}`
      : update.partnership
  return idOfStranger(text)
}

/** The id of a partnership nobody registered, from the name on its return. */
export function idOfStranger(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `unregistered:${slug === '' ? 'unnamed' : slug}`
}

function byRegister(register: Register): (a: PartnershipUpdate, b: PartnershipUpdate) => number {
  const order = new Map(register.partnerships.map(({ id }, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? order.size
  return (a, b) =>
    place(a.partnershipId) - place(b.partnershipId) ||
    compareText(a.partnership, b.partnership) ||
    compareText(`${a.source.file} ${a.source.sheet ?? ''}`, `${b.source.file} ${b.source.sheet ?? ''}`)
}

function placeOf({ update: { source } }: Candidate): string {
  return `${source.file}\u0000${source.sheet ?? ''}\u0000${source.cell ?? ''}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
