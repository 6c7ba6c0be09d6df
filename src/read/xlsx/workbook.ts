/** The workbook part: which sheets there are, in their order, and which date system counts. */
import { damaged, unreadable } from '../unreadable.ts'
import { readBinaryListing } from '../xlsb/parts.ts'
import { firstById, isBinaryPart, type OfficePackage, type Relation } from './package.ts'
import { isOn } from './rich-text.ts'

export interface SheetEntry {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly part: string
  /** Type of the relation that leads to the part: "worksheet", "chartsheet", or whatever a writer made of it. */
  readonly type: string
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly starts1904: boolean
  /** Name of the sheet that a formula's reference means by its number; only binary workbooks number them. */
  readonly sheetAt: (reference: number) => string | null
  readonly relations: readonly Relation[]
  /** Parts by relation or, where a writer left the relation out, by the usual name; null when there is none. */
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly people: string | null
  readonly theme: string | null
  readonly hasMacros: boolean
  readonly hasExternalLinks: boolean
}

/** Sheets without cells: the only ones that are passed over without a word. By relation and by the root of the part. */
export const SHEETS_WITHOUT_CELLS = new Set(['chartsheet', 'dialogsheet'])

export function readWorkbook(office: OfficePackage, part: string): Workbook {
  const relations = office.relations(part)
  const byId = firstById(relations)
  const listed = listingOf(office, part)
  const ending = isBinaryPart(part) ? 'bin' : 'xml'
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const sheets: SheetEntry[] = []
  listed.sheets.forEach(({ name, state, relation }, index) => {
    const found = relation ? byId.get(relation) : undefined
    const usual = `${folder}worksheets/sheet${index + 1}.${ending}`
    const target = found && !found.external && office.has(found.target) ? found.target : usual
    // A sheet that names no part is a macro module of Excel 5; it never had cells.
    if (relation === '' && !office.has(target)) return
    if (found && SHEETS_WITHOUT_CELLS.has(found.type) && !office.has(found.target)) return
    if ((found && target !== found.target) || !office.has(target))
      throw damaged(`the contents of its sheet “${name}” are missing`)
    sheets.push({ name, state, part: target, type: found?.type ?? 'worksheet' })
  })
  if (sheets.length === 0) throw unreadable('file-no-sheets', {})
  const partFor = (type: string, usual: string): string | null => {
    const target = relations.find((relation) => relation.type === type && !relation.external)?.target
    if (target && office.has(target)) return target
    return office.has(folder + usual) ? folder + usual : null
  }
  return {
    sheets,
    starts1904: listed.starts1904,
    sheetAt: listed.sheetAt,
    relations,
    sharedStrings: partFor('sharedstrings', `sharedStrings.${ending}`),
    styles: partFor('styles', `styles.${ending}`),
    theme: partFor('theme', 'theme/theme1.xml'),
    people: partFor('person', 'persons/person.xml'),
    hasMacros: relations.some(({ type }) => type === 'vbaproject' || type.endsWith('macrosheet')),
    hasExternalLinks: relations.some(({ type }) => type === 'externallink'),
  }
}

interface ListedSheet {
  readonly name: string
  readonly state: SheetEntry['state']
  readonly relation: string | null
}

/** What the workbook part says of its sheets. */
export interface Listing {
  readonly sheets: readonly ListedSheet[]
  readonly starts1904: boolean
  readonly sheetAt: Workbook['sheetAt']
}

function listingOf(office: OfficePackage, part: string): Listing {
  const bytes = isBinaryPart(part) ? office.bytes(part) : null
  return bytes ? readBinaryListing(bytes, office.budget) : readListing(office, part)
}

function readListing(office: OfficePackage, part: string): Listing {
  const xml = office.scan(part)
  if (!xml) throw damaged('its list of sheets is missing')
  const sheets: ListedSheet[] = []
  let starts1904 = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.depth === 1) refuseOtherDocuments(xml.name)
    else if (xml.name === 'workbookPr')
      starts1904 = xml.attribute('date1904') !== null && isOn(xml.attribute('date1904'))
    else if (xml.name === 'sheet' && xml.depth === 3) {
      sheets.push({
        name: xml.attribute('name') ?? `Sheet${sheets.length + 1}`,
        state: stateOf(xml.attribute('state')),
        relation: xml.attribute('id'),
      })
    } else if (xml.name === 'definedNames' || xml.name === 'extLst') xml.skip()
  }
  return { sheets, starts1904, sheetAt: () => null }
}

/** The root element of the main part tells a workbook from other Office documents, whatever the file is called. */
function refuseOtherDocuments(root: string): void {
  if (root === 'presentation') throw unreadable('file-presentation', {})
  if (root !== 'workbook') throw unreadable('file-not-spreadsheet', {})
}

function stateOf(state: string | null): SheetEntry['state'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible'
}
