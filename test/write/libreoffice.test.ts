import { describe, expect, it } from 'vitest'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { convert, hasLibreOffice } from './read-back.ts'
import { oddRound, ordinaryRound } from './rounds.ts'

describe.runIf(hasLibreOffice)('what LibreOffice makes of the workbooks', () => {
  it('opens the consolidated workbook with its links, text and print titles', { timeout: 120_000 }, async () => {
    const xml = convert(await consolidatedWorkbook(oddRound()), 'fods').toString('utf8')
    expect(xml).toContain(
      'xlink:href="../../in%20put%20%26%20more/2011-03/sub%20folder/50%25%20%26%20%27more%27%20%231%20%5Bv2%5D.xlsx#&apos;Bob&apos;&apos;s%20sheet&apos;!B9"',
    )
    expect(xml).toContain('=HYPERLINK(&quot;http://example.org&quot;,&quot;click&quot;)')
    expect(xml).not.toContain('table:formula')
    expect(xml).toContain('<table:table-header-rows>')
    expect(xml).toContain('العمل مع المدارس في الحي')
  })

  it('shows the chart of the cover with its words and its alternative text', { timeout: 120_000 }, async () => {
    const xml = convert(await consolidatedWorkbook(ordinaryRound()), 'fods').toString('utf8')
    expect(xml).toMatch(/<svg:desc>Partnerships by return, as bars: [^<]*Outstanding 2<\/svg:desc>/)
    expect(xml).toContain('chart:class="chart:bar"')
  })

  it('prints the change report to PDF', { timeout: 120_000 }, async () => {
    const pdf = convert(await changeReportWorkbook(ordinaryRound()), 'pdf').toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(6)
  })
})
