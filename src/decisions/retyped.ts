/** A value of a simple kind with another text. */
import type { TypedValue } from '../model.ts'

const NUMBER = /^[-−]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/

/** Null when the text is no value of the kind. A person who corrects gives the plain value: "1200000", "42.5", "Amber". */
export function retyped(value: TypedValue, text: string): TypedValue | null {
  const plain = text.replace(/[£$€%\s]/g, '')
  const figure = NUMBER.test(plain) ? Number(plain.replaceAll(',', '').replace('−', '-')) : null
  switch (value.kind) {
    case 'text':
      return { ...value, text }
    case 'choice':
      return { ...value, choice: text, text }
    case 'number':
      return figure === null ? null : { ...value, number: figure, text }
    case 'percentage':
      return figure === null ? null : { ...value, percent: figure, text }
    case 'money':
      return figure === null ? null : { ...value, amount: figure, text }
    default:
      return null
  }
}
