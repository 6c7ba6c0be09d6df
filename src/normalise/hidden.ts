/** What a return says in cells that its officer hid: it counts as an answer, and is not published until a person has confirmed it. */
import { placedTexts } from '../decisions/placed-texts.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Source, Unconfirmed } from '../model.ts'
import { addressOf, type Grid, type GridCell } from '../read/grid.ts'
import { listCells } from '../read/sheet-findings.ts'
import type { UnresolvedUpdate } from './normalise.ts'

/** The return with the texts it holds in hidden cells, and a query for each of its sheets that quotes them. */
export function withHidden(update: UnresolvedUpdate, grids: readonly Grid[]): UnresolvedUpdate {
  const found = grids.map((grid) => hiddenIn(update, grid)).filter(({ texts }) => texts.length > 0)
  if (found.length === 0) return update
  return {
    ...update,
    unconfirmed: found.flatMap(({ texts }) => texts),
    findings: [...update.findings, ...found.flatMap(({ query }) => query ?? [])],
  }
}

function hiddenIn(update: UnresolvedUpdate, grid: Grid): { texts: Unconfirmed[]; query: Finding | null } {
  const { file } = update.source
  const used = new Set(
    placedTexts({ partnershipId: '', ...update })
      .filter(({ source }) => source.sheet === grid.sheet)
      .map(({ source }) => source.cell),
  )
  const isHiddenSheet = grid.state !== 'visible'
  const at = (cell: GridCell): Source => ({ file, sheet: grid.sheet, cell: addressOf(cell) })
  const isOwn = (cell: GridCell) => used.has(at(cell).cell) || (cell.hidden && cell.text.trim() === update.partnership)
  const cells = grid.cells.filter((cell) => (isHiddenSheet || cell.hidden) && cell.text.trim() !== '' && isOwn(cell))
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
