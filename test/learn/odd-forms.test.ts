import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { learnForm } from '../../src/learn/learn.ts'
import { sheetOf } from '../recognise/sheets.ts'

/** A numbered form with sections and sign-off, as another county's would be. */
const copy = (n: number) =>
  sheetOf([
    ['County Safety Groups'],
    ['Section A: About you'],
    ['Q1', 'Name of Safety Partnership', ['Eastfleet', 'Westmere'][n] ?? ''],
    ['Q2', 'Chair', ['Cllr Ada Marsh', 'Cllr Bo Lind'][n] ?? ''],
    ['Q3', 'Vice-Chair', ['Supt Cy Webb', 'Dr Di Moss'][n] ?? ''],
    ['Q4', 'Progress against your plan this quarter', `• Patrols ${n}\n• Lights`],
    ['Q5', 'Planned activity next quarter', `Youth centre ${n}`],
    ['Section B: Sign-off'],
    ['Completed by', ['Eve Stone', 'Flo Banks'][n] ?? ''],
    ['Tel', `01632 96012${n}`, 'E-mail', `p${n}@example.org`],
    ['Please return to the county team by 30 June'],
  ])

const drafted = (fields: readonly FieldInput[] | undefined) => fields?.map(({ label, kind }) => [label, kind])

const WANTED = [
  ['Name of Safety Partnership', 'partnership'],
  ['Chair', 'people'],
  ['Vice-Chair', 'people'],
  ['Progress against your plan this quarter', 'entries'],
  ['Planned activity next quarter', 'entries'],
  ['Completed by', 'contactName'],
  ['Tel', 'phone'],
  ['E-mail', 'email'],
]

describe('a numbered form with sections', () => {
  it.each([
    ['two copies', [0, 1]],
    ['one copy', [0]],
  ])('%s give its questions, and its headings as furniture', (_, numbers) => {
    const learnt = learnForm(
      numbers.map((n) => ({ file: `${n}.xlsx`, grids: [copy(n)] })),
      'safety',
    )
    expect(drafted(learnt?.form.fields)).toEqual(WANTED)
    expect(learnt?.form.furniture).toEqual(['Section A: About you', 'Section B: Sign-off'])
    expect(learnt?.form.label).toBe('County Safety Groups')
  })

  it('takes what an online form adds for no question', () => {
    const table = sheetOf([
      ['Timestamp', 'ID', 'Which forum are you reporting for?', 'Who chairs the forum?', 'What went well?'],
      ['02/05/2012 09:20:00', '1', 'North Forum', 'Ada Marsh', 'Paths were cleared'],
      ['02/05/2012 09:40:00', '2', 'South Forum', 'Bo Lind', 'Mills were mended'],
    ])
    expect(drafted(learnForm([{ file: 't.xlsx', grids: [table] }], 'online')?.form.fields)).toEqual([
      ['Which forum are you reporting for?', 'partnership'],
      ['Who chairs the forum?', 'people'],
      ['What went well?', 'entries'],
    ])
  })
})
