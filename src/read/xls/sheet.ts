/** The cells of one sheet of an old workbook. Charts within it, print settings and everything else about its looks are passed over. */
import type { CellRange } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { addCellValue, type StoredCell } from '../xlsx/cell-value.ts'
import type { SheetContext } from '../xlsx/sheet.ts'
import { DrawingReader } from './drawing.ts'
import { errorText } from './errors.ts'
import { formulaText, sharedWith } from './formula.ts'
import { hyperlinkTarget } from './hyperlink.ts'
import { RECORD } from './record-ids.ts'
import type { BiffRecord, RecordReader } from './records.ts'
import type { BiffStyles } from './styles.ts'
import { labelWithRuns, runTextAt, type TextForm } from './texts.ts'

export interface BiffSheetContext extends SheetContext {
  readonly cellStyles: BiffStyles
  readonly form: TextForm
  readonly sheetAt: (reference: number) => string | null
}

/** A formula whose text, or whose shared tokens, are in a record still to come. */
interface PendingFormula {
  readonly row: number
  readonly column: number
  readonly style: number
  readonly tokens: Uint8Array
  readonly cell: Pick<StoredCell, 'type' | 'value'>
  text: string | null
}

const HIDDEN_ROW = 0x20
const HIDDEN_COLUMN = 0x01
const MOST_COLUMNS = 256

/** `records` stand at the beginning of the sheet, which is left behind. */
export function readBiffSheet(records: RecordReader, context: BiffSheetContext, builder: GridBuilder): void {
  new BiffSheetReader(records, context, builder).read()
}

class BiffSheetReader {
  readonly #records: RecordReader
  readonly #context: BiffSheetContext
  readonly #builder: GridBuilder
  readonly #drawing: DrawingReader
  readonly #hiddenColumns = new Uint8Array(MOST_COLUMNS)
  readonly #hiddenRows = new Set<number>()
  readonly #sharedFormulas = new Map<string, Uint8Array>()
  #pending: PendingFormula | null = null

  constructor(records: RecordReader, context: BiffSheetContext, builder: GridBuilder) {
    this.#records = records
    this.#context = context
    this.#builder = builder
    this.#drawing = new DrawingReader(builder, context.form)
  }

  read(): void {
    let depth = 0
    do {
      const record = this.#records.next()
      if (record.id === RECORD.begin) depth += 1
      else if (record.id === RECORD.end) depth -= 1
      else if (depth === 1) this.#readRecord(record)
    } while (depth > 0)
    this.#addPending()
    this.#drawing.finish()
  }

  #readRecord(record: BiffRecord): void {
    if (record.id === RECORD.text) {
      if (this.#pending) this.#pending.text = this.#textOf(record, 0).text
      return
    }
    if (record.id === RECORD.sharedFormula) this.#addShared(record)
    if (BETWEEN_FORMULA_AND_RESULT.has(record.id)) return
    this.#addPending()
    if (record.data.length >= 6) this.#readCells(record)
    this.#readOthers(record)
  }

  #readCells(record: BiffRecord): void {
    const { id, view, data } = record
    const [row, column, style] = [view.getUint16(0, true) + 1, view.getUint16(2, true) + 1, view.getUint16(4, true)]
    const length = data.length
    const { cellStyles, form } = this.#context
    if (id === RECORD.sharedText && length >= 10) {
      this.#addCell(row, column, style, { type: 's', value: String(view.getUint32(6, true)) })
    } else if (id === RECORD.label) {
      this.#addCell(row, column, style, { rich: cellStyles.richText(this.#textOf(record, 6)) })
    } else if (id === RECORD.richLabel) {
      this.#addCell(row, column, style, { rich: cellStyles.richText(labelWithRuns(record, 6, form)) })
    } else if (id === RECORD.number && length >= 14) {
      this.#addCell(row, column, style, number(view.getFloat64(6, true)))
    } else if (id === RECORD.shortNumber && length >= 10) {
      this.#addCell(row, column, style, number(shortNumber(view.getInt32(6, true))))
    } else if (id === RECORD.shortNumbers) {
      for (let at = 4; at + 6 <= length - 2; at += 6)
        this.#addCell(
          row,
          column + (at - 4) / 6,
          view.getUint16(at, true),
          number(shortNumber(view.getInt32(at + 2, true))),
        )
    } else if (id === RECORD.booleanOrError && length >= 8) {
      this.#addCell(row, column, style, booleanOrError(view.getUint8(6), view.getUint8(7) === 1))
    } else if (id === RECORD.blank) this.#builder.style(row, column, this.#context.styles[style])
    else if (id === RECORD.blanks) {
      for (let at = 4; at + 2 <= length - 2; at += 2)
        this.#builder.style(row, column + (at - 4) / 2, this.#context.styles[view.getUint16(at, true)])
    } else if (FORMULAS.has(id) && length >= 22) this.#startFormula(record, row, column, style)
  }

  #readOthers(record: BiffRecord): void {
    const { id, view, data } = record
    if (id === RECORD.row && data.length >= 16) {
      const isHidden = (view.getUint16(12, true) & HIDDEN_ROW) !== 0 || (view.getUint16(6, true) & 0x7fff) === 0
      if (isHidden) this.#hiddenRows.add(view.getUint16(0, true) + 1)
    } else if (id === RECORD.columns && data.length >= 10) {
      const isHidden = (view.getUint16(8, true) & HIDDEN_COLUMN) !== 0 || view.getUint16(4, true) === 0
      if (isHidden) this.#hiddenColumns.fill(1, view.getUint16(0, true), view.getUint16(2, true) + 1)
    } else if (id === RECORD.protection && data.length >= 2) {
      this.#builder.isProtected = view.getUint16(0, true) === 1
    } else if (id === RECORD.merges) {
      for (let at = 2; at + 8 <= data.length; at += 8) this.#builder.merge(rangeAt(view, at))
    } else if (id === RECORD.hyperlink && data.length >= 32) {
      const target = hyperlinkTarget(data)
      if (target) this.#builder.link(rangeAt(view, 0), target)
    } else this.#drawing.read(record, this.#records)
  }

  #textOf({ data }: BiffRecord, at: number) {
    return runTextAt(data.subarray(at), this.#records.continued(), 2, this.#context.form)
  }

  #addCell(row: number, column: number, style: number, part: Partial<StoredCell>): void {
    this.#builder.style(row, column, this.#context.styles[style])
    const cell: StoredCell = { type: null, value: null, rich: null, formula: null, newer: false, ...part }
    if (cell.rich === null && cell.value === null) return
    const place = { row, column, hidden: this.#hiddenRows.has(row) || this.#hiddenColumns[column - 1] === 1 }
    addCellValue(cell, String(style), place, this.#context, this.#builder)
  }

  #startFormula({ view, data }: BiffRecord, row: number, column: number, style: number): void {
    const tokens = data.subarray(22, 22 + view.getUint16(20, true))
    this.#pending = { row, column, style, tokens, cell: formulaResult(view), text: null }
  }

  #addShared({ data, view }: BiffRecord): void {
    const pending = this.#pending
    if (!pending || data.length < 10) return
    this.#sharedFormulas.set(
      `${pending.row - 1},${pending.column - 1}`,
      data.subarray(10, 10 + view.getUint16(8, true)),
    )
  }

  #addPending(): void {
    const pending = this.#pending
    if (!pending) return
    this.#pending = null
    const { row, column, style, cell, text } = pending
    const shared = sharedWith(pending.tokens, 'biff8')
    const tokens = shared === null ? pending.tokens : this.#sharedFormulas.get(shared)
    const { form, sheetAt } = this.#context
    const formula = tokens ? formulaText(tokens, { row, column, form: form.isBiff8 ? 'biff8' : 'biff5', sheetAt }) : ''
    const result = cell.type === 'str' ? { rich: text ?? '' } : cell
    this.#addCell(row, column, style, { ...result, formula })
  }
}

const BETWEEN_FORMULA_AND_RESULT: ReadonlySet<number> = new Set([RECORD.sharedFormula, RECORD.array, RECORD.table])
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406])

/** What is no number, which some programs store as one, Excel shows as an error. */
function number(value: number): Partial<StoredCell> {
  return Number.isFinite(value) ? { value: String(value) } : { type: 'e', value: '#NUM!' }
}

/** A number packed into four bytes (RK): a whole one or the front of a floating-point one, perhaps a hundred times too large. */
export function shortNumber(packed: number): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setInt32(4, packed & ~3, true)
  const value = packed & 2 ? packed >> 2 : bytes.getFloat64(0, true)
  return packed & 1 ? value / 100 : value
}

function booleanOrError(value: number, isError: boolean): Partial<StoredCell> {
  return isError ? { type: 'e', value: errorText(value) } : { type: 'b', value: String(value) }
}

/** A formula's last result. A text follows in a record of its own. */
function formulaResult(view: DataView): Pick<StoredCell, 'type' | 'value'> {
  if (view.getUint16(12, true) !== 0xffff) return { type: null, value: null, ...number(view.getFloat64(6, true)) }
  const [kind, value] = [view.getUint8(6), view.getUint8(8)]
  if (kind === 1) return { type: 'b', value: String(value) }
  if (kind === 2) return { type: 'e', value: errorText(value) }
  return { type: 'str', value: '' }
}

function rangeAt(view: DataView, at: number): CellRange {
  const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => view.getUint16(at + offset, true) + 1)
  return { top: top ?? 1, bottom: bottom ?? 1, left: left ?? 1, right: right ?? 1 }
}
