/** The comparisons of the round in the order of the partnerships' names, and how each stands in words. */
import type { PartnershipComparison } from '../../reconcile/model.ts'
import { rememberedOf } from '../../remembered.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { listInWords, statusWords, words } from '../strings.ts'

export const comparisonsByName = rememberedOf((results: RoundResults): readonly PartnershipComparison[] =>
  results.reconciliation.partnerships
    .map((comparison) => ({ name: partnershipName(results, comparison.partnershipId), comparison }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ comparison }) => comparison),
)

/** Names of the returns it was compared with. */
export function previousNames(results: RoundResults, { previous }: PartnershipComparison): readonly string[] {
  return previous.map(({ partnershipId, partnership }) =>
    results.register.byId.has(partnershipId) ? partnershipName(results, partnershipId) : partnership,
  )
}

/** The status, with what it was renamed, merged or split from. */
export function statusText(results: RoundResults, comparison: PartnershipComparison): string {
  const { status } = comparison
  const names = listInWords(previousNames(results, comparison))
  if (!names) return statusWords[status]
  switch (status) {
    case 'renamed':
      return words.renamedFrom(names)
    case 'merged':
      return words.mergedFrom(names)
    case 'split':
      return words.splitFrom(names)
    default:
      return statusWords[status]
  }
}
