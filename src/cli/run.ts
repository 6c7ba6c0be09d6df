/** `collate run`: the rounds asked for, oldest first, with progress while it works and a summary at the end. */
import { join } from 'node:path'
import { dayOf, systemClock } from '../clock.ts'
import { requireMost } from '../collect/arrivals.ts'
import { reasonOf } from '../collect/collect.ts'
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import { readArrivals } from '../operate/arrivals-file.ts'
import { type StoredRounds, storedRounds } from '../operate/earlier.ts'
import { writeLanding } from '../operate/landing.ts'
import type { Log } from '../operate/log.ts'
import type { NamedPrevious } from '../operate/named-previous.ts'
import type { Convert } from '../operate/office.ts'
import { programIdentity } from '../operate/program.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import { type RoundOptions, runChangedRound } from '../operate/run-round.ts'
import { waitUntilSettled } from '../operate/settle.ts'
import type { RunSummary } from '../operate/summary.ts'
import { type EnteredIn, takeOverOutside } from '../operate/take-over-outside.ts'
import { OWN_LIMITS } from '../previous/own-limits.ts'
import type { OpenedFile } from '../reading-context.ts'
import { planRound, type RoundPlan } from '../round-plan.ts'
import { hasRecord, roundsWithInput } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { diskOutput, explain } from '../write/files.ts'
import type { Edition } from '../write/results.ts'
import { describeFailure, failureFacts, UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './folders.ts'
import { type LogChoice, openLog } from './log-options.ts'
import { openWithin, perform } from './named-files.ts'
import { createProgress, noProgress } from './progress.ts'
import { openNamedStore, storeAddress, tellHistory } from './store.ts'

import { describeRun, describeStrangers } from './summary.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface RunOptions extends FolderOptions, LogChoice {
  round?: string
  /** A stored record or consolidated workbook to compare the round with. */
  previous?: string
  edition?: Edition
  fresh?: boolean
  /** Reads documents of older kinds through LibreOffice. */
  convert?: boolean
  /** ISO day from which on returns are told as new. */
  since?: string
  acceptMissing?: boolean
  wait?: boolean
  /** Open queries need somebody too. */
  strict?: boolean
  json?: boolean
}

export async function runRounds(options: RunOptions, terminal: Terminal): Promise<ExitCode> {
  const log = openLog(options, terminal, systemClock.now, true)
  try {
    return await runWithLog(options, terminal, log)
  } catch (error) {
    if (!options.log && options.logFile === undefined) throw error
    const failure = describeFailure(error, terminal.signal?.aborted === true)
    log[failure.code === 3 ? 'warn' : 'error']('the run failed', failureFacts(failure, error))
    return failure.code
  }
}

async function runWithLog(options: RunOptions, terminal: Terminal, log: Log): Promise<ExitCode> {
  const loaded = await loadSetupFor(options)
  await nodeFileSystem.readdir(loaded.input).catch(cannotOpen(loaded.input))
  const { rounds, strangers } = await roundsWithInput(loaded, nodeFileSystem)
  if (!options.acceptMissing) await requireFolders(loaded, rounds, options.round)
  const named =
    options.previous === undefined ? null : await openPrevious(options.previous, options.round, loaded, terminal)
  const chosen = await chooseRounds(loaded, rounds, options.round, named)
  const lock = await takeTurn(loaded, options.wait === true, log, terminal.signal)
  const closing: (() => Promise<void>)[] = [() => lock.release()]
  try {
    for (const note of loaded.notes) log.info('list put right', { note })
    if (!options.json) terminal.out(loaded.notes.map((note) => `${note}.\n`).join(''))
    log.info('run started', { version: VERSION, rounds: chosen.map(({ id }) => id).join(' ') })
    const convert = options.convert ? await openConverter(loaded) : undefined
    const program = programIdentity()
    // What a run reads depends on whether it converts.
    const how = { program: convert ? `${program} --convert` : program, fresh: options.fresh === true }
    const signal = AbortSignal.any([lock.lost, ...(terminal.signal ? [terminal.signal] : [])])
    const taken = await takeOverOutside(loaded, dayOf(systemClock.now()), {
      files: nodeFileSystem,
      outputs: diskOutput,
      entered: enteredIn(loaded, terminal),
    })
    const { setup } = taken
    const stored = storedRounds(setup, nodeFileSystem, named)
    const address = storeAddress({}, setup.config.store)
    const store =
      address === null ? null : await openNamedStore(address, { program: how.program, upkeep: false, signal })
    if (store) closing.push(() => store.close())
    const summaries: RunSummary[] = []
    for (const round of chosen) {
      const plan = {
        ...planRound(setup, round, options.edition),
        notices: taken.notices.get(round.id) ?? [],
        ...(options.since ? { since: options.since } : {}),
        acceptMissing: options.acceptMissing === true,
      }
      const replaceable = new Set([taken.replaceable.get(round.id) ?? ''])
      const summary = await runOne(plan, how, {
        stored,
        log,
        signal,
        terminal,
        hasBar: !options.log,
        replaceable,
        convert,
        store,
      })
      if (!summary.unchanged) stored.forget(round.id)
      summaries.push(summary)
      tellLog(summary, log)
      if (!options.json) terminal.out(describeRun(summary))
    }
    await writeLanding(setup, dayOf(systemClock.now()), diskOutput)
    if (store) await tellHistory(store, setup)
    if (options.json) terminal.out(`${JSON.stringify({ rounds: summaries, unknownFolders: strangers }, null, 2)}\n`)
    else terminal.out(describeStrangers(strangers, setup.input))
    const isUnfinished = options.strict ? needsAnswers : needsSomebody
    return summaries.some(isUnfinished) ? 1 : 0
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** LibreOffice takes longer to start than a file may take to be read. */
const LONGEST_CONVERSION = 120_000

async function openConverter({ config }: Setup): Promise<Convert> {
  const { officeConverter } = await import('../operate/office.ts')
  const convert = await officeConverter({ milliseconds: LONGEST_CONVERSION, bytes: config.limits.fileBytes })
  if (convert) return convert
  throw new UsageError('--convert needs LibreOffice, which was not found. Install it, or leave --convert out.')
}

/** A round that had returns and whose folder is gone was moved away by mistake more likely than on purpose. */
async function requireFolders(setup: Setup, rounds: readonly Round[], asked: string | undefined): Promise<void> {
  for (const { id, due } of setup.config.rounds) {
    if ((asked !== undefined && asked !== id) || rounds.some((round) => round.id === id)) continue
    const earlier = await readArrivals(join(setup.output, id))
    requireMost({ earlier, due, now: systemClock.now() }, [], join(setup.input, id))
  }
}

/** What was entered in a workbook that lies outside the rounds' folders; one that cannot be read is none to decide in. */
function enteredIn({ config: { limits } }: Setup, terminal: Terminal): EnteredIn {
  return async (order: OpenedFile) => {
    const result = await perform(terminal, { task: 'entered', context: limits, order, limits, file: order.file })
    return 'given' in result ? result.given : null
  }
}

function needsSomebody({ figures, setAside }: RunSummary): boolean {
  return figures.errors > 0 || setAside.length > 0
}

function needsAnswers(summary: RunSummary): boolean {
  return summary.figures.queries > 0 || needsSomebody(summary)
}

interface Surroundings {
  readonly stored: StoredRounds
  readonly log: Log
  readonly signal: AbortSignal
  readonly terminal: Terminal
  readonly hasBar: boolean
  readonly replaceable: ReadonlySet<string>
  readonly convert: Convert | undefined
  readonly store: Store | null
}

async function runOne(
  plan: RoundPlan,
  how: RoundOptions,
  { stored, log, signal, terminal, hasBar, replaceable, convert, store }: Surroundings,
): Promise<RunSummary> {
  const { setup, round } = plan
  const reading = await terminal.openReading?.()
  const shared = store && reading ? await shareWork(store, reading, setup, { fresh: how.fresh, signal }) : null
  const progress = hasBar ? createProgress(round.label, terminal) : noProgress
  const folder = join(setup.input, round.id)
  const { settle } = setup.config
  const unsettled = await waitUntilSettled(folder, nodeFileSystem, systemClock, {
    settle,
    patience: Math.max(30, 5 * settle),
    onWait: (files) => {
      log.info('waiting for files that are still being saved', { round: round.id, files: files.length })
      reading?.prepare(setup.config.limits)
    },
    signal,
  }).catch(cannotOpen(folder))
  const effects = {
    files: nodeFileSystem,
    outputs: diskOutput,
    clock: systemClock,
    progress: progress.step,
    signal,
    unsettled,
    replaceable,
    ...(convert ? { convert } : {}),
    ...(reading ? { read: reading.read, prepare: () => reading.prepare(setup.config.limits) } : {}),
    ...shared?.effects,
  }
  try {
    const keeping = shared ? { ...how, parts: shared.parts } : how
    return await runChangedRound(plan, stored.before(round), effects, keeping).catch(explainDisk(setup, round))
  } finally {
    progress.done()
    await shared?.finish()
  }
}

/** With a store, others read and compare for this run, and what is kept is kept there. */
async function shareWork(
  store: Store,
  reading: ReadingProcess,
  { config }: Setup,
  { fresh, signal }: { readonly fresh: boolean; readonly signal: AbortSignal },
) {
  const { shareThrough } = await import('../store/share.ts')
  return shareThrough(store, reading, { limits: config.limits, mostBytes: config.storeBytes, fresh, signal })
}

/** A network drive that went away must not look like a round without returns. */
function cannotOpen(folder: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error && 'code' in error) || error.name === 'AbortError') throw error
    const reason = error.code === 'ENOENT' ? 'there is no such folder, or its drive is not connected' : reasonOf(error)
    throw new UsageError(
      `The folder of returns ${folder} could not be opened: ${reason}. The last outputs were left as they are.`,
    )
  }
}

/** What a disk says in the middle of a run, in words. */
function explainDisk(setup: Setup, round: Round): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error && 'path' in error)) throw error
    const inInput = String(error.path).startsWith(join(setup.input, round.id))
    return inInput ? cannotOpen(join(setup.input, round.id))(error) : explain('read the outputs', setup.output)(error)
  }
}

function tellLog(summary: RunSummary, log: Log): void {
  const { round, figures, setAside, unchanged } = summary
  if (unchanged) log.info('nothing has changed since the last run', { round })
  else log.info('round finished', { round, ...knownFigures(figures) })
  for (const { code, severity, source } of summary.findings) {
    if (severity === 'note') continue
    const place = { file: source?.file ?? '', sheet: source?.sheet ?? '', cell: source?.cell ?? '' }
    log.debug('finding', { round, severity, code, ...place })
  }
  for (const { name, as } of setAside) log.warn('output is open in another program', { round, name, as })
}

/** A log has no word for what was not counted. */
function knownFigures(figures: RunSummary['figures']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => (typeof figure === 'number' ? [[name, figure]] : [])),
  )
}

function unreadable(path: string, found: Finding): UsageError {
  return new UsageError(`${path} could not be read. ${wordingOf(found).message}`)
}

/** The file of `--previous`, which compares one round. */
async function openPrevious(
  path: string,
  round: string | undefined,
  { config, register }: Setup,
  terminal: Terminal,
): Promise<NamedPrevious> {
  if (round === undefined) throw new UsageError('Say with --round ID which round --previous is to be compared with.')
  const opened = await openWithin(path, OWN_LIMITS)
  if ('code' in opened) throw unreadable(path, opened)
  const result = await perform(terminal, {
    task: 'previous',
    context: { config, register },
    order: { ...opened, file: path },
    limits: OWN_LIMITS,
    file: path,
  })
  if ('fell' in result) throw unreadable(path, result.fell)
  const read = result.given
  if ('problem' in read) throw new UsageError(read.problem)
  if (read.record.round.id === round) {
    throw new UsageError(`${path} is of round ${round} itself; name the file of an earlier round.`)
  }
  return { record: read.record, checksum: opened.sha256 }
}

/** All rounds with input; or the one asked for, after those it builds on that have input and were never run. */
async function chooseRounds(
  setup: Setup,
  available: readonly Round[],
  id: string | undefined,
  named: NamedPrevious | null = null,
): Promise<readonly Round[]> {
  const ids = setup.config.rounds.map((round) => round.id).join(', ')
  if (id === undefined) {
    if (available.length > 0) return available
    throw new UsageError(`There is nothing to do: ${setup.input} has no folder for any configured round (${ids}).`)
  }
  const round = setup.config.rounds.find((candidate) => candidate.id === id)
  if (!round) throw new UsageError(`There is no round "${id}" in the configuration; it has ${ids}.`)
  if (!available.includes(round)) {
    throw new UsageError(`Round ${id} has no input: expected a folder ${join(setup.input, id)}.`)
  }
  if (named) return [{ ...round, previous: named.record.round.id }]
  const chosen = [round]
  for (let before = round.previous; before !== null; ) {
    const previous = available.find((candidate) => candidate.id === before)
    if (!previous || chosen.includes(previous) || (await hasRecord(setup, previous.id, nodeFileSystem))) break
    chosen.unshift(previous)
    before = previous.previous
  }
  return chosen
}
