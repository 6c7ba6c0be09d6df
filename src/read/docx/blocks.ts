/** What the body of a text document is made of, whichever program wrote it: paragraphs, and tables whose cells hold such blocks again. */
import type { Attachment } from '../grid.ts'
import type { ListMark } from './numbering.ts'

/** Where a text box stands on its page, in the units of drawings (914,400 to the inch). */
export interface TextBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Attached {
  /** `movedAway` is what a tracked change moved to another place; see `settleMoves`. */
  readonly kind: Attachment['kind'] | 'movedAway'
  readonly text: string
  /** Of a text box whose place on the page is given. */
  readonly box?: TextBox
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** As displayed; struck-through, hidden and deleted text left out. */
  readonly text: string
  /** What stands before the text in a list. */
  readonly mark: ListMark | null
  /** In the style of a heading, or bold as a whole. */
  readonly isHeading: boolean
  readonly struck: string
  /** What is formatted as hidden. */
  readonly hidden: string
  readonly link: string | null
  /** `2011-02-17` when the paragraph is what a control for dates shows. */
  readonly date: string | null
  readonly attached: readonly Attached[]
}

export interface TableCell {
  /** Column of the table's own grid, from 0. */
  readonly start: number
  readonly span: number
  /** Part of cells merged downwards: the first of them, or one that goes on with the one above. */
  readonly merge: 'none' | 'restart' | 'continue'
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
}

export type Block = Paragraph | Table

/** All text of the blocks, a line for each paragraph, for what is attached rather than laid out. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : textOfTable(block)))
    .join('\n')
    .trim()
}

function textOfTable({ rows }: Table): string {
  return rows.map((row) => row.map(({ blocks }) => textOfBlocks(blocks)).join('\t')).join('\n')
}

/** What is attached anywhere in the blocks. */
export function attachedIn(blocks: readonly Block[]): Attached[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.attached
      : block.rows.flatMap((row) => row.flatMap((cell) => attachedIn(cell.blocks))),
  )
}

/** What was moved and stands at its new place was not lost; what does not was deleted. */
export function settleMoves(blocks: readonly Block[], movedHere: string): Block[] {
  const settle = (one: Attached): Attached[] => {
    if (one.kind !== 'movedAway') return [one]
    return movedHere.includes(one.text.trim()) ? [] : [{ ...one, kind: 'deletion' }]
  }
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, attached: block.attached.flatMap(settle) }
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: settleMoves(cell.blocks, movedHere) })))
    return { ...block, rows }
  })
}
