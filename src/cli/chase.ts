/** `collate chase`: drafts to whoever is outstanding or asked about, and the memory of what was sent. */
import { join } from 'node:path'
import { type Addressee, plainAddress } from '../chase/message.ts'
import { withSent } from '../chase/sent.ts'
import { dayOf, systemClock } from '../clock.ts'
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import { CHASE_FOLDER, writeChase } from '../operate/chase.ts'
import { attachmentFor } from '../operate/chase-attachments.ts'
import { readChased, writeChased } from '../operate/chased-file.ts'
import { lookAtInputs } from '../operate/fingerprint.ts'
import { writeLanding } from '../operate/landing.ts'
import { readRun } from '../operate/publications.ts'
import { storedResults } from '../operate/stored-results.ts'
import { findPartnership, suggest } from '../register/find.ts'
import { hasRecord, inOrder } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { visibleOnOneLine } from '../visible.ts'
import { messageWords } from '../words/en/messages.ts'
import { chaseWords } from '../write/chase-words.ts'
import { diskOutput } from '../write/files.ts'
import { someNames } from '../write/first-words.ts'
import type { ChaseRow } from '../write/tables/to-chase.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './folders.ts'
import { openLog } from './log-options.ts'
import { unknownRound } from './status.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ChaseChoice extends FolderOptions {
  round?: string
  partnership?: string[]
  queries?: boolean
  from?: string
  sent?: boolean
  /** ISO day. */
  on?: string
  json?: boolean
}

export async function chase(options: ChaseChoice, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const round = await chosenRound(setup, options.round)
  const only = new Set((options.partnership ?? []).map((name) => idOf(name, setup)))
  const lock = await takeTurn(setup, false, openLog({}, terminal, systemClock.now, true))
  try {
    const told = options.sent
      ? await rememberSent(setup, round, only, options)
      : await makeDrafts(setup, round, only, options)
    await writeLanding(setup, dayOf(systemClock.now()), diskOutput)
    terminal.out(told)
    return 0
  } finally {
    await lock.release()
  }
}

/** The last round that was run, when none is named. */
async function chosenRound(setup: Setup, id: string | undefined): Promise<Round> {
  const rounds = inOrder(setup.config.rounds).reverse()
  if (id !== undefined) {
    const named = rounds.find((round) => round.id === id)
    if (!named) throw unknownRound(id, setup)
    return named
  }
  for (const round of rounds) if (await hasRecord(setup, round.id, nodeFileSystem)) return round
  throw new UsageError(`Nobody can be chased yet: no round has outputs in ${setup.output}. Run collate run first.`)
}

function idOf(name: string, { register }: Setup): string {
  const found = findPartnership(register, name)
  if (found) return found.id
  throw new UsageError(`The register has no partnership "${name}".${suggest(register, name)}`)
}

async function makeDrafts(
  setup: Setup,
  round: Round,
  only: ReadonlySet<string>,
  options: ChaseChoice,
): Promise<string> {
  const results = await storedResults(setup, round, nodeFileSystem)
  if (!results) throw new UsageError(`Round ${round.id} was not run yet. Run collate run --round ${round.id} first.`)
  await requireRead(setup, round)
  const from = senderOf(setup, round, options.from)
  const withQueries = options.queries ? ('with queries' as const) : ('without queries' as const)
  const output = join(setup.output, round.id)
  const effects = { outputs: diskOutput, clock: systemClock, attachmentFor: attachmentFor(setup, output) }
  const rows = await writeChase(results, { input: setup.input, output }, { withQueries, only, from }, effects)
  if (options.json) return `${JSON.stringify(rows, null, 2)}\n`
  return describeRows(rows, join(output, CHASE_FOLDER))
}

/** Nobody is to be asked for what has come already. */
async function requireRead(setup: Setup, { id }: Round): Promise<void> {
  const inputs = await lookAtInputs(join(setup.input, id), nodeFileSystem).catch(() => null)
  const run = await readRun(join(setup.output, id), diskOutput)
  const known = new Set(run.inputs.map(({ file, sha256 }) => JSON.stringify([file, sha256])))
  const unread = (inputs?.files ?? []).filter(({ file, sha256 }) => !known.has(JSON.stringify([file, sha256])))
  if (unread.length === 0) return
  const names = someNames(unread.map(({ file }) => `“${file}”`))
  throw new UsageError(
    `Files have come or changed since the last run: ${names}. Run collate run --round ${id} first, so that nobody is asked for what is there.`,
  )
}

function senderOf({ config }: Setup, round: Round, asked: string | undefined): Addressee {
  const contact = { ...config.committee?.contact, ...round.committee?.contact }
  const name = contact.name ?? contact.role ?? config.organisation
  const written = asked ?? contact.email ?? ''
  const address = plainAddress(written)
  if (address !== null) return { name: name || null, address }
  throw new UsageError(
    written === ''
      ? 'Say who writes: --from ADDRESS, or committee.contact.email in the configuration.'
      : `"${written}" is no e-mail address that messages can be sent from.`,
  )
}

async function rememberSent(
  setup: Setup,
  { id }: Round,
  only: ReadonlySet<string>,
  { on, json }: ChaseChoice,
): Promise<string> {
  const output = join(setup.output, id)
  const before = await readChased(output, diskOutput)
  const day = on ?? dayOf(systemClock.now())
  const after = withSent(before, day, only.size > 0 ? only : undefined)
  const fresh = after.sent.slice(before.sent.length)
  if (fresh.length > 0) await writeChased(output, after, diskOutput)
  if (json) return `${JSON.stringify(fresh, null, 2)}\n`
  const names = fresh.map(({ partnership }) => setup.register.byId.get(partnership)?.name ?? partnership)
  if (fresh.length > 0) return `Remembered as sent on ${day}: ${names.join('; ')}.\n`
  return before.files.some(({ draft }) => draft !== null)
    ? 'These drafts were remembered as sent already. “collate chase” makes the next ones.\n'
    : 'There are no drafts to remember. “collate chase” makes them.\n'
}

function describeRows(rows: readonly ChaseRow[], folder: string): string {
  if (rows.length === 0) return `${chaseWords.empty}\n`
  const lines = rows.map(({ name, kind, sent, to, draft }) => {
    const whom = to.map(({ address }) => address).join(', ') || chaseWords.nobody
    const what = `${chaseWords.why[kind]}, ${messageWords.reminder(sent.length + 1)}`
    return `  - ${visibleOnOneLine(`${name}: ${what}. ${draft}: ${whom}`)}\n`
  })
  return [
    `${rows.length} ${rows.length === 1 ? 'draft' : 'drafts'} in ${folder}; nothing was sent:\n`,
    ...lines,
    'Send them from your mail program, then say so with: collate chase --sent\n',
  ].join('')
}
