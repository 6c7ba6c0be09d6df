/** A number of something: "1,250", "12 (est.)", "18k", "350 homes". */
import { z } from 'zod'
import type { TypedValue } from '../../model.ts'
import { differenceOf, excelFormat, figureInWords, saysWhatCounts } from '../figure.ts'
import type { Kind } from '../kind.ts'
import { asWritten, numberOf, typedKind } from '../typed.ts'
import { readNumber } from './read.ts'

const OPTIONS = {
  /** What is counted or measured, as officers may write it behind the figure: "tonnes". */
  unit: z.string().min(1).optional(),
  /** Other ways to write it: "t". */
  otherUnits: z.array(z.string().min(1)).optional(),
}

const amount = (value: TypedValue) => numberOf(value, 'number')
const first = (values: readonly TypedValue[]) => values.map(amount).find((one) => one !== null) ?? null

export const number: Kind<typeof OPTIONS> = typedKind({
  name: 'number',
  options: OPTIONS,
  stored: { number: z.number().nullable(), note: z.string().optional() },
  expected: () => 'one number, such as 1,250',
  isFigure: true,
  unread: { number: null },
  scaled: amount,
  readValue: readNumber,
  namesBox: saysWhatCounts,
  looksLike: (text) =>
    /^[+\-−–(]?\s?\d[\d.,\s]*\)?\s?[\p{L}%]{0,12}(?:\s?\([^()]*\))?$/u.test(text) ? 0.9 : holdsFigure(text),
  isSame: (before, after) => amount(before) !== null && amount(before) === amount(after),
  difference: (before, after) => {
    const [from, to] = [amount(before), amount(after)]
    return from === null || to === null ? null : differenceOf(from, to, figureInWords)
  },
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: a number${field.unit ? `, in ${field.unit}` : ''}.`,
      type: 'number',
      width: 14,
      numberFormat: (values) => excelFormat(first(values)),
      value: first,
    },
    asWritten(field),
  ],
  show: (value) => {
    const one = amount(value)
    return one === null ? value.text : figureInWords(one)
  },
  input: () => ({ lines: 1, accepts: { type: 'decimal' } }),
})

/** "about 40" answers the question, though no number is read from it. */
function holdsFigure(text: string): number {
  return text.length < 40 && /\d/.test(text) ? 0.6 : 0.1
}
