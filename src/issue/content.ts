/** What a form that is sent out is printed with: last round's people and contacts in their boxes, and its answers and plans beside and behind them. */
import type { Form, FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { type PartnershipUpdate, topicEntries } from '../model.ts'
import { plansOf } from '../reconcile/promises.ts'
import { answerText, typedText } from '../write/answers.ts'
import { valuesOf } from '../write/docx/content.ts'
import { defaultLook } from '../write/look.ts'
import { statedText } from '../write/tables/stated.ts'

/** What stands in a box when the form goes out. */
export interface Prefilled {
  readonly text: string
  /** The officer is asked whether it is still correct, and it counts as last time's until they say so or write over it. */
  readonly isToConfirm: boolean
}

export interface IssuedContent {
  /** By key of the field. */
  readonly answers: ReadonlyMap<string, Prefilled>
  /** Last time's answers, by key of the field. */
  readonly last: ReadonlyMap<string, string>
  /** Rows of tables in the boxes, by key of the field: texts by key of their column. */
  readonly records: ReadonlyMap<string, readonly IssuedRecord[]>
  /** The same as they were last time. */
  readonly lastRecords: ReadonlyMap<string, readonly IssuedRecord[]>
  readonly promises: readonly string[]
  /** What the last round is called; null when there is nothing of it. */
  readonly lastRound: string | null
}

export type IssuedRecord = Readonly<Record<string, string>>

export const NO_CONTENT: IssuedContent = {
  answers: new Map(),
  last: new Map(),
  records: new Map(),
  lastRecords: new Map(),
  promises: [],
  lastRound: null,
}

/**
 * What last round's returns of a partnership say to the questions of a form. A partnership that was several last time has all of their answers beside
 * its boxes, each under its name, and nobody in them: who holds an office now is for the officer to say.
 */
export function contentFrom(form: Form, returns: readonly PartnershipUpdate[], lastRound: string): IssuedContent {
  const [only] = returns
  if (!only) return NO_CONTENT
  const isOne = returns.length === 1
  const answers = new Map<string, Prefilled>()
  const last = new Map<string, string>()
  const lastRecords = new Map<string, readonly IssuedRecord[]>()
  const topics = new Set<string>()
  for (const field of form.fields) {
    if (kindOf(field).identifies || field.kind === 'date') continue
    if (field.columns) {
      lastRecords.set(
        field.key,
        returns.flatMap((update) => recordsOf(field, update)),
      )
      continue
    }
    // Entries of questions that share a topic were not kept apart: they stand beside the first of them.
    if (field.topic !== undefined && kindOf(field).under === 'answers' && topics.has(field.topic)) continue
    if (field.topic !== undefined) topics.add(field.topic)
    const texts = returns.flatMap((update) => {
      const text = lastAnswer(form, field, update)
      return text === '' ? [] : [isOne ? text : `${update.partnership}:\n${text}`]
    })
    if (texts.length > 0) last.set(field.key, texts.join('\n'))
    const [text] = texts
    if (isOne && text !== undefined && kindOf(field).holdsOn) answers.set(field.key, { text, isToConfirm: true })
  }
  return {
    answers,
    last,
    records: new Map(),
    lastRecords,
    promises: returns.flatMap(plansOf),
    lastRound,
  }
}

function lastAnswer(form: Form, field: FormField, update: PartnershipUpdate): string {
  const { topic } = field
  if (topic === undefined || field.role) return valuesOf({ look: defaultLook }, form, field, update).join('\n')
  const said = typedText(update, topic) || answerText(topicEntries(update.answers, topic) ?? [])
  return said || (statedText([form], update, (one) => one.topic === topic)?.text ?? '')
}

function recordsOf(field: FormField, { tables }: PartnershipUpdate): IssuedRecord[] {
  const topic = field.topic ?? field.key
  const rows = Object.hasOwn(tables, topic) ? (tables[topic]?.rows ?? []) : []
  return rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([key, values]) => [key, values.map(({ text }) => text).join('\n')])),
  )
}

/** Whether a form asks if what it prints is still correct. */
export function asksToConfirm({ answers }: IssuedContent): boolean {
  return [...answers.values()].some(({ isToConfirm }) => isToConfirm)
}
