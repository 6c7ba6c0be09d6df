/** The answers of a return as its officer wrote them, for putting them before the same officer again. */
import type { FormField } from './config/schema.ts'
import { groupedBy } from './groups.ts'
import { formatDate } from './kinds/date/calendar.ts'
import { valueKindNamed } from './kinds/table/columns.ts'
import type { Source, TypedValue } from './model.ts'
import type { UnresolvedUpdate } from './normalise/normalise.ts'
import { placeOf, type ReadValue, readValues } from './read-values.ts'
import type { Piece, RawReturn } from './recognise/raw.ts'

export interface Written {
  /** Key of the question. */
  readonly field: string
  /** Sheet and cell of the label. */
  readonly label: WrittenPlace
  /** The cells of the answer, in reading order. */
  readonly cells: readonly (WrittenPlace & { readonly text: string })[]
  /** What was understood of it, a line each. */
  readonly understood: readonly string[]
}

export interface WrittenPlace {
  readonly sheet: string | null
  readonly cell: string | null
}

/** A return by its place, as `RoundResults.written` has it. */
export function returnKey({ source: { file, sheet, cell } }: Pick<UnresolvedUpdate, 'source'>): string {
  return JSON.stringify([file, sheet, cell])
}

/** @param update what was read of the return */
export function writtenOf(raw: RawReturn, update: UnresolvedUpdate): Written[] {
  const unread = unreadPlaces(update)
  const byPlace = groupedBy(readValues(update, raw.fields), ({ source }) => placeOf(source))
  return raw.fields.map(({ field, labelSource, pieces }) => {
    const valuesAt = (source: Source) => (byPlace.get(placeOf(source)) ?? []).filter(({ isOf }) => isOf(field))
    // Parts of one cell are understood together.
    const cells = [...new Map(pieces.map(({ source }) => [placeOf(source), source])).values()]
    const values = cells.flatMap(valuesAt).filter(({ source, text }) => !unread.has(keyOf(source, text)))
    return {
      field: field.key,
      label: writtenPlace(labelSource),
      cells: pieces.map((piece) => ({
        ...writtenPlace(piece.source),
        text: writtenText(piece, field, valuesAt(piece.source)),
      })),
      understood: values.map(understoodText),
    }
  })
}

function understoodText({ text, state, what, date }: ReadValue): string {
  const shown = date && what === 'date' ? formatDate(date) : text
  return state === undefined || OF_COURSE.has(state) ? shown : `${shown} (${state})`
}

/** Where a text of a figure, choice or period stands that could not be read as one. */
function unreadPlaces({ values }: UnresolvedUpdate): ReadonlySet<string> {
  const isUnread = (value: TypedValue) => {
    const unread = Object.entries(valueKindNamed(value.kind)?.unread ?? {})
    return (
      unread.length > 0 && unread.every(([part, nothing]) => JSON.stringify(value[part]) === JSON.stringify(nothing))
    )
  }
  const all = Object.values(values).flat().filter(isUnread)
  return new Set(all.map(({ source, text }) => keyOf(source, text)))
}

function keyOf({ sheet, cell }: WrittenPlace, text: string): string {
  return JSON.stringify([sheet, cell, text])
}

/** States that need no word. */
const OF_COURSE: ReadonlySet<string> = new Set(['holds'])

function writtenPlace({ sheet, cell }: WrittenPlace): WrittenPlace {
  return { sheet, cell }
}

/** What has to be typed to say the same: a figure that is shown through its format, and an address behind a name, are written out. */
function writtenText(piece: Piece, field: FormField, own: readonly ReadValue[]): string {
  const [only] = own
  const { value, text, link } = piece
  if (value.kind === 'date' && OF_DAYS.has(field.kind))
    return formatDate({ date: value.iso.slice(0, 10), precision: 'day' })
  if (value.kind === 'number' && OF_FIGURES.has(field.kind) && only && own.length === 1) return only.text
  const behind = link === null ? [] : own.filter((one) => one.what === 'e-mail' && !text.includes(one.text))
  return [text, ...behind.map((one) => one.text)].join('\n')
}

const OF_DAYS: ReadonlySet<string> = new Set(['date', 'meetings'])
const OF_FIGURES: ReadonlySet<string> = new Set(['number', 'percentage', 'money'])
