/** What a form says of an answer beneath the question. What is printed is known again, also where the marks of an issued form are gone. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { issuedWords } from '../words/en/issued-form.ts'

export interface Guidance {
  /** What helps wherever the form is filled in. */
  readonly always: readonly string[]
  /** What a workbook's boxes say or count themselves. */
  readonly onPaper: readonly string[]
}

export function guidanceOf(field: FormField): Guidance {
  const { help, choices = [], maxLength } = field
  const { accepts } = kindOf(field).input(field)
  const anyOf = field.kind === 'choices' ? issuedWords.anyOf(choices.map(({ choice }) => choice)) : undefined
  const oneOf = accepts?.type === 'list' ? issuedWords.oneOf(accepts.choices) : undefined
  const atMost = maxLength ? issuedWords.atMost(maxLength.toLocaleString('en-GB')) : undefined
  return { always: said(help, anyOf), onPaper: said(oneOf, atMost) }
}

function said(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined)
}
