/** `run.json`: what ran, over which bytes, with which result, and a checksum of every output. For operators and `collate verify`. */
import { z } from 'zod'
import { outcomeSchema, type RoundRecord } from '../model.ts'
import { VERSION } from '../version.ts'
import { comparedWithSchema } from './exchange.ts'
import { changeCount } from './figures.ts'
import type { WrittenFile } from './files.ts'
import { allFindings } from './named-findings.ts'
import { publicationSchema } from './publication.ts'
import type { RoundResults } from './results.ts'

const RUN_SCHEMA = 'collate/run/1'

export const runFiguresSchema = z.object({
  /** Usable returns, those that another replaced included. */
  received: z.number().int(),
  standing: z.number().int(),
  superseded: z.number().int(),
  outstanding: z.number().int(),
  /** Files no return could be read from. */
  rejected: z.number().int(),
  ignored: z.number().int(),
  changes: z.number().int(),
  errors: z.number().int(),
  queries: z.number().int(),
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
    ...(results.published?.length ? { published: [...results.published] } : {}),
  }
}

/** The figures of a run, as the summary, the covers and `run.json` give them. */
export function countRun(results: RoundResults): RunFigures {
  const { round, reconciliation } = results
  const findings = allFindings(results)
  const ofSeverity = (severity: string) => findings.filter(({ finding }) => finding.severity === severity).length
  return {
    received: round.updates.length + round.superseded.length,
    standing: round.updates.length,
    superseded: round.superseded.length,
    outstanding: round.outstanding.length,
    rejected: countFiles(round, 'rejected'),
    ignored: countFiles(round, 'ignored'),
    changes: changeCount(reconciliation),
    errors: ofSeverity('error'),
    queries: ofSeverity('query'),
    notes: ofSeverity('note'),
  }
}

function countFiles(round: RoundRecord, outcome: string): number {
  return round.files.filter((file) => file.outcome === outcome).length
}
