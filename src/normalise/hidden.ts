/** What a return says in cells that its officer hid: it counts as an answer, and is not published until a person has confirmed it. */
import { placedTexts } from '../decisions/placed-texts.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { isOnlyMarks } from '../issued/marks.ts'
import type { Finding, Source, Unconfirmed } from '../model.ts'
import { addressOf, type Grid, type GridCell } from '../read/grid.ts'
import { listCells } from '../read/sheet-findings.ts'
import type { UnresolvedUpdate } from './normalise.ts'

/** The hidden cells of a sheet that hold text, found once for all returns of a file, by their addresses and by what they say. */
export interface HiddenCells {
  readonly sheet: string | null
  readonly isHiddenSheet: boolean
  readonly byAddress: ReadonlyMap<string, GridCell>
  readonly byText: ReadonlyMap<string, readonly GridCell[]>
}

/** Of the sheets that have any. */
export function hiddenCells(grids: readonly Grid[]): HiddenCells[] {
  return grids.flatMap(({ sheet, state, cells }) => {
    const isHiddenSheet = state !== 'visible'
    const isHidden = (cell: GridCell) => (isHiddenSheet || cell.hidden === true) && !isOnlyMarks(cell.text)
    const hidden = cells.filter((cell) => isHidden(cell) && cell.text.trim() !== '')
    if (hidden.length === 0) return []
    const byAddress = new Map(hidden.map((cell) => [addressOf(cell), cell]))
    const byText = groupedBy(
      hidden.filter((cell) => cell.hidden),
      ({ text }) => text.trim(),
    )
    return [{ sheet, isHiddenSheet, byAddress, byText }]
  })
}

/** The return with the texts it holds in hidden cells, and a query for each of its sheets that quotes them. */
export function withHidden(update: UnresolvedUpdate, hidden: readonly HiddenCells[]): UnresolvedUpdate {
  if (hidden.length === 0) return update
  const placed = placedTexts({ partnershipId: '', ...update })
  const found = hidden.map((cells) => hiddenIn(update, placed, cells)).filter(({ texts }) => texts.length > 0)
  if (found.length === 0) return update
  return {
    ...update,
    unconfirmed: found.flatMap(({ texts }) => texts),
    findings: [...update.findings, ...found.flatMap(({ query }) => query ?? [])],
  }
}

function hiddenIn(
  update: UnresolvedUpdate,
  placed: ReturnType<typeof placedTexts>,
  { sheet, isHiddenSheet, byAddress, byText }: HiddenCells,
): { texts: Unconfirmed[]; query: Finding | null } {
  const { file } = update.source
  const at = (cell: GridCell): Source => ({ file, sheet, cell: addressOf(cell) })
  const used = placed.flatMap(({ source }) => (source.sheet === sheet ? (byAddress.get(source.cell ?? '') ?? []) : []))
  const own = new Set([...used, ...(byText.get(update.partnership) ?? [])])
  const cells = [...own].sort((a, b) => a.row - b.row || a.column - b.column)
  const [first] = cells
  if (!first) return { texts: [], query: null }
  const text = cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim()).join(' · ')
  const count = cells.length
  return {
    texts: cells.map((cell) => ({ reason: 'hidden', text: cell.text, source: at(cell) })),
    query: isHiddenSheet
      ? finding('hidden-sheet-read', { ...at(first), cell: null }, { count, text })
      : finding('hidden-cells-read', at(first), { count, cells: listCells(cells), text }),
  }
}
