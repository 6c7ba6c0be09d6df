/** An issued form as the sheets that its workbook is read as, without the workbook: for the many cases in which the file is not the point. */
import type { Form } from '../../src/config/schema.ts'
import type { IssuedForm } from '../../src/issue/issued-form.ts'
import { readMarks, writeMark } from '../../src/issued/marks.ts'
import type { PartnershipUpdate } from '../../src/model.ts'
import { normalise, type UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import type { Grid } from '../../src/read/grid.ts'
import type { RawReturn } from '../../src/recognise/raw.ts'
import { prepareForms, type Recognition, recognise } from '../../src/recognise/recognise.ts'
import { described, harbourForm, lastContent } from './issued.ts'
import { lastYear } from './last-year.ts'

interface Place {
  readonly sheet: FormSheet
  readonly row: number
  readonly column: number
}

/** A sheet as rows of texts, from 1 on. */
class FormSheet {
  readonly name: string
  readonly rows: string[][]

  constructor(name: string, rows: string[][]) {
    this.name = name
    this.rows = rows
  }

  set(row: number, column: number, text: string): void {
    while (this.rows.length < row) this.rows.push([])
    const cells = this.rows[row - 1] ?? []
    while (cells.length < column) cells.push('')
    cells[column - 1] = text
  }

  grid(): Grid {
    const cells = this.rows.flatMap((texts, row) =>
      texts.flatMap((text, column) => {
        const isHidden = row === 0 || column === 0
        const cell = { row: row + 1, column: column + 1, text, value: { kind: 'text' as const } }
        return text.trim() === '' ? [] : [{ ...cell, ...(isHidden ? { hidden: true } : {}) }]
      }),
    )
    return { sheet: this.name, state: 'visible', cells, merges: [], attachments: [] }
  }
}

/** The sheets of a form, to be filled in and otherwise treated. */
export class FormSheets {
  readonly sheets: FormSheet[]
  identity: string

  constructor(issued: IssuedForm) {
    this.sheets = issued.sheets.map(
      ({ name, corner, columns, rows }) =>
        new FormSheet(name, [
          [writeMark(corner), ...columns.map(({ key }) => writeMark({ kind: 'column', key }))],
          ...rows.map(({ mark, cells }) => [writeMark(mark), ...columns.map(({ key }) => cells[key]?.text ?? '')]),
        ]),
    )
    const [first] = issued.sheets
    this.identity = first ? writeMark({ ...first.corner, role: 'identity' }) : ''
  }

  /** Of a question, a plan or the nth record of a table. */
  place(key: string, column = 'answer', nth = 0): Place {
    for (const sheet of this.sheets) {
      const at = (sheet.rows[0] ?? []).findIndex((text) => {
        const mark = readMarks(text)?.marks[0]
        return mark?.kind === 'column' && mark.key === column
      })
      const rows = sheet.rows.flatMap(([text = ''], row) => {
        const mark = readMarks(text)?.marks[0]
        const isOf = mark?.kind === 'row' && mark.key === key && mark.row !== 'headings' && mark.row !== 'words'
        return isOf ? [row + 1] : []
      })
      const row = rows[nth]
      if (at >= 0 && row !== undefined) return { sheet, row, column: at + 1 }
    }
    throw new Error(`no cell ${key} ${column} ${nth}`)
  }

  set(key: string, text: string, column = 'answer', nth = 0): void {
    const place = this.place(key, column, nth)
    place.sheet.set(place.row, place.column, text)
  }

  grids(): Grid[] {
    const identity = new FormSheet('collate', [[this.identity]]).grid()
    return [
      ...this.sheets.map((sheet) => sheet.grid()),
      ...(this.identity === '' ? [] : [{ ...identity, state: 'veryHidden' as const }]),
    ]
  }
}

export interface ReadSheets extends Recognition {
  readonly updates: readonly UnresolvedUpdate[]
}

export function readGrids(grids: readonly Grid[], form: Form = harbourForm): ReadSheets {
  const found = recognise('return.xlsx', { grids, findings: [] }, prepareForms([form], form.id))
  const round = { due: '2014-05-30' }
  const lists = { schemes: [], targets: [], sha256: 'abc' }
  const updates = found.returns.map((raw) =>
    normalise(raw, { round, form, previousDue: '2013-05-31', region: 'GB', ...lists }),
  )
  return { ...found, updates }
}

/** Nothing in it raises a question. */
const ANSWERS = {
  'done-on': '12 May 2014',
  work: 'Mend the quay',
  next: 'Dredge the basin',
  aims: 'None',
  met: '3 June 2014',
  groups: 'None',
  motto: 'Steady',
  season: 'April to September 2014',
  offers: 'Fuel',
}

/** The form with last year's answers beside its boxes, filled in and confirmed. */
export function returned(last: PartnershipUpdate | null = lastYear): FormSheets {
  const form = new FormSheets(described(last ? { content: lastContent(last) } : {}))
  for (const [key, text] of Object.entries(ANSWERS)) form.set(key, text)
  if (last) for (const key of ['chair', 'officer', 'reach', 'tel', 'mail']) form.set(key, 'Yes', 'confirmed')
  return form
}

export function textsOf({ returns: [raw] }: { readonly returns: readonly RawReturn[] }): Record<string, string[]> {
  return Object.fromEntries((raw?.fields ?? []).map(({ field, pieces }) => [field.key, pieces.map(({ text }) => text)]))
}

export interface Told {
  readonly code: string
  readonly text: string
  readonly cell: string | null
}

export function toldIn({ findings, updates }: ReadSheets): Told[] {
  return [...findings, ...updates.flatMap((update) => update.findings)].map(({ code, args, source }) => ({
    code,
    text: Object.values(args).join(' '),
    cell: source?.cell ?? null,
  }))
}
