/** The statements of a text that speak of a plan. */
import { rememberedOf } from '../remembered.ts'
import { ATTENDING, AUXILIARIES, GOING_ON, STANDING_FOR_PLANS } from '../words/en/outcome-words.ts'
import { CLAUSE_WORDS } from '../words/en/stop-words.ts'
import { coverOf, type Plan } from './plan.ts'
import { isMatter, type Prepared, type Token } from './prepared.ts'

/** What a statement that is about a plan only because it goes on about it counts against others. */
const GOES_ON_COVER = 0.01

/**
 * The statements that have something of the plan's object, the fullest first. What has no subject of its own goes with the statement before it in its sentence ("…: launch
 * put back", "…, which will not be set up", "… and the idea was given up"); a sentence that goes on about it ("It was postponed") is a statement by itself.
 */
export function relevantStatements(plan: Plan, { tokens }: Prepared): (readonly Token[])[] {
  const statements: (readonly Token[])[] = []
  for (const clause of clausesOf(tokens)) {
    const last = statements.at(-1)
    if (
      last &&
      last[0]?.sentence === clause[0]?.sentence &&
      isAbout(plan, last) &&
      (isHeading(last) || hasNoSubject(plan, clause))
    )
      statements[statements.length - 1] = [...last, ...clause]
    else statements.push(clause)
  }
  const covers = statements.map((statement) => coverOf(plan, new Set(statement.map(({ stem }) => stem))))
  statements.forEach((statement, place) => {
    if (covers[place] === 0 && GOING_ON.has(statement[0]?.word ?? '') && (covers[place - 1] ?? 0) > 0)
      covers[place] = GOES_ON_COVER
  })
  return statements
    .map((statement, place) => ({ statement, cover: covers[place] ?? 0 }))
    .filter(({ cover }) => cover > 0)
    .sort((a, b) => b.cover - a.cover)
    .map(({ statement }) => statement)
}

/** Split once for all the plans a text is set against. */
const clausesOf = rememberedOf((tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const clauses: Token[][] = []
  for (const token of tokens) {
    const last = clauses.at(-1)
    if (last?.[0]?.clause === token.clause) last.push(token)
    else clauses.push([token])
  }
  return clauses
})

/** "Lift bridge at Swan Lane: …": what follows is about it. */
function isHeading(statement: readonly Token[]): boolean {
  return !statement.some(isVerb)
}

function isVerb({ word, past }: Token): boolean {
  return past || AUXILIARIES.has(word.split(' ')[0] ?? '')
}

function isAbout({ object }: Plan, statement: readonly Token[]): boolean {
  return statement.some(({ stem }) => object.has(stem))
}

/** Before its verb stands a word for the plan, or nothing; or it tells who came. */
function hasNoSubject(plan: Plan, clause: readonly Token[]): boolean {
  if (clause.some((_, place) => attendingAt(clause, place))) return true
  const verb = clause.findIndex(isVerb)
  const subject = clause.slice(0, verb < 0 ? clause.length : verb)
  return subject.every(
    (token) =>
      !isMatter(token) ||
      token.stem === plan.action?.stem ||
      STANDING_FOR_PLANS.has(token.word) ||
      CLAUSE_WORDS.has(token.word),
  )
}

/** Whether a verb of people who come to something begins at a place: "took part". */
export function attendingAt(statement: readonly Token[], place: number): boolean {
  return ATTENDING.some((verb) => verb.split(' ').every((word, index) => statement[place + index]?.word === word))
}
