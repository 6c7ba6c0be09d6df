/** Everything a run depends on, checked one by one, each with what to do about it. Changes nothing but a file it removes again. */
import { access, constants, mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SetupError } from '../config/load.ts'
import { targetReader } from '../kinds/targets/targets.ts'
import type { Setup } from '../setup.ts'
import { RECORD, readOutputList, STAGING } from '../write/exchange.ts'
import { codeOf, diskOutput } from '../write/files.ts'
import { keptFolder, lockFile } from './fingerprint.ts'
import { type LockEffects, lockHolder } from './lock.ts'
import { verifyRound } from './verify.ts'

export interface Check {
  readonly name: string
  /** `bad`: runs will fail. `doubtful`: runs work; somebody should look. */
  readonly state: 'good' | 'doubtful' | 'bad'
  readonly found: string
  /** What to do; null when all is well. */
  readonly todo: string | null
}

export interface Machine extends LockEffects {
  /** Version of Node, without the `v`. */
  readonly node: string
  /** What package.json asks for: `20.19.0`. */
  readonly neededNode: string
  readonly host: string
  readonly pid: number
  readonly timeZone: string
}

const MEGABYTE = 1024 * 1024
/** Outputs of a round are a few megabytes; while they are exchanged both the old and the new ones are there. */
const LITTLE_SPACE = 500 * MEGABYTE
const NO_SPACE = 50 * MEGABYTE

/** All checks, in the order a person would make them. `load` loads the setup and throws what is wrong with it. */
export async function examineAll(load: () => Promise<Setup>, machine: Machine): Promise<Check[]> {
  const checks = [checkNode(machine)]
  const setup = await load().catch((error: unknown) => error)
  if (!isSetup(setup)) return [...checks, ...brokenSetup(setup)]
  checks.push(
    good('Configuration', `${setup.config.rounds.length} rounds, ${setup.config.forms.length} forms`),
    checkRegister(setup),
    ...checkLists(setup),
    await checkInput(setup),
    await checkOutput(setup),
    await checkSpace(setup),
    checkPaths(setup),
    await checkClock(setup, machine),
    checkTimeZone(setup, machine),
    await checkLock(setup, machine),
    ...(await checkRounds(setup)),
  )
  return checks
}

function good(name: string, found: string): Check {
  return { name, state: 'good', found, todo: null }
}

function isSetup(value: unknown): value is Setup {
  return typeof value === 'object' && value !== null && 'register' in value
}

function checkNode({ node, neededNode }: Machine): Check {
  if (compareVersions(node, neededNode) >= 0) return good('Node.js', `version ${node}`)
  const todo = `Install Node.js ${neededNode} or newer from https://nodejs.org.`
  return { name: 'Node.js', state: 'bad', found: `version ${node}, too old`, todo }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number))
  const at = [0, 1, 2].find((index) => (left?.[index] ?? 0) !== (right?.[index] ?? 0))
  return at === undefined ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0)
}

/** What is wrong with the configuration, and with each list by its file. */
function brokenSetup(error: unknown): Check[] {
  const again = 'then run collate doctor again.'
  const broken = (name: string, lines: readonly string[]): Check => ({
    name,
    state: 'bad',
    found: lines.join('\n'),
    todo: `Correct each line above${name === CONFIGURATION ? '' : ` in ${name}`}, ${again}`,
  })
  if (!(error instanceof SetupError)) return [broken(CONFIGURATION, [String(error)])]
  const byFile = new Map<string, string[]>()
  for (const problem of error.problems) {
    const file = LIST_FILE.exec(problem)?.[0] ?? CONFIGURATION
    byFile.set(file, [...(byFile.get(file) ?? []), problem])
  }
  const lists = [...byFile].filter(([name]) => name !== CONFIGURATION).map(([name, lines]) => broken(name, lines))
  const own = byFile.get(CONFIGURATION) ?? []
  const isFine = own.length === 0 && lists.length > 0
  const configuration = isFine
    ? good(CONFIGURATION, 'can be read; a list that it names has mistakes')
    : broken(CONFIGURATION, [error.message, ...own])
  return [configuration, ...lists]
}

const CONFIGURATION = 'Configuration'
/** A problem of a list begins with its file. */
const LIST_FILE = /^[^:]*?\.(?:csv|tsv|txt|xls[xm]?|ods)\b/i

/** Each list of targets, tried on its own codes, and the list of priorities. */
function checkLists({ config, targets, priorities }: Setup): Check[] {
  const schemes = config.targetSchemes.map((scheme): Check => {
    const name = `Targets ${scheme.id}`
    const codes = targets.filter((target) => target.scheme === scheme.id).map(({ code }) => code)
    if (codes.length === 0) {
      const todo = `Add a row for each target to ${scheme.file}; without them no code on a return can be checked.`
      return { name, state: 'doubtful', found: `${scheme.file} lists no targets`, todo }
    }
    const unread = codes.flatMap((code) => tryCode(code, config.targetSchemes, targets) ?? [])
    if (unread.length === 0) return good(name, `${codes.length} targets of ${scheme.label}, each read back as itself`)
    const found =
      unread.length > MOST_TOLD ? [...unread.slice(0, MOST_TOLD), `and ${unread.length - MOST_TOLD} more`] : unread
    const todo = `Write these codes in ${scheme.file} as they stand on returns, and look at the scheme’s id and misspellings in the configuration.`
    return { name, state: 'doubtful', found: found.join('\n'), todo }
  })
  if (priorities === null) return schemes
  const list = `${priorities.length} priorities`
  const empty = {
    name: 'Priorities',
    state: 'doubtful',
    found: 'none are listed',
    todo: `Add rows to ${config.priorities}.`,
  } as const
  return [...schemes, priorities.length > 0 ? good('Priorities', list) : empty]
}

const MOST_TOLD = 10

/** Null when a return that names a code is read as claiming it; else what it was read as. */
function tryCode(code: string, schemes: Setup['config']['targetSchemes'], targets: Setup['targets']): string | null {
  const source = { file: '', sheet: null, cell: null }
  const { claims } = targetReader(schemes, targets)([{ text: code, level: 0, leadIn: false, source }])
  const read = claims.map((claim) => claim.code)
  if (read.length === 1 && read[0] === code) return null
  return `“${code}” on a return is read as ${read.length === 0 ? 'no target' : read.map((one) => `“${one}”`).join(' and ')}`
}

function checkRegister({ register, config, notes }: Setup): Check {
  const count = register.partnerships.length
  if (count > 0) return good('Register', [`${count} partnerships`, ...notes].join('\n'))
  const todo = `Add a row for each partnership to ${config.register}; without it nobody knows who is missing.`
  return { name: 'Register', state: 'doubtful', found: 'no partnerships', todo }
}

async function checkInput({ input, config }: Setup): Promise<Check> {
  const name = 'Input folder'
  const names = await readdir(input).catch((error: unknown) => codeOf(error))
  if (typeof names === 'string') {
    const todo =
      names === 'ENOENT' ? 'Make the folder, or connect the drive it is on.' : 'Ask for the right to read it.'
    return { name, state: 'bad', found: `${input} cannot be opened`, todo }
  }
  const missing = config.rounds.filter(({ id }) => !names.includes(id)).map(({ id }) => id)
  if (missing.length === config.rounds.length) {
    const todo = `Make a folder for a round in it, for example ${join(input, missing.at(-1) ?? '')}.`
    return { name, state: 'doubtful', found: `${input} has no folder for any round`, todo }
  }
  for (const { id } of config.rounds.filter((round) => names.includes(round.id))) {
    const isReadable = await access(join(input, id), constants.R_OK).then(
      () => true,
      () => false,
    )
    if (!isReadable)
      return { name, state: 'bad', found: `${join(input, id)} cannot be read`, todo: 'Ask for the right to read it.' }
  }
  const without = missing.length === 0 ? '' : `; no folder yet for ${missing.join(', ')}`
  return good(name, `${input}${without}`)
}

async function checkOutput(setup: Setup): Promise<Check> {
  const name = 'Output folder'
  const probe = join(keptFolder(setup), 'doctor.part')
  try {
    await mkdir(dirname(probe), { recursive: true })
    await writeFile(probe, 'doctor')
    await rm(probe)
    return good(name, setup.output)
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'Make the folder, or connect the drive it is on.',
      EROFS: 'The disk is read-only: choose another output folder.',
      ENOSPC: 'The disk is full: make room.',
    }
    const todo = reasons[codeOf(error)] ?? 'Ask for the right to write there, or choose another output folder.'
    return { name, state: 'bad', found: `${setup.output} cannot be written to (${codeOf(error)})`, todo }
  }
}

async function checkSpace({ output }: Setup): Promise<Check> {
  const name = 'Free space'
  const facts = await statfs(output).catch(() => null)
  if (!facts)
    return {
      name,
      state: 'doubtful',
      found: 'not known',
      todo: 'Check that the drive of the output folder is connected.',
    }
  const free = facts.bavail * facts.bsize
  const found = `${Math.floor(free / MEGABYTE)} MB on the drive of ${output}`
  if (free >= LITTLE_SPACE) return good(name, found)
  const todo = 'Make room: a run needs space for its outputs twice.'
  return { name, state: free < NO_SPACE ? 'bad' : 'doubtful', found, todo }
}

const LONGEST_PATH = 260
/** Excel opens no workbook whose path is longer: https://support.microsoft.com/office/excel-specifications-and-limits. */
const LONGEST_FOR_EXCEL = 218
/** The longest name of an output, with room for the dated name it may be given. */
const LONGEST_NAME = 'public/consolidated (new 2011-03-04 09.30).xlsx'.length

function checkPaths({ output, config }: Setup): Check {
  const longest = Math.max(...config.rounds.map(({ id }) => join(output, id).length + 1 + LONGEST_NAME))
  const name = 'Length of paths'
  if (longest <= LONGEST_FOR_EXCEL) return good(name, `at most ${longest} characters`)
  const todo = 'Choose an output folder with a shorter path, nearer to the top of its drive.'
  if (longest > LONGEST_PATH)
    return { name, state: 'bad', found: `up to ${longest} characters; Windows opens ${LONGEST_PATH}`, todo }
  return { name, state: 'doubtful', found: `up to ${longest} characters; Excel opens ${LONGEST_FOR_EXCEL}`, todo }
}

const DAY = 24 * 60 * 60 * 1000

/** Nothing in the input folder can have been saved tomorrow. */
async function checkClock({ input }: Setup, { clock }: Machine): Promise<Check> {
  const now = clock.now()
  const newest = await newestIn(input)
  if (newest - now.getTime() <= DAY) return good('Clock', now.toISOString())
  const todo = 'Set the clock of this computer, and of the file server, by a time server.'
  const found = `${now.toISOString()}, but a file was saved at ${new Date(newest).toISOString()}`
  return { name: 'Clock', state: 'doubtful', found, todo }
}

async function newestIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch((): string[] => [])
  const times = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  )
  return Math.max(0, ...times)
}

function checkTimeZone({ config }: Setup, { timeZone }: Machine): Check {
  if (config.timeZone === timeZone) return good('Time zone', timeZone)
  const found = `${config.timeZone} for schedules; this computer has ${timeZone}`
  return good('Time zone', found)
}

async function checkLock(setup: Setup, machine: Machine): Promise<Check> {
  const held = await lockHolder(lockFile(setup), machine, machine).catch(() => null)
  if (!held) return good('Runs', 'none under way')
  const { owner, host, started } = held.owner
  const found = `started by ${owner} on ${host} at ${started}`
  if (!held.dead) return good('Runs', `one under way, ${found}`)
  const todo = 'Nothing needs doing: the next run takes over.'
  return { name: 'Runs', state: 'doubtful', found: `a run that died left its lock: ${found}`, todo }
}

async function checkRounds(setup: Setup): Promise<Check[]> {
  const checks: Check[] = []
  for (const { id } of setup.config.rounds) {
    const folder = join(setup.output, id)
    const names = await diskOutput.list(folder).catch((): string[] => [])
    if (names.includes(STAGING)) {
      const decided = await readOutputList(join(folder, STAGING, RECORD), diskOutput)
      const todo = decided
        ? 'Run it again, or collate verify: the outputs are finished.'
        : 'Nothing needs doing: the next run clears it away.'
      checks.push({ name: `Outputs of ${id}`, state: 'doubtful', found: 'a run was interrupted while writing', todo })
    } else if (names.includes(RECORD)) checks.push(await checkOutputs(id, folder))
  }
  return checks
}

async function checkOutputs(id: string, folder: string): Promise<Check> {
  const name = `Outputs of ${id}`
  const { whole, files, problems, setAside } = await verifyRound(folder, diskOutput)
  if (!whole) return { name, state: 'doubtful', found: problems.join(' '), todo: `Run round ${id} again.` }
  if (setAside.length === 0) return good(name, `whole, ${files} files`)
  const found = setAside.map((aside) => `the new ${aside.name} lies beside it as "${aside.as}"`).join('; ')
  return { name, state: 'doubtful', found, todo: 'Close the file wherever it is open, then run again.' }
}
