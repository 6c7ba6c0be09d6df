import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecision,
  type Decision,
  formatDecisions,
  indexDecisions,
  parseDecisions,
} from '../../src/resolve/decisions.ts'

const decision = (text: string, verdict: Decision['verdict'], id: string): Decision => ({
  text,
  verdict,
  id,
  by: 'Ann',
  when: '2011-03-01',
})

describe('decisions.csv', () => {
  it('reads back what it writes', () => {
    const cell = fc.string().map((text) => text.replace(/\s+/g, ' ').trim())
    const row = fc.record({
      text: cell.filter(Boolean),
      verdict: fc.constantFrom('is' as const, 'is-never' as const),
      id: cell.filter(Boolean),
      by: cell,
      when: cell,
    })
    fc.assert(
      fc.property(fc.array(row), (decisions) => {
        expect(parseDecisions(formatDecisions(decisions), 'decisions.csv')).toEqual({ decisions, problems: [] })
      }),
    )
  })

  it.each<[string, string, string[]]>([
    [
      'an unknown verdict',
      'text,verdict,id,by,when\nVale,maybe,vale,Ann,',
      ['decisions.csv row 2, verdict: expected "is" or "is-never", found "maybe"'],
    ],
    [
      'no id',
      'text,verdict,id,by,when\n\nVale,is,,Ann,',
      ['decisions.csv row 3, id: expected an id of the register, found nothing'],
    ],
    [
      'a column missing',
      'text,verdict,by,when\nVale,is,Ann,',
      ['decisions.csv row 1, id: expected this column, not found'],
    ],
    [
      'a quotation mark that is never closed',
      'text,verdict,id,by,when\n"Vale,is,vale,Ann,',
      [expect.stringMatching(/^decisions\.csv: expected a CSV file, found /)],
    ],
    ['nothing at all', '', []],
    ['nothing but empty rows', '\n,,,,\n', []],
  ])('says where there is %s', (_, csv, problems) => {
    expect(parseDecisions(csv, 'decisions.csv').problems).toEqual(problems)
  })

  it('reads what Excel makes of it', () => {
    const csv = '\uFEFFText;Verdict;Id;By;When\r\n"Vale; and more";Is never;vale;Ann;01/03/2011\r\n;;;;\r\n'
    expect(parseDecisions(csv, 'decisions.csv').decisions).toEqual([
      { text: 'Vale; and more', verdict: 'is-never', id: 'vale', by: 'Ann', when: '01/03/2011' },
    ])
  })
})

describe('what was decided', () => {
  it('lets the later decision about a text count', () => {
    let all = addDecision([], decision('The Vale', 'is', 'a'))
    all = addDecision(all, decision('Vale', 'is', 'b'))
    expect(indexDecisions(all).decided(['vale'])).toBe('b')
    all = addDecision(all, decision('Vale', 'is-never', 'b'))
    expect(indexDecisions(all).decided(['vale'])).toBeNull()
    expect([...indexDecisions(all).never(['VALE'])]).toEqual(['b'])
    expect(all).toHaveLength(1)
  })
})
