/** What is said to a command that there is none of. */
import type { Command } from 'commander'
import { distance } from 'fastest-levenshtein'
import { visibleOnOneLine } from '../visible.ts'

/** Names the command that was meant, where one comes near, else all of them. */
export function describeUnknown(given: string, { commands }: Command): string {
  const names = commands.map((command) => command.name())
  const near = nearest(given.toLowerCase(), names)
  const hint = near === null ? `The commands are ${names.join(', ')}.` : `Did you mean "collate ${near}"?`
  return `There is no command "${visibleOnOneLine(given)}". ${hint} collate --help shows what each does.\n`
}

/** The one that needs the fewest keystrokes put right, or that begins as what was typed; null when more than a third would be wrong. */
function nearest(given: string, names: readonly string[]): string | null {
  const begun = names.filter((name) => given.length >= 2 && name.startsWith(given))
  if (begun.length === 1) return begun[0] ?? null
  const [best] = names
    .map((name) => ({ name, wrong: distance(given, name) / Math.max(given.length, name.length) }))
    .sort((a, b) => a.wrong - b.wrong)
  return best && best.wrong <= 0.4 ? best.name : null
}
