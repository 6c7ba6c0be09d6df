/** Reading, recognising and normalising the files of a round: the stages that look at one file at a time, several files at once. */
import pLimit from 'p-limit'
import { sha256 } from './checksum.ts'
import type { Clock } from './clock.ts'
import type { SourceFile } from './collect/collect.ts'
import type { FileSystem } from './collect/file-system.ts'
import { openFile } from './collect/open-file.ts'
import type { Round } from './config/schema.ts'
import { finding } from './findings/finding.ts'
import type { FileRecord, Finding, Outcome } from './model.ts'
import { normalise, type UnresolvedUpdate } from './normalise/normalise.ts'
import type { ReadFile } from './read/grid.ts'
import { readReturnFile } from './read/read.ts'
import { prepareForms, type Recognition, recognise } from './recognise/recognise.ts'
import type { Vocabulary } from './recognise/vocabulary.ts'
import type { Candidate } from './resolve/candidate.ts'
import { formOf, type Setup } from './setup.ts'

export interface ReadingEffects {
  readonly files: FileSystem
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

export interface FileResult {
  record: FileRecord
  candidates: Candidate[]
}

/** The returns of each file, with its record. A file that gives none says why in a finding; none ends the run. */
export async function readReturns(
  files: readonly SourceFile[],
  setup: Setup,
  round: Round,
  effects: ReadingEffects,
): Promise<FileResult[]> {
  const forms = prepareForms(setup.config.forms, round.form)
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
  { files, clock, signal, kept, restless }: ReadingEffects,
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
    record: { file: file.file, sha256: hash, outcome, partnershipId: null, arrived: null, findings },
    candidates: updates.map((update) => ({ update, modified: file.modified, hidden: isHidden(update, findings) })),
  }
}

function isHidden({ source, findings }: UnresolvedUpdate, fileFindings: readonly Finding[]): boolean {
  return [...findings, ...fileFindings].some(
    (one) => one.code === 'hidden-sheet-read' && one.source?.sheet === source.sheet,
  )
}

function notRead({ file }: SourceFile, outcome: Outcome, found: Finding): FileResult {
  return {
    record: { file, sha256: '', outcome, partnershipId: null, arrived: null, findings: [found] },
    candidates: [],
  }
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
