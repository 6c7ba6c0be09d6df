/** What went out of a round, when, and what is different since. */
import { z } from 'zod'
import { sha256 } from '../checksum.ts'
import type { PartnershipUpdate, RoundRecord } from '../model.ts'

const fileSchema = z.object({
  /** Within the round's folder of outputs. */
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
})

export const publicationSchema = z.object({
  /** Folder of the frozen copies, within the round's folder of outputs. */
  folder: z.string(),
  /** ISO day. */
  day: z.string(),
  by: z.string(),
  note: z.string(),
  files: z.array(fileSchema),
  /** What each return said, as a checksum, so that later runs can tell which are different without keeping a copy. */
  returns: z.array(z.object({ partnershipId: z.string(), content: z.string() })),
})
export type Publication = z.infer<typeof publicationSchema>

/** What is different since a round was published, by register id. */
export interface SincePublished {
  readonly day: string
  readonly by: string
  readonly note: string
  readonly came: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
}

/** The contents of the returns, for a publication. */
export function returnsOf({ updates }: Pick<RoundRecord, 'updates'>): Publication['returns'] {
  return updates.map((update) => ({ partnershipId: update.partnershipId, content: contentOf(update) }))
}

export function sincePublished(last: Publication, record: Pick<RoundRecord, 'updates'>): SincePublished {
  const then = new Map(last.returns.map(({ partnershipId, content }) => [partnershipId, content]))
  const now = new Map(returnsOf(record).map(({ partnershipId, content }) => [partnershipId, content]))
  const { day, by, note } = last
  return {
    day,
    by,
    note,
    came: [...now.keys()].filter((id) => !then.has(id)),
    changed: [...now].filter(([id, content]) => then.has(id) && then.get(id) !== content).map(([id]) => id),
    gone: [...then.keys()].filter((id) => !now.has(id)),
  }
}

/** Where a value was read, and what was found on the way, says nothing of what a return says. */
const NOT_SAID: ReadonlySet<string> = new Set([
  'source',
  'findings',
  'coverage',
  'layout',
  'arrived',
  'leftOver',
  'setAside',
  'furniture',
  'printed',
])

function contentOf(update: PartnershipUpdate): string {
  return sha256(JSON.stringify(update, (key, value) => (NOT_SAID.has(key) ? undefined : value)))
}
