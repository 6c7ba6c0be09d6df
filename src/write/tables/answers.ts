/** *Answers*: a row an answer, question by question, and at the end the text that belongs to no question. */
import { type PartnershipUpdate, type Source, topicEntries } from '../../model.ts'
import { answerOrReason, type Question, questionsOf } from '../answers.ts'
import { text } from '../cells.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { sheets, words } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, sourceColumn, type Table } from './column.ts'
import { statedText } from './stated.ts'
import { hasRecords, readAs } from './topics.ts'

interface AnswerRow {
  readonly id: string
  /** Short name of the question, and its wording on the form; null where the round's forms have none. */
  readonly question: string
  readonly label: string | null
  readonly text: string
  /** Whether it is an answer, not the reason why there is none. */
  readonly answered: boolean
  /** What was understood, where that is not what was written. */
  readonly understood: string | null
  readonly source: Source
}

const column = columnsOf<AnswerRow>()

export const answerColumns: readonly Column<AnswerRow>[] = [
  column.text('question', 'Short name of the question.', ({ question }) => question, {
    heading: words.question,
    width: 22,
    required: true,
  }),
  partnershipColumn(30, 'strong'),
  column.text('answer', 'The answer, or why there is none.', (row) => row.text, {
    heading: words.answer,
    width: 72,
    widest: 104,
    shown: (row) => (row.answered ? null : text(row.text, 'quiet')),
  }),
  column.text('understood', 'What was understood, where it is not what was written.', (row) => row.understood, {
    heading: words.readAs,
    width: 22,
    missing: words.asWritten,
  }),
  column.text('label', 'The question as the form prints it.', ({ label }) => label, {
    heading: words.asPrinted,
    width: 36,
    look: 'quiet',
    missing: words.noQuestion,
  }),
  sourceColumn(26),
]

/** Questions with records of their own have a sheet of their own. */
export function answersTable(results: RoundResults): Table<AnswerRow> {
  const rows = [
    ...questionsOf(results)
      .filter(({ topic }) => !hasRecords(results, topic))
      .flatMap((question) => answersTo(results, question)),
    ...(results.edition === 'public' ? [] : leftOver(results)),
  ]
  return {
    key: 'answers',
    sheet: sheets.answers,
    title: 'Answers',
    about: 'One row for each answer, question by question. Use the filter of the first column to read one question.',
    empty: 'No usable return has come in for this round, so there are no answers to show.',
    namedBy: 'partnership_id',
    columns: rows.some(({ understood }) => understood !== null)
      ? answerColumns
      : answerColumns.filter(({ key }) => key !== 'understood'),
    rows,
  }
}

/** Those who were asked, whether they answered or not. */
function answersTo(results: RoundResults, { topic, name, label }: Question): AnswerRow[] {
  return updatesByName(results).flatMap(({ update }) => {
    const held = placesOf(update, topic)
    if (!held) return []
    const { text, answered } = answerOrReason(results.forms, update, topic)
    const from = held[0] ?? statedText(results.forms, update, (field) => field.topic === topic)
    return [
      {
        id: update.partnershipId,
        question: name,
        label,
        text,
        answered,
        understood: readAs(results, update, topic),
        source: from?.source ?? update.source,
      },
    ]
  })
}

/** What the answer is made of; undefined where the question was not asked. */
function placesOf({ values, answers }: PartnershipUpdate, topic: string): readonly { source: Source }[] | undefined {
  return (Object.hasOwn(values, topic) ? values[topic] : undefined) ?? topicEntries(answers, topic)
}

/** Text of the returns that is used nowhere else. */
function leftOver(results: RoundResults): AnswerRow[] {
  return updatesByName(results).flatMap(({ update }) =>
    update.leftOver.map(({ text, source }) => ({
      id: update.partnershipId,
      question: words.noQuestion,
      label: null,
      text,
      answered: true,
      understood: null,
      source,
    })),
  )
}
