/** Columns that online forms and survey programs put before, between and behind the questions when answers are exported. */
import { EXPORT_HEADINGS, QUIZ_HEADING } from '../words/en/export-headings.ts'
import { squeeze } from './label-text.ts'

/** Facts of the sender that are of use when the form does not ask for them, and everything `other` that says nothing of the return. */
export type Submission = keyof typeof EXPORT_HEADINGS

const SUBMISSION: ReadonlyMap<string, Submission> = new Map(
  (Object.keys(EXPORT_HEADINGS) as Submission[]).flatMap((kind) =>
    EXPORT_HEADINGS[kind].split(', ').map((heading): [string, Submission] => [squeeze(heading), kind]),
  ),
)

/** What a heading of an export holds; null for a question. */
export function submissionOf(heading: string): Submission | null {
  if (heading.length > 60) return null
  return SUBMISSION.get(squeeze(heading)) ?? (QUIZ_HEADING.test(heading.trim()) ? 'other' : null)
}
