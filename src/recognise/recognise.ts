/**
 * From sheets to returns: which form a workbook was filled in on, how it was laid out, which cells answer which field, and what became of
 * every other cell. Pure: takes grids and forms, gives returns and findings.
 */
import type { Form } from '../config/schema.ts'
import type { Finding } from '../model.ts'
import { cellAddress, type Grid, type ReadFile } from '../read/grid.ts'
import { type Answer, type Claimed, type Way, wholeCell } from './answers.ts'
import { chooseForm, type Fitted, fitTo } from './choose-form.ts'
import { readForm } from './form-sheet.ts'
import { countCells } from './ledger.ts'
import { makeReturn } from './make-return.ts'
import { isOwnFurniture } from './own-furniture.ts'
import type { Layout, LedgerCell, RawReturn } from './raw.ts'
import { withRecordTables } from './record-tables.ts'
import { splitReturns } from './regions.ts'
import { LABEL_RULES } from './rivals.ts'
import { type Claim, claimOf, settle } from './settle.ts'
import type { Item } from './sheet.ts'
import { findTable, type Table } from './table.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'
import { isMarginFurniture } from './wording.ts'
import { isFilledIn, isGuidance, type Sheet, settleSheets } from './workbook.ts'

export interface Recognition {
  readonly returns: readonly RawReturn[]
  /** About the file and its sheets. An `error` among them says why no return came of it. */
  readonly findings: readonly Finding[]
}

/** The forms a configuration knows, prepared once for a whole run. `preferred` comes first where a sheet fits several equally. */
export function prepareForms(forms: readonly Form[], preferred: string): Vocabulary[] {
  return [...forms].sort((a, b) => Number(b.id === preferred) - Number(a.id === preferred)).map(buildVocabulary)
}

/**
 * Finds the returns of a file.
 *
 * @param file name as it is to be shown in sources
 * @param vocabularies from `prepareForms`
 */
export function recognise(file: string, read: ReadFile, vocabularies: readonly Vocabulary[]): Recognition {
  return withRecordTables(read, vocabularies, (grids) => recogniseSheets(file, { ...read, grids }, vocabularies))
}

function recogniseSheets(file: string, read: ReadFile, vocabularies: readonly Vocabulary[]): Recognition {
  const sheets = read.grids.map((grid) => readSheet(file, grid, vocabularies))
  return settleSheets(file, withParts(file, sheets, vocabularies))
}

function readSheet(file: string, grid: Grid, vocabularies: readonly Vocabulary[]): Sheet {
  const fitted = chooseForm(grid, vocabularies)
  if (!fitted) return { grid, kind: 'other', returns: [] }
  const table = findTable(fitted.items, fitted.vocabulary.form)
  const returns = table ? readTable(file, grid, table, fitted.vocabulary) : readForms(file, grid, fitted)
  const filled = returns.filter(isFilledIn)
  if (filled.length === 0) return { grid, kind: 'blank', returns: [] }
  const real = table ? filled : filled.filter((raw) => !isGuidance(raw))
  if (real.length === 0) return { grid, kind: 'guidance', returns: [] }
  return { grid, kind: 'returns', returns: withAttachments(file, grid, real) }
}

/** Sheets with too few labels to be a form by themselves may be part of one that the workbook's other sheets hold. */
function withParts(file: string, sheets: readonly Sheet[], vocabularies: readonly Vocabulary[]): Sheet[] {
  const few = sheets.filter(({ grid, kind }) => kind === 'other' && grid.state === 'visible')
  if (sheets.length < 2 || few.length === 0) return [...sheets]
  const known = sheets.find(({ kind, grid }) => kind === 'returns' && grid.state === 'visible')?.returns[0]?.form
  const vocabulary = known
    ? vocabularies.find(({ form }) => form.id === known)
    : fitTo(
        few.map(({ grid }) => grid),
        vocabularies,
      )
  if (!vocabulary) return [...sheets]
  return sheets.map((sheet) => {
    const items = few.includes(sheet) ? chooseForm(sheet.grid, [vocabulary], 1)?.items : undefined
    if (!items) return sheet
    const returns = readForms(file, sheet.grid, { vocabulary, items })
    const filled = returns.filter((raw) => isFilledIn(raw) && !isGuidance(raw))
    return filled.length === 1 ? { ...sheet, kind: 'part', returns: withAttachments(file, sheet.grid, filled) } : sheet
  })
}

function readForms(file: string, grid: Grid, { vocabulary, items }: Fitted): RawReturn[] {
  return splitReturns(items).map((region) => {
    const { answers, claimed } = readForm(region, vocabulary)
    return makeReturn(file, grid, vocabulary.form, { layout: layoutOf(answers), answers, claimed, submission: null })
  })
}

function readTable(file: string, grid: Grid, table: Table, vocabulary: Vocabulary): RawReturn[] {
  const layout = table.turned ? 'turnedTable' : 'table'
  return table.records.map(({ answers, claimed, submission }, at) => {
    const shared =
      at > 0 ? [] : [...table.header.map(claimHeading), ...table.before.map((item) => claimAbove(item, vocabulary))]
    return makeReturn(file, grid, vocabulary.form, { layout, answers, claimed: [...shared, ...claimed], submission })
  })
}

/** The header of a table counts once, with its first return. */
function claimHeading(item: Item): Claimed {
  const label = item.parts[0]?.label
  const claim = label ? claimOf(LABEL_RULES[label.strength], label.field) : claimOf('tableHeading')
  return { part: wholeCell(item), claim, runnerUp: null }
}

function claimAbove(item: Item, vocabulary: Vocabulary): Claimed {
  const { text } = item.cell
  const claims: [Claim, ...Claim[]] = [claimOf('noQuestion')]
  if (isOwnFurniture(text, vocabulary)) claims.push(claimOf('configuredFurniture'))
  if (isMarginFurniture(text)) claims.push(claimOf('margin'))
  return { part: wholeCell(item), ...settle(claims) }
}

function layoutOf(answers: readonly Answer[]): Layout {
  const ways = new Set<Way>(answers.flatMap((answer) => [...answer.ways]))
  const [way] = ways
  if (ways.size !== 1 || !way) return 'mixed'
  return way === 'beneath' ? 'above' : way
}

/** Text boxes and wholly struck-through cells belong to no question, and are left over with the sheet's first return. */
function withAttachments(file: string, grid: Grid, returns: readonly RawReturn[]): RawReturn[] {
  const shapes = grid.attachments.filter(({ kind, text }) => kind === 'shape' && text.trim() !== '')
  const struck = grid.cells.flatMap((cell) =>
    cell.text.trim() === '' && cell.struck ? [{ ...cell, text: cell.struck }] : [],
  )
  const leftOver = (places: readonly { row: number; column: number; text: string }[]) =>
    places.map(({ row, column, text }): LedgerCell => {
      const source = { file, sheet: grid.sheet, cell: cellAddress(row, column) }
      return { source, role: 'leftOver', field: null, rule: 'noQuestion', text }
    })
  const [first, ...rest] = returns
  if (!first || shapes.length + struck.length === 0) return [...returns]
  const cells = leftOver(struck)
  const ledger = [...first.ledger, ...cells]
  const added = [...leftOver(shapes), ...cells].map(({ text, source }) => ({ text, source }))
  return [{ ...first, leftOver: [...first.leftOver, ...added], ledger, coverage: countCells(ledger) }, ...rest]
}
