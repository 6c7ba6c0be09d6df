/** The fixed texts of the list of those to chase. */
import type { ChaseKind } from '../chase/sent.ts'

export const chaseWords = {
  workbook: 'Whom to chase',
  sheet: 'To chase',
  title: 'To chase',
  about: 'One row for each message that is due, with the draft that is ready beside this list. Nothing was sent.',
  remarks: [
    'Open a draft in your mail program, read it, and send it from there. “collate chase --sent” then remembers that it was sent.',
  ],
  empty: 'Nobody has to be chased.',
  count: 'to chase',
  headings: {
    why: 'Why',
    what: 'What is open',
    reminder: 'Next',
    sent: 'Sent before',
    to: 'Written to',
    contacts: 'Known contacts',
    draft: 'Draft',
    attached: 'Attached',
    mark: 'Leave as it is',
  },
  why: {
    outstanding: 'No return',
    errors: 'Something to put right',
    queries: 'Something to confirm',
  } satisfies Record<ChaseKind, string>,
  nobody: 'No address is known; the draft has to be addressed.',
  never: 'never',
} as const
