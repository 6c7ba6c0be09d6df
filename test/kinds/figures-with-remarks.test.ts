/** Figures whose surroundings make them another figure, and those whose surroundings do not. */
import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { piece } from './pieces.ts'
import { codesIn, readField } from './typed.ts'

const FIELDS = {
  share: { key: 'share', label: 'Share of homes insulated', kind: 'percentage', topic: 'share' },
  budget: { key: 'budget', label: 'Pooled budget', kind: 'money', topic: 'budget' },
  grant: { key: 'grant', label: 'Grant to date (£000)', kind: 'money', topic: 'grant' },
  trained: { key: 'trained', label: 'Volunteers trained', kind: 'number', topic: 'trained' },
  weekly: { key: 'weekly', label: 'Sessions per week', kind: 'number', topic: 'weekly' },
} satisfies Record<string, FieldInput>

function read(key: keyof typeof FIELDS, text: string) {
  const update = readField(FIELDS[key], [piece(text)])
  const [value] = update.values[key] ?? []
  return { is: value?.percent ?? value?.amount ?? value?.number ?? null, codes: codesIn(update) }
}

describe('a figure with words beside it', () => {
  it.each<[keyof typeof FIELDS, string]>([
    ['share', '42% (last year)'],
    ['share', '42% (target)'],
    ['share', '42% of target'],
    ['share', '42% (approx)'],
    ['share', '5% (increase)'],
    ['share', '42% of homes not insulated'],
    ['share', '4250%'],
    ['budget', '£45,000 (approx)'],
    ['budget', '£45,000 (underspend)'],
    ['grant', '45,000'],
    ['trained', '- 12'],
    ['budget', '£45,000 (spent to date)'],
    ['budget', '£45,000 (change since last year)'],
    ['share', '42% of the planned works'],
  ])('%s “%s” is asked about', (key, text) => {
    expect(read(key, text)).toEqual({ is: null, codes: ['value-unclear'] })
  })
  it.each<[keyof typeof FIELDS, string, number]>([
    ['share', '42% (provisional)', 42],
    ['share', '42.5% of the homes in the district', 42.5],
    ['share', '250%', 250],
    ['budget', '£45,000 (revenue)', 45_000],
    ['grant', '450', 450_000],
    ['grant', '12,345', 12_345_000],
    ['grant', '2,000', 2_000_000],
    ['trained', '-12', -12],
    ['trained', '12 (to date)', 12],
    ['trained', '12 (no change)', 12],
    ['trained', '12 (from around the county)', 12],
    ['weekly', '12 (per week)', 12],
    ['budget', '£45,000 (change fund)', 45_000],
    ['budget', '£45,000 (target met)', 45_000],
    ['share', '42% of families each week', 42],
    ['share', '42% of the target group', 42],
    ['share', '42% of under fives', 42],
  ])('%s “%s” is %s', (key, text, is) => {
    expect(read(key, text)).toEqual({ is, codes: [] })
  })
})
