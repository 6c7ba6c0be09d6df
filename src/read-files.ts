/** The files of a round, several at once, each opened and then taken through read, recognise and normalise, unless that was done before. */
import pLimit from 'p-limit'
import { sha256 } from './checksum.ts'
import type { Clock } from './clock.ts'
import type { SourceFile } from './collect/collect.ts'
import type { FileSystem } from './collect/file-system.ts'
import { openFile } from './collect/open-file.ts'
import type { Limits } from './config/schema.ts'
import type { EnteredRow } from './decisions/entered.ts'
import type { Explained } from './decisions/explained.ts'
import { finding } from './findings/finding.ts'
import type { FileRecord, Finding, Outcome } from './model.ts'
import { type Come, resultsOf } from './read-held.ts'
import type { OpenedFile, Reading, ReadingContext } from './reading-context.ts'
import type { Candidate, UnresolvedUpdate } from './resolve/candidate.ts'

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
  readonly unsettled?: ReadonlySet<string>
  /** How many files are on their way at once; left out, as many as the configuration says. */
  readonly atOnce?: number
  /** Where files are read; left out, in this very process. */
  readonly read?: ReadElsewhere
  /** Turns a document of an older kind into .docx; null when it cannot. Left out, such documents are not read. */
  readonly convert?: (bytes: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array | null>
  /** Says that files will be read elsewhere before long, so that it is ready by then. */
  readonly prepare?: () => void
}

/** Reads a file somewhere else, such as behind a wall. Never fails for what a file holds or does. */
export type ReadElsewhere = (context: ReadingContext, file: OpenedFile) => Promise<Reading>

/** Readings by the checksum of the file's content. */
export interface KeptReadings {
  /** The reading as of a file of this name; null when there is none. */
  get(sha256: string, file: string): Promise<Reading | null>
  put(sha256: string, file: string, reading: Reading): Promise<void>
  /** To be called when all were put. */
  finish(): Promise<void>
}

export interface FileResult {
  record: FileRecord
  candidates: Candidate[]
  /** Of a workbook to decide in: what was entered. */
  entered?: readonly EnteredRow[]
  /** Of a return that came back with answers to our questions. */
  explained?: Explained
}

/** The returns of each file, with its record. A file that gives none says why in a finding; none ends the run. */
export async function readRecogniseNormalise(
  files: readonly SourceFile[],
  context: ReadingContext,
  concurrency: number,
  effects: ReadingEffects,
): Promise<FileResult[]> {
  const read = effects.read ? effects.read.bind(null, context) : await readHere(context)
  const limit = pLimit(concurrency)
  let done = 0
  const results = await Promise.all(
    files.map((file) =>
      limit(async () => {
        const result = await readOne(file, context.limits, read, effects)
        done += 1
        effects.progress(done, files.length, file.file)
        return result
      }),
    ),
  )
  await effects.kept?.finish()
  return results.flat()
}

type Read = (file: OpenedFile) => Promise<Reading>

/** What reading needs is loaded only where it is done. */
async function readHere(context: ReadingContext): Promise<Read> {
  const { limits, passwords } = context
  const [{ createReader }, { openingContainers }, { effectsWith }] = await Promise.all([
    import('./reading.ts'),
    import('./open-container.ts'),
    import('./node-effects.ts'),
  ])
  const effects = await effectsWith(passwords)
  const read = openingContainers(createReader(context, effects), limits, effects)
  return async (file) => read(file)
}

/** Whatever goes wrong with a file becomes a finding of that file; a mail or an archive gives a result for each file it holds as well. */
async function readOne(
  file: SourceFile,
  { fileBytes: limit, returns: most }: Limits,
  read: Read,
  effects: ReadingEffects,
): Promise<FileResult[]> {
  const { files, clock, signal, unsettled } = effects
  signal?.throwIfAborted()
  const whole = { file: file.file, sheet: null, cell: null }
  if (file.size > limit)
    return [notRead(file, 'rejected', finding('limit-file-size', whole, { limit, found: file.size }))]
  if (unsettled?.has(file.file)) return [notRead(file, 'rejected', finding('file-still-changing', whole, {}))]
  const bytes = await openFile(file, files, clock, signal)
  if (!(bytes instanceof Uint8Array)) return [notRead(file, bytes.outcome, bytes.finding)]
  const reader = { read: remembering(read, effects), readNow: read, resultOf, most }
  const come = { file: file.file, sha256: sha256(bytes), saved: file.modified, bytes: async () => bytes }
  const reading = await reader.read(come)
  if (isHalfWritten(reading, clock.now().getTime() - file.modified))
    return [notRead(file, 'rejected', finding('file-still-changing', whole, {}))]
  return resultsOf(come, reading, reader)
}

/** Reads a file unless an earlier run did, and keeps what it gave. */
function remembering(read: Read, { kept, signal, convert }: ReadingEffects): (come: Come) => Promise<Reading> {
  return async ({ file, sha256, bytes }) => {
    signal?.throwIfAborted()
    const known = await kept?.get(sha256, file)
    if (known) return known
    const opened = await bytes()
    if (!opened) return { outcome: 'rejected', findings: [noBytes(file)], updates: [] }
    const order = { file, bytes: opened, sha256 }
    const asItIs = await untilAborted(read(order), signal)
    const reading =
      convert && isConvertible(asItIs) ? await readConverted(order, asItIs, read, { convert, signal }) : asItIs
    const { contents: _, ...lasting } = reading
    await kept?.put(sha256, file, lasting)
    return reading
  }
}

/** What held it was opened by an earlier run, and cannot be opened now. */
function noBytes(file: string): Finding {
  return finding(
    'reading-stopped',
    { file, sheet: null, cell: null },
    { reason: 'what it came in could not be opened' },
  )
}

function resultOf({ file, sha256, saved, mail }: Come, reading: Reading): FileResult {
  const { outcome, findings, updates, entered, explained } = reading
  const answersTo = explained?.answersTo ?? null
  const cameBy = mail ? { mail } : {}
  return {
    record: { file, sha256, outcome, partnershipId: null, arrived: null, ...cameBy, findings },
    candidates: updates.map((update) => ({
      update,
      modified: saved,
      hidden: isHidden(update, findings),
      ...cameBy,
      ...(answersTo === null ? {} : { answersTo }),
    })),
    ...(entered ? { entered } : {}),
    ...(explained ? { explained } : {}),
  }
}

/** Why a file was not read that LibreOffice may be able to turn into one that is. */
const CONVERTIBLE: ReadonlySet<string> = new Set(['file-word-document', 'file-pdf'])

function isConvertible({ findings }: Reading): boolean {
  return findings.some(({ code }) => CONVERTIBLE.has(code))
}

/** The reading of what the file was turned into; that of the file itself, with a word about it, where it could not be. */
async function readConverted(
  file: OpenedFile,
  reading: Reading,
  read: Read,
  { convert, signal }: { convert: NonNullable<ReadingEffects['convert']>; signal: AbortSignal | undefined },
): Promise<Reading> {
  const source = { file: file.file, sheet: null, cell: null }
  const bytes = await convert(file.bytes, signal)
  signal?.throwIfAborted()
  if (!bytes) return { ...reading, findings: [...reading.findings, finding('conversion-failed', source, {})] }
  const converted = await untilAborted(read({ ...file, bytes }), signal)
  return { ...converted, findings: [finding('document-converted', source, {}), ...converted.findings] }
}

function isHidden({ source, findings }: UnresolvedUpdate, fileFindings: readonly Finding[]): boolean {
  return [...findings, ...fileFindings].some(
    (one) => one.code === 'hidden-sheet-read' && one.source?.sheet === source.sheet,
  )
}

/** A file without its end that was saved this many milliseconds ago is taken for one that is being copied. */
const JUST_SAVED = 10_000

function isHalfWritten({ findings }: Reading, age: number): boolean {
  return age >= 0 && age < JUST_SAVED && findings.some(({ code }) => code === 'file-truncated')
}

/** A run that is told to stop does not wait for what is being read elsewhere. */
async function untilAborted<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function notRead({ file }: SourceFile, outcome: Outcome, found: Finding): FileResult {
  return {
    record: { file, sha256: '', outcome, partnershipId: null, arrived: null, findings: [found] },
    candidates: [],
  }
}
