/** The content validations of an OpenDocument spreadsheet, said in Excel's way: cells name their validation, and lists are formulas of their own. */
import type { AnswerCells, Validation, Validations } from '../answer-cells.ts'
import type { Budget } from '../budget.ts'
import type { CellRange } from '../grid.ts'
import { XmlScanner } from '../xml/scanner.ts'
import type { ZipArchive } from '../zip.ts'
import { openDocumentText } from './read-ods.ts'

type Condition = Pick<Validation, 'accepts' | 'choices' | 'formula'>

export function readOdsValidations(archive: ZipArchive, budget: Budget): Validations {
  const content = openDocumentText(archive, 'content.xml', budget)
  if (content === null) return { validations: [], names: new Map() }
  const xml = new XmlScanner(content, budget)
  const conditions = new Map<string, Condition>()
  const names = new Map<string, string>()
  const validations: Validation[] = []
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'content-validation') {
      const condition = conditionOf(xml.attribute('condition') ?? '')
      if (condition) conditions.set(xml.attribute('name') ?? '', condition)
    } else if (xml.name === 'named-range') {
      names.set(xml.attribute('name')?.toLowerCase() ?? '', reference(xml.attribute('cell-range-address') ?? ''))
    } else if (xml.name === 'tracked-changes') xml.skip()
    else if (xml.name === 'table') validations.push(...validationsOn(xml, conditions))
  }
  return { validations, names }
}

const ACCEPTS: readonly (readonly [RegExp, AnswerCells['accepts']])[] = [
  [/cell-content-is-in-list\(/, 'list'],
  [/cell-content-is-(?:whole|decimal)-number\(\)/, 'number'],
  [/cell-content-is-date\(\)/, 'date'],
]

function conditionOf(condition: string): Condition | null {
  const accepts = ACCEPTS.find(([pattern]) => pattern.test(condition))?.[1]
  if (accepts === undefined) return null
  return { accepts, ...(accepts === 'list' ? listOf(condition) : { choices: [], formula: '' }) }
}

/** `cell-content-is-in-list("Red";"Amber")`, `…([$Lists.$A$2:.$A$5])`, `…(Ratings)`. */
function listOf(condition: string): Omit<Condition, 'accepts'> {
  const inside = /cell-content-is-in-list\((.*?)\)\s*(?:and\b.*)?$/s.exec(condition)?.[1]?.trim() ?? ''
  const choices = [...inside.matchAll(/"((?:[^"]|"")*)"/g)].map(([, choice = '']) => choice.replaceAll('""', '"'))
  return { choices, formula: choices.length > 0 ? '' : reference(inside) }
}

/** `[$'My lists'.$A$2:.$A$5]` is `'My lists'!$A$2:$A$5`. */
function reference(address: string): string {
  const plain = address.replace(/^\[|\]$/g, '')
  const [, sheet = '', from = '', to] =
    /^\$?((?:'(?:[^']|'')+'|[^'.:]*))\.([^.:]+)(?::[^:]*?\.?([^.:]+))?$/.exec(plain) ?? []
  if (from === '') return plain
  return `${sheet === '' ? '' : `${sheet}!`}${from}${to === undefined ? '' : `:${to}`}`
}

/** The cells of the table just opened that have a validation, a range for each run of them; the table is left behind. */
function validationsOn(xml: XmlScanner, conditions: ReadonlyMap<string, Condition>): Validation[] {
  const sheet = xml.attribute('name')
  const outside = xml.depth - 1
  const rangesOf = new Map<Condition, CellRange[]>()
  let row = 1
  let column = 1
  /** Rows that the one just read stands for. */
  let rows = 0
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'table-row') {
      row += rows
      rows = Number(xml.attribute('number-rows-repeated') ?? 1)
      column = 1
    } else if (xml.name === 'table-cell' || xml.name === 'covered-table-cell') {
      const times = Number(xml.attribute('number-columns-repeated') ?? 1)
      const condition = conditions.get(xml.attribute('content-validation-name') ?? '')
      const range = { top: row, left: column, bottom: row + rows - 1, right: column + times - 1 }
      const known = condition && rangesOf.get(condition)
      if (known) known.push(range)
      else if (condition) rangesOf.set(condition, [range])
      column += times
      xml.skip()
    }
  }
  return [...rangesOf].map(([condition, ranges]) => ({ sheet, ranges, ...condition }))
}
