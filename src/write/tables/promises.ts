/** *Promises*: what became of last round's plans. */
import type { PromiseOutcome } from '../../reconcile/model.ts'
import { text } from '../cells.ts'
import { outcomeWord, restsOn } from '../promise-words.ts'
import type { RoundResults } from '../results.ts'
import { promiseWords } from '../status-words.ts'
import { sheets, topicName, words } from '../strings.ts'
import { bothSources, likenessColumn } from './changes.ts'
import { BY_NUMBER, type Column, columnsOf, numberColumn, numbered, partnershipColumn, type Table } from './column.ts'
import { comparisonsByName } from './comparisons.ts'
import { decidedColumns } from './decided.ts'

type PromiseRow = PromiseOutcome & { readonly id: string; readonly number: number }

const column = columnsOf<PromiseRow>()

const promiseColumns = (results: RoundResults, rows: readonly PromiseRow[]): readonly Column<PromiseRow>[] => [
  partnershipColumn(26, 'strong'),
  numberColumn(),
  column.text('promised', 'The plan as written last time.', ({ promised }) => promised.text, {
    heading: 'Planned last time',
    width: 50,
    widest: 82,
    required: true,
  }),
  column.partnership(
    'promised_by',
    'Whose return that was; another where partnerships merged.',
    ({ promised }) => promised.partnershipId,
    { required: true, only: 'data' },
  ),
  column.text('topic', 'Topic under which it was planned.', ({ topic }) => topic, {
    heading: 'Under',
    width: 18,
    required: true,
    inWords: topicName,
  }),
  column.code('outcome', 'What seems to have become of it.', ({ outcome }) => outcome, {
    heading: 'What became of it',
    words: promiseWords,
    width: 20,
    look: 'strong',
    required: true,
    shown: (promise) => text(outcomeWord(promise), 'strong'),
  }),
  column.text(
    'rests_on',
    'The words of the answer that say so; missing when it is only where the answer stands.',
    ({ words: said }) => said,
    {
      heading: 'What it rests on',
      width: 26,
      missing: words.nothingSaid,
      shown: (promise) => {
        const grounds = restsOn(promise)
        return grounds === null ? null : text(grounds)
      },
    },
  ),
  ...decidedColumns(results, rows),
  column.text(
    'figure_promised',
    'The figure planned, where what was reported falls short of it.',
    ({ figures }) => figures?.promised ?? null,
    {
      only: 'data',
    },
  ),
  column.text(
    'figure_reported',
    'The figure reported, where it falls short of what was planned.',
    ({ figures }) => figures?.reported ?? null,
    {
      only: 'data',
    },
  ),
  column.text(
    'answer',
    'The text of this round that seems to speak of it; missing when none does.',
    ({ answer }) => answer?.text ?? null,
    { heading: 'What this round says', width: 50, widest: 82, missing: words.nothingNow },
  ),
  column.text('answer_topic', 'Topic of that text.', ({ answerTopic }) => answerTopic, {
    heading: 'Under this time',
    width: 18,
    missing: words.nothingNow,
    inWords: topicName,
  }),
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
  const rows = comparisonsByName(results).flatMap(({ partnershipId, promises }) => numbered(partnershipId, promises))
  return {
    key: 'promises',
    sheet: sheets.promises,
    title: 'Promises',
    about:
      'One row for each plan of the last round, with what seems to have become of it. These are suggestions: please judge.',
    ...(results.edition === 'public' ? {} : { remarks: [words.toSayOtherwise] }),
    empty: results.previous ? 'No plan of the last round could be followed up.' : words.noPrevious,
    columns: promiseColumns(results, rows),
    rows,
    primaryKey: BY_NUMBER,
  }
}
