/** The parts that hold a workbook together: its list of sheets with their names, its properties, theme and kinds of parts. */
import { columnName } from '../../read/grid.ts'
import { escapeXml } from '../escape-xml.ts'
import { attributes, DECLARATION, MAIN, OFFICE } from './markup.ts'
import type { SheetDescription } from './sheet.ts'

/** A sheet that has been written. */
export interface WrittenSheet {
  readonly name: string
  readonly description: SheetDescription
  readonly rows: number
}

export interface WorkbookProperties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly organisation: string
  /** Stands there as the time it was made and last saved. */
  readonly date: Date
  /** Of the texts, `en-GB`. */
  readonly language: string
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
  const { firstPrinted, titleRow, titleColumn } = page
  const titles = [
    ...(titleColumn ? [`${quoted}!$${columnName(titleColumn)}:$${columnName(titleColumn)}`] : []),
    ...(titleRow ? [`${quoted}!$${titleRow}:$${titleRow}`] : []),
  ]
  return [
    ...(firstPrinted
      ? [defined('Print_Area', `${quoted}!$A$${firstPrinted}:$${columnName(columns.length)}$${rows}`)]
      : []),
    ...(titles.length > 0 ? [defined('Print_Titles', titles.join(','))] : []),
  ]
}

/** Dublin Core (ISO 29500-2, 11). */
export function coreProperties({ title, subject, author, date, language }: WorkbookProperties): string {
  const saved = `${date.toISOString().slice(0, 19)}Z`
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${saved}</dcterms:${name}>`
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  return [
    `${DECLARATION}<cp:coreProperties${attributes(names)}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    `${time('created')}${time('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`,
  ].join('')
}

/** LibreOffice keeps the heights of rows only of workbooks that say that Excel made them. */
export function appProperties({ organisation }: WorkbookProperties): string {
  return [
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`,
    `<Application>Microsoft Excel</Application><Company>${escapeXml(organisation)}</Company><AppVersion>16.0300</AppVersion></Properties>`,
  ].join('')
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWING = 'application/vnd.openxmlformats-officedocument'

/** Kinds of the parts by the beginning of their names. */
const KINDS: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', `${SHEET}.sheet.main+xml`],
  ['xl/worksheets/', `${SHEET}.worksheet+xml`],
  ['xl/tables/', `${SHEET}.table+xml`],
  ['xl/styles.xml', `${SHEET}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`],
  ['xl/theme/', `${DRAWING}.theme+xml`],
  ['xl/drawings/', `${DRAWING}.drawing+xml`],
  ['xl/charts/', `${DRAWING}.drawingml.chart+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${DRAWING}.extended-properties+xml`],
]

/** The list of the parts' kinds; parts of relations and pictures go by their endings. */
export function contentTypes(parts: readonly string[]): string {
  const endings = new Set(parts.map((name) => name.slice(name.lastIndexOf('.') + 1)))
  const pictures = ['png', 'jpeg'].filter((ending) => endings.has(ending))
  const kinds = parts.flatMap((name) => {
    if (name.includes('/_rels/')) return []
    const kind = KINDS.find(([start]) => name.startsWith(start))?.[1]
    return kind ? [`<Override${attributes({ PartName: `/${name}`, ContentType: kind })}/>`] : []
  })
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...pictures.map((ending) => `<Default${attributes({ Extension: ending, ContentType: `image/${ending}` })}/>`),
    `${kinds.join('')}</Types>`,
  ].join('')
}
