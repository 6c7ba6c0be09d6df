/**
 * Colours that answer: a cell without text, in the place of the answer to a question for one of several colours, is filled with one of them. A colour
 * that other cells bear as well, headings, other answers, blank rows, is how the form looks and says nothing. Text counts before colour.
 */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { namesOfColour, optionOfColour, takesColours } from '../kinds/choice/colour.ts'
import { matchChoice } from '../kinds/choice/match.ts'
import type { Choice } from '../kinds/choice/options.ts'
import { rowsOf } from '../kinds/places.ts'
import { headingsEitherWay } from '../kinds/table/layout.ts'
import type { Finding, Source } from '../model.ts'
import { blockOf, type CellRange, cellAddress, type Grid } from '../read/grid.ts'
import { type Address, parseAddress } from '../read/xlsx/address.ts'
import { colouredCell } from '../words/en/choices.ts'
import { countCells } from './ledger.ts'
import type { LedgerCell, Piece, RawField, RawReturn } from './raw.ts'
import { WIDEST_GAP } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A place in which a colour may be the answer. */
interface Place extends Address {
  readonly choices: readonly Choice[]
}

interface Coloured {
  readonly source: Source
  readonly colour: string
  readonly option: string
}

/** Adds what colours say to the returns of a file. */
export function withColours(
  returns: readonly RawReturn[],
  grids: readonly Grid[],
  vocabularies: readonly Vocabulary[],
): readonly RawReturn[] {
  const sheets = grids.flatMap((grid) => (grid.fills ? [new ColouredSheet(grid)] : []))
  if (sheets.length === 0) return returns
  const coloured = new Set(vocabularies.flatMap(({ form }) => (form.fields.some(choicesIn) ? [form.id] : [])))
  return sheets.reduce((read, sheet) => {
    const places = new Map(
      read.flatMap((raw) =>
        coloured.has(raw.form) ? raw.fields.map((field) => [field, placesOf(field, raw, sheet)] as const) : [],
      ),
    )
    const all = new Set([...places.values()].flat().map(({ row, column }) => cellAddress(row, column)))
    const around: Surroundings = { sheet, places, others: sheet.othersThan(all) }
    return read.map((raw) => addColours(raw, around))
  }, returns)
}

function choicesIn(field: FormField): boolean {
  return [field, ...(field.columns ?? [])].some((one) => colourChoices(one) !== null)
}

function colourChoices({ kind, choices }: { kind: string; choices?: readonly Choice[] | undefined }) {
  return kind === 'choice' && choices && takesColours(choices) ? choices : null
}

/** The colours and texts of one sheet by address. */
class ColouredSheet {
  readonly grid: Grid
  readonly texts: ReadonlyMap<string, string>
  private readonly colours: ReadonlyMap<string, string>
  private readonly byColour: ReadonlyMap<string, readonly Address[]>

  constructor(grid: Grid) {
    this.grid = grid
    this.texts = new Map(grid.cells.map(({ row, column, text }) => [cellAddress(row, column), text.trim()]))
    this.colours = new Map((grid.fills ?? []).map(({ row, column, colour }) => [cellAddress(row, column), colour]))
    this.byColour = groupedBy(grid.fills ?? [], ({ colour }) => colour)
  }

  colourAt({ row, column }: Address): string | undefined {
    return this.colours.get(cellAddress(row, column))
  }

  textAt({ row, column }: Address): string {
    return this.texts.get(cellAddress(row, column)) ?? ''
  }

  blockAt(place: Address): CellRange {
    const merge = this.grid.merges.find(({ top, left }) => top === place.row && left === place.column)
    return merge ?? blockOf(place)
  }

  /** Whether an address lies in the block of a place, or goes on beside it without text in the same colour. */
  isPartOf(place: Address, colour: string, { row, column }: Address): boolean {
    const block = this.blockAt(place)
    let { right } = block
    const goesOn = (at: Address) => this.colourAt(at) === colour && this.textAt(at) === ''
    while (right < column && goesOn({ row: place.row, column: right + 1 })) right += 1
    return row >= block.top && row <= block.bottom && column >= block.left && column <= right
  }

  /** Cells of each colour that are none of these places. */
  othersThan(places: ReadonlySet<string>): ReadonlyMap<string, readonly Address[]> {
    return new Map(
      [...this.byColour].map(([colour, cells]) => [
        colour,
        cells.filter(({ row, column }) => !places.has(cellAddress(row, column))),
      ]),
    )
  }
}

/** A sheet with the places in which colours may answer. */
interface Surroundings {
  readonly sheet: ColouredSheet
  readonly places: ReadonlyMap<RawField, readonly Place[]>
  /** Cells in no such place by their colour. */
  readonly others: ReadonlyMap<string, readonly Address[]>
}

function addColours(raw: RawReturn, around: Surroundings): RawReturn {
  const { sheet, places } = around
  const found: Coloured[] = []
  const findings: Finding[] = []
  const ledger: LedgerCell[] = []
  const fields = raw.fields.map((field): RawField => {
    const added = (places.get(field) ?? []).flatMap((place): Piece[] => {
      const colour = sheet.colourAt(place)
      if (!colour || isDecoration(place, colour, around)) return []
      const source = sourceAt(field.labelSource, place)
      const option = optionOfColour(colour, place.choices)
      const text = sheet.textAt(place)
      if (text !== '') {
        const written = matchChoice(text, place.choices)?.choice
        const args = { question: field.labelText, text, colour: namesOfColour(colour)[0] ?? '' }
        if (written && option && written !== option) findings.push(finding('colour-contradicts', source, args))
        return []
      }
      const [name] = namesOfColour(colour)
      if (!option || !name) {
        if (name && !isGrey(colour))
          findings.push(finding('colour-unclear', source, { question: field.labelText, colour: name }))
        return []
      }
      found.push({ source, colour: name, option })
      const cell = colouredCell(name)
      ledger.push({ source, role: 'value', field: field.field.key, rule: 'cellColour', text: cell })
      return [{ text: cell, value: { kind: 'text' }, link: null, source, colour }]
    })
    return added.length === 0 ? field : { ...field, pieces: [...field.pieces, ...added] }
  })
  const [first] = found
  const told = first
    ? [
        finding('colour-read', first.source, {
          cells: found.map(({ source, colour }) => `${source.cell} (${colour})`).join(', '),
        }),
      ]
    : []
  if (!first && findings.length === 0) return raw
  const whole = [...raw.ledger, ...ledger]
  return {
    ...raw,
    fields,
    ledger: whole,
    coverage: countCells(whole),
    findings: [...raw.findings, ...told, ...findings],
  }
}

function isGrey(colour: string): boolean {
  return new Set([0, 2, 4].map((at) => colour.slice(at, at + 2))).size === 1
}

function sourceAt({ file, sheet }: Source, { row, column }: Address): Source {
  return { file, sheet, cell: cellAddress(row, column) }
}

/** Where on a sheet a field's answer, or the cells of its table, may be a colour. */
function placesOf(raw: RawField, { layout, fields }: RawReturn, sheet: ColouredSheet): Place[] {
  if (raw.labelSource.sheet !== sheet.grid.sheet) return []
  const choices = colourChoices(raw.field)
  if (raw.field.columns) return placesInTable(raw, sheet)
  if (!choices) return []
  const [only, ...others] = raw.pieces.filter(({ text }) => text.trim() !== '')
  const place = only
    ? others.length === 0 && parseAddress(only.source.cell ?? '')
    : emptyPlace(raw, { layout, fields }, sheet)
  return place ? [{ ...place, choices }] : []
}

/** The coloured cell without text beside a question, or beneath it; in a table of returns, the one under the heading in the return's row. */
function emptyPlace(
  { labelSource }: RawField,
  { layout, fields }: Pick<RawReturn, 'layout' | 'fields'>,
  sheet: ColouredSheet,
): Address | null {
  const label = parseAddress(labelSource.cell ?? '')
  if (!label) return null
  if (layout === 'table' || layout === 'turnedTable') {
    const [other] = fields.flatMap(({ pieces }) => pieces)
    const record = parseAddress(other?.source.cell ?? '')
    if (!record) return null
    return layout === 'table' ? { row: record.row, column: label.column } : { row: label.row, column: record.column }
  }
  const { right, bottom } = sheet.blockAt(label)
  for (let column = right + 1; column <= right + 1 + WIDEST_GAP; column += 1) {
    const place = { row: label.row, column }
    if (sheet.textAt(place) !== '') break
    if (sheet.colourAt(place)) return place
  }
  const beneath = { row: bottom + 1, column: label.column }
  return sheet.textAt(beneath) === '' ? beneath : null
}

/** The cells of a table under, or beside, the headings that take colours. */
function placesInTable({ pieces, field }: RawField, sheet: ColouredSheet): Place[] {
  const rows = rowsOf(pieces.filter(({ source }) => source.sheet === sheet.grid.sheet))
  const columns = field.columns ?? []
  const best = headingsEitherWay(rows, columns)
  if (!best) return []
  return [...best.matched].flatMap(([column, own]) => {
    const choices = colourChoices(own)
    if (!choices) return []
    return best.all.slice(best.at + 1).map(({ row }): Place => {
      const place = best.isTurned ? { row: column, column: row } : { row, column }
      return { ...place, choices }
    })
  })
}

/** Whether other cells that answer no such question bear the very colour. */
function isDecoration(place: Place, colour: string, { sheet, others }: Surroundings): boolean {
  const alike = others.get(colour) ?? []
  if (alike.length > MOST_IN_KEY) return true
  return alike.some((other) => {
    const text = sheet.textAt(other)
    // A key to the colours says what each of them means.
    const isKey = matchChoice(text, place.choices) !== null || saysColour(text, colour)
    return !isKey && !sheet.isPartOf(place, colour, other)
  })
}

/** Cells of one colour beside those that answer: more of them are no key, and no part of one answer. */
const MOST_IN_KEY = 60

/** "Green = on track", in a cell of that colour. */
function saysColour(text: string, colour: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
  return namesOfColour(colour).some((name) => words.has(name))
}
