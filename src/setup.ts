/**
 * Everything a run needs to know before it opens the first return: configuration, register, known targets, people's decisions.
 * Any mistake in these stops the run here, before anything is written.
 */
import { isAbsolute, join, relative } from 'node:path'
import { ConfigError, countMistakes, type LoadedConfig, loadConfig, SetupError } from './config/load.ts'
import { type Logo, type Look, readLogo } from './config/look.ts'
import type { Config } from './config/schema.ts'
import { type Decision, parseDecisions } from './decisions/decision.ts'
import { type ListContent, openList } from './register/list-file.ts'
import { type LoadedRegister, loadRegister } from './register/load.ts'
import { loadPriorities } from './register/priorities.ts'
import type { KnownTarget, Priority, Register } from './register/register.ts'
import { loadTargets } from './register/targets.ts'

/** Reads a text file as UTF-8; null when there is no such file. */
export type ReadText = (path: string) => Promise<string | null>
/** Reads the bytes of a file; null when there is no such file. */
export type ReadBytes = (path: string) => Promise<Uint8Array | null>

/** A list to be read, by its place and the name used in what is told; null when there is no such file. */
type ReadList = (path: string, file: string) => Promise<ListContent | null>

export interface SetupOptions {
  readonly config: string
  /** Folder that holds a folder for each round; overrides the configuration's. */
  readonly input?: string | undefined
  readonly output?: string | undefined
  /** Passwords from elsewhere, with `|` between them, tried before those of the configuration. */
  readonly passwords?: string | undefined
}

export interface Setup {
  readonly config: Config
  readonly register: Register
  readonly targets: readonly KnownTarget[]
  /** Null when the configuration names no list of priorities. */
  readonly priorities: readonly Priority[] | null
  readonly look: Partial<Look>
  /** What was put right in the lists, which nobody need act on. */
  readonly notes: readonly string[]
  readonly decisions: readonly Decision[]
  /** Where `collate decide` keeps what people decided. */
  readonly decisionsFile: string
  /** Tried on encrypted returns, in this order. */
  readonly passwords?: readonly string[]
  /** Absolute paths. */
  readonly input: string
  readonly output: string
}

/**
 * Loads and checks the configuration and the lists it names.
 *
 * @throws SetupError with a line for each mistake, in all files at once
 */
export async function loadSetup(
  options: SetupOptions,
  readText: ReadText,
  readBytes: ReadBytes = async () => null,
): Promise<Setup> {
  const readList: ReadList = async (path, file) => {
    const bytes = await readBytes(path)
    return bytes ? openList(bytes, file) : readText(path)
  }
  const loaded = await loadConfig(options.config).catch((error) => addRegisterProblems(error, readList))
  const { config, folder } = loaded
  const rounds = config.rounds.map(({ id }) => id)
  const loadedRegister = await readRegister({ folder, register: config.register }, rounds, readList)
  const { register } = loadedRegister
  const problems = [...loadedRegister.problems]
  const registerFile = inFolder(folder, config.register)
  const decisionsFile = join(registerFile, '..', 'decisions.csv')
  const decided = parseDecisions((await readText(decisionsFile)) ?? '', relative(folder, decisionsFile))
  problems.push(...decided.problems)
  const targets = await readTargets(loaded, register, readList, problems)
  const priorities = await readPriorities(loaded, register, readList, problems)
  const look = await readLook(loaded, readBytes, problems)
  const passwords = await readPasswords(loaded, options.passwords ?? '', readText, problems)
  for (const [index, round] of config.rounds.entries()) {
    for (const id of round.expected ?? []) {
      if (register.partnerships.length > 0 && !register.byId.has(id)) {
        problems.push(`rounds[${index}].expected: expected ids of the register, found "${id}"`)
      }
    }
  }
  if (problems.length > 0)
    throw new SetupError('The run was not started, because the files it needs have mistakes.', problems)
  return {
    config,
    register,
    targets,
    priorities,
    look,
    notes: loadedRegister.notes,
    decisions: decided.decisions,
    decisionsFile,
    passwords,
    input: options.input ?? inFolder(folder, config.input),
    output: options.output ?? inFolder(folder, config.output),
  }
}

/** Tells what is wrong in the register with what is wrong in the configuration, so that nobody finds one only when the other is mended. */
async function addRegisterProblems(error: unknown, readList: ReadList): Promise<never> {
  if (!(error instanceof ConfigError)) throw error
  const { problems } = await readRegister(error, null, readList)
  const inRegister = problems.length > 0 ? ` The register has ${countMistakes(problems.length)}.` : ''
  throw new SetupError(`${error.message}${inRegister}`, [...error.problems, ...problems])
}

async function readRegister(
  { folder, register: file }: { readonly folder: string; readonly register: string },
  rounds: readonly string[] | null,
  readList: ReadList,
): Promise<LoadedRegister> {
  const content = await readList(inFolder(folder, file), file)
  const loaded = loadRegister(content ?? '', file, rounds)
  if (content !== null) return loaded
  return { ...loaded, problems: [`${file}: expected the register of partnerships, found no such file`] }
}

/** Those handed in, those of the configuration, and a line each those of the team's own file. */
async function readPasswords(
  { config, folder }: LoadedConfig,
  handedIn: string,
  readText: ReadText,
  problems: string[],
): Promise<string[]> {
  const { passwordsFile: file } = config
  const text = file === undefined ? '' : await readText(inFolder(folder, file))
  if (text === null) problems.push(`passwordsFile: expected a list of passwords, found no file ${file}`)
  const lines = (text ?? '').replace(/^\uFEFF/, '').split(/\r?\n/)
  const all = [...handedIn.split('|'), ...config.passwords, ...lines].filter((one) => one !== '')
  const passwords = [...new Set(all)]
  if (passwords.length > MOST_PASSWORDS)
    problems.push(`passwords: expected ${MOST_PASSWORDS} at most, because each is tried on each encrypted file`)
  return passwords
}

const MOST_PASSWORDS = 8

async function readTargets(
  { config, folder }: LoadedConfig,
  register: Register,
  readList: ReadList,
  problems: string[],
): Promise<KnownTarget[]> {
  const targets: KnownTarget[] = []
  for (const scheme of config.targetSchemes) {
    const content = await readList(inFolder(folder, scheme.file), scheme.file)
    if (content === null) {
      problems.push(`${scheme.file}: expected the list of targets of scheme "${scheme.id}", found no such file`)
      continue
    }
    const loaded = loadTargets(content, scheme.file, scheme.id, register)
    targets.push(...loaded.targets)
    problems.push(...loaded.problems)
  }
  return targets
}

async function readPriorities(
  { config, folder }: LoadedConfig,
  register: Register,
  readList: ReadList,
  problems: string[],
): Promise<Priority[] | null> {
  if (config.priorities === undefined) return null
  const content = await readList(inFolder(folder, config.priorities), config.priorities)
  if (content === null) {
    problems.push(`${config.priorities}: expected the list of priorities, found no such file`)
    return null
  }
  const loaded = loadPriorities(content, config.priorities, register)
  problems.push(...loaded.problems)
  return loaded.priorities
}

/** The look with its logo read; its colours were checked with the configuration. */
async function readLook(
  { config, folder }: LoadedConfig,
  readBytes: ReadBytes,
  problems: string[],
): Promise<Partial<Look>> {
  const { logo: file, primary, accent, dateFormat } = config.look
  let logo: Logo | null = null
  if (file !== undefined) {
    const bytes = await readBytes(inFolder(folder, file))
    logo = bytes && readLogo(bytes)
    if (!bytes) problems.push(`look.logo: expected a picture, found no file ${file}`)
    else if (!logo) problems.push(`look.logo: expected a PNG or JPEG picture, found something else in ${file}`)
  }
  return {
    ...(primary ? { colour: primary } : {}),
    ...(accent ? { accent } : {}),
    ...(dateFormat ? { dateFormat } : {}),
    ...(logo ? { logo } : {}),
  }
}

function inFolder(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path)
}
