/** The answers of a return as its officer wrote them, for putting them before the same officer again. */
import { formatDate } from './kinds/date/calendar.ts'
import { valueKindNamed } from './kinds/table/columns.ts'
import type { TypedValue } from './model.ts'
import type { UnresolvedUpdate } from './normalise/normalise.ts'
import { type ReadValue, readValues, valuesOf } from './read-values.ts'
import type { Piece, RawField, RawReturn } from './recognise/raw.ts'

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
  const isRead = ({ source, text }: ReadValue) => !unread.has(keyOf(source, text))
  const all = readValues(update, raw.fields)
  return raw.fields.map((field) => {
    const values = valuesOf(field, all)
    return {
      field: field.field.key,
      label: placeOf(field.labelSource),
      cells: field.pieces.map((piece) => ({ ...placeOf(piece.source), text: writtenText(piece, field, values) })),
      understood: values.filter(isRead).map(({ text, state, what, date }) => {
        const shown = date && what === 'date' ? formatDate(date) : text
        return state === undefined || OF_COURSE.has(state) ? shown : `${shown} (${state})`
      }),
    }
  })
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

function placeOf({ sheet, cell }: WrittenPlace): WrittenPlace {
  return { sheet, cell }
}

/** What has to be typed to say the same: a figure that is shown through its format, and an address behind a name, are written out. */
function writtenText(piece: Piece, { field }: RawField, values: readonly ReadValue[]): string {
  const own = values.filter(({ source }) => source.sheet === piece.source.sheet && source.cell === piece.source.cell)
  const [only] = own
  const { value, text, link } = piece
  if (value.kind === 'date' && OF_DAYS.has(field.kind))
    return formatDate({ date: value.iso.slice(0, 10), precision: 'day' })
  if (value.kind === 'number' && OF_FIGURES.has(field.kind) && only && own.length === 1) return only.text
  const address = link?.startsWith('mailto:') ? decodeURI(link.slice('mailto:'.length)).split('?')[0] : undefined
  return address !== undefined && !text.includes(address) && own.some((one) => one.text === address)
    ? `${text}\n${address}`
    : text
}

const OF_DAYS: ReadonlySet<string> = new Set(['date', 'meetings'])
const OF_FIGURES: ReadonlySet<string> = new Set(['number', 'percentage', 'money'])
