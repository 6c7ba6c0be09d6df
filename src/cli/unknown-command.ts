/** What is said to a command that there is none of. */
import type { Command } from 'commander'
import { visibleOnOneLine } from '../visible.ts'
import { nearest } from './nearest.ts'

/** Names the command that was meant, where one comes near, else all of them. */
export function describeUnknown(given: string, { commands }: Command): string {
  const names = commands.map((command) => command.name())
  const near = nearest(given.toLowerCase(), names)
  const hint = near === null ? `The commands are ${names.join(', ')}.` : `Did you mean "collate ${near}"?`
  return `There is no command "${visibleOnOneLine(given)}". ${hint} collate --help shows what each does.\n`
}
