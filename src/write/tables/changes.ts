/** *Changes*: a row a change, with both texts, the words that came and went, and both sources. */
import {
  type Change,
  differences,
  type PartnershipComparison,
  routineDifferences,
  type Side,
} from '../../reconcile/model.ts'
import { questionName } from '../answers.ts'
import { type Cell, text, wordsCell } from '../cells.ts'
import { daysInWords } from '../dates.ts'
import { isCompared } from '../figures.ts'
import { lookOf } from '../look.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import {
  changeDirectionWords,
  changeFieldWords,
  changeJoinedWords,
  changeKindWords,
  changeRankWords,
  changeReturnsWords,
  roleName,
  sheets,
  topicName,
  words,
} from '../strings.ts'
import { asSentence, CELL_LIMIT } from '../text.ts'
import { BY_NUMBER, type Column, columnsOf, numberColumn, numbered, partnershipColumn, type Table } from './column.ts'
import { comparisonsByName } from './comparisons.ts'
import { decidedColumns } from './decided.ts'

type ChangeRow = Change & {
  readonly id: string
  readonly number: number
  /** Whether it was compared with several predecessors, so that a text of last time says whose it was. */
  readonly severalBefore: boolean
  /** Of which rounds there are returns to compare. */
  readonly returns: keyof typeof changeReturnsWords
}

const column = columnsOf<ChangeRow>()

function changeColumns(results: RoundResults, rows: readonly ChangeRow[]): readonly Column<ChangeRow>[] {
  return [
    partnershipColumn(24, 'strong'),
    numberColumn(),
    column.code('field', 'What changed.', ({ field }) => field, {
      heading: 'What',
      words: changeFieldWords,
      width: 17,
      required: true,
      shown: ({ topic, field }) =>
        topic ? text(field === 'otherPeople' ? topicName(topic) : questionName(results, topic)) : null,
    }),
    column.text('topic', 'Topic of an answer; missing for other fields.', ({ topic }) => topic, { only: 'data' }),
    column.code('kind', 'How it changed.', ({ kind }) => kind, {
      heading: 'Kind',
      words: changeKindWords,
      width: 12,
      look: 'strong',
      required: true,
      shown: ({ rank }) => (rank === 'turned' ? text(changeRankWords.turned, 'alert') : null),
    }),
    column.code(
      'rank',
      'turned: the meaning is the opposite now; change: any other change; routine: what always differs, not counted.',
      ({ rank }) => rank,
      { words: changeRankWords, only: 'data', required: true },
    ),
    column.code(
      'returns',
      'both: there is a return of each round. this: only of this round, so that all it says counts as added. last: only of the round before.',
      (change) => change.returns,
      { words: changeReturnsWords, only: 'data', required: true },
    ),
    column.code(
      'direction',
      'Whether a value of a list with an order, such as red, amber, green, is better or worse now; missing for others.',
      ({ direction = null }) => direction,
      { words: changeDirectionWords, only: 'data' },
    ),
    column.code(
      'joined',
      'putTogether: the entry also stands for another one of last time. takenApart: the one of last time stands for another as well. Missing for others.',
      ({ joined }) => joined,
      { words: changeJoinedWords, only: 'data' },
    ),
    column.text(
      'person',
      'Whose telephone number or e-mail address it is; missing for others.',
      ({ person = null }) => person,
      { only: 'data', internal: true },
    ),
    column.integer(
      'digits_differ',
      'How many digits of two nearly equal telephone numbers differ; missing for others.',
      ({ digitsDiffer = null }) => digitsDiffer,
      { minimum: 1, only: 'data', internal: true },
    ),
    column.text(
      'announced_from',
      'Day from which last time’s holder of an office was announced, ISO 8601; missing for others.',
      ({ announcedFrom = null }) => announcedFrom,
      { only: 'data' },
    ),
    column.text('moved_from', 'Topic or office something moved came from.', ({ movedFrom }) => movedFrom, {
      only: 'data',
    }),
    column.text('before', 'The text last time; missing when there was none.', ({ before }) => before?.text ?? null, {
      heading: 'Before',
      width: 40,
      widest: 72,
      missing: words.nothingBefore,
      shown: ({ before, severalBefore }) => (before && severalBefore ? text(withName(results, before)) : null),
    }),
    column.partnership(
      'before_partnership_id',
      'Whose return that was; another where partnerships merged.',
      ({ before }) => before?.partnershipId ?? null,
      { only: 'data' },
    ),
    column.text('after', 'The text this time; missing when there is none.', ({ after }) => after?.text ?? null, {
      heading: 'After',
      width: 40,
      widest: 72,
      missing: words.nothingNow,
    }),
    likenessColumn(),
    column.text('remark', 'A remark in plain English.', ({ remark }) => remark, {
      heading: 'What changed',
      width: 44,
      widest: 76,
      shown: (change) => differenceCell(change, lookOf(results.look).dateFormat),
    }),
    ...decidedColumns(results, rows),
    {
      ...bothSources.before,
      description: 'the text of last time',
      missing: words.nothingBefore,
      value: ({ before }) => before?.source ?? null,
    },
    {
      ...bothSources.after,
      description: 'the text of this time',
      missing: words.nothingNow,
      value: ({ after }) => after?.source ?? null,
    },
  ]
}

/** Columns for where a text of last time and one of this time stand. */
export const bothSources = {
  before: {
    key: 'before_source',
    heading: 'Source before',
    headings: { file: 'File before', place: 'Source before' },
    type: 'source',
    of: 'previous',
    width: 26,
    internal: true,
    screenOnly: true,
  },
  after: {
    key: 'after_source',
    heading: 'Source after',
    headings: { file: 'File after', place: 'Source after' },
    type: 'source',
    of: 'round',
    width: 26,
    internal: true,
    screenOnly: true,
  },
} as const

export function likenessColumn<Row extends { readonly likeness: number | null }>(): Column<Row> {
  return {
    key: 'likeness',
    heading: 'Likeness',
    description: 'How alike the two texts are, from 0 to 1; missing when nothing was compared.',
    type: 'share',
    width: 10,
    only: 'data',
    value: ({ likeness }) => likeness,
  }
}

/**
 * The sheet: what turned round first, whosever it is; then, of each partnership that sent a return both times, what changed, what always differs, and what
 * only one of the two forms asks for.
 */
export function changesTable(results: RoundResults): Table<ChangeRow> {
  const table = changes(results, comparisonsByName(results).filter(isCompared), (all) => [
    ...differences(all),
    ...routineDifferences(all),
    ...all.filter(({ kind }) => kind === 'notAsked'),
  ])
  const [turned, others] = [true, false].map((isTurned) =>
    table.rows.filter(({ rank }) => (rank === 'turned') === isTurned),
  )
  return {
    ...table,
    rows: [...(turned ?? []), ...(others ?? [])],
    about: 'One row for each change of the partnerships that sent a return both times.',
    remarks: [words.changesInFull, 'Under “What changed”, words added are underlined, words removed struck through.'],
  }
}

/** The data: every difference, also of those that sent only one return. */
export function changesData(results: RoundResults): Table<ChangeRow> {
  return changes(results, comparisonsByName(results), (all) => [...differences(all), ...routineDifferences(all)])
}

function changes(
  results: RoundResults,
  comparisons: readonly PartnershipComparison[],
  select: (changes: readonly Change[]) => readonly Change[],
): Table<ChangeRow> {
  const sent = new Set(results.round.updates.map(({ partnershipId }) => partnershipId))
  const rows = comparisons.flatMap(({ partnershipId, previous, changes: all }) => {
    const isSent = sent.has(partnershipId)
    const returns = isSent && previous.length > 0 ? 'both' : isSent ? 'this' : 'last'
    const facts = { severalBefore: previous.length > 1, returns } as const
    return numbered(partnershipId, select(all)).map((change) => ({ ...change, ...facts }))
  })
  return {
    key: 'changes',
    sheet: sheets.changes,
    title: 'Changes',
    about:
      'One row for each difference from the round before. What stayed the same, or was asked on one form only, is not listed.',
    empty: results.previous ? 'Nothing changed between the two rounds.' : words.noPrevious,
    columns: changeColumns(results, rows),
    rows,
    primaryKey: BY_NUMBER,
  }
}

function withName(results: RoundResults, side: Side): string {
  return `${side.text}\n(${partnershipName(results, side.partnershipId)})`
}

/** What is to be said of a change, then its words with what came and went. */
function differenceCell(change: Change, dateFormat: string): Cell {
  const said = change.remark && asSentence(daysInWords(change.remark, dateFormat))
  const marked = change.words && wordsCell(change.words)
  if (marked && marked.text.length + (said ?? '').length < CELL_LIMIT)
    return said ? withLead(`${said}\n`, marked) : marked
  return text([movedFrom(change), said ?? plainWords(change)].filter(Boolean).join(' '))
}

function withLead(lead: string, { text: rest, runs = [] }: Cell): Cell {
  return { text: lead + rest, runs: [{ text: lead, mark: 'none' }, ...runs] }
}

function movedFrom(change: Change): string | null {
  if (!change.movedFrom) return null
  return words.movedFrom(change.field === 'answers' ? topicName(change.movedFrom) : roleName(change.movedFrom))
}

function plainWords(change: Change): string | null {
  switch (change.kind) {
    case 'added':
      return words.newThisTime
    case 'dropped':
      return words.goneThisTime
    case 'changed':
    case 'reworded':
      return words.replaced
    default:
      return null
  }
}
