/** What a form's marks for programs enclose: from "QF_SITES_START" to "QF_SITES_END" stands one question or table. */
import type { Grid, GridCell } from '../read/grid.ts'
import { MARK_END, PROGRAM_MARK } from '../words/en/furniture.ts'
import { NUMBER } from './label-texts.ts'

export interface MarkedBlock {
  /** What its mark calls it, in words: "Sites". */
  readonly name: string
  readonly top: number
  readonly bottom: number
}

/** The blocks between two marks of one name, from the top. */
export function markedBlocks({ cells }: Grid): MarkedBlock[] {
  const marks = cells.filter(({ text }) => PROGRAM_MARK.test(text.trim()))
  const parts = marks.map((mark) => ({ mark, parts: plain(mark).split(/[-_]/) }))
  const prefix = sharedParts(parts.map((one) => one.parts))
  return parts.flatMap(({ mark, parts: own }, at) => {
    const end = marks.slice(at + 1).find((other) => plain(other) === plain(mark))
    if (!end || marks.slice(0, at).some((other) => plain(other) === plain(mark))) return []
    const words = own.slice(prefix).join(' ').toLowerCase()
    return [{ name: words.charAt(0).toUpperCase() + words.slice(1), top: mark.row, bottom: end.row }]
  })
}

function plain({ text }: GridCell): string {
  return text.trim().replace(MARK_END, '')
}

/** How many parts all names begin with, so that each keeps at least one. */
function sharedParts(names: readonly (readonly string[])[]): number {
  const [first = []] = names
  const shared = first.findIndex((part, at) => names.some((name) => name[at] !== part || at >= name.length - 1))
  return Math.max(0, shared)
}

/** The first text of each block but a question's number. */
export function openingOf(blocks: readonly MarkedBlock[], { cells }: Grid): Set<GridCell> {
  return new Set(
    blocks.flatMap(({ top, bottom }) => {
      const inside = cells.filter(({ row, text }) => row > top && row <= bottom && !PROGRAM_MARK.test(text.trim()))
      return inside.find(({ text }) => !NUMBER.test(text.trim())) ?? []
    }),
  )
}

export function blockAt(blocks: readonly MarkedBlock[], row: number): MarkedBlock | undefined {
  return blocks.find(({ top, bottom }) => row >= top && row <= bottom)
}
