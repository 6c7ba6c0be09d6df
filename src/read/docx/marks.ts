/**
 * What stands before the text of list paragraphs. Numbers are as Word shows them, except where an answer goes on with the count of a list
 * that began further up, under another question: nothing of the answer is a "5.", so a bullet stands there.
 */
import type { Block, Paragraph, TableCell } from './blocks.ts'
import type { ListMark } from './numbering.ts'

/** The same blocks with the marks of lists before the text of their paragraphs. */
export function markLists(blocks: readonly Block[]): Block[] {
  return markParagraphs(blocks, false)
}

/** `isLabelPlace` is true of the first of several cells in a row, where numbers are those of the questions. */
function markParagraphs(blocks: readonly Block[], isLabelPlace: boolean): Block[] {
  /** Whether the count of each open level went on from further up. */
  const goesOn = new Map<number, boolean>()
  return blocks.map((block): Block => {
    if (block.kind === 'table') {
      goesOn.clear()
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell, at) => markCell(cell, at === 0 && row.length > 1))),
      }
    }
    const { mark, text } = block
    if (text === '') return block
    if (mark === null || isQuestion(block)) goesOn.clear()
    if (mark === null) return { ...block, text: withPairsApart(text) }
    const isOpened = open(goesOn, mark)
    const sign = isOpened && !isLabelPlace && !isQuestion(block) ? BULLET : mark.sign
    return { ...block, text: `${'  '.repeat(mark.level)}${sign} ${text}` }
  })
}

const BULLET = '•'

function markCell(cell: TableCell, isLabelPlace: boolean): TableCell {
  return { ...cell, blocks: markParagraphs(cell.blocks, isLabelPlace) }
}

function isQuestion({ isHeading, text }: Paragraph): boolean {
  return isHeading || /[?:]\s*$/.test(text)
}

/** Goes to the level of a mark; gives whether its count went on from further up. */
function open(goesOn: Map<number, boolean>, { level, isFirst }: ListMark): boolean {
  for (const other of goesOn.keys()) if (other > level) goesOn.delete(other)
  const known = goesOn.get(level) ?? !isFirst
  goesOn.set(level, known && !isFirst)
  return known && !isFirst
}

/** `Officer:⇥Ada⇥Tel:⇥01632 960123`: facts side by side on tab stops are lines of their own. */
function withPairsApart(text: string): string {
  if (!/^[^\t\n:]{1,60}:[ \t]*[^\s]/.test(text)) return text
  return text.replace(/[ ]*\t[\t ]*(?=[^\t\n:]{1,60}:(?:[ \t]|$))/g, '\n')
}
