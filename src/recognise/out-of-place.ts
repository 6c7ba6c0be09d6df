/** Forms filled in the other way round: each answer left of its question, or above it. Read as usual, an answer would be the next question's or nobody's. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { hasLabel, type Item, loneLabel, rowsOf } from './sheet.ts'
import { isQuestionNumber } from './wording.ts'

/** Answers that must look like those of the questions behind or beneath them. */
const LEAST = 3
/** A form has fewer; a longer sheet is a list. */
const MOST_CELLS = 2_000

/** The texts that stand before the questions they answer; none where the answers of a form stand behind or beneath its questions. */
export function answersOutOfPlace(items: readonly Item[]): string[] {
  if (items.length > MOST_CELLS) return []
  const rows = rowsOf(items)
  const places = rows.flatMap((row, at) => row.flatMap((item, place) => placesAround(item, place, [rows, at]) ?? []))
  return (['row', 'column'] as const).flatMap((way) => {
    const likely = places.filter(({ field, before }) => isLike(field, before[way]))
    const usual = places.filter(({ field, behind }) => isLike(field, behind.row) || isLike(field, behind.column))
    const isTurnedRound = likely.length >= LEAST && usual.length * 2 <= likely.length
    return isTurnedRound ? places.flatMap(({ before }) => before[way]?.cell.text.trim() ?? []) : []
  })
}

interface Around {
  readonly row: Item | undefined
  readonly column: Item | undefined
}

interface Question {
  readonly field: FormField
  readonly before: Around
  readonly behind: Around
}

/** What stands around a question that has no answer in its own cell. */
function placesAround(
  item: Item,
  place: number,
  [rows, at]: readonly [readonly (readonly Item[])[], number],
): Question | null {
  const label = loneLabel(item)
  if (!label) return null
  const text = (other: Item | undefined) => (other && !hasLabel(other) ? other : undefined)
  const inColumn = (row: readonly Item[] | undefined) => text(row?.find(({ box }) => box.left === item.box.left))
  const row = rows[at]
  return {
    field: label.field,
    before: { row: text(row?.[place - 1]), column: inColumn(rows[at - 1]) },
    behind: { row: text(row?.[place + 1]), column: inColumn(rows[at + 1]) },
  }
}

/** Nearly any text may be a name, and the number of a question a figure. */
function isLike(field: FormField, item: Item | undefined): boolean {
  const { isName, identifies, value, looksLike } = kindOf(field)
  const text = item?.cell.text.trim() ?? ''
  if (text === '' || isName || identifies || isQuestionNumber(text)) return false
  return value?.isAnswer?.(text, field) ?? looksLike(text) >= SURE
}

const SURE = 0.8
