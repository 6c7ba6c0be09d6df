/** An amount of money: "£1.2m", "18k (capital)", "(£1,250.50)". */
import { z } from 'zod'
import type { TypedValue } from '../../model.ts'
import { remembered } from '../../remembered.ts'
import { differenceOf, excelFormat, figureInWords, saysWhatCounts } from '../figure.ts'
import type { Kind } from '../kind.ts'
import { asWritten, numberOf, typedKind } from '../typed.ts'
import { readMoney } from './read.ts'

const OPTIONS = {
  /** Code of ISO 4217 for amounts without a currency; left out, that of the configuration's region. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected a currency such as "GBP"')
    .optional(),
}

const amountOf = (value: TypedValue) => numberOf(value, 'amount')
const first = (values: readonly TypedValue[]) => values.map(amountOf).find((amount) => amount !== null) ?? null
const currencyOf = ({ currency }: TypedValue) => (typeof currency === 'string' ? currency : null)

export const money: Kind<typeof OPTIONS> = typedKind({
  name: 'money',
  options: OPTIONS,
  stored: { amount: z.number().nullable(), currency: z.string().nullable(), note: z.string().optional() },
  expected: () => 'one amount of money, such as £1,250',
  isFigure: true,
  unread: { amount: null, currency: null },
  scaled: amountOf,
  readValue: readMoney,
  namesBox: saysWhatCounts,
  looksLike: (text) =>
    /[£€$]\s?\d|\d\s?(?:k|m|bn)\b|^[-(]?[\d.,\s]+\)?$/i.test(text)
      ? 1
      : text.length < 40 && /\d/.test(text)
        ? 0.5
        : 0.1,
  isSame: (before, after) =>
    amountOf(before) !== null && amountOf(before) === amountOf(after) && currencyOf(before) === currencyOf(after),
  difference: (before, after) => {
    const [from, to] = [amountOf(before), amountOf(after)]
    if (from === null || to === null || currencyOf(before) !== currencyOf(after)) return null
    return differenceOf(from, to, (amount) => inWords(amount, currencyOf(after)))
  },
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: amount of money, in full units.`,
      type: 'number',
      width: 16,
      numberFormat: (values) => excelFormat(first(values), signOf(values.map(currencyOf).find(Boolean) ?? null)),
      value: first,
    },
    {
      key: 'currency',
      heading: `${field.title ?? field.label}, currency`,
      description: `${field.label}: code of the currency.`,
      type: 'text',
      width: 10,
      only: 'data',
      value: (values) => values.map(currencyOf).find((code) => code !== null) ?? null,
    },
    asWritten(field),
  ],
  show: (value) => {
    const amount = amountOf(value)
    return amount === null ? value.text : inWords(amount, currencyOf(value))
  },
  input: () => ({ lines: 1, numberFormat: '#,##0.00', accepts: { type: 'decimal' } }),
})

/** "£", or a code where there is no sign. */
function signOf(currency: string | null): string {
  return currency === null
    ? ''
    : wholeIn(currency)
        .format(0)
        .replace(/[\d.]+/, '')
}

/** "£1,250", "£1,250.50", "−€500". */
function inWords(amount: number, currency: string | null): string {
  if (currency === null) return figureInWords(amount)
  return (Number.isInteger(amount) ? wholeIn(currency) : partIn(currency)).format(amount)
}

/** A format takes longer to make than a thousand amounts do to write. */
const wholeIn = remembered((currency) => formatIn(currency, 0))
const partIn = remembered((currency) => formatIn(currency, 2))

function formatIn(currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
