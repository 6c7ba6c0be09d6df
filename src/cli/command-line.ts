/** The commands, their options and their help. Each command is a file of its own. */
import { Command, CommanderError, Option } from 'commander'
import { VERSION } from '../version.ts'
import { checkFiles } from './check.ts'
import { reportFailure } from './failure.ts'
import { learnFromFiles } from './learn.ts'
import { runRounds } from './run.ts'

/** Where a command writes, and whether a person watches. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
}

/** 0: clean; 1: finished, with errors among the findings; 2: could not run. */
export type ExitCode = 0 | 1 | 2

/** Runs a command line and gives its exit code. Nothing thrown inside reaches the user as a stack trace. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = buildProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return reportFailure(error, terminal)
  }
}

/** The commands as data: what `--help` shows and the documentation test reads. */
export function buildProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('collate')
    .description('Consolidates rounds of partnership update returns into workbooks and change reports.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(collate --help shows what can be said)')
  const config = ['--config <file>', 'the configuration', 'pipeline.config.ts'] as const

  program
    .command('run', { isDefault: true })
    .description('read the returns and write the workbooks, for every round that has input or for one')
    .option('--round <id>', 'only this round')
    .option(...config)
    .option('--input <folder>', 'folder that holds a folder of returns for each round')
    .option('--output <folder>', 'folder that gets a folder of outputs for each round')
    .addOption(
      new Option('--edition <edition>', 'public: write an edition without contact details too, into a folder "public"')
        .choices(['internal', 'public'])
        .default('internal'),
    )
    .option('--json', 'print the summary as JSON')
    .action(async (options) => finish(await runRounds(options, terminal)))

  program
    .command('check')
    .description('show what single files give: form, layout, every field with its cell, findings, left-over text')
    .argument('<file...>', 'files to look at')
    .option(...config)
    .option('--round <id>', 'read them as returns of this round')
    .option('--json', 'print what was found as JSON')
    .action(async (files, options) => finish(await checkFiles(files, options, terminal)))

  program
    .command('learn')
    .description('draft the definition of an unknown form from filled-in or blank copies of it')
    .argument('<file...>', 'copies of the form; several make a better draft')
    .option('--id <id>', 'id for the new form', 'new-form')
    .option('--json', 'print the draft as JSON')
    .action(async (files, options) => finish(await learnFromFiles(files, options, terminal)))

  return program
}
