/** `collate roll-up`: the rounds of many bodies in one picture. */
import { realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { systemClock } from '../clock.ts'
import { nodeFileSystem } from '../collect/file-system.ts'
import { SetupError } from '../config/load.ts'
import { openList } from '../register/list-file.ts'
import { bodiesOnList, configurationOf, type NamedBody } from '../roll-up/bodies.ts'
import { timesApart } from '../roll-up/figures.ts'
import type { NamedConfiguration } from '../roll-up/read-body.ts'
import { BodiesError, type RolledUp, rollUp } from '../roll-up/roll-up.ts'
import { isIncluded, type Standing } from '../roll-up/standing.ts'
import { words } from '../roll-up/words.ts'
import { loadSetup } from '../setup.ts'
import { visibleOnOneLine } from '../visible.ts'
import { diskOutput } from '../write/files.ts'
import type { Edition } from '../write/results.ts'
import { UsageError } from './failure.ts'
import { readFileBytes, readTextFile } from './read-text.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface RollUpOptions {
  round?: string
  edition: Edition
  list?: string
  out?: string
  json?: boolean
}

export async function rollUpRounds(
  configs: readonly string[],
  options: RollUpOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const bodies = await configurations(await namedBodies(configs, options.list))
  const folder = resolve(options.out ?? (options.edition === 'public' ? 'roll-up-public' : 'roll-up'))
  const wanted = { round: options.round ?? null, edition: options.edition, folder }
  const effects = {
    files: nodeFileSystem,
    outputs: diskOutput,
    clock: systemClock,
    ...(terminal.signal ? { signal: terminal.signal } : {}),
    loadSetup: (config: string) => loadSetup({ config }, readTextFile, readFileBytes),
  }
  const rolled = await rollUp(bodies, wanted, effects).catch((error) => {
    throw error instanceof BodiesError ? new UsageError(error.message) : error
  })
  const { standings, contradictions, outputs } = rolled
  if (options.json)
    terminal.out(`${JSON.stringify({ folder, organisations: standings, contradictions, outputs }, null, 2)}\n`)
  else terminal.out(describe(rolled, folder))
  return standings.every(({ outcome }) => outcome === 'included') && outputs.setAside.length === 0 ? 0 : 1
}

async function namedBodies(configs: readonly string[], list: string | undefined): Promise<readonly NamedBody[]> {
  if (list === undefined) {
    if (configs.length === 0)
      throw new UsageError(
        'Name the configurations to roll up, or the folders that hold them, or a list with --list FILE.',
      )
    return configs.map((config) => ({ place: resolve(config), organisation: null, region: words.noRegion }))
  }
  if (configs.length > 0) throw new UsageError('Name configurations or a list with --list, not both.')
  const content = await readFileBytes(list)
  if (content === null) throw new UsageError(`There is no list ${list}.`)
  const { bodies, problems } = bodiesOnList(await openList(content, list), list, dirname(resolve(list)))
  if (problems.length > 0) throw new SetupError(`Nothing was rolled up, because the list has mistakes.`, problems)
  if (bodies.length === 0) throw new UsageError(`The list ${list} names no configuration.`)
  return bodies
}

/** What is not there, or named twice, is a mistake of whoever named it; what is wrong with one that is there, the picture says. */
async function configurations(bodies: readonly NamedBody[]): Promise<readonly NamedConfiguration[]> {
  const problems: string[] = []
  const found: NamedConfiguration[] = []
  /** How each file was named first, which two paths can lead to. */
  const named = new Map<string, string>()
  for (const body of bodies) {
    const kind = await stat(body.place).catch(() => null)
    const config = configurationOf(body, kind?.isDirectory() === true)
    const isThere = (await stat(config).catch(() => null))?.isFile() === true
    if (!isThere) {
      problems.push(`There is no configuration at ${config}. Name a pipeline.config.ts or the folder that holds it.`)
      continue
    }
    const file = await realpath(config)
    const before = named.get(file)
    if (before === config) problems.push(`${config} is named twice.`)
    else if (before !== undefined) problems.push(`${config} is the same configuration as ${before}. Name it once.`)
    else named.set(file, config)
    const { organisation, region } = body
    found.push({ config, organisation, region, folderName: dirname(config).split(/[/\\]/).at(-1) ?? '' })
  }
  if (problems.length > 0) throw new SetupError('Nothing was rolled up.', problems)
  return found
}

function describe({ standings, contradictions, outputs }: RolledUp, folder: string): string {
  const included = standings.filter(isIncluded)
  const times = timesApart(standings)
  return [
    `${words.inPicture(included.length, standings.length)}, with ${contradictions} ${words.contradictions(contradictions)}:`,
    ...standings.flatMap(standingLines),
    ...(times ? [visibleOnOneLine(`${times.title}: ${times.names}.`)] : []),
    ...outputs.setAside.map(({ name, as }) => words.setAside(name, as)),
    ...outputs.keptAside.map(({ name, as }) => words.keptAside(name, as)),
    outputs.changed ? `Written into ${folder}.` : `Nothing has changed since the last time in ${folder}.`,
    '',
  ].join('\n')
}

function standingLines({ organisation, round, outcome, why }: Standing): string[] {
  const which = round ? `, ${round.label} (${round.id})` : ''
  const told = outcome === 'included' ? '' : `: ${words.outcomes[outcome]}`
  return [`  ${organisation}${which}${told}`, ...why.map((line) => `    ${line}`)].map(visibleOnOneLine)
}
