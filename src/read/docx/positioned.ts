/**
 * Documents whose text stands in boxes with places on the page and nowhere else: what LibreOffice makes of a PDF, a box for each stretch of a
 * line. Lines, columns and what goes on from one line to the next are worked out from where the boxes stand.
 */
import type { Block, Paragraph, TableCell, TextBox } from './blocks.ts'

/** Fewer boxes are ornaments of a document. */
const FEWEST_BOXES = 6

/** The text of the boxes as paragraphs and tables; the blocks as they are where text stands outside of boxes too. */
export function readBoxes(blocks: readonly Block[]): readonly Block[] {
  const all: Placed[] = []
  for (const block of blocks) {
    if (block.kind === 'table' || block.text !== '') return blocks
    const boxes = block.attached.flatMap(({ box, text }) => (box && text !== '' ? [{ ...box, text }] : []))
    if (block.attached.some(({ kind, box }) => kind === 'shape' && !box)) return blocks
    all.push(...boxes)
  }
  if (all.length < FEWEST_BOXES) return blocks
  const lines = pagesOf(all).flatMap(linesOf)
  const columns = columnsOf(lines)
  return blocksOf(rowsOf(lines, columns))
}

type Placed = TextBox & { readonly text: string }

/** A page begins where a box stands further up than the one before it, and no further to the right. */
function pagesOf(boxes: readonly Placed[]): Placed[][] {
  const pages: Placed[][] = []
  let before: Placed | null = null
  for (const box of boxes) {
    const isNew = !before || (box.top < before.top - 2 * before.height && box.left < rightOf(before))
    if (isNew) pages.push([box])
    else pages.at(-1)?.push(box)
    before = box
  }
  return pages
}

interface Line {
  readonly pieces: readonly Placed[]
  /** More than a line's height lies between it and the one above, or a page ends. */
  readonly isApart: boolean
}

function linesOf(page: readonly Placed[]): Line[] {
  const lines: Placed[][] = []
  for (const box of [...page].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].top - box.top) < box.height / 2) line.push(box)
    else lines.push([box])
  }
  return lines.map((line, at): Line => {
    const [first] = line
    const [above] = lines[at - 1] ?? []
    const isApart = !first || !above || first.top - above.top > 1.6 * above.height
    return { pieces: withMarks(line.sort((a, b) => a.left - b.left)), isApart }
  })
}

/** A bullet or number in a box of its own, and words set apart by no more than a space, belong to the text behind them. */
function withMarks(line: readonly Placed[]): Placed[] {
  const pieces: Placed[] = []
  for (const box of line) {
    const before = pieces.at(-1)
    const gap = before ? box.left - before.left - before.width : 0
    if (before && (MARK.test(before.text) || gap < before.height / 2)) {
      const text = `${before.text.replace(SYMBOL, '•')} ${box.text}`
      pieces[pieces.length - 1] = { ...before, text, width: box.left + box.width - before.left }
    } else pieces.push(box)
  }
  return pieces
}

const MARK = /^\s*(?:[•·▪○●\uE000-\uF8FF]|\d{1,2}[.)]|\(?[a-z]\))\s*$/u
const SYMBOL = /[\uE000-\uF8FF]/gu

/** Where columns begin: the left edge, and wherever something begins behind something else. */
function columnsOf(lines: readonly Line[]): number[] {
  const starts = lines.flatMap(({ pieces }) => pieces.slice(1).map(({ left }) => left)).sort((a, b) => a - b)
  const columns: number[] = [Number.NEGATIVE_INFINITY]
  for (const start of starts) if (start - (columns.at(-1) ?? 0) > COLUMN_WIDTH) columns.push(start)
  return columns
}

/** A quarter of an inch, in the units of drawings (English Metric Units). */
const COLUMN_WIDTH = 228_600

interface Cell {
  text: string
  /** Its last line. */
  last: Placed
}

interface Row {
  readonly cells: Map<number, Cell>
  readonly isApart: boolean
}

function rowsOf(lines: readonly Line[], columns: readonly number[]): Row[] {
  const columnAt = ({ left }: Placed) => columns.findLastIndex((start) => left >= start - COLUMN_WIDTH / 2)
  const pageEdge = Math.max(0, ...lines.flatMap(({ pieces }) => pieces.map(rightOf)))
  /** A column ends where the next begins, a line alone at the edge of the page. */
  const edgeOf = (column: number, isInTable: boolean) =>
    isInTable && columns[column + 1] !== undefined ? (columns[column + 1] ?? 0) - PADDING : pageEdge
  const rows: Row[] = []
  for (const { pieces, isApart } of lines) {
    const row = rows.at(-1)
    const [first] = pieces
    if (!first) continue
    const goesOn = (piece: Placed) => {
      const column = columnAt(piece)
      const above = row?.cells.get(column)
      if (!row || !above || isApart) return false
      return isFull(above.last, piece, edgeOf(column, row.cells.size > 1 || pieces.length > 1))
    }
    if (!row || (columnAt(first) === 0 && !goesOn(first))) {
      rows.push({ cells: new Map(pieces.map((one) => [columnAt(one), { text: one.text, last: one }])), isApart })
      continue
    }
    for (const piece of pieces) {
      const cell = row.cells.get(columnAt(piece))
      const text = cell ? `${cell.text}${goesOn(piece) ? ' ' : '\n'}${piece.text}` : piece.text
      row.cells.set(columnAt(piece), { text, last: piece })
    }
  }
  return rows
}

function rightOf({ left, width }: Placed): number {
  return left + width
}

/** Between the text of a cell and that of the next: an eighth of an inch. */
const PADDING = 114_300

/** Whether a line ended because the next word had no more room. A mark begins something new, and a question ends with its mark. */
function isFull(line: Placed, next: Placed, edge: number): boolean {
  const [word = ''] = next.text.trim().split(/\s/)
  if (MARK.test(word) || /[?:]\s*$/.test(line.text)) return false
  const widthOfLetter = next.width / Math.max(1, next.text.length)
  return rightOf(line) + (word.length + 1) * widthOfLetter > edge
}

function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  let table: TableCell[][] = []
  const close = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table })
    table = []
  }
  for (const { cells, isApart } of rows) {
    const only = cells.get(0)
    if (cells.size === 1 && only) {
      close()
      if (isApart) blocks.push(paragraph(''))
      blocks.push(...only.text.split('\n').map(paragraph))
      continue
    }
    const filled = [...cells].sort(([a], [b]) => a - b)
    table.push(
      filled.map(([start, { text }]) => ({
        start,
        span: 1,
        merge: 'none' as const,
        blocks: text.split('\n').map(paragraph),
      })),
    )
  }
  close()
  return blocks
}

function paragraph(text: string): Paragraph {
  return {
    kind: 'paragraph',
    text,
    mark: null,
    isHeading: false,
    struck: '',
    hidden: '',
    link: null,
    date: null,
    attached: [],
  }
}
