/**
 * Which cells answer which label, whatever the layout: behind the label in its own cell, beside it, or beneath it.
 *
 * A value belongs to the nearest label to its left in its row; where there is none, to the nearest label above it or above and to
 * its left, whichever stands lower. What fits neither (a note in the margin, a line under the form) is left over.
 */
import { type Columns, isLabelNumber, readColumns } from './columns.ts'
import { isColumnHeading, isMarginFurniture, isSectionHeading } from './furniture.ts'
import { dropGuidance, dropTrailingFurniture } from './guidance.ts'
import type { CellPart, Label } from './labels.ts'
import { type Item, sharesColumns } from './sheet.ts'
import { findStrangers, isOfficeCaption, strangerPart } from './strangers.ts'

export type Way = 'inCell' | 'beside' | 'beneath'

export interface Answer {
  readonly label: Label
  readonly item: Item
  /** The value in the label's own cell, if there is one. */
  inCell: CellPart | null
  /** Cells that hold the rest of the value, in reading order. */
  readonly cells: Item[]
  readonly ways: Set<Way>
}

export interface LeftItem {
  readonly item: Item
  /** The question it answers, when that is none of the form's. */
  readonly heading: string
}

export interface Assignment {
  readonly answers: readonly Answer[]
  readonly furniture: readonly Item[]
  readonly leftOver: readonly LeftItem[]
  /** Questions of the sheet that are none of the form's, each with its answer among what is left over. */
  readonly strangers: readonly Item[]
}

/** Empty columns a value may be away from its label, and empty rows from the cell before it when no label follows. */
const WIDEST_GAP = 4
const TALLEST_GAP = 3

/** An answer while its cells are gathered. */
export interface Gathering extends Answer {
  readonly isStranger: boolean
  /** Lowest row that it has reached. */
  bottom: number
  /** Blocks of columns it has reached, each once. */
  readonly spans: Map<string, Item['box']>
}

interface Near {
  answer: Gathering
  /** Last column that it has reached in the row. */
  end: number
  /** Nothing but the label, or guidance behind it, stands in the row yet. */
  isFresh: boolean
}

export function assignValues(cells: readonly Item[], isOwnFurniture: (text: string) => boolean): Assignment {
  const rows = rowsOf(cells.flatMap(partText))
  return new Assigning(rows, isOwnFurniture).run()
}

class Assigning {
  private readonly rows: readonly Item[][]
  private readonly isOwnFurniture: (text: string) => boolean
  private readonly columns: Columns
  private readonly answers: Gathering[] = []
  private readonly lastOf = new Map<Item, Gathering>()
  private readonly endingAt = new Map<number, Gathering[]>()
  private readonly furniture: Item[] = []
  private readonly leftOver: Item[] = []
  private readonly waiting: Item[] = []

  constructor(rows: readonly Item[][], isOwnFurniture: (text: string) => boolean) {
    this.rows = rows
    this.isOwnFurniture = isOwnFurniture
    this.columns = readColumns(rows)
    const strangers = findStrangers(rows)
    for (const row of rows) for (const item of row) this.openAnswers(item, strangers.get(item))
  }

  run(): Assignment {
    const firstRow = this.answers[0]?.item.box.top ?? 0
    let spanning: Gathering[] = []
    for (const row of this.rows) {
      const top = row[0]?.box.top ?? 0
      spanning = spanning.filter(({ item: { box } }) => box.bottom >= top)
      this.assignRow(row, spanning, firstRow)
      for (const item of row) {
        const own = this.lastOf.get(item)
        if (own && item.box.bottom > item.box.top) spanning.push(own)
      }
    }
    this.placeBeneath()
    const known = this.answers.filter((answer) => !answer.isStranger)
    for (const answer of this.answers) {
      answer.cells.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    }
    const parts = dropGuidance(known)
    const trailing = dropTrailingFurniture(known)
    const strange = this.answers.filter((answer) => answer.isStranger).map((answer) => this.closeStranger(answer))
    return {
      answers: known,
      furniture: [...this.furniture, ...parts.furniture, ...trailing.furniture],
      leftOver: [
        ...[...this.leftOver, ...parts.leftOver, ...trailing.leftOver].map((item) => ({ item, heading: '' })),
        ...strange.flatMap(({ left }) => left),
      ],
      strangers: strange.flatMap(({ labels }) => labels),
    }
  }

  private openAnswers(item: Item, stranger: Label | undefined): void {
    const parts = stranger ? [strangerPart(item, stranger)] : item.parts
    for (const part of parts) {
      if (!part.label) continue
      const inCell = part.text.trim() === '' ? null : part
      const answer: Gathering = {
        label: part.label,
        item,
        inCell,
        cells: [],
        ways: new Set<Way>(inCell ? ['inCell'] : []),
        isStranger: stranger !== undefined,
        bottom: item.box.bottom,
        spans: new Map(),
      }
      this.answers.push(answer)
      this.lastOf.set(item, answer)
      const ending = this.endingAt.get(item.box.bottom)
      if (ending) ending.push(answer)
      else this.endingAt.set(item.box.bottom, [answer])
    }
  }

  private assignRow(row: readonly Item[], spanning: readonly Gathering[], firstRow: number): void {
    let nearest: Near | null = null
    for (const [at, item] of row.entries()) {
      const { text } = item.cell
      const own = this.lastOf.get(item)
      if (own) {
        nearest = { answer: own, end: item.box.right, isFresh: true }
      } else if (this.isOwnFurniture(text) || isLabelNumber(item, row[at + 1])) {
        this.furniture.push(item)
      } else if (item.box.top < firstRow) {
        const isForms = isMarginFurniture(text) || isColumnHeading(text) || isSectionHeading(text)
        const list = isForms ? this.furniture : this.leftOver
        list.push(item)
      } else if (nearest?.isFresh && this.columns.isGuidanceColumn(item.box.left) && row[at + 1]) {
        this.furniture.push(item)
        nearest.end = item.box.right
      } else {
        nearest = this.assignBeside(item, nearest ?? labelSpanning(item, spanning))
      }
    }
  }

  private assignBeside(item: Item, beside: Near | null): Near | null {
    if (!beside || !this.continuesBeside(item, beside)) {
      this.waiting.push(item)
      return beside
    }
    add(beside.answer, item, 'beside')
    return { answer: beside.answer, end: item.box.right, isFresh: false }
  }

  private continuesBeside(item: Item, { answer, end, isFresh }: Near): boolean {
    const gap = item.box.left - end - 1
    if (gap > WIDEST_GAP && !(isFresh && this.columns.isValueColumn(answer.item.box.left, item.box.left))) return false
    if (isFresh) return true
    // A second value in the row continues the first only when it adjoins it and no label stands right above it with nothing beside.
    const above = (this.endingAt.get(item.box.top - 1) ?? []).some(
      (other) => sharesColumns(other.item.box, item.box) && !other.ways.has('beside'),
    )
    return gap === 0 && !above
  }

  private placeBeneath(): void {
    const lastRow = this.answers.at(-1)?.item.box.top ?? 0
    let behind = this.answers.length - 1
    for (let at = this.waiting.length - 1; at >= 0; at--) {
      // Counted from the bottom, so that each label is passed once. Both counters stay within their lists.
      const item = this.waiting[at] as Item
      while (behind >= 0 && (this.answers[behind] as Gathering).item.box.top >= item.box.top) behind--
      this.labelled.set(item, behind)
    }
    for (const item of this.waiting) {
      const answer = this.labelAbove(item, this.labelled.get(item) ?? -1)
      const isLast = item.box.top > lastRow
      if (isSectionHeading(item.cell.text)) this.furniture.push(item)
      else if (answer && continuesBeneath(item, answer, isLast)) {
        add(answer, item, item.box.left > answer.item.box.right && answer.ways.has('beside') ? 'beside' : 'beneath')
      } else if (isMarginFurniture(item.cell.text)) this.furniture.push(item)
      else this.leftOver.push(item)
    }
  }

  /** Index of the last label above each waiting cell. */
  private readonly labelled = new Map<Item, number>()

  private labelAbove(item: Item, from: number): Gathering | null {
    for (let at = from; at >= Math.max(0, from - MOST_PASSED); at--) {
      // `from` is the index of an answer, so there is one at each step down.
      const answer = this.answers[at] as Gathering
      const { box } = answer.item
      if (box.left <= item.box.left || (box.left <= item.box.right && sharesColumns(box, item.box))) return answer
    }
    return null
  }

  /** What answers a stranger is left over with its question; the office of a contact goes with the contact. */
  private closeStranger(answer: Gathering): { labels: Item[]; left: LeftItem[] } {
    const held = answer.inCell ? [withText(answer.item, answer.inCell.text)] : []
    const values = [...held, ...answer.cells]
    if (values.length === 0) return { labels: [], left: [{ item: answer.item, heading: '' }] }
    const labels = answer.inCell ? [] : [answer.item]
    const before = this.answers[this.answers.indexOf(answer) - 1]
    if (
      before &&
      !before.isStranger &&
      before.label.field.kind === 'contactName' &&
      isOfficeCaption(answer.label.text)
    ) {
      before.cells.push(...values.map((item) => withText(item, `${answer.label.text}: ${item.cell.text}`)))
      return { labels, left: [] }
    }
    return { labels, left: values.map((item) => ({ item, heading: answer.label.text })) }
  }
}

/** Labels to the right of a cell that are looked past in search of the one above it. */
const MOST_PASSED = 200

function withText(item: Item, text: string): Item {
  return { ...item, cell: { ...item.cell, text } }
}

function add(answer: Gathering, item: Item, way: Way): void {
  answer.cells.push(item)
  answer.ways.add(way)
  answer.bottom = Math.max(answer.bottom, item.box.bottom)
  answer.spans.set(`${item.box.left} ${item.box.right}`, item.box)
}

/** Text before the first label of a cell goes on with the answer before; it is assigned as if it stood in a cell of its own. */
function partText(item: Item): Item[] {
  const [first, ...rest] = item.parts
  if (!first || first.label || rest.length === 0) return [item]
  return [
    { ...item, cell: { ...item.cell, text: first.text }, parts: [first] },
    { ...item, parts: rest },
  ]
}

/** Cells by the row they begin in, top to bottom, each row from left to right. */
export function rowsOf(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const rows = new Map<number, Item[]>()
  for (const item of sorted) {
    const row = rows.get(item.box.top)
    if (row) row.push(item)
    else rows.set(item.box.top, [item])
  }
  return [...rows.values()]
}

/** A label merged over several rows has its entries beside it, a row for each. */
function labelSpanning(item: Item, spanning: readonly Gathering[]): Near | null {
  const [answer] = spanning
    .filter(({ item: { box } }) => box.right < item.box.left)
    .sort((a, b) => b.item.box.right - a.item.box.right)
  return answer ? { answer, end: answer.item.box.right, isFresh: true } : null
}

function continuesBeneath(item: Item, answer: Gathering, isLast: boolean): boolean {
  // Between two labels there is nothing but the answer of the first, however far down; under the last label there may be anything.
  if (isLast && item.box.top - answer.bottom - 1 > TALLEST_GAP) return false
  const beside = answer.ways.has('beside')
  // Under a label whose value stands beside it there is no value, but there may be a note.
  if (beside && item.box.left <= answer.item.box.right) return false
  return (
    item.box.left - answer.item.box.right - 1 <= WIDEST_GAP ||
    [...answer.spans.values()].some((box) => sharesColumns(box, item.box))
  )
}
