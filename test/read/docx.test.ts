import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/findings/finding.ts'
import { addressOf, type ReadFile } from '../../src/read/grid.ts'
import { type DocumentOptions, documentParts, docx, p, run, table, tc, tr } from './document-fixture.ts'
import { read, zip } from './workbook-fixture.ts'

/** What the cells of a document say, by their addresses. */
function textsOf({ grids }: ReadFile): Record<string, string> {
  return Object.fromEntries((grids[0]?.cells ?? []).map((cell) => [addressOf(cell), cell.text]))
}

function textsIn(body: string, options: DocumentOptions = {}): Record<string, string> {
  return textsOf(read(docx(body, options)))
}

/** What is told of a document, as `code at place: message`. */
function told(body: string, options: DocumentOptions = {}): string[] {
  return read(docx(body, options)).findings.map(
    (found) => `${found.code} at ${found.source?.cell}: ${wordingOf(found).message}`,
  )
}

const val = (name: string, value: string | number) => `<w:${name} w:val="${value}"/>`
const inList = (list: number, level = 0) => `<w:numPr>${val('ilvl', level)}${val('numId', list)}</w:numPr>`

describe('paragraphs and tables', () => {
  it('gives each an address a person can find, empty paragraphs aside', () => {
    const body = [p('Title'), p(''), p(''), table(['Convenor', 'Ada Marsh']), p('What went well?'), p('Much.')].join('')
    expect(textsIn(body)).toEqual({
      'paragraph 1': 'Title',
      'table 1, row 1, column 1': 'Convenor',
      'table 1, row 1, column 2': 'Ada Marsh',
      'paragraph 2': 'What went well?',
      'paragraph 3': 'Much.',
    })
    const grid = read(docx(body)).grids[0]
    expect(grid?.cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [3, 1],
      [3, 2],
      [4, 1],
      [5, 1],
    ])
  })

  it('takes the paragraphs of a cell for its lines, and needs no column where a table has one', () => {
    expect(textsIn(table(['One\nTwo']))).toEqual({ 'table 1, row 1': 'One\nTwo' })
    expect(textsIn(table([`${p('')}${p('One')}${p('')}${p('Two')}${p('')}`]))).toEqual({
      'table 1, row 1': 'One\n\nTwo',
    })
  })

  it('counts columns by where cells begin, whatever the grid beneath', () => {
    const body = `<w:tbl>${tr(tc('Name', val('gridSpan', 3)), tc('Kay', val('gridSpan', 2)))}${tr(tc('All of it', val('gridSpan', 5)))}</w:tbl>`
    const { grids } = read(docx(body))
    expect(textsOf({ grids, findings: [] })).toEqual({
      'table 1, row 1, column 1': 'Name',
      'table 1, row 1, column 2': 'Kay',
      'table 1, row 2, column 1': 'All of it',
    })
    expect(grids[0]?.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 2 }])
  })

  it('merges cells downwards as far as they go on', () => {
    const down = (text: string, kind: string) => tc(text, `<w:vMerge${kind && ` w:val="${kind}"`}/>`)
    const body = `<w:tbl>${tr(down('Plans', 'restart'), 'a')}${tr(down('', ''), 'b')}${tr('Other', 'c')}${tr(down('', ''), 'd')}</w:tbl>`
    const { grids } = read(docx(body))
    expect(grids[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }])
    expect(grids[0]?.cells.map(({ text, row }) => `${row} ${text}`)).toEqual([
      '1 Plans',
      '1 a',
      '2 b',
      '3 Other',
      '3 c',
      '4 d',
    ])
  })

  it('keeps text that a program left in a covered cell', () => {
    const body = `<w:tbl>${tr(tc('Top', val('vMerge', 'restart')))}${tr(tc('Beneath', '<w:vMerge/>'))}</w:tbl>`
    expect(textsIn(body)).toEqual({ 'table 1, row 1': 'Top', 'table 1, row 2': 'Beneath' })
  })

  it('leaves out the columns a row begins behind', () => {
    const body = `<w:tbl>${tr('a', 'b')}<w:tr><w:trPr>${val('gridBefore', 1)}</w:trPr>${tc('under b')}</w:tr></w:tbl>`
    expect(textsIn(body)).toMatchObject({ 'table 1, row 2, column 2': 'under b' })
  })

  it('divides a cell into the rows and columns of the table within it', () => {
    const inner = table(['Project', 'Cost'], ['Bridge', '£40k'])
    const { grids } = read(docx(table(['Projects', `${p('As agreed:')}${inner}${p('')}`], ['Risks', 'None'])))
    expect(grids[0]?.cells.map((cell) => [cell.row, cell.column, cell.text, addressOf(cell)])).toEqual([
      [1, 1, 'Projects', 'table 1, row 1, column 1'],
      [1, 2, 'As agreed:', 'table 1, row 1, column 2, paragraph 1'],
      [2, 2, 'Project', 'table 2, row 1, column 1'],
      [2, 3, 'Cost', 'table 2, row 1, column 2'],
      [3, 2, 'Bridge', 'table 2, row 2, column 1'],
      [3, 3, '£40k', 'table 2, row 2, column 2'],
      [4, 1, 'Risks', 'table 1, row 2, column 1'],
      [4, 2, 'None', 'table 1, row 2, column 2'],
    ])
    expect(grids[0]?.merges).toContainEqual({ top: 1, left: 1, bottom: 3, right: 1 })
    expect(grids[0]?.merges).toContainEqual({ top: 1, left: 2, bottom: 1, right: 3 })
  })
})

describe('characters and format', () => {
  it.each([
    [
      'breaks, tabs and hyphens',
      `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`,
      'a\nb\tc-d',
    ],
    [
      'symbols of fonts',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Yes </w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> No</w:t></w:r>',
      '☑ Yes ☐ No',
    ],
    [
      'raised figures',
      `${run('CO')}${run('2', val('vertAlign', 'subscript'))}${run(' of 26')}${run('1', val('vertAlign', 'superscript'))}`,
      'CO₂ of 26¹',
    ],
    ['raised words', `${run('17')}${run('th', val('vertAlign', 'superscript'))}${run(' May')}`, '17th May'],
    [
      'what stands for it, once',
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      'new',
    ],
    ['smart tags', `<w:smartTag w:element="date">${run('4 May')}</w:smartTag>${run(' 2012')}`, '4 May 2012'],
    [
      'readings above characters',
      '<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'base',
    ],
  ])('%s', (_, content, text) => {
    expect(textsIn(p(content))).toEqual({ 'paragraph 1': text })
  })

  it('leaves out what is struck through or hidden, by its own format or its style, and says so', () => {
    const styles =
      '<w:style w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="Aside"><w:basedOn w:val="Gone"/><w:rPr><w:strike w:val="0"/><w:vanish/></w:rPr></w:style>'
    const body = [
      p(`${run('Chair: ')}${run('Ada', '<w:strike/>')}${run('Bo')}`),
      p(run('Old plan'), val('pStyle', 'Gone')),
      p(`${run('Seen')}${run(' unseen', val('rStyle', 'Aside'))}`),
      p(run('All hidden', '<w:vanish/>')),
      p(run('Visible', '<w:vanish w:val="false"/>')),
    ].join('')
    expect(textsIn(body, { parts: { styles } })).toEqual({
      'paragraph 1': 'Chair: Bo',
      'paragraph 2': '',
      'paragraph 3': 'Seen',
      'paragraph 4': 'All hidden',
      'paragraph 5': 'Visible',
    })
    expect(told(body, { parts: { styles } })).toEqual([
      'hidden-cells-read at paragraph 4: 1 filled cell is hidden: paragraph 4.',
      'struck-through-text at paragraph 1: This text is struck through and was left out: “Ada”.',
      'struck-through-text at paragraph 2: This text is struck through and was left out: “Old plan”.',
      'hidden-text at paragraph 3: This text is hidden and was left out: “unseen”.',
    ])
  })

  it('keeps the address of a link, by its relation or its field', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:b@example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Bo</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const body = `${p(`<w:hyperlink r:id="rId9">${run('Ada')}</w:hyperlink>`)}${p(field)}`
    const { grids } = read(docx(body, { links: { rId9: 'mailto:a@example.org' } }))
    expect(grids[0]?.cells.map(({ text, link }) => [text, link])).toEqual([
      ['Ada', 'mailto:a@example.org'],
      ['Bo', 'mailto:b@example.org'],
    ])
  })
})

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${val('numFmt', format)}${val('lvlText', text)}${more}</w:lvl>`
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1)', val('pStyle', 'Numbered'))}</w:abstractNum>`,
    `<w:num w:numId="1">${val('abstractNumId', 0)}</w:num>`,
    `<w:num w:numId="2">${val('abstractNumId', 1)}</w:num>`,
    `<w:num w:numId="3">${val('abstractNumId', 0)}<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    `<w:num w:numId="4">${val('abstractNumId', 2)}</w:num>`,
  ].join('')
  const styles = `<w:style w:styleId="Numbered"><w:pPr><w:numPr>${val('numId', 4)}</w:numPr></w:pPr></w:style><w:style w:styleId="Bulleted"><w:pPr>${inList(2, 1)}</w:pPr></w:style>`
  const parts = { numbering, styles }

  it('counts levels as Word does, and begins again where the list says so', () => {
    const items = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [3, 0],
      [3, 0],
    ] as const
    const body = items.map(([list, at]) => p('x', inList(list, at))).join('')
    expect(Object.values(textsIn(body, { parts }))).toEqual([
      '1. x',
      '  (a) x',
      '  (b) x',
      '    1.2.1 x',
      '2. x',
      '  (a) x',
      '1. x',
      '2. x',
    ])
  })

  it('takes lists from styles, indents bullets by their level and gives an empty item no mark', () => {
    const body = [
      p('one', val('pStyle', 'Numbered')),
      p('two', val('pStyle', 'Numbered')),
      p('deep', val('pStyle', 'Bulleted')),
      p('', inList(2)),
      p('plain', `${val('pStyle', 'Bulleted')}<w:numPr>${val('numId', 0)}</w:numPr>`),
    ].join('')
    expect(Object.values(textsIn(body, { parts }))).toEqual(['I) one', 'II) two', '  • deep', 'plain'])
  })
})

describe('lists that go on from further up', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${val('numFmt', 'decimal')}${val('lvlText', '%1.')}</w:lvl></w:abstractNum><w:num w:numId="1">${val('abstractNumId', 0)}</w:num>`
  const item = (text: string, more = '') => p(run(text, more), inList(1))
  const linesOf = (body: string) => Object.values(textsIn(body, { parts: { numbering } }))

  it('have bullets in an answer, and numbers where they number the questions', () => {
    expect(
      linesOf([p('Plans'), item('Build'), item('Plant'), p('Risks'), item('Rain'), item('Frost')].join('')),
    ).toEqual(['Plans', '1. Build', '2. Plant', 'Risks', '• Rain', '• Frost'])
    expect(linesOf([item('What next?'), p('Build'), item('What helps?'), p('Rain')].join(''))).toEqual([
      '1. What next?',
      'Build',
      '2. What helps?',
      'Rain',
    ])
    expect(linesOf([item('Plans', '<w:b/>'), item('Risks', '<w:b/>')].join(''))).toEqual(['1. Plans', '2. Risks'])
    expect(linesOf([item('Plans', '<w:b/>'), p('Build'), item('Risks', '<w:b/>')].join('')).at(-1)).toBe('2. Risks')
    expect(linesOf(table([item('Plans'), 'Build'], [item('Risks'), 'Rain']))).toEqual([
      '1. Plans',
      'Build',
      '2. Risks',
      'Rain',
    ])
  })
})

describe('facts side by side on tab stops', () => {
  it.each([
    ['Officer:\tAda Marsh\t\tTel:\t01632 960123', 'Officer:\tAda Marsh\nTel:\t01632 960123'],
    ['Officer: Ada\tEmail: a@example.org', 'Officer: Ada\nEmail: a@example.org'],
    ['Officer\tAda Marsh', 'Officer\tAda Marsh'],
    ['We met:\tin May', 'We met:\tin May'],
    ['10:30\tLunch', '10:30\tLunch'],
  ])('%j', (text, lines) => {
    expect(Object.values(textsIn(p(text)))).toEqual([lines])
  })
})

describe('controls and form fields', () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  it('takes the words that hold the place of an answer for no answer', () => {
    const placeholder = run('Say what went well', val('rStyle', 'PlaceholderText'))
    const body = table(
      ['In a paragraph', p(control('<w:showingPlcHdr/>', placeholder))],
      ['Around one', control('<w:showingPlcHdr/>', p(placeholder))],
      ['By its words', p(control('<w:showingPlcHdr/>', run('Click or tap here to enter text.')))],
      ['Filled in', p(control('<w:text/>', run('Much.')))],
    )
    expect(Object.values(textsIn(body)).filter((text) => !/^(?:In|Around|By|Filled)/.test(text))).toEqual(['Much.'])
    expect(told(body)).toEqual([])
  })

  it('asks about such words where neither their look nor their wording bears it out', () => {
    expect(told(p(control('<w:showingPlcHdr/>', run('We opened two parks.'))))).toEqual([
      'placeholder-left-out at paragraph 1: This text only holds the place of an answer, as the document says, and was left out: “We opened two parks.”.',
    ])
  })

  it('reads rows and cells within controls', () => {
    const body = `<w:tbl>${control('', tr('a', 'b'))}<w:tr>${control('', tc('c'))}${tc('d')}</w:tr></w:tbl>`
    expect(Object.values(textsIn(body))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('shows boxes by their state, and the choice of a list', () => {
    const box = (checked: number) =>
      control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run('?'))
    const body = `${p(`${box(1)}${run(' Yes ')}${box(0)}${run(' No')}`)}${p(control('<w:dropDownList/>', run('Amber')))}`
    expect(Object.values(textsIn(body))).toEqual(['☒ Yes ☐ No', 'Amber'])
  })

  it('keeps the day of a date control beside what it shows, unless more than the day stands there', () => {
    const date = control(
      '<w:date w:fullDate="2012-05-04T00:00:00Z"><w:dateFormat w:val="dd/MM/yy"/></w:date>',
      run('04/05/12'),
    )
    const { grids } = read(docx(`${p(date)}${p(`${date}${run(' (draft)')}`)}`))
    expect(grids[0]?.cells.map(({ text, value }) => [text, value])).toEqual([
      ['04/05/12', { kind: 'date', iso: '2012-05-04' }],
      ['04/05/12 (draft)', { kind: 'text' }],
    ])
  })

  it('reads the form fields of older forms', () => {
    const field = (data: string, code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const box = (state: string) => field(`<w:checkBox>${state}</w:checkBox>`, ' FORMCHECKBOX ', '')
    const list = (result: string) =>
      field(
        `<w:ddList>${result}<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList>`,
        ' FORMDROPDOWN ',
        '',
      )
    const body = [
      p(field('<w:textInput/>', ' FORMTEXT ', 'Ada Marsh')),
      p(field('<w:textInput/>', ' FORMTEXT ', '\u2002\u2002\u2002\u2002\u2002')),
      p(
        `${box('<w:default w:val="0"/><w:checked/>')}${run(' a ')}${box('<w:default w:val="1"/>')}${run(' b ')}${box('<w:default w:val="0"/>')}${run(' c')}`,
      ),
      p(list(val('result', 1))),
      p(list('')),
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro [Click here] </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ].join('')
    expect(Object.values(textsIn(body))).toEqual(['Ada Marsh', '☒ a ☒ b ☐ c', 'Green', 'Red'])
  })

  it('reads a text field that runs over several paragraphs', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = `${p(`${mark('begin')}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${mark('separate')}${run('One')}`)}${p(run('Two'))}${p(`${run('Three')}${mark('end')}`)}`
    expect(Object.values(textsIn(body))).toEqual(['One', 'Two', 'Three'])
  })
})

describe('tracked changes', () => {
  const change = (name: string, content: string) => `<w:${name} w:id="1" w:author="Ada">${content}</w:${name}>`
  const gone = (text: string) => change('del', `<w:r><w:delText>${text}</w:delText></w:r>`)

  it('reads them as accepted, and quotes what they delete', () => {
    const body = p(`${run('Chair: ')}${gone('Ada Marsh')}${change('ins', run('Ben Okoro'))}`)
    expect(textsIn(body)).toEqual({ 'paragraph 1': 'Chair: Ben Okoro' })
    expect(told(body)).toEqual([
      'deleted-text at paragraph 1: A tracked change deletes this text, which was left out: “Ada Marsh”.',
    ])
  })

  it('says nothing of text that was moved, for it stands where it was moved to', () => {
    const moved = `${p(change('moveFrom', run('Open the park')))}${p(run('First'))}${p(change('moveTo', run('Open the park')))}`
    expect(Object.values(textsIn(moved))).toEqual(['First', 'Open the park'])
    expect(told(moved)).toEqual([])
    expect(told(p(change('moveFrom', run('Nowhere now'))))).toHaveLength(1)
  })

  it('joins paragraphs whose mark was deleted, and keeps formats of before out', () => {
    const deleted = `<w:rPr><w:del w:id="2" w:author="Ada"/></w:rPr>`
    const body = `${p(run('Open the '), deleted)}${p(run('park'))}${p(run('Kept'), `<w:pPrChange w:id="3"><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange>`)}${p(run('Next', '<w:rPrChange w:id="4"><w:rPr><w:strike/></w:rPr></w:rPrChange>'))}`
    expect(Object.values(textsIn(body))).toEqual(['Open the park', 'Kept', 'Next'])
  })

  it('leaves out a deleted row and quotes it at its place', () => {
    const body = `<w:tbl>${tr('a', 'b')}<w:tr><w:trPr>${change('del', '')}</w:trPr>${tc('old')}${tc('x')}</w:tr>${tr('c', 'd')}</w:tbl>`
    expect(textsIn(body)).toEqual({
      'table 1, row 1, column 1': 'a',
      'table 1, row 1, column 2': 'b',
      'table 1, row 3, column 1': 'c',
      'table 1, row 3, column 2': 'd',
    })
    expect(told(body).map((line) => line.split(':')[0])).toEqual([
      'deleted-text at table 1, row 2, column 1',
      'deleted-text at table 1, row 2, column 2',
    ])
  })
})

describe('what stands beside the text', () => {
  it('tells of comments, footnotes, text boxes, pictures and page margins, each once, and keeps them out of the answers', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>'
    const body = [
      p(`${run('Plans')}<w:r><w:commentReference w:id="7"/></w:r>`),
      p(
        `${run('Budget')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' rose')}<w:r><w:endnoteReference w:id="3"/></w:r>`,
      ),
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      p(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Map of the parish"/><pic/></wp:inline></w:drawing></w:r>',
      ),
    ].join('')
    const parts = {
      comments: `<w:comment w:id="7" w:author="Ada">${p('Is this all?')}</w:comment>`,
      footnotes: `<w:footnote w:id="2">${p('Without grants')}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p('By a third')}</w:endnote>`,
      header: p('Community forum return'),
      footer: p(`${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`),
    }
    expect(textsIn(body, { parts })).toEqual({ 'paragraph 1': 'Plans', 'paragraph 2': 'Budget¹ roseⁱ' })
    expect(told(body, { parts })).toEqual([
      'comment-found at paragraph 1: A comment says: “Ada: Is this all?”.',
      'text-box-found at paragraph 3: A text box says: “In a box”.',
      'picture-found at paragraph 4: There is a picture here: “Map of the parish”.',
      'footnote-found at paragraph 2: A footnote says: “Without grants”.',
      'footnote-found at paragraph 2: A footnote says: “By a third”.',
      'page-margin-found at page header: At the top or bottom of each page stands: “Community forum return”.',
    ])
  })

  it('names a document within the document, which it does not read', () => {
    expect(told('<w:altChunk r:id="rId5"/>')).toEqual([
      'document-within at null: Part of this document is another document, which was not read.',
    ])
  })
})

describe('documents that are not as they should be', () => {
  it('reads the body where a part beside it is damaged, and says so', () => {
    const parts = documentParts(p('Plans'), { parts: { comments: '<w:comment' } })
    const { grids, findings } = read(zip(parts))
    expect(grids[0]?.cells.map(({ text }) => text)).toEqual(['Plans'])
    expect(findings.map(({ code }) => code)).toEqual(['drawing-unreadable'])
  })

  it.each([
    ['stops in the middle', '<w:document><w:body><w:p>', 'file-damaged'],
    ['has no body', '<w:document/>', 'file-damaged'],
    ['declares entities', '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>', 'file-declares-entities'],
  ])('ends in one error where the text %s', (_, document, code) => {
    const { grids, findings } = read(zip({ ...documentParts(''), 'word/document.xml': document }))
    expect(grids).toEqual([])
    expect(findings.map((found) => found.code)).toEqual([code])
  })
})

describe('documents whose text stands in boxes', () => {
  /** A stretch of a line, so many letters' widths from the left edge, on a line counted from the top of the page. */
  const at = (left: number, line: number, text: string) =>
    `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${900_000 + left * 80_000}</wp:posOffset></wp:positionH><wp:positionV><wp:posOffset>${900_000 + line * 165_000}</wp:posOffset></wp:positionV><wp:extent cx="${text.length * 80_000}" cy="160000"/><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`
  const page = (...boxes: string[]) => p(boxes.join(''))

  it('are read line by line, in columns, over pages, with lines that had no more room joined', () => {
    const body = page(
      at(0, 0, 'Convenor'),
      at(30, 0, 'Ada Marsh'),
      at(0, 1, 'What went well?'),
      at(0, 2, '\uf0b7'),
      at(4, 2, 'Volunteers cleared all of the paths by the old canal and the'),
      at(0, 3, 'river beyond'),
      at(0, 4, '\uf0b7'),
      at(4, 4, 'Trees were planted'),
      at(0, 6, 'Next steps'),
      at(0, 0, 'Build a bridge'),
      at(0, 1, 'Paint it'),
    )
    expect(textsIn(body)).toEqual({
      'table 1, row 1, column 1': 'Convenor',
      'table 1, row 1, column 2': 'Ada Marsh',
      'paragraph 1': 'What went well?',
      'paragraph 2': '• Volunteers cleared all of the paths by the old canal and the river beyond',
      'paragraph 3': '• Trees were planted',
      'paragraph 4': 'Next steps',
      'paragraph 5': 'Build a bridge',
      'paragraph 6': 'Paint it',
    })
    expect(told(body).map((line) => line.split(' at ')[0])).toEqual(['text-in-boxes'])
  })

  it('keep an answer of several lines beside its question', () => {
    const body = page(
      at(0, 0, 'Board'),
      at(20, 0, 'Skills'),
      at(0, 1, 'Plans'),
      at(20, 1, 'Open a second school for bakers in'),
      at(20, 2, 'the old mill'),
      at(20, 3, 'Paint it'),
      at(0, 4, 'Risks'),
      at(20, 4, 'Rain'),
    )
    expect(Object.values(textsIn(body))).toEqual([
      'Board',
      'Skills',
      'Plans',
      'Open a second school for bakers in the old mill\nPaint it',
      'Risks',
      'Rain',
    ])
  })

  it('are others where text stands outside of them too, or boxes are few', () => {
    const boxes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text, line) => at(0, line, text)).join('')
    expect(told(`${p(boxes)}${p('Outside')}`).map((line) => line.split(' at ')[0])).toEqual(
      Array.from({ length: 7 }, () => 'text-box-found'),
    )
    expect(told(page(at(0, 0, 'a'), at(0, 1, 'b'))).map((line) => line.split(' at ')[0])).toEqual([
      'text-box-found',
      'text-box-found',
    ])
  })
})
