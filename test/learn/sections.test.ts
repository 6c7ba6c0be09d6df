/** Forms that ask the same words under several headings: the draft says which heading each question stands under, and reads its own copies by it. */
import { describe, expect, it } from 'vitest'
import { learnForm } from '../../src/learn/learn.ts'
import { sheetOf } from '../recognise/sheets.ts'

type Answers = readonly [string, string, string, string, string, string]
const BLANK: Answers = ['', '', '', '', '', '']
const COPIES: readonly Answers[] = [
  ['Kelder Forum', '12', 'Two paths laid', '300', 'Oaks put in', 'A stile was sold'],
  ['Bracken Board', '8', 'A path was mended', '120', 'A hedge laid', 'The clerk leaves'],
]

const oneSheet = ([name, laid, paths, put, trees, more]: Answers) => [
  sheetOf([
    ['Moor wardens’ return'],
    ['Name of partnership', name],
    ['Section 1: Paths'],
    ['Target', laid],
    ['What was done?', paths],
    ['Section 2: Trees'],
    ['Target', put],
    ['What was done?', trees],
    ['Anything else?', more],
  ]),
]
const threeSheets = ([name, laid, paths, put, trees, more]: Answers) => [
  sheetOf(
    [
      ['Name of partnership', name],
      ['Anything else?', more],
    ],
    [],
    'About',
  ),
  sheetOf(
    [
      ['Target', laid],
      ['What was done?', paths],
    ],
    [],
    'Paths',
  ),
  sheetOf(
    [
      ['Target', put],
      ['What was done?', trees],
    ],
    [],
    'Trees',
  ),
]
const draft = (lay: (answers: Answers) => ReturnType<typeof oneSheet>, copies: readonly Answers[]) =>
  learnForm(
    copies.map((answers, at) => ({ file: `${at}.xlsx`, grids: lay(answers) })),
    'wardens',
  )

const SECTIONS = [
  'Paths › Target',
  'Paths › What was done?',
  'Trees › Target',
  'Trees › What was done?',
  'Anything else?',
  'Name of partnership',
]

describe('the same words under several headings', () => {
  it.each([
    ['a blank copy', oneSheet, [BLANK]],
    ['one filled copy', oneSheet, COPIES.slice(0, 1)],
    ['two filled copies', oneSheet, COPIES],
    ['two filled copies over sheets', threeSheets, COPIES],
  ] as const)('are questions of their own on %s', (_, lay, copies) => {
    const learnt = draft(lay, copies)
    const found = (learnt?.form.fields ?? []).map(({ section, label }) => (section ? `${section} › ${label}` : label))
    expect(found.toSorted()).toEqual(SECTIONS.toSorted())
    expect(learnt?.warnings).toEqual([])
    expect(learnt?.unread).toEqual([])
    const topics = (learnt?.form.fields ?? []).flatMap(({ topic }) => topic ?? [])
    expect(new Set(topics).size).toBe(topics.length)
  })

  it('are one, with a warning, where no heading tells them apart', () => {
    const rows = [
      ['Name of partnership', 'Kelder Forum'],
      ['Date completed', '3 May 2024'],
      ['What was done?', 'Two paths laid'],
      ['What was done?', 'Oaks put in'],
    ]
    const learnt = learnForm([{ file: 'kelder.xlsx', grids: [sheetOf(rows)] }], 'wardens')
    expect(learnt?.form.fields.filter(({ label }) => label === 'What was done?').map(({ section }) => section)).toEqual(
      [undefined],
    )
    expect(learnt?.warnings.join(' ')).toContain('one field for all')
  })

  it('are figures where figures answered them', () => {
    const kinds = draft(oneSheet, COPIES)
      ?.form.fields.filter(({ label }) => label === 'Target')
      .map(({ kind }) => kind)
    expect(kinds).toEqual(['number', 'number'])
  })
})
