import { expect, it } from 'vitest'
import { undoExport } from '../../src/read/exported-text.ts'
import { codes, read, texts } from './workbook-fixture.ts'

it.each([
  ['an apostrophe as a number', 'The wardens&#39; rota', "The wardens' rota"],
  ['the same in hexadecimal', 'The wardens&#x2019; rota', 'The wardens’ rota'],
  ['an ampersand', 'R&amp;D grant', 'R&D grant'],
  ['an ampersand made safe twice', 'Health &amp;amp; Safety', 'Health & Safety'],
  ['a sign made safe twice', 'Board&amp;#39;s view', "Board's view"],
  ['accents by name', 'caf&eacute; in Sz&ouml;lo&nbsp;Road', 'café in Szölo Road'],
  ['a pound sign and a dash', '&pound;5k &ndash; paid', '£5k – paid'],
  ['line breaks', 'Two ramps<br>A lift<BR/>Signs<br />', 'Two ramps\nA lift\nSigns'],
  ['paragraphs', '<p>Two ramps</p><p>A lift</p>', 'Two ramps\nA lift'],
  ['a list', '<ul><li>Two ramps</li><li>A lift</li></ul>', '• Two ramps\n• A lift'],
  ['styles within words', '<span style="color:red">Two</span> <strong>ramps</strong>', 'Two ramps'],
  ['pairs of one letter', '<div><b>Two</b> <i>new</i> ramps</div>', 'Two new ramps'],
  ['a figure raised', '26<sup>1</sup> ramps', '26¹ ramps'],
  ['a figure lowered', 'less CO<sub>2</sub>', 'less CO₂'],
  ['letters raised', 'the 4<sup>th</sup> ramp', 'the 4th ramp'],
  ['a field kept as text', '="01632 960777"', '01632 960777'],
  ['several of them', '="01632 960777" ="ann@example.org"', '01632 960777 ann@example.org'],
  ['quotation marks within one', '="the ""old"" mill"', 'the "old" mill'],
  ['a person with an id', '7;#Ann Oak', 'Ann Oak'],
  ['persons with ids behind', 'Ann Oak;#7;#Ben Ash;#12', 'Ann Oak\nBen Ash'],
  ['persons with ids in front', '7;#Ann Oak;#12;#Ben Ash', 'Ann Oak\nBen Ash'],
  ['choices', ';#Roads;#Rail;#', 'Roads\nRail'],
])('takes off %s', (_, text, expected) => {
  expect(undoExport(text)).toBe(expected)
})

it.each([
  ['less than', 'a < b and c > d'],
  ['nothing but the end of a line', '_x000D_'],
  ['less than a figure', '<5 cases, >20 visits'],
  ['an address in angle brackets', 'Ann Oak <ann@example.org>'],
  ['a place to fill in', '<insert name>'],
  ['one letter in angle brackets', 'sizes <b> and <i> were tried'],
  ['an ampersand', 'Health & Safety; R&D; B&B'],
  ['what looks like the beginning of an entity', 'parks &green; spaces'],
  ['an unfinished entity', 'AT&T; M&S &c'],
  ['a formula spoken of', 'The cell says ="yes" when ticked'],
  ['a hash behind a semicolon', 'Flats;#12 and others'],
  ['ids alone', '12;#13'],
  ['numbers of issues', 'see #12; #14'],
])('leaves %s', (_, text) => {
  expect(undoExport(text)).toBe(text)
})

it('undoes HTML in a workbook’s text as well as in a text file', () => {
  expect(texts(read('Chair,Ann O&#39;Hare\nFocus,<p>Ramps</p>\n').grids[0])).toMatchObject({
    B1: "Ann O'Hare",
    B2: 'Ramps',
  })
})

it.each([
  ['a sum', "'=12 vans", '=12 vans'],
  ['a telephone number', "'+44 1632 960777", '+44 1632 960777'],
  ['leading zeros', "'01632 960777", '01632 960777'],
  ['a fall', "'-8% visits", '-8% visits'],
  ['a handle', "'@rampsforall", '@rampsforall'],
  ['lines of which the first is guarded', '"\'+9 ramps\n+2 lifts"', '+9 ramps\n+2 lifts'],
  ['a wholly guarded word beside a guarded figure', "'Dr Ann Oak", 'Dr Ann Oak', "'-1"],
  ['a figure with its decimals', "'4.5 posts", '4.5 posts'],
])('takes the apostrophe of an export off %s', (_, field, expected, other = 'none') => {
  expect(texts(read(`Question,Answer\nFocus,${field}\nPlans,${other}\n`).grids[0]).B2).toBe(expected)
})

it.each([
  ['a year', "'08 was better than '07", "'-1"],
  ['a decade', "'90s buildings", "'-1"],
  ['an elision', "'til June the ramp is shut", "'-1"],
  ['another elision', "'Tis the season", "'-1"],
  ['a quotation', "'Ramps for all' was launched", "'-1"],
  ['a quotation with an apostrophe in it', "'Let's go' was launched", "'-1"],
  ['a quoted fall', "'-5%' was the figure given", "'-1"],
  ['a word where the file guards nothing', "'Ramps for all", 'none'],
  ['an apostrophe within', "Ann O'Hare", "'-1"],
])('keeps the apostrophe that begins %s', (_, field, other) => {
  expect(texts(read(`Question,Answer\nFocus,"${field}"\nPlans,${other}\n`).grids[0]).B2).toBe(field)
})

it.each([
  ['with a comma inside', 'Chair,="Oak, Ann"\nTel,="01632 960777"\n', { B1: 'Oak, Ann', B2: '01632 960777' }],
  ['with semicolons between', 'Chair;="Oak; Ann"\nTel;="0777"\n', { B1: 'Oak; Ann', B2: '0777' }],
  ['with tabs between', 'Chair\t="Ann"\nTel\t="0777"\n', { B1: 'Ann', B2: '0777' }],
  ['in front', '="Chair","Ann"\n="Tel","0777"\n', { A1: 'Chair', A2: 'Tel', B1: 'Ann' }],
])('reads ="…" %s', (_, text, expected) => {
  expect(texts(read(text).grids[0])).toMatchObject(expected)
})

it.each([
  ['blank lines between', 'Chair,Ann\n\n\nPlans,none\n\n', { B1: 'Ann', B4: 'none' }],
  ['bars', 'Chair|Ann, Bob\nPlans|ramps; lifts\n', { B1: 'Ann, Bob', B2: 'ramps; lifts' }],
  ['a declared bar', 'sep=|\r\nChair|Ann\r\n', { A2: 'Chair', B2: 'Ann' }],
  ['blank lines and semicolons', '\nChair;Ann\n\nPlans;"one; two"\n', { B2: 'Ann', B4: 'one; two' }],
])('reads a text file with %s', (_, text, expected) => {
  const file = read(text)
  expect(codes(file)).toEqual([])
  expect(texts(file.grids[0])).toMatchObject(expected)
})

it.each(['##', '########', ' ##### '])('says that %j is no value', (text) => {
  const file = read(`Chair,${text}\nPlans,none\n`)
  expect(file.findings).toMatchObject([{ code: 'hash-marks', severity: 'query', source: { cell: 'B1' } }])
  expect(file.grids[0]?.cells[1]?.value).toEqual({ kind: 'error' })
})

it.each(['#12', '# ramps', '#', '### heading', 'C#'])('takes %j for text', (text) => {
  expect(codes(read(`Chair,${text}\nPlans,none\n`))).toEqual([])
})

const sentence = (length: number, end: string) =>
  `${'Ramps were built and lifts were mended in town. '.repeat(700).slice(0, length - end.length)}${end}`

it.each([
  [255, 'the thi'],
  [256, 'and a'],
  [1024, 'which,'],
  [32_767, 'x'],
])('asks about texts of %i characters that stop within a sentence, once for all of them', (length, end) => {
  const text = sentence(length, end)
  const file = read(`Focus,"${text}"\nPlans,"${text}"\n`)
  expect(file.findings).toMatchObject([{ code: 'text-cut-off', severity: 'query', args: { cells: 'B1, B2', length } }])
})

it.each([
  ['255 characters and a full stop', 255, 'shut.'],
  ['a quotation', 255, 'shut.”'],
  ['a bracket', 1024, 'shut)'],
  ['another length', 254, 'the thi'],
  ['another length', 300, 'the thi'],
])('does not ask about %s', (_, length, end) => {
  expect(codes(read(`Focus,"${sentence(length, end)}"\nPlans,none\n`))).toEqual([])
})
