/** Bullets and paragraphs: free text under a topic. */
import { type AnswerInput, type Kind, NO_OPTIONS, OWN_TABLES } from '../kind.ts'
import { readAnswers } from './read-answers.ts'

/** What all questions with free text have in common. Anything may answer them, so that nothing can be told from a text's look. */
export const FREE_TEXT = {
  ...OWN_TABLES,
  options: NO_OPTIONS,
  under: 'answers',
  looksLike: () => 0.5,
  input: (): AnswerInput => ({ lines: 8 }),
} as const

export const entries: Kind<typeof NO_OPTIONS> = {
  ...FREE_TEXT,
  // Entries are paired across all topics of a return, since they move between questions; reconcile does that for the answers of every kind.
  room: { read: readAnswers, compare: () => ({ changes: [], findings: [] }) },
  yearInLabel: true,
  canBePrivate: true,
}
