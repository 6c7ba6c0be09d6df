/** *Targets*: the owner of each, who claims it, and where the two differ. */

import { ALL_TARGETS } from '../../kinds/targets/targets.ts'
import { claimedTargets, type Source } from '../../model.ts'
import type { TargetStanding } from '../../reconcile/model.ts'
import { type Cell, linked, text } from '../cells.ts'
import { sourceLink } from '../links.ts'
import { compareNames, partnershipName, type RoundResults, updateOf } from '../results.ts'
import { blank, sheets, standingWords, words } from '../strings.ts'
import { type Column, columnsOf, type Table } from './column.ts'

interface TargetRow extends TargetStanding {
  /** Whether the list of targets has it. */
  readonly listed: boolean
}

/** More columns than this cannot be read across. */
const MOST_COLUMNS = 24

const column = columnsOf<TargetRow>()

export const targetColumns: readonly Column<TargetRow>[] = [
  column.text('code', 'Code of the target.', ({ code }) => code, {
    heading: 'Target',
    width: 11,
    look: 'strong',
    required: true,
  }),
  column.text('description', 'What it measures, as the list of targets has it.', ({ description }) => description, {
    heading: 'Description',
    width: 44,
    shown: ({ description, listed }) =>
      description ? null : text(listed ? words.noDescription : words.notListed, 'quiet'),
  }),
  column.partnership('owner', 'Identifier of the partnership the list makes responsible.', ({ owner }) => owner, {
    heading: 'Owner',
    width: 28,
    missing: words.noOwner,
  }),
  column.code(
    'standing',
    'How the claims of this round agree with the owner on the list.',
    ({ standing }) => standing,
    {
      heading: 'Standing',
      words: standingWords,
      width: 24,
      required: true,
      shown: ({ code, standing }) =>
        code === ALL_TARGETS
          ? text(words.notJudged)
          : text(standingWords[standing], standing === 'agreed' ? undefined : 'strong'),
    },
  ),
]

/** The sheet of the consolidated workbook, with a column for each partnership, and the data, which counts the claims. */
export function targetsTable(results: RoundResults): Table<TargetRow> {
  const rows = targetRows(results)
  const partnerships = involved(results, rows)
  const isMatrix = partnerships.length <= MOST_COLUMNS
  return {
    key: 'targets',
    sheet: sheets.targets,
    title: 'Targets',
    about: 'One row for each target on the list of targets or named by a return, with its owner and who claims it.',
    remarks: isMatrix ? [] : [words.tooManyForMatrix],
    empty: 'No return of this round claims a target.',
    blankMeans: words.matrixBlank,
    columns: [
      ...targetColumns,
      claimCount('claims', 'Partnerships that claim it in this round.', ({ claimedBy }) => claimedBy),
      claimCount(
        'claims_before',
        'Partnerships that claimed it in the round before.',
        ({ claimedBefore }) => claimedBefore,
      ),
      ...(isMatrix
        ? partnerships.map((id) => claimColumn(results, id))
        : [namesColumn(results, 'claimed_by', words.claimedBy, ({ claimedBy }) => claimedBy)]),
    ],
    rows,
    primaryKey: ['code'],
  }
}

/** The sheet of the change report: who claimed each target last time, and who claims it now. */
export function targetChangesTable(results: RoundResults): Table<TargetRow> {
  return {
    key: 'targets',
    sheet: sheets.targets,
    title: 'Targets',
    about: 'Who claimed each target last time and this time, set against its owner.',
    empty: 'No return of this round was asked for targets, so there is nothing to set side by side.',
    columns: [
      ...targetColumns,
      namesColumn(results, 'claimed_before', words.claimedBefore, ({ claimedBefore }) => claimedBefore),
      namesColumn(results, 'claimed_now', words.claimedNow, ({ claimedBy }) => claimedBy),
    ],
    rows: targetRows(results),
  }
}

/** Those the comparison judges, then what the returns claim besides: a claim of every target at once is judged against nobody. */
function targetRows(results: RoundResults): TargetRow[] {
  const { targets } = results.reconciliation
  const known = new Set(results.targets.map(({ code }) => code))
  const judged = new Set(targets.map(({ code }) => code))
  const now = claimants(results.round.updates, judged)
  // Where nobody was asked for targets this time, what was claimed last time is no answer to anything.
  const before = claimants(judged.size > 0 ? (results.previous?.updates ?? []) : [], judged)
  const others = [...new Set([...now.keys(), ...before.keys(), ...disowned(results, judged)])].sort(compareNames)
  return [
    ...targets.map((target) => ({ ...target, listed: known.has(target.code) })),
    ...others.map((code) => ({
      code,
      description: code === ALL_TARGETS ? words.everyTarget : null,
      owner: null,
      claimedBy: [...(now.get(code) ?? [])],
      claimedBefore: [...(before.get(code) ?? [])],
      standing: 'unknown' as const,
      listed: false,
    })),
  ]
}

/** Codes that a return says are not its own, which nobody need claim. */
function disowned({ round }: RoundResults, judged: ReadonlySet<string>): string[] {
  const codes = round.updates.flatMap(({ targets }) => targets.flatMap(({ code, claimed }) => (claimed ? [] : [code])))
  return codes.filter((code) => !judged.has(code))
}

/** Who claims what, of the codes that are not among those judged. */
function claimants(updates: RoundResults['round']['updates'], judged: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const update of updates) {
    for (const { code } of claimedTargets(update)) {
      if (!judged.has(code)) found.set(code, (found.get(code) ?? new Set<string>()).add(update.partnershipId))
    }
  }
  return found
}

function claimCount(key: string, description: string, of: (row: TargetRow) => readonly string[]): Column<TargetRow> {
  return column.integer(key, description, (row) => of(row).length, { minimum: 0, required: true, only: 'data' })
}

function namesColumn(
  results: RoundResults,
  key: string,
  heading: string,
  of: (row: TargetRow) => readonly string[],
): Column<TargetRow> {
  const names = (row: TargetRow) =>
    of(row)
      .map((id) => partnershipName(results, id))
      .sort(compareNames)
      .join('; ')
  return {
    key,
    heading,
    description: heading,
    type: 'string',
    width: 36,
    only: 'sheet',
    missing: words.nobody,
    value: names,
  }
}

/** Partnerships that own or claim one of the targets and sent a return, and owners that sent none. */
function involved(results: RoundResults, targets: readonly TargetRow[]): readonly string[] {
  const ids = new Set(targets.flatMap((target) => [...(target.owner ? [target.owner] : []), ...target.claimedBy]))
  return [...ids].sort((a, b) => compareNames(partnershipName(results, a), partnershipName(results, b)))
}

function claimColumn(results: RoundResults, id: string): Column<TargetRow> {
  const heading = partnershipName(results, id)
  const shown = (target: TargetRow) => claimCell(results, target, id)
  return column.text(id, heading, () => null, { heading, width: 17, only: 'sheet', shown })
}

function claimCell(results: RoundResults, target: TargetRow, id: string): Cell {
  const isOwner = target.owner === id
  if (!target.claimedBy.includes(id)) return text(isOwner ? words.ownerSilent : blank)
  const source = claimSource(results, target.code, id)
  return linked(isOwner ? words.ownerClaims : words.claims, source && sourceLink(source, results.inputPath))
}

function claimSource(results: RoundResults, code: string, id: string): Source | null {
  const update = updateOf(results.round, id)
  return (update && claimedTargets(update))?.find((claim) => claim.code === code)?.source ?? null
}
