/** The cells of one sheet of a binary workbook, by the same rules of display as those of an XML one. Rules: [MS-XLSB] 2.1.7.61. */
import type { CellRange } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { errorText } from '../xls/errors.ts'
import { formulaText, sharedWith } from '../xls/formula.ts'
import { shortNumber } from '../xls/sheet.ts'
import { type Font, textInFonts } from '../xls/styles.ts'
import { requireColumn, requireRow } from '../xlsx/address.ts'
import { addCellValue, type StoredCell } from '../xlsx/cell-value.ts'
import type { SheetContext, SheetExtras } from '../xlsx/sheet.ts'
import { type BinaryRecord, RECORD, recordsOf } from './records.ts'

export interface BinarySheetContext extends SheetContext {
  readonly fontAt: (number: number) => Font
  /** Name of the sheet that a reference to another one means; null for what is outside the workbook. */
  readonly sheetAt: (reference: number) => string | null
}

export function readBinarySheet(part: Uint8Array, context: BinarySheetContext, builder: GridBuilder): SheetExtras {
  const reader = new BinarySheetReader(context, builder)
  for (const record of recordsOf(part, context.budget)) reader.read(record)
  reader.addPending()
  return reader
}

interface Pending {
  readonly column: number
  readonly style: number
  readonly part: Partial<StoredCell>
  readonly tokens: Uint8Array
  readonly behind: Uint8Array
}

const HIDDEN_ROW = 0x10
const HIDDEN_COLUMN = 0x01

class BinarySheetReader implements SheetExtras {
  readonly hyperlinks: { range: CellRange; relation: string | null }[] = []
  drawing: string | null = null
  olderDrawing: string | null = null
  /** Controls stand in the older drawing, and whether they are ticked. */
  readonly controls = []
  readonly embedded = []
  readonly formulasWithoutResult = []
  readonly #context: BinarySheetContext
  readonly #builder: GridBuilder
  readonly #sharedFormulas = new Map<string, Uint8Array>()
  readonly #hiddenColumns: { readonly first: number; readonly last: number }[] = []
  #row = 0
  #rowHidden = false
  #column = 0
  #pending: Pending | null = null

  constructor(context: BinarySheetContext, builder: GridBuilder) {
    this.#context = context
    this.#builder = builder
  }

  read(record: BinaryRecord): void {
    const { id } = record
    if (id === RECORD.sharedFormula) this.#addShared(record)
    else if (id === RECORD.row) this.#startRow(record)
    else if ((id > RECORD.row && id <= RECORD.nextSharedText) || id === RECORD.richText) this.#readCell(record)
    else if (id === RECORD.columns) this.#hideColumns(record)
    else if (id === RECORD.merge) this.#builder.merge(rangeIn(record))
    else if (id === RECORD.hyperlink) this.hyperlinks.push({ range: rangeIn(record), relation: record.text(16).text })
    else if (id === RECORD.protection) this.#builder.isProtected = record.short(2) === 1
    else if (id === RECORD.drawing) this.drawing = record.text(0).text
    else if (id === RECORD.olderDrawing) this.olderDrawing = record.text(0).text
  }

  #startRow(record: BinaryRecord): void {
    this.addPending()
    this.#row = record.long(0) + 1
    requireRow(this.#row)
    this.#rowHidden = (record.byte(11) & HIDDEN_ROW) !== 0 || record.short(8) === 0
    this.#column = 0
  }

  #readCell(record: BinaryRecord): void {
    this.addPending()
    const isNext = record.id >= RECORD.nextBlank && record.id <= RECORD.nextSharedText
    this.#column = isNext ? this.#column + 1 : record.long(0) + 1
    requireColumn(this.#column)
    const style = record.long(isNext ? 0 : 4) & 0xffffff
    this.#builder.style(this.#row, this.#column, this.#context.styles[style])
    const kind = isNext ? record.id - RECORD.nextBlank + RECORD.blank : record.id
    const at = isNext ? 4 : 8
    if (kind >= RECORD.formulaText && kind <= RECORD.formulaError) this.#startFormula(record, kind, style)
    else this.#addCell(this.#column, style, this.#storedCell(record, kind, at))
  }

  #storedCell(record: BinaryRecord, kind: number, at: number): Partial<StoredCell> | null {
    if (kind === RECORD.shortNumber) return { value: String(shortNumber(record.long(at) | 0)) }
    if (kind === RECORD.number || kind === RECORD.formulaNumber) return { value: String(record.double(at)) }
    if (kind === RECORD.error || kind === RECORD.formulaError) return { type: 'e', value: errorText(record.byte(at)) }
    if (kind === RECORD.boolean || kind === RECORD.formulaBoolean) return { type: 'b', value: String(record.byte(at)) }
    if (kind === RECORD.text || kind === RECORD.formulaText) return { rich: record.text(at).text }
    if (kind === RECORD.richText) return { rich: textInFonts(record.richText(at), this.#context.fontAt) }
    return kind === RECORD.sharedText ? { type: 's', value: String(record.long(at)) } : null
  }

  /** The value comes first, then flags and the formula with its own length. What it shares may follow. */
  #startFormula(record: BinaryRecord, kind: number, style: number): void {
    const part = this.#storedCell(record, kind, 8) ?? {}
    const behindValue = kind === RECORD.formulaText ? record.text(8).end : kind === RECORD.formulaNumber ? 16 : 9
    const start = behindValue + 6
    const end = start + record.long(behindValue + 2)
    const tokens = record.data.subarray(start, end)
    this.#pending = { column: this.#column, style, part, tokens, behind: record.data.subarray(end + 4) }
  }

  #addShared(record: BinaryRecord): void {
    if (!this.#pending) return
    const tokens = record.data.subarray(20, 20 + record.long(16))
    this.#sharedFormulas.set(`${this.#row - 1},${this.#pending.column - 1}`, tokens)
  }

  addPending(): void {
    const pending = this.#pending
    if (!pending) return
    this.#pending = null
    const shared = sharedWith(pending.tokens, 'biff12', pending.behind)
    const tokens = shared === null ? pending.tokens : this.#sharedFormulas.get(shared)
    const { sheetAt } = this.#context
    const place = { row: this.#row, column: pending.column, form: 'biff12', sheetAt } as const
    this.#addCell(pending.column, pending.style, { ...pending.part, formula: tokens ? formulaText(tokens, place) : '' })
  }

  #addCell(column: number, style: number, part: Partial<StoredCell> | null): void {
    if (part === null) return
    const cell: StoredCell = { type: null, value: null, rich: null, formula: null, newer: false, ...part }
    const hidden = this.#rowHidden || this.#hiddenColumns.some(({ first, last }) => column >= first && column <= last)
    addCellValue(cell, String(style), { row: this.#row, column, hidden }, this.#context, this.#builder)
  }

  #hideColumns(record: BinaryRecord): void {
    const isHidden = (record.short(16) & HIDDEN_COLUMN) !== 0 || record.long(8) === 0
    if (isHidden) this.#hiddenColumns.push({ first: record.long(0) + 1, last: record.long(4) + 1 })
  }
}

function rangeIn(record: BinaryRecord): CellRange {
  const [top, bottom, left, right] = [record.long(0), record.long(4), record.long(8), record.long(12)]
  return { top: top + 1, bottom: bottom + 1, left: left + 1, right: right + 1 }
}
