/** A body's round as it is stored: nothing is read again, and what does not verify is not shown. */
import { join, relative, sep } from 'node:path'
import type { FileSystem } from '../collect/file-system.ts'
import { SetupError } from '../config/load.ts'
import type { Round } from '../config/schema.ts'
import type { RoundRecord } from '../model.ts'
import { readRun } from '../operate/publications.ts'
import { type Verdict, verifyRound } from '../operate/verify.ts'
import { roundResults } from '../round-results.ts'
import { earlierIds, inOrder, RecordError, storedComparison, storedRecord } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { isThere, RECORD, STAGING } from '../write/exchange.ts'
import { OutputError, type OutputFileSystem } from '../write/files.ts'
import { pathUrl } from '../write/links.ts'
import type { Gate } from '../write/public/gate.ts'
import { gateOf } from '../write/public/public-edition.ts'
import { publicResults } from '../write/public/public-results.ts'
import { publishable } from '../write/publishable.ts'
import type { Edition, RoundResults } from '../write/results.ts'
import { decisionsKnown, type RunRecord } from '../write/run-record.ts'
import type { Outcome, Standing } from './standing.ts'
import { words } from './words.ts'

/** What is wanted of each body. */
export interface Wanted {
  /** Id of the round; null for the latest that was run. */
  readonly round: string | null
  readonly edition: Edition
  /** Folder of the picture, absolute; links start there. */
  readonly folder: string
}

export interface ReadBody {
  readonly standing: Standing
  /** In the edition that is wanted; null for a body that is not in the picture. */
  readonly results: RoundResults | null
  /** What must not be in any public file made of these; null in the internal edition. */
  readonly gate: Gate | null
}

/** The disk, handed in. */
export interface BodyEffects {
  readonly files: FileSystem
  readonly outputs: OutputFileSystem
  /** Loads a configuration with its lists; throws a SetupError where these have mistakes. */
  loadSetup(config: string): Promise<Setup>
}

/** The files of a round that the picture is made from. */
const RECORDS = ['round.json', 'reconciliation.json'] as const

/** A body by its configuration, which is there. */
export interface NamedConfiguration {
  /** Absolute. */
  readonly config: string
  readonly organisation: string | null
  readonly region: string
  /** What to call it where neither list nor configuration says. */
  readonly folderName: string
}

/** Reads the round of a body. Never throws for what is wrong with one body; the standing says it. */
export async function readBody(named: NamedConfiguration, wanted: Wanted, effects: BodyEffects): Promise<ReadBody> {
  const nobody = { organisation: named.organisation ?? named.folderName, region: named.region }
  let setup: Setup
  try {
    setup = await effects.loadSetup(named.config)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return leftOut(nobody, 'unusable', [error.message, ...error.problems])
  }
  const who = { ...nobody, organisation: named.organisation ?? (setup.config.organisation || named.folderName) }
  const round = await chooseRound(setup, wanted.round, effects.outputs)
  if (typeof round === 'string') return leftOut(who, round, [words.howTo[round]])
  try {
    return await readRound({ setup, round, who }, wanted, effects)
  } catch (error) {
    if (!(error instanceof RecordError) && !(error instanceof OutputError)) throw error
    return leftOut({ ...who, round }, 'unreadable', [error.message])
  }
}

/** The round that is asked for, else the latest that was run; or why there is none. */
async function chooseRound(
  { config, output }: Setup,
  id: string | null,
  files: OutputFileSystem,
): Promise<Round | 'noRound' | 'notRun'> {
  const wasRun = async (round: Round) => {
    const names = await files.list(join(output, round.id))
    return names.includes(RECORD) || names.includes(STAGING)
  }
  if (id !== null) {
    const round = config.rounds.find((one) => one.id === id)
    if (!round) return 'noRound'
    return (await wasRun(round)) ? round : 'notRun'
  }
  for (const round of inOrder(config.rounds).reverse()) if (await wasRun(round)) return round
  return 'notRun'
}

interface Chosen {
  readonly setup: Setup
  readonly round: Round
  readonly who: { readonly organisation: string; readonly region: string }
}

async function readRound({ setup, round, who }: Chosen, wanted: Wanted, effects: BodyEffects): Promise<ReadBody> {
  const folder = join(setup.output, round.id)
  const verdict = await verifyRound(folder, effects.outputs)
  const run = await readRun(folder, effects.outputs).catch(() => null)
  const here = { ...who, round }
  if (!run || verdict.interrupted || !(await recordsAreWhole(folder, run, effects.outputs)))
    return leftOut(here, 'notWhole', verdict.problems.length > 0 ? verdict.problems : [words.howTo.notWhole])
  const record = await storedRecord(setup, round.id, effects.files)
  const reconciliation = await storedComparison(setup, round.id, effects.files)
  if (!record || !reconciliation || record.round.id !== round.id || reconciliation.round !== round.id)
    return leftOut(here, 'notWhole', [words.howTo.notWhole])
  const earlier = await earlierRounds({ setup, round, who }, wanted.edition, effects)
  const decidedSince = haveDecidedSince(setup, round.id, run) || earlier.decidedSince
  if (decidedSince && wanted.edition === 'public') return leftOut(here, 'decidedSince', [words.howTo.decidedSince])

  const { records } = earlier
  const made = roundResults({ setup, round }, { records, comparisons: [] }, record, reconciliation)
  // A round can have been compared with a file that somebody named; what is stored then says nothing of it.
  const previous = records[0]?.round.id === reconciliation.previous ? made.previous : null
  const inputPath = relative(wanted.folder, join(setup.input, round.id)).split(sep).join('/')
  const results: RoundResults = { ...made, previous, organisation: who.organisation, look: {}, inputPath }
  const why = [...doubtsOf(verdict), ...(decidedSince ? [words.howTo.decidedSince] : [])]
  const outcome: Outcome = why.length > 0 ? 'doubtful' : 'included'
  const licence = results.licence ?? null
  const standing = { ...standingOf(here, outcome, why), ...countedIn(run), ...linksTo(folder, run, wanted), licence }
  if (wanted.edition === 'internal') return { standing, results, gate: null }
  const open = await publishable(results)
  return { standing, results: publicResults(open), gate: gateOf(open) }
}

function doubtsOf({ problems, setAside }: Verdict): string[] {
  return [...problems, ...setAside.map(({ name, as }) => words.setAside(name, as))]
}

async function recordsAreWhole(folder: string, { outputs }: RunRecord, files: OutputFileSystem): Promise<boolean> {
  for (const name of RECORDS) {
    const listed = outputs.find((output) => output.name === name)
    if (!listed || !(await isThere(join(folder, name), listed, files))) return false
  }
  return true
}

interface EarlierRounds {
  readonly records: readonly RoundRecord[]
  /** People have decided about one of them since its run. */
  readonly decidedSince: boolean
}

/** The public edition needs all rounds before, since what is held back in one may stand in another; the internal one only the nearest. */
async function earlierRounds(
  { setup, round }: Chosen,
  edition: Edition,
  { files, outputs }: BodyEffects,
): Promise<EarlierRounds> {
  const records: RoundRecord[] = []
  let decidedSince = false
  for (const id of earlierIds(setup.config.rounds, round)) {
    const record = await storedRecord(setup, id, files)
    if (!record) continue
    records.push(record)
    if (edition === 'internal') break
    const run = await readRun(join(setup.output, id), outputs).catch(() => null)
    decidedSince ||= haveDecidedSince(setup, id, run)
  }
  return { records, decidedSince }
}

/** A run of an earlier version did not say which decisions it knew, and is taken to have known none. */
function haveDecidedSince({ decisions }: Setup, id: string, run: RunRecord | null): boolean {
  return (run?.decisions ?? decisionsKnown([], id)) !== decisionsKnown(decisions, id)
}

function countedIn({ figures, outputs }: RunRecord): Pick<Standing, 'counted' | 'sha256'> {
  const { expected = null, received, unasked = null, late = null, outstanding, toConfirm = null, errors } = figures
  const record = outputs.find(({ name }) => name === 'round.json')
  return {
    counted: { expected, received, unasked, late, outstanding, toConfirm, errors },
    sha256: record?.sha256 ?? null,
  }
}

function linksTo(folder: string, { outputs }: RunRecord, wanted: Wanted): Pick<Standing, 'workbook' | 'page'> {
  const path = relative(wanted.folder, folder).split(sep).join('/')
  const has = (name: string) => wanted.edition === 'internal' && outputs.some((output) => output.name === name)
  const addressOf = (name: string) => (has(name) ? `${pathUrl(path)}/${name}` : null)
  return { workbook: addressOf('consolidated.xlsx'), page: addressOf('change-report.html') }
}

interface Here {
  readonly organisation: string
  readonly region: string
  readonly round?: Round
}

function standingOf({ organisation, region, round }: Here, outcome: Outcome, why: readonly string[]): Standing {
  const named = round ? { id: round.id, label: round.label || round.id, due: round.due } : null
  const nothing = { counted: null, workbook: null, page: null, licence: null, sha256: null }
  return { organisation, region, outcome, why, round: named, ...nothing }
}

function leftOut(here: Here, outcome: Outcome, why: readonly string[]): ReadBody {
  return { standing: standingOf(here, outcome, why), results: null, gate: null }
}
