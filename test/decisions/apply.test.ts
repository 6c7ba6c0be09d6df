import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { applyDecisions } from '../../src/decisions/apply.ts'
import { type Decision, nameDecision } from '../../src/decisions/decision.ts'
import { questionOf } from '../../src/decisions/question.ts'
import { indexDecisions, lapsedFindings, settleFindings } from '../../src/decisions/settle.ts'
import { finding } from '../../src/findings/finding.ts'
import type { Finding, PartnershipUpdate } from '../../src/model.ts'
import { form, update as makeUpdate, source } from '../write/fixture.ts'

const FILE = 'Housing Forum.xlsx'
const at = (cell: string, line?: number) => source(FILE, cell, 'Sheet1', line)
const takeUp = { key: 'take-up', label: 'Take-up', kind: 'percentage', topic: 'take-up' }
const forms = [formSchema.parse({ ...form, fields: [...form.fields, takeUp] })]

function decide(about: Partial<Decision> & Pick<Decision, 'decision'>): Decision {
  const facts = { partnership: 'housing', by: 'Ann Example', when: '2011-03-04', round: '2011-03', value: '', text: '' }
  return nameDecision({ ...facts, ...about })
}

/** The return after one decision, with its findings settled. */
function resultOf(decision: Decision, parts: Partial<PartnershipUpdate> = {}): PartnershipUpdate {
  const update = makeUpdate('housing', 'Housing Forum', parts)
  const context = { decisions: indexDecisions([decision]), forms, due: '2011-02-28' }
  const decided = applyDecisions(update, context)
  const findings = settleFindings(decided.update.findings, update, { ...context, refused: decided.refused })
  return { ...decided.update, findings }
}

const entries = (update: PartnershipUpdate, topic: string) => update.answers[topic]?.map(({ text }) => text)
const doubt = (cell: string, text: string): Finding => finding('answer-is-date', at(cell), { text, typed: '3/10' })

describe('a correction', () => {
  const corrected = { was: '17 February 2011', by: 'Ann Example', when: '2011-03-04' }
  it.each<[string, Partial<Decision>, Partial<PartnershipUpdate>, (update: PartnershipUpdate) => unknown, unknown]>([
    [
      'of a date is read as a date and keeps both sources',
      { field: 'completedOn', text: '17 February 2011', value: '27 February 2011' },
      {},
      ({ completedOn }) => completedOn,
      { date: '2011-02-27', precision: 'day', text: '27 February 2011', source: { ...at('B3'), corrected } },
    ],
    [
      'of a date may be an ISO day',
      { field: 'completedOn', text: '17 February 2011', value: '2011-02-27' },
      {},
      ({ completedOn }) => completedOn?.date,
      '2011-02-27',
    ],
    [
      'of one entry leaves its neighbours in the cell',
      { field: 'focus', text: 'A joint training day for volunteers', value: 'Two training days for volunteers' },
      {},
      (update) => entries(update, 'focus'),
      [
        'Reducing the number of empty homes in the two towns.',
        'Bringing the voluntary sector into the planning of services.',
        'Two training days for volunteers',
      ],
    ],
    [
      'of words within an entry changes those words, wherever white space stands',
      { field: 'achievements', text: '340  visitors', finding: 'answer-is-date', value: '430 visitors' },
      { findings: [doubt('B10', '340 visitors')] },
      (update) => entries(update, 'achievements'),
      ['The skills fair drew 430 visitors, 60 more than the year before.'],
    ],
    [
      'of words with a dollar sign is taken as it is',
      { field: 'achievements', text: '340 visitors', finding: 'answer-is-date', value: "$& and $'" },
      { findings: [doubt('B10', '340 visitors')] },
      (update) => entries(update, 'achievements'),
      ["The skills fair drew $& and $', 60 more than the year before."],
    ],
    [
      'of a name',
      { field: 'chair', text: 'Cllr Ash Tarrant', value: 'Cllr Ashley Tarrant' },
      {},
      ({ people }) => people.map(({ name }) => name),
      ['Cllr Ashley Tarrant', 'Cllr Jo Merrick'],
    ],
    [
      'of a number stands at the number, not at the name',
      { field: 'contacts', text: '01632 960123', value: '01632 960124' },
      {},
      ({ contacts }) => contacts.map(({ name, phones }) => [name, phones.map(({ number }) => number)]),
      [['Robin Vale', ['01632 960124']]],
    ],
    [
      'of an address',
      { field: 'contacts', text: 'robin.vale@example.org', value: 'r.vale@example.org' },
      {},
      ({ contacts }) => contacts.flatMap(({ emails }) => emails.map(({ address }) => address)),
      ['r.vale@example.org'],
    ],
    [
      'of a target changes the code',
      { field: 'targets', text: 'N1 154', value: 'NI 155' },
      {},
      ({ targets }) => targets.map(({ code }) => code),
      ['NI 155'],
    ],
    [
      'of a meeting moves it, and tells held from planned again',
      { field: 'meetings', text: 'Next meeting 19 March 2011', value: '19 January 2011' },
      {},
      ({ meetings }) => [meetings[0]?.date?.date, meetings[0]?.when],
      ['2011-01-19', 'held'],
    ],
    [
      'of a value is read as its kind reads an answer',
      { field: 'take-up', text: 'about half', value: '52.5 per cent' },
      { values: { 'take-up': [{ kind: 'percentage', percent: null, text: 'about half', source: at('B15') }] } },
      ({ values }) => values['take-up']?.map(({ percent, text }) => [percent, text]),
      [[52.5, '52.5 per cent']],
    ],
    [
      'gives a date that could not be read',
      { field: 'completedOn', finding: 'date-impossible', text: '31 February 2011', value: '28 February 2011' },
      { completedOn: null, findings: [finding('date-impossible', at('B3'), { text: '31 February 2011' })] },
      ({ completedOn }) => completedOn?.date,
      '2011-02-28',
    ],
    [
      'gives an answer that is missing',
      { field: 'plans', finding: 'answer-empty', text: '', value: 'To be agreed in May' },
      {
        answers: { plans: [] },
        findings: [
          finding('answer-empty', at('B11'), { question: 'What are your plans for the year ahead?', text: '' }),
        ],
      },
      (update) => entries(update, 'plans'),
      ['To be agreed in May'],
    ],
  ])('%s', (_, about, parts, shown, expected) => {
    expect(shown(resultOf(decide({ decision: 'correct', ...about }), parts))).toEqual(expected)
  })

  it('leaves the columns of a table, and what it says in place of rows, as they are', () => {
    const columns = [{ key: 'scheme', label: 'Scheme', names: true as const }]
    const asBefore = { text: 'No change', source: at('B20') }
    const tables = { schemes: { rows: [], columns, asBefore } }
    const focus: Partial<Decision> = { field: 'focus', text: 'A joint training day for volunteers', value: 'Two days' }
    expect(resultOf(decide({ decision: 'correct', ...focus }), { tables }).tables).toEqual(tables)
  })

  it('that cannot be read as the field’s value changes nothing, and leaves the query open', () => {
    const about = { field: 'completedOn', finding: 'date-year-assumed', text: '17 February', value: 'soon' }
    const findings = [finding('date-year-assumed', at('B3'), { text: '17 February', date: '2011-02-17' })]
    const completedOn = { date: '2011-02-17', precision: 'day' as const, text: '17 February', source: at('B3') }
    const decided = resultOf(decide({ decision: 'correct', ...about }), { findings, completedOn })
    expect(decided.completedOn).toEqual(completedOn)
    expect(decided.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'date-year-assumed query',
      'decision-not-applied query',
    ])
  })

  it.each([
    ['of another field', { field: 'plans', text: 'A joint training day for volunteers' }],
    ['of another partnership', { partnership: 'schools', text: 'A joint training day for volunteers' }],
    ['of a text that is not there', { field: 'focus', text: 'A training day' }],
    ['that was undone', { text: 'A joint training day for volunteers', undone: '2011-03-05 Bo' }],
  ])('%s changes nothing', (_, about) => {
    const before = makeUpdate('housing', 'Housing Forum')
    expect(resultOf(decide({ decision: 'correct', value: 'x', ...about }))).toEqual(before)
  })
})

describe('what is no answer', () => {
  it('stands apart, in no answer, and every cell is still counted once', () => {
    const text = 'Hold the autumn conference jointly with the health partnership.'
    const decided = resultOf(decide({ decision: 'not-an-answer', field: 'plans', text }))
    expect(decided.answers.plans).toEqual([])
    expect(decided.setAside).toEqual([{ heading: 'Not an answer', text, source: at('B11') }])
    const { cells, ...parts } = decided.coverage
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(cells)
    expect(parts).toMatchObject({ values: 8, setAside: 1 })
  })

  it('takes one entry of several and leaves its cell an answer', () => {
    const decided = resultOf(decide({ decision: 'not-an-answer', text: 'A joint training day for volunteers' }))
    expect(entries(decided, 'focus')).toHaveLength(2)
    expect(decided.coverage).toMatchObject({ values: 9, setAside: 0 })
  })
})

describe('what is held back', () => {
  it('stands in its answer, marked', () => {
    const text = 'A joint training day for volunteers'
    const decided = resultOf(decide({ decision: 'withhold', field: 'focus', text }))
    expect(entries(decided, 'focus')).toContain(text)
    expect(decided.unconfirmed).toEqual([{ reason: 'withheld', text, source: at('B9', 3) }])
  })

  const hidden = finding('hidden-cells-read', at('B10'), { count: 1, cells: 'B10', text: 'The skills fair' })
  const unconfirmed = [{ reason: 'hidden' as const, text: 'The skills fair', source: at('B10') }]
  const about = { field: 'achievements', finding: 'hidden-cells-read', text: 'The skills fair' }
  it.each([
    ['confirm', undefined],
    ['nothing-to-do', unconfirmed],
    ['withhold', [...unconfirmed, expect.objectContaining({ reason: 'withheld' })]],
  ] as const)('hidden text after “%s”', (decision, expected) => {
    const decided = resultOf(decide({ decision, why: 'The officer rang', ...about }), {
      findings: [hidden],
      unconfirmed,
    })
    expect(decided.unconfirmed).toEqual(expected)
    expect(decided.findings).toEqual([
      {
        ...hidden,
        severity: 'note',
        settled: { decision, by: 'Ann Example', when: '2011-03-04', why: 'The officer rang' },
      },
    ])
  })
})

describe('a decision', () => {
  const query = (text: string, cell = 'B9') => doubt(cell, text)
  const question = questionOf(query('3 October'), makeUpdate('housing', 'Housing Forum'), forms)

  it('holds wherever the cell moves, and for every cell that says the same', () => {
    const moved = [query('3  October', 'B10'), query('3 October', 'B11')]
    const decision = decide({ ...question, field: '', decision: 'confirm' })
    expect(resultOf(decision, { findings: moved }).findings.map(({ severity }) => severity)).toEqual(['note', 'note'])
  })

  it('lapses with a note when the text changes, in its own round only', () => {
    const decision = decide({ ...question, decision: 'confirm' })
    const update = makeUpdate('housing', 'Housing Forum')
    const context = { decisions: indexDecisions([decision]), forms }
    const lapsed = (round: string) => lapsedFindings([query('4 October')], update, round, context)
    expect(lapsed('2011-03')).toMatchObject([
      { code: 'decision-lapsed', severity: 'note', args: { text: '3 October', now: '4 October', by: 'Ann Example' } },
    ])
    expect(lapsed('2012-03')).toEqual([])
    expect(settleFindings([query('4 October')], update, context)).toEqual([query('4 October')])
  })

  it('goes by the whole of a long text, though it shows only its beginning', () => {
    const long = 'A sentence that goes on and on. '.repeat(40)
    const ask = (text: string) => questionOf(query(text), makeUpdate('housing', 'Housing Forum'), forms).text
    expect(ask(long).length).toBeLessThan(500)
    expect(ask(long)).not.toBe(ask(`${long}Indeed.`))
  })

  it('about a file is asked by what is said of it', () => {
    const found = finding('shortcut-ignored', { file: 'Link to return.lnk', sheet: null, cell: null }, {})
    const decision = decide({ partnership: '', finding: 'shortcut-ignored', decision: 'nothing-to-do' })
    const settled = settleFindings([found], null, { decisions: indexDecisions([decision]), forms })
    expect(settled[0]?.settled?.decision).toBe('nothing-to-do')
  })
})
