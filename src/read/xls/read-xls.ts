/**
 * A workbook of Excel 5 to 2003 (`.xls`: BIFF5, BIFF8) → its sheets as grids, by the same rules of display as a new one. Rules: [MS-XLS].
 * Not read: pivot caches, macros, and the results of formulas that no program has calculated, which the format does not mark.
 */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import { shorten } from '../../shorten.ts'
import type { Budget } from '../budget.ts'
import { CompoundFile } from '../compound-stream.ts'
import { cellAddress, type Grid, type ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { damaged, unreadable } from '../unreadable.ts'
import { withoutLinkedBlanks } from '../xlsx/linked-blanks.ts'
import { RECORD } from './record-ids.ts'
import { type BiffRecord, decoderFor, isKnownCodePage, RecordReader, type RunText } from './records.ts'
import { type BiffSheetContext, readBiffSheet } from './sheet.ts'
import { BiffStyles } from './styles.ts'
import { sharedTexts, type TextForm, textAt } from './texts.ts'

/** Ends in a finding when the file is damaged, wants a password, or a limit is passed. */
export function readXls(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  const compound = new CompoundFile(bytes, budget)
  const stream = compound.stream('workbook') ?? compound.stream('book')
  if (!stream || stream.length === 0) throw damaged('its contents are missing')
  budget.spendUnpacked(stream.length)
  const globals = new Globals(stream, budget)
  const source = { file, sheet: null, cell: null }
  const findings: Finding[] = []
  if (compound.has('_vba_project_cur')) findings.push(finding('macros-not-run', source, {}))
  if (globals.hasExternalLinks) findings.push(finding('external-links-not-followed', source, {}))
  const context = globals.context(budget)
  const grids: Grid[] = []
  for (const { name, state, at } of globals.sheets) {
    budget.spendSheet()
    const builder = new GridBuilder(name, budget)
    builder.state = state
    readBiffSheet(new RecordReader(stream, at, budget), context, builder)
    const grid = builder.build()
    grids.push(grid)
    findings.push(...sheetFindings(file, grid, []))
  }
  if (grids.length === 0) throw unreadable('file-no-sheets', {})
  const settled = withoutLinkedBlanks(file, grids)
  return {
    grids: settled.grids,
    findings: [...findings, ...settled.findings, ...codePageFindings(file, settled.grids, globals.unknownCodePage)],
  }
}

const LONGEST_QUOTE = 80

/** In an encoding that is not known the letters beyond ASCII may be others; one finding for the file names the first cell. */
function codePageFindings(file: string, grids: readonly Grid[], codePage: number | null): Finding[] {
  if (codePage === null) return []
  for (const { sheet, cells } of grids) {
    const cell = cells.find(({ text }) => /[^\0-\x7f]/.test(text))
    if (!cell) continue
    const source = { file, sheet, cell: cellAddress(cell.row, cell.column) }
    const args = { encoding: `code page ${codePage}`, text: shorten(cell.text, LONGEST_QUOTE) }
    return [finding('encoding-doubtful', source, args)]
  }
  return []
}

interface ListedSheet {
  readonly name: string
  readonly state: Grid['state']
  /** Where its records begin in the stream. */
  readonly at: number
}

const BIFF5 = 0x0500
const BIFF8 = 0x0600
const STATES: readonly Grid['state'][] = ['visible', 'hidden', 'veryHidden']
/** The short date, alone and with a time: as the computer is set, whatever pattern a file has for them. */
const OF_THE_COMPUTER: ReadonlySet<number> = new Set([14, 22])
/** Worksheets, and macro sheets, which have cells as well; charts and modules have none. */
const WITH_CELLS: ReadonlySet<number> = new Set([0, 1])
/** A reference to another workbook says so of the workbook itself with this number. */
const THIS_WORKBOOK = 0x0401

/** What comes before the sheets: which there are, and what they share. */
class Globals {
  readonly sheets: ListedSheet[] = []
  hasExternalLinks = false
  readonly #styles = new BiffStyles()
  readonly #names: string[] = []
  readonly #ownBooks: boolean[] = []
  readonly #references: { readonly book: number; readonly sheet: number }[] = []
  #texts: RunText[] = []
  #starts1904 = false
  #form: TextForm
  #codePage = 1252

  constructor(stream: Uint8Array, budget: Budget) {
    const records = new RecordReader(stream, 0, budget)
    const first = records.next()
    const version = first.id === RECORD.begin && first.data.length >= 4 ? first.view.getUint16(0, true) : 0
    if (version !== BIFF5 && version !== BIFF8) throw unreadable('file-old-excel', {})
    this.#form = { isBiff8: version === BIFF8, decode: decoderFor(1252) }
    for (let record = records.next(); record.id !== RECORD.end; record = records.next()) {
      if (record.id === RECORD.sharedTexts) this.#texts = sharedTexts(record, records.continued(), budget.limits.cells)
      else this.#read(record)
    }
    if (this.#texts.length > budget.limits.cells) throw unreadable('limit-cells', { limit: budget.limits.cells })
  }

  /** The code page of a BIFF5 workbook when its texts were decoded by guess; null otherwise. */
  get unknownCodePage(): number | null {
    return this.#form.isBiff8 || isKnownCodePage(this.#codePage) ? null : this.#codePage
  }

  context(budget: Budget): BiffSheetContext {
    const styles = this.#styles
    return {
      strings: this.#texts.map((text) => styles.richText(text)),
      styles: styles.styles,
      cellStyles: styles,
      starts1904: this.#starts1904,
      budget,
      form: this.#form,
      sheetAt: (reference) => {
        const found = this.#references[reference]
        return found && this.#ownBooks[found.book] ? (this.#names[found.sheet] ?? null) : null
      },
    }
  }

  #read(record: BiffRecord): void {
    const { id, view, data } = record
    if (id === RECORD.password) throw unreadable('file-password-protected', {})
    if (id === RECORD.font) this.#styles.addFont(record)
    else if (id === RECORD.cellFormat) this.#styles.addCellFormat(record)
    else if (id === RECORD.palette) this.#styles.addPalette(record)
    else if (id === RECORD.format && data.length >= 3) this.#addFormat(record)
    else if (id === RECORD.sheet && data.length >= 8) this.#addSheet(record)
    else if (id === RECORD.references && this.#form.isBiff8) this.#addReferences(record)
    else if (data.length < 2) return
    else if (id === RECORD.dateSystem) this.#starts1904 = view.getUint16(0, true) === 1
    else if (id === RECORD.codePage) {
      this.#codePage = view.getUint16(0, true)
      this.#form = { ...this.#form, decode: decoderFor(this.#codePage) }
    } else if (id === RECORD.otherWorkbook && data.length >= 4) {
      const own = view.getUint16(2, true) === THIS_WORKBOOK
      this.#ownBooks.push(own)
      // Add-ins stand in the list as well, with a mark of their own and without sheets.
      if (!own && view.getUint16(0, true) > 0 && view.getUint16(2, true) !== 0x3a01) this.hasExternalLinks = true
    }
  }

  #addFormat(record: BiffRecord): void {
    const number = record.view.getUint16(0, true)
    const pattern = textAt(record, 2, this.#form.isBiff8 ? 2 : 1, this.#form)
    if (!OF_THE_COMPUTER.has(number)) this.#styles.formats.add(number, pattern)
  }

  #addSheet(record: BiffRecord): void {
    const { view } = record
    const name = textAt(record, 6, 1, this.#form)
    this.#names.push(name)
    if (!WITH_CELLS.has(view.getUint8(5))) return
    this.sheets.push({ name, state: STATES[view.getUint8(4) & 3] ?? 'visible', at: view.getUint32(0, true) })
  }

  #addReferences({ view, data }: BiffRecord): void {
    for (let at = 2; at + 6 <= data.length; at += 6)
      this.#references.push({ book: view.getUint16(at, true), sheet: view.getUint16(at + 2, true) })
  }
}
