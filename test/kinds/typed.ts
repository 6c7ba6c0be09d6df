/** Reading one answer of a form with a single question beside the name. */
import { type FieldInput, type Form, formSchema } from '../../src/config/schema.ts'
import { normalise, type UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { context, rawReturn } from './pieces.ts'

export function formOf(...fields: FieldInput[]): Form {
  const name: FieldInput = { key: 'name', label: 'Board', kind: 'partnership' }
  return formSchema.parse({ id: 'typed', label: 'Typed form', fields: [name, ...fields] })
}

/** The update of a return that answers the question with the pieces. */
export function readField(input: FieldInput, pieces: readonly Piece[], region = 'GB'): UnresolvedUpdate {
  const form = formOf(input)
  const field = form.fields[1]
  if (!field) throw new Error('the form has no question')
  const labelSource = { file: 'return.xlsx', sheet: 'Update', cell: 'A2' }
  const raw = rawReturn([{ field, labelText: field.label, labelSource, pieces }])
  return normalise(raw, { ...context, form, region })
}

/** Codes of findings, without those about the name nobody gave. */
export function codesIn({ findings }: Pick<UnresolvedUpdate, 'findings'>): string[] {
  return findings.map(({ code }) => code).filter((code) => !code.endsWith('question-missing'))
}
