/** Answers that refer to another one: "As above", "No change since last time", "See attached", a ditto mark. */
import type { FormField } from '../config/schema.ts'
import * as CY from '../words/cy/statements.ts'
import { POINTER_WORDS, POINTING_OPENINGS, POINTING_WORDS } from '../words/en/pointers.ts'
import { ABOVE, AS_BEFORE, DITTO_MARK, ELSEWHERE, LIGHT_WORDS, OTHER_QUESTION } from '../words/en/statements.ts'
import { shortText, statementKey } from './answers.ts'
import { tidy } from './text.ts'

/** Whether a cell repeats the one above it: a ditto mark. */
export function isDitto(text: string): boolean {
  return DITTO_MARK.test(tidy(text)) || /^ditto[.!]?$/iu.test(tidy(text))
}

/** "No change", "As last time": what was answered in the round before holds still. */
export function isAsBefore(text: string): boolean {
  const tidied = shortText(text)
  return AS_BEFORE.test(tidied) || CY.AS_BEFORE.has(statementKey(tidied))
}

/** What an answer such as "As above" seems to refer to, in words for a finding; null for an answer of its own. */
export function readReference(text: string, position: number, fields: readonly FormField[]): string | null {
  const tidied = shortText(text)
  if (DITTO_MARK.test(tidied) || CY.ABOVE.has(statementKey(tidied))) return 'another answer'
  const above = ABOVE.exec(tidied)
  if (above) {
    const near = above.groups?.where === 'below' ? fields[position + 1] : fields[position - 1]
    return near ? `the answer to “${near.label}”` : 'another answer'
  }
  if (isAsBefore(text)) return 'the answer to this question in the previous round'
  const other = questionNamed(OTHER_QUESTION.exec(tidied)?.groups?.words ?? '', position, fields)
  if (other) return `the answer to “${other.label}”`
  return ELSEWHERE.test(tidied) || pointsElsewhere(tidied) ? 'another document' : null
}

/** "See covering e-mail", "Attached", "As discussed with Una": nothing but words that point, and a name behind them. */
function pointsElsewhere(text: string): boolean {
  const withoutAddresses = text.replace(/(?:https?:\/\/|www\.)\S+/giu, 'website')
  const first = /[\p{L}\d-]+/u.exec(withoutAddresses.toLowerCase())?.[0]
  if (first === undefined || !mayPoint(first)) return false
  const named = withoutAddresses.replace(/\b(with|to|from|by)(?: \p{Lu}[\p{L}'’-]+){1,3}(?=[\s.!)]*$)/u, '$1')
  const words = named.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []
  const points = words.some((word) => POINTING_WORDS.has(word)) || POINTING_OPENINGS.test(named)
  if (words.length > MOST_POINTER_WORDS || !points) return false
  return words.every(mayPoint)
}

function mayPoint(word: string): boolean {
  return POINTING_WORDS.has(word) || POINTER_WORDS.has(word) || /^\d{1,2}$|^[a-z]$/.test(word)
}

const MOST_POINTER_WORDS = 14

/** The other question whose label holds all words of weight of a reference such as "see priorities". */
function questionNamed(words: string, position: number, fields: readonly FormField[]): FormField | null {
  const wanted = weighty(words)
  if (wanted.length === 0 || wanted.length > 4) return null
  return (
    fields.find((field, index) => {
      if (index === position) return false
      const labels = [field.label, ...field.otherLabels].map((label) => weighty(label))
      return labels.some((label) => wanted.every((word) => label.includes(word)))
    }) ?? null
  )
}

function weighty(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !LIGHT_WORDS.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
}
