/**
 * What is done with files behind the wall. A task is made ready once with its context and then takes one order after the other; contexts,
 * orders and what is given are plain data, for they go to another process and back. What a task needs is loaded when it is asked for.
 */
import type { Limits } from '../config/schema.ts'
import type { EnteredRow } from '../decisions/entered.ts'
import type { Draft, DraftContext } from '../learn/draft.ts'
import type { LearntPartnerships } from '../learn/partnerships.ts'
import { openingContainers } from '../open-container.ts'
import type { PreviousContext, PreviousRead } from '../previous/previous.ts'
import type { Inspection, OpenedFile, Reading, ReadingContext } from '../reading-context.ts'
import type { CompareContext, CompareOrder } from '../reconcile/compare-apart.ts'
import type { TracedComparison } from '../reconcile/compare-group.ts'

interface Task<Context, Order, Gives> {
  readonly context: Context
  readonly order: Order
  readonly gives: Gives
}

export interface Tasks {
  /** What a file gives to a round. */
  readonly read: Task<ReadingContext, OpenedFile, Reading>
  /** The same, with the cells it came from. */
  readonly check: Task<ReadingContext, OpenedFile, Inspection>
  /** What was entered in a workbook to decide in; null for any other file. */
  readonly entered: Task<Limits, OpenedFile, EnteredRow[] | null>
  /** A draft of the form that the files are copies of. */
  readonly draft: Task<DraftContext, readonly OpenedFile[], Draft>
  /** Rows of a register from the team's own list, for a round. */
  readonly partnerships: Task<string, OpenedFile, LearntPartnerships>
  /** What changed between the returns of a partnership in two rounds. */
  readonly compare: Task<CompareContext, CompareOrder, TracedComparison>
  /** The record to compare a round with. */
  readonly previous: Task<PreviousContext, OpenedFile, PreviousRead>
}

export type TaskName = keyof Tasks
export type Perform<Name extends TaskName> = (
  order: Tasks[Name]['order'],
) => Tasks[Name]['gives'] | Promise<Tasks[Name]['gives']>
type MakeReady<Name extends TaskName> = (context: Tasks[Name]['context']) => Promise<Perform<Name>>

const TASKS: { readonly [Name in TaskName]: MakeReady<Name> } = {
  read: async (context) => {
    const [{ createReader }, effects] = await Promise.all([import('../reading.ts'), effectsFor(context)])
    return openingContainers(createReader(context, effects), context.limits, effects)
  },
  check: async (context) => {
    const [{ createInspector }, effects] = await Promise.all([import('../reading.ts'), effectsFor(context)])
    return openingContainers(createInspector(context, effects), context.limits, effects)
  },
  entered: async (limits) => {
    const [{ readReturnFile }, { enteredIn }, effects] = await Promise.all([
      import('../read/read.ts'),
      import('../decisions/entered.ts'),
      nodeEffects(),
    ])
    return ({ file, bytes }) => enteredIn(readReturnFile(file, bytes, limits, effects).grids)
  },
  draft: async (context) => {
    const [{ draftForm }, effects] = await Promise.all([import('../learn/draft.ts'), nodeEffects()])
    return (files) => draftForm(files, context, effects)
  },
  partnerships: async (round) => {
    const [{ learnPartnerships }, { openList }] = await Promise.all([
      import('../learn/partnerships.ts'),
      import('../register/list-file.ts'),
    ])
    return async ({ file, bytes }) => learnPartnerships(await openList(bytes, file), file, round)
  },
  compare: async (context) => {
    const { comparingApart } = await import('../reconcile/compare-apart.ts')
    return comparingApart(context)
  },
  previous: async (context) => {
    const { readPrevious } = await import('../previous/previous.ts')
    return ({ file, bytes }) => readPrevious(file, bytes, context)
  },
}

async function nodeEffects() {
  return (await import('../node-effects.ts')).nodeEffects
}

async function effectsFor({ passwords }: ReadingContext) {
  return (await import('../node-effects.ts')).effectsWith(passwords)
}

export function makeReady<Name extends TaskName>(name: Name, context: Tasks[Name]['context']): Promise<Perform<Name>> {
  const make: MakeReady<Name> = TASKS[name]
  return make(context)
}
