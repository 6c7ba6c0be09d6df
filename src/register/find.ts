/** Finding a partnership by what a person typed: its id, its name or another name of it. */
import { distance } from 'fastest-levenshtein'
import { learnHabits, nameKey, namesOf, tellingWords } from './names.ts'
import type { Partnership, Register } from './register.ts'

/** The one partnership with this id, name or other name; null when there is none or several share the name. */
export function findPartnership(register: Register, text: string): Partnership | null {
  const exact = register.byId.get(text.trim().toLowerCase()) ?? register.byId.get(text.trim())
  if (exact) return exact
  const key = nameKey(text)
  const named = register.partnerships.filter((one) => namesOf(one).some((name) => nameKey(name) === key))
  const [only] = named
  return named.length === 1 && only ? only : null
}

/** How many suggestions a person takes in at a glance. */
const MOST = 5

/** Partnerships someone may have meant, the likeliest first: those the text names exactly, shares telling words with or nearly spells. */
function nearPartnerships(register: Register, text: string): Partnership[] {
  const habits = learnHabits(register)
  const key = nameKey(text)
  const telling = new Set(tellingWords(text.replaceAll('-', ' '), habits))
  const score = (partnership: Partnership) => {
    const names = [partnership.id, ...namesOf(partnership)]
    return Math.max(...names.map((name) => nearness(name)))
  }
  const nearness = (name: string) => {
    const other = nameKey(name)
    if (other === key) return 2
    const spelled = 1 - distance(key, other) / Math.max(key.length, other.length, 1)
    const words = tellingWords(name.replaceAll('-', ' '), habits)
    const shared = words.filter((word) => telling.has(word)).length
    const inCommon = shared === 0 ? 0 : shared / Math.max(words.length, telling.size)
    return Math.max(spelled >= 0.6 ? spelled : 0, inCommon >= 0.3 ? inCommon : 0)
  }
  return register.partnerships
    .map((partnership, order) => ({ partnership, order, score: score(partnership) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST)
    .map(({ partnership }) => partnership)
}

/** "Did you mean …?" with ids and names; empty when nothing comes near. */
export function suggest(register: Register, text: string): string {
  const near = nearPartnerships(register, text)
  if (near.length === 0) return ''
  return `\nDid you mean one of these?\n${near.map(({ id, name }) => `  ${id}  (${name})`).join('\n')}`
}
