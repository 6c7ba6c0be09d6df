/** Collects the cells of one sheet, in whatever order its file has them, into a `Grid`. */
import type { Budget } from './budget.ts'
import { cleanText, detach, isBlank, isHashMarks } from './clean-text.ts'
import { undoExport } from './exported-text.ts'
import {
  type Attachment,
  blockOf,
  type CellFill,
  type CellRange,
  type Grid,
  type GridCell,
  isWithin,
  type StoredValue,
} from './grid.ts'
import { LAST_COLUMN, LAST_ROW } from './xlsx/address.ts'

export interface CellExtras {
  readonly link?: string | null
  /** Struck-through text, not part of the cell's text. */
  readonly struck?: string | null
  readonly bold?: boolean
  readonly hidden?: boolean
}

interface CellLook {
  /** `RRGGBB` with which the cell is filled; null for none. */
  readonly fill: string | null
  /** It can be written in although its sheet is protected. */
  readonly isUnlocked: boolean
}

/** Stretches of a sheet's rows that can be written in; a form has fewer. */
const MOST_BOXES = 5_000
/** Characters from which on a text is worth remembering. */
const LONG = 200

export class GridBuilder {
  readonly sheet: string | null
  state: Grid['state'] = 'visible'
  readonly attachments: Attachment[] = []
  readonly #merges: CellRange[] = []
  readonly #fills: CellFill[] = []
  #keepsFills = true
  /** Only what is written in these cells was not there before. */
  isProtected = false
  readonly #unlocked: CellRange[] = []
  readonly #workedOut: CellRange[] = []
  readonly #budget: Budget
  readonly #cells: GridCell[] = []
  readonly #links: Link[] = []
  /** What cells of a document are called, by row and column. */
  readonly #places = new Map<string, string>()
  readonly #longTexts = new Map<string, string>()
  #inOrder = true
  #lastRow = 0
  #lastColumn = 0

  constructor(sheet: string | null, budget: Budget) {
    this.sheet = sheet
    this.#budget = budget
  }

  /** Adds a cell unless it shows nothing. `text` is as stored; it is cleaned here. */
  addCell(row: number, column: number, text: string, value: StoredValue, extras?: CellExtras): void {
    const shown = this.#shownOf(value.kind === 'text' ? undoExport(text) : text)
    const struck = extras?.struck ? cleanText(extras.struck) : ''
    if (shown === '' && isBlank(struck)) return
    this.#budget.spendCell(text.length)
    this.#cells.push({
      row,
      column,
      text: shown,
      value: isHashMarks(shown) ? { kind: 'error' } : value,
      ...(extras?.link ? { link: detach(extras.link) } : undefined),
      ...(isBlank(struck) ? undefined : { struck: detach(struck) }),
      ...(extras?.bold ? { bold: true } : undefined),
      ...(extras?.hidden ? { hidden: true } : undefined),
    })
    if (row < this.#lastRow || (row === this.#lastRow && column <= this.#lastColumn)) this.#inOrder = false
    this.#lastRow = row
    this.#lastColumn = column
  }

  /** A long text is cleaned and held once, however many cells share it. */
  #shownOf(text: string): string {
    const known = text.length < LONG ? undefined : this.#longTexts.get(text)
    if (known !== undefined) return known
    const cleaned = cleanText(text)
    const shown = isBlank(cleaned) ? '' : detach(cleaned)
    if (text.length >= LONG) this.#longTexts.set(text, shown)
    return shown
  }

  /** What is at a row and column has another address than a cell of a sheet. */
  name(row: number, column: number, place: string): void {
    this.#places.set(`${row},${column}`, place)
  }

  /** Adds a block of merged cells, which counts towards the limit like a cell; a block of one cell is none. */
  merge(range: CellRange): void {
    if (range.top < range.bottom || range.left < range.right) this.#addMerge(range)
  }

  /** The same of a cell that says how many rows and columns it takes; what reaches beyond the sheet is cut. */
  span(row: number, column: number, down: number, across: number): void {
    if (!(down > 1 || across > 1)) return
    const bottom = Math.min(LAST_ROW, row + Math.max(1, down) - 1)
    this.#addMerge({ top: row, left: column, bottom, right: Math.min(LAST_COLUMN, column + Math.max(1, across) - 1) })
  }

  #addMerge(range: CellRange): void {
    this.#budget.spendCell(0)
    this.#merges.push(range)
  }

  /** What the style of a cell says of it, whether it holds text or not. */
  style(row: number, column: number, style: CellLook | undefined): void {
    if (style?.fill) this.fill(row, column, style.fill)
    if (style?.isUnlocked) this.unlock(blockOf({ row, column }))
  }

  /** Cells that can be written in although the sheet is protected; the block is kept as a range. */
  unlock(range: CellRange): void {
    addBox(this.#unlocked, range)
  }

  /** A cell whose text the workbook itself works out. */
  workOut(row: number, column: number): void {
    addBox(this.#workedOut, blockOf({ row, column }))
  }

  /** A cell is filled with a colour, whether it holds text or not. */
  fill(row: number, column: number, colour: string): void {
    if (this.#keepsFills && this.#budget.spendFill()) this.#fills.push({ row, column, colour })
    else this.#keepsFills = false
  }

  /** The cells of a block lead to an address; the block is kept as a range. */
  link(range: CellRange, address: string): void {
    this.#budget.spendCell(0)
    this.#links.push({ range, address })
  }

  /** Adds text attached to the sheet; what shows nothing is left out unless it is a picture. */
  attach(kind: Attachment['kind'], row: number, column: number, text: string): void {
    const cleaned = cleanText(text).trim()
    if (cleaned === '' && kind !== 'picture') return
    this.#budget.spendCell(cleaned.length)
    this.attachments.push({ kind, row, column, text: detach(cleaned) })
  }

  build(): Grid {
    const ordered = this.#inOrder ? this.#cells : sortedOnce(this.#cells)
    const cells = this.#links.length > 0 ? withLinks(ordered, this.#links) : ordered
    const attachments = this.attachments.sort((a, b) => a.row - b.row || a.column - b.column)
    const fills = this.#keepsFills && this.#fills.length > 0 ? { fills: this.#fills } : {}
    const boxes = this.isProtected ? boxesOf(this.#unlocked, this.#workedOut) : {}
    const grid = { sheet: this.sheet, state: this.state, cells, merges: this.#merges, attachments, ...fills, ...boxes }
    if (this.#places.size === 0) return grid
    return { ...grid, cells: cells.map(this.#placed), attachments: attachments.map(this.#placed) }
  }

  #placed = <T extends { readonly row: number; readonly column: number }>(item: T): T => {
    const place = this.#places.get(`${item.row},${item.column}`)
    return place === undefined ? item : { ...item, place }
  }
}

/** Cells of a row that follow one another are one stretch. */
function addBox(boxes: CellRange[], box: CellRange): void {
  const last = boxes.at(-1)
  const goesOn = last && last.top === box.top && last.bottom === box.bottom && last.right === box.left - 1
  if (goesOn) boxes[boxes.length - 1] = { ...last, right: box.right }
  else if (boxes.length <= MOST_BOXES) boxes.push(box)
}

/** A sheet that is locked as a whole tells nothing: somebody closed it when it was filled in. */
function boxesOf(unlocked: readonly CellRange[], workedOut: readonly CellRange[]): Pick<Grid, 'boxes'> {
  const tells = unlocked.length > 0 && unlocked.length + workedOut.length <= MOST_BOXES
  return tells ? { boxes: [...unlocked, ...workedOut] } : {}
}

type Link = { readonly range: CellRange; readonly address: string }

/** Links over blocks of cells are looked through for every cell, so their number is bounded; single cells are not. */
const MOST_BLOCK_LINKS = 500

function withLinks(cells: readonly GridCell[], links: readonly Link[]): GridCell[] {
  const single = new Map<string, string>()
  const blocks: Link[] = []
  for (const link of links) {
    const { top, left, bottom, right } = link.range
    single.set(`${top},${left}`, link.address)
    if ((bottom > top || right > left) && blocks.length < MOST_BLOCK_LINKS) blocks.push(link)
  }
  return cells.map((cell) => {
    if (cell.link) return cell
    const address =
      single.get(`${cell.row},${cell.column}`) ?? blocks.find((link) => isWithin(cell, link.range))?.address
    return address ? { ...cell, link: address } : cell
  })
}

/** In reading order; of several cells with one address the last stands, as in Excel. */
function sortedOnce(cells: readonly GridCell[]): GridCell[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1]
    return !next || next.row !== cell.row || next.column !== cell.column
  })
}
