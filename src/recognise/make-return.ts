/** A return as data: its fields with their cells, what is left over, how its cells count, and what was doubtful about its labels. */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Coverage, Finding, LeftOver, Source } from '../model.ts'
import { cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { shorten } from '../shorten.ts'
import type { Answer, LeftItem } from './assign.ts'
import type { Layout, Piece, RawField, RawReturn } from './raw.ts'
import type { Item } from './sheet.ts'
import type { TableRecord } from './table.ts'

const LONGEST_QUOTE = 200

export interface Found {
  layout: Layout
  answers: readonly Answer[]
  furniture: readonly Item[]
  leftOver: readonly LeftItem[]
  /** Questions that are none of the form's. */
  strangers?: readonly Item[]
  submission: TableRecord['submission'] | null
  /** The header of a table, which counts once, with its first return. */
  shared?: { header: readonly Item[]; counted: boolean }
}

export function makeReturn(file: string, grid: Grid, form: Form, found: Found): RawReturn {
  const sourceOf = (item: Item): Source => ({
    file,
    sheet: grid.sheet,
    cell: cellAddress(item.cell.row, item.cell.column),
  })
  const pieceOf = (item: Item): Piece => ({
    text: item.cell.text,
    value: item.cell.value,
    link: item.cell.link ?? null,
    source: sourceOf(item),
  })
  const fields = found.answers.map(
    (answer): RawField => ({
      field: answer.label.field,
      labelText: answer.label.text,
      labelSource: sourceOf(answer.item),
      pieces: [
        ...inCellPiece(answer, sourceOf),
        ...joinMarks(answer.cells).map(({ item, mark }) => ({ ...pieceOf(item), text: mark + item.cell.text })),
      ],
    }),
  )
  const leftOver = found.leftOver.map(
    ({ item, heading }): LeftOver => ({
      text: heading ? `${heading}: ${item.cell.text}` : item.cell.text,
      source: sourceOf(item),
    }),
  )
  const first = found.answers.find(({ cells }) => found.shared && cells.length > 0)?.cells[0] ?? found.answers[0]?.item
  const { submission } = found
  return {
    form: form.id,
    layout: found.layout,
    fields,
    leftOver,
    coverage: count(found),
    source: first ? sourceOf(first) : { file, sheet: grid.sheet, cell: null },
    findings: [
      ...nearFindings(found.answers, sourceOf),
      ...leftOver.map((left) => finding('left-over', left.source, { text: shorten(left.text, LONGEST_QUOTE) })),
    ],
    submission: submission && {
      completedAt: submission.completedAt && pieceOf(submission.completedAt),
      email: submission.email && pieceOf(submission.email),
      name: submission.name && pieceOf(submission.name),
    },
  }
}

function inCellPiece(answer: Answer, sourceOf: (item: Item) => Source): Piece[] {
  const { inCell, item } = answer
  if (!inCell) return []
  const source = item.cell.text.includes('\n') ? { ...sourceOf(item), line: inCell.line } : sourceOf(item)
  return [{ text: inCell.text, value: { kind: 'text' }, link: item.cell.link ?? null, source }]
}

const LONE_MARK = /^\s*(?:[•·▪○*\-–—\uf0a7\uf0b7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]?)\s*$/i

/** A bullet or number in a cell of its own belongs to the text beside it. */
function joinMarks(cells: readonly Item[]): { item: Item; mark: string }[] {
  const joined: { item: Item; mark: string }[] = []
  let mark: Item | null = null
  for (const item of cells) {
    const marked = mark !== null && mark.box.top === item.box.top
    if (mark && !marked) joined.push({ item: mark, mark: '' })
    if (LONE_MARK.test(item.cell.text) && !marked) mark = item
    else {
      joined.push({ item, mark: marked && mark ? markBefore(mark.cell) : '' })
      mark = null
    }
  }
  if (mark) joined.push({ item: mark, mark: '' })
  return joined
}

function markBefore(cell: GridCell): string {
  const text = cell.text.trim()
  return /^[\da-z]+$/i.test(text) ? `${text}. ` : `${text} `
}

/** Counts cells, each once: one that holds a label and a value is a value. */
function count(found: Found): Coverage {
  const { answers, shared, submission } = found
  const values = cellsOf([
    ...answers.flatMap(({ cells, item, inCell }) => (inCell ? [...cells, item] : cells)),
    ...Object.values(submission ?? {}).filter((item) => item !== null),
  ])
  const headings = shared ? (shared.counted ? shared.header : []) : answers.map(({ item }) => item)
  const labels = cellsOf([...headings, ...(found.strangers ?? [])])
  const leftOver = cellsOf(found.leftOver.map(({ item }) => item))
  const furniture = cellsOf(found.furniture)
  const counted = new Set<string>()
  const countNew = (cells: ReadonlySet<string>) => {
    const before = counted.size
    for (const cell of cells) counted.add(cell)
    return counted.size - before
  }
  const counts = {
    values: countNew(values),
    leftOver: countNew(shared ? leftOver : withoutCells(leftOver, labels)),
    labels: countNew(labels),
    furniture: countNew(furniture),
    setAside: 0,
  }
  return { cells: counted.size, ...counts }
}

/** A label's cell of which a part is left over stays a label. */
function withoutCells(cells: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...cells].filter((cell) => !others.has(cell)))
}

function cellsOf(items: readonly Item[]): Set<string> {
  return new Set(items.map(({ cell }) => cellAddress(cell.row, cell.column)))
}

function nearFindings(answers: readonly Answer[], sourceOf: (item: Item) => Source): Finding[] {
  return answers.flatMap(({ label, item }) => {
    const args = { label: shorten(label.text, LONGEST_QUOTE), takenFor: label.wording ?? label.field.label }
    if (label.strength === 'near') return [finding('label-near', sourceOf(item), args)]
    return label.strength === 'weak' ? [finding('label-in-text', sourceOf(item), args)] : []
  })
}
