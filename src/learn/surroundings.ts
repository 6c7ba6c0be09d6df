/** What stands around the questions of a form and looks like some: lists of its sheets, explanations of its words, what a signature declares. */
import type { Grid, GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { readsAsGuidance } from '../recognise/wording.ts'
import { DECLARATION } from '../words/en/asked-kinds.ts'
import { isMachineMark } from './label-texts.ts'
import { listCells, type Page } from './pages.ts'

const LEAST_LISTED = 3
const LEAST_EXPLAINED = 2
const LONG_TEXT = 8
const LONG_DECLARATION = 12

/** Cells of the page that ask for nothing. */
export function surroundingCells(page: Page): Set<GridCell> {
  const { grid } = page.first
  const blocks = blocksOf(grid)
  const told = blocks.filter((block) => isListOfSheets(block, page) || isExplanation(block, page))
  return new Set([...told.flat(2), ...grid.cells.filter((cell) => isDeclaration(cell, grid)), ...listCells(page.first)])
}

type Block = readonly (readonly GridCell[])[]

/** Rows without an empty one between them. */
function blocksOf({ cells }: Grid): Block[] {
  const blocks: GridCell[][][] = []
  for (const cell of cells) {
    const block = blocks.at(-1)
    const row = block?.at(-1)
    const at = row?.[0]?.row ?? 0
    if (block && row && cell.row === at) row.push(cell)
    else if (block && cell.row === at + 1) block.push([cell])
    else blocks.push([[cell]])
  }
  return blocks
}

/** "State of the sheets" over a line for each sheet; some may be called a little otherwise. */
function isListOfSheets(block: Block, { sheetNames }: Page): boolean {
  const lines = block.filter((row) => !row.every(({ text }) => isMachineMark(text)))
  const listed = lines.filter((row) => row.some(({ text }) => sheetNames.has(squeeze(text))))
  return lines.length >= LEAST_LISTED && listed.length >= lines.length / 2
}

/** The same rows of a word and what it means on several pages; what they ask would be filled in, or speak to the officer. */
function isExplanation(block: Block, { elsewhere }: Page): boolean {
  if (!block.flat().every(({ text }) => elsewhere.has(squeeze(text)))) return false
  const explained = block.filter((row) => {
    const meaning = row.at(-1)?.text ?? ''
    return (
      row.length > 1 && meaning.split(/\s+/).length >= LONG_TEXT && !/\?$/.test(meaning) && !readsAsGuidance(meaning)
    )
  })
  return explained.length >= LEAST_EXPLAINED
}

/** A long one alone in its row: "We confirm that the accounts are agreed | Yes" is asked. */
function isDeclaration({ row, text }: GridCell, { cells }: Grid): boolean {
  if (!DECLARATION.test(text.trim()) || cells.filter((other) => other.row === row).length > 1) return false
  return text.split(/\s+/).length >= LONG_DECLARATION
}
