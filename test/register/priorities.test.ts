import { describe, expect, it } from 'vitest'
import { loadPriorities } from '../../src/register/priorities.ts'
import { makeRegister } from '../reconcile/make-round.ts'

const register = makeRegister(['rivers,Rivers Forum'])
const load = (csv: string) => loadPriorities(csv, 'priorities.csv', register)

describe('the list of priorities', () => {
  it('gives each priority, with what is left empty as null', () => {
    const { priorities, problems } = load(
      '\uFEFFFocus;Theme;Partnership;Priority\r\nClean water;Nature;rivers;Fewer floods\r\n;Nature;;More otters\r\n;;;\r\n',
    )
    expect(problems).toEqual([])
    expect(priorities).toEqual([
      { focus: 'Clean water', theme: 'Nature', partnership: 'rivers', priority: 'Fewer floods' },
      { focus: null, theme: 'Nature', partnership: null, priority: 'More otters' },
    ])
  })

  it.each([
    ['A,,river,x', 'row 2, partnership: expected an id of the register, found "river"'],
    ['A,,rivers,', 'row 2, priority: expected a priority in words, found nothing'],
    [',,rivers,x', 'row 2, focus: expected a focus or a theme, found neither'],
    ['A,,rivers,x\nB,,,y\na,,rivers,X', 'row 4, priority: expected each row once, found it again (first in row 2)'],
  ])('tells what is wrong with %j', (rows, problem) => {
    expect(load(`focus,theme,partnership,priority\n${rows}`).problems).toEqual([
      expect.stringMatching(new RegExp(`^priorities\\.csv ${problem.replace(/[()]/g, '\\$&')} \\(cell [A-D]\\d\\)$`)),
    ])
  })

  it('names the columns that are missing', () => {
    expect(load('focus,theme,priority\nA,,x').problems).toEqual([
      'priorities.csv row 1, partnership: expected this column, not found',
    ])
    expect(load('').problems).toEqual([
      'priorities.csv row 1: expected a heading row with focus, theme, partnership, priority, found nothing',
    ])
  })
})
