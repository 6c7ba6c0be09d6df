/** *Summary*: a row a partnership, how it stands and how much changed. The page's list of partnerships is a rendering of it. */
import { type ChangeKind, differences, type PartnershipComparison } from '../../reconcile/model.ts'
import { text } from '../cells.ts'
import { countedKinds, isCompared, tally } from '../figures.ts'
import { isLost } from '../promise-words.ts'
import type { RoundResults } from '../results.ts'
import { changeKindWords } from '../status-words.ts'
import { sheets, words } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, type Table } from './column.ts'
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

const column = columnsOf<SummaryRow>()

export const summaryColumns: readonly Column<SummaryRow>[] = [
  partnershipColumn(38, 'strong'),
  column.text('status', 'How the partnership stands.', ({ status }) => status, {
    heading: 'Status',
    width: 34,
    shown: ({ status, comparison }) => (comparison.status === 'outstanding' ? text(status, 'alert') : null),
  }),
  column.text(
    'compared_with',
    'Whose return of the round before it was compared with.',
    ({ comparedWith }) => comparedWith.join('\n'),
    { heading: 'Compared with', width: 38, missing: words.noOneBefore },
  ),
  countColumn('changes', 'Changes', ({ all }) => all),
  ...KINDS.map((kind) => countColumn(kind, changeKindWords[kind], ({ kinds }) => kinds.get(kind) ?? 0)),
  countColumn('plans_lost', 'Plans not mentioned again', ({ plansLost }) => plansLost),
  column.share(
    'repeated',
    'Share of its text that stood in the return of the round before.',
    ({ comparison }) => comparison.repeated,
    { heading: 'Text repeated', width: 12 },
  ),
]

function countColumn(
  key: string,
  heading: string,
  of: (counts: NonNullable<SummaryRow['counts']>) => number,
): Column<SummaryRow> {
  return column.integer(key, heading, ({ counts }) => counts && of(counts), { heading, width: 12, minimum: 0 })
}

export function summaryTable(results: RoundResults): Table<SummaryRow> {
  return {
    key: 'summary',
    sheet: sheets.summary,
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
          kinds: tally(countedKinds(changes)),
          plansLost: promises.filter(isLost).length,
        }
      : null,
  }
}
