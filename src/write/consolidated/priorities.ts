/** *Priorities*: the council's medium-term priorities, each beside what the partnership plans and does this round. */
import type { Priority } from '../../register/register.ts'
import { answerOrReason } from '../answers.ts'
import { type Cell, text } from '../cells.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import { headings, sheets, sheetWords, topicName, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

/** A focus with one partnership's priorities under it. */
interface Group {
  readonly focus: string | null
  readonly theme: string | null
  readonly partnership: string | null
  readonly priorities: string[]
}

const TOPICS = ['plans', 'focus'] as const

export function prioritiesSheet(results: RoundResults, priorities: readonly Priority[]): TableSheet {
  return {
    name: sheets.priorities,
    title: sheetWords.priorities.title,
    about: [sheetWords.priorities.about],
    columns: [
      { heading: headings.inFocus, width: 26 },
      { heading: headings.theme, width: 24 },
      { heading: headings.partnership, width: 28 },
      { heading: headings.priorities, width: 48, widest: 72 },
      ...TOPICS.map((topic) => ({ heading: words.thisRound(topicName(topic)), width: 52, widest: 92 })),
    ],
    rows: groupsOf(priorities).map((group) => rowOf(results, group)),
    empty: sheetWords.priorities.empty,
    blankMeans: words.prioritiesBlank,
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

function rowOf(results: RoundResults, { focus, theme, partnership, priorities }: Group): Cell[] {
  return [
    text(focus, 'strong'),
    text(theme),
    partnership ? text(partnershipName(results, partnership)) : text(words.noPartnershipNamed, 'quiet'),
    text(priorities.map((priority) => `• ${priority}`).join('\n')),
    ...TOPICS.map((topic) => answerCell(results, partnership, topic)),
  ]
}

function answerCell(results: RoundResults, partnership: string | null, topic: string): Cell {
  if (!partnership) return text(null)
  const update = results.round.updates.find(({ partnershipId }) => partnershipId === partnership)
  if (!update) return text(words.noReturnThisRound, 'quiet')
  const answer = answerOrReason(update, topic)
  return answer.answered ? text(answer.text) : text(answer.text, 'quiet')
}
