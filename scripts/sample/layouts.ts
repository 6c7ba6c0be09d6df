/** Writes a return onto a sheet in each of the layouts officers use. */
import type { CellValue, RichText, Worksheet } from 'exceljs'
import { forms } from './forms.ts'
import type { Answer, Layout, SampleReturn } from './types.ts'

/** A question with its answer, ready to be put into cells. */
export interface Item {
  readonly key: string
  readonly label: string
  readonly short: boolean
  readonly lines: readonly Line[]
  /** A number or a date, where the officer's cell holds one. */
  readonly typed: number | Date | null
  readonly comment: string | null
}

interface Line {
  readonly text: string
  readonly hidden: boolean
}

const HIDDEN = '(hidden) '

/** The questions of the return's form with its answers, in the form's order; an unanswered optional question is left out. */
export function itemsOf(sample: SampleReturn): Item[] {
  return forms[sample.form]
    .filter((question) => question.key !== 'moreInformation' || sample.answers[question.key] !== undefined)
    .map((question) => {
      const answer = sample.answers[question.key] ?? ''
      const label = sample.labels?.[question.key] ?? question.label
      return {
        key: question.key,
        label: sample.colons && !/[?)]$/.test(label) ? `${label}:` : label,
        short: question.short,
        lines: linesOf(answer, sample.bullet),
        typed: typedValue(answer),
        comment: sample.comments?.[question.key] ?? null,
      }
    })
}

/** All lines of an answer as one text, without the marks for bold and struck-through words. */
export function plainText(item: Item): string {
  return item.lines.map((line) => line.text.replaceAll('**', '').replaceAll('~~', '')).join('\n')
}

function linesOf(answer: Answer, bullet: string): Line[] {
  if (typeof answer === 'string') return answer === '' ? [] : [{ text: answer, hidden: false }]
  if ('number' in answer || 'day' in answer) return []
  return answer.map((line) => {
    const hidden = line.startsWith(HIDDEN)
    return { text: withBullet(hidden ? line.slice(HIDDEN.length) : line, bullet), hidden }
  })
}

function withBullet(line: string, bullet: string): string {
  if (line.startsWith('  * ')) return `    o ${line.slice(4)}`
  return line.startsWith('* ') ? bullet + line.slice(2) : line
}

function typedValue(answer: Answer): number | Date | null {
  if (typeof answer === 'string' || Array.isArray(answer)) return null
  if ('number' in answer) return answer.number
  return 'day' in answer ? new Date(`${answer.day}T00:00:00Z`) : null
}

/** Puts the items on the sheet. */
export function writeLayout(layout: Layout, sheet: Worksheet, items: readonly Item[]): void {
  writers[layout](sheet, items)
}

const writers: Readonly<Record<Layout, (sheet: Worksheet, items: readonly Item[]) => void>> = {
  beside: (sheet, items) => {
    setWidths(sheet, [30, 66])
    writeBeside(sheet, items, 1, 1)
  },
  above: writeAbove,
  inCell: writeInCell,
  pairs: writePairs,
  rowsRight: (sheet, items) => writeRowsRight(sheet, items, false),
  rowsRightMerged: (sheet, items) => writeRowsRight(sheet, items, true),
  pastedFromWord: writePastedFromWord,
  offset: writeOffset,
}

/** Returns the first row below what it wrote. */
function writeBeside(sheet: Worksheet, items: readonly Item[], top: number, left: number): number {
  let row = top
  for (const item of items) {
    putLabel(sheet, row, left, item.label)
    putAnswer(sheet, row, left + 1, item)
    frame(sheet, row, left, left + 1)
    fitHeight(sheet, row, [heightInLines(item.label, 28), heightInLines(plainText(item), 84)])
    row += 1
  }
  return row
}

function writeAbove(sheet: Worksheet, items: readonly Item[]): void {
  setWidths(sheet, [80])
  let row = 1
  for (const item of items) {
    putLabel(sheet, row, 1, item.label)
    const rowsAfter = item.lines.filter((line) => line.hidden)
    putAnswer(sheet, row + 1, 1, { ...item, lines: item.lines.filter((line) => !line.hidden) })
    fitHeight(sheet, row + 1, [heightInLines(plainText(item), 102)])
    for (const [index, line] of rowsAfter.entries()) {
      putText(sheet, row + 2 + index, 1, line.text)
      sheet.getRow(row + 2 + index).hidden = true
    }
    row += 3 + rowsAfter.length
  }
}

function writeInCell(sheet: Worksheet, items: readonly Item[]): void {
  setWidths(sheet, [48, 48])
  let row = 1
  for (const pair of inPairs(items)) {
    for (const [index, item] of pair.entries()) putLabelled(sheet, row, 1 + index, item)
    if (pair.length === 1) sheet.mergeCells(row, 1, row, 2)
    frame(sheet, row, 1, 2)
    const width = pair.length === 1 ? 122 : 58
    fitHeight(
      sheet,
      row,
      pair.map((item) => (item.short ? 0 : 2) + heightInLines(plainText(item), width)),
    )
    row += 1
  }
}

function writePairs(sheet: Worksheet, items: readonly Item[]): void {
  setWidths(sheet, [18, 31, 18, 31])
  let row = 1
  for (const pair of inPairs(items)) {
    const [first] = pair
    if (first && !first.short) {
      putLabel(sheet, row, 1, first.label)
      sheet.mergeCells(row, 1, row, 4)
      putAnswer(sheet, row + 1, 1, first)
      sheet.mergeCells(row + 1, 1, row + 1, 4)
      fitHeight(sheet, row + 1, [heightInLines(plainText(first), 124)])
      frame(sheet, row, 1, 4)
      frame(sheet, row + 1, 1, 4)
      row += 2
      continue
    }
    for (const [index, item] of pair.entries()) {
      putLabel(sheet, row, 1 + 2 * index, item.label)
      putAnswer(sheet, row, 2 + 2 * index, item)
    }
    if (pair.length === 1) sheet.mergeCells(row, 2, row, 4)
    frame(sheet, row, 1, 4)
    fitHeight(
      sheet,
      row,
      pair.map((item) => heightInLines(plainText(item), 38)),
    )
    row += 1
  }
}

function writeRowsRight(sheet: Worksheet, items: readonly Item[], merged: boolean): void {
  setWidths(sheet, merged ? [32, 26, 22, 20] : [32, 68])
  const last = merged ? 4 : 2
  let row = 1
  for (const item of items) {
    const start = row
    putLabel(sheet, row, 1, item.label)
    const lines = item.lines.length > 0 ? item.lines : [{ text: '', hidden: false }]
    for (const line of item.typed === null ? lines : lines.slice(0, 1)) {
      if (item.typed === null) putText(sheet, row, 2, line.text)
      else putAnswer(sheet, row, 2, item)
      if (merged) sheet.mergeCells(row, 2, row, 4)
      if (line.hidden) sheet.getRow(row).hidden = true
      frame(sheet, row, 1, last)
      const labelLines = row === start && (lines.length === 1 || !merged) ? heightInLines(item.label, 30) : 1
      fitHeight(sheet, row, [heightInLines(line.text, 85), labelLines])
      row += 1
    }
    if (item.comment) sheet.getCell(start, 2).note = item.comment
    if (merged && row - start > 1) sheet.mergeCells(start, 1, row - 1, 1)
  }
}

function writePastedFromWord(sheet: Worksheet, items: readonly Item[]): void {
  setWidths(sheet, [72, 30])
  let row = 1
  for (const pair of inPairs(items)) {
    const depth = Math.max(...pair.map((item) => 1 + item.lines.length))
    for (const [index, item] of pair.entries()) {
      putText(sheet, row, 1 + index, item.label)
      for (const [at, line] of item.lines.entries()) putText(sheet, row + 1 + at, 1 + index, line.text)
    }
    for (let at = 0; at < depth; at += 1) {
      fitHeight(sheet, row + at, [heightInLines(pair[0]?.lines[at - 1]?.text ?? pair[0]?.label ?? '', 92)])
    }
    row += depth + (pair[0]?.short ? 0 : 1)
  }
}

function writeOffset(sheet: Worksheet, items: readonly Item[]): void {
  setWidths(sheet, [2, 2, 30, 66, 2, 2, 7])
  sheet.getCell('C1').value = 'Partnership update return'
  sheet.getCell('C1').font = { name: 'Arial', size: 16, bold: true }
  putText(sheet, 2, 3, 'Please complete every box and return the form to the Partnerships team.')
  sheet.mergeCells('C2:D2')
  putText(sheet, 1, 7, 'PU/1')
  const below = writeBeside(sheet, items, 4, 3)
  putText(sheet, below + 1, 3, 'Thank you for completing this form.')
  sheet.mergeCells(below + 1, 3, below + 1, 4)
}

/** Short items two by two, each question by itself. */
function inPairs(items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const open = groups.at(-1)
    if (item.short && open?.length === 1 && open[0]?.short) open.push(item)
    else groups.push([item])
  }
  return groups
}

const FONT = { name: 'Arial', size: 10 }
const LABEL_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } } as const

function putLabel(sheet: Worksheet, row: number, column: number, label: string): void {
  const cell = sheet.getCell(row, column)
  cell.value = label
  cell.font = { ...FONT, bold: true }
  cell.fill = LABEL_FILL
  cell.alignment = { wrapText: true, vertical: 'top' }
}

function putText(sheet: Worksheet, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column)
  if (text !== '') cell.value = richValue(text)
  cell.font = FONT
  cell.alignment = { wrapText: true, vertical: 'top' }
}

function putAnswer(sheet: Worksheet, row: number, column: number, item: Item): void {
  const cell = sheet.getCell(row, column)
  const text = item.lines.map((line) => line.text).join('\n')
  putText(sheet, row, column, text)
  if (item.typed !== null) {
    cell.value = item.typed
    if (item.typed instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    cell.alignment = { horizontal: 'left', vertical: 'top' }
  }
  if (/^\S+@\S+$/.test(text)) {
    cell.value = { text, hyperlink: `mailto:${text}` }
    cell.font = { ...FONT, underline: true, color: { argb: 'FF0563C1' } }
  }
  if (item.comment) cell.note = item.comment
}

/** Label and value in one cell: on one line for a short value, the value below a question. */
function putLabelled(sheet: Worksheet, row: number, column: number, item: Item): void {
  const between = item.short ? ' ' : '\n\n'
  putText(sheet, row, column, item.label + between + item.lines.map((line) => line.text).join('\n'))
  if (item.comment) sheet.getCell(row, column).note = item.comment
}

/** Text with its bold and struck-through words as runs; plain text stays plain. */
function richValue(text: string): CellValue {
  const runs = text.split(/(\*\*.+?\*\*|~~.+?~~)/s).filter((run) => run !== '')
  if (runs.length === 1 && runs[0] === text && !/^(\*\*|~~)/.test(text)) return text
  return { richText: runs.map(richRun) }
}

function richRun(run: string): RichText {
  if (run.startsWith('**')) return { text: run.slice(2, -2), font: { ...FONT, bold: true } }
  if (run.startsWith('~~')) return { text: run.slice(2, -2), font: { ...FONT, strike: true } }
  return { text: run, font: FONT }
}

function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width }))
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

function frame(sheet: Worksheet, row: number, left: number, right: number): void {
  const line = { style: 'thin', color: { argb: 'FF8A97A5' } } as const
  for (let column = left; column <= right; column += 1) {
    sheet.getCell(row, column).border = { top: line, left: line, bottom: line, right: line }
  }
}

/** Lines a text takes when it is wrapped at a width in characters. */
function heightInLines(text: string, width: number): number {
  return text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** Excel does not grow rows of merged cells by itself, so officers drag them; 409 points is the tallest row there is. */
function fitHeight(sheet: Worksheet, row: number, lines: readonly number[]): void {
  sheet.getRow(row).height = Math.min(409, 4 + 13.5 * Math.max(1, ...lines.map(Math.ceil)))
}
