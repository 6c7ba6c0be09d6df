/**
 * Decisions about what a return says: corrected values, texts withheld or that are no answer, confirmed ones, and queries that are settled.
 * One pure function over a return; it is applied when it is known whose the return is, and before anything is concluded from its values.
 */
import { collapsed } from '../collapsed.ts'
import { ANSWER_KINDS, type Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { type Finding, isSameCell, type PartnershipUpdate, type Source, sourceOf } from '../model.ts'
import type { Decision } from './decision.ts'
import { type PlacedText, placedTexts } from './placed-texts.ts'
import { nameOfField, type Question, questionOf } from './question.ts'
import { type Answered, dateIn, type Mark, type Rewrite, rewriteTexts } from './rewrite.ts'
import type { DecisionIndex } from './settle.ts'

export interface DecisionContext {
  readonly decisions: DecisionIndex
  readonly forms: readonly Form[]
  /** ISO day the round was due; null when it has none. */
  readonly due: string | null
}

export interface Decided {
  readonly update: PartnershipUpdate
  /** Decisions that could not be carried out; a finding says so of each. */
  readonly refused: ReadonlySet<Decision>
}

/**
 * The return as it is after the decisions about it.
 *
 * Order: what is no answer goes first, then values are corrected, then texts are withheld, last hidden ones are confirmed; among decisions of one
 * sort the order of the file. Findings about what was corrected or is no answer stay, settled.
 */
export function applyDecisions(update: PartnershipUpdate, context: DecisionContext): Decided {
  const decisions = context.decisions.about(update.partnershipId)
  const refused = new Set<Decision>()
  if (decisions.length === 0) return { update, refused }
  const asked = update.findings.map((found) => ({ found, question: questionOf(found, update, context.forms) }))
  let { findings, ...changed } = update as PartnershipUpdate & { findings: readonly Finding[] }
  for (const sort of ORDER) {
    for (const decision of decisions.filter((one) => one.decision === sort)) {
      const matching = asked.filter(({ question }) => answers(decision, question)).map(({ found }) => found)
      const applied = STEPS[sort](changed, { decision, matching, context })
      changed = applied.update
      findings = [...findings, ...applied.findings]
      if (applied.findings.length > 0) refused.add(decision)
    }
  }
  return { update: { ...changed, findings }, refused }
}

/** Whether a decision answers a question: what a row written by hand leaves out fits any. */
export function answers(decision: Decision, question: Question): boolean {
  return (
    decision.partnership === question.partnership &&
    (decision.field === '' || decision.field === question.field) &&
    (decision.finding === '' || decision.finding === question.finding) &&
    collapsed(decision.text) === question.text
  )
}

interface Step {
  readonly decision: Decision
  /** Findings whose question it answers. */
  readonly matching: readonly Finding[]
  readonly context: DecisionContext
}

interface Applied {
  readonly update: Answered
  readonly findings: readonly Finding[]
}

const ORDER = ['not-an-answer', 'correct', 'withhold', 'confirm'] as const

const STEPS: Readonly<Record<(typeof ORDER)[number], (update: Answered, step: Step) => Applied>> = {
  'not-an-answer': takeOut,
  correct,
  withhold,
  confirm,
}

/** Texts that are no answer are kept apart, under a heading that says why. */
function takeOut(update: Answered, { decision, matching }: Step): Applied {
  const meant = meantBy(update, decision, matching)
  if (meant.length === 0) return { update, findings: [] }
  const isMeant: Rewrite = (field, text, source) => (isAmong(meant, field, text, source) ? null : text)
  const { update: rest } = rewriteTexts(update, isMeant, keep)
  const gone = [...new Map(meant.map((one) => [placeKey(one), one])).values()]
  const setAside = gone.map(({ text, source }) => ({ heading: NO_ANSWER, text, source }))
  const left = placedTexts(rest)
  const emptied = new Set(gone.filter(({ source }) => !left.some((one) => isSameCell(one.source, source))).map(cellKey))
  const { values, setAside: before } = update.coverage
  const coverage = { ...update.coverage, values: values - emptied.size, setAside: before + emptied.size }
  return { update: { ...rest, setAside: [...rest.setAside, ...setAside], coverage }, findings: [] }
}

/** Heading of what stands apart by a decision. */
const NO_ANSWER = 'Not an answer'

/** The quoted words give way to the right value: the whole text where they are all of it. Where nothing stands, the value is added. */
function correct(update: Answered, { decision, matching, context }: Step): Applied {
  const meant = meantBy(update, decision, matching)
  const mark: Mark = (source, was) => ({ ...source, corrected: { was, by: decision.by, when: decision.when } })
  if (meant.length === 0) {
    const [first] = matching
    if (!first) return { update, findings: [] }
    const name = decision.field || questionOf(first, update, context.forms).field
    const source = mark(first.source ?? sourceOf(update), decision.text)
    const added = addValue(update, name, { decision, context, source })
    return added ? { update: added, findings: [] } : { update, findings: [notApplied(update, decision)] }
  }
  const rewrite: Rewrite = (field, text, source) =>
    isAmong(meant, field, text, source) ? withWords(text, decision) : text
  const { update: changed, refused } = rewriteTexts(update, rewrite, mark, context)
  return { update: changed, findings: refused.length > 0 ? [notApplied(update, decision)] : [] }
}

function withWords(text: string, { text: written, value }: Decision): string {
  const whole = collapsed(text)
  const quoted = collapsed(written)
  return quoted !== '' && whole !== quoted && whole.includes(quoted) ? whole.replace(quoted, () => value) : value
}

interface Added extends Pick<Step, 'decision' | 'context'> {
  readonly source: Source
}

function addValue(update: Answered, name: string, { decision, context, source }: Added): Answered | null {
  const fields = [...context.forms].sort((a, b) => Number(b.id === update.form) - Number(a.id === update.form))
  const field = fields.flatMap((form) => form.fields).find((one) => nameOfField(one) === name)
  const text = decision.value
  const statedAbsences = update.statedAbsences.filter((absence) => absence.field !== field?.key)
  if (name === 'completedOn') {
    const date = dateIn(text, context.due)
    return date && { ...update, statedAbsences, completedOn: { ...date, text, source } }
  }
  if (field?.kind === 'people') {
    const person = { role: name, name: text, note: null, status: 'holds' as const, from: null, source }
    return { ...update, statedAbsences, people: [...update.people, person] }
  }
  if (!field?.topic || !ANSWER_KINDS.has(field.kind)) return null
  const entry = { text, level: 0, leadIn: false, source }
  const entries = [...(update.answers[field.topic] ?? []), entry]
  return { ...update, statedAbsences, answers: { ...update.answers, [field.topic]: entries } }
}

function notApplied(update: Answered, { value, text, by }: Decision): Finding {
  return finding('decision-not-applied', sourceOf(update), { value, text, by })
}

/** Withheld text stays in the internal outputs. Hidden text is held back anyway, until it is confirmed. */
function withhold(update: Answered, { decision, matching }: Step): Applied {
  const held = meantBy(update, decision, matching).map(({ text, source }) => ({
    reason: 'withheld' as const,
    text,
    source,
  }))
  if (held.length === 0) return { update, findings: [] }
  return { update: { ...update, unconfirmed: [...(update.unconfirmed ?? []), ...held] }, findings: [] }
}

/** Only this lets hidden text out: what an officer explains settles a query, and no more. */
function confirm(update: Answered, { matching }: Step): Applied {
  const sheets = matching.filter(({ code }) => HIDES.has(code)).map(({ source }) => source?.sheet ?? null)
  if (sheets.length === 0 || !update.unconfirmed) return { update, findings: [] }
  const unconfirmed = update.unconfirmed.filter(
    ({ reason, source }) => reason !== 'hidden' || !sheets.includes(source.sheet),
  )
  const { unconfirmed: _, ...rest } = update
  return { update: unconfirmed.length > 0 ? { ...rest, unconfirmed } : rest, findings: [] }
}

/** Findings that quote hidden text. */
const HIDES: ReadonlySet<string> = new Set(['hidden-sheet-read', 'hidden-cells-read'])

/**
 * The texts of the field a decision is about: those that are the quoted text, with what was read out of them or holds them in the same cell; else those in the finding's cell that hold it; else the one text of
 * that cell. The text of another cell is never meant.
 */
function meantBy(update: Answered, { field, text }: Decision, matching: readonly Finding[]): PlacedText[] {
  const inField = placedTexts(update).filter((one) => one.field !== '' && (field === '' || one.field === field))
  const quoted = collapsed(text)
  const same = inField.filter((one) => quoted !== '' && collapsed(one.text) === quoted)
  if (same.length > 0) {
    const isBeside = (one: PlacedText) => same.some(({ source }) => isSameCell(source, one.source))
    return inField.filter((one) => same.includes(one) || (isBeside(one) && collapsed(one.text).includes(quoted)))
  }
  const here = inField.filter(({ source }) =>
    matching.some((found) => found.source && isSameCell(source, found.source)),
  )
  const holding = here.filter((one) => quoted !== '' && collapsed(one.text).includes(quoted))
  if (holding.length > 0) return holding
  return new Set(here.map((one) => collapsed(one.text))).size === 1 ? here : []
}

function isAmong(meant: readonly PlacedText[], field: string, text: string, source: Source): boolean {
  return meant.some(
    (one) =>
      one.field === field && one.text === text && isSameCell(one.source, source) && one.source.line === source.line,
  )
}

const keep: Mark = (source) => source

function cellKey({ source }: PlacedText): string {
  return JSON.stringify([source.sheet, source.cell])
}

function placeKey({ text, source }: PlacedText): string {
  return JSON.stringify([source.sheet, source.cell, source.line ?? 1, text])
}
