import { appendFileSync, readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reconciliationSchema } from '../../src/reconcile/model.ts'
import { csvReturn, judgeIn, makeOffice, type Office, unpacked } from './office.ts'

const PLANS = ['Open a pantry in Sedge', 'Survey the hedges around Holm', 'Train 40 marshals for the regatta']
const FOCUS = [
  'Reduce delays at the Holm crossing by changing the timing of the signals',
  'The towpath is safe for cyclists',
]
const NOW = {
  pantry: 'A pantry was opened in Sedge',
  marshals: '27 marshals have been trained for the regatta',
  signals: 'Changing the timing of the signals reduced delays at the Holm crossing',
  towpath: 'The towpath is not safe for cyclists',
}

const RIVERS = { partnership: 'Rivers and Lakes Forum', completed: '12 June 2012', officer: 'Robin Vale' }
const later = (focus: readonly string[], plans = 'Dredge the harbour') =>
  csvReturn({ ...RIVERS, completed: '12 September 2012', focus: focus.join('\n'), plans })

let first: Office
let office: Office
beforeAll(async () => {
  first = makeOffice()
  first.write('input/2012-06/rivers.csv', csvReturn({ ...RIVERS, focus: FOCUS.join('\n'), plans: PLANS.join('\n') }))
  first.write('input/2012-09/rivers.csv', later(Object.values(NOW)))
  await first.run()
  await first.say('run', '--round', '2012-09')
})
beforeEach(() => {
  office = first.copy()
})
afterEach(() => office.remove())
afterAll(() => first.remove())

const run = (...args: string[]) => office.say('run', '--round', '2012-09', ...args)
const output = (...names: string[]) => office.path('output/2012-09', ...names)
const toDecide = () => output('to-decide.xlsx')
const comparison = () => {
  const { partnerships, findings } = reconciliationSchema.parse(
    JSON.parse(readFileSync(output('reconciliation.json'), 'utf8')),
  )
  const rivers = partnerships.find(({ partnershipId }) => partnershipId === 'rivers')
  if (!rivers) throw new Error('expected a comparison')
  return {
    findings: findings.map(({ code }) => code),
    outcomes: Object.fromEntries(rivers.promises.map(({ promised, outcome }) => [promised.text, outcome])),
    decided: [...rivers.promises, ...rivers.changes].flatMap(({ decided }) => (decided ? [decided.decision] : [])),
    pairs: rivers.changes
      .filter(({ field, before, after }) => field === 'answers' && before && after)
      .map(({ before }) => before?.text),
  }
}
interface Listed {
  readonly number: number
  readonly finding: string
  readonly text: string
  readonly against: string
}
const suggested = async (): Promise<Listed[]> => JSON.parse((await office.say('decide', '--suggested', '--json')).out)

async function judge(...entries: Parameters<typeof judgeIn>[1][number][]): Promise<void> {
  office.write('input/2012-09/judged.xlsx', await judgeIn(toDecide(), entries))
  await run()
}

describe('what the comparison suggests', () => {
  it('stands in the workbook to decide in and on the command line, with the same numbers', async () => {
    const listed = await suggested()
    expect(listed.map(({ finding, text }) => [finding, text])).toEqual([
      ...PLANS.map((text) => ['plan', text]),
      ['wording', FOCUS[1]],
      ['wording', FOCUS[0]],
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(toDecide())
    const rows: string[][] = []
    book.getWorksheet('To judge')?.eachRow((row) => {
      const texts: string[] = []
      row.eachCell({ includeEmpty: true }, (cell) => texts.push(cell.text))
      rows.push(texts)
    })
    const shown = rows.filter(([number]) => listed.some((one) => String(one.number) === number))
    expect(shown.map(([number]) => Number(number))).toEqual(listed.map(({ number }) => number))
    expect(shown.map((row) => row.slice(3, 5))).toEqual([
      ['Seems done', '“opened” (B4)'],
      ['Not mentioned again', expect.stringMatching(/no words/i)],
      ['Seems done in part', '“27” (B4, line 2) against “40 marshals” (B5, line 3) planned'],
      ['Meaning turned round', expect.stringContaining('“not … safe” now')],
      ['One matter in other words', expect.stringMatching(/no words/i)],
    ])
  })

  it('raises no query, and is told beside the queries', async () => {
    expect(office.queries('2012-09')).not.toContain('judgement-lapsed')
    expect((await office.say('decide', '--list')).out).toContain('suggests 5 more, which nobody need answer')
    const { out } = await office.say('decide', '--suggested')
    expect(out).toContain('Seems done')
    expect(out).toContain('Say one of: done, done in part, still planned')
  })
})

describe('what a person judged', () => {
  it('in the workbook holds in every run, with a late return and with --fresh, and is suggested no more', async () => {
    await judge(
      { text: /pantry/, decision: 'still planned', why: 'only the shelves are in' },
      { text: /hedges/, decision: 'Dropped' },
      { text: /delays/, decision: 'two matters' },
    )
    const expected = {
      [PLANS[0] ?? '']: 'stillPlanned',
      [PLANS[1] ?? '']: 'dropped',
      [PLANS[2] ?? '']: 'partlyDone',
    }
    for (const again of [async () => undefined, () => run('--fresh'), late]) {
      await again()
      const { outcomes, pairs, findings } = comparison()
      expect(outcomes).toEqual(expected)
      expect(pairs).not.toContain(FOCUS[0])
      expect(findings).not.toContain('judgement-lapsed')
      expect((await suggested()).map(({ text }) => text)).toEqual([PLANS[2], FOCUS[1]])
    }
    expect(
      office.decisions().map(({ round, partnership, decision, by }) => [round, partnership, decision, by]),
    ).toEqual([
      ['2012-09', 'rivers', 'still-planned', 'Ann Example'],
      ['2012-09', 'rivers', 'dropped', 'Ann Example'],
      ['2012-09', 'rivers', 'two-matters', 'Ann Example'],
    ])
  })

  it('is shown as decided by that person, and to everyone without the name', async () => {
    await judge(
      { text: /pantry/, decision: 'still planned', why: 'only the shelves are in' },
      { text: /towpath/, decision: 'not turned round' },
    )
    await run('--edition', 'public')
    const files = unpacked(output())
    const page = files.get(output('change-report.html')) ?? ''
    const book = files.get(output('change-report.xlsx')) ?? ''
    for (const text of [page, book]) {
      expect(text).toMatch(/Decided by Ann Example on \d+ \w+ \d{4}: still planned\. only the shelves are in/)
      expect(text).toContain('the meaning has not turned round')
    }
    expect(page).not.toContain('the meaning turned round')
    const open = [...files].filter(([path]) => path.includes('public')).map(([, text]) => text)
    expect(open.join()).toContain('Decided: still planned.')
    for (const text of open) expect(text).not.toMatch(/Ann Example|only the shelves/)
  })

  it('on the command line and by hand is the same', async () => {
    const number = (await suggested()).find(({ text }) => text === PLANS[0])?.number
    const said = await office.say('decide', String(number), 'not this plan', '--by', 'Bo Sample')
    expect(said.out).toContain(
      `“${PLANS[0]}” beside “${NOW.pantry}” in plans of Rivers and Lakes Forum (rivers): not this plan`,
    )
    appendFileSync(
      office.path('input/decisions.csv'),
      `2012-09,rivers,,,${PLANS[2]?.toLowerCase()},done,,Cy Test,2012-09-20,counted again,,,\r\n`,
    )
    await run()
    const { outcomes, decided } = comparison()
    expect(outcomes).toEqual({
      [PLANS[0] ?? '']: 'notMentionedAgain',
      [PLANS[1] ?? '']: 'notMentionedAgain',
      [PLANS[2] ?? '']: 'reportedDone',
    })
    expect(decided).toEqual(['not-this-plan', 'done', 'not-this-plan', 'not-this-plan'])
  })

  it('says that an entry is another one in other words, by its text', async () => {
    await judge({ text: /delays/, decision: 'same matter', value: ` ${NOW.marshals}` })
    expect(office.decisions()).toMatchObject([{ text: FOCUS[0], against: NOW.marshals, value: '' }])
    expect(comparison().pairs).toContain(FOCUS[0])
    expect(comparison().decided).toEqual(['same-matter'])
  })

  it('lapses with a note when a text changes, and is suggested again', async () => {
    await judge({ text: /pantry/, decision: 'still planned' })
    office.write(
      'input/2012-09/rivers.csv',
      later([`${NOW.pantry} by the mayor`, NOW.marshals, NOW.signals, NOW.towpath]),
    )
    await run()
    expect(comparison()).toMatchObject({ outcomes: { [PLANS[0] ?? '']: 'reportedDone' }, decided: [] })
    expect(comparison().findings).toContain('judgement-lapsed')
    expect((await suggested()).map(({ text }) => text)).toContain(PLANS[0])
    expect(readFileSync(output('change-report.html'), 'utf8')).toContain('no longer holds')
    await judge({ text: /pantry/, decision: 'still planned' })
    expect(comparison().findings).not.toContain('judgement-lapsed')
  })

  it('is not judged against until it is undone, and what is no judgement is asked about', async () => {
    const before = await judgeIn(toDecide(), [
      { text: /pantry/, decision: 'dropped' },
      { text: /hedges/, decision: 'withhold' },
      { text: /marshals/, value: '30' },
    ])
    await judge({ text: /pantry/, decision: 'still planned' })
    office.write('input/2012-09/second.xlsx', before)
    await run()
    expect(office.queries('2012-09').filter((code) => code.startsWith('decision'))).toEqual([
      'decisions-at-odds',
      'decision-unclear',
      'decision-unclear',
    ])
    expect(office.decisions()).toHaveLength(1)
    await office.say('decide', '--undo', '1', '--by', 'Ann Example')
    await run()
    expect(comparison().outcomes[PLANS[0] ?? '']).toBe('dropped')
  })
})

/** Another partnership's return, after the decisions. */
async function late(): Promise<void> {
  office.write(
    'input/2012-09/homes.csv',
    csvReturn({
      partnership: 'Homes Alliance',
      completed: '20 September 2012',
      focus: 'Empty homes',
      plans: 'Open a pantry in Sedge',
    }),
  )
  await run()
}
