/** Headings that online forms and survey programs put before, between and behind the questions when answers are exported. */
export const EXPORT_HEADINGS = {
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

/** A heading over what a quiz adds to each question. */
export const QUIZ_HEADING = /^(?:points|feedback)\s+[-–]\s/i
/** Headings of the second row that survey programs write: the kind of each answer. */
export const ANSWER_KIND_HEADING =
  /^(?:open-ended response|response|answer|text|comment|other \(please specify\)|[^:\n]{2,40}:)$/i
