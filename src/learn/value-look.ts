/** Whether a text is what officers answer rather than what a form prints, told by the kinds' own looks. */
import { isEmptyAnswer, isPrompt } from '../kinds/answers.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isGivenName, looksLikePerson } from '../kinds/people/person-look.ts'
import { titlesOf } from '../kinds/people/titles.ts'
import type { GridCell } from '../read/grid.ts'
import { CHOOSE, YES_OR_NO } from '../words/en/asked-kinds.ts'

const BULLET = /^\s*(?:[•·▪○*–—\uf0a7\uf0b7-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s.*\n)/i
const FIGURES = /^[\d\s/.,:£€$%+()-]+[km]?$/i
const DATE =
  /^\D{0,12}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{2,4}|\p{L}{3,9}\s+\d{4}|\d{4}-\d{2}-\d{2})$/u

export function looksLikeValue({ text: whole, value }: Pick<GridCell, 'text' | 'value'>): boolean {
  const text = whole.trim()
  if (value.kind !== 'text' || FIGURES.test(text) || BULLET.test(whole) || YES_OR_NO.test(text)) return true
  if (isEmptyAnswer(text) || isPrompt(text) || CHOOSE.test(text)) return true
  return KINDS.email.looksLike(text) === 1 || looksLikeDay(text) || looksLikeNamedPerson(text)
}

/** A title or a known given name tells people from labels of two capitalised words. */
export function looksLikeNamedPerson(text: string): boolean {
  return looksLikePerson(text) && (titlesOf(text).length > 0 || isGivenName(text.split(' ')[0] ?? ''))
}

/** A date and nothing else, but a word before it. */
export function looksLikeDay(text: string): boolean {
  return DATE.test(text.trim())
}
