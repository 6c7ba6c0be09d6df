/**
 * A table, described once: its columns and its rows. A sheet, a CSV file with its descriptor and a table of the page are renderings of it
 * (`in-cells.ts`, `in-data.ts`, `html/headline.ts`), and `previous` reads a workbook back by the same columns.
 */
import type { PartialDate, PartnershipUpdate, Source } from '../../model.ts'
import type { Cell } from '../cells.ts'
import { type Edition, type RoundResults, updatesByName } from '../results.ts'
import { words } from '../strings.ts'

interface ColumnParts<Row> {
  /** Name of the field in the data, unique within the table. */
  readonly key: string
  readonly heading: string
  /** What the field holds, for the data's descriptor. */
  readonly description: string
  /** On a sheet, in Excel's units, about one digit each. */
  readonly width: number
  /** How wide it may become so that long text can be read in one row. */
  readonly widest?: number
  /** Left out of the public edition: files, sources and contact details. */
  readonly internal?: true
  /** Of use on a screen alone, such as a link: not printed where nothing else stands behind it. */
  readonly screenOnly?: true
  /** Every row has a value. */
  readonly required?: true
  /** The one rendering that has the column; both when left out. */
  readonly only?: 'sheet' | 'data'
  /** What stands on a sheet where there is no value; a dash when left out. */
  readonly missing?: string
  readonly look?: Cell['look']
  /** The cell of a sheet, where it says more than the value; null where it does not. */
  shown?(row: Row): Cell | null
}

type Valued<Row, Type extends string, Value> = {
  readonly type: Type
  value(row: Row): Value | null
}

/**
 * `partnership`: a register id, which people see as the name. `code`: one of a few values, which people see in `words`. `string`: text, or an id that people see
 * as `inWords` has it. `date`: as precisely as it is known; the data has its precision beside it. `source`: file, sheet, cell and line. `share`: from 0 to 1. `number`: any other.
 */
export type Column<Row> = ColumnParts<Row> &
  (
    | (Valued<Row, 'string', string> & { readonly pattern?: string; inWords?(value: string): string })
    | (Valued<Row, 'integer', number> & { readonly minimum: number })
    | Valued<Row, 'share', number>
    | Valued<Row, 'number', number>
    | Valued<Row, 'boolean', boolean>
    | Valued<Row, 'date', PartialDate>
    | (Valued<Row, 'code', string> & { readonly words: Readonly<Record<string, string>> })
    | Valued<Row, 'partnership', string>
    | (Valued<Row, 'source', Source> & { readonly of: 'round' | 'previous'; readonly headings: SourceHeadings })
  )

interface SourceHeadings {
  readonly file: string
  readonly place: string
}

export interface Table<Row> {
  /** Name of its data file. */
  readonly key: string
  /** Name of its sheet. */
  readonly sheet: string
  readonly title: string
  /** In a sentence, under the title, in the contents and in the descriptor. */
  readonly about: string
  /** Further sentences under the title of the sheet. */
  readonly remarks?: readonly string[]
  /** What stands in place of a table without rows. */
  readonly empty: string
  /** What a dash on the sheet means. */
  readonly blankMeans?: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Key of the column that names the row on a sheet; the first when left out. */
  readonly namedBy?: string
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
  /** The whole table is left out of the public edition. */
  readonly internal?: true
}

export interface ForeignKey {
  readonly fields: readonly string[]
  /** Another table; `''` is the same one. */
  readonly resource: string
  readonly reference: readonly string[]
}

/** Reference to the partnership that a field names. */
export function toPartnership(field: string): ForeignKey {
  return { fields: [field], resource: 'partnerships', reference: ['partnership_id'] }
}

/** The columns of a table that a rendering of an edition has. */
export function columnsFor<Row>(
  columns: readonly Column<Row>[],
  rendering: 'sheet' | 'data',
  edition: Edition,
): readonly Column<Row>[] {
  return columns.filter(
    (column) => (column.only ?? rendering) === rendering && !(column.internal && edition === 'public'),
  )
}

/** How a column stands on a sheet, or that it is in the data only. */
type Layout<Row> = Omit<ColumnParts<Row>, 'key' | 'heading' | 'description' | 'width' | 'only'> &
  ({ readonly heading: string; readonly width: number; readonly only?: 'sheet' } | { readonly only: 'data' })

/**
 * Makers of the columns of one table. Each takes the key, the description, the value of a row and how the column stands on a sheet;
 * what they share is said here once.
 */
export function columnsOf<Row>() {
  type Value<T> = (row: Row) => T | null
  const parts = (key: string, description: string, layout: Layout<Row>) => ({
    key,
    description,
    heading: key,
    width: 0,
    ...layout,
  })
  return {
    /** Texts, or ids that people see `inWords`. */
    text: (
      key: string,
      description: string,
      value: Value<string>,
      layout: Layout<Row> & { readonly pattern?: string; inWords?(value: string): string },
    ): Column<Row> => ({ ...parts(key, description, layout), type: 'string', value }),
    /** Whole numbers from `least`. */
    integer: (
      key: string,
      description: string,
      value: Value<number>,
      layout: Layout<Row> & { readonly minimum: number },
    ): Column<Row> => ({ ...parts(key, description, layout), minimum: layout.minimum, type: 'integer', value }),
    share: (key: string, description: string, value: Value<number>, layout: Layout<Row>): Column<Row> => ({
      ...parts(key, description, layout),
      type: 'share',
      value,
    }),
    yesNo: (key: string, description: string, value: Value<boolean>, layout: Layout<Row>): Column<Row> => ({
      ...parts(key, description, layout),
      type: 'boolean',
      value,
    }),
    date: (key: string, description: string, value: Value<PartialDate>, layout: Layout<Row>): Column<Row> => ({
      ...parts(key, description, layout),
      type: 'date',
      value,
    }),
    /** One of a few values. */
    code: (
      key: string,
      description: string,
      value: Value<string>,
      layout: Layout<Row> & { readonly words: Readonly<Record<string, string>> },
    ): Column<Row> => ({ ...parts(key, description, layout), words: layout.words, type: 'code', value }),
    /** Partnerships by their ids, which people see as names. */
    partnership: (key: string, description: string, value: Value<string>, layout: Layout<Row>): Column<Row> => ({
      ...parts(key, description, layout),
      type: 'partnership',
      value,
    }),
  }
}

/** Whose row it is. */
export function partnershipColumn<Row extends { readonly id: string }>(
  width: number,
  look?: Cell['look'],
): Column<Row> {
  const layout = { heading: words.partnership, width, required: true as const, ...(look ? { look } : {}) }
  return columnsOf<Row>().partnership('partnership_id', ABOUT_PARTNERSHIP, ({ id }) => id, layout)
}

const ABOUT_PARTNERSHIP =
  'Identifier of the partnership in the register; begins with “unregistered:” when the register does not have it.'

/** Place of a row among those of its partnership, which together name it in the data. */
export function numberColumn<Row extends { readonly number: number }>(
  description = 'Place within the partnership, from 1.',
): Column<Row> {
  const layout = { minimum: 1, required: true, only: 'data' } as const
  return columnsOf<Row>().integer('number', description, ({ number }) => number, layout)
}

export const BY_NUMBER = ['partnership_id', 'number'] as const

/** Where a row's value was read. */
export function sourceColumn<Row extends { readonly source: Source | null }>(width: number): Column<Row> {
  return { ...printedSourceColumn<Row>(width), screenOnly: true }
}

/** The same for rows that are about a file, whose name is therefore wanted on paper as well. */
export function printedSourceColumn<Row extends { readonly source: Source | null }>(width: number): Column<Row> {
  return {
    key: 'source',
    heading: 'Source',
    headings: { file: 'File', place: 'Source' },
    description: 'the value',
    type: 'source',
    of: 'round',
    width,
    internal: true,
    value: ({ source }) => source,
  }
}

/** Rows of a partnership, each with its place among them. */
export function numbered<Part>(id: string, parts: readonly Part[]): (Part & { id: string; number: number })[] {
  return parts.map((part, index) => ({ ...part, id, number: index + 1 }))
}

/** The rows of a table with one for each of several parts of a return, partnership by partnership in the order of their names. */
export function rowsOfReturns<Part>(results: RoundResults, partsOf: (update: PartnershipUpdate) => readonly Part[]) {
  return updatesByName(results).flatMap(({ update }) => numbered(update.partnershipId, partsOf(update)))
}
