import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { guessKind } from '../../src/learn/kinds.ts'
import { learnForm } from '../../src/learn/learn.ts'
import { printForm } from '../../src/learn/print.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { type Filled, forumForm, LAYOUTS, sheetOf } from '../recognise/sheets.ts'

const filled = (n: number): Filled => ({
  form: forumForm,
  values: [
    [`${['Riverside', 'Hilltop', 'Marsh End'][n] ?? 'Far'} Forum`],
    [`${n + 3} May 2012`],
    [['Ada Marsh', 'Ben Okoro', 'Cy Webb'][n] ?? 'Dee Lane'],
    [['Eve Stone', 'Flo Banks', 'Gus Field'][n] ?? 'Hal Wood'],
    [`Paths were cleared in ${n + 2} villages`, 'Volunteers doubled'],
    [`The rain of week ${n + 20}`],
    ['A bridge', `A fair in ${n + 5} fields`],
    [`Money for ${n + 1} new boats`],
  ],
})

describe.each([
  'label beside value',
  'label above value',
  'label and value in one cell, colon and new line',
  'two pairs side by side over merged answers',
  'pasted from Word',
])('three copies of an unknown form, %s', (name) => {
  const copies = [0, 1, 2].map((n) => {
    const { rows, merges } = LAYOUTS[name]?.(filled(n)) ?? { rows: [], merges: [] }
    return { file: `copy ${n}.xlsx`, grids: [sheetOf(rows, merges)] }
  })
  const learnt = learnForm(copies, 'forum')

  it('give every question of the form, with its kind and cell', () => {
    const plain = (label: string) => label.replace(/[:?]$/, '')
    expect(learnt?.form.fields.map(({ label }) => plain(label))).toEqual(
      forumForm.fields.map(({ label }) => plain(label)),
    )
    expect(learnt?.form.fields.map(({ kind }) => kind)).toEqual([
      'partnership',
      'date',
      'people',
      'contactName',
      'entries',
      'entries',
      'entries',
      'entries',
    ])
    expect(learnt?.fields[0]?.cell).toBe('A1')
  })

  it('make a definition that reads them', () => {
    const form = formSchema.parse(learnt?.form)
    const [raw] = recognise(
      'copy 0.xlsx',
      { grids: copies[0]?.grids ?? [], findings: [] },
      prepareForms([form], 'forum'),
    ).returns
    expect(raw?.fields.map(({ pieces }) => pieces.length > 0)).toEqual(form.fields.map(() => true))
  })
})

it('drafts from a blank form and says that it is blank', () => {
  const blank = sheetOf(forumForm.fields.map(({ label }) => [label]))
  const learnt = learnForm([{ file: 'blank.xlsx', grids: [blank] }], 'forum')
  expect(learnt?.layout).toBe('blank')
  expect(learnt?.form.fields.map(({ label }) => label)).toEqual(forumForm.fields.map(({ label }) => label))
})

it('finds no form in a list', () => {
  expect(learnForm([{ file: 'list.xlsx', grids: [sheetOf([['1'], ['2'], ['3']])] }], 'x')).toBeNull()
})

it.each([
  ['Chair of the board', [], { kind: 'people', role: 'chair' }],
  ['Lead officer', ['Ben Okoro'], { kind: 'contactName' }],
  ['Treasurer', ['Ada Marsh', 'Dr Cy Webb'], { kind: 'people', role: 'treasurer' }],
  ['Signed', ['4 May 2012', '06/05/2012'], { kind: 'date' }],
  ['How to reach us', ['01632 960101, a@example.org', 'b@example.org'], { kind: 'contactDetails' }],
  ['Which indicators do you own?', ['NI 5'], { kind: 'targets', topic: 'targets' }],
  ['When were your meetings?', ['5 May'], { kind: 'meetings', topic: 'meetings' }],
  ['What risks do you see ahead?', ['Floods'], { kind: 'entries', topic: 'plans' }],
  ['Bridges mended', ['Two of them'], { kind: 'entries', topic: 'bridgesMended' }],
  ['Total spend to date', ['1200', '1300'], { kind: 'money', topic: 'totalSpendDate' }],
  ['Places filled to date', ['12', '15'], { kind: 'number', topic: 'placesFilledDate' }],
  ['Financial year 2024 to 2025', ['12', '15'], { kind: 'number', topic: 'financialYear20242025' }],
  ['Quarter 3', ['£12', '£1,500'], { kind: 'money', topic: 'quarter3' }],
  ['Financial year', ['2024/25'], { kind: 'period', topic: 'financialYear' }],
])('guesses what “%s” asks for', (label, values, guess) => {
  expect(guessKind(label, { values, accepts: null }).guess).toEqual(guess)
})

it('prints a definition that can be pasted into the configuration', () => {
  const { rows } = LAYOUTS['label beside value']?.(filled(0)) ?? { rows: [] }
  const learnt = learnForm(
    [{ file: "Ada's copy.xlsx", grids: [sheetOf([["The forum's return"], [''], ...rows])] }],
    'forum',
  )
  if (!learnt) throw new Error('expected a draft')
  const printed = printForm(learnt)
  expect(printed).toContain("label: 'The forum\\'s return'")
  expect(printed).toContain(
    "{ key: 'name-forum', label: 'Name of forum', kind: 'partnership' }, // A3, for example: Riverside Forum",
  )
  const parsed: unknown = new Function(`return [${printed.replace(/^\/\/.*$/gm, '')}]`)()
  expect(formSchema.parse((parsed as unknown[])[0]).fields).toHaveLength(8)
})
