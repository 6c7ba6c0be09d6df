/** The options every long-running command shares for its log. */
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { createLog, LEVELS, type Level, LOG_FORMATS, type Log, type LogFormat, rotatingFile } from '../operate/log.ts'
import type { Terminal } from './terminal.ts'

export interface LogChoice {
  log?: LogFormat
  logLevel?: Level
  logFile?: string
}

export function addLogOptions(command: Command): Command {
  return command
    .addOption(new Option('--log <format>', 'log events to the screen: for people or as JSON').choices(LOG_FORMATS))
    .addOption(new Option('--log-level <level>', 'events from this level up').choices(LEVELS))
    .option('--log-file <file>', 'log events to this file too, which starts anew when it is full')
}

/** @param quiet without --log, only warnings and errors go to the screen, because the command has its own way to tell the rest */
export function openLog(choice: LogChoice, terminal: Terminal, now: () => Date, quiet: boolean): Log {
  const format = choice.log ?? 'human'
  const level = choice.logLevel ?? 'info'
  const onScreen = createLog({ format, level: quiet && !choice.log ? 'warn' : level, now, write: terminal.err })
  if (choice.logFile === undefined) return onScreen
  const inFile = createLog({ format, level, now, write: rotatingFile(resolve(choice.logFile)) })
  return both(onScreen, inFile)
}

function both(one: Log, other: Log): Log {
  const at =
    (level: Level): Log[Level] =>
    (event, facts) => {
      one[level](event, facts)
      other[level](event, facts)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** The same options again, for a command that starts another. */
export function logArguments({ log, logLevel, logFile }: LogChoice): string[] {
  return [
    '--log',
    log ?? 'human',
    ...(logLevel ? ['--log-level', logLevel] : []),
    ...(logFile === undefined ? [] : ['--log-file', resolve(logFile)]),
  ]
}
