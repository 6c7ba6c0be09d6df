import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { entry, partnership, record, results, source, update } from './fixture.ts'
import { part, readBack, sheetOf, tableOf } from './read-back.ts'
import { ordinaryRound } from './rounds.ts'

const partnerships = [
  partnership('rivers', 'Rivers Forum'),
  partnership('woods', 'Woodland Forum'),
  partnership('nature', 'Nature Partnership', { mergedFrom: ['rivers', 'woods'] }),
  partnership('schools', 'Schools Board'),
]
const register = { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) }
const at = source('a.xlsx', 'B2')
const chair = (name: string) => ({
  people: [{ role: 'chair', name, note: null, status: 'holds' as const, from: null, source: at }],
})

function threeRounds(): RoundResults {
  const first = record('2010-03', [
    update('rivers', 'Rivers Forum', {
      ...chair('Ann Marsh'),
      answers: { plans: [entry('Count the otters on every river', at)] },
    }),
    update('woods', 'Woodland Forum', chair('Bo Elm')),
  ])
  first.round.label = 'March 2010'
  const second = record('2010-09', [update('woods', 'Woodland Forum', chair('Bo Elm'))], {
    outstanding: ['rivers', 'schools'],
  })
  second.round.label = 'September 2010'
  const third = record('2011-03', [
    update('nature', 'Nature Partnership', {
      ...chair('Bo Elm'),
      targets: [],
      answers: { plans: [entry('Plant a hedge around the car park', at)], focus: [] },
    }),
  ])
  const comparisons = [
    reconcile({ current: second, previous: first, register, targets: [] }),
    reconcile({ current: first, previous: null, register, targets: [] }),
  ]
  return results(third, partnerships, {
    previous: second,
    reconciliation: reconcile({ current: third, previous: second, register, targets: [] }),
    history: { records: [second, first], comparisons },
  })
}

describe('the sheet Over the rounds', () => {
  it('tells each partnership with those it came from, oldest round first', async () => {
    const rows = tableOf(await readBack(await changeReportWorkbook(threeRounds())), 'Over the rounds')
    expect(rows?.[0]?.slice(0, 5)).toEqual(['Partnership', 'March 2010', 'September 2010', 'March 2011', 'Chairs'])
    const nature = rows?.find(([name]) => name === 'Nature Partnership')
    expect(nature?.slice(1, 5)).toEqual([
      'Returned, as Rivers Forum and Woodland Forum',
      'Returned, as Woodland Forum',
      'Returned',
      'Ann Marsh: March 2010\nBo Elm: March 2010 to March 2011',
    ])
    expect(nature?.at(-2)).toBe('March 2010 to September 2010: NI 154')
    expect(rows?.find(([name]) => name === 'Schools Board')?.slice(1, 5)).toEqual([
      'Not asked',
      'Missed',
      'Not asked',
      '–',
    ])
  })

  it('leaves contact officers out of the public edition', async () => {
    const rows = tableOf(await readBack(await changeReportWorkbook(publicResults(threeRounds()))), 'Over the rounds')
    expect(rows?.[0]?.slice(4)).toEqual([
      'Chairs',
      'Cabinet members',
      'Targets claimed',
      'Plans and what became of them',
    ])
  })

  it('is not there in a first round', async () => {
    const workbook = await readBack(await changeReportWorkbook(ordinaryRound()))
    expect(workbook.worksheets.map(({ name }) => name)).not.toContain('Over the rounds')
  })

  it('shows the last twelve of many rounds, and says so', async () => {
    const many = threeRounds()
    const records = Array.from({ length: 14 }, (_, index) => {
      const one = record(`20${22 - index}-01`, [update('woods', 'Woodland Forum')])
      return { ...one, round: { ...one.round, label: `Round of 20${22 - index}` } }
    })
    const workbook = await readBack(await changeReportWorkbook({ ...many, history: { records, comparisons: [] } }))
    const headings = tableOf(workbook, 'Over the rounds')?.[0] ?? []
    expect(headings.slice(1, headings.indexOf('Chairs'))).toHaveLength(12)
    expect(sheetOf(workbook, 'Over the rounds').getCell('A3').text).toBe('Only the last 12 rounds are shown.')
  })
})

describe('the sheet Priorities', () => {
  const priorities = [
    { focus: 'Nature', theme: 'Green places', partnership: 'nature', priority: 'More hedges' },
    { focus: 'Nature', theme: 'Green places', partnership: 'nature', priority: 'Clean rivers' },
    { focus: 'Learning', theme: null, partnership: 'schools', priority: 'Every child reads' },
    { focus: 'Big questions', theme: null, partnership: null, priority: '=1+1' },
  ]

  it('sets priorities beside plans and focus, a row for each focus and partnership', async () => {
    const workbook = await readBack(await consolidatedWorkbook({ ...threeRounds(), priorities }))
    expect(tableOf(workbook, 'Priorities')).toEqual([
      ['In focus', 'Theme', 'Partnership', 'Priorities', 'Plans, this round', 'Current focus, this round'],
      [
        'Nature',
        'Green places',
        'Nature Partnership',
        '• More hedges\n• Clean rivers',
        'Plant a hedge around the car park',
        'Left empty',
      ],
      ['Learning', '–', 'Schools Board', '• Every child reads', 'No return this round', 'No return this round'],
      ['Big questions', '–', 'None named', '• =1+1', '–', '–'],
    ])
  })

  it('is not there when the list is empty, as the cover says, nor when there is none', async () => {
    const empty = await readBack(await consolidatedWorkbook({ ...threeRounds(), priorities: [] }))
    expect(empty.worksheets.map(({ name }) => name)).not.toContain('Priorities')
    const cover = sheetOf(empty, 'Cover')
    expect(cover.getCell(cover.rowCount - 2, 1).text).toMatch(/^Without a sheet, .*Priorities/)
    const none = await readBack(await consolidatedWorkbook(threeRounds()))
    expect(none.worksheets.map(({ name }) => name)).not.toContain('Priorities')
  })
})

describe('what stands on the cover besides cells', () => {
  const logo = { bytes: new Uint8Array([1, 2, 3]), kind: 'png' as const, width: 520, height: 76 }

  it('has alternative text, and every number of the chart in words too', async () => {
    const made = ordinaryRound()
    const bytes = await consolidatedWorkbook({ ...made, organisation: 'Hill & "Dale" <CC>', look: { logo } })
    const drawing = part(bytes, 'xl/drawings/drawing1.xml')
    expect([...drawing.matchAll(/descr="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Logo of Hill &amp; &quot;Dale&quot; &lt;CC&gt;',
      expect.stringMatching(/^Partnerships by return, as bars: (?:In time \d+, Late \d+|Received \d+), Outstanding 2$/),
    ])
    expect(part(bytes, 'xl/charts/chart2.xml')).toContain('<c:v>Outstanding</c:v>')
    expect(part(bytes, '[Content_Types].xml')).toContain('ContentType="image/png"')
  })

  it('fits the logo into its place', async () => {
    const drawing = part(await consolidatedWorkbook({ ...ordinaryRound(), look: { logo } }), 'xl/drawings/drawing1.xml')
    expect(drawing).toContain(`<xdr:ext cx="${260 * 9525}" cy="${38 * 9525}"/>`)
  })
})
