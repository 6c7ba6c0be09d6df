/**
 * What changed between a round and the one before it, as plain data. Renderers print from it and work nothing out themselves.
 */
import { z } from 'zod'
import { findingSchema, settledSchema, sourceSchema } from '../model.ts'

export const RECONCILIATION_SCHEMA = 'collate/reconciliation/1'

/** One side of a change. `partnershipId` says whose return it is: a merged partnership is compared with several predecessors. */
const sideSchema = z.object({ text: z.string(), partnershipId: z.string(), source: sourceSchema.nullable() })
export type Side = z.infer<typeof sideSchema>

/** A run of words that stayed, came or went between two wordings of an entry. */
const wordRunSchema = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })
export type WordRun = z.infer<typeof wordRunSchema>

export const changeKindSchema = z.enum(['kept', 'reworded', 'moved', 'added', 'dropped', 'changed', 'notAsked'])
/**
 * `kept`: the same on both sides (stored so that every entry of both rounds appears once; not a difference).
 * `added` / `dropped`: on one side only. `changed`: a value replaced by another. `reworded`: an entry in other words.
 * `moved`: an entry under another topic, or a person in another role. `notAsked`: on one side only because the other side's form does not ask
 * for it; not a difference either.
 */
export type ChangeKind = z.infer<typeof changeKindSchema>

export const changeFieldSchema = z.enum([
  'partnership',
  'chairs',
  'cabinetMembers',
  'otherPeople',
  'contacts',
  'phones',
  'emails',
  'completedOn',
  'targets',
  'meetings',
  'answers',
  'values',
])
export type ChangeField = z.infer<typeof changeFieldSchema>

export const changeRankSchema = z.enum(['turned', 'change', 'routine'])

const changeSchema = z.object({
  field: changeFieldSchema,
  /** Topic of an answer or a typed value; null for other fields. */
  topic: z.string().nullable(),
  /** For `moved`: topic or role it came from. */
  movedFrom: z.string().nullable(),
  kind: changeKindSchema,
  before: sideSchema.nullable(),
  after: sideSchema.nullable(),
  /** 0–1: how alike the two texts are; null where nothing was compared. */
  likeness: z.number().nullable(),
  words: z.array(wordRunSchema).nullable(),
  /**
   * `turned`: what is said of one matter is the opposite now; these come first. `change`: what a manager would call one. `routine`: what always differs or is
   * told elsewhere (dates of completion, how a partnership's own name is written, one change of member told a second time); it stands and is counted apart.
   * Says nothing where the kind is `kept` or `notAsked`.
   */
  rank: changeRankSchema.default('change'),
  /** The entry after also stands for another one before (`putTogether`), or the one before for another after (`takenApart`); null for others. */
  joined: z.enum(['putTogether', 'takenApart']).nullable().default(null),
  /** A short remark in plain English, e.g. "announced last time, held since"; null when the kind says it all. */
  remark: z.string().nullable(),
  /** Whose telephone number or e-mail address it is; left out for others and where nobody is named. */
  person: z.string().optional(),
  /** How many digits differ, of two telephone numbers so alike that one may be mistyped; left out for others. */
  digitsDiffer: z.number().int().optional(),
  /** ISO day from which last time's holder of an office was announced; left out for others. */
  announcedFrom: z.string().optional(),
  /** Whether a value of a list that has an order, such as red, amber, green, stands better or worse now; left out for others. */
  direction: z.enum(['better', 'worse']).optional(),
  /** What a person decided about it: that two entries are one matter, or that this one is another matter than the one it was taken for. */
  decided: settledSchema.optional(),
  /** For a `dropped` entry: a new one that may be it in other words, though too doubtful to be taken for it. */
  near: sideSchema.optional(),
})
export type Change = z.infer<typeof changeSchema>

/** What became of a plan or priority of the previous round: a suggestion for a person to judge, unless it was `decided`. */
export const promiseSchema = z.object({
  outcome: z.enum([
    'reportedDone',
    'partlyDone',
    'stillPlanned',
    'postponed',
    'dropped',
    'mentioned',
    'notMentionedAgain',
  ]),
  promised: sideSchema,
  topic: z.string(),
  /** The text of this round that seems to speak of it; null when none does. */
  answer: sideSchema.nullable(),
  answerTopic: z.string().nullable(),
  likeness: z.number(),
  /** The words of the answer the outcome rests on, e.g. "was postponed"; null where it is only where the answer stands. */
  words: z.string().nullable().default(null),
  /**
   * Both figures, where what was reported falls short of what was promised. `counted` is the promised one with what it counts, as the plan has it ("40 children");
   * left out where both stand in the answer ("two of the three").
   */
  figures: z
    .object({ promised: z.string(), reported: z.string(), counted: z.string().optional() })
    .nullable()
    .default(null),
  /** What a person decided about it: the outcome, or that a text that seemed to speak of it does not. */
  decided: settledSchema.optional(),
})
export type PromiseOutcome = z.infer<typeof promiseSchema>

/** `notAsked`: it sent a return last time and none was expected this time, though the register does not say it has ended. */
const comparisonStatusSchema = z.enum([
  'continuing',
  'renamed',
  'merged',
  'split',
  'new',
  'returned',
  'outstanding',
  'ceased',
  'notAsked',
])
export type ComparisonStatus = z.infer<typeof comparisonStatusSchema>

const comparisonSchema = z.object({
  partnershipId: z.string(),
  partnership: z.string(),
  status: comparisonStatusSchema,
  /** For `returned`: the round of its last return before the absence. */
  lastReturnedIn: z.string().optional(),
  /** Returns of the previous round it was compared with; empty for a new partnership. */
  previous: z.array(z.object({ partnershipId: z.string(), partnership: z.string() })),
  changes: z.array(changeSchema),
  promises: z.array(promiseSchema),
  /** Share (0–1) of this round's answer text that is last round's again; null when not compared. */
  repeated: z.number().nullable(),
})
export type PartnershipComparison = z.infer<typeof comparisonSchema>

/** Who claims a target in this round, against whom the scheme names as its owner. */
export const targetStandingSchema = z.object({
  code: z.string(),
  description: z.string().nullable(),
  owner: z.string().nullable(),
  claimedBy: z.array(z.string()),
  claimedBefore: z.array(z.string()),
  standing: z.enum(['agreed', 'unclaimed', 'several', 'otherThanOwner', 'givenUp', 'unknown', 'notAsked']),
})
export type TargetStanding = z.infer<typeof targetStandingSchema>

export const reconciliationSchema = z.object({
  schema: z.literal(RECONCILIATION_SCHEMA),
  round: z.string(),
  previous: z.string().nullable(),
  partnerships: z.array(comparisonSchema),
  targets: z.array(targetStandingSchema),
  findings: z.array(findingSchema),
})
export type Reconciliation = z.infer<typeof reconciliationSchema>

/** What a manager would call a change: without what stayed the same, what the other form did not ask for, and what is routine. */
export function differences(changes: readonly Change[]): Change[] {
  return changes.filter((change) => isDifference(change) && change.rank !== 'routine')
}

/** What differs and is no news: it stands and is counted apart. */
export function routineDifferences(changes: readonly Change[]): Change[] {
  return changes.filter((change) => isDifference(change) && change.rank === 'routine')
}

function isDifference({ kind }: Change): boolean {
  return kind !== 'kept' && kind !== 'notAsked'
}
