/** Questions and answers as people read them. */
import type { Form } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { type Entry, type PartnershipUpdate, type TypedValue, topicEntries } from '../model.ts'
import type { RoundResults } from './results.ts'
import { topicName, words } from './strings.ts'
import { statedText } from './tables/stated.ts'

export interface Question {
  readonly topic: string
  /** Short, for sheets and column headings. */
  readonly name: string
  /** As printed on the form; null for a topic that only another form asks for. */
  readonly label: string | null
}

/** The questions of the round's form in its order, then the topics that only returns on other forms answered. */
export function questionsOf(results: RoundResults): readonly Question[] {
  const questions = new Map<string, Question>()
  for (const field of results.form.fields) {
    const { topic, title, label } = field
    if (topic && kindOf(field).under !== null && !questions.has(topic)) {
      questions.set(topic, { topic, name: title ?? topicName(topic), label })
    }
  }
  for (const update of results.round.updates) {
    for (const topic of answeredTopics(update)) {
      if (!questions.has(topic)) questions.set(topic, questionOf(results, topic))
    }
  }
  return [...questions.values()]
}

function answeredTopics({ answers, values, tables }: PartnershipUpdate): readonly string[] {
  const holding = <Held>(held: Readonly<Record<string, Held>>, isThere: (one: Held) => boolean) =>
    Object.entries(held).flatMap(([topic, one]) => (isThere(one) ? [topic] : []))
  return [
    ...holding(answers, (entries) => entries.length > 0),
    ...holding(values, (list) => list.length > 0),
    ...holding(tables, ({ rows }) => rows.length > 0),
  ]
}

/** What people call a topic: the title its question has on a form, else its own name in words. */
export function questionName({ form, forms }: Pick<RoundResults, 'form' | 'forms'>, topic: string): string {
  for (const { fields } of [form, ...forms]) {
    const titled = fields.find((field) => field.topic === topic && field.title)
    if (titled?.title) return titled.title
  }
  return topicName(topic)
}

function questionOf(results: Pick<RoundResults, 'forms'>, topic: string): Question {
  const field = results.forms.flatMap((form) => form.fields).find((candidate) => candidate.topic === topic)
  return { topic, name: field?.title ?? topicName(topic), label: field?.label ?? null }
}

/** An answer as text: one paragraph as it is, several as a list, nested as they were. */
export function answerText(entries: readonly Entry[]): string {
  const [only] = entries
  if (entries.length === 1 && only) return only.text
  return entries.map((entry) => `${'    '.repeat(Math.min(entry.level, 4))}• ${entry.text}`).join('\n')
}

/** The answer to a topic, or what the return says in its place, or why there is none. */
export function answerOrReason(
  forms: readonly Form[],
  update: PartnershipUpdate,
  topic: string,
  textOf = asWritten,
): { text: string; answered: boolean } {
  const typed = typedText(update, topic, textOf)
  if (typed) return { text: typed, answered: true }
  const isAsked = [update.values, update.tables].some((held) => Object.hasOwn(held, topic))
  const entries = topicEntries(update.answers, topic) ?? (isAsked ? [] : undefined)
  if (!entries) return { text: words.notAsked, answered: false }
  if (entries.length === 0) {
    const stated = statedText(forms, update, (field) => field.topic === topic)
    return { text: stated ? words.quote(stated.text) : words.leftEmpty, answered: false }
  }
  return { text: answerText(entries), answered: true }
}

/** "€1.4m (estimate)". */
export function asWritten({ text }: TypedValue): string {
  return text
}

/** The values of a topic, a line each; of a table a line for each row. Empty where it has none. */
export function typedText(update: PartnershipUpdate, topic: string, textOf = asWritten): string {
  const { tables } = update
  const texts = (list: readonly TypedValue[]) => list.map(textOf)
  const alone = texts(valuesUnder(update, topic))
  const rows = Object.hasOwn(tables, topic) ? (tables[topic]?.rows ?? []) : []
  return [...alone, ...rows.map(({ cells }) => Object.values(cells).flatMap(texts).join('; '))].join('\n')
}

/** The values of a topic that stand alone, not in a table. */
export function valuesUnder({ values }: PartnershipUpdate, topic: string): readonly TypedValue[] {
  return Object.hasOwn(values, topic) ? (values[topic] ?? []) : []
}
