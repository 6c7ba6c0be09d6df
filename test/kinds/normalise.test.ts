import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateSchema } from '../../src/model.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { workingClock } from '../../src/working-time.ts'
import { PACED } from '../paced.ts'
import { cells, codesOf, context, field, form, piece, rawReturn, update } from './pieces.ts'

describe('a return', () => {
  it('becomes an update with every value from its field', () => {
    const made = update([
      field('name', ...cells('River Board')),
      field('ref', ...cells('river-board')),
      field('completed', ...cells('25 Feb 2011')),
      field('officer', ...cells('Ann Reed')),
      field('email', ...cells('ann@example.org')),
      field('chair', ...cells('Cllr Bob Stone')),
      field('cabinet', ...cells('Not applicable at present')),
      field('clerk', ...cells('Carol White')),
      field('plans', ...cells('• one\n• two')),
      field('focus', ...cells('-')),
      field('targets', ...cells('NI 6')),
      field('groups', ...cells('Flood & Drainage Task Group')),
      field('meetings', ...cells('1 Feb 2011, 1 May 2011')),
    ])
    expect(made).toMatchObject({
      reference: 'river-board',
      partnership: 'River Board',
      completedOn: { date: '2011-02-25' },
      contacts: [{ name: 'Ann Reed', emails: [{ address: 'ann@example.org' }] }],
      people: [
        { name: 'Cllr Bob Stone', role: 'chair', status: 'holds' },
        { name: 'Carol White', role: 'clerk', status: 'holds' },
      ],
      answers: { plans: [{ text: 'one' }, { text: 'two' }], focus: [], targets: [{ text: 'NI 6' }] },
      targets: [{ code: 'NI 6' }],
      subGroups: [{ name: 'Flood & Drainage Task Group', registerId: null }],
      meetings: [{ when: 'held' }, { when: 'planned' }],
      statedAbsences: [
        { field: 'cabinet', text: 'Not applicable at present' },
        { field: 'focus', text: '-' },
      ],
      source: { file: 'return.xlsx', sheet: 'Update', cell: 'A1', sha256: 'abc' },
    })
    expect(made.answers).not.toHaveProperty('challenges')
    const { reference: _reference, ...record } = made
    expect(() => updateSchema.parse({ partnershipId: 'river-board', ...record })).not.toThrow()
  })

  it('hands over the titles that may name it, where it does not name itself', () => {
    const titled = {
      text: 'Partnership update:  River Board',
      source: { file: 'return.xlsx', sheet: 'Update', cell: 'A1' },
    }
    const asked = [field('name'), field('plans', ...cells('One.'))]
    const nameless = normalise({ ...rawReturn(asked), leftOver: [titled] }, context)
    expect(nameless.partnership).toBe('')
    expect(nameless.unnamed?.titles.map(({ text }) => text)).toEqual(['Partnership update: River Board', 'Update'])
    expect(normalise({ ...rawReturn(asked), layout: 'table', leftOver: [titled] }, context).unnamed?.titles).toEqual([])
    expect(update([field('ref', ...cells('river-board'))]).unnamed).toBeUndefined()
  })

  it('takes a job title behind a name for the office of the contact', () => {
    const made = update([field('officer', piece('Ann Reed', 'B4'), piece('Job title: Clerk to the Board', 'D4'))])
    expect(made.contacts.map(({ name, role }) => [name, role])).toEqual([['Ann Reed', 'Clerk to the Board']])
  })

  it('takes a prompt off its answer and says so, at the cell; the answer keeps its own line', () => {
    const made = update([field('plans', piece('Your text here\nOpen a hall.', 'B9'))])
    expect(made.answers.plans).toMatchObject([{ text: 'Open a hall.', source: { cell: 'B9', line: 2 } }])
    const [said] = made.findings.filter(({ code }) => code === 'prompt-removed')
    expect([said?.severity, said?.args.text, said?.source?.cell]).toEqual(['note', 'Your text here', 'B9'])
  })

  it('asks about lines that only seem to be one sentence', () => {
    const made = update([field('plans', piece('The bus runs on\nFridays', 'B9'))])
    const [asked] = made.findings.filter(({ code }) => code === 'lines-joined')
    expect([asked?.severity, asked?.args.text]).toEqual(['query', 'The bus runs on Fridays'])
  })

  it('says what was written where an answer that is required says that there is nothing', () => {
    const made = update([field('chair', piece('Ann Reed')), field('plans', piece('Nothing to report', 'B9'))])
    expect(made.answers.plans).toEqual([])
    expect(made.statedAbsences).toMatchObject([{ field: 'plans', text: 'Nothing to report' }])
  })

  it('joins the people and entries of a question asked twice', () => {
    const made = update([
      field('chair', ...cells('Ann Reed')),
      field('chair', ...cells('Bob Stone')),
      field('plans', ...cells('One.')),
      field('plans', ...cells('Two.')),
    ])
    expect(made.people.map((chair) => chair.name)).toEqual(['Ann Reed', 'Bob Stone'])
    expect(made.answers.plans?.map((entry) => entry.text)).toEqual(['One.', 'Two.'])
  })

  it.each<[string, string, string[]]>([
    ['plans', '', ['answer-empty']],
    ['plans', 'none', ['answer-empty']],
    ['focus', '', []],
    ['plans', '[insert]', ['answer-placeholder']],
    ['focus', 'TBC', ['answer-awaited']],
    ['plans', 'A'.repeat(111), ['answer-too-long']],
    ['plans', 'A'.repeat(105), []],
    ['challenges', 'As above', ['answer-reference']],
    ['chair', 'Vacant', ['office-vacant']],
    ['cabinet', 'Vacant', []],
    ['chair', 'TBC', ['answer-awaited']],
    ['chair', 'xxx', ['answer-placeholder']],
    ['chair', 'Bishop of Dorchester', ['office-without-name']],
    ['completed', 'tbc', ['answer-awaited']],
    ['completed', 'soon', ['date-unreadable']],
  ])('%s answered with %j', (key, text, codes) => {
    expect(codesOf(update([field(key, ...(text === '' ? [] : cells(text)))]).findings)).toEqual(codes)
  })

  it('keeps "TBC" as an entry and takes a prompt for an empty answer', () => {
    const made = update([field('plans', ...cells('[insert]')), field('focus', ...cells('TBC'))])
    expect(made.answers).toMatchObject({ plans: [], focus: [{ text: 'TBC' }] })
    expect(made.statedAbsences).toMatchObject([{ field: 'plans', text: '[insert]' }])
  })

  it('says which questions are not on the sheet, and which of them need an answer', () => {
    const { findings } = update(
      form.fields.filter((one) => !['plans', 'focus'].includes(one.key)).map((one) => field(one.key)),
    )
    expect(
      findings
        .filter((found) => found.code.endsWith('question-missing'))
        .map((found) => [found.code, found.args.question]),
    ).toEqual([
      ['required-question-missing', 'Priorities for the year ahead'],
      ['question-missing', 'Current activities'],
    ])
  })

  it('takes the date of completion from an online form where the return gives none', () => {
    const submission = {
      completedAt: piece('2011-02-25T10:00:00', 'A2', { kind: 'date', iso: '2011-02-25T10:00:00' }),
      email: null,
      name: null,
    }
    const made = update([field('completed')], submission)
    expect(made.completedOn).toMatchObject({ date: '2011-02-25', source: { cell: 'A2' } })
    expect(codesOf(made.findings)).toContain('date-from-submission')
    expect(update([field('completed', ...cells('20/02/2011'))], submission).completedOn?.date).toBe('2011-02-20')
  })
})

describe('properties of a return', () => {
  const word = fc.constantFrom(
    'Cllr',
    'and',
    '&',
    '(',
    ')',
    '/',
    ',',
    ':',
    'from',
    'NI',
    '56',
    '1/2/09',
    'TBC',
    '@',
    'a@b.org',
    '•',
    '\n',
    '01865',
    '815060',
    'Feb',
    'All',
    '-',
    '1.',
    'chaired by',
    'next',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  )

  it('any text in any field gives a record that can be stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...form.fields), text), { maxLength: 6 }), (answers) => {
        const raw = rawReturn(answers.map(([{ key }, written]) => field(key, ...cells(written))))
        const { reference: _reference, unnamed: _unnamed, ...record } = normalise(raw, context)
        expect(updateSchema.safeParse({ partnershipId: 'x', ...record }).error).toBeUndefined()
      }),
    )
  })

  it('is done in good time whatever a cell holds', PACED, () => {
    const units = [
      'a',
      '1',
      ' ',
      '-',
      '.',
      ',',
      '(',
      ')',
      '/',
      '@',
      '\n',
      '1,',
      'Jan ',
      'and ',
      'NI 1 ',
      '01865 ',
      '• ',
      '(a',
    ]
    for (const unit of units) {
      const long = `${unit.repeat(10_000 / unit.length)}x`
      const worked = workingClock()
      update(form.fields.map(({ key }) => field(key, ...cells(long))))
      expect(worked(), JSON.stringify(unit)).toBeLessThan(1_500)
    }
  })
})
