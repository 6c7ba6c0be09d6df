import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecision,
  type Decision,
  formatDecisions,
  nameDecision,
  parseDecisions,
} from '../../src/decisions/decision.ts'
import { indexNames } from '../../src/decisions/names.ts'

const decision = (text: string, verdict: Decision['decision'], value: string): Decision =>
  nameDecision({ text, decision: verdict, value, by: 'Ann', when: '2011-03-01' })

describe('decisions.csv', () => {
  it('reads back what it writes', () => {
    const cell = fc.string().map((text) => text.replace(/\s+/g, ' ').trim())
    const named = cell.filter((text) => /[a-z]/i.test(text))
    const row = fc.record({
      round: cell,
      partnership: cell,
      field: cell,
      finding: cell,
      text: named,
      decision: fc.constantFrom('confirm' as const, 'correct' as const, 'is' as const, 'not-an-answer' as const),
      value: cell.filter(Boolean),
      by: cell,
      when: cell,
      why: cell,
      from: cell,
      undone: cell,
      against: cell,
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
      [
        'decisions.csv row 2, verdict: expected "confirm", "correct", "withhold", "not an answer", "nothing to do", "is", "is never", "stands", "same matter", "two matters", "not turned round", "done", "done in part", "still planned", "postponed", "dropped", "mentioned", "not mentioned again" or "not this plan", found "maybe"',
      ],
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
    [
      'a correction without its value',
      'text,decision,value\nVale,correct,',
      ['decisions.csv row 2, value: expected the right value, found nothing'],
    ],
    [
      'no partnership, round or text in a row about a plan',
      'text,decision,against\n,dropped,',
      [
        'decisions.csv row 2, round: expected the id of the round whose comparison it is about, found nothing',
        'decisions.csv row 2, partnership: expected an id of the register, found nothing',
        'decisions.csv row 2, text: expected the text of the plan or entry, found nothing',
      ],
    ],
    [
      'one text where two are meant',
      'round,partnership,text,decision,against\n2011-03,vale,A choir,two matters,',
      ['decisions.csv row 2, against: expected the text of the other round, found nothing'],
    ],
    [
      'no text in a row about a name',
      'text,decision,value\n,is,vale',
      [expect.stringMatching(/^decisions\.csv row 2, text: /)],
    ],
    ['nothing at all', '', []],
    ['nothing but empty rows', '\n,,,,\n', []],
  ])('says where there is %s', (_, csv, problems) => {
    expect(parseDecisions(csv, 'decisions.csv').problems).toEqual(problems)
  })

  it('reads what Excel makes of it', () => {
    const csv = '\uFEFFText;Verdict;Id;By;When\r\n"Vale; and more";Is never;vale;Ann;01/03/2011\r\n;;;;\r\n'
    expect(parseDecisions(csv, 'decisions.csv').decisions).toEqual([
      nameDecision({ text: 'Vale; and more', decision: 'is-never', value: 'vale', by: 'Ann', when: '01/03/2011' }),
    ])
  })
})

describe('the first version’s file', () => {
  it('is read, with a reason the team added, and written in today’s columns', () => {
    const csv = 'text,verdict,id,by,when,why\nThe Vale,is,vale,Ann,2011-03-01,rang them\n'
    const { decisions } = parseDecisions(csv, 'decisions.csv')
    const about = { text: 'The Vale', value: 'vale', by: 'Ann', when: '2011-03-01', why: 'rang them' }
    expect(decisions).toEqual([nameDecision({ ...about, decision: 'is' })])
    expect(parseDecisions(formatDecisions(decisions), 'decisions.csv').decisions).toEqual(decisions)
  })
})

describe('a cell that Excel would run', () => {
  it('is kept from it and read back as it was', () => {
    const formula = nameDecision({ text: '=HYPERLINK("x")', decision: 'confirm', value: '' })
    expect(formatDecisions([formula])).toContain("'=HYPERLINK")
    expect(parseDecisions(formatDecisions([formula]), 'd').decisions).toEqual([formula])
  })
})

describe('what was decided', () => {
  it('lets the later decision about a text count', () => {
    let all = addDecision([], decision('The Vale', 'is', 'a'))
    all = addDecision(all, decision('Vale', 'is', 'b'))
    expect(indexNames(all).decided(['vale'])).toBe('b')
    all = addDecision(all, decision('Vale', 'is-never', 'b'))
    expect(indexNames(all).decided(['vale'])).toBeNull()
    expect([...indexNames(all).never(['VALE'])]).toEqual(['b'])
    expect(all).toHaveLength(1)
  })
})
