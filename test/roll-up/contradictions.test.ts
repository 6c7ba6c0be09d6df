import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import type { PartnershipUpdate, Person } from '../../src/model.ts'
import { contradictionsIn, toldBy } from '../../src/roll-up/contradictions.ts'
import { form, found, partnership, record, results } from '../write/fixture.ts'
import { at, bare, chosen, pounds } from './bodies.ts'

const questions: FieldInput[] = [
  { key: 'budget', label: 'Budget', kind: 'money', topic: 'budget' },
  { key: 'standing', label: 'Standing', kind: 'choice', topic: 'standing', choices: 'rag' },
  { key: 'period', label: 'Period', kind: 'period', topic: 'period' },
  { key: 'homes', label: 'Homes', kind: 'number', topic: 'homes', unit: 'homes' },
]

interface Told {
  readonly name?: string
  readonly id?: string
  readonly due?: string | null
  readonly fields?: FieldInput[]
  readonly parts?: Partial<PartnershipUpdate>
}

const chair = (name: string, status: Person['status'] = 'holds'): Person => ({
  role: 'chair',
  name,
  note: null,
  status,
  from: null,
  source: at('B6'),
})

const contact = (address: string) => ({
  name: 'Robin Vale',
  role: null,
  phones: [],
  emails: [{ address, source: at('B5') }],
  note: null,
  source: at('B4'),
})

const figure = (number: number) => ({ kind: 'number', number, text: `${number}`, source: at('B9') })
const months = (from: string, to: string) => ({ kind: 'period', from, to, text: `${from} to ${to}`, source: at('B3') })
const sameChair = { people: [chair('Cllr Ash Tarrant')] }

function body(organisation: string, told: Told) {
  const {
    name = 'Marsh and Downs Joint Board',
    id = 'joint',
    due = '2024-06-30',
    fields = questions,
    parts = {},
  } = told
  const asking = formSchema.parse({ ...form, fields: [...form.fields, ...fields] })
  const round = { id: '2024-06', label: 'June', form: 'update', due, previous: null }
  const told2 = record('2024-06', [bare(id, name, { ...sameChair, ...parts })], { round })
  return results(told2, [partnership(id, name)], { organisation, form: asking, forms: [asking] })
}

const between = (one: Told, other: Told) =>
  contradictionsIn([...toldBy(body('Downs Council', one)), ...toldBy(body('Marsh Council', other))]).map(
    ({ about, one: first, other: second }) => `${about}: ${first.text} / ${second.text}`,
  )

const budget = (amount: number, currency = 'GBP') => ({ values: { budget: [pounds(amount, `${amount}`, currency)] } })

describe('bodies contradict each other', () => {
  it.each<[string, Told, Told, string[]]>([
    [
      'where a figure is told differently',
      { parts: budget(1200) },
      { parts: budget(1500) },
      ['Budget: £1,200 / £1,500'],
    ],
    [
      'where a choice is',
      { parts: { values: { standing: [chosen('Red')] } } },
      { parts: { values: { standing: [chosen('Green')] } } },
      ['Standing: Red / Green'],
    ],
    [
      'where one claims a target the other says is not its own',
      { parts: { targets: [{ code: 'NI 7', text: 'NI7', scheme: 'NI', claimed: true, source: at('B10') }] } },
      { parts: { targets: [{ code: 'NI 7', text: 'NI 7', scheme: 'NI', claimed: false, source: at('B10') }] } },
      ['Responsible for NI 7: Yes / No'],
    ],
    [
      'where the chair is another, when the same contact shows that it is one partnership',
      { parts: { people: [chair('Cllr Ash Tarrant')], contacts: [contact('joint@example.org')] } },
      { parts: { people: [chair('Lee Marlow')], contacts: [contact('Joint@example.org')] } },
      ['Chair: Cllr Ash Tarrant / Lee Marlow'],
    ],
    [
      'whatever the id, and however the name is typed',
      { name: 'The Marsh & Downs Joint-Board', id: 'mdjb', parts: budget(1) },
      { parts: budget(2) },
      ['Budget: £1 / £2'],
    ],
    [
      'whoever writes the chair’s title or initial',
      { parts: { people: [chair('Ash Tarrant')], ...budget(1) } },
      { parts: { people: [chair('Councillor A. Tarrant')], ...budget(2) } },
      ['Budget: £1 / £2'],
    ],
    [
      'for the same months',
      { parts: { values: { homes: [figure(3)], period: [months('2024-04-01', '2024-06-30')] } } },
      { parts: { values: { homes: [figure(4)], period: [months('2024-04-01', '2024-06-30')] } } },
      ['Homes: 3 / 4'],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(between(one, other)).toEqual(expected)
  })

  it.each<[string, Told, Told]>([
    [
      'the same told in other words',
      { parts: budget(1200) },
      { parts: { values: { budget: [pounds(1200, '£1.2k')] } } },
    ],
    [
      'a board of the same name with another chair and contact, which every council has',
      { parts: { people: [chair('Ash Tarrant')], ...budget(1) } },
      { parts: { people: [chair('Lee Marlow')], ...budget(2) } },
    ],
    [
      'the same surname alone',
      { parts: { people: [chair('Tarrant')], ...budget(1) } },
      { parts: { people: [chair('Tarrant')], ...budget(2) } },
    ],
    [
      'a partnership of another name with the same chair',
      { name: 'Downs Board', parts: budget(1) },
      { parts: budget(2) },
    ],
    ['rounds of another season', { due: '2024-01-31', parts: budget(1) }, { parts: budget(2) }],
    ['another currency', { parts: budget(1) }, { parts: budget(2, 'EUR') }],
    [
      'another kind',
      { parts: budget(1) },
      {
        fields: [{ key: 'budget', label: 'Budget', kind: 'number', topic: 'budget' }],
        parts: { values: { budget: [figure(2)] } },
      },
    ],
    [
      'another unit',
      { parts: { values: { homes: [figure(3)] } } },
      {
        fields: [{ key: 'homes', label: 'Homes', kind: 'number', topic: 'homes', unit: 'hectares' }],
        parts: { values: { homes: [figure(4)] } },
      },
    ],
    [
      'another list of choices',
      { parts: { values: { standing: [chosen('Red')] } } },
      {
        fields: [{ key: 's', label: 'S', kind: 'choice', topic: 'standing', choices: ['Good', 'Bad'], best: 'first' }],
        parts: { values: { standing: [chosen('Good')] } },
      },
    ],
    [
      'figures of other months',
      { parts: { values: { homes: [figure(3)], period: [months('2024-01-01', '2024-03-31')] } } },
      { parts: { values: { homes: [figure(4)], period: [months('2024-04-01', '2024-06-30')] } } },
    ],
    ['what nobody is certain of', { parts: { values: { budget: [pounds(null, 'about 2k')] } } }, { parts: budget(2) }],
    [
      'what an open query asks about',
      { parts: { ...budget(1), findings: [found('query', 'Is this so?', at('B7'))] } },
      { parts: budget(2) },
    ],
    ['what only one of them tells', { parts: budget(1) }, {}],
    [
      'a partnership that nobody registered',
      { id: 'unregistered:joint', parts: budget(1) },
      { id: 'unregistered:joint', parts: budget(2) },
    ],
    [
      'a target that both claim',
      { parts: { targets: [{ code: 'NI 7', text: 'NI7', scheme: 'NI', claimed: true, source: at('B10') }] } },
      { parts: { targets: [{ code: 'NI 7', text: 'N1 7', scheme: 'NI', claimed: true, source: at('B10') }] } },
    ],
    [
      'a target of another scheme',
      { parts: { targets: [{ code: 'L 1', text: 'L1', scheme: 'DOWNS', claimed: true, source: at('B10') }] } },
      { parts: { targets: [{ code: 'L 1', text: 'L1', scheme: 'MARSH', claimed: false, source: at('B10') }] } },
    ],
  ])('but not by %s', (_, one, other) => {
    expect(between(one, other)).toEqual([])
  })
})
