import { expect, it } from 'vitest'
import { wordingOf } from '../../src/findings/finding.ts'
import { codes, compoundFile, oneCell, read, relationsPart, workbook, zip } from './workbook-fixture.ts'

const officeFile = (part: string, root: string) =>
  zip({ '_rels/.rels': relationsPart({ r: ['officeDocument', part] }), [part]: `<w:${root}/>` })

it.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'file-empty'],
  ['zeros', Buffer.alloc(64), 'file-empty'],
  ['white space', ' \r\n\r\n', 'file-empty'],
  ['a password-protected workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'file-password-protected'],
  ['an old workbook without its contents', compoundFile('Workbook'), 'file-damaged'],
  ['an older workbook without its contents', compoundFile('Book'), 'file-damaged'],
  ['an oldest workbook', Buffer.from([9, 4, 6, 0, 0, 0, 0x10, 0]), 'file-old-excel'],
  ['an old Word document', compoundFile('WordDocument', '1Table'), 'file-word-document'],
  ['an old presentation', compoundFile('PowerPoint Document'), 'file-presentation'],
  ['an Outlook message', compoundFile('__properties_version1.0'), 'file-email'],
  ['some other compound file', compoundFile('Catalog'), 'file-not-spreadsheet'],
  ['a presentation', officeFile('ppt/presentation.xml', 'presentation'), 'file-presentation'],
  ['a binary workbook without sheets', officeFile('xl/workbook.bin', 'x'), 'file-damaged'],
  ['an Apple Numbers file', zip({ 'Index/Document.iwa': 'x' }), 'file-apple-numbers'],
  ['an archive of workbooks', zip({ 'returns/Cherwell.xlsx': 'x' }), 'file-zip-archive'],
  ['an archive of something else', zip({ 'a.txt': 'x' }), 'file-not-spreadsheet'],
  ['a workbook of charts only', workbook({ sheets: {} }), 'file-no-sheets'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'file-pdf'],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'file-picture'],
  ['rich text', '{\\rtf1\\ansi Chair}', 'file-word-document'],
  ['a web page', '<html><body><p>Chair</p></body></html>', 'file-web-page'],
  ['a web page with a mark', '\ufeff\n<!DOCTYPE HTML PUBLIC "x">\n<HTML></HTML>', 'file-web-page'],
  ['a web page in UTF-16', Buffer.from('\ufeff<html><table></table></html>', 'utf16le'), 'file-web-page'],
  ['a bare table without words', '<table border="1"><tr><td></td></tr></table>', 'file-web-page'],
  ['an XHTML page', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>', 'file-web-page'],
  [
    'an XML spreadsheet of 2003 without sheets',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    'file-no-sheets',
  ],
  ['other XML', '<?xml version="1.0"?><svg/>', 'file-not-spreadsheet'],
  ['a saved e-mail', 'Received: from a\r\nSubject: return\r\n\r\nattached', 'file-email'],
  ['a web archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n', 'file-email'],
  ['a line of text', 'remember the agenda', 'file-no-table'],
  ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'file-not-spreadsheet'],
  ['the beginning of an archive', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file-truncated'],
])('says what %s is, whatever its name', (_, bytes, code) => {
  const file = read(bytes)
  expect(file.grids).toEqual([])
  expect(file.findings).toMatchObject([
    { code, severity: 'error', source: { file: 'file.xlsx', sheet: null, cell: null } },
  ])
})

it.each(['file-old-excel', 'file-web-page'])('gives the way out of %s', (code) => {
  const wording = wordingOf({ code, severity: 'error', args: {}, source: null })
  expect(wording.action).toBe('Open it in Excel and save it as .xlsx.')
})

it('never fails on bytes of any kind', () => {
  let state = 1
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from({ length: round }, () => {
      state = (state * 48271) % 2147483647
      return state & 0xff
    })
    const file = read(bytes)
    expect(file.grids.length > 0 || codes(file).length === 1).toBe(true)
  }
  expect(read(workbook({ sheets: oneCell('') })).grids).toHaveLength(1)
})
