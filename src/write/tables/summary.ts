/** *Summary*: a row a partnership, how it stands and how much changed. The page's list of partnerships is a rendering of it. */
import { type ChangeKind, differences, type PartnershipComparison } from '../../reconcile/model.ts'
import { isCompared, tally } from '../figures.ts'
import type { RoundResults } from '../results.ts'
import { changeKindWords, words } from '../strings.ts'
import { type Column, partnershipColumn, type Table } from './column.ts'
import { comparisonsByName, previousNames, statusText } from './comparisons.ts'

export interface SummaryRow {
  readonly id: string
  readonly comparison: PartnershipComparison
  readonly status: string
  readonly comparedWith: readonly string[]
  /** Null where there was nothing to compare. */
  readonly counts: {
    readonly all: number
    readonly kinds: ReadonlyMap<ChangeKind, number>
    readonly plansLost: number
  } | null
}

const KINDS: readonly ChangeKind[] = ['added', 'dropped', 'reworded', 'moved', 'changed', 'notAsked', 'kept']

export const summaryColumns: readonly Column<SummaryRow>[] = [
  partnershipColumn(38, 'strong'),
  {
    key: 'status',
    heading: 'Status',
    description: 'How the partnership stands.',
    type: 'string',
    width: 34,
    value: ({ status }) => status,
  },
  {
    key: 'compared_with',
    heading: 'Compared with',
    description: 'Whose return of the round before it was compared with.',
    type: 'string',
    width: 38,
    missing: words.noOneBefore,
    value: ({ comparedWith }) => comparedWith.join('\n'),
  },
  countColumn('changes', 'Changes', ({ all }) => all),
  ...KINDS.map((kind) => countColumn(kind, changeKindWords[kind], ({ kinds }) => kinds.get(kind) ?? 0)),
  countColumn('plans_lost', 'Plans not mentioned again', ({ plansLost }) => plansLost),
  {
    key: 'repeated',
    heading: 'Text repeated',
    description: 'Share of its text that stood in the return of the round before.',
    type: 'share',
    width: 12,
    value: ({ comparison }) => comparison.repeated,
  },
]

function countColumn(
  key: string,
  heading: string,
  of: (counts: NonNullable<SummaryRow['counts']>) => number,
): Column<SummaryRow> {
  return {
    key,
    heading,
    description: heading,
    type: 'integer',
    minimum: 0,
    width: 12,
    value: ({ counts }) => counts && of(counts),
  }
}

export function summaryTable(results: RoundResults): Table<SummaryRow> {
  return {
    key: 'summary',
    sheet: 'Summary',
    title: 'Summary of changes',
    about: 'One row for each partnership. “Kept” counts what stayed the same and is no change.',
    empty: 'There are no partnerships to compare.',
    blankMeans: words.nothingCompared,
    columns: summaryColumns,
    rows: comparisonsByName(results).map((comparison) => summaryRow(results, comparison)),
  }
}

export function summaryRow(results: RoundResults, comparison: PartnershipComparison): SummaryRow {
  const { changes, promises } = comparison
  return {
    id: comparison.partnershipId,
    comparison,
    status: statusText(results, comparison),
    comparedWith: previousNames(results, comparison),
    counts: isCompared(comparison)
      ? {
          all: differences(changes).length,
          kinds: tally(changes.map(({ kind }) => kind)),
          plansLost: promises.filter(({ outcome }) => outcome === 'notMentionedAgain').length,
        }
      : null,
  }
}
