/**
 * One round, from a folder of returns to a folder of workbooks: collect, read, recognise, normalise, resolve, reconcile, write.
 * The order of the stages is here and nowhere else.
 */
import { join, relative, sep } from 'node:path'
import pLimit from 'p-limit'
import type { Clock } from './clock.ts'
import { type Collected, collect, type SourceFile } from './collect/collect.ts'
import { type FileSystem, sha256 } from './collect/file-system.ts'
import { isBackground } from './collect/ignored.ts'
import { openFile } from './collect/open-file.ts'
import type { Form, Round } from './config/schema.ts'
import { finding } from './findings/finding.ts'
import { type FileRecord, type Finding, type Outcome, ROUND_SCHEMA, type RoundRecord } from './model.ts'
import { normalise, type UnresolvedUpdate } from './normalise/normalise.ts'
import type { ReadFile } from './read/grid.ts'
import { readReturnFile } from './read/read.ts'
import { decodeText } from './read/text/decode-text.ts'
import { prepareForms, type Recognition, recognise } from './recognise/recognise.ts'
import type { Vocabulary } from './recognise/vocabulary.ts'
import type { Reconciliation } from './reconcile/model.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { expectedIn } from './register/lineage.ts'
import type { Candidate } from './resolve/candidate.ts'
import { type Resolution, resolveRound } from './resolve/resolve.ts'
import type { Setup } from './setup.ts'
import type { Exchanged } from './write/exchange.ts'
import type { OutputFileSystem } from './write/files.ts'
import { allFindings, type Edition, partnershipName, type RoundResults } from './write/results.ts'
import { countRun, type RunFigures } from './write/run-record.ts'
import { writeRound } from './write/write.ts'

/** What a round's run does to the world, handed in so that tests need no disk and no terminal. */
export interface Effects {
  readonly files: FileSystem
  readonly outputs: OutputFileSystem
  readonly clock: Clock
  /** Called as each file is done. */
  readonly progress: (done: number, total: number, file: string) => void
  /** Ends the run before it writes anything; its reason is thrown. */
  readonly signal?: AbortSignal
  /** What earlier runs read; left out, every file is read. */
  readonly kept?: KeptReadings
  /** Names of files that are still being saved: not read in this run. */
  readonly restless?: ReadonlySet<string>
}

/** What reading, recognising and normalising one file gives, whatever the file is called and wherever it lies. */
export interface Reading {
  readonly outcome: Outcome
  readonly findings: Finding[]
  readonly updates: UnresolvedUpdate[]
}

/** Readings by the checksum of the file's content. */
export interface KeptReadings {
  /** The reading as of a file of this name; null when there is none. */
  get(sha256: string, file: string): Promise<Reading | null>
  put(sha256: string, file: string, reading: Reading): Promise<void>
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
  const forms = prepareForms(setup.config.forms, round.form)
  const files = await readAll(collected.files, setup, round, forms, effects)
  // A drive that went away takes every file with it; that must not look like a round without returns.
  await effects.files.readdir(inputFolder)
  const resolved = resolveRound({
    round,
    rounds: setup.config.rounds,
    updates: files.flatMap((file) => file.candidates),
    register: setup.register,
    decisions: setup.decisions,
    previous,
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
  return bytes && decodeText(bytes)
}

interface FileResult {
  record: FileRecord
  candidates: Candidate[]
}

async function readAll(
  files: readonly SourceFile[],
  setup: Setup,
  round: Round,
  forms: readonly Vocabulary[],
  effects: Effects,
): Promise<FileResult[]> {
  const limit = pLimit(setup.config.concurrency)
  let done = 0
  return Promise.all(
    files.map((file) =>
      limit(async () => {
        const result = await readOne(file, setup, round, forms, effects)
        done += 1
        effects.progress(done, files.length, file.file)
        return result
      }),
    ),
  )
}

/** Reads, recognises and normalises one file. Whatever goes wrong becomes a finding of that file. */
async function readOne(
  file: SourceFile,
  setup: Setup,
  round: Round,
  forms: readonly Vocabulary[],
  { files, clock, signal, kept, restless }: Effects,
): Promise<FileResult> {
  signal?.throwIfAborted()
  const whole = { file: file.file, sheet: null, cell: null }
  const limit = setup.config.limits.fileBytes
  if (file.size > limit)
    return notRead(file, 'rejected', finding('limit-file-size', whole, { limit, found: file.size }))
  if (restless?.has(file.file)) return notRead(file, 'rejected', finding('file-still-changing', whole, {}))
  const bytes = await openFile(file, files, clock, signal)
  if (!(bytes instanceof Uint8Array)) return notRead(file, bytes.outcome, bytes.finding)
  const hash = sha256(bytes)
  const known = await kept?.get(hash, file.file)
  const reading = known ?? makeReading(file.file, bytes, hash, setup, round, forms)
  if (!known) await kept?.put(hash, file.file, reading)
  const { outcome, findings, updates } = reading
  return {
    record: { file: file.file, sha256: hash, outcome, findings },
    candidates: updates.map((update) => ({ update, modified: file.modified })),
  }
}

function notRead({ file }: SourceFile, outcome: Outcome, found: Finding): FileResult {
  return { record: { file, sha256: '', outcome, findings: [found] }, candidates: [] }
}

function makeReading(
  file: string,
  bytes: Uint8Array,
  hash: string,
  setup: Setup,
  round: Round,
  forms: readonly Vocabulary[],
): Reading {
  const read = readReturnFile(file, bytes, setup.config.limits)
  const recognised = recognise(file, read, forms)
  const updates = recognised.returns.map((raw) =>
    normalise(raw, {
      round,
      form: setup.config.forms.find((form) => form.id === raw.form) ?? formOf(setup, round),
      previousDue: setup.config.rounds.find((other) => other.id === round.previous)?.due ?? null,
      region: setup.config.region,
      schemes: setup.config.targetSchemes,
      targets: setup.targets,
      register: setup.register,
      sha256: hash,
    }),
  )
  return {
    outcome: updates.length > 0 ? 'used' : 'rejected',
    findings: fileFindings(read, recognised),
    updates: withSheetFindings(updates, read),
  }
}

/** What reading says of a sheet that holds returns goes with the first of them; the rest stays with the file. */
function withSheetFindings(updates: readonly UnresolvedUpdate[], read: ReadFile): UnresolvedUpdate[] {
  const claimed = new Set<Finding>()
  return updates.map((update) => {
    const own = read.findings.filter(({ source }) => source?.cell && source.sheet === update.source.sheet)
    const fresh = own.filter((found) => !claimed.has(found))
    for (const found of fresh) claimed.add(found)
    return fresh.length === 0 ? update : { ...update, findings: [...update.findings, ...fresh] }
  })
}

/** A sheet that holds no return is named once; what its cells look like is nobody's concern. */
function fileFindings(read: ReadFile, { returns, findings }: Recognition): Finding[] {
  const used = new Set(returns.map(({ source }) => source.sheet))
  const aboutFile = read.findings.filter(({ source, severity }) => {
    if (severity === 'error' || !source || (source.sheet === null && source.cell === null)) return true
    return used.has(source.sheet) && source.cell === null
  })
  return [...aboutFile, ...findings]
}

function makeRecord(round: Round, files: readonly FileRecord[], resolved: Resolution): RoundRecord {
  const standing = new Set(resolved.updates.map(({ source }) => source.file))
  const replaced = new Set(resolved.superseded.map(({ update }) => update.source.file))
  const { id, label, form, due, previous } = round
  return {
    schema: ROUND_SCHEMA,
    round: { id, label, form, due, previous },
    updates: resolved.updates,
    outstanding: resolved.outstanding,
    superseded: resolved.superseded,
    files: [...files]
      .map((file) =>
        replaced.has(file.file) && !standing.has(file.file) ? { ...file, outcome: 'superseded' as const } : file,
      )
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    findings: resolved.findings,
  }
}

function formOf(setup: Setup, round: Round): Form {
  const form = setup.config.forms.find(({ id }) => id === round.form)
  if (!form) throw new Error(`The configuration has no form "${round.form}"`)
  return form
}
