/** Rows of the outputs' sheets once they are laid out: what can be kept of a partnership and put together with others later. */
import type { Cell, TextRun } from './cells.ts'
import { blank } from './strings.ts'
import type { StyleName } from './styles.ts'
import { looksLikeFormula } from './text.ts'
import type { SheetCell, SheetLink, SheetRow } from './workbook/row.ts'

export type LaidRow = SheetRow<StyleName>
export type LaidCell = SheetCell<StyleName>

/** Excel opens no sheet with more links than 65,530, so marked words, which lead nowhere, count for none. */
export function laidCell(cell: Cell, align: 'right' | undefined): LaidCell {
  const { text, value, runs, link, choice } = cell
  if (value?.kind === 'day') return { style: 'day', date: value.iso }
  if (value) return { style: value.kind, number: value.number, ...(value.format ? { format: value.format } : {}) }
  const style = styleOf(cell, align)
  if (runs) return { style, runs: runs.map((run) => ({ text: run.text, style: RUN_STYLES[run.mark] })) }
  if (link) return { style, text, link: linkTo(link) }
  return { style, ...(text === '' ? {} : { text }), ...(choice ? { choice } : {}) }
}

function styleOf({ link, text, look }: Cell, align: 'right' | undefined): StyleName {
  if (link) return 'link'
  if (text === blank && align === 'right') return 'number'
  if (looksLikeFormula(text)) return 'formulaLike'
  return look ?? 'text'
}

const RUN_STYLES: Readonly<Record<TextRun['mark'], StyleName>> = {
  none: 'text',
  added: 'addedWords',
  removed: 'removedWords',
  quiet: 'quiet',
}

/** `../a.xlsx#'Sheet 1'!B7` → the file and the place in it. A `#` in the name of a file is encoded. */
export function linkTo(address: string): SheetLink {
  const hash = address.indexOf('#')
  if (hash < 0) return { file: address, place: null }
  return { file: address.slice(0, hash) || null, place: address.slice(hash + 1) }
}
