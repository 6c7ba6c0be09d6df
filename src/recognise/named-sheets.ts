/** Sheets that are named for a question and hold nothing but its answer: "Achievements" with a list on it. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Grid } from '../read/grid.ts'
import { EXAMPLE_SHEET } from '../words/en/furniture.ts'
import { labelKeys, squeeze } from './label-text.ts'
import { countCells } from './ledger.ts'
import { couldFit } from './plausible.ts'
import type { RawReturn } from './raw.ts'
import type { Item } from './sheet.ts'
import { STRENGTH, type Vocabulary } from './vocabulary.ts'

/** Excel cuts names of sheets at 31 characters; from so many on, a name may be the beginning of a question. */
const LEAST_OF_A_CUT_NAME = 24
const MOST_CELLS = 500

/** The question a sheet is named for, when its cells may be the answer; null for any other sheet. */
export function questionNamedBy({ sheet, cells, state }: Grid, vocabulary: Vocabulary): FormField | null {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  const isLikely = state === 'visible' && filled.length > 0 && filled.length <= MOST_CELLS
  if (sheet === null || !isLikely || EXAMPLE_SHEET.test(sheet)) return null
  const field = questionCalled(sheet, vocabulary)
  if (!field || field.columns) return null
  // What asks for entries may be answered with any text, all else with one that looks like such an answer.
  const [only, ...others] = filled
  const isOne = only !== undefined && others.length === 0 && couldFit(field, only.text) === 'yes'
  return kindOf(field).under === 'answers' || isOne ? field : null
}

function questionCalled(name: string, { meanings }: Vocabulary): FormField | null {
  for (const key of labelKeys(name)) {
    const meaning = meanings.get(key)
    if (meaning && STRENGTH[meaning.strength] >= STRENGTH.common) return meaning.field
  }
  const key = squeeze(name)
  const begun = [...meanings].flatMap(([known, { field }]) => (known.startsWith(key) ? [field] : []))
  const [only, ...others] = new Set(key.length >= LEAST_OF_A_CUT_NAME ? begun : [])
  return only && others.length === 0 ? only : null
}

/** The cells of such a sheet under a label that stands over all of its columns, as it would if the sheet printed the question. */
export function underItsName(items: readonly Item[], field: FormField, name: string): Item[] {
  const right = Math.max(...items.map(({ box }) => box.right))
  const box = { top: NAME_ROW, left: 1, bottom: NAME_ROW, right }
  const label = { field, strength: 'other', text: name, closed: true } as const
  const cell = { row: NAME_ROW, column: 1, text: name, value: { kind: 'text' } } as const
  const answers = items.map((item) => ({ ...item, parts: [{ label: null, text: item.cell.text, line: 1 }] }))
  return [{ cell, box, parts: [{ label, text: '', line: 1 }] }, ...answers]
}

/** Above the first row of a sheet. */
const NAME_ROW = 0
const NAME_CELL = 'A0'

/** The return of such a sheet, whose label is the sheet's name and no cell. */
export function withoutNameCell(raw: RawReturn): RawReturn {
  const ledger = raw.ledger.filter(({ source }) => source.cell !== NAME_CELL)
  const fields = raw.fields.map((field) => ({ ...field, labelSource: { ...field.labelSource, cell: null } }))
  return { ...raw, fields, ledger, coverage: countCells(ledger), source: { ...raw.source, cell: null } }
}
