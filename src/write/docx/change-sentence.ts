/** What changed for a partnership, in one sentence: counts and offices, never the words of a return. */
import { type Change, type ChangeField, differences } from '../../reconcile/model.ts'
import { isCompared, tally } from '../figures.ts'
import { comparisonsById, type RoundResults } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { listInWords, roleName } from '../strings.ts'
import { committeeWords } from './words.ts'

/** Fields that hold what a return says under the questions of its form. */
const POINTS: ReadonlySet<ChangeField> = new Set(['answers', 'values'])

/** Offices whose holder the paper names, by the field of their changes. */
const OFFICES: readonly (readonly [ChangeField, string])[] = [
  ['chairs', 'chair'],
  ['cabinetMembers', 'cabinetMember'],
]

/** @returns null in the first round, and for a partnership that was compared with nothing it could have sent */
export function changeSentence(results: RoundResults, id: string): string | null {
  const { previous, reconciliation } = results
  const comparison = comparisonsById(reconciliation).get(id)
  if (!previous || !comparison) return null
  const before = roundName(previous.round)
  if (!isCompared(comparison)) return committeeWords.noUpdateBefore(before)
  const changes = differences(comparison.changes)
  const parts = [...pointCounts(changes), ...ratings(changes), ...offices(changes)]
  return parts.length > 0 ? committeeWords.changedSince(before, listInWords(parts)) : committeeWords.sameAs(before)
}

function pointCounts(changes: readonly Change[]): string[] {
  const points = changes.filter(({ field, direction }) => POINTS.has(field) && direction === undefined)
  const counts = tally(points.map(({ kind, rank }) => (rank === 'turned' ? rank : kind)))
  return committeeWords.pointKinds.flatMap(([kind, say]) => {
    const count = counts.get(kind) ?? 0
    return count > 0 ? [say(count)] : []
  })
}

/** Values of lists that have an order, such as red, amber, green. */
function ratings(changes: readonly Change[]): string[] {
  return (['worse', 'better'] as const).flatMap((way) => {
    const count = changes.filter(({ direction }) => direction === way).length
    return count > 0 ? [committeeWords.ratings(count, way)] : []
  })
}

function offices(changes: readonly Change[]): string[] {
  return OFFICES.flatMap(([field, role]) =>
    changes.some((change) => change.field === field) ? [committeeWords.officeChanged(roleName(role))] : [],
  )
}
