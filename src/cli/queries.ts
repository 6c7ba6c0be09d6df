/** The open queries of a round as its last run stored them, in the order in which they are numbered. */
import { nodeFileSystem } from '../collect/file-system.ts'
import { type OpenQuestion, openQuestions } from '../decisions/open-questions.ts'
import { type Suggestion, suggestions } from '../decisions/suggestions.ts'
import { inOrder, storedComparison, storedRecord } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { UsageError } from './failure.ts'

export interface StoredQuestions {
  readonly round: string
  readonly questions: readonly OpenQuestion[]
  /** What the comparison suggests; numbered after the queries. */
  readonly suggestions: readonly Suggestion[]
}

/** @param id of the round; the last one that was run when left out */
export async function storedQuestions(setup: Setup, id: string | undefined): Promise<StoredQuestions> {
  const rounds = inOrder(setup.config.rounds)
    .map((round) => round.id)
    .reverse()
  if (id !== undefined && !rounds.includes(id)) {
    throw new UsageError(`There is no round "${id}" in the configuration; it has ${rounds.join(', ')}.`)
  }
  for (const round of id === undefined ? rounds : [id]) {
    const record = await storedRecord(setup, round, nodeFileSystem)
    if (!record) continue
    const comparison = await storedComparison(setup, round, nodeFileSystem)
    const questions = openQuestions(record, comparison, setup.config.forms)
    return { round, questions, suggestions: suggestions(comparison) }
  }
  throw new UsageError(
    `Nothing has been asked yet: no ${id === undefined ? 'round' : `run of round ${id}`} has outputs in ${setup.output}.`,
  )
}
