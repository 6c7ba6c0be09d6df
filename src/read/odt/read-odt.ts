/** An OpenDocument text (`.odt`, `.ott`) → one sheet of its paragraphs and tables. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { Budget } from '../budget.ts'
import { layOut } from '../docx/layout.ts'
import { markLists } from '../docx/marks.ts'
import { PageMargins } from '../docx/page-margins.ts'
import type { ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { hasMacros, isEncrypted, openDocumentText } from '../ods/read-ods.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { damaged, unreadable } from '../unreadable.ts'
import { XmlScanner } from '../xml/scanner.ts'
import type { ZipArchive } from '../zip.ts'
import { OdtBodyReader } from './body.ts'
import { OdtStyles } from './styles.ts'

export function readOdt(file: string, archive: ZipArchive, budget: Budget): ReadFile {
  budget.spendSheet()
  if (isEncrypted(archive, budget)) throw unreadable('file-password-protected', {})
  const content = openDocumentText(archive, 'content.xml', budget)
  if (content === null) throw damaged('its contents are missing')
  const styles = new OdtStyles()
  const builder = new GridBuilder(null, budget)
  const common = openDocumentText(archive, 'styles.xml', budget)
  const margins = new PageMargins()
  if (common !== null) readCommon(new XmlScanner(common, budget), styles, margins)
  const xml = new XmlScanner(content, budget)
  let hasText = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'style' || xml.name === 'list-style') styles.read(xml)
    else if (xml.name === 'text') {
      hasText = true
      layOut(markLists(new OdtBodyReader(xml, styles).read()), builder)
    }
  }
  if (!hasText) throw damaged('its text is missing')
  margins.attachTo(builder)
  const grid = builder.build()
  const findings: Finding[] = []
  if (hasMacros(archive)) findings.push(finding('macros-not-run', { file, sheet: null, cell: null }, {}))
  return { grids: [grid], findings: [...findings, ...sheetFindings(file, grid, [])] }
}

/** Reads the styles all parts share, and what stands at the top and bottom of the pages. */
function readCommon(xml: XmlScanner, styles: OdtStyles, margins: PageMargins): void {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'style' || xml.name === 'list-style') styles.read(xml)
    else if (MARGINS.has(xml.name)) {
      const place = xml.name.startsWith('header') ? 'page header' : 'page footer'
      margins.add(place, new OdtBodyReader(xml, styles).read())
    }
  }
}

const MARGINS = new Set(['header', 'footer', 'header-left', 'footer-left', 'header-first', 'footer-first'])
