/** The ways in which officers lay a return out, from the form as it was sent to a text file. */
import type { Workbook, Worksheet } from 'exceljs'
import { asText, type Content, type Item, type Written } from './writers.ts'

export type Layout = (workbook: Workbook, written: Written) => void

const TITLE = 'Loughmarsh boards: quarterly return'

export const layouts: Readonly<Record<string, Layout>> = {
  beside: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [38, 52, 18, 18])
    putTable(sheet, besides(sheet, written.items, 1, 1) + 1, 1, written)
  },
  above: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [46, 24, 18, 18])
    let row = 1
    for (const item of written.items) {
      label(sheet, row, 1, item.label)
      put(sheet, row + 1, 1, item.cells[0])
      row += 3
    }
    putTable(sheet, row, 1, written)
  },
  offset: (workbook, written) => {
    const sheet = startSheet(workbook, 'Form', [3, 3, 38, 52, 18, 18])
    put(sheet, 1, 3, TITLE)
    putTable(sheet, besides(sheet, written.items, 4, 3) + 1, 3, written)
  },
  pairs: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [30, 34, 30, 34])
    let row = 1
    for (let at = 0; at < written.items.length; at += 2) {
      for (const [index, item] of written.items.slice(at, at + 2).entries()) {
        label(sheet, row, 1 + 2 * index, item.label)
        put(sheet, row, 2 + 2 * index, item.cells[0])
      }
      row += 1
    }
    putTable(sheet, row + 1, 1, written)
  },
  merged: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [38, 24, 18, 18])
    let row = 1
    for (const item of written.items) {
      label(sheet, row, 1, item.label)
      put(sheet, row, 2, item.cells[0])
      sheet.mergeCells(row, 2, row, 4)
      row += 1
    }
    putTable(sheet, row + 1, 1, written)
  },
  inCell: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [60, 24, 18, 18])
    written.items.forEach(({ label: question, cells }, index) => {
      put(sheet, index + 1, 1, `${question}${question.endsWith('?') ? '' : ':'}\n${asText(cells[0] ?? '')}`)
    })
    putTable(sheet, written.items.length + 2, 1, written)
  },
  ownSheet: (workbook, written) => {
    besides(startSheet(workbook, 'Return', [38, 52]), written.items, 1, 1)
    putTable(startSheet(workbook, 'Projects', [38, 18, 18, 18]), 1, 1, written)
  },
  numbered: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [38, 40, 18, 18, 18])
    const row = besides(sheet, written.items, 1, 1) + 1
    const blanks = Array.from({ length: 3 }, () => ['', '', '', ''])
    const rows = [...written.rows, ...blanks].map((cells, index) => [String(index + 1), ...cells])
    putTable(sheet, row, 1, { ...written, headings: ['No.', ...written.headings], rows })
    put(sheet, row + rows.length + 2, 1, 'Add rows as needed')
  },
  turned: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [38, 40, 30, 30])
    const row = besides(sheet, written.items, 1, 1) + 1
    label(sheet, row, 1, written.tableLabel)
    for (const [index, heading] of written.headings.entries()) {
      label(sheet, row + 1 + index, 1, heading)
      for (const [at, cells] of written.rows.entries()) put(sheet, row + 1 + index, 2 + at, cells[index])
    }
  },
  besideTable: (workbook, written) => {
    const sheet = startSheet(workbook, 'Return', [38, 40, 18, 18, 18])
    const row = besides(sheet, written.items, 1, 1)
    label(sheet, row, 1, written.tableLabel)
    putRows(sheet, row, 2, written)
  },
  twoSheets: (workbook, written) => {
    besides(startSheet(workbook, 'About the board', [38, 52]), written.items.slice(0, 6), 1, 1)
    const sheet = startSheet(workbook, 'Progress', [38, 52, 18, 18])
    putTable(sheet, besides(sheet, written.items.slice(6), 1, 1) + 1, 1, written)
  },
}

/** Rows of a text file: questions beside their answers, the table under its question. */
export function textRows({ items, tableLabel, headings, rows }: Written): string[][] {
  return [
    ...items.map(({ label: question, cells }) => [question, asText(cells[0] ?? '')]),
    [''],
    [tableLabel],
    [...headings],
    ...rows.map((cells) => cells.map(asText)),
  ]
}

function startSheet(workbook: Workbook, name: string, widths: readonly number[]): Worksheet {
  const sheet = workbook.addWorksheet(name)
  sheet.columns = widths.map((width) => ({ width }))
  return sheet
}

/** Returns the first row below. */
function besides(sheet: Worksheet, items: readonly Item[], top: number, left: number): number {
  items.forEach((item, index) => {
    label(sheet, top + index, left, item.label)
    put(sheet, top + index, left + 1, item.cells[0])
  })
  return top + items.length
}

function putTable(sheet: Worksheet, row: number, left: number, written: Written): void {
  label(sheet, row, left, written.tableLabel)
  putRows(sheet, row + 1, left, written)
}

function putRows(sheet: Worksheet, row: number, left: number, { headings, rows }: Written): void {
  for (const [index, heading] of headings.entries()) label(sheet, row, left + index, heading)
  for (const [at, cells] of rows.entries()) {
    for (const [index, cell] of cells.entries()) put(sheet, row + 1 + at, left + index, cell)
  }
}

function label(sheet: Worksheet, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column)
  cell.value = text
  cell.font = { name: 'Arial', size: 10, bold: true }
  cell.alignment = { wrapText: true, vertical: 'top' }
}

function put(sheet: Worksheet, row: number, column: number, content: Content | undefined): void {
  if (content === undefined || content === '') return
  const cell = sheet.getCell(row, column)
  if (typeof content === 'string') cell.value = content
  else if ('day' in content) {
    cell.value = new Date(`${content.day}T00:00:00Z`)
    cell.numFmt = 'dd/mm/yyyy'
  } else {
    cell.value = content.number
    cell.numFmt = content.format
  }
  cell.font = { name: 'Arial', size: 10 }
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' }
}
