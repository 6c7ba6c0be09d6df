import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csvReturn, fillIn, makeOffice, type Office } from './office.ts'

let first: Office
let office: Office
/** Every test goes on from the same first run. */
beforeAll(async () => {
  office = makeOffice()
  office.write(
    'input/2012-06/rivers.csv',
    csvReturn({ partnership: 'Rivers and Lakes Forum', completed: '31/02/2012', focus: 'Clean water', plans: 'TBC' }),
  )
  office.write(
    'input/2012-06/schools.csv',
    csvReturn({ partnership: 'Schools Bord', completed: '12 June 2012', focus: 'Reading\nWriting', plans: 'As above' }),
  )
  await office.run()
  first = office
})
beforeEach(() => {
  office = first.copy()
})
afterEach(() => office.remove())
afterAll(() => first.remove())

const toDecide = () => office.path('output/2012-06/to-decide.xlsx')
const codes = (partnership: string) =>
  office
    .record()
    .updates.find(({ partnershipId }) => partnershipId === partnership)
    ?.findings.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)

describe('the workbook to decide in', () => {
  it('has a row for each open query, with the decisions that make sense for it in a list', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(toDecide())
    const sheet = book.getWorksheet('To decide')
    const lists: string[] = []
    sheet?.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.dataValidation?.formulae) lists.push(String(cell.dataValidation.formulae[0]))
      }),
    )
    const listed = JSON.parse((await office.say('decide', '--list', '--json')).out)
    expect(lists).toHaveLength(listed.length)
    expect(lists).toContain('"correct,nothing to do"')
    expect(lists).toContain('"is,is never,nothing to do"')
    expect(lists).toContain('"confirm,correct,withhold,not an answer,nothing to do"')
  })

  it.each([
    ['dropped into the round’s folder', 'input/2012-06/answers of Ann.xlsx'],
    ['dropped beside the rounds', 'input/done.xlsx'],
    ['dropped into a folder nobody knows', 'input/From Ann/done.xlsx'],
    ['filled in where it was written', 'output/2012-06/to-decide.xlsx'],
  ])('is taken over once when it is %s', async (_, place) => {
    const filled = await fillIn(toDecide(), [
      { text: /31\/02\/2012/, decision: 'correct', value: '29 February 2012', why: 'Leap year' },
      { text: /^TBC$/, decision: 'not an answer' },
      { text: /As above/, decision: 'confirm' },
    ])
    office.write(place, filled)
    await office.run()
    expect(office.record().updates[0]?.completedOn).toMatchObject({
      date: '2012-02-29',
      source: { cell: 'B2', corrected: { was: '31/02/2012', by: 'Ann Example' } },
    })
    expect(codes('rivers')).toEqual([])
    expect(office.decisions()).toHaveLength(3)
    const before = readFileSync(office.path('input/decisions.csv'), 'utf8')
    await office.run('--fresh')
    expect(readFileSync(office.path('input/decisions.csv'), 'utf8')).toBe(before)
    expect(readdirSync(office.path('output/2012-06')).filter((name) => name.includes('changed'))).toEqual([])
    expect(existsSync(office.path(place))).toBe(true)
  })

  it('is known by its rows when it was sorted, cut down and saved by another program under other names', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await fillIn(toDecide(), [{ text: /As above/, decision: 'Confirm' }])).buffer as ArrayBuffer)
    const other = new ExcelJS.Workbook()
    const sheet = other.addWorksheet('Blatt 1')
    const rows: unknown[][] = []
    book.getWorksheet('To decide')?.eachRow((row) => {
      const texts: string[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        texts[column - 1] = cell.text
      })
      rows.push(texts)
    })
    const headings = rows.find((row) => row.includes('Decision')) ?? []
    const asked = rows.filter((row) => row.some((text) => String(text).startsWith('collate-query')))
    sheet.addRows([headings, ...asked.reverse()])
    office.write('input/2012-06/x.xlsx', new Uint8Array(await other.xlsx.writeBuffer()))
    await office.run()
    expect(office.decisions()).toMatchObject([{ decision: 'confirm', partnership: 'schools', text: 'As above' }])
  })

  it('says whose return a name is', async () => {
    office.write(
      'input/2012-06/whose.xlsx',
      await fillIn(toDecide(), [{ text: /Schools Bord/, decision: 'is', value: 'homes' }]),
    )
    await office.run()
    expect(office.record().updates.map(({ partnershipId }) => partnershipId)).toEqual(['rivers', 'homes'])
  })

  it('never decides against what was decided: the first stands and a query says so', async () => {
    const one = await fillIn(toDecide(), [{ text: /As above/, decision: 'confirm' }])
    const second = await fillIn(toDecide(), [{ text: /As above/, decision: 'withhold' }], 'Bo Sample')
    office.write('input/2012-06/a.xlsx', one)
    office.write('input/2012-06/b.xlsx', second)
    await office.run()
    expect(office.decisions().map(({ decision, by }) => [decision, by])).toEqual([['confirm', 'Ann Example']])
    expect(office.queries()).toContain('decisions-at-odds')
    expect(office.record().files.find(({ file }) => file === 'a.xlsx')).toMatchObject({
      outcome: 'ignored',
      findings: [{ code: 'decisions-taken-over', args: { count: 1 } }],
    })
  })

  it('asks about what is no decision, and takes over the rest', async () => {
    const filled = await fillIn(toDecide(), [
      { text: /As above/, decision: 'fine by me' },
      { text: /^TBC$/, decision: 'correct' },
      { text: /Schools Bord/, decision: 'is', value: 'nobody' },
      { text: /31\/02\/2012/, value: '2012-02-28' },
    ])
    office.write('input/2012-06/a.xlsx', filled)
    await office.run()
    expect(office.decisions().map(({ decision, value }) => [decision, value])).toEqual([['correct', '2012-02-28']])
    expect(office.queries().filter((code) => code === 'decision-unclear')).toHaveLength(3)
  })

  it('is not taken over again after a decision was undone, on the command line or by hand', async () => {
    office.write('input/2012-06/a.xlsx', await fillIn(toDecide(), [{ text: /As above/, decision: 'confirm' }]))
    await office.run()
    expect(codes('schools')).toEqual(['near-match'])
    await office.say('decide', '--undo', '1', '--by', 'Bo Sample')
    await office.run()
    expect(codes('schools')).toContain('answer-reference')
    expect(office.decisions()).toMatchObject([{ decision: 'confirm', undone: expect.stringMatching(/Bo Sample$/) }])
  })

  it('is filled in where it lies: what could not be taken over is kept beside the new one', async () => {
    writeFileSync(toDecide(), await fillIn(toDecide(), [{ text: /As above/, decision: 'perhaps' }]))
    const { out } = await office.run()
    expect(out).toMatch(/to-decide\.xlsx: what was changed is "to-decide \(changed .*\)\.xlsx" now/)
    expect(office.queries()).toContain('decision-unclear')
  })
})
