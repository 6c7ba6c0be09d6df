/** Workbooks in older and other formats, made by another program's writer or record by record, so that a test can show the very bytes it is about. */
import * as SheetJS from '@e965/xlsx'
import type { Laid } from '../recognise/sheets.ts'

/** Formats by the name of the writer's; workbooks of Excel 5 are made here. */
export const FORMATS = {
  'BIFF8 (.xls)': 'biff8',
  'BIFF5 (.xls)': 'biff5',
  '.xlsb': 'xlsb',
  'XML 2003': 'xlml',
  'web page': 'html',
} as const

type Format = (typeof FORMATS)[keyof typeof FORMATS]

/** A workbook with one sheet of texts. */
export function bookOf(format: Format, { rows, merges }: Laid): Uint8Array {
  if (format === 'biff5') return biff5Book(rows)
  const sheet = SheetJS.utils.aoa_to_sheet(rows.map((row) => row.map((text) => (text === '' ? null : text))))
  sheet['!merges'] = merges.map(([top, left, bottom, right]) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }))
  const book = SheetJS.utils.book_new()
  SheetJS.utils.book_append_sheet(book, sheet, 'Sheet1')
  return written(book, format)
}

/** The characters of the bytes 0x80 to 0x9F in Windows-1252. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((one) => (HIGH.includes(one) ? 0x80 + HIGH.indexOf(one) : one.charCodeAt(0))))
}

function biff5Book(rows: Laid['rows']): Uint8Array {
  const records = rows.flatMap((row, r) =>
    row.flatMap((text, c): Record[] => {
      const bytes = windows1252(text)
      return text === '' ? [] : [[0x204, r, c, 0, bytes.length, bytes]]
    }),
  )
  return biffBook([[0x42, 1252]], [{ records }], BIFF5)
}

export function written(book: SheetJS.WorkBook, format: Format): Uint8Array {
  const bytes: unknown = SheetJS.write(book, {
    bookType: format,
    type: format === 'html' ? 'string' : 'buffer',
    bookSST: true,
  })
  return new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes as Uint8Array))
}

/** One record of BIFF: its number, and what it holds as bytes, 16-bit numbers or text. */
export type Record = readonly [number, ...(readonly Part[])]
type Part = number | string | Uint8Array

/** Numbers take two bytes, texts one a character. */
function bytesOf(part: Part): Buffer {
  if (typeof part === 'string') return Buffer.from(part, 'latin1')
  if (typeof part !== 'number') return Buffer.from(part)
  return Buffer.from(Uint16Array.of(part).buffer)
}

export const byte = (...values: readonly number[]) => Uint8Array.from(values)
export const double = (value: number) => new Uint8Array(Float64Array.of(value).buffer)
export const long = (value: number) => new Uint8Array(Uint32Array.of(value).buffer)
export const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

function recordBytes([id, ...parts]: Record): Buffer {
  const data = Buffer.concat(parts.map(bytesOf))
  return Buffer.concat([bytesOf(id), bytesOf(data.length), data])
}

export const BIFF8 = 0x0600
export const BIFF5 = 0x0500

interface BiffSheet {
  readonly name?: string
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number
  readonly records: readonly Record[]
}

/** A workbook in a compound file: records of its own, then its sheets. */
export function biffBook(globals: readonly Record[], sheets: readonly BiffSheet[], version = BIFF8): Uint8Array {
  return compound(biffStream(globals, sheets, version), version === BIFF8 ? 'Workbook' : 'Book')
}

export function biffStream(globals: readonly Record[], sheets: readonly BiffSheet[], version = BIFF8): Buffer {
  const begin = (type: number) => recordBytes([0x0809, version, type, 0, 0])
  const end = recordBytes([0x000a])
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x10), ...records.map(recordBytes), end]))
  const listed = (offsets: readonly number[]) =>
    sheets.map(({ name = 'Sheet1', state = 0 }, index) => {
      const flags = version === BIFF8 ? byte(name.length, 0) : byte(name.length)
      return recordBytes([0x0085, long(offsets[index] ?? 0), byte(state, 0), flags, name])
    })
  const head = (offsets: readonly number[]) =>
    Buffer.concat([begin(0x05), ...globals.map(recordBytes), ...listed(offsets), end])
  let at = head([]).length
  const offsets = bodies.map((body) => {
    const start = at
    at += body.length
    return start
  })
  return Buffer.concat([head(offsets), ...bodies])
}

export function compound(stream: Uint8Array, name: string): Uint8Array {
  const file = SheetJS.CFB.utils.cfb_new()
  SheetJS.CFB.utils.cfb_add(file, `/${name}`, stream)
  const bytes: unknown = SheetJS.CFB.write(file, { type: 'buffer' })
  return new Uint8Array(bytes as Uint8Array)
}
