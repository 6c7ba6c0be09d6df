/** Beside which question each finding and each value of a return stands. */
import type { Finding, Source } from '../model.ts'
import { placeOf, type ReadValue, readValues, valuesOf } from '../read-values.ts'
import type { RawField } from '../recognise/raw.ts'
import type { CheckedReturn } from './check-file.ts'

export interface Question {
  readonly raw: RawField
  readonly values: readonly ReadValue[]
  readonly findings: readonly Finding[]
}

export interface Questions {
  readonly questions: readonly Question[]
  /** Of the return as a whole, and of cells that answer no question. */
  readonly findings: readonly Finding[]
  /** Values from cells that answer another question, or none. */
  readonly others: readonly ReadValue[]
}

export function questionsOf({ raw, update, findings }: CheckedReturn): Questions {
  const values = readValues(update, raw.fields)
  const whose = findings.map((found) => ({ found, field: fieldOf(found, raw.fields, raw.source) }))
  const questions = raw.fields.map((field) => ({
    raw: field,
    values: valuesOf(field, values),
    findings: whose.flatMap((one) => (one.field === field ? [one.found] : [])),
  }))
  const shown = new Set(questions.flatMap((question) => question.values))
  return {
    questions,
    findings: whose.flatMap(({ found, field }) => (field === null ? [found] : [])),
    others: values.filter((value) => !shown.has(value)),
  }
}

/**
 * The question whose answer has the finding's cell, or that the finding names, or whose label stands in that cell. A finding at the place where the return begins
 * is about all of it, unless it is about its name.
 */
function fieldOf(found: Finding, fields: readonly RawField[], start: Source): RawField | null {
  const { source, args } = found
  const place = source?.cell ? placeOf(source) : null
  const answered = fields.find(({ pieces }) => pieces.some((piece) => placeOf(piece.source) === place))
  if (answered) return answered
  const named = fields.filter(({ field }) => args.question === field.label || args.question === field.title)
  const [only] = named
  if (only && named.length === 1) return only
  if ('partnership' in args || 'reference' in args || found.code === 'unregistered-partnership')
    return fields.find(({ field }) => field.kind === 'partnership') ?? null
  if (place === placeOf(start)) return null
  return fields.find(({ labelSource }) => placeOf(labelSource) === place) ?? null
}
