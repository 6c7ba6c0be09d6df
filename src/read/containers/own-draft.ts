/** Drafts that `collate chase` writes, known again by a header of their own: they ask for a return and are none. */

export const DRAFT_HEADER = 'X-Collate-Draft'

/** A draft that was sent has no `X-Unsent` any more, and what comes back is a mail of somebody else's. */
export function isOwnDraft(headers: readonly { readonly key: string }[]): boolean {
  const keys = new Set(headers.map(({ key }) => key.toLowerCase()))
  return keys.has(DRAFT_HEADER.toLowerCase()) && keys.has('x-unsent')
}
