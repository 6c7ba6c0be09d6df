/** `run.json`: what ran, over which bytes, with which result, and a checksum of every output. For operators and `collate verify`. */
import { z } from 'zod'
import { sha256 } from '../checksum.ts'
import type { Decision } from '../decisions/decision.ts'
import { outcomeSchema, type RoundRecord } from '../model.ts'
import { VERSION } from '../version.ts'
import { comparedWithSchema } from './exchange.ts'
import { figuresOf } from './figures.ts'
import type { WrittenFile } from './files.ts'
import { publicationSchema } from './publication.ts'
import type { RoundResults } from './results.ts'
import { toSeeToIn, toSeeToSchema } from './who-to-see-to.ts'

const RUN_SCHEMA = 'collate/run/1'

export const runFiguresSchema = z.object({
  /** Partnerships asked for a return; left out by runs that did not count them, as are the two below. */
  expected: z.number().int().optional(),
  /** Partnerships that sent a usable return. */
  received: z.number().int(),
  /** Of those, how many nobody had asked for. */
  unasked: z.number().int().optional(),
  /** Returns after the due date; null when the round has none. */
  late: z.number().int().nullish(),
  /** Returns that stand; some partnerships send several. */
  standing: z.number().int(),
  superseded: z.number().int(),
  outstanding: z.number().int(),
  /** Files no return could be read from. */
  rejected: z.number().int(),
  ignored: z.number().int(),
  changes: z.number().int(),
  errors: z.number().int(),
  queries: z.number().int(),
  /** Queries about what a return says; the others tell who is outstanding or repeats itself. Left out by earlier versions. */
  toConfirm: z.number().int().optional(),
  notes: z.number().int(),
})
export type RunFigures = z.infer<typeof runFiguresSchema>

export const runRecordSchema = z.object({
  schema: z.literal(RUN_SCHEMA),
  version: z.string(),
  round: z.string(),
  previous: z.string().nullable(),
  /** Null when it was compared with nothing that is stored. */
  comparedWith: comparedWithSchema.nullish(),
  figures: runFiguresSchema,
  inputs: z.array(z.object({ file: z.string(), sha256: z.string(), outcome: outcomeSchema })),
  outputs: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /** Register ids of those who were asked and have sent nothing usable; left out by earlier versions, as is the next. */
  outstanding: z.array(z.string()).optional(),
  /** Checksum of the decisions this run knew that could be about its round. */
  decisions: z.string().optional(),
  /** Left out by earlier versions. */
  toSeeTo: toSeeToSchema.optional(),
  /** What was signed off and frozen, the latest last; left out where nothing was. */
  published: z.array(publicationSchema).optional(),
})
export type RunRecord = z.infer<typeof runRecordSchema>

export function makeRunRecord(results: RoundResults, outputs: readonly WrittenFile[]): RunRecord {
  const { round, reconciliation } = results
  return {
    schema: RUN_SCHEMA,
    version: VERSION,
    round: round.round.id,
    previous: reconciliation.previous,
    comparedWith: results.history?.comparedWith ?? null,
    figures: countRun(results),
    inputs: round.files.map(({ file, sha256, outcome }) => ({ file, sha256, outcome })),
    outputs: [...outputs],
    outstanding: [...round.outstanding],
    decisions: decisionsKnown(results.decisions ?? [], round.round.id),
    toSeeTo: toSeeToIn(results),
    ...(results.published?.length ? { published: [...results.published] } : {}),
  }
}

/** Changes whenever a decision is made, changed or undone that could be about the round. */
export function decisionsKnown(decisions: readonly Decision[], round: string): string {
  const holding = decisions.filter((one) => one.undone === '' && (one.round === round || one.round === ''))
  return sha256(JSON.stringify(holding))
}

/** The figures of a run, as the summary, the covers and `run.json` give them. */
export function countRun(results: RoundResults): RunFigures {
  const { round } = results
  const { expected, received, unasked, late, outstanding, changes, ...found } = figuresOf(results)
  const { errors, queries, toConfirm, notes } = found
  return {
    expected,
    received,
    unasked,
    late,
    outstanding,
    changes,
    errors,
    queries,
    toConfirm,
    notes,
    standing: round.updates.length,
    superseded: round.superseded.length,
    rejected: countFiles(round, 'rejected'),
    ignored: countFiles(round, 'ignored'),
  }
}

function countFiles(round: RoundRecord, outcome: string): number {
  return round.files.filter((file) => file.outcome === outcome).length
}
