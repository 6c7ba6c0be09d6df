/** Web pages with tables, which many systems export and name `.xls`. */
import { expect, it } from 'vitest'
import { cellAddress, type ReadFile } from '../../src/read/grid.ts'
import { codes, read } from './workbook-fixture.ts'

const shown = ({ grids }: ReadFile) =>
  grids.flatMap(({ cells }) => cells).map(({ row, column, text }) => `${cellAddress(row, column)} ${text}`)
const page = (body: string) =>
  `<html><head><title>Export</title><style>td { color: red }</style></head><body>${body}</body></html>`

it.each<[string, string, string[]]>([
  ['a plain table', '<table><tr><td>Chair</td><td>Ada Marsh</td></tr></table>', ['A1 Chair', 'B1 Ada Marsh']],
  [
    'ends that are left out',
    '<table><tr><td>Chair<td>Ada Marsh<tr><th>Email<td>a@example.org',
    ['A1 Chair', 'B1 Ada Marsh', 'A2 Email', 'B2 a@example.org'],
  ],
  [
    'capitals and odd attributes',
    '<TABLE BORDER=1><TR><TD CLASS=x title="a > b">Chair</TD><TD nowrap>Ada</TD></TR></TABLE>',
    ['A1 Chair', 'B1 Ada'],
  ],
  [
    'a title above and a note below',
    '<h1>Return</h1><table><tr><td>Chair</table><p>Thank you</p>',
    ['A1 Return', 'A2 Chair', 'A3 Thank you'],
  ],
  [
    'cells over several columns and rows',
    '<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D<tr><td>E',
    ['A1 A', 'B1 B', 'B2 C', 'C2 D', 'A3 E'],
  ],
  [
    'lines within a cell',
    '<table><tr><td>One<br>Two<p>Three</p><ul><li>Four<li>Five</ul></table>',
    ['A1 One\nTwo\nThree\n• Four\n• Five'],
  ],
  ['lines of the source, which are none', '<table><tr><td>\n  One\n   line\n</td></tr></table>', ['A1 One line']],
  [
    'characters by name and number',
    '<table><tr><td>&pound;5 &amp; caf&eacute; &#146;s &#8211; &lt;10&nbsp;%</table>',
    ['A1 £5 & café ’s – <10 %'],
  ],
  [
    'figures as they are shown',
    '<table><tr><td>01632 960101<td x:num="40591">17/02/2011<td>0042</table>',
    ['A1 01632 960101', 'B1 17/02/2011', 'C1 0042'],
  ],
  ['what is no tag', '<table><tr><td>5 < 6 and a<b</table>', ['A1 5 < 6 and a']],
  [
    'a table within a cell',
    '<table><tr><td>Board<td><table><tr><td>a<td>b<tr><td>c<td>d</table><tr><td>Next',
    ['A1 Board', 'B1 a', 'C1 b', 'B2 c', 'C2 d', 'A3 Next'],
  ],
  [
    'scripts, comments and heads',
    '<script>var a = "<td>"</script><table><!-- <tr><td>no --><tr><td>Chair</table>',
    ['A1 Chair'],
  ],
  [
    'a form that was filled in and saved',
    '<table><tr><td>Name <input value="Ada"><td><select><option>Red<option selected>Amber</select><td><input type=checkbox checked>Yes<td><textarea>Line\nTwo</textarea></table>',
    ['A1 Name Ada', 'B1 Amber', 'C1 ☒ Yes', 'D1 Line\nTwo'],
  ],
  ['figures above the line', '<table><tr><td>40 m<sup>2</sup>, 17<sup>th</sup></table>', ['A1 40 m², 17th']],
  ['spaces that indent', '<table><tr><td>One<br>&nbsp;&nbsp;&nbsp;- Two</table>', ['A1 One\n   - Two']],
])('reads %s', (_, body, cells) => {
  const file = read(page(body))
  expect(shown(file)).toEqual(cells)
  expect(codes(file)).toEqual([])
})

it('knows what was struck through, hidden, commented on, linked and coloured', () => {
  const file = read(
    page(
      `<table><col><col style="display:none"><tr><td><s>Anne</s> <a href="mailto:b@example.org">Ben</a><td>unseen<td bgcolor="#ffc000">Amber
      <tr style='display: none'><td>draft<tr><td><span style="text-decoration: line-through">gone</span><td><td>7<span style="display:none">0007</span><comment>from May</comment><img alt="logo">`,
    ),
  )
  const [grid] = file.grids
  expect(grid?.cells.map(({ text, struck, hidden = false }) => [text.trim(), struck, hidden])).toEqual([
    ['Ben', 'Anne', false],
    ['unseen', undefined, true],
    ['Amber', undefined, false],
    ['draft', undefined, true],
    ['', 'gone', false],
    ['7', undefined, false],
  ])
  expect(grid?.cells[0]?.link).toBe('mailto:b@example.org')
  expect(grid?.fills).toEqual([{ row: 1, column: 3, colour: 'FFC000' }])
  expect(grid?.attachments.map(({ kind, text }) => [kind, text])).toEqual([
    ['picture', 'logo'],
    ['comment', 'from May'],
    ['comment', '0007'],
  ])
})

it.each<[string, Uint8Array, string]>([
  [
    'names Windows-1252',
    Buffer.from(page('<meta charset="windows-1252"><table><tr><td>caf\xe9 \x96 \xa35</table>'), 'latin1'),
    'café – £5',
  ],
  [
    'names Latin-2',
    Buffer.from(
      `<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><table><tr><td>\xa9i\xbekov</table>`,
      'latin1',
    ),
    'Šižkov',
  ],
  [
    'names another encoding than it is in',
    Buffer.from('<html><meta charset="iso-8859-1"><table><tr><td>café – £5</table>'),
    'café – £5',
  ],
  ['names none', Buffer.from('<table><tr><td>café – £5</table>'), 'café – £5'],
  ['is in UTF-16', Buffer.from('\ufeff<table><tr><td>café</table>', 'utf16le'), 'café'],
])('decodes a page that %s', (_, bytes, text) => {
  expect(read(bytes).grids[0]?.cells.map((cell) => cell.text)).toEqual([text])
})

it.each<[string, string, string]>([
  ['a page without a table', page('<p>Thank you</p>'), 'file-web-page'],
  ['a table without a word', page('<table><tr><td></table>'), 'file-web-page'],
  ['tables in tables without end', '<table><tr><td>'.repeat(2_000), 'limit-nesting'],
  [
    'a cell over a million columns, again and again',
    `<table>${'<tr><td>x<td colspan=999999>'.repeat(10)}<td>y`,
    'file-damaged',
  ],
])('ends in one finding for %s', (_, text, code) => {
  const file = read(text)
  expect(file.grids).toEqual([])
  expect(codes(file)).toEqual([code])
})
