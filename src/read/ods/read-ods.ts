/** An OpenDocument spreadsheet (`.ods`, `.ots`, or the single-file `.fods`) → its sheets as grids. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { Budget } from '../budget.ts'
import type { Grid, ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { damaged, unreadable } from '../unreadable.ts'
import { decodeXml } from '../xml/decode.ts'
import { XmlScanner } from '../xml/scanner.ts'
import type { ZipArchive } from '../zip.ts'
import { OdsStyleReader } from './styles.ts'
import { OdsTableReader } from './table.ts'

export function readOds(file: string, archive: ZipArchive, budget: Budget): ReadFile {
  if (isEncrypted(archive, budget)) throw unreadable('file-password-protected', {})
  const content = openDocumentText(archive, 'content.xml', budget)
  if (content === null) throw damaged('its contents are missing')
  const styles = new OdsStyleReader()
  const common = openDocumentText(archive, 'styles.xml', budget)
  if (common !== null) readCommonStyles(new XmlScanner(common, budget), styles)
  return readContent(file, new XmlScanner(content, budget), styles, budget, hasMacros(archive))
}

export function readFlatOds(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  budget.spendUnpacked(bytes.length)
  return readContent(file, new XmlScanner(decode(bytes, budget), budget), new OdsStyleReader(), budget, false)
}

function decode(bytes: Uint8Array, budget: Budget): string {
  budget.spendDecoded(bytes)
  return decodeXml(bytes)
}

/** A part of an OpenDocument file as text; null when it has none of that name. */
export function openDocumentText(archive: ZipArchive, part: string, budget: Budget): string | null {
  const bytes = archive.read(part)
  return bytes ? decode(bytes, budget) : null
}

/** Whether an OpenDocument file brings macros of its own. */
export function hasMacros(archive: ZipArchive): boolean {
  return archive.names.some(
    (name) => name.startsWith('Basic/') && name.endsWith('.xml') && !/script-l[bc]\.xml$/.test(name),
  )
}

/** Whether a password protects an OpenDocument file. */
export function isEncrypted(archive: ZipArchive, budget: Budget): boolean {
  const manifest = openDocumentText(archive, 'META-INF/manifest.xml', budget)
  if (manifest === null) return false
  const xml = new XmlScanner(manifest.replace(/<!DOCTYPE[^>[]*>/, ''), budget)
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name === 'encryption-data') return true
  }
  return false
}

function readCommonStyles(xml: XmlScanner, styles: OdsStyleReader): void {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name === 'style') styles.read(xml)
  }
}

function readContent(
  file: string,
  xml: XmlScanner,
  styles: OdsStyleReader,
  budget: Budget,
  hasMacros: boolean,
): ReadFile {
  const grids: Grid[] = []
  const findings: Finding[] = []
  if (hasMacros) findings.push(finding('macros-not-run', { file, sheet: null, cell: null }, {}))
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'style') styles.read(xml)
    else if (PASSED_OVER.has(xml.name)) xml.skip()
    else if (xml.name === 'table') {
      budget.spendSheet()
      const builder = new GridBuilder(xml.attribute('name') ?? `Sheet${grids.length + 1}`, budget)
      builder.isProtected = xml.attribute('protected') === 'true'
      if (styles.hiddenTables.has(xml.attribute('style-name') ?? '')) builder.state = 'hidden'
      const table = new OdsTableReader(xml, styles, budget, builder)
      table.read()
      const grid = builder.build()
      grids.push(grid)
      findings.push(...sheetFindings(file, grid, table.formulas))
    }
  }
  if (grids.length === 0) throw unreadable('file-no-sheets', {})
  return { grids, findings }
}

/** Change tracking, copies of external data and everything else beside the sheets themselves. */
const PASSED_OVER = new Set([
  'tracked-changes',
  'calculation-settings',
  'content-validations',
  'named-expressions',
  'database-ranges',
  'data-pilot-tables',
  'dde-links',
  'font-face-decls',
  'scripts',
  'meta',
  'settings',
])
