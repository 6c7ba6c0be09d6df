/**
 * From the cells that answer each field to the record of a return: the fields of each room of kinds go through its `read`, and what was doubtful
 * becomes findings. A reading depends on the file, the forms and the lists of codes alone; whose return it is comes next, in `resolve`.
 */
import type { Form, FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { isAwaited, isEmptyAnswer, isPrompt } from '../kinds/answers.ts'
import { isInvitation } from '../kinds/contacts/gather.ts'
import type { ReadContext, ReadParts } from '../kinds/kind.ts'
import { kindOf, ROOMS } from '../kinds/kinds.ts'
import { sourceOf, textOf, tidy } from '../kinds/text.ts'
import {
  type Answers,
  type Finding,
  type LeftOver,
  type PartnershipUpdate,
  type TypedValue,
  topicEntries,
} from '../model.ts'
import { printedBlanks } from '../printed-blanks.ts'
import { isHashMarks } from '../read/clean-text.ts'
import type { Piece, RawField, RawReturn } from '../recognise/raw.ts'
import { shorten } from '../shorten.ts'
import type { Written } from '../written.ts'
import { countedIn } from './counted-in.ts'
import { flattenedMarks } from './flattened-marks.ts'

export interface NormaliseContext extends Omit<ReadContext, 'submission' | 'completedOn' | 'contacts'> {
  /** Checksum of the file the return came from. */
  readonly sha256: string
}

/** What may give a return its name when its own question does not, for whoever has the register. */
export interface Unnamed {
  /** Texts over the form and the sheet's name, in the order to try them. */
  titles: LeftOver[]
  /** Findings about the question for the name; a name found elsewhere says enough. */
  findings: Finding[]
}

/** An update before anyone asked whose it is. `reference` is the id or code printed on the form, if any. */
export type UnresolvedUpdate = Omit<PartnershipUpdate, 'partnershipId'> & {
  reference: string | null
  /** For a return that does not say whose it is. */
  unnamed?: Unnamed | undefined
  /** Its answers as they were written; for asking about them. */
  written?: readonly Written[]
}

/** Reads every field of a return. Any text goes in; nothing throws. Findings of earlier stages come first. */
export function normalise(read: RawReturn, context: NormaliseContext): UnresolvedUpdate {
  const raw = { ...read, fields: read.fields.map(withoutErrors) }
  const parts = readRooms(raw, context)
  const partnership = parts.find((part) => part.partnership)?.partnership ?? ''
  // What a form we sent out says by itself counts more than what is written on it.
  const reference = raw.issued?.partnership ?? parts.find((part) => part.reference)?.reference ?? null
  const questions = checkQuestions(read, raw, context.form)
  const isNameless = partnership === '' && reference === null
  const printed = printedBlanks(raw.fields)
  const aboutName = questions.filter((one) => isNameless && isAboutName(one, context.form))
  return {
    reference,
    partnership,
    ...(isNameless ? { unnamed: { titles: titlesOf(raw), findings: aboutName } } : {}),
    form: raw.form,
    layout: raw.layout,
    completedOn: parts.find((part) => part.completedOn)?.completedOn ?? null,
    contacts: parts.flatMap((part) => part.contacts ?? []),
    people: parts.flatMap((part) => part.people ?? []),
    answers: answersOf(raw, parts),
    values: Object.fromEntries(parts.flatMap((part) => Object.entries(part.values ?? {}))),
    tables: Object.fromEntries(parts.flatMap((part) => Object.entries(part.tables ?? {}))),
    targets: parts.flatMap((part) => part.targets ?? []),
    meetings: parts.flatMap((part) => part.meetings ?? []),
    subGroups: parts.flatMap((part) => part.subGroups ?? []),
    statedAbsences: parts.flatMap((part) => part.statedAbsences ?? []),
    leftOver: [...raw.leftOver],
    setAside: [...raw.setAside, ...parts.flatMap((part) => part.setAside ?? [])],
    furniture: [...raw.furniture, ...parts.flatMap((part) => part.furniture ?? [])],
    ...(printed ? { printed } : {}),
    ...(raw.issued ? { issued: raw.issued } : {}),
    ...(raw.promiseReports ? { promiseReports: [...raw.promiseReports] } : {}),
    source: { file: raw.source.file, sheet: raw.source.sheet, cell: raw.source.cell, sha256: context.sha256 },
    coverage: raw.coverage,
    findings: [
      ...raw.findings,
      ...questions.filter((one) => !aboutName.includes(one)),
      ...parts.flatMap((part) => part.findings ?? []),
      ...flattenedMarks(raw.fields),
      ...countedIn({ ledger: raw.ledger, values: typedValues(parts) }),
    ],
  }
}

function typedValues(parts: readonly ReadParts[]): TypedValue[] {
  return parts.flatMap(({ values = {}, tables = {} }) => [
    ...Object.values(values).flat(),
    ...Object.values(tables).flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).flat())),
  ])
}

/** What each room reads. */
function readRooms(raw: RawReturn, context: NormaliseContext): ReadParts[] {
  const { submission } = raw
  const fields = groupedBy(raw.fields, ({ field }) => kindOf(field).room)
  const parts: ReadParts[] = []
  let known: ReadContext = { ...context, submission, completedOn: null, contacts: [] }
  for (const room of ROOMS_IN_TURN) {
    const read = room.read(fields.get(room) ?? [], known)
    parts.push(read)
    const { completedOn, contacts = [] } = read
    if (contacts.length > 0) known = { ...known, contacts: [...known.contacts, ...contacts] }
    if (completedOn && !known.completedOn) known = { ...known, completedOn }
  }
  return parts
}

const LAST_TURN = 3
const ROOMS_IN_TURN = [...ROOMS].sort((a, b) => (a.turn ?? LAST_TURN) - (b.turn ?? LAST_TURN))

/** Entries by topic, in the order of the return. A question that was not asked is absent. */
function answersOf(raw: RawReturn, parts: readonly ReadParts[]): Answers {
  const answers: Answers = {}
  for (const field of raw.fields) {
    const entries = parts.find((part) => part.entries?.has(field))?.entries?.get(field)
    const topic = field.field.topic ?? field.field.key
    if (entries) answers[topic] = [...(topicEntries(answers, topic) ?? []), ...entries]
  }
  return answers
}

/** `#REF!` is nobody's name and no date; the error itself was reported when the cell was read. Answers keep it, so that it is seen in its place. */
function withoutErrors(asked: RawField): RawField {
  const raw = asked.pieces.some(saysNothing)
    ? { ...asked, pieces: asked.pieces.filter((piece) => !saysNothing(piece)) }
    : asked
  if (kindOf(raw.field).under === 'answers' || !raw.pieces.some(isError)) return raw
  return { ...raw, pieces: raw.pieces.filter((piece) => !isError(piece)) }
}

/** Hash marks in place of a value, and a 0 that stands for a cell that is empty or not in the file: reported when they were read. */
function saysNothing({ text, value }: Piece): boolean {
  return isHashMarks(text) || (value.kind === 'number' && value.linked !== undefined)
}

function isError(piece: Piece): boolean {
  return piece.value.kind === 'error'
}

/** In a table a title speaks for all rows, so it names none of them. */
function titlesOf({ layout, leftOver, source }: RawReturn): LeftOver[] {
  if (layout === 'table' || layout === 'turnedTable') return []
  const titles = leftOver.map((one) => ({ text: tidy(one.text), source: one.source }))
  return source.sheet ? [...titles, { text: tidy(source.sheet), source: { ...source, cell: null } }] : titles
}

function isAboutName({ args }: Finding, form: Form): boolean {
  return form.fields.some((field) => kindOf(field).identifies && field.label === args.question)
}

// --- questions --------------------------------------------------------------------------------------------------------

/** Questions that are not on the sheet, are empty though required, or hold a placeholder or far too much. An error in the cell was asked about when it was `read`. */
function checkQuestions(read: RawReturn, raw: RawReturn, form: Form): Finding[] {
  const questions = form.fields.flatMap((field) => {
    const answered = raw.fields.filter((one) => one.field.key === field.key)
    if (answered.length === 0) return missingQuestion(field, raw)
    const hadError = read.fields.some((one) => one.field.key === field.key && one.pieces.some(isError))
    return answered.flatMap((one) => checkAnswer(one, hadError || one.isTold === true))
  })
  return [...questions, ...unmatchedLabels(raw, form)]
}

/** One finding for all labels of a return that nobody's question has, while questions are missing. */
function unmatchedLabels(
  { fields, unmatchedLabels: labels = [], nearestLabels = [] }: RawReturn,
  form: Form,
): Finding[] {
  const [first] = labels
  const isTold = (field: FormField) => nearestLabels.some((one) => one.field === field.key && one.isLikely)
  const missing = form.fields.filter((field) => !fields.some((one) => one.field.key === field.key) && !isTold(field))
  if (!first || missing.length === 0) return []
  const quoted = labels.map(({ text, source }) => `“${shorten(text, LONGEST_OF_SEVERAL)}” (${source.cell ?? ''})`)
  const questions = missing.map(({ title, label }) => `“${shorten(title ?? label, LONGEST_OF_SEVERAL)}”`)
  return [finding('labels-unmatched', first.source, { labels: quoted.join(', '), questions: questions.join(', ') })]
}

const LONGEST_OF_SEVERAL = 80

function missingQuestion(field: FormField, raw: RawReturn): Finding[] {
  const nearest = raw.nearestLabels?.find((label) => label.field === field.key)
  const named = nearest && { label: shorten(nearest.text, LONGEST_LABEL), cell: nearest.source.cell ?? '' }
  if (nearest?.isLikely && named) {
    return [finding('question-reworded', nearest.source, { question: field.label, key: field.key, ...named })]
  }
  if (kindOf(field).mayBeMissing?.(field, raw) || /\boptional\b/i.test(field.label)) return []
  const code = field.required ? 'required-question-missing' : 'question-missing'
  return [finding(code, raw.source, { question: field.label, ...named })]
}

const LONGEST_LABEL = 200

function checkAnswer(raw: RawField, isTold: boolean): Finding[] {
  const { field } = raw
  const text = tidy(textOf(raw.pieces))
  const source = sourceOf(raw.pieces, raw.labelSource)
  const findings: Finding[] = []
  if (text === '' || (isEmptyAnswer(text) && !kindOf(field).value?.isAnswer?.(text, field))) {
    if (field.required && !isTold) findings.push(finding('answer-empty', source, { question: field.label, text }))
  } else if (isPrompt(text) && !raw.pieces.some(isInvitation)) {
    findings.push(finding('answer-placeholder', source, { question: field.label, text }))
  } else if (isAwaited(text) && !kindOf(field).mayAwait) {
    findings.push(finding('answer-awaited', source, { question: field.label, text }))
  }
  const limit = field.maxLength
  if (limit !== undefined && text.length > limit * FAR_LONGER) {
    findings.push(finding('answer-too-long', source, { question: field.label, limit, found: text.length }))
  }
  return findings
}

/** A tenth over the limit is nothing to write to anybody about. */
const FAR_LONGER = 1.1
