/** How much of a return is last round's text again. */
import { finding } from '../findings/finding.ts'
import { type Finding, type PartnershipUpdate, sourceOf } from '../model.ts'
import { saysAsBefore } from './as-before.ts'
import type { EntryChange } from './entry-changes.ts'

/** From this share on a return is queried as mostly last round's. */
const MOSTLY = 0.8
/** An answer shorter than this (in characters) says nothing by being the same. */
const WORTH_SAYING = 80

/** Share (0–1) of the text of the entries present now that stood in last round's entries too; null when there is no text. */
export function repeatedShare(changes: readonly EntryChange[]): number | null {
  let total = 0
  let again = 0
  const counted = new Set<unknown>()
  for (const { after, change } of changes) {
    if (!after || counted.has(after)) continue
    counted.add(after)
    const { text } = after.entry
    total += text.length
    if (!change.before) continue
    const same = change.words
      ?.filter((run) => run.change === 'same')
      .reduce((sum, run) => sum + run.text.trim().length, 0)
    again += Math.min(text.length, same ?? text.length)
  }
  return total === 0 ? null : again / total
}

/** A query for an unchanged or mostly repeated return; else a note for each longer answer that is last round's again. */
export function findStale(update: PartnershipUpdate, all: readonly EntryChange[]): Finding[] {
  // "No change" is asked about where it stands.
  const changes = all.filter(({ after }) => after === null || !saysAsBefore(after))
  const source = sourceOf(update)
  const { partnership } = update
  const share = repeatedShare(changes)
  if (share === null) return []
  const answered = changes.filter(({ change }) => change.kind !== 'dropped' || change.remark === null)
  if (answered.every(({ change }) => change.kind === 'kept'))
    return [finding('return-unchanged', source, { partnership })]
  if (share >= MOSTLY)
    return [finding('return-mostly-repeated', source, { partnership, share: Math.round(share * 100) })]
  return Object.keys(update.answers).flatMap((topic) => {
    const own = changes.filter(({ after }) => after?.topic === topic)
    const length = own.reduce((sum, { after }) => sum + (after?.entry.text.length ?? 0), 0)
    if (length < WORTH_SAYING || !own.every(({ change }) => change.kind === 'kept')) return []
    return [finding('answer-repeated', own[0]?.after?.entry.source ?? source, { topic, partnership })]
  })
}
