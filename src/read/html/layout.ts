/**
 * Where what stands on a web page comes to stand on a sheet, as Excel opens it: lines and tables one below the other, a table within a
 * cell from that cell on, so that the row grows with it.
 */
import type { Budget } from '../budget.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { requireColumn, requireRow } from '../xlsx/address.ts'
import { type HtmlCell, type HtmlContent, type HtmlTable, type HtmlText, isTable } from './page.ts'

interface Place {
  readonly row: number
  readonly column: number
  readonly hidden: boolean
}

interface Size {
  readonly rows: number
  readonly columns: number
}

export class PageLayout {
  readonly #builder: GridBuilder
  readonly #budget: Budget

  constructor(builder: GridBuilder, budget: Budget) {
    this.#builder = builder
    this.#budget = budget
  }

  /** Beside tables each line has a row to itself. */
  placePage({ parts }: HtmlContent): void {
    let row = 1
    for (const part of parts) {
      if (isTable(part)) row += this.#placeTable(part, { row, column: 1, hidden: false }).rows
      else for (const line of linesOf(part)) row += this.#placeText(line, { row, column: 1, hidden: false })
    }
  }

  #placeTable({ rows, hiddenColumns }: HtmlTable, at: Place): Size {
    /** The row below which each column is free again, where a cell above reaches down. */
    const takenUntil = new Map<number, number>()
    let top = at.row
    let columns = 0
    for (const { cells, hidden } of rows) {
      let column = 0
      let height = 1
      for (const cell of cells) {
        this.#budget.step()
        for (; (takenUntil.get(column) ?? 0) > top; column += 1) this.#budget.step()
        const isHidden = at.hidden || hidden || cell.hidden || hiddenColumns.has(column)
        const place = { row: top, column: at.column + column, hidden: isHidden }
        const size = this.#placeCell(cell, place)
        height = Math.max(height, size.rows)
        if (cell.down > 1)
          for (let across = 0; across < size.columns; across += 1) {
            this.#budget.step()
            takenUntil.set(column + across, top + cell.down)
          }
        column += size.columns
      }
      columns = Math.max(columns, column)
      top += height
    }
    return { rows: top - at.row, columns }
  }

  #placeCell({ content, across, down, fill }: HtmlCell, at: Place): Size {
    requireRow(at.row)
    requireColumn(at.column)
    let rows = 0
    let columns = across
    for (const part of content.parts) {
      const place = { ...at, row: at.row + rows }
      if (isTable(part)) {
        const size = this.#placeTable(part, place)
        rows += size.rows
        columns = Math.max(columns, size.columns)
      } else rows += this.#placeText(tidied(part), place)
    }
    if (fill) this.#builder.fill(at.row, at.column, fill)
    if (!content.parts.some(isTable)) this.#builder.span(at.row, at.column, down, across)
    return { rows: Math.max(1, rows), columns }
  }

  /** Gives the number of rows taken: none for what shows nothing. */
  #placeText({ text, struck, link, unseen, comment, pictures }: HtmlText, { row, column, hidden }: Place): 0 | 1 {
    requireRow(row)
    for (const picture of pictures) this.#builder.attach('picture', row, column, picture)
    for (const kept of [comment, unseen]) this.#builder.attach('comment', row, column, kept)
    this.#builder.addCell(row, column, text, { kind: 'text' }, { link, struck, hidden })
    return text === '' && struck === '' && pictures.length === 0 ? 0 : 1
  }
}

/** Without white space at the ends of lines, which a page does not show; spaces that do not break indent a line. */
function tidied(part: HtmlText): HtmlText {
  const lines = part.text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
  const text = lines.filter((line) => line.trim() !== '').join('\n')
  return { ...part, text, struck: part.struck.trim(), unseen: part.unseen.trim() }
}

function linesOf(part: HtmlText): HtmlText[] {
  const whole = tidied(part)
  const [first = '', ...others] = whole.text.split('\n')
  const rest = others.map((text): HtmlText => ({ text, struck: '', link: null, unseen: '', comment: '', pictures: [] }))
  return [{ ...whole, text: first }, ...rest]
}
