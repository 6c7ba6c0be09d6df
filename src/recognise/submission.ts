/** Columns that online forms and survey programs put before, between and behind the questions when answers are exported. */
import { squeeze } from './label-text.ts'

/** Facts of the sender that are of use when the form does not ask for them, and everything `other` that says nothing of the return. */
export type Submission = 'completedAt' | 'email' | 'name' | 'other'

const HEADINGS: Readonly<Record<Submission, string>> = {
  completedAt:
    'Completion time, Timestamp, Submitted, Submitted at, Submission date, End date, Ended, Date submitted, Recorded date, Submit date (UTC)',
  email: 'Email, Email address, Username, Recipient email, E-mail address',
  name: 'Name, Respondent, Respondent name',
  other: [
    'ID, Start time, Started, Start date, Start date (UTC), Last modified time, Last modified, Language, User language, Response ID, Respondent ID',
    'Response number, Submission ID, Entry ID, Unique ID, User ID, User no, Collector ID, Collector, IP address, Network ID, Token, Session ID',
    'First name, Last name, Custom data, Custom data 1, Custom data 2, External reference, Distribution channel, Recipient first name',
    'Recipient last name, Location latitude, Location longitude, Latitude, Longitude, Duration, Duration (in seconds), Time taken, Finished',
    'Tracking link, Referrer, User agent, Browser, Device, Device data, Platform, Score, Total points, Quiz feedback, Total score, Grade',
    'Workflow, Created, Created by, Modified, Modified by, Item type, Path, Last page, Start language, Seed, Channel, Respondent type',
  ].join(', '),
}

const SUBMISSION: ReadonlyMap<string, Submission> = new Map(
  (Object.keys(HEADINGS) as Submission[]).flatMap((kind) =>
    HEADINGS[kind].split(', ').map((heading): [string, Submission] => [squeeze(heading), kind]),
  ),
)

/** What a heading of an export holds; null for a question. */
export function submissionOf(heading: string): Submission | null {
  if (heading.length > 60) return null
  return SUBMISSION.get(squeeze(heading)) ?? (/^(?:points|feedback)\s+[-–]\s/i.test(heading.trim()) ? 'other' : null)
}
