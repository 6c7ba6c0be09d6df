/** Records of a delimited text, held against another parser in the same forgiving mood. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRecords } from '../../src/read/text/records.ts'

const ENOUGH = 1_000

function ours(text: string, delimiter: string): { records: (readonly string[])[]; broken: boolean } {
  const { records, broken } = parseRecords(text, delimiter, ENOUGH)
  return { records: [...records], broken }
}

it.each<[string, string, string[][]]>([
  ['ragged rows', 'a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
  [
    'an empty field at the end',
    'a,\nb,',
    [
      ['a', ''],
      ['b', ''],
    ],
  ],
  ['line ends of three systems', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
  ['a field over several lines', '"a\r\nb",c', [['a\r\nb', 'c']]],
  ['doubled quotation marks', '"say ""yes""",b', [['say "yes"', 'b']]],
  ['an empty quoted field', '"",b', [['', 'b']]],
  ['a mark in the middle of a field', 'the "Hub", b', [['the "Hub"', ' b']]],
  ['text behind a closing mark', '"the Hub" at noon,b', [['"the Hub" at noon', 'b']]],
  ['empty lines', 'a\n\nb', [['a'], [''], ['b']]],
])('%s', (_name, text, expected) => {
  expect(ours(text, ',')).toEqual({ records: expected, broken: false })
})

it('reads a mark that is never closed as a character', () => {
  expect(ours('a,"b\nc,d', ',')).toEqual({
    records: [
      ['a', '"b'],
      ['c', 'd'],
    ],
    broken: true,
  })
})

it('gives what the other parser gives', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', ',', ';', '"', '""', '\n', '\r\n', '\r', 'é'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), (content, delimiter) => {
      expect(ours(content, delimiter)).toEqual(theirs(content, delimiter))
    }),
    { numRuns: 2_000, seed: 1 },
  )
})

function theirs(text: string, delimiter: string): { records: string[][]; broken: boolean } {
  const read = (quote: '"' | null): string[][] =>
    parse(text, {
      delimiter,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
  try {
    return { records: read('"'), broken: false }
  } catch {
    return { records: read(null), broken: true }
  }
}
