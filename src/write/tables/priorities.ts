/** *Priorities*: the council's medium-term priorities, each beside what the partnership plans and does this round. */
import type { Priority } from '../../register/register.ts'
import { answerOrReason } from '../answers.ts'
import { type Cell, text } from '../cells.ts'
import { type RoundResults, updateOf } from '../results.ts'
import { sheets, topicName, words } from '../strings.ts'
import { type Column, columnsOf, type Table } from './column.ts'

/** A focus with one partnership's priorities under it. */
interface Group {
  readonly focus: string | null
  readonly theme: string | null
  readonly partnership: string | null
  readonly priorities: string[]
}

const TOPICS = ['plans', 'focus'] as const

const column = columnsOf<Group>()

export function prioritiesTable(results: RoundResults, priorities: readonly Priority[]): Table<Group> {
  return {
    key: 'priorities',
    sheet: sheets.priorities,
    title: 'Priorities',
    about:
      'The medium-term priorities, each beside what its partnership plans and does now. Judging whether they meet is for a person.',
    empty: 'The list of priorities is empty.',
    blankMeans: words.prioritiesBlank,
    columns: [
      column.text('focus', 'What is in focus.', ({ focus }) => focus, {
        heading: 'In focus',
        width: 26,
        look: 'strong',
      }),
      column.text('theme', 'Theme it belongs to.', ({ theme }) => theme, { heading: 'Theme', width: 24 }),
      column.partnership('partnership_id', 'Partnership the list names.', ({ partnership }) => partnership, {
        heading: 'Partnership',
        width: 28,
        missing: words.noPartnershipNamed,
      }),
      column.text(
        'priorities',
        'The priorities.',
        ({ priorities: list }) => list.map((priority) => `• ${priority}`).join('\n'),
        { heading: 'Priorities', width: 48, widest: 72 },
      ),
      ...TOPICS.map((topic) => answerColumn(results, topic)),
    ],
    rows: groupsOf(priorities),
  }
}

/** In the order of the list. */
function groupsOf(priorities: readonly Priority[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { focus, theme, partnership, priority } of priorities) {
    const key = JSON.stringify([focus, theme, partnership])
    const group = groups.get(key) ?? { focus, theme, partnership, priorities: [] }
    group.priorities.push(priority)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function answerColumn(results: RoundResults, topic: string): Column<Group> {
  const name = words.thisRound(topicName(topic))
  return {
    key: topic,
    heading: name,
    description: name,
    type: 'string',
    width: 52,
    widest: 92,
    value: () => null,
    shown: ({ partnership }) => (partnership === null ? null : answerCell(results, partnership, topic)),
  }
}

function answerCell(results: RoundResults, partnership: string, topic: string): Cell {
  const update = updateOf(results.round, partnership)
  if (!update) return text(words.noReturnThisRound, 'quiet')
  const answer = answerOrReason(results.forms, update, topic)
  return text(answer.text, answer.answered ? undefined : 'quiet')
}
