/**
 * Finishes a workbook that `exceljs` has written: what it cannot say itself is put into the parts, and the parts are packed
 * so that the same content always gives the same bytes.
 */
import { addDrawings, type Drawing } from './drawing.ts'
import { FONT, TEXT_SIZE } from './look.ts'
import { setRelations } from './relations.ts'
import { type Parts, unzipParts, zipParts } from './zip.ts'

/**
 * The number format that marks a cell whose text a spreadsheet might take for a formula. `exceljs` has no "quote prefix", so such
 * cells are written with the text format (number 49), and `quoteMarkedStyles` turns that into the prefix Excel itself would write.
 */
export const FORMULA_LIKE_FORMAT = '@'

/**
 * Bytes of an `.xlsx` file as `exceljs` wrote them → the bytes to keep. Without filters, tables stay marked up as tables, as
 * the Government Analysis Function wants them published. The drawings go on the first sheet.
 */
export async function finishPackage(
  bytes: Uint8Array,
  { filters, drawings }: { readonly filters: boolean; readonly drawings: readonly Drawing[] },
): Promise<Uint8Array> {
  const parts = unzipParts(bytes)
  for (const [name, content] of parts) {
    const sheet = /^xl\/worksheets\/(sheet\d+\.xml)$/.exec(name)?.[1]
    if (sheet) finishLinks(parts, name, `xl/worksheets/_rels/${sheet}.rels`)
    if (!filters && name.startsWith('xl/tables/')) parts.set(name, edit(content, withoutFilter))
    if (name === 'xl/styles.xml')
      parts.set(
        name,
        edit(content, (xml) => quoteMarkedStyles(setNormalFont(xml))),
      )
  }
  addDrawings(parts, drawings)
  return zipParts(parts)
}

function edit(content: Buffer, change: (xml: string) => string): Buffer {
  return Buffer.from(change(content.toString('utf8')), 'utf8')
}

function withoutFilter(xml: string): string {
  return xml.replace(/<autoFilter\b(?:[^>]*\/>|.*?<\/autoFilter>)/s, '')
}

/** The first font is the one Excel and LibreOffice measure column widths in; `exceljs` always makes it Calibri. */
function setNormalFont(xml: string): string {
  const font = `<font><sz val="${TEXT_SIZE}"/><name val="${FONT}"/><family val="2"/></font>`
  return xml.replace(/<font>.*?<\/font>/, font)
}

/** A quoted cell keeps its text when someone opens it for editing; with the text format alone Excel shows long text as `####`. */
function quoteMarkedStyles(xml: string): string {
  return xml.replaceAll('<xf numFmtId="49"', '<xf quotePrefix="1" numFmtId="0"')
}

const RELATIONSHIP = /<Relationship Id="([^"]*)" Type="([^"]*)" Target="([^"]*)"( TargetMode="External")?\/>/g
const HYPERLINK = /<hyperlink ref="([^"]*)" r:id="([^"]*)"[^>]*\/>/g
const HYPERLINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * `exceljs` keeps a link as one address. The file format wants the file in a relation and the place within it in an attribute
 * (ISO 29500-1, 18.3.1.47); a place in the same workbook needs no relation. Each file is named once, however many cells link to it.
 */
function finishLinks(parts: Parts, sheetPart: string, relationsPart: string): void {
  const sheet = parts.get(sheetPart)
  const relations = parts.get(relationsPart)
  if (!sheet || !relations) return
  const targets = new Map<string, string>()
  const kept: string[] = []
  for (const [whole, id = '', type, target = ''] of relations.toString('utf8').matchAll(RELATIONSHIP)) {
    if (type === HYPERLINK_TYPE) targets.set(id, target)
    else kept.push(whole)
  }
  const files = new Map<string, string>()
  const relationOf = (file: string) => {
    const id = files.get(file) ?? `link${files.size + 1}`
    files.set(file, id)
    return id
  }
  const xml = sheet.toString('utf8').replace(HYPERLINK, (_, ref: string, id: string) => {
    const target = targets.get(id) ?? ''
    const hash = target.indexOf('#')
    const file = hash < 0 ? target : target.slice(0, hash)
    const relation = file ? ` r:id="${relationOf(file)}"` : ''
    const location = hash < 0 ? '' : ` location="${target.slice(hash + 1)}"`
    return `<hyperlink ref="${ref}"${relation}${location}/>`
  })
  parts.set(sheetPart, Buffer.from(xml, 'utf8'))
  const links = [...files].map(
    ([file, id]) => `<Relationship Id="${id}" Type="${HYPERLINK_TYPE}" Target="${file}" TargetMode="External"/>`,
  )
  setRelations(parts, relationsPart, [...kept, ...links])
}
