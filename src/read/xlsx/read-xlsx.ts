/** An Office workbook (`.xlsx`, `.xlsm`, `.xltx`, `.xltm`, transitional or Strict; `.xlsb`) → its sheets as grids. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { Budget } from '../budget.ts'
import type { Grid, ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { damaged, Unreadable, unreadable } from '../unreadable.ts'
import { PLAIN_FONT } from '../xls/styles.ts'
import { type BinaryStyles, readBinaryStrings, readBinaryStyles } from '../xlsb/parts.ts'
import { type BinarySheetContext, readBinarySheet } from '../xlsb/sheet.ts'
import { XmlScanner } from '../xml/scanner.ts'
import { addAttachments } from './attachments.ts'
import { readTheme } from './fills.ts'
import { withoutLinkedBlanks } from './linked-blanks.ts'
import { firstById, isBinaryPart, type OfficePackage } from './package.ts'
import { type RichText, readRichText } from './rich-text.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook, SHEETS_WITHOUT_CELLS, type SheetEntry, type Workbook } from './workbook.ts'

/** `part` is the workbook part. Ends in a finding when the file is damaged or a limit is passed. */
export function readXlsx(file: string, office: OfficePackage, part: string, budget: Budget): ReadFile {
  const workbook = readWorkbook(office, part)
  const { styles, fontAt } = readStylesPart(office, workbook, budget)
  const context: BinarySheetContext = {
    strings: readSharedStrings(office, workbook.sharedStrings, { styles, fontAt }, budget),
    styles,
    fontAt,
    sheetAt: workbook.sheetAt,
    starts1904: workbook.starts1904,
    budget,
  }
  const grids: Grid[] = []
  const findings: Finding[] = workbookFindings(file, workbook)
  for (const entry of workbook.sheets) {
    budget.spendSheet()
    const sheet = readOneSheet(file, office, entry, workbook, context)
    grids.push(...sheet.grids)
    findings.push(...sheet.findings)
  }
  if (grids.length === 0 && !findings.some(({ severity }) => severity === 'error'))
    throw unreadable('file-no-sheets', {})
  const settled = withoutLinkedBlanks(file, grids)
  return { grids: settled.grids, findings: [...findings, ...settled.findings] }
}

function workbookFindings(file: string, workbook: Workbook): Finding[] {
  const source = { file, sheet: null, cell: null }
  const findings: Finding[] = []
  if (workbook.hasMacros) findings.push(finding('macros-not-run', source, {}))
  if (workbook.hasExternalLinks) findings.push(finding('external-links-not-followed', source, {}))
  return findings
}

function readOneSheet(
  file: string,
  office: OfficePackage,
  entry: SheetEntry,
  workbook: Workbook,
  context: BinarySheetContext,
): ReadFile {
  const content = contentOf(office, entry)
  const root = typeof content === 'string' ? rootOf(content, entry, context.budget) : binaryRoot(entry)
  if (SHEETS_WITHOUT_CELLS.has(root)) return { grids: [], findings: [] }
  if (!SHEETS_WITH_CELLS.has(root)) {
    const source = { file, sheet: entry.name, cell: null }
    return { grids: [], findings: [finding('sheet-unreadable', source, { sheet: entry.name })] }
  }
  const builder = new GridBuilder(entry.name, context.budget)
  builder.state = entry.state
  const extras =
    typeof content === 'string'
      ? readSheet(new XmlScanner(content, context.budget), content, context, builder)
      : readBinarySheet(content, context, builder)
  const relations = office.relations(entry.part)
  const addresses = firstById(relations.filter(({ external }) => external))
  for (const { range, relation } of extras.hyperlinks) {
    const target = relation === null ? undefined : addresses.get(relation)?.target
    if (target) builder.link(range, target)
  }
  const complete = addAttachments({ office, relations, workbook, extras, builder })
  const grid = builder.build()
  const findings = sheetFindings(file, grid, extras.formulasWithoutResult)
  if (!complete) findings.push(finding('drawing-unreadable', { file, sheet: entry.name, cell: null }, {}))
  return { grids: [grid], findings }
}

const SHEETS_WITH_CELLS = new Set(['worksheet', 'macrosheet'])

function contentOf(office: OfficePackage, { name, part }: SheetEntry): string | Uint8Array {
  const content = isBinaryPart(part) ? office.bytes(part) : office.text(part)
  if (content === null) throw damaged(`the contents of its sheet “${name}” are missing`)
  return content
}

/** A binary part does not say what kind of sheet it is; its relation does. */
function binaryRoot({ type }: SheetEntry): string {
  return type.endsWith('macrosheet') ? 'macrosheet' : type
}

/** Name of a part's first element. Where the relation promises no sheet, the part may be anything, and then has none. */
function rootOf(text: string, { type }: SheetEntry, budget: Budget): string {
  const xml = new XmlScanner(text, budget)
  try {
    for (let event = xml.next(); event !== 'end'; event = xml.next()) if (event === 'open') return xml.name
  } catch (error) {
    if (SHEETS_WITH_CELLS.has(type) || (error instanceof Unreadable && error.isLimit)) throw error
  }
  return ''
}

function readSharedStrings(
  office: OfficePackage,
  part: string | null,
  styles: BinaryStyles,
  budget: Budget,
): RichText[] {
  const bytes = part !== null && isBinaryPart(part) ? office.bytes(part) : null
  if (bytes) return readBinaryStrings(bytes, styles, budget)
  const xml = part === null ? null : office.scan(part)
  const strings: RichText[] = []
  for (let event = xml?.next(); xml && event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'si') continue
    strings.push(readRichText(xml))
    // Every text belongs to a cell, so there are never more of them than cells.
    if (strings.length > budget.limits.cells) throw unreadable('limit-cells', { limit: budget.limits.cells })
  }
  return strings
}

function readStylesPart(office: OfficePackage, { styles, theme }: Workbook, budget: Budget): BinaryStyles {
  let colours: readonly string[] | null = null
  const themeColours = () => {
    const part = colours === null && theme !== null ? office.scan(theme) : null
    colours ??= part ? readTheme(part) : []
    return colours
  }
  if (styles !== null && isBinaryPart(styles)) return readBinaryStyles(office.bytes(styles), themeColours, budget)
  const xml = styles === null ? null : office.scan(styles)
  // In XML a run says itself what its font is.
  return { styles: xml ? readStyles(xml, themeColours) : [], fontAt: () => PLAIN_FONT }
}
