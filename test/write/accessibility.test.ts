/** The points of docs/accessibility.md that can be checked on the written files. */
import type { Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { problemsOf } from './package-check.ts'
import { readBack, tablesOf } from './read-back.ts'
import { emptyRound, ordinaryRound } from './rounds.ts'

const editions = [
  { edition: 'public', of: publicResults },
  { edition: 'team', of: (round: ReturnType<typeof ordinaryRound>) => round },
]
const books = [
  { book: 'consolidated', make: consolidatedWorkbook },
  { book: 'change report', make: changeReportWorkbook },
]
const rounds = [
  { round: 'an ordinary round', whole: ordinaryRound },
  { round: 'an empty round', whole: emptyRound },
]
const written = editions.flatMap((one) =>
  books.flatMap((book) => rounds.map((round) => ({ ...one, ...book, ...round }))),
)

/** Addresses of a table: its first column and row, and its last row. */
function placeOf(reference: string) {
  const [, column = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(reference) ?? []
  return { column, top: Number(top), bottom: Number(bottom) }
}

function blanksIn(sheet: Worksheet): string[] {
  return Object.values(tablesOf(sheet)).flatMap(({ table }) => {
    const { top, bottom } = placeOf(table.tableRef)
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
    return rows.flatMap((row) =>
      table.columns.flatMap((_, column) => {
        const cell = sheet.getCell(row, column + 1)
        return cell.text.trim() === '' ? [`${sheet.name} ${cell.address}`] : []
      }),
    )
  })
}

describe.each(written)('$book for the $edition of $round', ({ edition, make, of, whole }) => {
  it('meets each point that is marked', async () => {
    const bytes = await make(of(whole()))
    expect(problemsOf(bytes)).toEqual([])
    const workbook = await readBack(bytes)
    const parts = [...unzipParts(bytes)].map(([name, part]) => ({ name, xml: part.toString('utf8') }))
    const sheets = parts.filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    const isPublic = edition === 'public'
    for (const { name, xml } of sheets) {
      expect(/<mergeCell/.test(xml), `${name} has merged cells`).toBe(false)
      expect(/hidden="1"/.test(xml), `${name} hides rows or columns`).toBe(false)
      expect(/<headerFooter/.test(xml), `${name} has headers or footers`).toBe(!isPublic)
      if (isPublic) expect(/<pane/.test(xml), `${name} has frozen panes`).toBe(false)
    }
    const tables = parts.filter(({ name }) => name.startsWith('xl/tables/'))
    for (const { name, xml } of tables) {
      expect(/displayName="table_[\p{L}\p{N}_]+"/u.test(xml), `${name} has no name of its own`).toBe(true)
      expect(/headerRowCount="0"/.test(xml), `${name} has no header row`).toBe(false)
      if (isPublic) expect(/<autoFilter/.test(xml), `${name} has a filter`).toBe(false)
    }
    for (const { name, xml } of parts.filter(({ name }) => name.startsWith('xl/drawings/drawing'))) {
      for (const [shown] of xml.matchAll(/<xdr:cNvPr [^>]*>/g)) {
        expect(/ descr="[^"]{10,}"/.test(shown), `${name} has no alternative text`).toBe(true)
      }
    }
    expect(parts.map(({ name }) => name).filter((name) => /vba|macro/i.test(name))).toEqual([])
    const core = parts.find(({ name }) => name === 'docProps/core.xml')?.xml
    expect(core).toMatch(/<dc:title>[^<]+<.*<dc:language>en-GB</s)
    const styles = parts.find(({ name }) => name === 'xl/styles.xml')?.xml ?? ''
    const heading = /<cellStyle name="Heading 1" xfId="(\d+)" builtinId="16"\/>/.exec(styles)?.[1]
    const cells = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf [^>]*>/g)]
    expect(heading).toBeDefined()
    for (const { name, xml } of sheets) {
      const style = /<c r="A1" s="(\d+)"/.exec(xml)?.[1]
      expect(cells[Number(style)]?.[0], `the title of ${name}`).toContain(` xfId="${heading}"`)
    }
    for (const sheet of workbook.worksheets) {
      expect(sheet.state).toBe('visible')
      expect(sheet.views[0]).toMatchObject({ activeCell: 'A1' })
      expect(sheet.getCell('A1').text).not.toBe('')
      expect(Object.keys(tablesOf(sheet)).length).toBeLessThanOrEqual(1)
      for (const { table } of Object.values(tablesOf(sheet))) expect(placeOf(table.tableRef).column).toBe('A')
      expect(blanksIn(sheet)).toEqual([])
    }
  })
})

it('explains on the cover what stands where there is no value', async () => {
  const cover = (await readBack(await consolidatedWorkbook(publicResults(ordinaryRound())))).getWorksheet('Cover')
  const texts: string[] = []
  cover?.eachRow((row) => texts.push(row.getCell(1).text))
  for (const shorthand of ['A dash (–)', '“Left empty”', '“Not given”']) {
    expect(texts.join('\n')).toContain(shorthand)
  }
})
