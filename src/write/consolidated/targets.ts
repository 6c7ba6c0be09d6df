/** *Targets*: a matrix of targets and partnerships, with the owner of each and where claims and ownership differ. */
import { claimedTargets, type Source } from '../../model.ts'
import { ALL_TARGETS } from '../../normalise/targets.ts'
import type { TargetStanding } from '../../reconcile/model.ts'
import { type Cell, linked, text } from '../cells.ts'
import { sourceLink } from '../links.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { blank, headings, sheets, sheetWords, standingWords, words } from '../strings.ts'
import type { Column } from '../table-layout.ts'
import type { TableSheet } from '../table-sheet.ts'

/** More columns than this cannot be read across. */
const MOST_COLUMNS = 24

export function targetsSheet(results: RoundResults): TableSheet {
  const targets = [...results.reconciliation.targets, ...claimOfAll(results)]
  const partnerships = involved(results, targets)
  const matrix = partnerships.length <= MOST_COLUMNS
  return {
    name: sheets.targets,
    title: sheetWords.targets.title,
    about: matrix ? [sheetWords.targets.about] : [sheetWords.targets.about, words.tooManyForMatrix],
    columns: [
      { heading: headings.target, width: 11 },
      { heading: headings.description, width: 40 },
      { heading: headings.owner, width: 26 },
      { heading: headings.standing, width: 22 },
      ...(matrix ? partnerships.map(columnOf(results)) : [{ heading: headings.claimedBy, width: 60 }]),
    ],
    rows: targets.map((target) => [
      ...targetCells(results, target),
      ...(matrix
        ? partnerships.map((id) => claimCell(results, target, id))
        : [text(target.claimedBy.map((id) => partnershipName(results, id)).join('; '))]),
    ]),
    empty: sheetWords.targets.empty,
    blankMeans: words.matrixBlank,
  }
}

/** A claim of every target at once is judged against nobody, but nobody who made it is left out. */
function claimOfAll({ round }: RoundResults): TargetStanding[] {
  const claims = round.updates.filter((update) => claimedTargets(update).some(({ code }) => code === ALL_TARGETS))
  const claimedBy = claims.map(({ partnershipId }) => partnershipId)
  if (claimedBy.length === 0) return []
  const description = words.everyTarget
  return [{ code: ALL_TARGETS, description, owner: null, claimedBy, claimedBefore: [], standing: 'notAsked' }]
}

/** Target, description, owner and standing, as both workbooks show them. */
export function targetCells(results: RoundResults, target: TargetStanding): Cell[] {
  return [
    text(target.code, 'strong'),
    target.description ? text(target.description) : text(noDescription(results, target), 'quiet'),
    target.owner ? text(partnershipName(results, target.owner)) : text(words.noOwner, 'quiet'),
    target.code === ALL_TARGETS
      ? text(words.notJudged)
      : text(standingWords[target.standing], target.standing === 'agreed' ? undefined : 'strong'),
  ]
}

function noDescription(results: RoundResults, target: TargetStanding): string {
  const listed = results.targets.some((known) => known.code === target.code)
  return listed ? words.noDescription : words.notListed
}

/** Partnerships that own or claim one of the targets and sent a return, and owners that sent none. */
function involved(results: RoundResults, targets: readonly TargetStanding[]): readonly string[] {
  const ids = new Set(targets.flatMap((target) => [...(target.owner ? [target.owner] : []), ...target.claimedBy]))
  return [...ids].sort((a, b) => compareNames(partnershipName(results, a), partnershipName(results, b)))
}

function columnOf(results: RoundResults): (id: string) => Column {
  return (id) => ({ heading: partnershipName(results, id), width: 17 })
}

function claimCell(results: RoundResults, target: TargetStanding, id: string): Cell {
  const owner = target.owner === id
  if (!target.claimedBy.includes(id)) return text(owner ? words.ownerSilent : blank)
  const source = claimSource(results, target.code, id)
  return linked(owner ? words.ownerClaims : words.claims, source && sourceLink(source, results.inputPath))
}

function claimSource(results: RoundResults, code: string, id: string): Source | null {
  const update = results.round.updates.find((candidate) => candidate.partnershipId === id)
  return (update && claimedTargets(update))?.find((claim) => claim.code === code)?.source ?? null
}
