/**
 * An issued form as a workbook. Its marks stand in the first row and column of each sheet, which are hidden; whose form it is stands besides on a
 * very hidden sheet and in the keywords of the document. Only boxes are unlocked; the protection has no password.
 */
import exceljs from 'exceljs'
import { COLUMNS, writeMark } from '../issued/marks.ts'
import { columnName } from '../read/grid.ts'
import { issuedWords } from '../words/en/issued-form.ts'
import { FONT, fixedColours, TEXT_SIZE } from '../write/look.ts'
import { heightOfLines, linesOf, pointsOfColumn } from '../write/measure.ts'
import { CELL_LIMIT, legalText } from '../write/text.ts'
import { unzipParts, zipParts } from '../write/zip.ts'
import { ChoiceLists } from './choice-lists.ts'
import type { BoxInput, IssuedCell, IssuedColumn, IssuedForm, IssuedRow, IssuedSheet } from './issued-form.ts'

const IDENTITY_SHEET = 'collate'
/** Marks stand in the row above and the column before these. */
const FIRST = { row: 2, column: 2 } as const

/**
 * Bytes of the workbook.
 *
 * @param day ISO day that the document bears as that of its making
 */
export async function issuedWorkbook(issued: IssuedForm, day: string): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const [first] = issued.sheets
  const mark = first ? writeMark({ ...first.corner, role: 'identity' }) : ''
  workbook.title = issued.title
  workbook.subject = issued.partnership
  workbook.creator = issued.organisation
  workbook.keywords = mark
  workbook.created = new Date(`${day}T00:00:00Z`)
  workbook.modified = workbook.created
  workbook.calcProperties.fullCalcOnLoad = true
  const lists = new ChoiceLists(IDENTITY_SHEET)
  for (const [at, sheet] of issued.sheets.entries()) await addSheet(workbook, sheet, { issued, lists, number: at + 1 })
  const identity = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' })
  identity.getCell(1, 1).value = mark
  lists.write(identity)
  // Packed anew, because exceljs packs with the time of the clock.
  return zipParts(unzipParts(new Uint8Array(await workbook.xlsx.writeBuffer())))
}

interface Around {
  readonly issued: IssuedForm
  readonly lists: ChoiceLists
  /** Of the sheet, from 1. */
  readonly number: number
}

async function addSheet(workbook: exceljs.Workbook, described: IssuedSheet, around: Around): Promise<void> {
  const { name, corner, columns, rows } = described
  const header = corner.role === 'instructions' ? -1 : rows.findIndex(({ look }) => look === 'header')
  const headerRow = FIRST.row + header
  const firstBox = boxPlaces(described)[0]
  const corners = [
    `${columnName(FIRST.column)}${FIRST.row}`,
    `${columnName(FIRST.column + columns.length - 1)}${FIRST.row + rows.length - 1}`,
  ] as const
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: widthOf(columns) > ACROSS ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: corners.join(':'),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(header < 0 ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
    },
    headerFooter: { oddFooter: `&L${footerText(around.issued.partnership)}&R${footerText(name)}, &P / &N` },
    views: [
      header < 0
        ? { state: 'normal', showGridLines: false }
        : {
            state: 'frozen',
            ySplit: headerRow,
            showGridLines: false,
            ...(firstBox ? { activeCell: firstBox.address } : {}),
          },
    ],
  })
  sheet.columns = [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))]
  addMarks(sheet, described)
  rows.forEach((row, at) => {
    addRow(sheet, columns, { row, at: FIRST.row + at, around })
  })
  nameBoxes(workbook, described)
  // Screen readers tell the headings of a cell by a name of this form.
  if (header >= 0)
    workbook.definedNames.add(
      `${quoted(name)}!$${columnName(FIRST.column)}$${headerRow}`,
      `TitleRegion${around.number}.${columnName(FIRST.column)}${headerRow}.${corners[1]}.${around.number}`,
    )
  await sheet.protect('', { formatRows: true, formatColumns: true, selectLockedCells: true, selectUnlockedCells: true })
}

/** What fits across A4 upright, in Excel's units of width. */
const ACROSS = 92

function widthOf(columns: readonly IssuedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

function addMarks(sheet: exceljs.Worksheet, { corner, columns, rows }: IssuedSheet): void {
  const top = sheet.getRow(1)
  top.hidden = true
  top.getCell(1).value = writeMark(corner)
  columns.forEach(({ key }, at) => {
    top.getCell(FIRST.column + at).value = writeMark({ kind: 'column', key })
  })
  rows.forEach(({ mark }, at) => {
    sheet.getCell(FIRST.row + at, 1).value = writeMark(mark)
  })
}

interface Placed {
  readonly row: IssuedRow
  readonly at: number
  readonly around: Around
}

function addRow(sheet: exceljs.Worksheet, columns: readonly IssuedColumn[], { row, at, around }: Placed): void {
  const { cells, look } = row
  const added = sheet.getRow(at)
  const isWide = look === 'title' || look === 'subtitle' || look === 'text'
  const whole = widthOf(columns)
  let lines = 1
  columns.forEach(({ key, width }, index) => {
    const described = cells[key]
    const cell = added.getCell(FIRST.column + index)
    dress(cell, look, { described, colour: around.issued.look.colour })
    if (!described) return
    const text = legalText(described.text).slice(0, CELL_LIMIT)
    if (text !== '') cell.value = look === 'row' && key === COLUMNS.question ? asQuestion(text) : text
    const room = pointsOfColumn(isWide ? whole : width)
    lines = Math.max(
      lines,
      described.input?.lines ?? 1,
      linesOf(text, room, SIZES[look], look === 'row' ? key === COLUMNS.question : look !== 'text'),
    )
    const answer = columns.findIndex((one) => one.key === COLUMNS.answer)
    if (described.counts !== undefined)
      cell.value = count(
        `${columnName(FIRST.column + answer)}${at}`,
        cells[COLUMNS.answer]?.text ?? '',
        described.counts,
      )
    if (described.input) fillable(cell, described.input, around.lists)
  })
  if (isWide && columns.length > 1) sheet.mergeCells(at, FIRST.column, at, FIRST.column + columns.length - 1)
  added.height = Math.min(TALLEST, heightOfLines(lines, SIZES[look]) + PADDING)
}

const SIZES = { title: 16, subtitle: 12, text: TEXT_SIZE, header: TEXT_SIZE, row: TEXT_SIZE } as const
const PADDING = 6
const TALLEST = 400

/** The question in bold, with what helps to answer it beneath. */
function asQuestion(text: string): exceljs.CellRichTextValue {
  const [question = '', ...help] = text.split('\n')
  const font = { name: FONT, size: TEXT_SIZE, color: { argb: `FF${fixedColours.text}` } }
  const bold = { font: { ...font, bold: true }, text: question }
  return { richText: help.length === 0 ? [bold] : [bold, { font, text: `\n${help.join('\n')}` }] }
}

function count(address: string, text: string, limit: number): exceljs.CellFormulaValue {
  const of = issuedWords.lengthOf(limit.toLocaleString('en-GB'))
  return { formula: `LEN(${address})&"${of}"`, result: `${text.length}${of}`, date1904: false }
}

/** Of what the form prints and nobody can change. */
const GREY = 'FFF2F4F6'

function dress(
  cell: exceljs.Cell,
  look: IssuedRow['look'],
  { described, colour }: { readonly described: IssuedCell | undefined; readonly colour: string },
): void {
  const isBox = described?.input !== undefined
  const argb = `FF${look === 'header' ? fixedColours.paper : look === 'title' ? colour : fixedColours.text}`
  cell.font = { name: FONT, size: SIZES[look], bold: look !== 'row' && look !== 'text', color: { argb } }
  cell.alignment = {
    wrapText: true,
    vertical: look === 'header' ? 'middle' : 'top',
    ...(look === 'header' || look === 'row' ? { horizontal: 'left', indent: 1 } : {}),
  }
  cell.protection = { locked: !isBox }
  if (look !== 'header' && look !== 'row') return
  if (!isBox)
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: look === 'header' ? `FF${colour}` : GREY } }
  const line = { style: 'thin', color: { argb: isBox ? `FF${fixedColours.quiet}` : `FF${fixedColours.line}` } } as const
  cell.border = { top: line, left: line, bottom: line, right: line }
}

/** Numbers and dates in their own format, all else as text, so that nothing typed is made into something else. */
function fillable(cell: exceljs.Cell, input: BoxInput, lists: ChoiceLists): void {
  cell.numFmt = input.numberFormat ?? (input.accepts?.type === 'decimal' ? 'General' : '@')
  const validation = validationOf(input, lists)
  if (validation) cell.dataValidation = validation
}

function validationOf({ accepts, maxLength }: BoxInput, lists: ChoiceLists): exceljs.DataValidation | null {
  const ask = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: issuedWords.checkTitle,
  } as const
  if (accepts?.type === 'list') {
    const formulae = [lists.reference(accepts.choices)]
    const error = issuedWords.choose(accepts.choices.join(', ')).slice(0, LONGEST_MESSAGE)
    return { ...ask, type: 'list', formulae, errorStyle: 'stop', errorTitle: issuedWords.chooseTitle, error }
  }
  if (accepts?.type === 'date')
    return { ...ask, type: 'date', operator: 'greaterThan', formulae: [EARLIEST], error: issuedWords.expectedDate }
  if (accepts?.type === 'decimal')
    return {
      ...ask,
      type: 'decimal',
      operator: 'between',
      formulae: [-LARGEST, LARGEST],
      error: issuedWords.expectedNumber,
    }
  if (maxLength === undefined) return null
  const error = issuedWords.tooLong(maxLength.toLocaleString('en-GB'))
  return { ...ask, type: 'textLength', operator: 'lessThanOrEqual', formulae: [maxLength], error }
}

/** Excel's limit for the message of a validation. */
const LONGEST_MESSAGE = 225
const EARLIEST = new Date('1990-01-01T00:00:00Z')
const LARGEST = 1e12

interface BoxPlace {
  readonly row: IssuedRow
  readonly column: string
  readonly address: string
}

function boxPlaces({ columns, rows }: IssuedSheet): BoxPlace[] {
  return rows.flatMap((row, at) =>
    columns.flatMap(({ key }, index): BoxPlace[] =>
      row.cells[key]?.input
        ? [{ row, column: key, address: `${columnName(FIRST.column + index)}${FIRST.row + at}` }]
        : [],
    ),
  )
}

/** Each box of the form's own sheet has a name, by which programs and people find it. */
function nameBoxes(workbook: exceljs.Workbook, sheet: IssuedSheet): void {
  if (sheet.corner.role !== 'form') return
  for (const { row, column, address } of boxPlaces(sheet)) {
    const name = `${column}_${row.mark.key}`.replace(/[^\p{L}\p{N}_]/gu, '_')
    workbook.definedNames.add(`${quoted(sheet.name)}!${address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`, name)
  }
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** An ampersand begins a code there. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').slice(0, LONGEST_FOOTER)
}

const LONGEST_FOOTER = 90
