/** Whom the team sees to next: who is outstanding and whom to ask, whose returns have something open, and what came last. Kept in `run.json`. */
import { z } from 'zod'
import { allFindings, isToConfirm } from './named-findings.ts'
import { partnershipName, type RoundResults } from './results.ts'
import { outstandingTable } from './tables/outstanding.ts'

export const toSeeToSchema = z.object({
  outstanding: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Whom to ask, each with every way to reach them. */
      contacts: z.array(z.string()),
      /** What came that looks like theirs and could not be used, and why. */
      came: z.string().nullable(),
    }),
  ),
  /** Each finding counts once, for the partnership whose return it was found in. */
  open: z.array(
    z.object({
      /** Null for what is about no one partnership. */
      id: z.string().nullable(),
      name: z.string().nullable(),
      errors: z.number().int(),
      /** Queries for a person to confirm. */
      queries: z.number().int(),
    }),
  ),
  /** Returns that came last, since an ISO day. */
  news: z.object({ since: z.string(), names: z.array(z.string()) }).nullable(),
})
export type ToSeeTo = z.infer<typeof toSeeToSchema>
export type OpenAt = ToSeeTo['open'][number]

/** The errors and queries together are those of `countRun`. */
export function toSeeToIn(results: RoundResults): ToSeeTo {
  const { news } = results
  return {
    outstanding: outstandingTable(results).rows.map(({ id, contacts, came }) => ({
      id,
      name: partnershipName(results, id),
      contacts: [...contacts],
      came,
    })),
    open: openByPartnership(results),
    news: news ? { since: news.since, names: news.ids.map((id) => partnershipName(results, id)) } : null,
  }
}

/** Those with most to put right first. */
function openByPartnership(results: RoundResults): OpenAt[] {
  const open = new Map<string | null, { errors: number; queries: number }>()
  for (const { finding, about } of allFindings(results)) {
    const [id = null] = about
    const counted = open.get(id) ?? { errors: 0, queries: 0 }
    if (finding.severity === 'error') counted.errors += 1
    else if (isToConfirm(finding)) counted.queries += 1
    else continue
    open.set(id, counted)
  }
  return [...open]
    .map(([id, counted]) => ({ id, name: id === null ? null : partnershipName(results, id), ...counted }))
    .sort((a, b) => b.errors - a.errors || b.queries - a.queries)
}
