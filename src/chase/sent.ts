/** What was chased when: the drafts that were made last, and all that were sent. Kept for good in `chased.json`, because no mail program tells. */
import { z } from 'zod'

/** Why somebody is written to, and the name of the template. */
export const CHASE_KINDS = ['outstanding', 'errors', 'queries'] as const
export type ChaseKind = (typeof CHASE_KINDS)[number]

const messageSchema = z.object({
  /** Register id. */
  partnership: z.string(),
  kind: z.enum(CHASE_KINDS),
  /** Addresses it was written to. */
  to: z.array(z.string()),
})

export const chasedSchema = z.object({
  schema: z.literal('collate/chased/1'),
  /** Files of the folder that were written last; `draft` is null for what is no message. */
  files: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      /** With the ISO day on which it was remembered as sent; null while it was not. */
      draft: messageSchema.extend({ sent: z.string().nullable() }).nullable(),
    }),
  ),
  /** All that were sent, each with its ISO day. */
  sent: z.array(messageSchema.extend({ day: z.string() })),
})
export type Chased = z.infer<typeof chasedSchema>

export const NOBODY_CHASED: Chased = { schema: 'collate/chased/1', files: [], sent: [] }

/** ISO days on which a partnership was written to for a reason, the earliest first. */
export function daysSent({ sent }: Chased, partnership: string, kind: ChaseKind): string[] {
  return sent
    .filter((one) => one.partnership === partnership && one.kind === kind)
    .map(({ day }) => day)
    .sort()
}

/**
 * The journal when drafts were sent. A draft counts once, however often it is said.
 *
 * @param only ids of the partnerships whose drafts were sent; left out, all
 */
export function withSent(chased: Chased, day: string, only?: ReadonlySet<string>): Chased {
  const isMeant = ({ draft }: Chased['files'][number]) =>
    draft !== null && draft.sent === null && (only?.has(draft.partnership) ?? true)
  const meant = chased.files.filter(isMeant)
  const sent = meant.flatMap(({ draft }) => {
    if (!draft) return []
    const { partnership, kind, to } = draft
    return [{ partnership, kind, to, day }]
  })
  const files = chased.files.map((one) =>
    one.draft && meant.includes(one) ? { ...one, draft: { ...one.draft, sent: day } } : one,
  )
  return { ...chased, files, sent: [...chased.sent, ...sent] }
}
