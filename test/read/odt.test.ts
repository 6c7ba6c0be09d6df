import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/findings/finding.ts'
import { addressOf, type ReadFile } from '../../src/read/grid.ts'
import { read, zip } from './workbook-fixture.ts'

interface Odt {
  /** Styles of the text's own, and those all parts share. */
  readonly own?: string
  readonly common?: string
}

function odt(body: string, { own = '', common = '' }: Odt = {}): ReadFile {
  return read(
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content><office:automatic-styles>${own}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      'styles.xml': `<office:document-styles>${common}</office:document-styles>`,
    }),
  )
}

function textsIn(body: string, styles: Odt = {}): Record<string, string> {
  return Object.fromEntries((odt(body, styles).grids[0]?.cells ?? []).map((cell) => [addressOf(cell), cell.text]))
}

function told(body: string, styles: Odt = {}): string[] {
  return odt(body, styles).findings.map(
    (found) => `${found.code} at ${found.source?.cell}: ${wordingOf(found).message}`,
  )
}

const p = (content: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`
const cell = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}>${content.startsWith('<') ? content : p(content)}</table:table-cell>`
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((one) => (one.startsWith('<table:') ? one : cell(one))).join('')}</table:table-row>`
const COVERED = '<table:covered-table-cell/>'

describe('paragraphs and tables', () => {
  it('are laid out as those of a Word document', () => {
    const inner = `<table:table>${row('Paths', '£40')}</table:table>`
    const body = [
      '<text:h>Return</text:h>',
      `<table:table><table:table-header-rows>${row(cell('Wide', 'table:number-columns-spanned="2"'), COVERED)}</table:table-header-rows>${row(cell('Down', 'table:number-rows-spanned="2"'), 'a')}${row(COVERED, 'b')}${row('Costs', cell(`${inner}${p('')}`))}</table:table>`,
      `<text:section>${p('One')}${p('')}${p('Two')}</text:section>`,
    ].join('')
    expect(textsIn(body)).toEqual({
      'paragraph 1': 'Return',
      'table 1, row 1, column 1': 'Wide',
      'table 1, row 2, column 1': 'Down',
      'table 1, row 2, column 2': 'a',
      'table 1, row 3, column 2': 'b',
      'table 1, row 4, column 1': 'Costs',
      'table 2, row 1, column 1': 'Paths',
      'table 2, row 1, column 2': '£40',
      'paragraph 2': 'One',
      'paragraph 3': 'Two',
    })
    const merges = odt(body).grids[0]?.merges
    expect(merges).toContainEqual({ top: 2, left: 1, bottom: 2, right: 3 })
    expect(merges).toContainEqual({ top: 3, left: 1, bottom: 4, right: 1 })
  })

  it('keep counted spaces, breaks, tabs and links', () => {
    const { grids } = odt(
      p('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:a xlink:href="mailto:d@example.org">d</text:a>'),
    )
    expect(grids[0]?.cells.map(({ text, link }) => [text, link])).toEqual([['a  b\tc\nd', 'mailto:d@example.org']])
  })
})

describe('lists', () => {
  const level = (at: number, what: string) => `<text:list-level-style-${what} text:level="${at}"`
  const own = `<text:list-style style:name="N">${level(1, 'number')} style:num-format="1" style:num-suffix="."/>${level(2, 'number')} style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style><text:list-style style:name="B">${level(1, 'bullet')} text:bullet-char="•"/></text:list-style>`
  const list = (style: string, ...items: string[]) =>
    `<text:list ${style}>${items.map((one) => `<text:list-item>${one}</text:list-item>`).join('')}</text:list>`
  const N = 'text:style-name="N"'

  it('are counted, with levels, and go on where they say so', () => {
    const body = [
      list(N, p('x'), `${p('y')}${list('', p('z'))}${p('more of y')}`),
      list('text:style-name="B"', p('dot')),
      list(N, p('anew')),
      p('Risks'),
      list(`${N} text:continue-numbering="true"`, p('on')),
    ].join('')
    expect(Object.values(textsIn(body, { own }))).toEqual([
      '1. x',
      '2. y',
      '  (a) z',
      'more of y',
      '• dot',
      '1. anew',
      'Risks',
      '• on',
    ])
  })
})

describe('what is not part of the text', () => {
  it('is struck through, hidden, deleted, noted or drawn, and told', () => {
    const own =
      '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    const common = `<style:master-page><style:header>${p('Forum return')}</style:header><style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>`
    const body = [
      `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ada</dc:creator></office:change-info>${p('Old plan')}</text:deletion></text:changed-region></text:tracked-changes>`,
      p('New plan<text:change text:change-id="c1"/>'),
      p('Chair: <text:span text:style-name="S">Ada</text:span>Bo<text:span text:style-name="H">unseen</text:span>'),
      p(
        'Budget<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Net</text:p></text:note-body></text:note><office:annotation><dc:creator>Ada</dc:creator><text:p>Sure?</text:p></office:annotation>',
      ),
      p('<draw:frame draw:name="F"><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>'),
      p('<draw:frame draw:name="Map"><draw:image/></draw:frame>'),
    ].join('')
    expect(textsIn(body, { own, common })).toEqual({
      'paragraph 1': 'New plan',
      'paragraph 2': 'Chair: Bo',
      'paragraph 3': 'Budget¹',
    })
    expect(told(body, { own, common }).sort()).toEqual([
      'comment-found at paragraph 3: A comment says: “Ada: Sure?”.',
      'deleted-text at paragraph 1: A tracked change deletes this text, which was left out: “Old plan”.',
      'footnote-found at paragraph 3: A footnote says: “Net”.',
      'hidden-text at paragraph 2: This text is hidden and was left out: “unseen”.',
      'page-margin-found at page header: At the top or bottom of each page stands: “Forum return”.',
      'picture-found at paragraph 5: There is a picture here: “Map”.',
      'struck-through-text at paragraph 2: This text is struck through and was left out: “Ada”.',
      'text-box-found at paragraph 4: A text box says: “In a box”.',
    ])
  })

  it('holds the place of an answer', () => {
    const body = [
      p('<text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>'),
      p(
        '<loext:content-control loext:showing-place-holder="true">Click or tap here to enter text.</loext:content-control>',
      ),
      p('<loext:content-control loext:checkbox="true" loext:checked="true">x</loext:content-control> Yes'),
      p('<text:drop-down><text:label text:value="Red"/><text:label text:value="Amber"/>Amber</text:drop-down>'),
    ].join('')
    expect(Object.values(textsIn(body))).toEqual(['☒ Yes', 'Amber'])
    expect(told(body)).toEqual([])
  })
})

it.each([
  ['protected', { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }, 'file-password-protected'],
  ['without contents', {}, 'file-damaged'],
  ['without text', { 'content.xml': '<x/>' }, 'file-damaged'],
])('a text %s ends in one error', (_, parts, code) => {
  const { grids, findings } = read(zip({ mimetype: 'application/vnd.oasis.opendocument.text', ...parts }))
  expect(grids).toEqual([])
  expect(findings.map((found) => found.code)).toEqual([code])
})
