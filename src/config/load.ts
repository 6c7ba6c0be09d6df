/** Loading `pipeline.config.ts` at run time, without a build step, and telling every mistake in it. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Config, configSchema } from './schema.ts'

export interface LoadedConfig {
  readonly config: Config
  /** The configuration file. */
  readonly file: string
  /** Its folder, from which relative paths start. */
  readonly folder: string
}

/** A run that cannot start. `problems` has a line for each mistake, with its place and what was expected. */
export class SetupError extends Error {
  readonly problems: readonly string[]
  constructor(summary: string, problems: readonly string[]) {
    super(summary)
    this.name = 'SetupError'
    this.problems = problems
  }
}

/** A configuration with mistakes. Names the register all the same, so that its mistakes are told at once with them. */
export class ConfigError extends SetupError {
  readonly folder: string
  readonly register: string
  constructor(
    summary: string,
    problems: readonly string[],
    lists: { readonly folder: string; readonly register: string },
  ) {
    super(summary, problems)
    this.folder = lists.folder
    this.register = lists.register
  }
}

/**
 * Loads and checks a configuration.
 *
 * @param path the configuration file, absolute or from the current folder
 * @throws SetupError when the file is missing or cannot be run
 * @throws ConfigError when it says something the schema does not allow
 */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const file = resolve(path)
  if (!existsSync(file)) {
    throw new SetupError(`There is no configuration at ${file}.`, [
      'Run the command in the folder that holds pipeline.config.ts, or name the file with --config FILE.',
    ])
  }
  const said = await runConfig(file)
  const checked = configSchema.safeParse(said)
  if (!checked.success) {
    throw new ConfigError(
      `The configuration ${file} has ${countMistakes(checked.error.issues.length)}.`,
      describeIssues(checked.error),
      { folder: dirname(file), ...listsSchema.parse(said) },
    )
  }
  return { config: checked.data, file, folder: dirname(file) }
}

const { register } = configSchema.shape
const listsSchema = z
  .object({ register: register.catch(register.parse(undefined)) })
  .catch({ register: register.parse(undefined) })

/** `collate` resolves to this very program, so that a configuration needs no installed package. */
async function runConfig(file: string): Promise<unknown> {
  // Required, for what is imported of the old module system is first searched for its exports: four times the time of loading it.
  const { createJiti }: typeof import('jiti') = createRequire(import.meta.url)('jiti')
  const own = fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url))
  // Compiled once for each content of the file; beside the program, where nobody else may write who may not write the program.
  const fsCache = fileURLToPath(new URL('../../node_modules/.cache/collate-config', import.meta.url))
  const jiti = createJiti(import.meta.url, { alias: { collate: own }, moduleCache: false, fsCache })
  try {
    return await jiti.import(file, { default: true })
  } catch (error) {
    throw new SetupError(`The configuration ${file} could not be run.`, [
      error instanceof Error ? error.message : String(error),
    ])
  }
}

/** One line for each issue: `rounds[1].form: expected one of …`. */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${describePath(issue.path)}: ${describeIssue(issue)}`)
}

function describePath(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return text.replace(/^\./, '') || 'configuration'
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown setting ${issue.keys.map((key) => `"${key}"`).join(', ')}; check the spelling`
  return issue.message.replace(/^Invalid input: /, '')
}

/** "a mistake", "3 mistakes". */
export function countMistakes(count: number): string {
  return count === 1 ? 'a mistake' : `${count} mistakes`
}
