/** Texts of the landing page. */

import { messageWords } from '../../words/en/messages.ts'
import { counted, inSentence, nothing, roundWords, severityWords, states } from '../status-words.ts'
import { listInWords } from '../strings.ts'
import type { Standing } from './model.ts'

function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

function orNothing(n: number): string {
  return n === 0 ? 'nothing' : n.toLocaleString('en-GB')
}

export const landingWords = {
  heading: 'Partnership updates',
  title: (organisation: string) => ['Partnership updates', organisation].filter(Boolean).join(' – '),
  skip: 'Skip to the rounds',
  asOn: (day: string) => `As it stood on ${day}`,
  old: 'This page is as the last run, publication or decision left it, on {day}; days to a due date are counted from then. Run Collate to bring it up to date.',
  rounds: 'Rounds',
  noRounds: 'No round has been set up yet.',
  standing: roundWords satisfies Record<Standing, string>,
  due: (day: string) => `Due ${day}`,
  noDue: 'No due date',
  /** @param days to the due date, negative when it has passed */
  days: (days: number) => {
    if (days === 0) return 'today'
    if (days === 1) return 'tomorrow'
    if (days === -1) return 'yesterday'
    return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`
  },
  notRunAbout: (id: string) =>
    `Nothing has been read for this round. Put the returns into the folder ${id} of the input folder and run Collate.`,
  progress: (of: number) => `of ${of.toLocaleString('en-GB')} ${counted(of, 'return', states.received)}`,
  came: (n: number) => counted(n, 'return', states.received),
  besides: (unasked: number) => `and ${count(unasked, 'return')} nobody had asked for`,
  late: (n: number) => `${n.toLocaleString('en-GB')} ${inSentence(states.late)}`,
  outstanding: (n: number) => `${n.toLocaleString('en-GB')} ${counted(n, 'return', states.outstanding)}`,
  unusable: (file: string) => `What came could not be used: ${file}`,
  /** @param sent how many reminders were */
  reminded: (sent: number) => `${messageWords.reminder(sent + 1)} is next`,
  byPartnership: 'By partnership',
  noPartnership: 'No one partnership',
  openAt: (errors: number, queries: number) =>
    [
      errors > 0 && `${errors} ${inSentence(severityWords.error)}`,
      queries > 0 && `${queries} ${inSentence(severityWords.query)}`,
    ]
      .filter(Boolean)
      .join(', '),
  news: (day: string, names: string) => `New since ${day}: ${names}.`,
  more: (n: number) => `and ${n.toLocaleString('en-GB')} more`,
  errors: inSentence(severityWords.error),
  errorsNone: nothing.putRight,
  queries: inSentence(severityWords.query),
  queriesNone: nothing.toConfirm,
  changes: (n: number, previous: string) => `${n === 1 ? 'change' : 'changes'} since ${previous}`,
  newDecisions: 'Decisions have been made since the last run. Run the round again to take them over.',
  publishedBy: (day: string, by: string) => `${states.signedOff} on ${day} by ${by}.`,
  changedSince: `What the last run made is different from what was ${inSentence(states.signedOff)}.`,
  unchangedSince: 'It is still what the last run made.',

  outputs: 'Outputs',
  outputsOf: (round: string) => `Outputs of ${round}`,
  groups: {
    consolidated: 'The round in a workbook',
    changes: 'What changed',
    changesBook: 'Changes as a workbook',
    decide: 'Queries to decide',
    paper: 'Paper for the committee',
    feedback: 'Questions to officers',
    data: 'Data for analysts',
    public: 'Public edition',
    published: (day: string) => `${states.signedOff} ${day}`,
  },
  allFiles: (n: number) => `All ${count(n, 'file')}`,
  kinds: { xlsx: 'Excel', html: 'page', docx: 'Word', csv: 'CSV', json: 'JSON', md: 'text' } as Readonly<
    Record<string, string>
  >,
  folder: (n: number) => `folder of ${count(n, 'file')}`,

  events: 'What happened last',
  noEvents: 'Nothing yet.',
  ran: (round: string, received: number, errors: number, queries: number) =>
    `${round} was run: ${listInWords([count(received, 'return'), `${orNothing(errors)} ${inSentence(severityWords.error)}`, `${orNothing(queries)} ${inSentence(severityWords.query)}`])}.`,
  published: (round: string, by: string) => `${by} signed ${round} off.`,
  decided: (n: number, by: string, round: string) =>
    `${by || 'Somebody'} took ${count(n, 'decision')}${round && ` about ${round}`}.`,
  undone: (n: number, by: string, round: string) =>
    `${by || 'Somebody'} took ${count(n, 'decision')}${round && ` about ${round}`} back.`,

  footer: (organisation: string) =>
    `${organisation ? `For the team of ${organisation}. ` : ''}Written anew after every run, publication and decision.`,
  footerLinks:
    'The links lead to files beside this page. Mailed or moved by itself it leads nowhere: open index.html in the folder of outputs instead.',
} as const
