/**
 * Everything a run needs to know before it opens the first return: configuration, register, known targets, people's decisions.
 * Any mistake in these stops the run here, before anything is written.
 */
import { isAbsolute, join, relative } from 'node:path'
import { type LoadedConfig, loadConfig, SetupError } from './config/load.ts'
import type { Config } from './config/schema.ts'
import { loadRegister } from './register/load.ts'
import type { KnownTarget, Register } from './register/register.ts'
import { loadTargets } from './register/targets.ts'
import { type Decision, parseDecisions } from './resolve/decisions.ts'

/** Reads a text file as UTF-8; null when there is no such file. */
export type ReadText = (path: string) => Promise<string | null>

export interface SetupOptions {
  readonly config: string
  /** Folder that holds a folder for each round; overrides the configuration's. */
  readonly input?: string | undefined
  readonly output?: string | undefined
}

export interface Setup {
  readonly config: Config
  readonly register: Register
  readonly targets: readonly KnownTarget[]
  readonly decisions: readonly Decision[]
  /** Where `collate decide` keeps what people decided. */
  readonly decisionsFile: string
  /** Absolute paths. */
  readonly input: string
  readonly output: string
}

/**
 * Loads and checks the configuration and the lists it names.
 *
 * @throws SetupError with a line for each mistake, in all files at once
 */
export async function loadSetup(options: SetupOptions, readText: ReadText): Promise<Setup> {
  const loaded = await loadConfig(options.config)
  const { config, folder } = loaded
  const problems: string[] = []
  const registerFile = inFolder(folder, config.register)
  const registerText = await readText(registerFile)
  if (registerText === null)
    problems.push(`${config.register}: expected the register of partnerships, found no such file`)
  const { register, problems: registerProblems } = loadRegister(registerText ?? '', config.register)
  if (registerText !== null) problems.push(...registerProblems)
  const decisionsFile = join(registerFile, '..', 'decisions.csv')
  const decided = parseDecisions((await readText(decisionsFile)) ?? '', relative(folder, decisionsFile))
  problems.push(...decided.problems)
  const targets = await readTargets(loaded, register, readText, problems)
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
    decisions: decided.decisions,
    decisionsFile,
    input: options.input ?? inFolder(folder, config.input),
    output: options.output ?? inFolder(folder, config.output),
  }
}

async function readTargets(
  { config, folder }: LoadedConfig,
  register: Register,
  readText: ReadText,
  problems: string[],
): Promise<KnownTarget[]> {
  const targets: KnownTarget[] = []
  for (const scheme of config.targetSchemes) {
    const csv = await readText(inFolder(folder, scheme.file))
    if (csv === null) {
      problems.push(`${scheme.file}: expected the list of targets of scheme "${scheme.id}", found no such file`)
      continue
    }
    const loaded = loadTargets(csv, scheme.file, scheme.id, register)
    targets.push(...loaded.targets)
    problems.push(...loaded.problems)
  }
  return targets
}

function inFolder(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path)
}
