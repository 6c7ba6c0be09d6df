/** Forms and answers made to hurt: what recognises and normalises them meets one thing very often. */

import { inline, repeat, rowOf } from './hazards-of-workbooks.ts'
import { workbook } from './workbook-fixture.ts'

type Pairs = readonly (readonly [string, string])[]

const HEAD: Pairs = [
  ['Partnership', 'Marsh Forum'],
  ['Date of completion', '17 February 2011'],
  ['Contact officer', 'Ann Vale'],
  ['Chairman', 'Ben Vale'],
]
const FOCUS = 'What is the current focus for the Partnership?'

const formOf = (pairs: Pairs) => `<sheetData>${pairs.map((pair) => rowOf(...pair)).join('')}</sheetData>`
const filledIn = (...more: Pairs) => workbook({ sheets: formOf([...HEAD, ...more]) })
const text = (content: string) => new TextEncoder().encode(content)

export const answerHazards = {
  'forms, one a sheet': (size: number) =>
    workbook({
      sheets: Object.fromEntries(
        Array.from({ length: size }, (_, at) => [
          `Form ${at}`,
          formOf([['Partnership', `Forum ${at}`], ...HEAD.slice(1), [FOCUS, 'A path and a bridge']]),
        ]),
      ),
    }),
  'sheets with a question each': (size: number) =>
    workbook({
      sheets: Object.fromEntries([
        ['First', formOf(HEAD)],
        ...Array.from({ length: size }, (_, at): [string, string] => [
          `Part ${at}`,
          formOf([[at % 2 ? FOCUS : 'What are your plans for the year ahead?', `A path ${at}`]]),
        ]),
      ]),
    }),
  'forms beneath one another': (size: number) =>
    workbook({
      sheets: formOf(
        Array.from(
          { length: size },
          (_, at): Pairs => [['Partnership', `Forum ${at}`], ...HEAD.slice(1), [FOCUS, `A path ${at}`]],
        ).flat(),
      ),
    }),
  'returns in the columns of a table': (size: number) => {
    const row = (label: string, value: (at: number) => string) =>
      `<row>${inline(label)}${repeat(size, (at) => inline(value(at)))}</row>`
    return workbook({
      sheets: `<sheetData>${row('Partnership', (at) => `Forum ${at}`)}${row('Date of completion', () => '17 February 2011')}${row('Contact officer', () => 'Ann Vale')}${row('Chairman', () => 'Ben Vale')}${row(FOCUS, (at) => `A path ${at}`)}</sheetData>`,
    })
  },
  'questions in nearly their words': (size: number) =>
    workbook({
      sheets: formOf([
        ...HEAD,
        ...Array.from({ length: size }, (_, at): [string, string] => [
          `What is the currant focus ${at} of the Partnershp?`,
          'A path',
        ]),
      ]),
    }),
  'questions of nobody': (size: number) =>
    workbook({
      sheets: formOf([
        ...HEAD,
        ...Array.from({ length: size }, (_, at): [string, string] => [`How many boats ${at} were mended?`, `${at}`]),
      ]),
    }),
  'labels within one cell': (size: number) => filledIn([FOCUS, repeat(size, (at) => `Chairman: Ann Vale ${at}\n`)]),
  'lines of bullets at many depths': (size: number) =>
    filledIn([FOCUS, repeat(size, (at) => `${' '.repeat(at % 9)}• A path ${at}\n`)]),
  'people in one office': (size: number) =>
    workbook({
      sheets: formOf([
        ...HEAD.slice(0, 3),
        ['Chairman', repeat(size, (at) => `Cllr Ann Vale${String.fromCharCode(97 + (at % 26))}, `)],
      ]),
    }),
  'dates in one answer': (size: number) =>
    filledIn(['Date of last and future meeting(s)', repeat(size, (at) => `${(at % 28) + 1} May 2011, `)]),
  'codes in one answer': (size: number) => filledIn(['Targets', repeat(size, (at) => `NI ${at % 190}, `)]),
  'brackets within brackets': (size: number) =>
    filledIn(['OCC Cabinet Member', `${'('.repeat(size)}Ann Vale${')'.repeat(size)}`], [FOCUS, '(['.repeat(size)]),
  'addresses that are nearly addresses': (size: number) => filledIn(['Contact details', 'ann.vale@'.repeat(size)]),
  'one word without end': (size: number) => filledIn([FOCUS, 'a'.repeat(size)], ['Contact details', '0'.repeat(size)]),
  'marks on marks on a letter': (size: number) =>
    filledIn([FOCUS, `a${'\u0301'.repeat(size)}`], ['OCC Cabinet Member', `A${'\u0301'.repeat(size)} Vale`]),
  'columns of a text file': (size: number) => text(`${repeat(size, (at) => `Heading ${at},`)}\n${'x,'.repeat(size)}\n`),
  'quotation marks of a text file': (size: number) => text('"a""b'.repeat(size)),
  'quotation marks that are never closed': (size: number) => text(repeat(size, (at) => `"Partnership ${at},x\n`)),
  'one line of a text file': (size: number) => text(`Partnership,${'a path and a bridge '.repeat(size)}`),
  'separators of all sorts': (size: number) =>
    text(repeat(size, (at) => `a${',;\t|'[at % 4]}b${',;\t|'[(at + 1) % 4]}\n`)),
  'line ends of a Mac': (size: number) => text(repeat(size, (at) => `Partnership ${at},x\r`)),
  'zeros in a text file': (size: number) => text(`Partnership,x\n${'\0'.repeat(size)}`),
  'half signs of UTF-16': (size: number) =>
    new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(2 * size, Buffer.from([0x2c, 0x00, 0x00, 0xd8]))]),
    ),
  'UTF-16 without its mark': (size: number) =>
    new Uint8Array(
      Buffer.from(
        repeat(size, (at) => `Partnership ${at},x\n`),
        'utf16le',
      ),
    ),
  'control signs in names and answers': (size: number) => filledIn([FOCUS, '_x001B_[2J_x0007_'.repeat(size)]),
} as const satisfies Record<string, (size: number) => Uint8Array>
