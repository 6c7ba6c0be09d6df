import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import type { StoredValue } from '../../src/read/grid.ts'
import { piece } from './pieces.ts'
import { codesIn, readField } from './typed.ts'

const held = (number: number): StoredValue => ({ kind: 'number', number })

const trees: FieldInput = { key: 'trees', label: 'How many street trees were planted?', kind: 'number', topic: 'trees' }
const waste: FieldInput = { ...trees, label: 'Litter collected', unit: 'tonnes', otherUnits: ['t'] }
const spend: FieldInput = { key: 'spend', label: 'Spent so far', kind: 'money', topic: 'spend' }

function read(field: FieldInput, text: string, value: StoredValue = { kind: 'text' }, region = 'GB') {
  const update = readField(field, [piece(text, 'B4', value)], region)
  const [found] = update.values[field.topic ?? ''] ?? []
  const codes = codesIn(update)
  expect(found?.text).toBe(text)
  return { found, codes }
}

describe('a number', () => {
  it.each<[string, StoredValue | undefined, number | null, string?]>([
    ['1,250', undefined, 1250],
    ['1250', undefined, 1250],
    ['1 250', undefined, 1250],
    ['1 250', undefined, 1250],
    ["1'250", undefined, 1250],
    ['1,250,000', undefined, 1250000],
    ['1.250.000', undefined, 1250000],
    ['1.250,5', undefined, 1250.5],
    ['1,250.5', undefined, 1250.5],
    ['12.125', undefined, 12.125],
    ['0', undefined, 0],
    ['-4', undefined, -4],
    ['−4', undefined, -4],
    ['+4', undefined, 4],
    ['.5', undefined, 0.5],
    ['350.', undefined, 350],
    ['18k', undefined, 18000],
    ['1.2 million', undefined, 1200000],
    ['3 thousand', undefined, 3000],
    ['12 (est.)', undefined, 12, 'est.'],
    ['12 (all in one ward)', undefined, 12, 'all in one ward'],
    ['350 trees', undefined, 350],
    ['350 street trees', undefined, 350],
    ['1,250', held(1250.4), 1250.4],
    ['1.3', held(1.25), 1.25],
    ['(250)', held(-250), -250],
    ['-', held(0), 0],
    ['1.25E+06', held(1250000), 1250000],
    ['about 40', undefined, null],
    ['40+', undefined, null],
    ['~40', undefined, null],
    ['<5', undefined, null],
    ['40?', undefined, null],
    ['40-45', undefined, null],
    ['between 10 and 20', undefined, null],
    ['12 or so', undefined, null],
    ['12 dozen', undefined, null],
    ['12 shrubs', undefined, null],
    ['12 (last year)', undefined, null],
    ['12 (thousands)', undefined, null],
    ['12 (14 planned)', undefined, null],
    ['12 of 30', undefined, null],
    ['12/30', undefined, null],
    ['(250)', undefined, null],
    ['12,5', undefined, null],
    ['1,25,000', undefined, null],
    ['0123', undefined, null],
    ['12 m', undefined, null],
    ['12 30', undefined, null],
    ['twelve', undefined, null],
    ['5 per cent', undefined, null],
    ['1', held(1250), null],
    ['12', { kind: 'date', iso: '2011-02-12' }, null],
  ])('%j held as %j is %j', (text, value, number, note) => {
    const { found, codes } = read(trees, text, value)
    expect(found).toMatchObject({ kind: 'number', number })
    expect(found?.note).toBe(note)
    expect(codes).toEqual(number === null ? ['value-unclear'] : [])
  })

  it.each<[string, number | null]>([
    ['14 tonnes', 14],
    ['14 tonne', 14],
    ['14t', 14],
    ['14.5 T.', 14.5],
    ['14 kg', null],
    ['14 tonnes a week', null],
  ])('%j of tonnes is %j', (text, number) => {
    expect(read(waste, text).found).toMatchObject({ number })
  })

  it.each<[string, string, number | null]>([
    ['DE', '1.250', 1250],
    ['DE', '12,5', 12.5],
    ['DE', '1,250', 1.25],
    ['DE', '12.5', null],
    ['FR', '1 250,75', 1250.75],
  ])('in %s %j is %j', (region, text, number) => {
    expect(read(trees, text, undefined, region).found).toMatchObject({ number })
  })
})

describe('an amount of money', () => {
  it.each<[string, StoredValue | undefined, number | null, string?]>([
    ['£1,250.50', undefined, 1250.5],
    ['£1,250', undefined, 1250],
    ['1,250', undefined, 1250],
    ['£ 1 250', undefined, 1250],
    ['£1.2m', undefined, 1200000],
    ['£1.2 M', undefined, 1200000],
    ['£0.6 million', undefined, 600000],
    ['2 millions', undefined, 2000000],
    ['18k', undefined, 18000],
    ['£18K', undefined, 18000],
    ['£2bn', undefined, 2000000000],
    ['GBP 500', undefined, 500],
    ['500 GBP', undefined, 500],
    ['500 pounds', undefined, 500],
    ['(£1,250)', undefined, -1250],
    ['£(1,250)', undefined, -1250],
    ['-£1,250', undefined, -1250],
    ['£-1,250', undefined, -1250],
    ['(1,250.00)', undefined, -1250],
    ['£40k (capital)', undefined, 40000, 'capital'],
    ['£40k (of this, grants)', undefined, 40000, 'of this, grants'],
    ['1.250,50', undefined, 1250.5],
    ['£0', undefined, 0],
    ['£1,250', held(1249.6), 1249.6],
    ['£1.2m', held(1234567), 1234567],
    [' £- ', held(0), 0],
    ['£1.250', undefined, null],
    ['£12,50', undefined, null],
    ['£40k of £60k', undefined, null],
    ['£40k-£50k', undefined, null],
    ['about £40k', undefined, null],
    ['£40k+', undefined, null],
    ['£40k pa', undefined, null],
    ['£40k (per year)', undefined, null],
    ['£40k (last year £30k)', undefined, null],
    ['£40k (last year)', undefined, null],
    ['£40k capital, £10k revenue', undefined, null],
    ['$500', undefined, null],
    ['£500 EUR', undefined, null],
    ['((500))', undefined, null],
    ['(-£500)', undefined, null],
    ['£40kg', undefined, null],
    ['£12', held(1250), null],
  ])('%j held as %j is %j', (given, value, amount, note) => {
    const text = given.trim()
    const { found, codes } = read(spend, text, value)
    expect(found).toMatchObject({ kind: 'money', amount, currency: amount === null ? null : 'GBP' })
    expect(found?.note).toBe(note)
    expect(codes).toEqual(amount === null ? ['value-unclear'] : [])
  })

  it.each<[string, string, number | null, string | null]>([
    ['IE', '€1.5m', 1500000, 'EUR'],
    ['IE', '500', 500, 'EUR'],
    ['US', '$500', 500, 'USD'],
    ['GB', '€500', 500, 'EUR'],
    ['DE', '1.250 €', 1250, 'EUR'],
    ['XX', '500', 500, null],
  ])('in %s %j is %j %s', (region, text, amount, currency) => {
    expect(read(spend, text, undefined, region).found).toMatchObject({ amount, currency })
  })

  it.each<[string, string, number | null]>([
    ['Budget (£000)', '1,250', 1250000],
    ["Budget (£'000s)", '12.5', 12500],
    ['Budget, £m', '1.2', 1200000],
    ['Budget (£000)', '£1.2m', 1200000],
    ['Budget (£000)', '£1,250', null],
    ['Budget in thousands of pounds', '3', 3000],
    ['Budget for 2000 homes', '3', 3],
    ['Spend on the A1000', '3', 3],
  ])('under %j %j is %j', (label, text, amount) => {
    expect(read({ ...spend, label }, text).found).toMatchObject({ amount })
  })

  it.each(['nil', 'None', 'n/a', 'TBC'])('%j says that there is none', (text) => {
    const update = readField(spend, [piece(text)])
    expect(update.values).toEqual({ spend: [] })
    expect(update.statedAbsences.map((absence) => absence.text)).toEqual([text])
  })
})
