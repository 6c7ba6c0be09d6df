/** What the texts of the columns of a table ask for, whatever page they are to stand on. */
import type { Cell, CellRows } from './cells.ts'
import { TEXT_SIZE } from './look.ts'
import { POINTS_A_UNIT, textWidth, unitsOfText } from './measure.ts'
import type { SheetColumn } from './table-layout.ts'

/** What a column asks for, in Excel's units. */
export interface Needs {
  readonly column: SheetColumn
  /** Room to write in, and what is written for programs, are as wide as they are, and so are links and days. */
  readonly isFixed: boolean
  /** The longest line, up to a limit. */
  readonly natural: number
  /** What must not be broken: words, figures and links, which LibreOffice does not wrap. */
  readonly unbroken: number
}

/** A name that leads somewhere, such as that of a file, stays on one line up to here where no paper limits it. */
const WIDEST_ON_SCREEN = 60
/** Longer lines of text are hard to read. */
const MOST = 124

/** Rows that stand for all, spread over the table. */
const SAMPLE = 120

/** What each column asks for, and some rows that stand for all, from one look at the rows. */
export function columnNeeds(
  columns: readonly SheetColumn[],
  rows: CellRows,
): { readonly needs: readonly Needs[]; readonly sample: readonly (readonly Cell[])[] } {
  const all = columns.map(gatherNeeds)
  const apart = Math.ceil(rows.length / SAMPLE)
  const sample: (readonly Cell[])[] = []
  let number = 0
  for (const row of rows) {
    if (number % apart === 0) sample.push(row)
    number += 1
    for (let index = 0; index < all.length; index += 1) all[index]?.add(row[index])
  }
  return { needs: all.map(({ needs }) => needs()), sample }
}

function gatherNeeds(column: SheetColumn) {
  const cap = column.screenOnly ? WIDEST_ON_SCREEN : MOST
  let [isFixed, natural, unbroken] = [false, 0, 0]
  return {
    add(cell: Cell | undefined): void {
      if (!cell || isFixed) return
      const { text, look, value, link } = cell
      isFixed = look === 'room' || look === 'mark' || value?.kind === 'day'
      if (text === '') return
      const isBold = look === 'strong' || look === 'alert' || Boolean(cell.runs)
      if (natural < cap && mayReach(text, natural)) {
        for (const line of text.split('\n')) natural = Math.max(natural, unitsOf(line, isBold))
      }
      if (!mayReach(text, unbroken)) return
      const isWhole = value !== undefined || link !== undefined
      unbroken = isWhole ? Math.max(unbroken, unitsOf(text, isBold)) : longestWord(text, isBold, unbroken)
    },
    needs: (): Needs => ({ column, isFixed, natural: Math.min(natural, cap), unbroken }),
  }
}

/** Whether a text of so many characters, each as wide as they come, is wider than so many units; most are not, and need no measuring. */
function mayReach(text: string, units: number): boolean {
  return text.length * TEXT_SIZE * 1.4 > units * POINTS_A_UNIT - 14
}

function unitsOf(text: string, isBold: boolean): number {
  return unitsOfText(textWidth(text, TEXT_SIZE, isBold))
}

/** Longer words, such as addresses, are broken. */
const LONGEST_WORD = 18

/** Units of the longest word, or as many as are known to be needed anyway: only a longer one is measured. */
export function longestWord(text: string, isBold: boolean, needed = 0): number {
  let longest = needed
  for (const word of text.match(/\S+/g) ?? []) {
    if (word.length > LONGEST_WORD) continue
    if (mayReach(word, longest)) longest = Math.max(longest, unitsOf(word, isBold))
  }
  return longest
}
