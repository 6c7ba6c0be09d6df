import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerText } from '../../src/write/answers.ts'
import { dateInWords, dayInWords, isAfter } from '../../src/write/dates.ts'
import { sourceLink } from '../../src/write/links.ts'
import { contrast, defaultLook, fixedColours } from '../../src/write/look.ts'
import { linesOf, textWidth } from '../../src/write/measure.ts'
import { sheetNamer, tableNamer } from '../../src/write/sheet-names.ts'
import { roleName, topicName } from '../../src/write/strings.ts'
import { legalText, looksLikeFormula, splitText } from '../../src/write/text.ts'
import { unzipParts, zipParts } from '../../src/write/zip.ts'
import { entry, source } from './fixture.ts'

describe('text for a cell', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u000bb\fc', 'a\nb\nc'],
    ['bell\u0007', 'bell'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['whole 🎉', 'whole 🎉'],
    ['_x000D_', '_x000D_'],
    ['snake_case', 'snake_case'],
    ['\ufffe\uffff', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(legalText(text)).toBe(expected)
  })

  it.each([
    ['=1', true],
    ['+44', true],
    ['-2', true],
    ['@x', true],
    ['\t=1', true],
    ['\n=1', true],
    ['＝1', true],
    ['a=1', false],
    ['– dash', false],
    ['', false],
  ])('%j looks like a formula: %s', (text, expected) => {
    expect(looksLikeFormula(text)).toBe(expected)
  })

  it('is split without losing or halving a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const parts = splitText(text, (part) => part.length <= limit)
        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit)
          expect(part).toBe(part.replace(/\p{Surrogate}/gu, ''))
        }
      }),
    )
  })

  it('is split at lines, else at words', () => {
    expect(splitText('one two\nthree four', (part) => part.length <= 12)).toEqual(['one two\n', 'three four'])
    expect(splitText('one two three', (part) => part.length <= 9)).toEqual(['one two ', 'three'])
  })
})

describe('sheet names', () => {
  it.each([
    ['Health: [North] a/b\\c*d?', 'Health North a b c d'],
    ["'Quoted'", '’Quoted’'],
    ['History', 'History 2'],
    ['', 'Sheet'],
    ['A name that is far too long for one sheet', 'A name that is far too long…'],
    ['Averyveryverylongsinglewordwithoutanyspace', 'Averyveryverylongsinglewordwit…'],
  ])('%j becomes %j', (wanted, expected) => {
    expect(sheetNamer()(wanted)).toBe(expected)
  })

  it('are legal and unique whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }), (wanted) => {
        const names = wanted.map(sheetNamer())
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u)
          expect(name.trim()).not.toBe('')
        }
      }),
    )
  })

  it('give table names without spaces or signs', () => {
    const nameTable = tableNamer()
    expect(['Sub-groups & more…', 'Sub groups, more', '★', '☆'].map(nameTable)).toEqual([
      'table_Sub_groups_more',
      'table_Sub_groups_more_2',
      'table_',
      'table__2',
    ])
  })
})

describe('links to a source', () => {
  it.each([
    [source('My file.xlsx', 'B7', 'Sheet 1'), "../../input/2011-03/My%20file.xlsx#'Sheet 1'!B7"],
    [source('50% & #1.xlsx', 'B7', "Bob's"), "../../input/2011-03/50%25%20%26%20%231.xlsx#'Bob''s'!B7"],
    [source('sub\\a.csv', 'B7', null), '../../input/2011-03/sub/a.csv'],
    [{ file: 'a.xlsx', sheet: 'S', cell: null }, '../../input/2011-03/a.xlsx'],
    [source('May/Our mail.eml › all.zip › a.xlsx', 'B7', 'S'), '../../input/2011-03/May/Our%20mail.eml'],
  ])('%j is %s', (from, expected) => {
    expect(sourceLink(from, '../../input/2011-03')).toBe(expected)
  })

  it.each([
    ['../../in put', '../../in%20put/a%20b.xlsx'],
    ['D:/in put', 'file:///D:/in%20put/a%20b.xlsx'],
    ['//server/in put', 'file://server/in%20put/a%20b.xlsx'],
    ['/srv/in put', 'file:///srv/in%20put/a%20b.xlsx'],
  ])('in %s start with %s', (folder, expected) => {
    expect(sourceLink({ file: 'a b.xlsx', sheet: null, cell: null }, folder)).toBe(expected)
  })

  it('are left out when no program would follow them', () => {
    expect(sourceLink(source(`${'é'.repeat(800)}.xlsx`, 'A1'), '..')).toBeNull()
  })
})

describe('dates in words', () => {
  it.each([
    ['d mmmm yyyy', '17 February 2011'],
    ['dd/mm/yyyy', '17/02/2011'],
    ['d mmm yy', '17 Feb 11'],
    ['m/d', '2/17'],
  ])('%s', (format, expected) => {
    expect(dayInWords('2011-02-17', format)).toBe(expected)
  })

  it.each([
    [{ date: '2011-02-17', precision: 'day' as const }, '17 February 2011'],
    [{ date: '2011-02', precision: 'month' as const }, 'February 2011'],
    [{ date: '2010-10', precision: 'quarter' as const }, 'Q3 2010/11'],
    [{ date: '2011', precision: 'year' as const }, '2011'],
  ])('%j', (date, expected) => {
    expect(dateInWords(date, 'd mmmm yyyy')).toBe(expected)
  })

  it.each([
    ['2011-03-01', '2011-02-28', true],
    ['2011-02-28', '2011-02-28', false],
    ['2011-03', '2011-02-28', true],
    ['2011-02', '2011-02-28', false],
    ['2012', '2011-02-28', true],
  ])('%s is after %s: %s', (date, day, expected) => {
    expect(isAfter({ date, precision: 'day' }, day)).toBe(expected)
  })
})

describe('measuring', () => {
  it('wraps at words and counts lines', () => {
    const word = textWidth('word', 10)
    expect(linesOf('word word word', word * 1.2, 10)).toBe(3)
    expect(linesOf('word\n\nword', 1000, 10)).toBe(3)
    expect(linesOf('wordwordword', word * 1.1, 10)).toBe(3)
    expect(linesOf('', 100, 10)).toBe(1)
  })

  it('takes more room for bold and for wide characters', () => {
    expect(textWidth('Name', 10, true)).toBeGreaterThan(textWidth('Name', 10))
    expect(textWidth('漢', 10)).toBeGreaterThan(textWidth('m', 10))
  })
})

describe('colours', () => {
  it.each([
    ['white on headers', fixedColours.paper, defaultLook.colour],
    ['links', defaultLook.accent, fixedColours.paper],
    ['text', fixedColours.text, fixedColours.paper],
    ['quiet text', fixedColours.quiet, fixedColours.paper],
    ['words added', fixedColours.added, fixedColours.paper],
    ['words removed', fixedColours.removed, fixedColours.paper],
  ])('%s can be read', (_, a, b) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5)
  })

  it('black on white is 21 to 1', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21)
  })
})

describe('words', () => {
  it.each([
    [topicName('focus'), 'Current focus'],
    [topicName('localNeeds'), 'Local needs'],
    [topicName('local-needs'), 'Local needs'],
    [roleName('viceChair'), 'Vice chair'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected)
  })

  it('an answer of several entries is a list, nested as it was', () => {
    const from = source('a.xlsx', 'B1')
    expect(answerText([entry('Only', from)])).toBe('Only')
    expect(answerText([entry('One', from), entry('Two', from, 1)])).toBe('• One\n    • Two')
  })
})

describe('the zip container', () => {
  it('gives back what was put in, with no trace of the clock', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !name.endsWith('/')),
          fc.uint8Array({ maxLength: 500 }),
        ),
        async (files) => {
          const parts = new Map(Object.entries(files).map(([name, bytes]) => [legalText(name), Buffer.from(bytes)]))
          const zip = await zipParts(parts)
          expect(unzipParts(zip)).toEqual(parts)
          expect(Buffer.from(await zipParts(parts)).equals(Buffer.from(zip))).toBe(true)
        },
      ),
    )
  })
})
