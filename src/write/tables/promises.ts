/** *Promises*: what became of last round's plans. */
import type { PromiseOutcome } from '../../reconcile/model.ts'
import type { RoundResults } from '../results.ts'
import { promiseWords, topicName, words } from '../strings.ts'
import { bothSources, likenessColumn } from './changes.ts'
import { BY_NUMBER, type Column, numberColumn, numbered, partnershipColumn, type Table } from './column.ts'
import { comparisonsByName } from './comparisons.ts'

type PromiseRow = PromiseOutcome & { readonly id: string; readonly number: number }

const columns: readonly Column<PromiseRow>[] = [
  partnershipColumn(26, 'strong'),
  numberColumn(),
  {
    key: 'promised',
    heading: 'Planned last time',
    description: 'The plan as written last time.',
    type: 'string',
    width: 50,
    widest: 82,
    required: true,
    value: ({ promised }) => promised.text,
  },
  {
    key: 'promised_by',
    heading: 'Planned by',
    description: 'Whose return that was; another where partnerships merged.',
    type: 'partnership',
    width: 26,
    required: true,
    only: 'data',
    value: ({ promised }) => promised.partnershipId,
  },
  {
    key: 'topic',
    heading: 'Under',
    description: 'Topic under which it was planned.',
    type: 'string',
    width: 18,
    required: true,
    value: ({ topic }) => topic,
    inWords: topicName,
  },
  {
    key: 'outcome',
    heading: 'What became of it',
    description: 'What seems to have become of it.',
    type: 'code',
    words: promiseWords,
    width: 20,
    look: 'strong',
    required: true,
    value: ({ outcome }) => outcome,
  },
  {
    key: 'answer',
    heading: 'What this round says',
    description: 'The text of this round that seems to speak of it; missing when none does.',
    type: 'string',
    width: 50,
    widest: 82,
    missing: words.nothingNow,
    value: ({ answer }) => answer?.text ?? null,
  },
  {
    key: 'answer_topic',
    heading: 'Under this time',
    description: 'Topic of that text.',
    type: 'string',
    width: 18,
    missing: words.nothingNow,
    value: ({ answerTopic }) => answerTopic,
    inWords: topicName,
  },
  likenessColumn(),
  {
    ...bothSources.before,
    key: 'promised_source',
    description: 'the plan',
    value: ({ promised }) => promised.source,
  },
  {
    ...bothSources.after,
    key: 'answer_source',
    description: 'the text of this round',
    missing: words.nothingNow,
    value: ({ answer }) => answer?.source ?? null,
  },
]

export function promisesTable(results: RoundResults): Table<PromiseRow> {
  return {
    key: 'promises',
    sheet: 'Promises',
    title: 'Promises',
    about:
      'One row for each plan of the last round, with what seems to have become of it. These are suggestions: please judge.',
    empty: results.previous ? 'No plan of the last round could be followed up.' : words.noPrevious,
    columns,
    rows: comparisonsByName(results).flatMap(({ partnershipId, promises }) => numbered(partnershipId, promises)),
    primaryKey: BY_NUMBER,
  }
}
