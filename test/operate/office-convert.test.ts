import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { officeConverter } from '../../src/operate/office.ts'
import { addressOf, type ReadFile } from '../../src/read/grid.ts'
import { docx, NUMBERING, p, run, table, tc, tr } from '../read/document-fixture.ts'
import { read } from '../read/workbook-fixture.ts'
import { hasLibreOffice, convert as resave } from '../write/read-back.ts'

const LIMITS = { milliseconds: 100_000, bytes: 10_000_000 }
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('collate-convert-'))

describe('without LibreOffice', () => {
  it('there is no converter', async () => {
    expect(await officeConverter(LIMITS, ['/no/such/program', 'no-such-program-either'])).toBeNull()
  })

  it('a program that fails converts nothing and leaves nothing behind', async () => {
    const before = leftOver()
    const convert = await officeConverter(LIMITS, ['/no/such/program', process.execPath])
    expect(await convert?.(new TextEncoder().encode('{\\rtf1 x}'))).toBeNull()
    expect(leftOver()).toEqual(before)
  })
})

const wide = (text: string) => tr(tc(text, '<w:gridSpan w:val="2"/>'))
const item = (text: string, list: number) => p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)

/** A form with merged cells, a table within a table, lists, and text that is struck through. */
const FORM = [
  p('Community forum annual return'),
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>${tr('Name of forum', 'Riverside Forum')}${tr('Convenor', p(`${run('Ada Marsh')}${run('Ben Okoro', '<w:strike/>')}`))}${wide('What went well this year?')}${wide(`${item('Paths were cleared', 1)}${item('Trees were planted', 1)}`)}${tr('Costs', `${table(['Paths', '£40'], ['Trees', '£55'])}${p('')}`)}</w:tbl>`,
  p('Next steps'),
  item('Build a bridge', 101),
  p('And paint it'),
].join('')

function saidBy({ grids }: ReadFile): string[] {
  return (grids[0]?.cells ?? []).map((cell) => `${addressOf(cell)}: ${cell.text.trimEnd()} / ${cell.struck ?? ''}`)
}

describe.runIf(hasLibreOffice)('what LibreOffice makes of documents', () => {
  const form = docx(FORM, { parts: { numbering: NUMBERING } })

  it('reads a .doc as the .docx it was made from', { timeout: 120_000 }, async () => {
    const old = new Uint8Array(resave(form, 'doc', 'docx'))
    expect(read(old).findings.map(({ code }) => code)).toEqual(['file-word-document'])
    const convert = await officeConverter(LIMITS)
    const made = await convert?.(old)
    expect(saidBy(read(made ?? new Uint8Array()))).toEqual(saidBy(read(form)))
  })

  it('reads a document that LibreOffice saved as the one it opened', { timeout: 120_000 }, () => {
    expect(saidBy(read(new Uint8Array(resave(form, 'docx', 'docx'))))).toEqual(saidBy(read(form)))
  })
})
