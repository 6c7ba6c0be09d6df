/**
 * Every finding Collate can make: how serious it is, what it means, and its wording. All wording stands here and nowhere else.
 *
 * `message` says what was found, `action` what to do next, both in plain English for a partnerships officer;
 * `means` is the explanation printed in docs/findings.md. File, sheet and cell are shown beside the message, so it need not repeat them.
 */
import type { Severity } from '../model.ts'

interface FindingKind<A> {
  severity: Severity
  means: string
  action: string
  message(args: A): string
}

function kind<A extends Record<string, string | number>>(row: FindingKind<A>): FindingKind<A> {
  return row
}

export const catalogue = {
  // --- collect -------------------------------------------------------------------------------------------------------

  // --- read ----------------------------------------------------------------------------------------------------------

  // --- recognise -----------------------------------------------------------------------------------------------------

  // --- normalise -----------------------------------------------------------------------------------------------------

  // --- resolve -------------------------------------------------------------------------------------------------------

  // --- reconcile -----------------------------------------------------------------------------------------------------

  // --- write ---------------------------------------------------------------------------------------------------------

  'sample-to-be-replaced': kind<{ name: string }>({
    severity: 'note',
    means: 'Placeholder row that shows the pattern.',
    action: 'Do this.',
    message: ({ name }) => `Something about ${name}.`,
  }),
}

export type Catalogue = typeof catalogue
export type FindingCode = keyof Catalogue
