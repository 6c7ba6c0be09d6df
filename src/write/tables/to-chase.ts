/** *To chase*: whom to write to, why, for the how manyth time, and which draft is ready. */
import type { ToChase } from '../../chase/plan.ts'
import { LIST_MARK } from '../../read/own-list.ts'
import { messageWords } from '../../words/en/messages.ts'
import { chaseWords } from '../chase-words.ts'
import { dayInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import type { RoundResults } from '../results.ts'
import { type Column, columnsOf, partnershipColumn, type Table } from './column.ts'

/** A message that is due, and its file. */
export interface ChaseRow extends ToChase {
  /** Name of the file of its draft. */
  readonly draft: string
  /** Name of the file that is attached; null when none is. */
  readonly attached: string | null
}

const { headings } = chaseWords
const column = columnsOf<ChaseRow>()

function columnsFor(results: RoundResults): readonly Column<ChaseRow>[] {
  const { dateFormat } = lookOf(results.look)
  const addresses = ({ to }: ChaseRow) =>
    to.map(({ name, address }) => (name === null ? address : `${name}, ${address}`)).join('\n')
  return [
    partnershipColumn<ChaseRow>(36, 'strong'),
    column.code('why', 'Why it is written to.', ({ kind }) => kind, {
      heading: headings.why,
      width: 22,
      words: chaseWords.why,
    }),
    column.text('what', 'What is open.', ({ problems, came }) => [...problems, came].filter(Boolean).join('\n'), {
      heading: headings.what,
      width: 60,
    }),
    column.text(
      'reminder',
      'The how manyth message the draft is.',
      ({ sent }) => messageWords.reminder(sent.length + 1),
      {
        heading: headings.reminder,
        width: 18,
      },
    ),
    column.text(
      'sent',
      'When it was written to before.',
      ({ sent }) => sent.map((day) => dayInWords(day, dateFormat)).join('\n'),
      {
        heading: headings.sent,
        width: 20,
        missing: chaseWords.never,
      },
    ),
    column.text('to', 'To whom the draft is addressed.', addresses, {
      heading: headings.to,
      width: 36,
      missing: chaseWords.nobody,
    }),
    column.text('contacts', 'Who is known of it.', ({ contacts }) => contacts.join('\n'), {
      heading: headings.contacts,
      width: 40,
    }),
    column.text('draft', 'File of the draft.', ({ draft }) => draft, { heading: headings.draft, width: 30 }),
    column.text('attached', 'File attached to it.', ({ attached }) => attached, {
      heading: headings.attached,
      width: 30,
    }),
    column.text('mark', 'What the row is.', () => LIST_MARK, { heading: headings.mark, width: 12, look: 'mark' }),
  ]
}

export function chaseTable(results: RoundResults, rows: readonly ChaseRow[]): Table<ChaseRow> {
  return {
    key: 'to-chase',
    sheet: chaseWords.sheet,
    title: chaseWords.title,
    about: chaseWords.about,
    remarks: chaseWords.remarks,
    empty: chaseWords.empty,
    internal: true,
    columns: columnsFor(results),
    rows,
  }
}
