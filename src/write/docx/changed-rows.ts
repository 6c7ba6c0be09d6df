/** The paper of a large round: of each update what it did not say last time, because nobody reads hundreds of updates that say much the same again. */
import { collapsed } from '../../collapsed.ts'
import { isCompared } from '../figures.ts'
import { comparisonsById, type RoundResults, updateOf } from '../results.ts'
import { type AnswerRow, rowsOf, type UpdateGroup, type UpdateTable } from './content.ts'

export interface ChangedUpdates {
  readonly groups: readonly UpdateGroup[]
  /** Names of those whose updates say nothing that they did not say last time. */
  readonly same: readonly string[]
}

/** The updates without what each said last time under the same question; those that can be compared with nothing stay whole. */
export function changedUpdates(results: RoundResults, groups: readonly UpdateGroup[]): ChangedUpdates {
  const same: string[] = []
  const changed = groups.map((group) => ({
    ...group,
    tables: group.tables.flatMap((table) => {
      const before = rowsBefore(results, table)
      const rows = before === null ? table.rows : table.rows.flatMap((row) => rowSince(row, before))
      if (rows.length > 0) return [{ ...table, rows }]
      same.push(table.name)
      return []
    }),
  }))
  return { groups: changed.filter(({ tables }) => tables.length > 0), same }
}

/** The rows of the updates it follows; null where there are none. */
function rowsBefore(results: RoundResults, { id }: UpdateTable): AnswerRow[] | null {
  const comparison = comparisonsById(results.reconciliation).get(id)
  const { previous } = results
  if (!previous || !comparison || !isCompared(comparison)) return null
  return comparison.previous.flatMap(({ partnershipId }) => {
    const update = updateOf(previous, partnershipId)
    return update ? rowsOf(results, update) : []
  })
}

function rowSince(row: AnswerRow, before: readonly AnswerRow[]): AnswerRow[] {
  const asked = before.filter(({ question }) => question === row.question)
  if (asked.length === 0) return [row]
  if (row.entries.length === 0) {
    const wasEmpty = asked.some(({ entries, none }) => entries.length === 0 && none === row.none)
    return wasEmpty ? [] : [row]
  }
  const said = new Set(asked.flatMap(({ entries }) => entries.map(({ text }) => collapsed(text))))
  const isNew = row.entries.map(({ text }) => !said.has(collapsed(text)))
  const entries = row.entries.filter((_, at) => isNew[at] || leadsToNew(row.entries, isNew, at))
  return entries.length > 0 ? [{ ...row, entries }] : []
}

/** Whether an entry is what a new one stands under: without it, that says less than it did. */
function leadsToNew(entries: AnswerRow['entries'], isNew: readonly boolean[], at: number): boolean {
  const { level = 0, text = '' } = entries[at] ?? {}
  const isLeadIn = text.trimEnd().endsWith(':')
  for (let next = at + 1; next < entries.length; next += 1) {
    const below = entries[next]?.level ?? 0
    if (below < level || (below === level && !isLeadIn)) return false
    if (isNew[next]) return true
  }
  return false
}
