/** What officers do to a form that was sent out, and what is read of it then. */
import { describe, expect, it } from 'vitest'
import { type FormSheets, readGrids, returned, textsOf, toldIn } from './grids.ts'
import { described } from './issued.ts'

type Doing = (form: FormSheets) => void

function readAfter(doing: Doing) {
  const form = returned()
  doing(form)
  return readGrids(form.grids())
}

const codesAfter = (doing: Doing) => toldIn(readAfter(doing)).map(({ code }) => code)

describe('names and contacts that the form printed', () => {
  it('are answers once they are confirmed', () => {
    const found = readAfter(() => undefined)
    expect(toldIn(found)).toEqual([])
    expect(found.updates[0]).toMatchObject({
      reference: 'quay-side',
      people: [{ role: 'chair', name: 'Cllr Ida Thorne' }],
      contacts: [{ name: 'Ben Quill', phones: [{ number: '01632 960111' }], emails: [{ address: 'ben@example.org' }] }],
    })
  })

  it.each<[string, { box?: string; said: string; chair: string[]; codes: string[] }]>([
    ['without a word stand, with a query', { said: '', chair: ['Cllr Ida Thorne'], codes: ['printed-not-confirmed'] }],
    [
      'called wrong and written over are new',
      { box: 'Cllr Ada Marsh', said: 'No', chair: ['Cllr Ada Marsh'], codes: [] },
    ],
    ['written over without a word are new', { box: 'Cllr Ada Marsh', said: '', chair: ['Cllr Ada Marsh'], codes: [] }],
    [
      'written over and called correct are new',
      { box: 'Cllr Ada Marsh', said: 'Yes', chair: ['Cllr Ada Marsh'], codes: [] },
    ],
    ['called wrong alone are no answer', { said: 'n', chair: [], codes: ['printed-not-correct'] }],
    ['taken out are no answer', { box: '', said: 'Yes', chair: [], codes: ['answer-empty'] }],
    [
      'with a remark are asked about',
      { said: 'Yes, until July', chair: ['Cllr Ida Thorne'], codes: ['confirmation-unclear'] },
    ],
    [
      'beside another name are asked about',
      { said: 'Ada Marsh now', chair: ['Cllr Ida Thorne'], codes: ['confirmation-unclear'] },
    ],
  ])('%s', (_, { box, said, chair, codes }) => {
    const found = readAfter((form) => {
      if (box !== undefined) form.set('chair', box)
      form.set('chair', said, 'confirmed')
    })
    expect(textsOf(found).chair).toEqual(chair)
    expect(toldIn(found).map(({ code }) => code)).toEqual(codes)
  })

  it('are named with their cells where nobody confirmed them, all in one query', () => {
    const found = readAfter((form) => {
      for (const key of ['chair', 'officer']) form.set(key, '', 'confirmed')
    })
    expect(toldIn(found)).toMatchObject([
      {
        code: 'printed-not-confirmed',
        text: expect.stringMatching(/“Cllr Ida Thorne” \(C\d+\), “Ben Quill” \(C\d+\)/),
      },
    ])
  })
})

describe('labels that are not what the form printed', () => {
  it.each<[string, Doing, Record<string, string[]>, string[]]>([
    [
      'in other words',
      (form) => form.set('work', 'Present work', 'question'),
      { work: ['Mend the quay'] },
      ['issued-label-changed'],
    ],
    [
      'taken away',
      (form) => {
        for (const key of ['work', 'next', 'motto', 'boats']) form.set(key, '', 'question')
      },
      { work: ['Mend the quay'], motto: ['Steady'] },
      [],
    ],
    [
      'written over with the answer',
      (form) => {
        form.set('work', 'Mend the quay before the winter', 'question')
        form.set('work', '')
      },
      { work: [] },
      ['issued-label-written-over'],
    ],
    [
      'those of other questions, as when an older form is pasted over it',
      (form) => {
        form.set('motto', 'Season', 'question')
        form.set('motto', 'May 2014')
        form.set('season', 'Motto', 'question')
        form.set('season', 'Steady')
      },
      { season: ['May 2014'], motto: ['Steady'] },
      ['issued-label-disagrees'],
    ],
  ])('%s', (_, doing, answers, codes) => {
    const found = readAfter(doing)
    expect(textsOf(found)).toMatchObject(answers)
    expect(toldIn(found).map(({ code }) => code)).toEqual(codes)
  })

  it('are quoted', () => {
    const found = readAfter((form) => form.set('work', 'Present work', 'question'))
    expect(toldIn(found)[0]?.text).toMatch(/“Present work” \(B\d+\)/)
  })
})

describe('rows and columns put in', () => {
  it('leave every answer with its question', () => {
    const found = readAfter((form) => {
      const { sheet, row, column } = form.place('work')
      sheet.rows.splice(row, 0, [], [])
      sheet.set(row + 1, column, 'Paint the boats')
      sheet.rows.splice(4, 0, [])
      for (const cells of sheet.rows) if (cells.length > 2) cells.splice(2, 0, '', '')
    })
    expect(textsOf(found)).toMatchObject({ work: ['Mend the quay', 'Paint the boats'], next: ['Dredge the basin'] })
    expect(toldIn(found)).toEqual([])
  })

  it('give a table more records, also beneath its last', () => {
    const found = readAfter((form) => {
      form.set('works', 'Sluice', 'work')
      const { sheet, row } = form.place('works', 'work')
      sheet.rows.splice(row, 0, ['', 'Slip', '£200'])
    })
    expect(found.updates[0]?.tables.works?.rows.map(({ cells }) => cells.work?.[0]?.text)).toEqual(['Sluice', 'Slip'])
    expect(toldIn(found)).toEqual([])
  })
})

describe('text where the form asks nothing', () => {
  it.each<[string, Doing]>([
    ['beside it', (form) => form.place('work').sheet.set(form.place('work').row, 12, 'Ask Ada first')],
    ['far beneath it', (form) => form.place('work').sheet.set(90, 3, 'Ask Ada first')],
    ['in place of last time’s answer', (form) => form.set('boats', 'Ask Ada first', 'last')],
    ['in the length of an answer', (form) => form.set('work', 'Ask Ada first', 'length')],
    ['among the instructions', (form) => form.sheets[0]?.set(20, 2, 'Ask Ada first')],
    [
      'in a row that was put in beside the question',
      (form) => {
        const { sheet, row } = form.place('work')
        sheet.rows.splice(row, 0, ['', 'Ask Ada first'])
      },
    ],
    [
      'in place of a plan',
      (form) => {
        const { sheet } = form.place(planKey(form, 'Widen the slip'), 'promise')
        sheet.rows.find((row) => row[1] === 'Widen the slip')?.splice(1, 1, 'Ask Ada first')
      },
    ],
  ])('%s is quoted', (_, doing) => {
    expect(toldIn(readAfter(doing))).toMatchObject([
      { code: 'left-over', text: expect.stringContaining('Ask Ada first') },
    ])
  })
})

function planKey(form: FormSheets, plan: string): string {
  const sheet = form.sheets.find(({ rows }) => rows.some((row) => row[1] === plan))
  const mark = sheet?.rows.find((row) => row[1] === plan)?.[0] ?? ''
  return mark.split(':')[3] ?? ''
}

describe('plans of last time', () => {
  const chosen = (said: string, remark = '') => {
    const found = readAfter((form) => {
      form.set(planKey(form, 'Build a boat house'), said, 'outcome')
      form.set(planKey(form, 'Build a boat house'), remark, 'remark')
    })
    return { told: toldIn(found), reports: found.updates[0]?.promiseReports ?? [] }
  }

  it('are asked about without the line that only introduces them', () => {
    const { sheet } = returned().place(planKey(returned(), 'Widen the slip'), 'promise')
    expect(sheet.rows.map((row) => row[1])).toEqual(expect.arrayContaining(['Build a boat house', 'Let the crane']))
    expect(sheet.rows.map((row) => row[1])).not.toContain('Two things:')
  })

  it.each([
    ['Done', '', 'reportedDone', null],
    ['partly done', '', 'partlyDone', null],
    ['Still planned', 'In June', 'stillPlanned', 'In June'],
    ['Postponed', '', 'postponed', null],
    ['Dropped', 'No money', 'dropped', 'No money'],
  ])('%s is what the officer says', (said, remark, outcome, kept) => {
    const { told, reports } = chosen(said, remark)
    expect(told).toEqual([])
    expect(reports).toMatchObject([
      { promise: 'Build a boat house', outcome, remark: kept, source: { cell: expect.any(String) } },
    ])
  })

  it.each([
    ['Well under way', ''],
    ['', 'It stands since May'],
  ])('“%s” and “%s” are asked about', (said, remark) => {
    const { told, reports } = chosen(said, remark)
    expect(told).toMatchObject([{ code: 'plan-outcome-unclear', text: expect.stringContaining(said || remark) }])
    expect(reports).toEqual([])
  })
})

describe('the sheets of the workbook', () => {
  it('of an untouched form are a blank form', () => {
    const found = readGrids(new (returned().constructor as typeof FormSheets)(described()).grids())
    expect([found.returns, toldIn(found).map(({ code }) => code)]).toEqual([[], ['blank-form']])
  })

  it('say whose it is without the sheet that nobody sees, as when they were copied into another workbook', () => {
    const found = readAfter((form) => {
      form.identity = ''
      form.sheets.splice(0, 1)
    })
    expect(found.updates[0]?.reference).toBe('quay-side')
    expect(toldIn(found)).toEqual([])
  })

  it('are read by their labels where the marks are gone, and somebody is asked', () => {
    const found = readAfter((form) => {
      for (const sheet of form.sheets) {
        sheet.rows.splice(0, 1)
        for (const row of sheet.rows) row.splice(0, 1)
      }
    })
    expect(found.updates[0]?.reference).toBe('quay-side')
    expect(textsOf(found)).toMatchObject({ work: ['Mend the quay'], next: ['Dredge the basin'] })
    expect(toldIn(found).map(({ code }) => code)).toContain('issued-marks-lost')
  })

  it('do not answer with what the form says beneath its questions where nothing marks it any more', () => {
    const form = returned()
    form.identity = ''
    for (const sheet of form.sheets) {
      sheet.rows.splice(0, 1)
      for (const row of sheet.rows) row.splice(0, 1)
    }
    const found = readGrids(form.grids())
    expect(textsOf(found)).toMatchObject({ next: ['Dredge the basin'], offers: ['Fuel'] })
    expect(toldIn(found).map(({ code }) => code)).not.toContain('value-unclear')
  })

  it('of several forms are several returns, and somebody is asked', () => {
    const other = returned()
    for (const sheet of other.sheets)
      for (const row of sheet.rows) row[0] = row[0]?.replace('quay-side', 'mole-end') ?? ''
    const found = readGrids([
      ...returned().grids(),
      ...other.sheets.map((sheet) => ({ ...sheet.grid(), sheet: `${sheet.name} 2` })),
    ])
    expect(found.updates.map(({ reference }) => reference)).toEqual(['quay-side', 'mole-end'])
    expect(toldIn(found)).toMatchObject([{ code: 'issued-forms-disagree', text: expect.stringContaining('mole-end') }])
  })

  it('that the officer added are named', () => {
    const added = { sheet: 'Notes', state: 'visible' as const, merges: [], attachments: [] }
    const cell = { row: 1, column: 1, text: 'Ask Ada first', value: { kind: 'text' as const } }
    const found = readGrids([...returned().grids(), { ...added, cells: [cell] }])
    expect(toldIn(found)).toMatchObject([{ code: 'sheet-not-a-return', text: expect.stringContaining('Notes') }])
    expect(textsOf(found).work).toEqual(['Mend the quay'])
  })

  it('of an earlier edition are read by the keys of their questions', () => {
    expect(
      codesAfter((form) => {
        form.identity = ''
        for (const { rows } of form.sheets) if (rows[0]) rows[0][0] = rows[0][0]?.replace(/:[^:]+$/, ':earlier') ?? ''
      }),
    ).toEqual(['issued-other-edition'])
  })

  it('count every cell once', () => {
    const [raw] = readAfter(() => undefined).returns
    const { cells = 0, ...roles } = raw?.coverage ?? {}
    expect(Object.values(roles).reduce((sum, count) => sum + count, 0)).toBe(cells)
    expect(raw?.coverage.leftOver).toBe(0)
  })
})
