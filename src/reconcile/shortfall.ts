/** Where fewer were reached than were promised, with both figures. */
import { PREPOSITIONS } from '../words/en/stop-words.ts'
import type { PromiseOutcome } from './model.ts'
import { figuresIn, type Plan } from './plan.ts'
import type { Token } from './prepared.ts'

type Figures = PromiseOutcome['figures']

/** Both figures, where as many as were promised of the same things were not reached, or "two of the three". */
export function shortfallIn(plan: Plan, statement: readonly Token[]): Figures {
  return countedPart(statement) ?? shortOf(plan, statement)
}

/** A figure counts what was promised where it stands before the same noun, or, as the statement's own subject or object, before another word of the plan's object. */
function shortOf({ quantity, object }: Plan, statement: readonly Token[]): Figures {
  if (!quantity) return null
  const reached = figuresIn(statement).filter(({ noun, text }) => {
    if (quantity.noun === null || text.startsWith('£')) return quantity.noun === null && text.startsWith('£')
    return noun === quantity.noun || (noun !== null && object.has(noun) && !isAfterPreposition(statement, text))
  })
  const most = reached.sort((a, b) => b.value - a.value)[0]
  return most && most.value < quantity.value ? { promised: quantity.text, reported: most.text } : null
}

/** "Placements for 51 offenders" counts the placements; "planted by 12 schools" and "in 12 schools" do not count the oaks. */
const FOR_WHOM = new Set(['for', 'to'])

function isAfterPreposition(statement: readonly Token[], figure: string): boolean {
  const before = statement[statement.findIndex(({ word }) => word === figure) - 1]?.word ?? ''
  return PREPOSITIONS.has(before) && !FOR_WHOM.has(before)
}

/** "35 of the 80", "of the 80 parents 35 have work". */
function countedPart(statement: readonly Token[]): Figures {
  const whole = statement[0]?.word === 'of' ? statement.findIndex(({ value }) => value !== null) : -1
  if (whole > 0) {
    const [all, part] = [statement[whole], statement.slice(whole + 1).find(({ value }) => value !== null)]
    if (all && part && (part.value ?? 0) < (all.value ?? 0)) return { promised: all.word, reported: part.word }
  }
  for (const [place, { value, word }] of statement.entries()) {
    if (value === null || statement[place + 1]?.word !== 'of') continue
    const whole = statement.slice(place + 2, place + 5).find((token) => token.value !== null)
    if (whole && whole.value !== null && value < whole.value) return { promised: whole.word, reported: word }
  }
  return null
}
