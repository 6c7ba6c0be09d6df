/**
 * From the cells that answer each field to the record of a return: values, entries, and findings about what was doubtful.
 * Nothing is looked up but the register's delivery groups; whose return it is comes next, in `resolve`.
 */
import { ANSWER_KINDS, type Form, type FormField, type Round, type TargetScheme } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import {
  type Answers,
  type CompletedOn,
  type Entry,
  type Finding,
  type PartnershipUpdate,
  type StatedAbsence,
  topicEntries,
} from '../model.ts'
import { isHashMarks } from '../read/clean-text.ts'
import type { Piece, RawField, RawReturn } from '../recognise/raw.ts'
import type { KnownTarget, Register } from '../register/register.ts'
import { isAwaited, isEmptyAnswer, isPrompt, isVacant, leadingPrompt, readReference } from './answers.ts'
import { lastDay } from './calendar.ts'
import { isInvitation, readContacts } from './contacts.ts'
import { readCompletion } from './date.ts'
import { readAnswerEntries } from './entries.ts'
import { readMeetings } from './meetings.ts'
import { findName } from './name.ts'
import { addNamedElsewhere, readPeopleFields } from './people-fields.ts'
import { groupMatcher, readSubGroups } from './sub-groups.ts'
import { targetReader } from './targets.ts'
import { sourceOf, textOf, tidy } from './text.ts'

export interface NormaliseContext {
  readonly round: Pick<Round, 'due'>
  /** The form the return was recognised as. */
  readonly form: Form
  /** ISO day the previous round was due, if any. */
  readonly previousDue: string | null
  /** Region of telephone numbers without a country code, e.g. `GB`. */
  readonly region: string
  readonly schemes: readonly TargetScheme[]
  readonly targets: readonly KnownTarget[]
  /** For the delivery groups that sub-groups are matched to. */
  readonly register: Register
  /** Checksum of the file the return came from. */
  readonly sha256: string
}

/** An update before anyone asked whose it is. `reference` is the id or code printed on the form, if any. */
export type UnresolvedUpdate = Omit<PartnershipUpdate, 'partnershipId'> & { reference: string | null }

/** Reads every field of a return. Any text goes in; nothing throws. Findings of earlier stages come first. */
export function normalise(read: RawReturn, context: NormaliseContext): UnresolvedUpdate {
  const raw = { ...read, fields: read.fields.map(withoutErrors) }
  const completion = readCompletionField(raw, context)
  const day = dayOf(completion.completedOn) ?? context.round.due
  const contacts = readContacts(raw.fields, raw.submission, context.region, day)
  const named = readPeopleFields(raw.fields, day)
  const people = addNamedElsewhere(named, contacts.contacts, raw.fields)
  const answers = readAnswers(raw.fields, context.form)
  const printed = textOfKind(raw.fields, 'partnership')
  const found = printed === '' && textOfKind(raw.fields, 'reference') === '' ? findName(raw, context.register) : null
  const values = readNamedValues(raw.fields, answers, completion.completedOn, context)
  return {
    reference: textOfKind(raw.fields, 'reference') || null,
    partnership: found?.name ?? printed,
    form: raw.form,
    layout: raw.layout,
    completedOn: completion.completedOn,
    contacts: [...contacts.contacts],
    people: [...people.held],
    answers: answers.answers,
    values: {},
    tables: {},
    targets: values.targets,
    meetings: values.meetings,
    subGroups: values.subGroups,
    statedAbsences: [...completion.absences, ...contacts.absences, ...people.absences, ...answers.absences],
    leftOver: [...raw.leftOver],
    setAside: [...raw.setAside],
    furniture: [...raw.furniture],
    source: { file: raw.source.file, sheet: raw.source.sheet, cell: raw.source.cell, sha256: context.sha256 },
    coverage: raw.coverage,
    findings: [
      ...raw.findings,
      ...(found ? [finding('name-from-title', found.source, { name: found.name, text: found.text })] : []),
      ...checkQuestions(raw, context.form).filter((one) => !found || !isAboutName(one, context.form)),
      ...completion.findings,
      ...contacts.findings,
      ...people.findings,
      ...answers.findings,
      ...values.findings,
    ],
  }
}

/** `#REF!` is nobody's name and no date; the error itself was reported when the cell was read. Answers keep it, so that it is seen in its place. */
function withoutErrors(asked: RawField): RawField {
  const raw = asked.pieces.some(saysNothing)
    ? { ...asked, pieces: asked.pieces.filter((piece) => !saysNothing(piece)) }
    : asked
  if (ANSWER_KINDS.has(raw.field.kind) || !raw.pieces.some(isError)) return raw
  return { ...raw, pieces: raw.pieces.filter((piece) => !isError(piece)) }
}

/** Hash marks in place of a value, and a 0 that stands for a cell that is empty or not in the file: reported when they were read. */
function saysNothing({ text, value }: Piece): boolean {
  return isHashMarks(text) || (value.kind === 'number' && value.linked !== undefined)
}

function isError(piece: Piece): boolean {
  return piece.value.kind === 'error'
}

/** The query about the name that was found elsewhere says enough. */
function isAboutName({ args }: Finding, form: Form): boolean {
  return form.fields.some(({ kind, label }) => kind === 'partnership' && label === args.question)
}

function textOfKind(fields: readonly RawField[], kind: FormField['kind']): string {
  const raw = fields.find((one) => one.field.kind === kind && tidy(textOf(one.pieces)) !== '')
  return raw ? tidy(textOf(raw.pieces)) : ''
}

// --- questions --------------------------------------------------------------------------------------------------------

/** Questions that are not on the sheet, are empty though required, or hold a placeholder or far too much. */
function checkQuestions(raw: RawReturn, form: Form): Finding[] {
  return form.fields.flatMap((field) => {
    const answered = raw.fields.filter((one) => one.field.key === field.key)
    if (answered.length === 0) return missingQuestion(field, raw)
    return answered.flatMap((one) => checkAnswer(one))
  })
}

/** Fields an online form fills in by itself are not missed. */
function missingQuestion(field: FormField, raw: RawReturn): Finding[] {
  if (field.kind === 'reference' && !field.required) return []
  if (field.kind === 'date' && raw.submission?.completedAt) return []
  if (/\boptional\b/i.test(field.label)) return []
  const code = field.required ? 'required-question-missing' : 'question-missing'
  return [finding(code, raw.source, { question: field.label })]
}

function checkAnswer(raw: RawField): Finding[] {
  const { field } = raw
  const text = tidy(textOf(raw.pieces))
  const source = sourceOf(raw.pieces, raw.labelSource)
  const findings: Finding[] = []
  const isPerson = field.kind === 'people'
  if (text === '' || isEmptyAnswer(text)) {
    if (field.required) findings.push(finding('answer-empty', source, { question: field.label, text }))
  } else if (isPrompt(text) && !raw.pieces.some(isInvitation)) {
    findings.push(finding('answer-placeholder', source, { question: field.label, text }))
  } else if (isAwaited(text) && field.kind !== 'meetings') {
    findings.push(finding('answer-awaited', source, { question: field.label, text }))
  } else if (isPerson && field.required && isVacant(text)) {
    findings.push(finding('office-vacant', source, { question: field.label, text }))
  }
  const limit = field.maxLength
  if (limit !== undefined && text.length > limit * FAR_LONGER) {
    findings.push(finding('answer-too-long', source, { question: field.label, limit, found: text.length }))
  }
  return findings
}

/** A tenth over the limit is nothing to write to anybody about. */
const FAR_LONGER = 1.1

// --- date of completion -----------------------------------------------------------------------------------------------

interface Completion {
  readonly completedOn: CompletedOn | null
  readonly absences: readonly StatedAbsence[]
  readonly findings: readonly Finding[]
}

function readCompletionField(raw: RawReturn, context: NormaliseContext): Completion {
  const dates = { due: context.round.due, previousDue: context.previousDue }
  const field = raw.fields.find((one) => one.field.kind === 'date' && tidy(textOf(one.pieces)) !== '')
  const text = field ? tidy(textOf(field.pieces)) : ''
  const absent = field && (isVacant(text) || isPrompt(text))
  const absences = absent ? [{ field: field.field.key, text, source: sourceOf(field.pieces, field.labelSource) }] : []
  const read = field && !absent ? readCompletion(field.pieces, dates) : { completedOn: null, findings: [] }
  const submitted = raw.submission?.completedAt
  if (read.completedOn || !submitted) return { ...read, absences }
  const fallback = readCompletion([submitted], dates)
  const { completedOn } = fallback
  if (!completedOn) return { ...read, absences }
  const note = finding('date-from-submission', submitted.source, { text: completedOn.text })
  return { completedOn, absences, findings: [...read.findings, note, ...fallback.findings] }
}

function dayOf(date: CompletedOn | null): string | null {
  return date && lastDay(date)
}

// --- answers ----------------------------------------------------------------------------------------------------------

interface ReadAnswers {
  readonly answers: Answers
  readonly absences: readonly StatedAbsence[]
  readonly findings: readonly Finding[]
  /** Entries by field, for the kinds that read more out of them. */
  readonly byField: ReadonlyMap<RawField, readonly Entry[]>
}

/** Entries by topic. A question that was asked and left empty has an empty list; one that was not asked is absent. */
function readAnswers(fields: readonly RawField[], form: Form): ReadAnswers {
  const answers: Answers = {}
  const absences: StatedAbsence[] = []
  const findings: Finding[] = []
  const byField = new Map<RawField, readonly Entry[]>()
  const questions = form.fields.filter((field) => ANSWER_KINDS.has(field.kind))
  for (const raw of fields.filter((one) => ANSWER_KINDS.has(one.field.kind))) {
    const topic = raw.field.topic ?? raw.field.key
    const { entries, absence, findings: doubts } = readAnswer(raw)
    const position = questions.findIndex((question) => question.key === raw.field.key)
    answers[topic] = [...(topicEntries(answers, topic) ?? []), ...entries]
    byField.set(raw, entries)
    if (absence) absences.push(absence)
    findings.push(...doubts, ...entries.flatMap((entry) => referenceFindings(entry, position, questions)))
    if (raw.field.kind !== 'meetings') findings.push(...raw.pieces.flatMap(bareDateFinding))
  }
  return { answers, absences, findings, byField }
}

function readAnswer(raw: RawField): { entries: Entry[]; absence: StatedAbsence | null; findings: Finding[] } {
  const typed = raw.pieces.map(withoutPrompt)
  const { entries, joined } = readAnswerEntries(typed.map(({ piece }) => piece))
  const text = tidy(textOf(raw.pieces))
  const isEmpty = entries.every((entry) => isEmptyAnswer(entry.text) || isPrompt(entry.text))
  const question = raw.field.label
  const findings = [
    ...typed.flatMap(({ piece, prompt }) =>
      prompt === '' ? [] : [finding('prompt-removed', piece.source, { question, text: tidy(prompt) })],
    ),
    ...joined.map(({ text: whole, source }) => finding('lines-joined', source, { question, text: whole })),
  ]
  if (!isEmpty) return { entries, absence: null, findings }
  const absence = text === '' ? null : { field: raw.field.key, text, source: sourceOf(raw.pieces, raw.labelSource) }
  return { entries: [], absence, findings }
}

/** A cell without the prompt that was left standing before its answer. */
function withoutPrompt(piece: Piece): { piece: Piece; prompt: string } {
  const prompt = leadingPrompt(piece.text)
  if (prompt === '') return { piece, prompt }
  const line = prompt.split('\n').length - 1
  const source = line > 0 ? { ...piece.source, line: (piece.source.line ?? 1) + line } : piece.source
  return { piece: { ...piece, text: piece.text.slice(prompt.length), source }, prompt }
}

/** Excel turns “3/10” into 3 October: a cell that stores a day is a doubtful answer in prose. */
function bareDateFinding({ text, value, source }: Piece): Finding[] {
  if (value.kind !== 'date') return []
  const [, month, day] = value.iso.slice(0, 10).split('-').map(Number)
  return [finding('answer-is-date', source, { text: tidy(text), typed: `${day}/${month}` })]
}

function referenceFindings(entry: Entry, position: number, questions: readonly FormField[]): Finding[] {
  const refersTo = readReference(entry.text, position, questions)
  return refersTo ? [finding('answer-reference', entry.source, { text: entry.text, refersTo })] : []
}

// --- values named in answers ------------------------------------------------------------------------------------------

function readNamedValues(
  fields: readonly RawField[],
  answers: ReadAnswers,
  completedOn: CompletedOn | null,
  context: NormaliseContext,
): Pick<PartnershipUpdate, 'targets' | 'meetings' | 'subGroups' | 'findings'> {
  const entriesOf = (kind: FormField['kind']) =>
    fields.filter((raw) => raw.field.kind === kind).map((raw) => ({ raw, entries: answers.byField.get(raw) ?? [] }))
  const targets = targetReader(context.schemes, context.targets)(entriesOf('targets').flatMap(({ entries }) => entries))
  const meetings = entriesOf('meetings').map(({ raw, entries }) =>
    readMeetings(entries, raw.pieces, { completedOn, due: context.round.due, label: raw.labelText }),
  )
  const match = groupMatcher(context.register)
  return {
    targets: [...targets.claims],
    meetings: meetings.flatMap((read) => read.meetings),
    subGroups: entriesOf('subGroups').flatMap(({ entries }) => readSubGroups(entries, match)),
    findings: [...targets.findings, ...meetings.flatMap((read) => read.findings)],
  }
}
