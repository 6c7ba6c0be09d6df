import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntries, readLines } from '../../src/kinds/entries/entries.ts'
import { cells, piece } from './pieces.ts'

/** `level:text` for each entry. */
function show(...texts: string[]): string[] {
  return readEntries(cells(...texts)).map((entry) => `${entry.level}:${entry.text}`)
}

describe('entries of one cell', () => {
  it.each<[string, string[]]>([
    // marks
    ['• one\n• two', ['0:one', '0:two']],
    ['·         one\n·         two', ['0:one', '0:two']],
    ['•one\n•two', ['0:one', '0:two']],
    ['- one\n- two', ['0:one', '0:two']],
    ['– one\n— two', ['0:one', '0:two']],
    ['* The one', ['0:The one']],
    ['o one\no two', ['0:one', '0:two']],
    ['\uF0B7 one\n\uF0B7 two', ['0:one', '0:two']],
    ['▪ one\n▪ two', ['0:one', '0:two']],
    ['Ø one\nØ two', ['0:one', '0:two']],
    ['1. One\n2. Two', ['0:One', '0:Two']],
    ['1.         One', ['0:One']],
    ['1.One\n2.Two', ['0:One', '0:Two']],
    ['1) one\n2) two', ['0:one', '0:two']],
    ['(1) one\n(2) two', ['0:one', '0:two']],
    ['(a) one\n(b) two', ['0:one', '0:two']],
    ['i) one\nii) two', ['0:one', '0:two']],
    ['a. one\nb. two', ['0:one', '0:two']],
    ['A) one\nB) two', ['0:one', '0:two']],
    ['-One\n-two', ['0:One', '0:two']],
    // no marks
    ['2 bids to the fund', ['0:2 bids to the fund']],
    ['2009 was good', ['0:2009 was good']],
    ['1.5 million saved', ['0:1.5 million saved']],
    ['£1.94 million', ['0:£1.94 million']],
    ['I) agree', ['0:I) agree']],
    ['A. Smith spoke', ['0:A. Smith spoke']],
    ['-5 % on last year', ['0:-5 % on last year']],
    ['-1,905 crimes', ['0:-1,905 crimes']],
    ['6. February 2009', ['0:6. February 2009']],
    ['on the way', ['0:on the way']],
    ['(from baseline no. of 6370)', ['0:(from baseline no. of 6370)']],
    ['Seven ideas: i) Hub; ii) City', ['0:Seven ideas: i) Hub; ii) City']],
    ['“Quoted” start', ['0:“Quoted” start']],
    // lines without marks
    ['One\nTwo', ['0:One', '0:Two']],
    ['One\n\nTwo', ['0:One', '0:Two']],
    ['a plan for the\nwhole county', ['0:a plan for the whole county']],
    ['• a plan for the\nwhole county\n• another', ['0:a plan for the whole county', '0:another']],
    ['a co-\noperative', ['0:a co-operative']],
    ['Done.\nnot capital', ['0:Done.', '0:not capital']],
    ['See “the plan.”\nnot capital', ['0:See “the plan.”', '0:not capital']],
    ['Groups:\nnot capital', ['0:Groups:', '0:not capital']],
    ['More at\nwww.example.org', ['0:More at', '0:www.example.org']],
    ['Write to\nann@example.org', ['0:Write to', '0:ann@example.org']],
    ['Heading\n\nnot capital', ['0:Heading', '0:not capital']],
    // white space
    ['one  two\u00a0three\tfour', ['0:one two three four']],
    [' \n\n', []],
    // levels
    ['Plans are:\n- one\n- two\nThe end', ['0:Plans are:', '1:one', '1:two', '0:The end']],
    ['Heading\n- one', ['0:Heading', '0:one']],
    ['Improving outcomes around:\nTeenage pregnancy', ['0:Improving outcomes around:', '0:Teenage pregnancy']],
    ['• one\n○ two\n○ three\n• four', ['0:one', '1:two', '1:three', '0:four']],
    ['• one\n  • two\n    • three\n• four', ['0:one', '1:two', '2:three', '0:four']],
    ['• Done:\n  1. One\n  2. Two\nThe end', ['0:Done:', '1:One', '1:Two', '0:The end']],
    ['5. Agree, specifically;\n· one\n· two\n6. Next', ['0:Agree, specifically;', '1:one', '1:two', '0:Next']],
    ['1. One\n1.1 Sub\n1.2 Sub\n2. Two', ['0:One', '1:Sub', '1:Sub', '0:Two']],
    ['(a) one\n  i) two\n  ii) three\n(b) four', ['0:one', '1:two', '1:three', '0:four']],
    ['1. One\n   2. Two', ['0:One', '0:Two']],
    ['•\tone\no\ttwo', ['0:one', '1:two']],
    // marks alone
    ['1.\nOne\n2.\nTwo', ['0:One', '0:Two']],
    ['1.\n2.\n3.', []],
    ['•', []],
    // line breaks lost on the way
    ['• one • two • three', ['0:one', '0:two', '0:three']],
  ])('%j', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
})

describe('entries of several cells', () => {
  it('are read one cell after the other', () => {
    expect(show('• one', '• two')).toEqual(['0:one', '0:two'])
  })

  it('join a sentence that runs on in the cell below, not one further away', () => {
    expect(show('A plan for the', 'whole county')).toEqual(['0:A plan for the whole county'])
    const apart = [piece('A plan for the', 'B2'), piece('whole county', 'B4')]
    expect(readEntries(apart).map((entry) => entry.text)).toEqual(['A plan for the', 'whole county'])
  })

  it('take a bullet from the cell beside the text', () => {
    const beside = [piece('•', 'B2'), piece('one', 'C2'), piece('•', 'B3'), piece('two', 'C3')]
    expect(readEntries(beside).map((entry) => [entry.text, entry.source.cell])).toEqual([
      ['one', 'C2'],
      ['two', 'C3'],
    ])
  })

  it('give the line only where a cell has several, counted from where the answer begins', () => {
    const below = piece('one\n\nTwo', 'A4')
    const labelled = { ...below, source: { ...below.source, line: 3 } }
    expect(readEntries([labelled]).map((entry) => entry.source.line)).toEqual([3, 5])
    expect(readEntries([below]).map((entry) => entry.source.line)).toEqual([1, 3])
    expect(readEntries(cells('one')).map((entry) => entry.source.line)).toEqual([undefined])
  })
})

const lineText = fc.string({ unit: fc.constantFrom(...'ab AZé1290.-–•·*o()i:;\n\t\u00a0\uF0B7,”@'), maxLength: 60 })

describe('properties of entries', () => {
  const bare = (text: string) => text.replace(/\s+/g, '')

  it('marks and texts together are what was written, and entries hold all texts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(lineText, fc.string({ unit: 'grapheme' })), { maxLength: 5 }), (texts) => {
        const pieces = cells(...texts)
        const lines = readLines(pieces)
        expect(bare(lines.map((line) => (line.mark?.text ?? '') + line.text).join(''))).toBe(bare(texts.join('')))
        const entries = readEntries(pieces)
        expect(bare(entries.map((entry) => entry.text).join(''))).toBe(bare(lines.map((line) => line.text).join('')))
      }),
    )
  })

  it('reading the text of an entry again gives the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){0,4}\.$/), { minLength: 1, maxLength: 6 }),
        (texts) => {
          const written = texts.map((text) => `• ${text}`).join('\n')
          expect(readEntries(cells(written)).map((entry) => entry.text)).toEqual(texts)
          expect(readEntries(cells(texts.join('\n'))).map((entry) => entry.text)).toEqual(texts)
        },
      ),
    )
  })
})
