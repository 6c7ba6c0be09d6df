/** The answers of questions with free text: their entries, "none" and "as above". */
import type { FormField } from '../../config/schema.ts'
import { finding } from '../../findings/finding.ts'
import type { Entry, Finding, StatedAbsence } from '../../model.ts'
import type { Piece, RawField } from '../../recognise/raw.ts'
import { isEmptyAnswer, isPrompt, leadingPrompt } from '../answers.ts'
import { absent, type ReadContext } from '../kind.ts'
import { readReference } from '../references.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { readAnswerEntries } from './entries.ts'

interface ReadAnswers {
  /** A question that was asked and left empty has an empty list. */
  readonly entries: ReadonlyMap<RawField, readonly Entry[]>
  readonly statedAbsences: StatedAbsence[]
  readonly findings: Finding[]
}

/** Entries by field, for the kinds that read more out of them. */
export function readAnswers(fields: readonly RawField[], context: Pick<ReadContext, 'form'>): ReadAnswers {
  const answers = readDatedAnswers(fields, context)
  const dates = fields.flatMap(({ pieces }) => pieces.flatMap(bareDateFinding))
  return { ...answers, findings: [...answers.findings, ...dates] }
}

/** The same where dates are what the question asks for. */
export function readDatedAnswers(fields: readonly RawField[], { form }: Pick<ReadContext, 'form'>): ReadAnswers {
  const entries = new Map<RawField, readonly Entry[]>()
  const statedAbsences: StatedAbsence[] = []
  const findings: Finding[] = []
  const questions = form.fields.filter(({ topic }) => topic !== undefined)
  for (const raw of fields) {
    const read = readAnswer(raw)
    const position = questions.findIndex(({ key }) => key === raw.field.key)
    entries.set(raw, read.entries)
    if (read.absence) statedAbsences.push(read.absence)
    findings.push(...read.findings, ...read.entries.flatMap((entry) => referenceFindings(entry, position, questions)))
  }
  return { entries, statedAbsences, findings }
}

function readAnswer(raw: RawField): { entries: Entry[]; absence: StatedAbsence | null; findings: Finding[] } {
  const typed = raw.pieces.map(withoutPrompt)
  const { entries, joined } = readAnswerEntries(typed.map(({ piece }) => piece))
  const text = tidy(textOf(raw.pieces))
  const isEmpty = entries.every((entry) => isEmptyAnswer(entry.text) || isPrompt(entry.text))
  const question = raw.field.label
  const prompts = isEmpty ? [] : entries.filter(isLeftPrompt)
  const findings = [
    ...prompts.map((prompt) => finding('prompt-removed', prompt.source, { question, text: prompt.text })),
    ...typed.flatMap(({ piece, prompt }) =>
      prompt === '' ? [] : [finding('prompt-removed', piece.source, { question, text: tidy(prompt) })],
    ),
    ...joined.map(({ text: whole, source }) => finding('lines-joined', source, { question, text: whole })),
  ]
  if (!isEmpty) return { entries: entries.filter((entry) => !prompts.includes(entry)), absence: null, findings }
  const absence = text === '' ? null : absent(raw, text, sourceOf(raw.pieces, raw.labelSource))
  return { entries: [], absence, findings }
}

/** A line among others that only holds the place of another: "[Please enter further plans]". */
function isLeftPrompt({ text }: Entry): boolean {
  return /\p{L}{3}/u.test(text) && isPrompt(text)
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
