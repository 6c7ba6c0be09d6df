/**
 * Which cells stand in which question's place, whatever the layout: behind the label in its own cell, beside it, or beneath it.
 *
 * A value belongs to the nearest label to its left in its row; where there is none, to the nearest label above it or above and to
 * its left, whichever stands lower. What fits neither (a note in the margin, a line under the form) stands in no place.
 */
import { kindOf } from '../kinds/kinds.ts'
import type { Answer, Asked, Part, Way } from './answers.ts'
import { wholeCell } from './answers.ts'
import type { Label } from './labels.ts'
import { gapBetween, hasLabel, type Item, isOverText, sharesColumns, WIDEST_GAP } from './sheet.ts'
import { behindCaption } from './strangers.ts'

export interface Placed {
  readonly answers: readonly Answer[]
  /** Cells in no question's place. */
  readonly outside: readonly Item[]
}

/** Empty rows a value may be away from the cell before it when no label follows. */
const TALLEST_GAP = 3
/** Labels that must have their values in one column before its distance is no matter. */
const LEAST_IN_COLUMN = 3
/** Labels to the right of a cell that are looked past in search of the one above it. */
const MOST_PASSED = 200

interface Gathering {
  readonly label: Label
  readonly item: Item
  readonly asked: Asked
  readonly parts: Part[]
  readonly ways: Set<Way>
  /** Lowest row that it has reached. */
  bottom: number
  /** Blocks of columns it has reached, each once. */
  readonly spans: Map<string, Item['box']>
}

interface Near {
  answer: Gathering
  /** The cell of the row that it has reached. */
  last: Item
  /** Nothing but the label, or what is no answer, stands in the row yet. */
  isFresh: boolean
}

/**
 * @param rows cells by row, each row from left to right
 * @param strangers labels of questions that are none of the form's
 * @param isTaken cells that something stronger than their place claims
 */
export function placeCells(
  rows: readonly (readonly Item[])[],
  strangers: ReadonlyMap<Item, Label>,
  isTaken: (item: Item) => boolean,
): Placed {
  return new Placing(rows, strangers, isTaken).run()
}

class Placing {
  private readonly rows: readonly (readonly Item[])[]
  private readonly isTaken: (item: Item) => boolean
  private readonly valueColumns: ReadonlyMap<string, number>
  /** The nearest column in which several answers stand, by the column of their labels. */
  private readonly nearestColumn: ReadonlyMap<number, number>
  private readonly rowColumns: ReadonlySet<number>
  /** Rows by the number of the sheet's row they begin in. */
  private readonly rowFrom: ReadonlyMap<number, readonly Item[]>
  private readonly answers: Gathering[] = []
  private readonly lastOf = new Map<Item, Gathering>()
  private readonly endingAt = new Map<number, Gathering[]>()
  private readonly waiting: { item: Item; rowLabel: Item | null }[] = []

  constructor(
    rows: readonly (readonly Item[])[],
    strangers: ReadonlyMap<Item, Label>,
    isTaken: (item: Item) => boolean,
  ) {
    this.rows = rows
    this.isTaken = isTaken
    this.valueColumns = countValueColumns(rows)
    this.nearestColumn = nearestColumns(this.valueColumns)
    this.rowColumns = columnsOfRows(rows)
    this.rowFrom = new Map(rows.map((row) => [row[0]?.box.top ?? 0, row]))
    for (const row of rows) for (const item of row) this.openAnswers(item, strangers.get(item))
  }

  run(): Placed {
    let spanning: Gathering[] = []
    for (const row of this.rows) {
      const top = row[0]?.box.top ?? 0
      spanning = spanning.filter(({ item: { box } }) => box.bottom >= top)
      this.placeRow(row, spanning)
      for (const item of row) {
        const own = this.lastOf.get(item)
        if (own && item.box.bottom > item.box.top) spanning.push(own)
      }
    }
    const outside = this.placeBeneath()
    for (const { parts } of this.answers) parts.sort(inReadingOrder)
    return { answers: this.answers, outside }
  }

  private openAnswers(item: Item, stranger: Label | undefined): void {
    const { text } = item.cell
    const parts = stranger ? [{ label: stranger, text: behindCaption(text), line: 1 }] : item.parts
    for (const { label, text: behind, line } of parts) {
      if (!label) continue
      const isInCell = behind.trim() !== ''
      const answer: Gathering = {
        label,
        item,
        asked: stranger ? 'unknown' : label.setAside ? 'setAside' : 'form',
        parts: isInCell ? [{ item, text: behind, line }] : [],
        ways: new Set<Way>(isInCell ? ['inCell'] : []),
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

  private placeRow(row: readonly Item[], spanning: readonly Gathering[]): void {
    row.reduce<Near | null>((nearest, item) => this.placeNext(item, nearest, spanning), null)
  }

  /** Places a cell, and gives what the next cell of the row stands near to. */
  private placeNext(item: Item, nearest: Near | null, spanning: readonly Gathering[]): Near | null {
    const own = this.lastOf.get(item)
    if (own) return { answer: own, last: item, isFresh: true }
    if (this.isTaken(item)) return nearest?.isFresh ? { ...nearest, last: item } : nearest
    return this.placeBeside(item, nearest ?? labelSpanning(item, spanning))
  }

  private placeBeside(item: Item, beside: Near | null): Near | null {
    if (!beside || !this.continuesBeside(item, beside)) {
      this.waiting.push({ item, rowLabel: beside?.answer.item.box.top === item.box.top ? beside.answer.item : null })
      return beside
    }
    add(beside.answer, item, 'beside')
    return { answer: beside.answer, last: item, isFresh: false }
  }

  private continuesBeside(item: Item, { answer, last, isFresh }: Near): boolean {
    const gap = gapBetween(last, item)
    const inColumn = this.valueColumns.get(columnKey(answer.item, item)) ?? 0
    if (gap > WIDEST_GAP && !(isFresh && inColumn >= LEAST_IN_COLUMN)) return false
    // Where answers stand nearer to these questions, a column far to the right is a list.
    if (gap > WIDEST_GAP && item.box.left > (this.nearestColumn.get(answer.item.box.left) ?? item.box.left))
      return false
    // A text right beneath the question answers it before a list far to the right does, or one that is hidden.
    if ((gap > WIDEST_GAP || item.cell.hidden) && isOverText(answer.item, this.rowFrom.get(answer.item.box.bottom + 1)))
      return false
    if (isFresh) return true
    // A further value in the row continues the first when it adjoins it, or other rows of answers reach its column, and no label stands
    // right above it with nothing beside.
    const above = (this.endingAt.get(item.box.top - 1) ?? []).some(
      (other) => sharesColumns(other.item.box, item.box) && !other.ways.has('beside'),
    )
    return (gap === 0 || this.rowColumns.has(item.box.left) || isFurtherOption(item, answer)) && !above
  }

  private placeBeneath(): Item[] {
    const outside: Item[] = []
    const lastRow = this.answers.at(-1)?.item.box.top ?? 0
    const labelled = this.lastLabelsAbove()
    let last: { item: Item; answer: Gathering } | null = null
    for (const { item, rowLabel } of this.waiting) {
      const answer = this.labelAbove(item, labelled.get(item) ?? -1)
      const isLast = item.box.top > lastRow
      // Beside a question's answer, only a label that stands nearer than that question can claim a cell.
      const isNearer = !rowLabel || (answer !== null && answer.item.box.left > rowLabel.box.left)
      const goesOn = last !== null && last.answer === answer && isNextInRow(last.item, item)
      if (answer && isNearer && (goesOn || continuesBeneath(item, answer, isLast))) {
        last = { item, answer }
        add(answer, item, item.box.left > answer.item.box.right && answer.ways.has('beside') ? 'beside' : 'beneath')
      } else outside.push(item)
    }
    return outside
  }

  /** Index of the last label above each waiting cell, counted from the bottom so that each label is passed once. */
  private lastLabelsAbove(): Map<Item, number> {
    const labelled = new Map<Item, number>()
    let behind = this.answers.length - 1
    for (const { item } of [...this.waiting].reverse()) {
      while (behind >= 0 && (this.answers[behind]?.item.box.top ?? 0) >= item.box.top) behind--
      labelled.set(item, behind)
    }
    return labelled
  }

  private labelAbove(item: Item, from: number): Gathering | null {
    for (let at = from; at >= Math.max(0, from - MOST_PASSED); at--) {
      const answer = this.answers[at]
      const box = answer?.item.box
      if (!answer || !box) return null
      if (box.left <= item.box.left || sharesColumns(box, item.box)) return answer
    }
    return null
  }
}

/** "Amber" behind "Red" with the empty box between them in which nobody put a mark. */
function isFurtherOption({ cell }: Item, { label: { field }, parts }: Gathering): boolean {
  const { value, namesBox } = kindOf(field)
  if (!value || value.isFigure || !namesBox) return false
  return namesBox(cell.text, field) && parts.some(({ text }) => namesBox(text, field))
}

/** The next cell of a table's row, which may be wider than an answer is far from its question. */
function isNextInRow(before: Item, item: Item): boolean {
  return before.box.top === item.box.top && gapBetween(before, item) <= WIDEST_GAP && item.isInTable === true
}

function inReadingOrder(a: Part, b: Part): number {
  if (a.item === b.item) return (a.line ?? 0) - (b.line ?? 0)
  const [one, two] = [a.item.box, b.item.box]
  return one.top - two.top || one.left - two.left
}

function add(answer: Gathering, item: Item, way: Way): void {
  answer.parts.push(wholeCell(item))
  answer.ways.add(way)
  answer.bottom = Math.max(answer.bottom, item.box.bottom)
  answer.spans.set(`${item.box.left} ${item.box.right}`, item.box)
}

function columnKey(label: Item, value: Item): string {
  return `${label.box.left} ${value.box.left}`
}

/** How often values stand right behind labels, by the columns of both. */
function countValueColumns(rows: readonly (readonly Item[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const [at, item] of row.entries()) {
      const next = row[at + 1]
      if (!hasLabel(item) || !next || hasLabel(next)) continue
      counts.set(columnKey(item, next), (counts.get(columnKey(item, next)) ?? 0) + 1)
    }
  }
  return counts
}

function nearestColumns(valueColumns: ReadonlyMap<string, number>): Map<number, number> {
  const nearest = new Map<number, number>()
  for (const [key, count] of valueColumns) {
    const [label = 0, value = 0] = key.split(' ').map(Number)
    if (count >= LEAST_IN_COLUMN) nearest.set(label, Math.min(value, nearest.get(label) ?? value))
  }
  return nearest
}

/** Columns that rows of adjoining values behind a label reach. */
function columnsOfRows(rows: readonly (readonly Item[])[]): Set<number> {
  const columns = new Set<number>()
  for (const row of rows) {
    for (const [at, item] of row.entries()) {
      const [before, further] = [row[at - 1], row[at - 2]]
      const isFurther = before && further && !hasLabel(item) && !hasLabel(before)
      if (isFurther && gapBetween(before, item) === 0 && gapBetween(further, before) === 0) columns.add(item.box.left)
    }
  }
  return columns
}

/** A label merged over several rows has its entries beside it, a row for each. */
function labelSpanning(item: Item, spanning: readonly Gathering[]): Near | null {
  const [answer] = spanning
    .filter(({ item: { box } }) => box.right < item.box.left)
    .sort((a, b) => b.item.box.right - a.item.box.right)
  return answer ? { answer, last: answer.item, isFresh: true } : null
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
