/** What a person should know about a sheet as such, whatever it turns out to hold. */
import type { FindingCode } from '../findings/catalogue.ts'
import { type FindingArgs, finding } from '../findings/finding.ts'
import { isOnlyMarks } from '../issued/marks.ts'
import type { Finding } from '../model.ts'
import { isHashMarks } from './clean-text.ts'
import { cutOff } from './cut-off.ts'
import { type Attachment, addressOf, type Grid, type GridCell } from './grid.ts'

/** Findings of one kind for one sheet; what goes beyond is counted in a last one. */
const MOST_OF_A_KIND = 50
const ADDRESSES_NAMED = 8
const LONGEST_QUOTE = 500

type Placed = Pick<GridCell, 'row' | 'column' | 'place'>

interface Formula {
  readonly row: number
  readonly column: number
  readonly formula: string
}

const CODE_BY_ATTACHMENT = {
  comment: 'comment-found',
  shape: 'text-box-found',
  picture: 'picture-found',
  cellPicture: 'picture-in-cell',
  checkbox: 'check-box-found',
  deletion: 'deleted-text',
  footnote: 'footnote-found',
  hiddenText: 'hidden-text',
  pageMargin: 'page-margin-found',
  placeholder: 'placeholder-left-out',
} as const satisfies Record<Attachment['kind'], FindingCode>

export function sheetFindings(file: string, grid: Grid, formulas: readonly Formula[]): Finding[] {
  const findings: Finding[] = []
  const at = (place: Placed) => ({ file, sheet: grid.sheet, cell: addressOf(place) })
  /** One finding for each item, up to a number a person can still read. */
  const addEach = <C extends FindingCode, T extends Placed>(
    code: C,
    items: readonly T[],
    args: (item: T) => FindingArgs<C>,
  ) => {
    for (const item of items.slice(0, MOST_OF_A_KIND)) findings.push(finding(code, at(item), args(item)))
    const next = items[MOST_OF_A_KIND]
    if (next) findings.push(finding('more-of-a-kind', at(next), { count: items.length - MOST_OF_A_KIND, code }))
  }
  // What a form of ours marks for itself was hidden by nobody.
  const isOwn = ({ text }: { readonly text: string }) => isOnlyMarks(text)
  if (grid.state !== 'visible' && grid.cells.length > 0 && !grid.cells.slice(0, 1).some(isOwn)) {
    findings.push(finding('hidden-sheet-read', { file, sheet: grid.sheet, cell: null }, { count: grid.cells.length }))
  }
  const hidden = grid.cells.filter((cell) => cell.hidden && !isOwn(cell))
  const [firstHidden] = hidden
  if (firstHidden) {
    findings.push(finding('hidden-cells-read', at(firstHidden), { count: hidden.length, cells: listAddresses(hidden) }))
  }
  addEach(
    'struck-through-text',
    grid.cells.filter((cell) => cell.struck !== undefined),
    (cell) => ({ text: quote(cell.struck ?? '') }),
  )
  addEach(
    'error-value',
    grid.cells.filter((cell) => cell.value.kind === 'error' && !isHashMarks(cell.text)),
    (cell) => ({ value: cell.text }),
  )
  addEach(
    'hash-marks',
    grid.cells.filter((cell) => isHashMarks(cell.text)),
    (cell) => ({ text: quote(cell.text) }),
  )
  for (const cell of grid.cells) {
    const { value } = cell
    if (value.kind !== 'number' || value.shown === undefined) continue
    findings.push(finding('year-in-date-cell', at(cell), { shown: value.shown, year: value.number }))
  }
  for (const { length, cells } of cutOff(grid.cells)) {
    findings.push(finding('text-cut-off', at(cells[0]), { length, cells: listEach(cells) }))
  }
  addEach('formula-without-result', formulas, ({ formula }) => ({ formula: quote(formula) }))
  for (const [kind, code] of Object.entries(CODE_BY_ATTACHMENT)) {
    addEach(
      code,
      grid.attachments.filter((attachment) => attachment.kind === kind && !isOwn(attachment)),
      ({ text }) => ({ text: quote(text) }),
    )
  }
  return findings
}

/** The addresses of cells that somebody has to look at one by one, up to a number a person can still read. */
export function listEach(cells: readonly GridCell[]): string {
  return listAddresses(cells, MOST_OF_A_KIND)
}

/** The addresses of the first few cells, with the number of the rest. */
export function listCells(cells: readonly GridCell[]): string {
  return listAddresses(cells)
}

function listAddresses(cells: readonly GridCell[], most = ADDRESSES_NAMED): string {
  const named = cells.slice(0, most).map(addressOf)
  const rest = cells.length - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
}

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
