/** From returns to a round: whose each return is, which one stands, who is missing. */
import type { Form, Round } from '../config/schema.ts'
import { applyDecisions, type DecisionContext } from '../decisions/apply.ts'
import { type Decision, isAboutName } from '../decisions/decision.ts'
import { holdingIn, indexNames } from '../decisions/names.ts'
import { indexDecisions, lapsedFindings, type SettleContext, settleFindings } from '../decisions/settle.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { type Finding, type PartnershipUpdate, type RoundRecord, type Superseded, sourceOf } from '../model.ts'
import { dayOfRound, expectedIn, isActive } from '../register/lineage.ts'
import { nameKey } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { sayOnce } from './across-returns.ts'
import { baseName, type Candidate, type UnresolvedUpdate } from './candidate.ts'
import { carryOn } from './carry-on.ts'
import { type Identified, identifyAll, type Surroundings } from './identify.ts'
import { createMatcher } from './match.ts'
import { meetRegister } from './meet-register.ts'
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
  const taken = identifyAll(candidates, around).map((entry): Taken => {
    const { update } = entry.candidate
    return { entry, id: entry.id ?? unregisteredId(update), update }
  })
  const lastTime = new Map(previous?.updates.map((update) => [update.partnershipId, update]))
  const resolving = { around, rounds, deciding, lastTime, askNamed: namedForAnother(taken, around) }
  const groups = groupedBy(
    taken.map((one) => resolvedOf(one, resolving)),
    ({ update }) => update.partnershipId,
  )

  const inOrder = byRegister(register)
  const chosen = [...groups.values()].map((returns) => chooseStanding(returns, input.forms ?? []))
  const updates = chosen
    .map(({ standing }) => ({ ...standing, findings: settleFindings(standing.findings, standing, deciding) }))
    .sort(inOrder)
  const superseded = chosen.flatMap((group) => group.superseded)
  superseded.sort((a, b) => inOrder(a.update, b.update))
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
