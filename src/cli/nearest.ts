/** What somebody may have meant who typed a name that there is none of. */
import { distance } from 'fastest-levenshtein'

/** The one that needs the fewest keystrokes put right, or that begins as what was typed; null when more than a third would be wrong. */
export function nearest(given: string, names: readonly string[]): string | null {
  const begun = names.filter((name) => given.length >= 2 && name.startsWith(given))
  if (begun.length === 1) return begun[0] ?? null
  const [best] = names
    .map((name) => ({ name, wrong: distance(given, name) / Math.max(given.length, name.length) }))
    .sort((a, b) => a.wrong - b.wrong)
  return best && best.wrong <= 0.4 ? best.name : null
}
