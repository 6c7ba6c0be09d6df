/** The figures and choices of all returns side by side, in one way of writing: what a committee sets against each other. */
import type { FieldKind, FormField } from '../../config/schema.ts'
import type { PartnershipUpdate } from '../../model.ts'
import { answerOrReason, asWritten, valuesUnder } from '../answers.ts'
import { marksFor } from '../marks.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { topicName, words } from '../strings.ts'
import { spelledOut } from './value-text.ts'
import { committeeWords } from './words.ts'

export interface FigureTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const SIDE_BY_SIDE: ReadonlySet<FieldKind> = new Set(['number', 'percentage', 'money', 'choice'])

/** Questions beside each other that the paper's width has room for. */
const MOST_COLUMNS = 4

/** A table for every four questions of the round's form that some return answered; none for a single return. */
export function figureTables(results: RoundResults): readonly FigureTable[] {
  const updates = updatesByName(results)
  const asked = results.form.fields.filter(
    ({ kind, topic }) =>
      SIDE_BY_SIDE.has(kind) && topic && updates.some(({ update }) => valuesUnder(update, topic).length > 0),
  )
  if (updates.length < 2) return []
  const starts = asked.flatMap((_, index) => (index % MOST_COLUMNS === 0 ? [index] : []))
  return starts.map((start) => {
    const fields = asked.slice(start, start + MOST_COLUMNS)
    return {
      header: [words.partnership, ...fields.map(({ title, topic = '' }) => title ?? topicName(topic))],
      rows: updates.map(({ name, update }) => [name, ...fields.map((field) => shown(results, update, field))]),
    }
  })
}

function shown(results: RoundResults, update: PartnershipUpdate, { topic = '' }: FormField): string {
  const { asked, held } = marksFor(results, update)
  const isAsked = asked.includes(topic)
  const { text, answered } = answerOrReason(results.forms, update, topic, isAsked ? asWritten : spelledOut)
  if (!answered) return held.includes(topic) ? committeeWords.heldBack : text
  return isAsked ? committeeWords.unsure(text) : text
}
