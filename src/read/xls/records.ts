/** The records that a workbook stream of Excel 5 to 2003 (BIFF5, BIFF8) is made of, and the texts in them. Rules: [MS-XLS] 2.1.4, 2.5. */
import { viewOf } from '../../view-of.ts'
import type { Budget } from '../budget.ts'
import { damaged } from '../unreadable.ts'
import { decodeWindows1252 } from '../windows-1252.ts'

export interface BiffRecord {
  readonly id: number
  readonly data: Uint8Array
  readonly view: DataView
}

const HEADER = 4
const CONTINUE = 0x3c

/** Moves through a stream record by record. A record that reaches beyond the stream means that the file was cut off. */
export class RecordReader {
  readonly #stream: Uint8Array
  readonly #budget: Budget
  #at: number

  constructor(stream: Uint8Array, at: number, budget: Budget) {
    this.#stream = stream
    this.#budget = budget
    this.#at = at
  }

  next(): BiffRecord {
    this.#budget.step()
    const stream = this.#stream
    const at = this.#at
    const start = at + HEADER
    const id = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8)
    const end = start + ((stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8))
    if (start > stream.length || end > stream.length) throw damaged('it stops in the middle')
    this.#at = end
    const data = stream.subarray(start, end)
    return { id, data, view: viewOf(data) }
  }

  /** The records that continue the one before, which are left behind. */
  continued(): Uint8Array[] {
    const parts: Uint8Array[] = []
    while (this.#stream[this.#at] === CONTINUE && this.#stream[this.#at + 1] === 0) parts.push(this.next().data)
    return parts
  }
}

/** Code pages as BIFF5 numbers them → the names that decoders know. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [0x8000, 'macintosh'],
])

export type DecodeBytes = (bytes: Uint8Array) => string

/** The numbers of Windows-1252, of ASCII, which is part of it, and of UTF-16, whose texts are not decoded by bytes. */
const PLAIN_CODE_PAGES: ReadonlySet<number> = new Set([1252, 0x8001, 367, 1200])

export function isKnownCodePage(codePage: number): boolean {
  return CODE_PAGES.has(codePage) || PLAIN_CODE_PAGES.has(codePage)
}

/** How texts of one byte a character are decoded; as Windows-1252 for a code page that is not known. */
export function decoderFor(codePage: number): DecodeBytes {
  const label = CODE_PAGES.get(codePage)
  const decoder = label === undefined ? null : new TextDecoder(label)
  return decoder ? (bytes) => decoder.decode(bytes) : decodeWindows1252
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true })
/** Characters of BIFF8 that are stored in one byte are those of UTF-16 below 256, controls included. */
const LATIN_1 = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + PIECE)))
  return text
}
const PIECE = 4096

export function decodeUtf16(bytes: Uint8Array): string {
  return UTF_16.decode(bytes)
}

/** Where a run of characters in another font begins. */
export interface FontRun {
  readonly from: number
  readonly font: number
}

export interface RunText {
  readonly text: string
  readonly runs: readonly FontRun[]
}

const WIDE = 1
const PHONETIC = 4
const RICH = 8

/**
 * Reads across a record and those that continue it. Where a text itself is split, each further record says anew in its first
 * byte whether its characters take one byte or two.
 */
export class ContinuedReader {
  readonly #parts: readonly Uint8Array[]
  #part = 0
  #at = 0

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts
  }

  get isAtEnd(): boolean {
    return this.#left() === 0 && this.#part >= this.#parts.length - 1
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const taken = Math.min(left, this.#left())
      if (taken === 0) this.#nextPart()
      this.#at += taken
      left -= taken
    }
  }

  byte(): number {
    if (this.#left() === 0) this.#nextPart()
    const byte = this.#parts[this.#part]?.[this.#at] ?? 0
    this.#at += 1
    return byte
  }

  number(bytes: 2 | 4): number {
    let number = 0
    for (let at = 0; at < bytes; at += 1) number += this.byte() * 2 ** (8 * at)
    return number
  }

  /** A text with its flags, BIFF8, of `length` characters. */
  text(length: number): RunText {
    const flags = this.byte()
    const runCount = flags & RICH ? this.number(2) : 0
    const phonetic = flags & PHONETIC ? this.number(4) : 0
    const text = this.characters(length, flags)
    const runs: FontRun[] = []
    for (let count = 0; count < runCount; count += 1) runs.push({ from: this.number(2), font: this.number(2) })
    this.skip(phonetic)
    return { text, runs }
  }

  characters(length: number, flags: number): string {
    let isWide = (flags & WIDE) !== 0
    let text = ''
    while (text.length < length) {
      if (this.#left() === 0) {
        this.#nextPart()
        isWide = (this.byte() & WIDE) !== 0
      }
      const size = isWide ? 2 : 1
      const taken = Math.min(length - text.length, Math.floor(this.#left() / size))
      if (taken === 0) throw damaged('one of its texts is cut off')
      const bytes = this.#parts[this.#part]?.subarray(this.#at, this.#at + taken * size) ?? new Uint8Array()
      text += isWide ? decodeUtf16(bytes) : LATIN_1(bytes)
      this.#at += taken * size
    }
    return text
  }

  #left(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at
  }

  #nextPart(): void {
    this.#part += 1
    this.#at = 0
    if (this.#part >= this.#parts.length) throw damaged('one of its texts is cut off')
  }
}
