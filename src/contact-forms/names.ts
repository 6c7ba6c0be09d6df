/** Names of the people to ask, within a text that is not about who they are: "For more, speak to Robin Vale." */
import { type FoundDetail, matchesOf } from './found.ts'

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?`

/**
 * One pattern for all the names given, each as written, surname first, with an initial, or with a title before the surname; null when there
 * is none. A name of one word is a word like any other and is not looked for.
 */
export function namesPattern(names: readonly string[]): RegExp | null {
  const forms = names.flatMap((name) => {
    const words = name
      .replace(new RegExp(`^${TITLE}\\s+`, 'i'), '')
      .split(/\s+/)
      .filter(Boolean)
    const [first, surname] = [words[0], words.at(-1)]
    if (words.length < 2 || first === undefined || surname === undefined) return []
    const [given, last, all] = [escaped(first), escaped(surname), words.map(escaped).join(String.raw`\s+`)]
    const initial = escaped(first.slice(0, 1))
    return [all, `${given}\\s+${last}`, `${last},\\s*${given}`, `${initial}\\.?\\s+${last}`, `${TITLE}\\s+${last}`]
  })
  if (forms.length === 0) return null
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

export function findNames(text: string, pattern: RegExp | null): FoundDetail[] {
  return pattern ? matchesOf('name', pattern, text) : []
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’‘]/g, "['’‘]")
}
