/** The result of a round's run as plain data: what the summary on the screen, `--json` and an unchanged run tell. */
import { z } from 'zod'
import { bySeverity, WHO_ACTS, whoActs, wordingOf } from '../findings/finding.ts'
import { severitySchema, sourceSchema } from '../model.ts'
import type { RoundRun } from '../pipeline.ts'
import { CONCERNS } from '../write/first-words.ts'
import { runFiguresSchema } from '../write/run-record.ts'

export const runSummarySchema = z.object({
  round: z.string(),
  label: z.string(),
  /** Round it was compared with; null when there was none. */
  previous: z.string().nullable(),
  figures: runFiguresSchema,
  outstanding: z.array(z.string()),
  /** Returns that came last, or since the day that was asked for; null when there is nothing to tell. */
  news: z
    .object({ since: z.string(), names: z.array(z.string()) })
    .nullable()
    .default(null),
  /** What somebody does, asks or knows first, with the names of those it is about. */
  firstThings: z
    .array(z.object({ key: z.enum(CONCERNS), count: z.number().int(), names: z.array(z.string()) }))
    .default([]),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: severitySchema,
      /** Who has to act; runs of earlier versions did not say. */
      whoActs: z.enum(WHO_ACTS).default('team'),
      message: z.string(),
      action: z.string(),
      source: sourceSchema.nullable(),
    }),
  ),
  folder: z.string(),
  outputs: z.array(z.string()),
  /** Outputs whose place was taken by a file open in another program, and the name the new one has meanwhile. */
  setAside: z.array(z.object({ name: z.string(), as: z.string() })),
  /** Outputs that somebody had changed, and what they are called now. */
  keptAside: z.array(z.object({ name: z.string(), as: z.string() })).default([]),
  /** Nothing had changed since the last run, and nothing was written. */
  unchanged: z.boolean(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

export function summariseRun(run: RoundRun): RunSummary {
  const { id, label, previous } = run.record.round
  return {
    round: id,
    label,
    previous: previous === null ? null : run.reconciliation.previous,
    figures: run.figures,
    outstanding: run.outstanding.map(({ name }) => name),
    news: run.news,
    firstThings: [...run.firstThings],
    findings: [...run.findings].sort(bySeverity).map((found) => ({
      code: found.code,
      severity: found.severity,
      whoActs: whoActs(found),
      ...wordingOf(found),
      source: found.source,
    })),
    folder: run.folder,
    outputs: run.outputs.written.map(({ name }) => name),
    setAside: [...run.outputs.setAside],
    keptAside: [...run.outputs.keptAside],
    unchanged: !run.outputs.changed,
  }
}
