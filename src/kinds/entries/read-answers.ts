/** The answers of questions with free text: their entries, "none" and "as above". */
import type { FormField } from '../../config/schema.ts'
import { finding } from '../../findings/finding.ts'
import type { Entry, Finding, StatedAbsence } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { isEmptyAnswer, isPrompt, readReference } from '../answers.ts'
import { absent, type ReadContext } from '../kind.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { readEntries } from './entries.ts'

interface ReadAnswers {
  /** A question that was asked and left empty has an empty list. */
  readonly entries: ReadonlyMap<RawField, readonly Entry[]>
  readonly statedAbsences: StatedAbsence[]
  readonly findings: Finding[]
}

/** Entries by field, for the kinds that read more out of them. */
export function readAnswers(fields: readonly RawField[], { form }: Pick<ReadContext, 'form'>): ReadAnswers {
  const entries = new Map<RawField, readonly Entry[]>()
  const statedAbsences: StatedAbsence[] = []
  const findings: Finding[] = []
  const questions = form.fields.filter(({ topic }) => topic !== undefined)
  for (const raw of fields) {
    const read = readEntries(raw.pieces)
    const isEmpty = read.every((entry) => isEmptyAnswer(entry.text) || isPrompt(entry.text))
    const text = tidy(textOf(raw.pieces))
    entries.set(raw, isEmpty ? [] : read)
    if (isEmpty && text !== '') statedAbsences.push(absent(raw, text, sourceOf(raw.pieces, raw.labelSource)))
    const position = questions.findIndex(({ key }) => key === raw.field.key)
    if (!isEmpty) findings.push(...read.flatMap((entry) => referenceFindings(entry, position, questions)))
  }
  return { entries, statedAbsences, findings }
}

function referenceFindings(entry: Entry, position: number, questions: readonly FormField[]): Finding[] {
  const refersTo = readReference(entry.text, position, questions)
  return refersTo ? [finding('answer-reference', entry.source, { text: entry.text, refersTo })] : []
}
