/** Questions that were not found, with the label of the sheet that may be the question in other words; nothing is said where none is like it. */
import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { context } from '../kinds/pieces.ts'
import { sheetOf } from './sheets.ts'

const FIELDS: FieldInput[] = [
  { key: 'network', label: 'Name of the network', kind: 'partnership' },
  { key: 'signed', label: 'Signed off on', kind: 'date' },
  { key: 'budget', label: 'Budget this year', kind: 'money', topic: 'budget' },
  { key: 'volunteers', label: 'Number of volunteers', kind: 'number', topic: 'volunteers' },
  { key: 'standing', label: 'Delivery standing', kind: 'choice', topic: 'standing', choices: 'rag' },
  { key: 'wins', label: 'What went well?', kind: 'entries', topic: 'achievements' },
  { key: 'hurdles', label: 'Obstacles that were met', kind: 'entries', topic: 'obstacles' },
  { key: 'help', label: 'Support wanted from the council', kind: 'entries', topic: 'help', required: true },
]
const form = formSchema.parse({ id: 'network', label: 'Network return', fields: FIELDS })
const other = formSchema.parse({
  id: 'older',
  label: 'Older return',
  fields: [
    { key: 'network', label: 'Network', kind: 'partnership' },
    { key: 'spare', label: 'Annual budget spent', kind: 'entries', topic: 'spent' },
  ],
})
const ROWS: Readonly<Record<string, string[]>> = {
  network: ['Name of the network', 'Fell Network'],
  signed: ['Signed off on', '3 May 2024'],
  budget: ['Budget this year', '£12,000'],
  volunteers: ['Number of volunteers', '41'],
  standing: ['Delivery standing', 'Green'],
  wins: ['What went well?', 'Two huts were roofed'],
  hurdles: ['Obstacles that were met', 'Snow on the pass'],
  help: ['Support wanted from the council', 'A plough'],
}

function saidOf(rows: readonly (readonly string[])[]) {
  const vocabularies = prepareForms([form, other], 'network')
  const { returns } = recognise('fell.xlsx', { grids: [sheetOf(rows)], findings: [] }, vocabularies)
  const [raw] = returns
  const update = raw && normalise(raw, { ...context, form })
  return (update?.findings ?? [])
    .filter(({ code }) => code.startsWith('question-') || code.startsWith('required-') || code === 'label-near')
    .map(
      ({ code, args, source }) =>
        `${code} ${args.key ?? args.takenFor ?? args.question} ${args.label ?? '–'} ${source?.cell}`,
    )
}
const instead = (key: string, ...rows: string[][]) =>
  Object.entries(ROWS).flatMap(([own, row]) => (own === key ? rows : [row]))
const beneath = (rows: readonly (readonly string[])[]) =>
  rows.flatMap(([label = '', answer = '']) => [[label], [answer], []])

describe('a question that was not found', () => {
  it.each<[string, string, string[], string]>([
    [
      'shares its telling word',
      'budget',
      ['Annual budget (£)', '£12,000'],
      'question-reworded budget Annual budget (£) A3',
    ],
    [
      'shares it behind a number',
      'budget',
      ['3. Our approved budget, in pounds', '12k'],
      'question-reworded budget 3. Our approved budget, in pounds A3',
    ],
    [
      'shares a stem',
      'volunteers',
      ['People who volunteer with us', '41'],
      'question-reworded volunteers People who volunteer with us A4',
    ],
    [
      'shares one of several',
      'hurdles',
      ['Main obstacles in our patch', 'Snow'],
      'question-reworded hurdles Main obstacles in our patch A7',
    ],
    [
      'asks for the like in its place',
      'standing',
      ['How do you see the state of affairs', 'Green'],
      'question-reworded standing How do you see the state of affairs A5',
    ],
    [
      'of a required answer',
      'help',
      ['Support you would welcome', 'A plough'],
      'question-reworded help Support you would welcome A8',
    ],
  ])('names the label that %s', (_, key, row, said) => {
    expect(saidOf(instead(key, row))).toEqual([said])
  })

  it.each<[string, string, string[]]>([
    ['another thing', 'budget', ['Milk bottles returned', '12']],
    ['an answer that cannot be one', 'budget', ['Budget holder', 'Ivy Cole']],
    ['something in the place of a choice', 'standing', ['Nearest town', 'Leyburn']],
    ['a word that many questions use', 'volunteers', ['Number of huts', 'several']],
    ['what another form asks', 'budget', ['Annual budget spent', '£12,000']],
  ])('names no label that asks for %s', (_, key, row) => {
    const rest = Object.entries(ROWS).flatMap(([own, one]) => (own === key ? [] : [one]))
    expect(saidOf([...rest, row]).filter((said) => !said.startsWith('question-missing'))).toEqual([])
    expect(saidOf([...rest, row]).join()).toContain('–')
  })

  it('is a note where the label that is like it has no answer', () => {
    expect(saidOf(instead('budget', ['Annual budget (£)']))).toEqual([
      'question-missing Budget this year Annual budget (£) A1',
    ])
  })

  it('takes each label once', () => {
    expect(
      saidOf(
        instead('budget', ['Budget for volunteers', '£300']).filter(([label]) => label !== 'Number of volunteers'),
      ),
    ).toHaveLength(2)
  })

  it('says nothing where every question is there', () => {
    expect(saidOf([...Object.values(ROWS), ['Annual budget (£)', '£300']])).toEqual([])
    expect(saidOf(beneath(Object.values(ROWS)))).toEqual([])
  })
})
