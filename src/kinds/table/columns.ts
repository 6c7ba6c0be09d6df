/** What a column of a table can hold, and what the configuration says of it. */
import { z } from 'zod'
import type { FormField } from '../../config/schema.ts'
import { choice, yesNo } from '../choice/kind.ts'
import type { Choice, choicesSchema } from '../choice/options.ts'
import { choices } from '../choices/kind.ts'
import { dayValue } from '../date/day-value.ts'
import type { OptionShape } from '../kind.ts'
import { identifier, NO_OPTIONS } from '../kind.ts'
import { money } from '../money/kind.ts'
import { number } from '../number/kind.ts'
import { percentage } from '../percentage/kind.ts'
import { period } from '../period/kind.ts'
import { text } from '../plain-text/kind.ts'
import type { ValueKind } from '../typed.ts'

type Simple = { readonly options: OptionShape; readonly value?: ValueKind }

type ColumnKind = 'text' | 'number' | 'percentage' | 'money' | 'choice' | 'yesNo' | 'choices' | 'period' | 'date'

const SIMPLE: Readonly<Record<ColumnKind, Simple>> = {
  text,
  number,
  percentage,
  money,
  choice,
  yesNo,
  choices,
  period,
  date: { options: NO_OPTIONS, value: dayValue },
}
const NAMES = Object.keys(SIMPLE) as [ColumnKind, ...ColumnKind[]]

const SHAPE = {
  key: identifier,
  /** The heading as printed on the form. */
  label: z.string().min(1, 'expected the heading as printed on the form'),
  otherLabels: z.array(z.string().min(1)).default([]),
  title: z.string().min(1).optional(),
  /** By what stands in it a row is known from round to round; the first column when no column says so. */
  names: z.literal(true).optional(),
}

/** A column with what its kind may say: see the kinds. */
export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly otherLabels: string[]
  readonly title?: string | undefined
  readonly names?: true | undefined
  readonly kind: ColumnKind
  readonly unit?: string | undefined
  readonly otherUnits?: string[] | undefined
  readonly currency?: string | undefined
  readonly choices?: readonly Choice[]
  readonly best?: 'first' | 'last' | undefined
  readonly yearStarts?: number | undefined
}

/** What a person writes for a column. */
type ColumnInput = Omit<TableColumn, 'otherLabels' | 'choices'> & {
  readonly otherLabels?: string[]
  readonly choices?: z.input<typeof choicesSchema>
}

// Each kind brings a schema of its own, so that only the type above can say what all of them give.
const [firstKind, ...otherKinds] = NAMES
const optionsSchema = z.discriminatedUnion('kind', [schemaOf(firstKind), ...otherKinds.map(schemaOf)], {
  error: ({ code }) => (code === 'invalid_union' ? `expected one of the kinds ${NAMES.join(', ')}` : undefined),
})
const columnSchema = optionsSchema as unknown as z.ZodType<TableColumn, ColumnInput>

function schemaOf(kind: ColumnKind) {
  return z.strictObject({ ...SHAPE, kind: z.literal(kind), ...SIMPLE[kind].options })
}

export const columnsSchema = z
  .array(columnSchema)
  .min(1, 'expected at least one column')
  .superRefine((columns, context) => {
    const keys = columns.map(({ key }) => key)
    const twice = keys.findIndex((key, index) => keys.indexOf(key) < index)
    if (twice >= 0) {
      context.addIssue({
        code: 'custom',
        path: [twice, 'key'],
        message: `expected each column key once, found "${keys[twice]}" again`,
      })
    }
    if (columns.filter(({ names }) => names).length > 1) {
      context.addIssue({ code: 'custom', message: 'expected one column with "names: true"' })
    }
  })

export function valueKindOf({ kind }: Pick<TableColumn, 'kind'>): ValueKind {
  const { value } = SIMPLE[kind]
  if (!value) throw new Error(`the kind ${kind} reads no value`)
  return value
}

/** How values of a kind are read and shown; undefined for a kind that is no column's. */
export function valueKindNamed(name: string): ValueKind | undefined {
  const kind = NAMES.find((one) => one === name)
  return kind && SIMPLE[kind].value
}

/** The column by which a row is known. */
export function namingColumn(columns: readonly TableColumn[]): TableColumn | undefined {
  return columns.find(({ names }) => names) ?? columns[0]
}

/** A column as a field whose cells answer it, called after its table as well. */
export function columnField(column: TableColumn, { title, label }: Pick<FormField, 'title' | 'label'>): FormField {
  return { ...column, title: `${title ?? label}, ${column.title ?? column.label}`, required: false }
}
