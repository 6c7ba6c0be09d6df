/** Sentences of the length officers write, and what becomes of them a round later. */
import type { Chance } from './numbers.ts'
import { MATTERS, PEOPLE, PLACES, PLANS, QUALITIES, REASONS, VERBS } from './vocabulary.ts'

/** A sentence's parts, so that a later round can say it in other words. */
export interface Statement {
  readonly verb: number
  readonly thing: string
  readonly people: string
  readonly place: string
  readonly figure: number
  readonly reason: string | null
  readonly manner: number
}

/** @param places those that one partnership writes about */
export function makeStatement(chance: Chance, places: readonly string[]): Statement {
  const first = chance.pickCommon(MATTERS)
  const second = chance.pickCommon(MATTERS)
  return {
    verb: VERBS.indexOf(chance.pickCommon(VERBS)),
    thing: [chance.pickCommon(QUALITIES), ...(first === second ? [first] : [first, second])].join(' '),
    people: chance.pickCommon(PEOPLE),
    place: chance.number() < 0.8 ? chance.pick(places) : chance.pick(PLACES),
    figure: chance.between(2, 400),
    reason: chance.number() < 0.6 ? chance.pickCommon(REASONS) : null,
    manner: chance.between(0, 3),
  }
}

/** A statement as it is reported, or as it is planned. */
export function sayIt(
  { verb, thing, people, place, figure, reason, manner }: Statement,
  tense: 'done' | 'planned',
): string {
  const act = (tense === 'done' ? VERBS : PLANS)[verb] ?? 'agreed'
  const begin = act.slice(0, 1).toUpperCase() + act.slice(1)
  const tail = reason === null ? '' : ` ${reason}`
  const ways = [
    `${begin} the ${thing} at ${place}, which ${figure} ${people} use${tail}.`,
    `The ${thing} in ${place} is to be ${VERBS[verb]} with ${figure} ${people}${tail}.`,
    `${begin} a ${thing} for ${people} in ${place} and ${figure} homes around it${tail}.`,
    `With ${figure} ${people} from ${place} the partnership ${tense === 'done' ? 'has' : 'will have'} ${VERBS[verb]} its ${thing}${tail}.`,
  ]
  return ways[manner % ways.length] ?? ''
}

/** The same matter in other words: another figure, another reason, or put another way. */
export function reword(statement: Statement, chance: Chance): Statement {
  const way = chance.between(0, 3)
  if (way === 0) return { ...statement, figure: statement.figure + chance.between(1, 60) }
  if (way === 1) return { ...statement, reason: chance.pick(REASONS) }
  if (way === 2) return { ...statement, people: chance.pickCommon(PEOPLE), reason: null }
  return { ...statement, manner: statement.manner + 1, figure: statement.figure + 1 }
}

/** Of the statements of a round two thirds come again in the next: most word for word, some reworded. New ones take the places of the rest. */
export function aRoundLater(before: readonly Statement[], chance: Chance, places: readonly string[]): Statement[] {
  return before.map((statement) => {
    const drawn = chance.number()
    if (drawn < 0.4) return statement
    return drawn < 2 / 3 ? reword(statement, chance) : makeStatement(chance, places)
  })
}
