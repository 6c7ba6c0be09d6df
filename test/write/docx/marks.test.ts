/** What the paper says beside answers: that somebody is still to confirm them, and that words of them are held back. */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../../src/config/schema.ts'
import type { PartnershipUpdate } from '../../../src/model.ts'
import { updateGroups } from '../../../src/write/docx/content.ts'
import { figureTables } from '../../../src/write/docx/figure-tables.ts'
import { withMarks } from '../../../src/write/marks.ts'
import { publicResults } from '../../../src/write/public/public-results.ts'
import { publishable } from '../../../src/write/publishable.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { form, found, partnership, record, results, source, update } from '../fixture.ts'

const FILE = 'Quay Board.xlsx'
const at = (cell: string, line?: number) => source(FILE, cell, 'Sheet1', line)
const asking = formSchema.parse({
  ...form,
  fields: [
    ...form.fields,
    { key: 'phone', label: 'Telephone', kind: 'phone' },
    { key: 'email', label: 'E-mail', kind: 'email' },
    { key: 'open', label: 'Is it open?', title: 'Open', kind: 'yesNo', topic: 'open' },
    { key: 'spend', label: 'What was spent?', title: 'Spent', kind: 'money', topic: 'spend' },
    { key: 'staff', label: 'Anything about staff?', kind: 'entries', topic: 'staff', public: false },
  ],
})
const typed = {
  open: [{ kind: 'yesNo', text: '☑ Yes ☐ No', choice: 'Yes', source: at('B20') }],
  spend: [{ kind: 'money', text: '€1.4m', amount: 1_400_000, currency: 'EUR', source: at('B21') }],
}

function roundOf(parts: Partial<PartnershipUpdate>): RoundResults {
  const updates = [update('quay', 'Quay Board', { values: typed, ...parts }), update('fen', 'Fen Board')]
  const known = [partnership('quay', 'Quay Board'), partnership('fen', 'Fen Board')]
  return results(record('2011-03', updates), known, { form: asking, forms: [asking] })
}

async function shown(round: RoundResults): Promise<RoundResults> {
  return withMarks(await publishable(round), round)
}

/** Each question of the first board with what stands below its answer, or in its place. */
async function said(round: RoundResults): Promise<Record<string, string>> {
  const tables = updateGroups(await shown(round)).flatMap((group) => group.tables)
  const rows = tables.find(({ name }) => name === 'Quay Board')?.rows ?? []
  return Object.fromEntries(
    rows.flatMap(({ question, entries, none, remarks }) => {
      const words = entries.length === 0 ? [none] : remarks
      return words.length > 0 && words[0] !== 'Left empty' ? [[question, words.join(' ')]] : []
    }),
  )
}

const CONFIRM = 'Something in this answer is still to be confirmed.'

describe('a query', () => {
  it.each<[string, PartnershipUpdate['findings'], Record<string, string>]>([
    ['about a line of an answer', [found('query', 'homes', at('B9', 2))], { [asking.fields[4]?.label ?? '']: CONFIRM }],
    ['about a date', [found('query', '17/2', at('B3'))], { 'Date of completion': CONFIRM }],
    ['about an office', [found('query', 'Ash', at('B6'))], { Chairman: CONFIRM }],
    ['about a figure', [found('query', '1.4', at('B21'))], { 'What was spent?': CONFIRM }],
    ['about another sheet', [found('query', 'x', source(FILE, 'B9', 'Notes'))], {}],
    ['that is only a note', [found('note', 'x', at('B9'))], {}],
    ['about no cell', [found('query', 'x', null)], {}],
    ['about a cell of no question', [found('query', 'x', at('D2'))], {}],
  ])('%s is said beside that answer alone', async (_, findings, expected) => {
    expect(await said(roundOf({ findings }))).toEqual(expected)
  })

  it('about a contact’s cell is said beside the number and the address that stand in it, and not the name', async () => {
    const findings = [found('query', '960', at('B5'))]
    expect(await said(roundOf({ findings }))).toEqual({ Telephone: CONFIRM, 'E-mail': CONFIRM })
  })

  it('is said in the public edition as well, where there are neither findings nor places', async () => {
    const open = publicResults(await shown(roundOf({ findings: [found('query', '1.4', at('B21'))] })))
    expect(figureTables(open)[0]?.rows).toContainEqual(['Quay Board', '€1.4m (to be confirmed)'])
  })

  it('of the comparison marks the answer as one of the return does', async () => {
    const round = roundOf({})
    const findings = [
      found('query', '1.4', at('B21')),
      found('query', '1.4', source('Fen Board.xlsx', 'B20', 'Sheet1')),
    ]
    const compared = { ...round, reconciliation: { ...round.reconciliation, findings } }
    expect(await said(compared)).toEqual({ ...(await said(round)), 'What was spent?': CONFIRM })
  })
})

describe('a text that nobody has confirmed', () => {
  const held = (text: string, cell: string, reason: 'hidden' | 'withheld' = 'hidden') => ({
    unconfirmed: [{ reason, text, source: at(cell) }],
  })
  const [, , , , focus, achieved] = asking.fields.map(({ label }) => label)

  it.each<[string, Partial<PartnershipUpdate>, Record<string, string>]>([
    [
      'is all of the answer',
      held('The skills fair drew 340 visitors, 60 more than the year before.', 'B10'),
      { [achieved ?? '']: 'Held back' },
    ],
    [
      'is part of the answer',
      held('A joint training day for volunteers', 'B9', 'withheld'),
      { [focus ?? '']: 'Part of this answer is held back.' },
    ],
    ['is a figure', held('€1.4m', 'B21'), { 'What was spent?': 'Held back' }],
    ['answers a question that is not for everyone', held('Two posts are empty', 'B30'), {}],
    ['is not there', {}, {}],
  ])('%s: the paper says that it is held back, and not a word of it', async (_, parts, expected) => {
    const rounds = roundOf(parts)
    expect(await said(rounds)).toEqual(expected)
    const paper = JSON.stringify(
      updateGroups(await shown(rounds)).flatMap(({ tables }) => tables.filter(({ name }) => name === 'Quay Board')),
    )
    for (const { text } of parts.unconfirmed ?? []) expect(paper).not.toContain(text)
  })
})

describe('a value', () => {
  it.each([
    ['is spelled out', typed, ['Quay Board', '€1,400,000']],
    [
      'stands as written where something is written beside it',
      {
        ...typed,
        spend: [{ ...typed.spend[0], kind: 'money', text: '€1.4m (estimate)', note: 'estimate', source: at('B21') }],
      },
      ['Quay Board', '€1.4m (estimate)'],
    ],
  ])('%s', async (_, values, expected) => {
    expect(figureTables(await shown(roundOf({ values })))[0]?.rows).toContainEqual(expected)
  })
})
