/** Into which pages the cards of a large round go: by the body they are accountable to, else by letter. */
import { partnershipName } from '../results.ts'
import type { Card, PageContext } from './context.ts'
import { pageWords } from './words.ts'

/** So many partnerships stand on one page; of more there is an index and a page for each group. */
export const MOST_ON_ONE_PAGE = 200

/** Cards that belong together, in the order of their names. */
export interface CardGroup {
  /** The body; null where cards go by their letters. */
  readonly body: string | null
  readonly cards: readonly Card[]
}

/** Bodies with fewer partnerships than this, on average, would make too many pages. */
const LEAST_PER_BODY = 10

/** The groups by name, those without a body last; one group of all where too few have a body. */
export function cardGroups({ cards, results }: PageContext): readonly CardGroup[] {
  const bodyOf = ({ comparison }: Card) => results.register.byId.get(comparison.partnershipId)?.accountableTo ?? null
  const bodies = new Map<string | null, Card[]>()
  for (const card of cards) {
    const body = bodyOf(card)
    const known = bodies.get(body)
    if (known) known.push(card)
    else bodies.set(body, [card])
  }
  const without = bodies.get(null)?.length ?? 0
  const named = bodies.size - (bodies.has(null) ? 1 : 0)
  if (without > cards.length / 2 || cards.length - without < LEAST_PER_BODY * named) return [{ body: null, cards }]
  return [...bodies]
    .map(([id, list]) => ({
      body: id === null ? pageWords.noBody : partnershipName(results, id),
      isLast: id === null,
      list,
    }))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || a.body.localeCompare(b.body, 'en-GB'))
    .map(({ body, list }) => ({ body, cards: list }))
}

/** What a page of some cards of a group is called: the body, or `A to C`; with a number where the name is taken. */
export function pageName({ body }: CardGroup, cards: readonly Card[], taken: ReadonlySet<string>): string {
  const [first = '', last = ''] = [cards[0], cards.at(-1)].map((card) => letterOf(card?.name ?? ''))
  const wanted = body ?? (first === last ? first : pageWords.letters(first, last))
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(pageWords.furtherPage(wanted, number))) number += 1
  return pageWords.furtherPage(wanted, number)
}

/** The letter a name is filed under; of names that begin with none, the sign they begin with. */
export function letterOf(name: string): string {
  const plain = name.normalize('NFKD').toUpperCase()
  return /\p{L}/u.exec(plain.slice(0, 1))?.[0] ?? plain.slice(0, 1)
}
