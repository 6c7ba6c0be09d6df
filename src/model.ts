/**
 * The canonical model: what a round is once it has been read, and how it is stored in `round.json`.
 *
 * Every stored value carries its `source`, so that each figure in an output leads back to a file, sheet and cell.
 * Types are inferred from the schemas; inside the pipeline nothing is validated twice.
 */
import { z } from 'zod'
import { storedValueSchema } from './kinds/stored.ts'

export const ROUND_SCHEMA = 'collate/round/2'

/**
 * Where a value came from. `cell` is text that only its reader interprets, in A1 style (`B7`) for workbooks and CSV files, `paragraph 12` or
 * `table 1, row 3, column 2` for documents; `line` counts from 1 within a cell of several lines. `sheet` is null for text files and documents,
 * and for what spans several sheets.
 */
export const sourceSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  line: z.number().int().positive().optional(),
  /** The value is not as the officer wrote it: a person decided that it should be this one. The cell is still the officer's. */
  corrected: z
    .object({
      /** What stands in the officer's cell; empty where nothing does. */
      was: z.string(),
      by: z.string(),
      /** ISO day. */
      when: z.string(),
    })
    .optional(),
})
export type Source = z.infer<typeof sourceSchema>

export const severitySchema = z.enum(['error', 'query', 'note'])
export type Severity = z.infer<typeof severitySchema>

/** What a person decided, when (ISO day) and why. */
export const settledSchema = z.object({ decision: z.string(), by: z.string(), when: z.string(), why: z.string() })
export type Settled = z.infer<typeof settledSchema>

/** Something a person should know. The wording is made from `code` and `args` by `findings/catalogue.ts`. */
export const findingSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  /** Partnerships stand in a list of their own, because a name can hold any character that would part them. */
  args: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  source: sourceSchema.nullable(),
  /** What a person decided about it. A settled query has the severity `note`. */
  settled: settledSchema.optional(),
})
export type Finding = z.infer<typeof findingSchema>

export const precisionSchema = z.enum(['day', 'week', 'month', 'quarter', 'season', 'year'])

/**
 * A date as precise as it was written. `date` is ISO 8601: `2011-02-17` for a day or the week that begins or lies around it, `2011-02` for
 * a month, `2011` for a year; a quarter or season carries the month in which it begins (`Q3 2010/11` is `2010-10`, `Spring 2011` is `2011-03`).
 */
export const partialDateSchema = z.object({
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  precision: precisionSchema,
})
export type PartialDate = z.infer<typeof partialDateSchema>

export const completedOnSchema = partialDateSchema.extend({ text: z.string(), source: sourceSchema })
export type CompletedOn = z.infer<typeof completedOnSchema>

export const phoneSchema = z.object({
  /** As written, with its extension. */
  number: z.string(),
  source: sourceSchema,
})
export type Phone = z.infer<typeof phoneSchema>

export const emailSchema = z.object({ address: z.string(), source: sourceSchema })
export type Email = z.infer<typeof emailSchema>

export const contactSchema = z.object({
  /** Null when only a number or an address was given. */
  name: z.string().nullable(),
  role: z.string().nullable(),
  phones: z.array(phoneSchema),
  emails: z.array(emailSchema),
  /** What else was written beside the name, number or address: "Tue & Wed", a fax number. */
  note: z.string().nullable(),
  source: sourceSchema,
})
export type Contact = z.infer<typeof contactSchema>

/** Somebody who holds, will hold or has held an office. */
export const personSchema = z.object({
  /** `chair`, `cabinetMember`, or the role that the form's field names. */
  role: z.string(),
  /** As written, with title: "Cllr Keith R Mitchell". */
  name: z.string(),
  /** Office, council or remark written with the name: "Bishop of Dorchester", "interim". */
  note: z.string().nullable(),
  /** Somebody announced is `incoming` and somebody gone `former`; neither is ever shown as holding the office. */
  status: z.enum(['holds', 'incoming', 'former']),
  /** ISO date from which the office is held, where it was written. */
  from: z.string().nullable(),
  source: sourceSchema,
})
export type Person = z.infer<typeof personSchema>

/** One bullet or paragraph of an answer. */
export const entrySchema = z.object({
  text: z.string(),
  level: z.number().int().nonnegative(),
  /** The line only introduces those under it: "We will concentrate on three things:". */
  leadIn: z.boolean(),
  source: sourceSchema,
})
export type Entry = z.infer<typeof entrySchema>

/** A claim of responsibility for a target. `code` is the code meant (`NI 56`), `text` the code as written (`N1 56`). */
export const targetClaimSchema = z.object({
  code: z.string(),
  text: z.string(),
  scheme: z.string().nullable(),
  /** False when the partnership says that the target is not its own. */
  claimed: z.boolean(),
  source: sourceSchema,
})
export type TargetClaim = z.infer<typeof targetClaimSchema>

/** What a contact is called: by name, or by an address or number where no name was given. */
export function contactName({ name, emails, phones }: Contact): string {
  return name ?? emails[0]?.address ?? phones[0]?.number ?? ''
}

/** A contact with every way to reach them: "Ann Example, 01632 960001, ann@example.org". */
export function contactInWords({ name, emails, phones }: Contact): string {
  return [name, ...phones.map(({ number }) => number), ...emails.map(({ address }) => address)]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

export const meetingSchema = z.object({
  date: partialDateSchema.nullable(),
  /** Last day of a meeting over several; null for others. */
  until: partialDateSchema.nullable(),
  when: z.enum(['held', 'planned', 'cancelled']),
  text: z.string(),
  source: sourceSchema,
})
export type Meeting = z.infer<typeof meetingSchema>

export const subGroupSchema = z.object({
  name: z.string(),
  abbreviation: z.string().nullable(),
  chair: z.string().nullable(),
  note: z.string().nullable(),
  /** Register id of the delivery group it was matched to. */
  registerId: z.string().nullable(),
  source: sourceSchema,
})
export type SubGroup = z.infer<typeof subGroupSchema>

/** An office or value stated to be empty: "Not applicable at present", "Vacant", "TBC". `field` is the form field's key. */
export const statedAbsenceSchema = z.object({ field: z.string(), text: z.string(), source: sourceSchema })
export type StatedAbsence = z.infer<typeof statedAbsenceSchema>

/** Text of the sheet that belongs to no question of the form; quoted in a finding, never dropped. */
export const leftOverSchema = z.object({ text: z.string(), source: sourceSchema })
export type LeftOver = z.infer<typeof leftOverSchema>

/** Text in a column of its own for last time, for the office or for comments: kept apart, in no answer. */
export const setAsideSchema = z.object({
  /** What stands over the column, or names the sheet. */
  heading: z.string(),
  text: z.string(),
  source: sourceSchema,
})
export type SetAside = z.infer<typeof setAsideSchema>

/** Text that may not go to the public or a committee until a person has confirmed it; it stands in its answer all the same. */
export const unconfirmedSchema = z.object({
  /** Hidden by the officer in a row, column, sheet or cell; or withheld by a decision. */
  reason: z.enum(['hidden', 'withheld']),
  text: z.string(),
  source: sourceSchema,
})
export type Unconfirmed = z.infer<typeof unconfirmedSchema>

/** The form's own words around its questions: titles, guidance, page numbers. */
export const furnitureSchema = z.object({ text: z.string(), source: sourceSchema })
export type Furniture = z.infer<typeof furnitureSchema>

/**
 * A value of a simple kind under a topic of its own: what was understood, beside the text it was read from. What is stored of each kind is for
 * the kind to say; it is looked up late, since the kinds in turn know the model.
 */
export const typedValueSchema: z.ZodType<TypedValue> = z.lazy(() =>
  storedValueSchema({ text: z.string(), source: sourceSchema }),
)
export interface TypedValue {
  readonly [part: string]: unknown
  kind: string
  text: string
  source: Source
}

/** A row of a table in a return: values by the key of their column. */
export const tableRowSchema = z.object({
  cells: z.record(z.string(), z.array(typedValueSchema)),
  source: sourceSchema,
})
export type TableRow = z.infer<typeof tableRowSchema>

export const tableSchema = z.object({
  rows: z.array(tableRowSchema),
  /** The form's columns, as people call them; `names` is the one by which a row is known. Left out where nobody says. */
  columns: z.array(z.object({ key: z.string(), label: z.string(), names: z.literal(true).optional() })).optional(),
  /** What is written in place of rows where it says that those of last time hold still. */
  asBefore: z.object({ text: z.string(), source: sourceSchema }).optional(),
})
export type RecordTable = z.infer<typeof tableSchema>

/** Every non-empty cell of a return is one of the five: `labels + values + furniture + setAside + leftOver = cells`. */
export const coverageSchema = z.object({
  cells: z.number().int().nonnegative(),
  labels: z.number().int().nonnegative(),
  values: z.number().int().nonnegative(),
  furniture: z.number().int().nonnegative(),
  setAside: z.number().int().nonnegative(),
  leftOver: z.number().int().nonnegative(),
})
export type Coverage = z.infer<typeof coverageSchema>

/** Where a whole return came from. `cell` is the label cell it starts at. */
export const returnSourceSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  sha256: z.string(),
})

/** Whose form a return is on, and which, of a form that we sent out. */
export const issuedSchema = z.object({
  round: z.string(),
  /** Null for the form that was one for all. */
  partnership: z.string().nullable(),
  form: z.string(),
  edition: z.string(),
})
export type Issued = z.infer<typeof issuedSchema>

/** What an officer chose of a plan of last time, on a form that listed it. */
export const promiseReportSchema = z.object({
  /** The plan as the form printed it. */
  promise: z.string(),
  outcome: z.enum(['reportedDone', 'partlyDone', 'stillPlanned', 'postponed', 'dropped']),
  /** As chosen, and what was written beside it. */
  text: z.string(),
  remark: z.string().nullable(),
  source: sourceSchema,
})
export type PromiseReport = z.infer<typeof promiseReportSchema>

export const answersSchema = z.record(z.string(), z.array(entrySchema))
/** Entries by topic, in the order written. An empty array is a question left empty; an absent topic was not asked. */
export type Answers = z.infer<typeof answersSchema>

/** The entries of a topic; undefined when it was not asked. A form may well call a topic by a name every object has, such as "constructor". */
export function topicEntries(answers: Answers, topic: string): Entry[] | undefined {
  return Object.hasOwn(answers, topic) ? answers[topic] : undefined
}

export const updateSchema = z.object({
  /** Register id, or `unregistered:<slug>` when nobody knows the partnership. */
  partnershipId: z.string(),
  /** Name as printed on the return. */
  partnership: z.string(),
  form: z.string(),
  layout: z.string(),
  completedOn: completedOnSchema.nullable(),
  contacts: z.array(contactSchema),
  people: z.array(personSchema),
  answers: answersSchema,
  /** Values of simple kinds by topic. */
  values: z.record(z.string(), z.array(typedValueSchema)),
  /** Tables by topic. */
  tables: z.record(z.string(), tableSchema),
  targets: z.array(targetClaimSchema),
  meetings: z.array(meetingSchema),
  subGroups: z.array(subGroupSchema),
  statedAbsences: z.array(statedAbsenceSchema),
  leftOver: z.array(leftOverSchema),
  setAside: z.array(setAsideSchema),
  furniture: z.array(furnitureSchema),
  /** Left out where there is none. */
  unconfirmed: z.array(unconfirmedSchema).optional(),
  /** What the return prints in a blank of the form's own label, by key of the field; left out where there is none. */
  printed: z.record(z.string(), z.string()).optional(),
  /** Left out for a return on no form that was sent out by `collate issue`. */
  issued: issuedSchema.optional(),
  /** Left out where there is none. */
  promiseReports: z.array(promiseReportSchema).optional(),
  /** ISO time at which its file was first seen; left out or null when that is not known. */
  arrived: z.string().nullable().optional(),
  /** Of a return that answers questions about an earlier one: when that came. */
  cameFirst: z.string().nullable().optional(),
  source: returnSourceSchema,
  coverage: coverageSchema,
  findings: z.array(findingSchema),
})
export type PartnershipUpdate = z.infer<typeof updateSchema>

/** The place of a whole return, for findings about it. */
export function sourceOf(update: Pick<PartnershipUpdate, 'source'>): Source {
  const { file, sheet, cell } = update.source
  return { file, sheet, cell }
}

/** Whether two places of a return are the same cell. */
export function isSameCell(a: Source, b: Source): boolean {
  return a.cell !== null && a.sheet === b.sheet && a.cell === b.cell
}

/** The targets that a partnership says are its own. */
export function claimedTargets({ targets }: Pick<PartnershipUpdate, 'targets'>): TargetClaim[] {
  return targets.filter(({ claimed }) => claimed)
}

/** Chairs first, then cabinet members, then the offices that a form adds; within an office as written. */
export function peopleByOffice({ people }: Pick<PartnershipUpdate, 'people'>): Person[] {
  const rank = ({ role }: Person) => (role === 'chair' ? 0 : role === 'cabinetMember' ? 1 : 2)
  return [...people].sort((a, b) => rank(a) - rank(b))
}

/** Who holds an office or is to hold it, without those who are gone. */
export function peopleIn({ people }: Pick<PartnershipUpdate, 'people'>, role: string): Person[] {
  return people.filter((person) => person.role === role && person.status !== 'former')
}

export const roundInfoSchema = z.object({
  id: z.string(),
  label: z.string(),
  form: z.string(),
  /** ISO day by which returns were asked for; null when the round has none. */
  due: z.string().nullable(),
  previous: z.string().nullable(),
})
export type RoundInfo = z.infer<typeof roundInfoSchema>

/** A return that another return of the same partnership replaced. `notRepeated` is what it said that the standing one does not. */
export const supersededSchema = z.object({
  update: updateSchema,
  by: returnSourceSchema,
  reason: z.enum([
    'copy',
    'decision',
    'answered',
    'visible',
    'completedLater',
    'savedLater',
    'versionInName',
    'fullest',
    'fileName',
  ]),
  notRepeated: z.array(entrySchema.extend({ topic: z.string() })),
})
export type Superseded = z.infer<typeof supersededSchema>

export const outcomeSchema = z.enum(['used', 'superseded', 'ignored', 'rejected'])
export type Outcome = z.infer<typeof outcomeSchema>

/** How a mail came. Hints whose return it brings, never more. */
export const mailSchema = z.object({
  /** Name and address of the sender as the mail has them; empty where it has none. */
  from: z.string(),
  address: z.string(),
  subject: z.string(),
  /** ISO time; null when the mail does not say. */
  received: z.string().nullable(),
})
export type Mail = z.infer<typeof mailSchema>

export const fileRecordSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  outcome: outcomeSchema,
  /** Whose return the file holds; null when it holds none, or several. */
  partnershipId: z.string().nullable(),
  /** ISO time at which the file was first seen in the input folder; null when that is not known. */
  arrived: z.string().nullable(),
  /** Of a mail or an archive: what it held, by the names under which that stands among the files; left out for any other file. */
  holds: z.array(z.string()).optional(),
  /** Of a mail, and of what came with it; left out for any other file. */
  mail: mailSchema.optional(),
  findings: z.array(findingSchema),
})
export type FileRecord = z.infer<typeof fileRecordSchema>

export const roundRecordSchema = z.object({
  schema: z.literal(ROUND_SCHEMA),
  round: roundInfoSchema,
  updates: z.array(updateSchema),
  /** Ids of partnerships expected in the round that sent no usable return. */
  outstanding: z.array(z.string()),
  superseded: z.array(supersededSchema),
  files: z.array(fileRecordSchema),
  /** Findings about the round as a whole rather than about one file or return. */
  findings: z.array(findingSchema),
})
/** The canonical record of a round, `output/<round>/round.json`. */
export type RoundRecord = z.infer<typeof roundRecordSchema>
