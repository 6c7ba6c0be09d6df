/** The data validations of an Office workbook, and the names of its ranges. */
import type { AnswerCells, Validation, Validations } from '../answer-cells.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { parseRange } from './address.ts'
import type { OfficePackage } from './package.ts'
import { readWorkbook } from './workbook.ts'

const ACCEPTS: Readonly<Record<string, AnswerCells['accepts']>> = {
  list: 'list',
  whole: 'number',
  decimal: 'number',
  date: 'date',
}
/** Bound for what a form holds: more are not looked at. */
const MOST_VALIDATIONS = 1_000

/** @param part the workbook's part, an XML file */
export function readXlsxValidations(office: OfficePackage, part: string): Validations {
  const validations = readWorkbook(office, part).sheets.flatMap((entry) => {
    const xml = office.scan(entry.part)
    return (xml ? readValidations(xml) : []).map((validation) => ({ sheet: entry.name, ...validation }))
  })
  return { validations, names: readNames(office.scan(part)) }
}

/** Both the validations of the standard and those that Excel writes as an extension, when a list is on another sheet. */
function readValidations(xml: XmlScanner): Omit<Validation, 'sheet'>[] {
  const found: Omit<Validation, 'sheet'>[] = []
  for (let event = xml.next(); event !== 'end' && found.length < MOST_VALIDATIONS; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'sheetData') xml.skip()
    else if (xml.name === 'dataValidation') {
      const accepts = ACCEPTS[xml.attribute('type') ?? '']
      const { ranges, formula } = readValidation(xml, xml.attribute('sqref') ?? '')
      const choices = accepts === 'list' ? writtenIn(formula) : []
      if (accepts) found.push({ accepts, ranges, choices, formula: accepts === 'list' ? formula : '' })
    }
  }
  return found
}

/** The validation just opened, which is left behind. */
function readValidation(xml: XmlScanner, squareRef: string): Pick<Validation, 'ranges' | 'formula'> {
  const outside = xml.depth - 1
  let formula = ''
  let places = squareRef
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'formula1') formula = xml.content().trim()
    else if (xml.name === 'sqref') places = xml.content()
    else if (xml.name === 'formula2') xml.skip()
  }
  const ranges = places.split(/\s+/).flatMap((text) => parseRange(text) ?? [])
  return { ranges, formula }
}

/** `"Red,Amber,Green"` */
function writtenIn(formula: string): string[] {
  const written = /^"(.*)"$/s.exec(formula)?.[1] ?? ''
  return written
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
}

/** What names stand for, without those that Excel keeps for itself. */
function readNames(xml: XmlScanner | null): Map<string, string> {
  const names = new Map<string, string>()
  for (let event = xml?.next(); xml && event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'definedName') continue
    const name = xml.attribute('name')?.toLowerCase() ?? ''
    const reference = xml.content().trim()
    if (!name.startsWith('_xlnm.')) names.set(name, reference)
  }
  return names
}
