import type { Workbook } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { blank } from '../../src/write/strings.ts'
import { found, record, results, source, update } from './fixture.ts'
import { problemsOf } from './package-check.ts'
import { headerRowOf, part, readBack, sheetOf, tableOf, tablesOf } from './read-back.ts'
import { emptyRound, largeRound, longText, oddRound, oddTexts, ordinaryRound } from './rounds.ts'

const books = [
  { name: 'consolidated.xlsx', make: consolidatedWorkbook },
  { name: 'change-report.xlsx', make: changeReportWorkbook },
]
const rounds = [
  { round: 'ordinary', make: ordinaryRound },
  { round: 'odd', make: oddRound },
  { round: 'empty', make: emptyRound },
  { round: '200 partnerships', make: () => largeRound(200) },
]
const every = books.flatMap((book) => rounds.map((round) => ({ ...round, book: book.name, write: book.make })))

describe.each(every)('$book of the $round round', ({ make, write }) => {
  let bytes: Uint8Array
  let workbook: Workbook
  beforeAll(async () => {
    bytes = await write(make())
    workbook = await readBack(bytes)
  })

  it('has the same bytes when written again', async () => {
    expect(Buffer.from(bytes).equals(Buffer.from(await write(make())))).toBe(true)
  })

  it('is put together as Excel wants it', () => {
    expect(problemsOf(bytes)).toEqual([])
  })

  it('has one table a sheet, with unique names, headings and no blank cell, or a sentence instead', () => {
    const names = new Set<string>()
    expect(workbook.worksheets.length).toBeGreaterThan(2)
    for (const sheet of workbook.worksheets) {
      const tables = Object.values(tablesOf(sheet))
      expect(tables.length, sheet.name).toBeLessThanOrEqual(1)
      for (const { table } of tables) {
        expect(names.has(table.name.toLowerCase())).toBe(false)
        names.add(table.name.toLowerCase())
        const headings = table.columns.map((column) => column.name.toLowerCase())
        expect(new Set(headings).size).toBe(headings.length)
      }
      if (sheet.name === 'Cover') continue
      const rows = tableOf(workbook, sheet.name)
      if (rows) {
        expect(rows.length, sheet.name).toBeGreaterThan(1)
        expect(
          rows.flat().filter((cell) => cell.trim() === ''),
          sheet.name,
        ).toEqual([])
      } else {
        expect(sheet.getCell('A3').text, sheet.name).toMatch(/[a-z].*\.$/)
      }
    }
    expect(names.size).toBeGreaterThan(0)
  })

  it('prints on landscape A4 with its header row repeated, and opens at A1 with the header in view', () => {
    for (const sheet of workbook.worksheets) {
      const size = sheet.name === 'Cover' ? { fitToPage: false, scale: 90 } : { fitToPage: true }
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', ...size })
      expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N')
      expect(sheet.views[0]).toMatchObject({ activeCell: 'A1', showGridLines: false })
      const header = sheet.name === 'Cover' ? null : headerRowOf(sheet)
      if (header) {
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: header })
        expect(sheet.pageSetup.printTitlesRow).toBe(`${header}:${header}`)
      }
    }
  })

  it('has no merged cells, no formulas, and rows that Excel can show', () => {
    let cells = 0
    for (const sheet of workbook.worksheets) {
      expect(sheet.hasMerges, sheet.name).toBe(false)
      sheet.eachRow((row) => {
        expect(row.height ?? 0).toBeLessThanOrEqual(409)
        row.eachCell((cell) => {
          cells += 1
          expect(cell.formula).toBeUndefined()
          expect(cell.text.length).toBeLessThanOrEqual(32_767)
        })
      })
    }
    expect(cells).toBeGreaterThan(10)
  })

  it('links every line of its contents to a sheet that is there', () => {
    const [, ...contents] = tableOf(workbook, 'Cover') ?? []
    expect(contents.map(([name]) => name)).toEqual(workbook.worksheets.slice(1).map((sheet) => sheet.name))
    const cover = part(bytes, 'xl/worksheets/sheet1.xml')
    for (const [name] of contents) expect(cover).toMatch(new RegExp(`<hyperlink ref="A\\d+" location="'${name}'!A1"/>`))
  })
})

describe('consolidated.xlsx', () => {
  it('names the round, the organisation and the figures on its cover', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const cover = sheetOf(workbook, 'Cover')
    const lines = new Map<string, unknown>()
    cover.eachRow((row) => lines.set(row.getCell(2).text, row.getCell(1).value))
    expect(cover.getCell('A1').text).toBe('Partnership updates')
    expect(cover.getCell('A2').text).toBe('March 2011')
    expect(cover.getCell('A3').text).toBe('Downland County Council')
    expect(cover.getCell('A4').text).toBe(
      'Due 28 February 2011; returns completed between 10 February 2011 and 4 March 2011',
    )
    expect(Object.fromEntries(lines)).toMatchObject({
      'partnerships expected to send a return': 10,
      'partnerships have sent a usable return': 8,
      'return was completed after the due date': 1,
      'partnerships are outstanding': 2,
      'changes since April 2009, among those that sent a return both times': 7,
    })
    expect(workbook.creator).toBe('Downland County Council')
    expect(workbook.created.toISOString()).toBe('2011-02-28T00:00:00.000Z')
    expect(workbook.modified.toISOString()).toBe('2011-02-28T00:00:00.000Z')
  })

  it('counts those asked for a return when it is told them, and none as late without a due date', async () => {
    const round = ordinaryRound()
    const { round: info } = round.round
    const told = { ...round, expected: ['p-1', 'p-9'], round: { ...round.round, round: { ...info, due: null } } }
    const cover = sheetOf(await readBack(await consolidatedWorkbook(told)), 'Cover')
    const phrases: unknown[] = []
    cover.eachRow((row) => phrases.push(row.getCell(1).value, row.getCell(2).value))
    expect(phrases[phrases.indexOf('partnerships expected to send a return') - 1]).toBe(2)
    expect(phrases.join()).not.toContain('after the due date')
  })

  it('goes on to pages side by side when one would be too small to read, with names and title on each', async () => {
    const bytes = await consolidatedWorkbook(ordinaryRound())
    const { pageSetup, headerFooter } = sheetOf(await readBack(bytes), 'Updates')
    expect(pageSetup.fitToWidth).toBe(2)
    expect(pageSetup.printTitlesColumn).toBe('A:A')
    expect(headerFooter.oddHeader).toContain('Updates')
    expect(part(bytes, 'xl/workbook.xml')).toContain("'Updates'!$A$4:$L$12")
  })

  it('has the sheets the form calls for, in order', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Cover',
      'First things',
      'Updates',
      'Answers',
      'Entries',
      'People',
      'Contacts',
      'Meetings',
      'Targets',
      'Sub-groups',
      'Returns',
      'Outstanding',
      'Findings',
    ])
  })

  it('leaves targets and sub-groups out when nobody asks for them, and says so', async () => {
    const round = ordinaryRound()
    const fields = round.form.fields.filter((field) => field.kind !== 'targets' && field.kind !== 'subGroups')
    const updates = round.round.updates.map((one) => ({ ...one, targets: [], subGroups: [] }))
    const bytes = await consolidatedWorkbook({
      ...round,
      form: { ...round.form, fields },
      round: { ...round.round, updates },
    })
    const workbook = await readBack(bytes)
    expect(workbook.getWorksheet('Targets')).toBeUndefined()
    expect(workbook.getWorksheet('Sub-groups')).toBeUndefined()
    const cover = sheetOf(workbook, 'Cover')
    expect(cover.getCell(cover.rowCount, 1).text).toContain('the form does not ask for targets')
  })

  it('has a row for each update, with dates that sort and reasons for what is empty', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const [header, ...rows] = tableOf(workbook, 'Updates') ?? []
    expect(header?.slice(0, 6)).toEqual([
      'Partnership',
      'Completed',
      'Chair',
      'Cabinet member',
      'Current focus',
      'Achievements',
    ])
    expect(rows).toHaveLength(8)
    const transport = rows.find(([name]) => name === 'Rural Transport Forum')
    const health = rows.find(([name]) => name === 'Health and Well-Being Board')
    const environment = rows.find(([name]) => name === 'Environment & Waste Partnership')
    expect(header).not.toContain('Local needs')
    const [answers, ...given] = tableOf(workbook, 'Answers') ?? []
    expect(answers?.slice(0, 3)).toEqual(['Question', 'Partnership', 'Answer'])
    expect(given.filter(([question]) => question === 'Local needs').map(([, name]) => name)).toEqual([
      'Safer Downland Partnership',
    ])
    expect(transport?.[header?.indexOf('Targets as written') ?? 0]).toContain('NI 154')
    expect(health?.[header?.indexOf('Plans') ?? 0]).toBe('Left empty')
    expect(environment?.[1]).toBe('Not given')
    const sheet = sheetOf(workbook, 'Updates')
    const first = (headerRowOf(sheet) ?? 0) + 1
    expect(sheet.getCell(first, 2).value).toEqual(new Date('2011-03-04T00:00:00Z'))
    expect(sheet.getCell(first, 2).numFmt).toBe('d mmmm yyyy')
  })

  it('marks the meetings of the 90 days after the due date in words, sorted by date', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const [, ...rows] = tableOf(workbook, 'Meetings') ?? []
    expect(rows.map((row) => row[1])).toEqual([
      ...Array(8).fill('Held'),
      ...Array(8).fill('Planned, in the next 90 days'),
      ...Array(8).fill('Planned'),
    ])
    expect(rows[0]?.[0]).toBe('January 2011')
    expect(rows.at(-1)?.[0]).toBe('No date')
  })

  it('shows targets against partnerships by name, with what differs', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const [header, ...rows] = tableOf(workbook, 'Targets') ?? []
    const row = (code: string) =>
      Object.fromEntries(
        (header ?? []).map((heading, index) => [heading, rows.find(([first]) => first === code)?.[index]]),
      )
    expect(row('NI 154')).toMatchObject({
      Owner: 'Spatial Planning and Infrastructure Partnership',
      Standing: 'Several claim it',
      'Rural Transport Forum': 'Claims it',
      'Spatial Planning and Infrastructure Partnership': 'Owner, does not claim it',
    })
    expect(row('NI 15')).toMatchObject({
      'Safer Downland Partnership': 'Owner, claims it',
      'Rural Transport Forum': blank,
    })
    expect(JSON.stringify([header, rows])).not.toMatch(/p-\d/)
  })

  it('lists who claims a target when there are too many for columns', async () => {
    const round = largeRound(40)
    const ids = round.register.partnerships.map(({ id }) => id)
    const target = {
      code: 'NI 1',
      description: 'Made up',
      owner: 'p-0',
      claimedBy: ids,
      claimedBefore: [],
      standing: 'several' as const,
    }
    const [first] = round.round.updates
    if (!first) throw new Error('the round has updates')
    const bytes = await consolidatedWorkbook({
      ...round,
      reconciliation: { ...round.reconciliation, targets: [target] },
    })
    const [header, row] = tableOf(await readBack(bytes), 'Targets') ?? []
    expect(header).toEqual(['Target', 'Description', 'Owner', 'Standing', 'Claimed by'])
    expect(row?.[4]).toContain('Partnership number 39')
  })

  it('says of each file what became of it and why, the unusable first', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const [, ...rows] = tableOf(workbook, 'Returns') ?? []
    expect(rows).toHaveLength(12)
    expect(rows.map((row) => row[2])).toEqual([
      'Not usable',
      'Not usable',
      'Replaced',
      ...Array(8).fill('Used'),
      'Ignored',
    ])
    expect(rows[0]?.[4]).toContain('The form is blank')
    expect(rows[2]?.[4]).toBe(
      'The return of Safer Downland Partnership was replaced by returns/Safer Downland Partnership – update & plans.xlsx, Return. The other has the later date of completion.',
    )
    expect(rows[3]?.[4]).toContain('4 March 2011 (after the due date)')
  })

  it('says whom to ask about an outstanding return', async () => {
    const workbook = await readBack(await consolidatedWorkbook(ordinaryRound()))
    const [, ...rows] = tableOf(workbook, 'Outstanding') ?? []
    expect(rows.map((row) => [row[0], row[3], row[4]])).toEqual([
      ['Spatial Planning and Infrastructure Partnership', 'Sent no return', 'Nobody named'],
      ['Stronger Communities Alliance', 'Sent a return', 'Robin Vale, 01632 960123, robin.vale@example.org'],
    ])
  })

  it('shows a finding once, errors first', async () => {
    const twice = found('query', 'Said twice', source('A.xlsx', 'B2'))
    const one = update('a', 'A', { findings: [twice] })
    const round = record('2011-03', [one], { findings: [found('error', 'Of the round', null)] })
    round.files[0]?.findings.push(twice)
    const [, ...rows] = tableOf(await readBack(await consolidatedWorkbook(results(round, []))), 'Findings') ?? []
    expect(rows.map((row) => [row[0], row[1]])).toEqual([
      ['Error', 'No one partnership'],
      ['Query', 'A (not in the register)'],
    ])
  })

  it('links each source to the cell in the officer’s file', async () => {
    const bytes = await consolidatedWorkbook(oddRound())
    const workbook = await readBack(bytes)
    const number = workbook.worksheets.findIndex((sheet) => sheet.name === 'Entries') + 1
    const sheet = part(bytes, `xl/worksheets/sheet${number}.xml`)
    const relations = part(bytes, `xl/worksheets/_rels/sheet${number}.xml.rels`)
    const link = /<hyperlink ref="[A-Z]+\d+" r:id="(\w+)" location="'Bob''s sheet'!B9"\/>/.exec(sheet)
    expect(link).not.toBeNull()
    const target = new RegExp(`Id="${link?.[1]}"[^>]*Target="([^"]*)" TargetMode="External"`).exec(relations)?.[1]
    expect(target).toBe(
      '../../in%20put%20%26%20more/2011-03/sub%20folder/50%25%20%26%20%27more%27%20%231%20%5Bv2%5D.xlsx',
    )
    expect(relations).toContain('Target="../../in%20put%20%26%20more/2011-03/from%20a%20form.csv"')
    expect(sheet).not.toMatch(/location="[^"]*C2"/)
  })

  it('keeps awkward text as text and in full', async () => {
    const workbook = await readBack(await consolidatedWorkbook(oddRound()))
    const [header, ...rows] = tableOf(workbook, 'Entries') ?? []
    const column = header?.indexOf('Text') ?? -1
    const texts = rows.map((row) => row[column] ?? '')
    const legal = oddTexts.map((text) =>
      text.replace('\u0007', '').replace(' \ud83d ', ' \ufffd ').replace('\u000b', '\n'),
    )
    expect(texts).toEqual(expect.arrayContaining(legal))
    const long = texts
      .filter((text) => /continued (in|from)/.test(text))
      .map((text) => text.replace(/^\(continued from part \d+\) … /, '').replace(/ … \(continued in part \d+\)$/, ''))
    expect(long.length).toBeGreaterThan(1)
    expect(long.join(' ')).toBe(longText)
  })

  it('prefixes text that looks like a formula, so that editing the cell leaves it text', async () => {
    const bytes = await consolidatedWorkbook(oddRound())
    const workbook = await readBack(bytes)
    const number = workbook.worksheets.findIndex((sheet) => sheet.name === 'Entries') + 1
    const styles = /<cellXfs.*<\/cellXfs>/s.exec(part(bytes, 'xl/styles.xml'))?.[0].match(/<xf [^>]*>/g) ?? []
    const sheet = sheetOf(workbook, 'Entries')
    const xml = part(bytes, `xl/worksheets/sheet${number}.xml`)
    let prefixed = 0
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const style = new RegExp(`<c r="${cell.address}" s="(\\d+)"`).exec(xml)?.[1]
        const quoted = styles[Number(style)]?.includes('quotePrefix="1"') ?? false
        expect(quoted, cell.text).toBe(/^\s*[=+\-@]/.test(cell.text))
        if (quoted) prefixed += 1
      }),
    )
    expect(prefixed).toBeGreaterThanOrEqual(5)
  })

  it('gives tables with awkward names sheets that Excel accepts, and none the name of a sheet of ours', async () => {
    const cells = { risk: [{ kind: 'text', text: 'Flood', source: source('A.xlsx', 'A20') }] }
    const table = { rows: [{ cells, source: source('A.xlsx', 'A20') }] }
    const one = update('a', 'A', { tables: { 'ask: local/needs': table, 'ask? local needs': table, findings: table } })
    const workbook = await readBack(await consolidatedWorkbook(results(record('2011-03', [one]), [])))
    const names = workbook.worksheets.map((sheet) => sheet.name)
    expect(names).toEqual(expect.arrayContaining(['Ask local needs', 'Ask local needs 2', 'Findings (answers)']))
    expect(names.at(-1)).toBe('Findings')
  })
})

describe('change-report.xlsx', () => {
  it('has a row for each partnership with what it came from and its changes by kind', async () => {
    const workbook = await readBack(await changeReportWorkbook(ordinaryRound()))
    const [header, ...rows] = tableOf(workbook, 'Summary') ?? []
    expect(header).toEqual([
      'Partnership',
      'Status',
      'Compared with',
      'Changes',
      'Added',
      'Dropped',
      'Reworded',
      'Moved',
      'Changed',
      'Not asked',
      'Kept',
      'Plans not mentioned again',
      'Text repeated',
    ])
    expect(
      rows
        .find(([name]) => name?.startsWith('Downland'))
        ?.slice(3, 11)
        .map(Number),
    ).toEqual([6, 1, 1, 1, 1, 2, 0, 1])
    expect(rows.map((row) => row[1])).toEqual([
      'Continuing',
      'Merged from Waste Partnership and Environment Partnership',
      'New',
      'Renamed from Bus Users’ Forum',
      'Continuing',
      'Outstanding: no return this time',
      'Outstanding: no return this time',
    ])
    expect(rows.find(([name]) => name?.startsWith('Health'))?.slice(3)).toEqual(Array(10).fill(blank))
  })

  it('lists changes but not what was kept, with words added and removed marked and named', async () => {
    const workbook = await readBack(await changeReportWorkbook(ordinaryRound()))
    const [header, ...rows] = tableOf(workbook, 'Changes') ?? []
    expect(rows).toHaveLength(7)
    expect(rows.map((row) => row[2])).not.toContain('Kept')
    const at = rows.findIndex((row) => row[2] === 'Reworded')
    const sheet = sheetOf(workbook, 'Changes')
    const cell = sheet.getCell((headerRowOf(sheet) ?? 0) + 1 + at, (header?.indexOf('What changed') ?? 0) + 1)
    const runs = (cell.value as { richText: { text: string; font: { underline?: boolean; strike?: boolean } }[] })
      .richText
    expect(runs.find((run) => run.text === 'Four')?.font.strike).toBe(true)
    expect(runs.find((run) => run.text === 'Six')?.font.underline).toBe(true)
    expect(cell.text).toContain('Added: “Six”, “and two more have begun”. Removed: “Four”.')
  })

  it('links both sources, each in its round’s folder', async () => {
    const bytes = await changeReportWorkbook(ordinaryRound())
    const relations = part(bytes, 'xl/worksheets/_rels/sheet3.xml.rels')
    expect(relations).toContain('Target="../../input/2009-04/Downland%20LSP%202009.xlsx"')
    expect(relations).toContain('Target="../../input/2011-03/returns/Downland%20%E2%80%93%20update%20%26%20plans.xlsx"')
  })

  it('says so when there is no round to compare with', async () => {
    const workbook = await readBack(await changeReportWorkbook(emptyRound()))
    expect(sheetOf(workbook, 'Changes').getCell('A3').text).toContain('no round to compare')
  })
})
