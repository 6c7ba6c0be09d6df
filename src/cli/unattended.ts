/** `collate watch` and `collate schedule`: runs without anybody there, each in a process of its own. */
import { writeFile } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { systemClock } from '../clock.ts'
import { ignoredBecause } from '../collect/ignored.ts'
import { runChild } from '../operate/child.ts'
import { listenTo } from '../operate/listen.ts'
import { ownCommand, ownProgram } from '../operate/own-program.ts'
import { patternProblem, schedule } from '../operate/schedule.ts'
import { watch } from '../operate/watch.ts'
import { windowsTask } from '../operate/windows-task.ts'
import type { Setup } from '../setup.ts'
import { explain } from '../write/files.ts'
import type { Edition } from '../write/results.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor } from './folders.ts'
import { type LogChoice, logArguments, openLog } from './log-options.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface UnattendedOptions extends FolderOptions, LogChoice {
  round?: string
  edition?: Edition
  convert?: boolean
}

export interface ScheduleChoice extends UnattendedOptions {
  /** A file for a task of Windows, written instead of waiting. */
  task?: string
}

export interface WatchChoice extends UnattendedOptions {
  every: number
  poll?: number
}

export async function watchRounds(options: WatchChoice, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const log = openLog(options, terminal, systemClock.now, false)
  const signal = terminal.signal ?? new AbortController().signal
  const { settle } = setup.config
  const run = (stop: AbortSignal) =>
    runChild({ command: ownProgram('cli/main'), args: runArguments(options), log, signal: stop })
  const listen = listenTo(watchedPaths(setup, options), {
    ignored: (path) =>
      path === setup.output || path.startsWith(setup.output + sep) || ignoredBecause(basename(path)) !== null,
    poll: options.poll,
  })
  await watch({ settle, every: options.every }, { clock: systemClock, log, run, listen }, signal)
  return 0
}

/** Everything a person edits that a run depends on. */
function watchedPaths(setup: Setup, { config }: FolderOptions): string[] {
  const folder = dirname(resolve(config))
  const lists = [setup.config.register, ...setup.config.targetSchemes.map(({ file }) => file), setup.config.priorities]
  const named = lists.filter((file) => file !== undefined).map((file) => resolve(folder, file))
  return [...new Set([setup.input, resolve(config), setup.decisionsFile, ...named])]
}

export async function scheduleRounds(pattern: string, options: ScheduleChoice, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const { timeZone } = setup.config
  const problem = patternProblem({ pattern, timeZone })
  if (problem) throw new UsageError(problem)
  if (options.task !== undefined) return writeTask(pattern, options.task, options, terminal)
  const log = openLog(options, terminal, systemClock.now, false)
  const signal = terminal.signal ?? new AbortController().signal
  const run = (stop: AbortSignal) =>
    runChild({ command: ownProgram('cli/main'), args: runArguments(options), log, signal: stop })
  await schedule({ pattern, timeZone }, { log, run }, signal)
  return 0
}

/** For the Task Scheduler of Windows, which then starts the runs itself. */
async function writeTask(
  pattern: string,
  file: string,
  options: UnattendedOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = dirname(resolve(options.config))
  const task = windowsTask({ program: ownCommand(), folder, args: runArguments(options), pattern })
  if (typeof task === 'string') throw new UsageError(task)
  await writeFile(file, task).catch(explain('write the task', resolve(file)))
  terminal.out(
    `Wrote ${resolve(file)}. On this computer, in a command prompt: schtasks /Create /TN Collate /XML "${resolve(file)}"\nThe times are those of the computer's clock. docs/operate.md says how to name another account.\n`,
  )
  return 0
}

function runArguments(options: UnattendedOptions): string[] {
  const { config, input, output, round, edition, convert } = options
  return [
    'run',
    '--wait',
    ...['--config', resolve(config)],
    ...(input === undefined ? [] : ['--input', resolve(input)]),
    ...(output === undefined ? [] : ['--output', resolve(output)]),
    ...(round === undefined ? [] : ['--round', round]),
    ...(edition === undefined ? [] : ['--edition', edition]),
    ...(convert ? ['--convert'] : []),
    ...logArguments(options),
  ]
}
