/**
 * Lays the blocks of a document out as one sheet: a row for each paragraph, the rows and columns of a table beneath one another, those of a
 * table within a cell as rows and columns that the cell is divided into. Each cell keeps the address a person finds in the document.
 */
import type { CellRange } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import type { Attached, Block, Paragraph, Table, TableCell } from './blocks.ts'

/** Text that stands together, or a table between. */
type Item = readonly Paragraph[] | Measured

interface MeasuredCell {
  /** Rows and columns of the table, from 0, both ends included. */
  readonly box: CellRange
  readonly items: readonly Item[]
  /** What merging covers; read when a program left text in it. */
  readonly isCovered: boolean
}

interface Measured {
  readonly number: number
  readonly cells: readonly MeasuredCell[]
  /** Of each column and row of the table, how many of the sheet it takes. */
  readonly widths: readonly number[]
  readonly heights: readonly number[]
}

/** Adds all blocks to the sheet. However many empty paragraphs stand together, they are one empty row. */
export function layOut(blocks: readonly Block[], builder: GridBuilder): void {
  const counts = { tables: 0, paragraphs: 0 }
  let row = 1
  let isAfterEmpty = true
  for (const block of blocks) {
    const isGap = block.kind === 'paragraph' && isEmpty(block)
    if (block.kind === 'table') {
      const table = measure(block, counts)
      putTable(table, { row, column: 1 }, builder)
      row += sum(table.heights)
    } else if (!isGap) {
      counts.paragraphs += 1
      putText([block], { row, column: 1, place: `paragraph ${counts.paragraphs}` }, builder)
      row += 1
    } else if (!isAfterEmpty) row += 1
    isAfterEmpty = isGap
  }
}

function measure({ rows }: Table, counts: { tables: number }): Measured {
  counts.tables += 1
  const number = counts.tables
  const starts = [...new Set(rows.flatMap((row) => row.map(({ start }) => start)))].sort((a, b) => a - b)
  const columnAt = new Map(starts.map((start, at) => [start, at]))
  /** The last column that begins before a cell ends. */
  const lastBefore = (end: number, from: number) => {
    let last = from
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < end) last += 1
    return last
  }
  const bottoms = mergedBottoms(rows)
  const cells = rows.flatMap((row, top) =>
    row.map((cell): MeasuredCell => {
      const left = columnAt.get(cell.start) ?? 0
      const bottom = bottoms.get(cell) ?? top
      const box = { top, left, bottom, right: lastBefore(cell.start + cell.span, left) }
      return { box, items: itemsOf(cell.blocks, counts), isCovered: bottom < top }
    }),
  )
  const widths = starts.map(() => 1)
  const heights = rows.map(() => 1)
  for (const { box, items } of cells.filter(({ isCovered }) => !isCovered)) {
    const inner = items.map((item) => sizeOf(item))
    grow(widths, [box.left, box.right], Math.max(1, ...inner.map(({ width }) => width)))
    grow(heights, [box.top, box.bottom], sum(inner.map(({ height }) => height)))
  }
  return { number, cells, widths, heights }
}

/** The last row of each cell; for a cell that another covers, one before its own. */
function mergedBottoms(rows: readonly (readonly TableCell[])[]): Map<TableCell, number> {
  const bottoms = new Map<TableCell, number>()
  const open = new Map<number, TableCell>()
  rows.forEach((row, at) => {
    for (const cell of row) {
      const above = cell.merge === 'continue' ? open.get(cell.start) : undefined
      if (above && bottoms.get(above) === at - 1) {
        bottoms.set(above, at)
        bottoms.set(cell, -1)
      } else {
        bottoms.set(cell, at)
        if (cell.merge !== 'none') open.set(cell.start, cell)
      }
    }
  })
  return bottoms
}

function itemsOf(blocks: readonly Block[], counts: { tables: number }): Item[] {
  const items: (Paragraph[] | Measured)[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (block.kind === 'table') items.push(measure(block, counts))
    else if (Array.isArray(last)) last.push(block)
    else items.push([block])
  }
  // Word ends a cell with a paragraph behind its last table, which is nearly always empty.
  return items.filter((item) => !isText(item) || items.length === 1 || item.some((one) => !isEmpty(one)))
}

function isText(item: Item): item is readonly Paragraph[] {
  return Array.isArray(item)
}

function isEmpty({ text, struck, hidden, attached }: Paragraph): boolean {
  return text + struck + hidden === '' && attached.length === 0
}

function sizeOf(item: Item): { width: number; height: number } {
  return isText(item) ? { width: 1, height: 1 } : { width: sum(item.widths), height: sum(item.heights) }
}

/** Widens the last of some columns (or rows) until all of them together have room. */
function grow(sizes: number[], [first, last]: readonly [number, number], needed: number): void {
  const missing = needed - sum(sizes.slice(first, last + 1))
  if (missing > 0) sizes[last] = (sizes[last] ?? 1) + missing
}

interface Corner {
  readonly row: number
  readonly column: number
}

function putTable({ number, cells, widths, heights }: Measured, corner: Corner, builder: GridBuilder): void {
  const rowsAt = offsets(heights)
  const columnsAt = offsets(widths)
  for (const { box, items, isCovered } of cells) {
    const column = corner.column + (columnsAt[box.left] ?? 0)
    const right = corner.column + (columnsAt[box.right + 1] ?? 0) - 1
    const end = corner.row + (rowsAt[(isCovered ? box.top : box.bottom) + 1] ?? 0) - 1
    let row = corner.row + (rowsAt[box.top] ?? 0)
    items.forEach((item, at) => {
      if (!isText(item)) {
        putTable(item, { row, column }, builder)
        row += sum(item.heights)
        return
      }
      const bottom = at === items.length - 1 ? end : row
      const within = widths.length > 1 ? `, column ${box.left + 1}` : ''
      // Texts before and behind a table of one cell are told apart by their place among what the cell holds.
      const among = items.length > 1 ? `, paragraph ${at + 1}` : ''
      const place = `table ${number}, row ${box.top + 1}${within}${among}`
      putText(item, { row, column, place }, builder)
      if (!isCovered) builder.merge({ top: row, left: column, bottom, right })
      row += 1
    })
  }
}

function putText(
  paragraphs: readonly Paragraph[],
  { row, column, place }: Corner & { readonly place: string },
  builder: GridBuilder,
): void {
  builder.name(row, column, place)
  const text = withoutEmptyEnds(paragraphs.map((one) => one.text))
  const struck = linesOf(paragraphs.map((one) => one.struck))
  const hidden = linesOf(paragraphs.map((one) => one.hidden))
  const isHidden = text.trim() === '' && hidden !== ''
  const filled = paragraphs.filter((one) => one.text.trim() !== '')
  const [only] = filled
  const date = filled.length === 1 ? only?.date : null
  const link = paragraphs.find((one) => one.link !== null)?.link ?? null
  builder.addCell(row, column, isHidden ? hidden : text, date ? { kind: 'date', iso: date } : { kind: 'text' }, {
    link,
    struck,
    hidden: isHidden,
  })
  const attached: Attached[] = paragraphs.flatMap((one) => one.attached)
  if (hidden !== '' && !isHidden) attached.push({ kind: 'hiddenText', text: hidden })
  for (const { kind, text: said } of attached) {
    if (kind !== 'movedAway') builder.attach(kind, row, column, said)
  }
}

function withoutEmptyEnds(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n')
}

function linesOf(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}

/** Where each begins, and at the end where the next would. */
function offsets(sizes: readonly number[]): number[] {
  const starts = [0]
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size)
  return starts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
