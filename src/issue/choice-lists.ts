/** The lists of an issued workbook's drop-downs, each once, on a sheet that nobody sees: written into the boxes they could hold no comma and little text. */
import type exceljs from 'exceljs'
import { columnName } from '../read/grid.ts'

/** Column of the first list; what stands before it is the sheet's own. */
const FIRST_COLUMN = 2

export class ChoiceLists {
  readonly #sheet: string
  readonly #lists = new Map<string, readonly string[]>()

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  /** The range in which the list stands, as a validation names it. */
  reference(choices: readonly string[]): string {
    const key = JSON.stringify(choices)
    this.#lists.set(key, choices)
    const column = columnName(FIRST_COLUMN + [...this.#lists.keys()].indexOf(key))
    return `${this.#sheet}!$${column}$1:$${column}$${choices.length}`
  }

  write(sheet: exceljs.Worksheet): void {
    ;[...this.#lists.values()].forEach((choices, at) => {
      choices.forEach((choice, row) => {
        sheet.getCell(row + 1, FIRST_COLUMN + at).value = choice
      })
    })
  }
}
