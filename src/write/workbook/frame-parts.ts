/** The parts that hold a workbook together: its list of sheets with what is printed of them, and the kinds of its parts. */
import { columnName } from '../../read/grid.ts'
import { escapeXml } from '../escape-xml.ts'
import { attributes, DECLARATION, OFFICE, type PartKinds } from '../package-parts.ts'
import { MAIN } from './markup.ts'
import type { SheetDescription } from './sheet.ts'

/** A sheet that has been written. */
export interface WrittenSheet {
  readonly name: string
  readonly description: SheetDescription
  readonly rows: number
}

/** The list of sheets in their order, with what is printed of each. Relations are `sheet1` and so on. */
export function workbookPart(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet${attributes({ name, sheetId: at + 1, 'r:id': `sheet${at + 1}` })}/>`,
  )
  const names = sheets.flatMap((sheet, at) => printNames(sheet, at))
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/><workbookPr defaultThemeVersion="164011" filterPrivacy="1"/>',
    `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '<calcPr calcId="171027"/></workbook>',
  ].join('')
}

function printNames({ name, rows, description: { columns, page } }: WrittenSheet, at: number): string[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const defined = (what: string, place: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${escapeXml(place)}</definedName>`
  const { firstPrinted, lastPrintedColumn = columns.length, titleRow, titleColumn } = page
  const titles = [
    ...(titleColumn ? [`${quoted}!$${columnName(titleColumn)}:$${columnName(titleColumn)}`] : []),
    ...(titleRow ? [`${quoted}!$${titleRow}:$${titleRow}`] : []),
  ]
  return [
    ...(firstPrinted
      ? [
          defined(
            'Print_Area',
            `${quoted}!$A$${firstPrinted}:$${columnName(lastPrintedColumn)}$${Math.max(rows, firstPrinted)}`,
          ),
        ]
      : []),
    ...(titles.length > 0 ? [defined('Print_Titles', titles.join(','))] : []),
  ]
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING = 'application/vnd.openxmlformats-officedocument'

/** Kinds of the parts of a workbook. */
export const WORKBOOK_KINDS: PartKinds = [
  ['xl/workbook.xml', `${SHEET}.sheet.main+xml`],
  ['xl/worksheets/', `${SHEET}.worksheet+xml`],
  ['xl/tables/', `${SHEET}.table+xml`],
  ['xl/styles.xml', `${SHEET}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`],
  ['xl/theme/', `${DRAWING}.theme+xml`],
  ['xl/drawings/', `${DRAWING}.drawing+xml`],
  ['xl/charts/', `${DRAWING}.drawingml.chart+xml`],
]
