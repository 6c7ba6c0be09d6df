/** A share of a hundred: "42.5%", "42.5 per cent", a cell that holds 0.425 and shows 43%. */
import { z } from 'zod'
import type { TypedValue } from '../../model.ts'
import { excelFormat, saysWhatCounts } from '../figure.ts'
import { type Kind, NO_OPTIONS } from '../kind.ts'
import { asWritten, numberOf, typedKind } from '../typed.ts'
import { readPercentage } from './read.ts'

export const percentage: Kind<typeof NO_OPTIONS> = typedKind({
  name: 'percentage',
  options: NO_OPTIONS,
  /** Of a hundred: 42.5 for "42.5%"; null where the text was not certain. */
  stored: { percent: z.number().nullable() },
  expected: () => 'one percentage, such as 42.5%',
  isFigure: true,
  unread: { percent: null },
  readValue: ({ text, stored, asked }) => {
    const percent = readPercentage(text, stored, asked)
    return percent === null ? null : { percent }
  },
  namesBox: saysWhatCounts,
  looksLike: (text) => (/\d\s*(?:%|per ?cent\b|pct\b)/i.test(text) ? 1 : readPercentage(text) === null ? 0 : 0.8),
  isSame: (before, after) => percentOf(before) !== null && percentOf(before) === percentOf(after),
  difference: (before, after) => {
    const [from, to] = [percentOf(before), percentOf(after)]
    if (from === null || to === null) return null
    const points = inWords(Math.abs(to - from))
    return `${to > from ? 'up' : 'down'} ${points} percentage ${points === '1' ? 'point' : 'points'}`
  },
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: percentage, 42.5 for 42.5%.`,
      type: 'number',
      width: 14,
      numberFormat: (values) => excelFormat(first(values), '', '%'),
      value: first,
    },
    asWritten(field),
  ],
  show,
  input: () => ({ lines: 1, numberFormat: '0.0%', accepts: { type: 'decimal' } }),
})

function show(value: TypedValue): string {
  const percent = percentOf(value)
  return percent === null ? value.text : `${inWords(percent)}%`
}

function first(values: readonly TypedValue[]): number | null {
  return values.map(percentOf).find((percent) => percent !== null) ?? null
}

function percentOf(value: TypedValue): number | null {
  return numberOf(value, 'percent')
}

/** Without what binary fractions add: 47.5 − 42.4 is 5.1. */
function inWords(value: number): string {
  return String(Number(value.toPrecision(12)))
}
