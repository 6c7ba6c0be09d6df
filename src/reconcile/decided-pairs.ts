/** Entries that a person has said are one matter, or two. */
import { settledAs } from '../decisions/judgement.ts'
import type { Settled } from '../model.ts'
import { isText, type Judgements, pairDecided, ruledOut } from './judgements.ts'
import type { MayPair, Pair, PlacedEntry, PlacedGroup } from './placed-entries.ts'

const ONE_MATTER: ReadonlySet<string> = new Set(['same-matter', 'not-turned-round'])

/** Which entries may be paired: not those that are two matters. */
export function notApart(mayPair: MayPair, judgements: Judgements): MayPair {
  if (judgements.decisions.length === 0) return mayPair
  return (before, after) => mayPair(before, after) && !ruledOut(judgements, before, after)
}

/** The pairs that are one matter, as far as both entries still stand. */
export function saidToBeOne(judgements: Judgements, { before, after }: PlacedGroup, mayPair: MayPair): Pair[] {
  const said = judgements.decisions.filter(({ decision }) => ONE_MATTER.has(decision))
  return said.flatMap((decision) => {
    const { text, against } = decision
    const pairs = [[text, against] as const, [against, text] as const].flatMap(([first, second]) => {
      const others = after.filter((entry) => isText(second, entry))
      return before
        .filter((entry) => isText(first, entry))
        .flatMap((entry): Pair[] => {
          const other = others.find((one) => mayPair(entry, one) && pairDecided(judgements, entry, one) === decision)
          return other ? [[entry, other]] : []
        })
    })
    return pairs.slice(0, 1)
  })
}

export interface Forced {
  /** Pairs that take the place of others. */
  readonly main: readonly Pair[]
  /** Entries put together with one that has a fellow already. */
  readonly joined: readonly Pair[]
}

/** How pairs that were not made by themselves are to be made. Two entries that each stand word for word on the other side stay as they are. */
export function forcedPairs(said: readonly Pair[], taken: ReadonlySet<PlacedEntry>): Forced {
  const used = new Set(taken)
  const main: Pair[] = []
  const joined: Pair[] = []
  for (const pair of said) {
    const free = pair.filter((entry) => !used.has(entry)).length
    if (free === 2) main.push(pair)
    else if (free === 1) joined.push(pair)
    for (const entry of pair) used.add(entry)
  }
  return { main, joined }
}

/** That an entry which stands alone is another matter than one of the other side; undefined when nobody said so. */
export function saidToBeApart(
  judgements: Judgements,
  entry: PlacedEntry,
  others: readonly PlacedEntry[],
): Settled | undefined {
  if (judgements.decisions.length === 0) return undefined
  for (const other of others) {
    const decision = ruledOut(judgements, entry, other)
    if (decision) return settledAs(decision)
  }
  return undefined
}
