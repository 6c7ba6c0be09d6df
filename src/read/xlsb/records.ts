/** The records that the parts of a binary workbook (`.xlsb`, BIFF12) are made of. Rules: [MS-XLSB] 2.1.4, 2.5. */
import { viewOf } from '../../view-of.ts'
import type { Budget } from '../budget.ts'
import { damaged } from '../unreadable.ts'
import { decodeUtf16, type FontRun, type RunText } from '../xls/records.ts'

export class BinaryRecord {
  readonly id: number
  readonly data: Uint8Array
  readonly view: DataView

  constructor(id: number, data: Uint8Array) {
    this.id = id
    this.data = data
    this.view = viewOf(data)
  }

  /** Numbers of a record that ends before them make no sense, and neither does the file. */
  byte(at: number): number {
    this.#needs(at + 1)
    return this.view.getUint8(at)
  }

  short(at: number): number {
    this.#needs(at + 2)
    return this.view.getUint16(at, true)
  }

  long(at: number): number {
    this.#needs(at + 4)
    return this.view.getUint32(at, true)
  }

  double(at: number): number {
    this.#needs(at + 8)
    return this.view.getFloat64(at, true)
  }

  /** A text with its length in front, and where it ends. A text that is not there has a length of its own. */
  text(at: number): { text: string; end: number } {
    const length = this.long(at)
    if (length === ABSENT) return { text: '', end: at + 4 }
    const end = at + 4 + 2 * length
    this.#needs(end)
    return { text: decodeUtf16(this.data.subarray(at + 4, end)), end }
  }

  /** A text that may have runs in other fonts. */
  richText(at: number): RunText {
    const isRich = (this.byte(at) & 1) === 1
    const { text, end } = this.text(at + 1)
    const runs: FontRun[] = []
    const count = isRich ? this.long(end) : 0
    for (let run = end + 4; runs.length < count && run + 4 <= this.data.length; run += 4)
      runs.push({ from: this.short(run), font: this.short(run + 2) })
    return { text, runs }
  }

  #needs(length: number): void {
    if (length > this.data.length) throw damaged('one of its records is cut off')
  }
}

const ABSENT = 0xffffffff

/** The records of a part, one after the other. */
export function* recordsOf(part: Uint8Array, budget: Budget): Generator<BinaryRecord> {
  let at = 0
  /** A number in as many bytes as it needs, seven bits in each. */
  const packed = (most: number) => {
    let number = 0
    for (let count = 0; count < most; count += 1) {
      const byte = part[at] ?? 0
      at += 1
      number |= (byte & 0x7f) << (7 * count)
      if (byte < 0x80) break
    }
    return number
  }
  while (at < part.length) {
    budget.step()
    const id = packed(2)
    const end = packed(4) + at
    if (end > part.length) throw damaged('one of its parts stops in the middle')
    yield new BinaryRecord(id, part.subarray(at, end))
    at = end
  }
}

/** The records that reading looks at, by what they hold. */
export const RECORD = {
  row: 0,
  blank: 1,
  shortNumber: 2,
  error: 3,
  boolean: 4,
  number: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  /** From here to the next but six: the cells from `blank` to `sharedText`, each in the column after the last. */
  nextBlank: 12,
  nextSharedText: 18,
  textItem: 19,
  font: 43,
  format: 44,
  fill: 45,
  cellFormat: 47,
  columns: 60,
  richText: 62,
  workbookProperties: 153,
  sheet: 156,
  merge: 176,
  otherWorkbook: 355,
  thisWorkbook: 357,
  sameSheet: 358,
  references: 362,
  sharedFormula: 427,
  hyperlink: 494,
  protection: 535,
  drawing: 550,
  olderDrawing: 551,
  cellFormats: 617,
  cellFormatsEnd: 618,
  comment: 635,
  commentText: 637,
  addIn: 667,
} as const
