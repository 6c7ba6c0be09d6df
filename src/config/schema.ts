/**
 * What `pipeline.config.ts` may say. Everything a council would change lives there; nothing about a particular
 * form, round or partnership is written in code.
 */
import { z } from 'zod'
import { identifier } from '../kinds/kind.ts'
import { type FieldKind, KIND_NAMES, KINDS, kindOf } from '../kinds/kinds.ts'
import { contrast } from './contrast.ts'
import { READING_MEMORY } from './reading-memory.ts'
import { isReservedByWindows } from './windows-name.ts'

export type { FieldKind } from '../kinds/kinds.ts'

const id = identifier

const OFFICE_TIME_ZONE = 'Europe/London'

const isoDay = z.iso.date('expected a date such as "2011-02-28"')

/** Kinds whose text becomes entries of an answer, under the field's topic. */
export const ANSWER_KINDS: ReadonlySet<FieldKind> = new Set(
  KIND_NAMES.filter((kind) => KINDS[kind].under === 'answers'),
)

const fieldShape = {
  /** Stable name of the field, unique within the form. */
  key: id,
  /** The question as printed on the form. */
  label: z.string().min(1, 'expected the question as printed on the form'),
  /** Other wordings officers use: "Chair" for "Chairman". */
  otherLabels: z.array(z.string().min(1)).default([]),
  /** The heading under which the form asks it, where it asks another question in the same words. */
  section: z.string().min(1).optional(),
  /** Where the answer goes; forms that share a topic can be compared. Needed for kinds that hold entries or values. */
  topic: id.optional(),
  /** What people read over the values, where the question itself is too long: "Budget this year". */
  title: z.string().min(1).optional(),
  /** What the form tells officers about the answer. */
  help: z.string().min(1).optional(),
  /** False keeps the answer out of the public edition. */
  public: z.boolean().optional(),
  required: z.boolean().default(false),
  /** Longest answer the form asks for, in characters. */
  maxLength: z.number().int().positive().optional(),
}
const commonSchema = z.strictObject(fieldShape)

type OptionsOf<K extends FieldKind> = (typeof KINDS)[K]['options']
type Read<K extends FieldKind> = { [Option in keyof OptionsOf<K>]?: z.output<OptionsOf<K>[Option]> }
type Written<K extends FieldKind> = { [Option in keyof OptionsOf<K>]?: z.input<OptionsOf<K>[Option]> }
/** All parts of a union at once. */
type Every<Union> = (Union extends unknown ? (part: Union) => void : never) extends (whole: infer Whole) => void
  ? Whole
  : never

/** A field with its kind and the options of that kind. */
export type FormField = z.output<typeof commonSchema> & { kind: FieldKind } & Every<
    { [K in FieldKind]: Read<K> }[FieldKind]
  >
/** What a person writes for a field. */
export type FieldInput = z.input<typeof commonSchema> & { kind: FieldKind } & Every<
    { [K in FieldKind]: Written<K> }[FieldKind]
  >

// Each kind brings a schema of its own, so that only the type above can say what all of them give.
const [firstKind, ...otherKinds] = KIND_NAMES
const optionsSchema = z.discriminatedUnion('kind', [schemaOf(firstKind), ...otherKinds.map(schemaOf)], {
  error: ({ code }) => (code === 'invalid_union' ? `expected one of the kinds ${KIND_NAMES.join(', ')}` : undefined),
})
const fieldSchema = (optionsSchema as unknown as z.ZodType<FormField, FieldInput>).superRefine((field, context) => {
  if (KINDS[field.kind].under !== null && !field.topic) {
    context.addIssue({
      code: 'custom',
      path: ['topic'],
      message: `expected a topic, because the kind is "${field.kind}"`,
    })
  }
  if (field.public === false && !KINDS[field.kind].canBePrivate) {
    context.addIssue({
      code: 'custom',
      path: ['public'],
      message: `expected no "public: false", because what a field of the kind "${field.kind}" gives stands in lists of its own`,
    })
  }
})

/** Each kind allows its own options and no others. */
function schemaOf(kind: FieldKind) {
  return z.strictObject({ ...fieldShape, kind: z.literal(kind), ...KINDS[kind].options })
}

/** As much as the checks across several settings look at. */
const formOutline = z.looseObject({
  fields: z.array(z.looseObject({ key: z.string(), kind: z.enum(KIND_NAMES) })),
})
const configOutline = z.looseObject({
  forms: z.array(z.looseObject({ id: z.string() })),
  rounds: z.array(z.looseObject({ id: z.string(), form: z.string() })),
})

/** Tells all mistakes at once: the checks across settings are made although one of these has a mistake that they do not look at. */
function whereverReadable(outline: z.ZodType) {
  return { when: ({ value }: { readonly value: unknown }) => outline.safeParse(value).success }
}

export const formSchema = z
  .strictObject({
    id,
    /** What people call the form: "Quarterly update, April 2009". */
    label: z.string(),
    fields: z.array(fieldSchema).min(2, 'expected at least two fields'),
    /** The form's own titles and guidance: text that is neither question nor answer. */
    furniture: z.array(z.string().min(1)).default([]),
  })
  .superRefine((form, context) => {
    reportRepeats(
      form.fields.map((field) => field.key),
      context,
      (index) => ['fields', index, 'key'],
      'field key',
    )
    form.fields.forEach((field, index) => {
      const other = form.fields.find(({ topic }) => topic === field.topic)
      if (field.topic === undefined || !other || other === field) return
      if (kindOf(field).under !== 'values' && kindOf(other).under !== 'values') return
      context.addIssue({
        code: 'custom',
        path: ['fields', index, 'topic'],
        message: `expected a topic of its own, because "${other.key}" has the topic "${field.topic}" and values are not joined`,
      })
    })
    if (!form.fields.some((field) => kindOf(field).identifies)) {
      context.addIssue({
        code: 'custom',
        path: ['fields'],
        message: 'expected a field of kind "partnership", so that a return says whose it is',
      })
    }
  }, whereverReadable(formOutline))
export type Form = z.infer<typeof formSchema>
export type FormInput = z.input<typeof formSchema>

/** What the paper for a committee says that no return says. What is left out is worded from the round. */
const committeeSchema = z.strictObject({
  /** Title of the paper: "Partnership update report". */
  title: z.string().min(1).optional(),
  /** The committee it goes to. */
  meeting: z.string().min(1).optional(),
  /** Day of the meeting. */
  date: isoDay.optional(),
  /** Number of the item on the agenda. */
  item: z.string().min(1).optional(),
  /** In whose name it is written: "Head of Partnership Working". */
  reportBy: z.string().min(1).optional(),
  purpose: z.string().min(1).optional(),
  /** What the committee is asked to do. */
  recommendation: z.string().min(1).optional(),
  /** Whom to ask about the paper. The public edition gives only the role and the web address. */
  contact: z
    .strictObject({
      name: z.string().min(1).optional(),
      role: z.string().min(1).optional(),
      phone: z.string().min(1).optional(),
      email: z.email('expected an e-mail address').optional(),
      website: z.httpUrl('expected a web address that begins with https://').optional(),
    })
    .optional(),
})
export type Committee = z.infer<typeof committeeSchema>

/** Under which terms others may use the data files; named as on licenses.opendefinition.org. */
const licenceSchema = z.strictObject({
  name: z.string().regex(/^[-\w.]+$/, 'expected the short name of a licence, for example "OGL-UK-3.0"'),
  title: z.string().min(1),
  path: z.httpUrl('expected the web address of the licence').optional(),
})
export type Licence = z.infer<typeof licenceSchema>

export const roundSchema = z.strictObject({
  /** Also the name of its folders. */
  id: id.refine((name) => !isReservedByWindows(name), 'expected another id: Windows takes no folder of this name'),
  label: z.string(),
  /** Id of the form sent out for this round. Returns on other forms are read too, with a note. */
  form: id,
  due: isoDay.nullable().default(null),
  /** Id of the round to compare with. */
  previous: id.nullable().default(null),
  /** Register ids expected to send a return; left out, the register's `expected_in` and active dates decide. */
  expected: z.array(z.string()).optional(),
  /** What is different in this round's paper: the meeting, its date. */
  committee: committeeSchema.optional(),
})
export type Round = z.infer<typeof roundSchema>

const megabytes = (value: number) => value * 1024 * 1024

export const limitsSchema = z.strictObject({
  /** Size of one file on disk, in bytes. */
  fileBytes: z.number().int().positive().default(megabytes(50)),
  /** All parts of a workbook that are read, once unpacked, in bytes; text outside Latin-1 counts twice, as it does in memory. */
  unpackedBytes: z.number().int().positive().default(megabytes(96)),
  /** Parts (files) inside one workbook. */
  parts: z.number().int().positive().default(2_000),
  /** Sheets in one file. */
  sheets: z.number().int().positive().default(1_000),
  /** Non-empty cells in one file. */
  cells: z.number().int().positive().default(500_000),
  /** Text of one cell, in characters. Excel's own limit is 32,767. */
  cellCharacters: z.number().int().positive().default(100_000),
  /** Depth of nested elements in a part. */
  nesting: z.number().int().positive().default(100),
  /** Text of all cells of one file together, in characters; a text that many cells share counts for each. */
  textCharacters: z.number().int().positive().default(16_000_000),
  /** Attributes of one element in a part. */
  attributes: z.number().int().positive().default(1_000),
  /** Returns in one file. */
  returns: z.number().int().positive().default(1_000),
  /** Contact officers of all returns in one file together. */
  contacts: z.number().int().positive().default(3_000),
  /** Telephone numbers and e-mail addresses of those together. */
  details: z.number().int().positive().default(10_000),
  /** Time to read one file, recognise its returns and normalise them, in milliseconds of work: waiting for a busy computer does not count. */
  milliseconds: z.number().int().positive().default(2_500),
  /** Memory of the process in which files are read, in bytes. */
  memoryBytes: z.number().int().min(megabytes(128)).default(READING_MEMORY),
})
export type Limits = z.infer<typeof limitsSchema>

const targetSchemeSchema = z.strictObject({
  /** Short name, also the prefix of its codes: "NI". */
  id: z.string().min(1),
  label: z.string(),
  /** Workbook or CSV of known targets, relative to the configuration: code, description, owner, delivery_groups. */
  file: z.string(),
  /** Ways the prefix is mistyped: "N1", "NA", "N". */
  misspellings: z.array(z.string().min(1)).default([]),
})
export type TargetScheme = z.infer<typeof targetSchemeSchema>

const READABLE = 4.5

const colour = z
  .string()
  .regex(/^#?[0-9a-f]{6}$/i, 'expected a colour such as "#1F3A4D"')
  .transform((text) => text.replace('#', '').toUpperCase())
  .superRefine((rgb, context) => {
    if (!/^[0-9A-F]{6}$/.test(rgb)) return
    const found = contrast(rgb, 'FFFFFF')
    if (found < READABLE) {
      context.addIssue({
        code: 'custom',
        message: `expected a darker colour: the contrast of #${rgb} with white is ${Math.floor(found * 100) / 100} to 1, and text needs ${READABLE} to 1`,
      })
    }
  })

/** How workbooks, pages and documents look. What is left out is as the outputs have it by themselves. */
const lookSchema = z.strictObject({
  /** PNG or JPEG of the organisation's logo, relative to the configuration. */
  logo: z.string().min(1).optional(),
  /** Titles, and table headers with white text. */
  primary: colour.optional(),
  /** Figures and links, on white. */
  accent: colour.optional(),
  /** Made of d, dd, m, mm, mmm, mmmm, yy and yyyy, as in Excel: "d mmmm yyyy". */
  dateFormat: z
    .string()
    .regex(
      /^(?=.*d)(?=.*m)(?=.*y)(?:yyyy|yy|m{1,4}|dd?|[ ./,-])+$/,
      'expected a date format of day, month and year, for example "d mmmm yyyy" or "dd/mm/yyyy"',
    )
    .optional(),
})

export const configSchema = z
  .strictObject({
    organisation: z.string().default(''),
    /** Folder that holds a folder for each round. Relative paths start at the configuration file. */
    input: z.string().default('input'),
    output: z.string().default('output'),
    /** The register of partnerships, a workbook or a CSV. */
    register: z.string().default('input/register.csv'),
    /** Region of telephone numbers without a country code, ISO 3166. */
    region: z.string().length(2, 'expected a two-letter country code such as "GB"').default('GB'),
    forms: z.array(formSchema).min(1, 'expected at least one form'),
    rounds: z.array(roundSchema).min(1, 'expected at least one round'),
    targetSchemes: z.array(targetSchemeSchema).default([]),
    /** Workbook or CSV of medium-term priorities, relative to the configuration: focus, theme, partnership, priority. */
    priorities: z.string().min(1).optional(),
    look: lookSchema.prefault({}),
    committee: committeeSchema.optional(),
    dataLicence: licenceSchema.optional(),
    limits: limitsSchema.prefault({}),
    /** Passwords to open encrypted returns with. */
    passwords: z.array(z.string().min(1)).default([]),
    /** A text file with a password a line, kept apart from the configuration. */
    passwordsFile: z.string().min(1).optional(),
    /** Seconds a file must have been left alone before it is read; 0 reads whatever is there. */
    settle: z.number().min(0).max(3600).default(2),
    /** Time zone of schedules, by its name in the time zone database. */
    timeZone: z.string().refine(isTimeZone, 'expected a time zone such as "Europe/London"').default(OFFICE_TIME_ZONE),
    /** PostgreSQL in which several machines share what they read and compare: `postgres://user@host/database`. Left out, a folder is kept. */
    store: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//, 'expected an address such as "postgres://collate@db.example.org/collate"')
      .optional(),
    /** Bytes that may lie in the store. */
    storeBytes: z.number().int().positive().default(20_000_000_000),
    /** Files read at the same time. */
    concurrency: z.number().int().min(1).max(64).default(4),
  })
  .superRefine((config, context) => {
    reportRepeats(
      config.forms.map((form) => form.id),
      context,
      (index) => ['forms', index, 'id'],
      'form id',
    )
    reportRepeats(
      // Their folders are one to Windows if only capitals differ.
      config.rounds.map((round) => round.id.toLowerCase()),
      context,
      (index) => ['rounds', index, 'id'],
      'round id',
    )
    const forms = new Set(config.forms.map((form) => form.id))
    const rounds = new Set(config.rounds.map((round) => round.id))
    config.rounds.forEach((round, index) => {
      if (!forms.has(round.form)) {
        context.addIssue({
          code: 'custom',
          path: ['rounds', index, 'form'],
          message: `expected one of the forms ${list(forms)}, found "${round.form}"`,
        })
      }
      if (round.previous === round.id || (round.previous && !rounds.has(round.previous))) {
        context.addIssue({
          code: 'custom',
          path: ['rounds', index, 'previous'],
          message: `expected another of the rounds ${list(rounds)}, found "${round.previous}"`,
        })
      }
    })
  }, whereverReadable(configOutline))
export type Config = z.infer<typeof configSchema>
/** What a person writes in `pipeline.config.ts`. */
export type ConfigInput = z.input<typeof configSchema>

/** Asking the engine loads all it knows of dates, so it is asked about the unusual alone. */
function isTimeZone(name: string): boolean {
  if (name === OFFICE_TIME_ZONE) return true
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function list(names: ReadonlySet<string>): string {
  return [...names].map((name) => `"${name}"`).join(', ')
}

function reportRepeats(
  values: readonly string[],
  context: z.RefinementCtx,
  path: (index: number) => (string | number)[],
  what: string,
): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) {
      context.addIssue({
        code: 'custom',
        path: path(index),
        message: `expected each ${what} once, found "${value}" again`,
      })
    }
  })
}
