/**
 * What a kind of value says about itself. The stages ask the map of kinds (`kinds.ts`) and know none of them by name, so that a new kind is
 * a folder of its own and one line of the map.
 */
import { z } from 'zod'
import type { Form, FormField, Round, TargetScheme } from '../config/schema.ts'
import type {
  CompletedOn,
  Contact,
  Entry,
  PartialDate,
  PartnershipUpdate,
  StatedAbsence,
  TypedValue,
} from '../model.ts'
import type { RawField, RawReturn } from '../recognise/raw.ts'
import type { KnownTarget } from '../register/register.ts'
import type { ComparedReturns, ComparedValues } from './comparing.ts'
import type { ValueKind } from './typed.ts'

/** Names that people give to fields, topics, roles and rounds in the configuration. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/i, 'expected letters, digits and hyphens, for example "2011-03" or "update"')

/** What reading depends on besides the cells: the round, its form and the lists of the configuration; no register and no earlier round. */
export interface ReadContext {
  readonly round: Pick<Round, 'due'>
  /** The form the return was recognised as. */
  readonly form: Form
  /** ISO day the previous round was due, if any. */
  readonly previousDue: string | null
  /** Region of telephone numbers without a country code, e.g. `GB`. */
  readonly region: string
  readonly schemes: readonly TargetScheme[]
  readonly targets: readonly KnownTarget[]
  /** What an online form's export knows besides the answers. */
  readonly submission: RawReturn['submission']
  /** The day of completion; null also for the room that reads it. */
  readonly completedOn: CompletedOn | null
  /** The contacts, once they were read. */
  readonly contacts: readonly Contact[]
}

type Lists =
  | 'contacts'
  | 'people'
  | 'targets'
  | 'meetings'
  | 'subGroups'
  | 'statedAbsences'
  | 'setAside'
  | 'furniture'
  | 'findings'

/** The parts of an update that a room reads; what it leaves out it has nothing to say of. */
export interface ReadParts extends Partial<Pick<PartnershipUpdate, Lists | 'completedOn' | 'values' | 'tables'>> {
  readonly reference?: string | null
  readonly partnership?: string
  /** Entries by the field they answer: fields of several kinds can share a topic. */
  readonly entries?: ReadonlyMap<RawField, readonly Entry[]>
}

/** One kind, or several that are read and compared together. */
export interface Room {
  /** When it is read, last when left out: the day of completion first, since it tells who still holds an office; then contacts, who can be given one. */
  readonly turn?: 1 | 2
  /** Its fields together make one value: a name, a telephone number and an address are a contact. */
  readonly isOfParts?: true
  /** Reads all fields of the room in one return, also when there are none. Nothing throws. */
  read(fields: readonly RawField[], context: ReadContext): ReadParts
  /** What changed in its values between returns that belong together. */
  compare(returns: ComparedReturns): ComparedValues
}

/** One column of a table that shows the values of a topic, a return a row. */
export interface ValueColumn {
  /** Unique among the columns of its topic; the first has the key `value`. */
  readonly key: string
  readonly heading: string
  /** What it holds, for the data's descriptor. */
  readonly description: string
  readonly type: 'text' | 'number' | 'date'
  /** On a sheet, in Excel's units, about one digit each. */
  readonly width: number
  /** Excel's number format for the number, where it is not plain. */
  numberFormat?(values: readonly TypedValue[]): string
  /** Only programs need it. */
  readonly only?: 'data'
  /** Null where the return gives none; a number, date or text as the type says. */
  value(values: readonly TypedValue[]): string | number | PartialDate | null
}

/** What the columns of a field are called after. */
export type FieldNames = Pick<FormField, 'label' | 'title' | 'unit'>

/** How an answer is to be typed on a form that is sent out. */
export interface AnswerInput {
  /** Height of the answer's cell. */
  readonly lines: number
  readonly numberFormat?: string
  /** What Excel accepts in the cell; left out, anything. */
  readonly accepts?:
    | { readonly type: 'date' | 'decimal' }
    | { readonly type: 'list'; readonly choices: readonly string[] }
}

/** What a field may say beside key, label, topic and the like, as the shape of a zod object. */
export type OptionShape = Readonly<Record<string, z.ZodType>>
export const NO_OPTIONS: Readonly<Record<never, z.ZodType>> = {}

export interface Kind<Options extends OptionShape = OptionShape> {
  readonly room: Room
  readonly options: Options
  /** The part of the record that holds its values under the field's topic; null for values with a place of their own. */
  readonly under: 'answers' | 'values' | null
  /** Zod shape of a value beside `kind`, `text` and `source`; null for those the model itself describes. */
  readonly stored: z.ZodRawShape | null
  /** How much a text looks like such a value, 0 to 1; 0.5 where nothing can be told, since anything may be an answer. */
  looksLike(text: string): number
  /** How the values of a topic stand in a row for each return; none for what has tables of its own. */
  columns(field: FieldNames): readonly ValueColumn[]
  /** A value in words, for changes and prose. */
  show(value: TypedValue): string
  input(field: FormField): AnswerInput
  /** How one answer is read; for those that can be a column of a table. */
  readonly value?: ValueKind
  /**
   * Whether a short text that a form prints beside a box says what is written there, so that the answer would say another thing without it: an
   * option, “Next meeting”, “thousand”.
   */
  namesBox?(text: string, field: FormField): boolean
  /** Its answer takes several rows beneath its label. */
  readonly spansRows?: true
  /** It says whose the return is. */
  readonly identifies?: true
  /** A form can ask for it more than once, and officers add to it. */
  readonly repeats?: true
  /** Its value is somebody's name, or begins with one. */
  readonly isName?: true
  /** Its label may name a year, which is no part of the answer. */
  readonly yearInLabel?: true
  /** Brackets behind its label can hold the value: "Chairman (Ann Example)". */
  readonly inBrackets?: true
  /** All it gives stands under its topic, so that a form can keep it out of the public edition. */
  readonly canBePrivate?: true
  /** "To be confirmed" is read as a value of its own. */
  readonly mayAwait?: true
  /** Holds until somebody says otherwise, so that a form that is sent out prints what was said last time. */
  readonly holdsOn?: true
  /** Whether nobody misses the question when it is not on the sheet. */
  mayBeMissing?(field: FormField, raw: RawReturn): boolean
}

/** For the kinds that have tables of their own in every output. */
export const OWN_TABLES = { stored: null, columns: () => [], show: ({ text }: TypedValue) => text } as const

export function absent(raw: RawField, text: string, source: StatedAbsence['source']): StatedAbsence {
  return { field: raw.field.key, text, source }
}
