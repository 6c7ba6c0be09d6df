/** *Summary*: a row a partnership, how it stands and how much changed. */
import { type ChangeKind, differences, type PartnershipComparison } from '../../reconcile/model.ts'
import { type Cell, number, share, text } from '../cells.ts'
import { countedKinds, isCompared, tally } from '../figures.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { changeKindWords, headings, sheets, sheetWords, statusWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

const KINDS: readonly ChangeKind[] = ['added', 'dropped', 'reworded', 'moved', 'changed', 'notAsked', 'kept']

export function summarySheet(results: RoundResults): TableSheet {
  return {
    name: sheets.summary,
    title: sheetWords.summary.title,
    about: [sheetWords.summary.about],
    columns: [
      { heading: headings.partnership, width: 38 },
      { heading: headings.status, width: 34 },
      { heading: headings.comparedWith, width: 38 },
      { heading: headings.changes, width: 11, align: 'right' },
      ...KINDS.map((kind) => ({ heading: changeKindWords[kind], width: 12, align: 'right' as const })),
      { heading: headings.repeated, width: 12, align: 'right' },
    ],
    rows: comparisonsByName(results).map((comparison) => rowOf(results, comparison)),
    empty: sheetWords.summary.empty,
    blankMeans: words.summaryBlank,
  }
}

export function comparisonsByName(results: RoundResults): readonly PartnershipComparison[] {
  return results.reconciliation.partnerships
    .map((comparison) => ({ name: comparisonName(results, comparison), comparison }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ comparison }) => comparison)
}

export function comparisonName(results: RoundResults, comparison: PartnershipComparison): string {
  return partnershipName(results, comparison.partnershipId)
}

function rowOf(results: RoundResults, comparison: PartnershipComparison): Cell[] {
  const kinds = tally(countedKinds(comparison.changes))
  const compared = isCompared(comparison)
  const total = differences(comparison.changes).length
  const figure = (count: number) => (compared ? number(count) : text(null))
  return [
    text(comparisonName(results, comparison), 'strong'),
    text(statusText(results, comparison), comparison.status === 'outstanding' ? 'alert' : undefined),
    previousCell(results, comparison),
    figure(total),
    ...KINDS.map((kind) => figure(kinds.get(kind) ?? 0)),
    comparison.repeated === null ? text(null) : share(comparison.repeated),
  ]
}

function previousNames(results: RoundResults, comparison: PartnershipComparison): string[] {
  return comparison.previous.map(({ partnershipId, partnership }) =>
    results.register.byId.has(partnershipId) ? partnershipName(results, partnershipId) : partnership,
  )
}

function previousCell(results: RoundResults, comparison: PartnershipComparison): Cell {
  const names = previousNames(results, comparison)
  return names.length > 0 ? text(names.join('\n')) : text(words.noOneBefore, 'quiet')
}

/** The status, with what it was renamed, merged or split from. */
function statusText(results: RoundResults, comparison: PartnershipComparison): string {
  const names = previousNames(results, comparison)
  const { status } = comparison
  if (names.length === 0) return statusWords[status]
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
  switch (status) {
    case 'renamed':
      return words.renamedFrom(list)
    case 'merged':
      return words.mergedFrom(list)
    case 'split':
      return words.splitFrom(list)
    default:
      return statusWords[status]
  }
}
