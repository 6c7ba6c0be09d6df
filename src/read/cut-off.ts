/** Answers that some program cut off before they came here. */
import type { GridCell } from './grid.ts'

/** Lengths at which forms, databases and older programs cut: a byte's worth with and without its end, Excel's own limits. */
const LIMITS: ReadonlySet<number> = new Set([255, 256, 1024, 32_767])

/** A sentence, a quotation, a bracket or a list item that ends. */
const ENDED = /[.!?…:;)\]"'”’]\s*$/

export interface CutOff {
  readonly length: number
  readonly cells: readonly [GridCell, ...GridCell[]]
}

/** Cells whose text is exactly as long as such a limit and does not end like a text, those of one length together. */
export function cutOff(cells: readonly GridCell[]): CutOff[] {
  const found = new Map<number, [GridCell, ...GridCell[]]>()
  for (const cell of cells) {
    const { length } = cell.text
    if (!LIMITS.has(length) || ENDED.test(cell.text)) continue
    const same = found.get(length)
    if (same) same.push(cell)
    else found.set(length, [cell])
  }
  return [...found].map(([length, same]) => ({ length, cells: same }))
}
