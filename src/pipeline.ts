/**
 * One round, from a folder of returns to a folder of workbooks: collect, read, recognise, normalise, resolve, reconcile, write.
 * Each file goes through read, recognise and normalise by itself (`read-returns.ts`); the other stages see the whole round.
 */
import { join, relative, sep } from 'node:path'
import { type Collected, collect } from './collect/collect.ts'
import type { FileSystem } from './collect/file-system.ts'
import { isBackground } from './collect/ignored.ts'
import type { Round } from './config/schema.ts'
import { type FileRecord, type Finding, type PartnershipUpdate, ROUND_SCHEMA, type RoundRecord } from './model.ts'
import { decodeText } from './read/text/decode-text.ts'
import { type ReadingEffects, readReturns } from './read-returns.ts'
import type { Reconciliation } from './reconcile/model.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { expectedIn } from './register/lineage.ts'
import { type Resolution, resolveRound } from './resolve/resolve.ts'
import { formOf, type Setup } from './setup.ts'
import type { Exchanged } from './write/exchange.ts'
import type { OutputFileSystem } from './write/files.ts'
import { allFindings, type Edition, partnershipName, type RoundResults } from './write/results.ts'
import { countRun, type RunFigures } from './write/run-record.ts'
import { writeRound } from './write/write.ts'

/** What a round's run does to the world, handed in so that tests need no disk and no terminal. */
export interface Effects extends ReadingEffects {
  readonly outputs: OutputFileSystem
}

export interface RoundRun {
  readonly record: RoundRecord
  readonly reconciliation: Reconciliation
  /** Every finding of the round once. */
  readonly findings: readonly Finding[]
  readonly figures: RunFigures
  readonly outstanding: readonly { readonly id: string; readonly name: string }[]
  readonly outputs: Exchanged
  /** What was found in the round's folder when the run began. */
  readonly collected: Collected
  /** The team's own text for the committee report. */
  readonly background: string | null
  readonly folder: string
}

/**
 * Runs one round.
 *
 * @param history records of the rounds before, the one it is compared with first; empty when there is none
 * @param edition `public` writes the public edition too, into a folder `public` of the round's outputs
 * @param comparisons what earlier runs stored of how those rounds compared with the ones before them
 * @throws OutputError when an output could not be written; returns that cannot be read never throw, they end in findings
 */
export async function runRound(
  setup: Setup,
  round: Round,
  history: readonly RoundRecord[],
  effects: Effects,
  edition: Edition = 'internal',
  comparisons: readonly Reconciliation[] = [],
): Promise<RoundRun> {
  const previous = history[0] ?? null
  const inputFolder = join(setup.input, round.id)
  const outputFolder = join(setup.output, round.id)

  const collected = await collect(inputFolder, effects.files)
  const files = await readReturns(collected.files, setup, round, effects)
  // A drive that went away takes every file with it; that must not look like a round without returns.
  await effects.files.readdir(inputFolder)
  const resolved = resolveRound({
    round,
    rounds: setup.config.rounds,
    updates: files.flatMap((file) => file.candidates),
    register: setup.register,
    decisions: setup.decisions,
    previous,
    organisation: setup.config.organisation,
  })
  const record = makeRecord(round, [...collected.records, ...files.map((file) => file.record)], resolved)
  const reconciliation = reconcile({
    current: record,
    previous,
    register: setup.register,
    targets: setup.targets,
    earlier: history.slice(1),
  })
  const results: RoundResults = {
    organisation: setup.config.organisation,
    look: setup.look,
    ...committeeOf(setup, round),
    region: setup.config.region,
    form: formOf(setup, round),
    forms: setup.config.forms,
    round: record,
    previous,
    reconciliation,
    register: setup.register,
    targets: setup.targets,
    priorities: setup.priorities,
    history: { records: history, comparisons },
    expected: expectedIn(setup.register, round),
    inputPath: relative(outputFolder, inputFolder).split(sep).join('/'),
  }
  const background = await readBackground(collected.records, inputFolder, effects.files)
  effects.signal?.throwIfAborted()
  const outputs = await writeRound(results, outputFolder, effects, { background, edition })
  return {
    record,
    reconciliation,
    findings: allFindings(results).map((named) => named.finding),
    figures: countRun(results),
    outstanding: record.outstanding.map((id) => ({ id, name: partnershipName(results, id) })),
    outputs,
    collected,
    background,
    folder: outputFolder,
  }
}

/** The configuration's words for the paper and the data files; the round's own come before those for all rounds. */
function committeeOf({ config }: Setup, round: Round): Pick<RoundResults, 'committee' | 'licence'> {
  return {
    committee: { ...config.committee, ...round.committee },
    ...(config.dataLicence ? { licence: config.dataLicence } : {}),
  }
}

/** The team's own text for the committee report; null when there is none, or none that can be read. */
export async function readBackground(
  records: readonly FileRecord[],
  folder: string,
  files: FileSystem,
): Promise<string | null> {
  const record = records.find(({ file }) => isBackground(file))
  if (!record) return null
  const bytes = await files.readFile(join(folder, record.file)).catch(() => null)
  return bytes && decodeText(bytes).text
}

function makeRecord(round: Round, files: readonly FileRecord[], resolved: Resolution): RoundRecord {
  const standing = new Set(resolved.updates.map(({ source }) => source.file))
  const replaced = new Set(resolved.superseded.map(({ update }) => update.source.file))
  const owners = ownersOf([...resolved.updates, ...resolved.superseded.map(({ update }) => update)])
  const { id, label, form, due, previous } = round
  return {
    schema: ROUND_SCHEMA,
    round: { id, label, form, due, previous },
    updates: resolved.updates,
    outstanding: resolved.outstanding,
    superseded: resolved.superseded,
    files: [...files]
      .map((file) => ({
        ...file,
        outcome: replaced.has(file.file) && !standing.has(file.file) ? ('superseded' as const) : file.outcome,
        partnershipId: owners.get(file.file) ?? null,
      }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    findings: resolved.findings,
  }
}

/** Whose return each file holds; a file with returns of several partnerships is nobody's. */
function ownersOf(updates: readonly PartnershipUpdate[]): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const { source, partnershipId } of updates) {
    const known = owners.get(source.file)
    owners.set(source.file, known === undefined || known === partnershipId ? partnershipId : null)
  }
  return owners
}
