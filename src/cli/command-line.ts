/** The commands, their options and their help. Each command is a file of its own, loaded when it is asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { dayOf } from '../clock.ts'
import { READING_MEMORY } from '../config/reading-memory.ts'
import { VERSION } from '../version.ts'
import { EXAMPLES, type Example } from './examples.ts'
import { addLogOptions } from './log-options.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Runs a command line and gives its exit code. Nothing thrown inside reaches the user as a stack trace. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = buildProgram(terminal, (code) => {
    exitCode = code
  })
  const unknown = unknownCommand(program, args)
  if (unknown !== null) {
    terminal.err(await (await import('./unknown-command.ts')).describeUnknown(unknown, program))
    return 2
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return (await import('./failure.ts')).reportFailure(error, terminal)
  }
}

/** `run` may be left out, so commander takes any first word that is no command for something that run does not know. */
function unknownCommand({ commands }: Command, [first]: readonly string[]): string | null {
  if (first === undefined || first === '' || first.startsWith('-')) return null
  return commands.some((command) => command.name() === first) ? null : first
}

/** The commands as data: what `--help` shows and the documentation test reads. */
export function buildProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('collate')
    .description('Consolidates rounds of partnership update returns into workbooks and change reports.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(collate --help shows what can be said)')
    .helpCommand(false)
  const config = ['--config <file>', 'the configuration', 'pipeline.config.ts'] as const
  const input = ['--input <folder>', 'folder that holds a folder of returns for each round'] as const
  const output = ['--output <folder>', 'folder that gets a folder of outputs for each round'] as const
  const convert = ['--convert', 'read .doc, .rtf and PDF through LibreOffice, which has to be installed'] as const
  const edition = () =>
    new Option('--edition <edition>', 'public: write an edition without contact details too, into a folder "public"')
      .choices(['internal', 'public'])
      .default('internal')

  const run = program
    .command('run', { isDefault: true })
    .description('read the returns and write the workbooks, for every round that has input or for one')
    .option('--round <id>', 'only this round')
    .option('--previous <file>', 'compare the round with this round.json or consolidated.xlsx of an earlier round')
    .option(...config)
    .option(...input)
    .option(...output)
    .addOption(edition())
    .option(...convert)
    .option('--fresh', 'ignore what earlier runs kept and read every file again')
    .option('--since <day>', 'tell which returns have come since this day, for example 2011-02-28', isoDay)
    .option('--accept-missing', 'go on although many of the files used last time are gone')
    .option('--wait', 'wait for another run to end instead of leaving with exit code 3')
    .option('--strict', 'end with 1 also when there are open queries, not only when there are errors')
    .option('--json', 'print the summary as JSON')
    .action(async (options) => finish(await (await import('./run.ts')).runRounds(options, terminal)))
  addLogOptions(run)

  program
    .command('check')
    .description('show what single files give: form, layout, every field with its cell, findings, left-over text')
    .argument('<file...>', 'files to look at')
    .option(...config)
    .option('--round <id>', 'read them as returns of this round')
    .option('--json', 'print what was found as JSON')
    .action(async (files, options) => {
      await startReading(terminal)
      finish(await (await import('./check.ts')).checkFiles(files, options, terminal))
    })

  program
    .command('issue')
    .description(
      'make the forms of a round to send out: a workbook for each expected partnership, filled with last round’s',
    )
    .requiredOption('--round <id>', 'the round they are for')
    .option('--partnership <name...>', 'only these, by id or name, also when they are not expected')
    .option('--out <folder>', 'where to make them; forms/<round> beside the configuration when left out')
    .option('--blank', 'one form for all, with nothing filled in')
    .option('--word', 'documents for Word in place of workbooks')
    .option(...config)
    .option(...output)
    .action(async (options) => finish(await (await import('./issue.ts')).issueRound(options, terminal)))

  program
    .command('checker')
    .description('make a page on which officers check their forms in the browser before they send them')
    .option('--out <file>', 'the page to make', 'checker.html')
    .option('--round <id>', 'the round the forms are for; the last one when left out')
    .option(...config)
    .action(async (options) => finish(await (await import('./checker.ts')).makeChecker(options, terminal)))

  program
    .command('learn')
    .description('draft the definition of an unknown form from filled-in or blank copies of it')
    .argument('<file...>', 'copies of the form; several make a better draft')
    .option('--id <id>', 'id for the new form', 'new-form')
    .option('--json', 'print the draft as JSON')
    .action(async (files, options) => {
      await startReading(terminal)
      finish(await (await import('./learn.ts')).learnFromFiles(files, options, terminal))
    })

  program
    .command('decide')
    .description('settle a query or say whose return a name is, and keep it; list what is open or was decided')
    .argument(
      '[about]',
      'number of a query (see --list), or a name as it stands on the return, or the name of its file',
    )
    .argument(
      '[decision]',
      'confirm, correct, withhold, not-an-answer, nothing-to-do, stands, is or is-never; of what the comparison suggests, one of those listed with it',
    )
    .argument('[value]', 'the right value, or the id of the partnership in the register')
    .option('--list', 'list the open queries of the round by number')
    .option('--suggested', 'list by number what the comparison suggests of plans and wordings, to say otherwise')
    .option('--undo <number>', 'let a decision hold no longer; collate decide lists them by number', positive)
    .option('--round <id>', 'the round whose queries are meant; the last one that was run when left out')
    .option('--by <name>', 'who decided')
    .option('--why <text>', 'the reason, or what the officer explained')
    .option(...config)
    .option(...output)
    .option('--json', 'print decisions or queries as JSON')
    .action(async (about, decision, value, options) => {
      const { decide } = await import('./decide.ts')
      finish(await decide([about, decision, value], options, dayOf(new Date()), terminal))
    })

  program
    .command('status')
    .description('show how a round stands: days left, who is outstanding, what is open, what is new')
    .option('--round <id>', 'this round; the latest that was run or has returns when left out')
    .option('--watch', 'show it again whenever it has changed, until stopped')
    .option('--every <seconds>', 'with --watch, look this often', positive, 10)
    .option(...config)
    .option(...input)
    .option(...output)
    .option('--store [address]', 'how the store stands instead: jobs that wait, workers, what is kept')
    .option('--metrics', 'with --store, print it in the OpenMetrics format')
    .option('--json', 'print it as JSON, a line each time')
    .action(async (options) => {
      if (options.store === undefined) return finish(await (await import('./status.ts')).showStatus(options, terminal))
      finish(await (await import('./store-status.ts')).showStore(options, terminal))
    })

  program
    .command('chase')
    .description(
      'write drafts of messages to the outstanding and about returns with something to put right; sends nothing',
    )
    .option('--round <id>', 'this round; the last one that was run when left out')
    .option('--partnership <name...>', 'only these, by id or name')
    .option('--queries', 'also about returns that only have queries')
    .option('--from <address>', 'who writes; committee.contact.email of the configuration when left out')
    .option('--sent', 'remember that the drafts were sent, so that the next ones are the next reminder')
    .option('--on <day>', 'with --sent, the day on which they were, for example 2011-02-28', isoDay)
    .option(...config)
    .option(...input)
    .option(...output)
    .option('--json', 'print the list as JSON')
    .action(async (options) => finish(await (await import('./chase.ts')).chase(options, terminal)))

  program
    .command('publish')
    .description('sign a round off: freeze its paper and public edition as they go out')
    .argument('<round>', 'id of the round')
    .option('--by <name>', 'who signs it off')
    .option('--note <text>', 'what is to be kept with it, for example where it was published')
    .option(...config)
    .option(...output)
    .option('--json', 'print what was frozen as JSON')
    .action(async (round, options) => {
      const { publish } = await import('./publish.ts')
      finish(await publish(round, options, terminal))
    })

  program
    .command('history')
    .description('tell what all stored rounds say together, of every partnership or of one')
    .argument('[partnership]', 'its id, its name or another name of it')
    .option(...config)
    .option('--output <folder>', 'folder that holds a folder of outputs for each round')
    .option('--json', 'print the history as JSON')
    .action(async (partnership, options) =>
      finish(await (await import('./history.ts')).showHistory(partnership, options, terminal)),
    )

  program
    .command('verify')
    .description('prove that each round’s folder of outputs is one whole run, by the checksums in its run.json')
    .argument('[round]', 'only this round')
    .option(...config)
    .option(...output)
    .option('--json', 'print the result as JSON')
    .action(async (round, options) =>
      finish(await (await import('./verify.ts')).verifyRounds(round, options, terminal)),
    )

  program
    .command('forget')
    .description(
      'take a person or a partnership out of all that was written, published copies too; without --by, say what would be done',
    )
    .option('--person <name>', 'somebody’s name in full; numbers and addresses known with it go too')
    .option('--partnership <name>', 'its id, its name or another name of it')
    .option('--by <name>', 'who has it done')
    .option('--why <text>', 'the reason, which is kept')
    .option(...config)
    .option(...input)
    .option(...output)
    .action(async (options) => finish(await (await import('./forget.ts')).forgetSubject(options, terminal)))

  const watch = program
    .command('watch')
    .description('run again whenever a return, the configuration, the register or a list changes, until stopped')
    .option('--round <id>', 'only this round')
    .option(...config)
    .option(...input)
    .option(...output)
    .addOption(edition())
    .option(...convert)
    .option('--every <seconds>', 'look this often even when no change was heard of', positive, 300)
    .option('--poll <seconds>', 'look for changes this often, for drives that do not tell of them', positive)
    .action(async (options) => finish(await (await import('./unattended.ts')).watchRounds(options, terminal)))
  addLogOptions(watch)

  const schedule = program
    .command('schedule')
    .description('run at the times a cron expression says, in the configuration’s time zone, until stopped')
    .argument('<cron>', 'minute, hour, day, month, weekday: "0 7 * * 1-5"')
    .option('--round <id>', 'only this round')
    .option(...config)
    .option(...input)
    .option(...output)
    .addOption(edition())
    .option(...convert)
    .option('--task <file>', 'write a task for the Task Scheduler of Windows into this file, and do not wait')
    .action(async (cron, options) =>
      finish(await (await import('./unattended.ts')).scheduleRounds(cron, options, terminal)),
    )
  addLogOptions(schedule)

  program
    .command('work')
    .description('take work of any round off the hands of those who run it, over a store, until stopped')
    .option('--store <address>', 'the store, postgres://user@host/database; COLLATE_STORE when left out')
    .option('--until-idle', 'end when there is nothing left to do')
    .option('--json', 'print what was done as JSON')
    .action(async (options) => finish(await (await import('./work.ts')).workForStore(options, terminal)))

  program
    .command('roll-up')
    .description(
      'put the rounds of many organisations, each with its own configuration, into one workbook, page and data',
    )
    .argument('[config...]', 'configurations, or folders that hold a pipeline.config.ts')
    .option('--list <file>', 'a list of them instead: config, and if wanted organisation and region')
    .option('--round <id>', 'this round of each; the latest that was run when left out')
    .addOption(
      new Option('--edition <edition>', 'public: only what each organisation’s own public edition would hold')
        .choices(['internal', 'public'])
        .default('internal'),
    )
    .option('--out <folder>', 'folder to write into; roll-up, or roll-up-public, when left out')
    .option('--json', 'print how each organisation stands as JSON')
    .action(async (configs, options) =>
      finish(await (await import('./roll-up.ts')).rollUpRounds(configs, options, terminal)),
    )

  program
    .command('doctor')
    .description('check everything runs depend on, and say what to do about what is wrong')
    .option(...config)
    .option(...input)
    .option(...output)
    .option('--json', 'print the checks as JSON')
    .action(async (options) => finish(await (await import('./doctor.ts')).examine(options, terminal)))

  program
    .command('init')
    .description(
      'make a folder to start from: a configuration that runs, register, form, input, output and a page for the team',
    )
    .argument('[folder]', 'where to make it', '.')
    .option('--organisation <name>', 'whose partnerships they are')
    .option('--form <file...>', 'your form, blank or filled in; several copies make a better draft')
    .option('--partnerships <file>', 'your list of partnerships as it is, a workbook or CSV')
    .option('--round <month>', 'month of the first round, such as 2024-06')
    .action(async (folder, options) => finish(await (await import('./init.ts')).startFolder(folder, options, terminal)))

  program
    .command('help')
    .description('print a page about a command or a topic, or say which pages there are')
    .argument('[topic]', 'name of a command or of a page: settling, install')
    .action(async (topic) => finish((await import('./help.ts')).showHelp(topic, program, terminal)))

  for (const command of program.commands) {
    const examples = EXAMPLES[command.name()]
    if (examples) command.addHelpText('after', () => `\nFor example:\n${examples.map(inHelp).join('')}`)
  }
  return program
}

function inHelp({ does, line }: Example): string {
  return `  ${line}\n      ${does}\n`
}

function isoDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('Expected a day such as 2011-02-28.')
}

function positive(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError('Expected a number above zero.')
  return number
}

/** The process for reading gets ready while the command itself is loaded. Configurations rarely say how much memory it may take. */
async function startReading({ openReading }: Terminal): Promise<void> {
  const reading = await openReading?.()
  reading?.prepare({ memoryBytes: READING_MEMORY })
}
