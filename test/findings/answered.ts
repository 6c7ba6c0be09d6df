/** Returns with one doubtful answer each: what reading the fields of a form must say of it, and at which cell. */
import type { FindingCode } from '../../src/findings/catalogue.ts'
import { type Answers, at, csv, type Key, returnBook, returnRows, type Sent } from './returns.ts'

type Case = readonly [code: FindingCode, asked: Key, answers: Answers]

/** The first of the references these returns bear. */
const FIRST = 100

const CASES: readonly Case[] = [
  ['answer-empty', 'focus', { focus: 'n/a' }],
  ['answer-placeholder', 'focus', { focus: '[insert text here]' }],
  ['prompt-removed', 'plans', { plans: 'Your text here\nBuild the hall.' }],
  ['lines-joined', 'plans', { plans: 'The ferry sails on\nSundays' }],
  ['answer-awaited', 'focus', { focus: 'To follow' }],
  ['answer-too-long', 'plans', { plans: `Mend the quay${' and the pier'.repeat(30)}` }],
  ['answer-reference', 'challenges', { challenges: 'As above' }],
  ['date-unreadable', 'completed', { completed: 'end of last week' }],
  ['date-in-part', 'completed', { completed: '20 Mai 2012' }],
  ['date-impossible', 'completed', { completed: '31/04/2012' }],
  ['date-american', 'completed', { completed: '05/25/2012' }],
  ['date-swapped', 'completed', { completed: '05/11/2012' }],
  ['date-weekday', 'completed', { completed: 'Monday 4 May 2012' }],
  ['date-month-spelling', 'completed', { completed: '17 Febuary 2012' }],
  ['date-year-assumed', 'completed', { completed: '4 May' }],
  ['date-quarter', 'completed', { completed: 'Q1 2012' }],
  ['date-serial', 'completed', { completed: '41033' }],
  ['date-several', 'completed', { completed: '2-4 May 2012' }],
  ['date-implausible', 'completed', { completed: '21/02/1931' }],
  ['date-year-typed', 'completed', { completed: '04/07/1905' }],
  ['contact-without-name', 'details', { officer: '', details: 'desk@example.org' }],
  ['contact-details-missing', 'officer', { officer: 'Nadia Frost', details: '' }],
  ['contact-unpaired', 'details', { officer: 'Nadia Frost and Owen Pike', details: '01632 960777' }],
  ['phone-too-long', 'tel', { tel: '01632 96012345' }],
  ['phone-too-short', 'tel', { tel: '960123' }],
  ['phone-not-valid', 'tel', { tel: '01111 111111' }],
  ['phone-with-letters', 'tel', { tel: 'O1632 960123' }],
  ['phone-zero-restored', 'tel', { tel: '1632960123' }],
  ['email-not-valid', 'email', { email: 'board@example' }],
  ['email-mended', 'email', { email: 'board @example.org' }],
  ['office-vacant', 'chair', { chair: 'Vacant' }],
  ['office-without-name', 'chair', { chair: 'Bishop of Barchester' }],
  ['holder-unclear', 'chair', { chair: 'see the note' }],
  ['holder-doubtful', 'chair', { chair: 'Joan Petty (tbc)' }],
  ['holder-gone', 'chair', { chair: 'Previously Joan Petty' }],
  ['holder-same-as-before', 'chair', { chair: 'No change' }],
  ['target-corrected', 'targets', { targets: 'N1 6' }],
  ['target-ambiguous', 'targets', { targets: 'N156' }],
  ['target-not-claimed', 'targets', { targets: 'NI 1 is no longer ours' }],
  ['target-unknown', 'targets', { targets: 'NI 99' }],
  ['target-range', 'targets', { targets: 'NI 2-4' }],
  ['meeting-undated', 'meetings', { meetings: 'Next meeting TBC' }],
  ['meeting-no-date', 'meetings', { meetings: 'Meetings are held each quarter' }],
  ['meeting-date-unread', 'meetings', { meetings: 'Last met on the 14th, next 6 June 2012' }],
  ['meeting-state-doubtful', 'meetings', { meetings: '6 June 2012 Corn Exchange cancelled' }],
  ['meeting-other-date', 'meetings', { meetings: '6 June 2012 (the regatta has been moved to 11 July 2012)' }],
  ['meeting-already-past', 'meetings', { meetings: 'Next meeting: 5 January 2012' }],
  ['meeting-not-yet-held', 'meetings', { meetings: 'Last meeting: 5 August 2012' }],
  ['meeting-none-planned', 'meetings', { meetings: '6 February 2012' }],
  ['value-unclear', 'share', { share: 'rather few' }],
  ['late-return', 'completed', { completed: '5 June 2012' }],
  ['date-year-doubtful', 'completed', { completed: '20 May 2013' }],
  ['date-after-due', 'completed', { completed: '3 June 2014' }],
  ['early-return', 'completed', { completed: '10 January 2012' }],
  ['another-round', 'completed', { completed: '4 November 2011' }],
]

const answered = CASES.map(
  ([code, asked, answers], index): Sent => ({
    file: `answered/${code}.csv`,
    bytes: csv(returnRows(`b${FIRST + index}`, answers)),
    gives: { [code]: at(asked) },
  }),
)

const export_ = [
  ['ID', 'Completion time', 'Email', 'Name', 'Partnership', 'Chairman', 'Plans for next year', 'Current activities'],
  ['1', '04/05/2012 14:22', 'iris.lowe@example.org', 'Iris Lowe', 'Board 11', 'Robin Vale', 'A ferry', 'The quay'],
]

const link = (text: string) => ({
  answers: { email: '' },
  cells: { [at('email')]: `<c r="${at('email')}" t="inlineStr"><is><t>${text}</t></is></c>` },
  behind: `<hyperlinks><hyperlink ref="${at('email')}" r:id="mail"/></hyperlinks>`,
})
const mail = { mail: ['hyperlink', 'mailto:ada.other@example.org', 'External'] } as const

export const ANSWERED: readonly Sent[] = [
  ...answered,
  {
    file: 'answered/without a required question.csv',
    bytes: csv(returnRows('b12', {}, ['focus'])),
    gives: { 'required-question-missing': 'A1' },
  },
  {
    file: 'answered/without a question.csv',
    bytes: csv(returnRows('b13', {}, ['challenges'])),
    gives: { 'question-missing': 'A1' },
  },
  {
    file: 'answered/without a name.csv',
    bytes: csv([['Return of: Lakes Partnership'], [], ...returnRows('', { partnership: '' })]),
    gives: { 'name-from-title': 'A1' },
  },
  {
    file: 'answered/sent online.csv',
    bytes: csv(export_),
    gives: { 'date-from-submission': 'B2', 'contact-from-submission': 'D2' },
  },
  {
    file: 'answered/leads to an address.xlsx',
    bytes: returnBook('b14', { ...link('Email Ada'), answers: { email: '', details: '' } }, { relations: mail }),
    gives: { 'email-from-link': at('email') },
  },
  {
    file: 'answered/leads to another address.xlsx',
    bytes: returnBook('b15', link('board@example.org'), { relations: mail }),
    gives: { 'email-link-differs': at('email') },
  },
  {
    file: 'answered/chair elsewhere.csv',
    bytes: csv(returnRows('b17', { officer: 'Chair – Joan Petty', chair: '' })),
    gives: { 'holder-named-elsewhere': at('officer'), 'answer-empty': 'A8' },
  },
  {
    file: 'answered/numbers of footnotes.csv',
    bytes: csv(returnRows('b18', { chair: 'Cllr Ida Thorne1', plans: 'Let 262 homes and welcome 963 walkers.' })),
    gives: { 'holder-unclear': at('chair'), 'figures-with-marks': at('plans') },
  },
  {
    file: 'answered/days and months.csv',
    bytes: csv(returnRows('b16', { completed: '4 March 2012', meetings: '13/01/2012; 03/12/2012' })),
    gives: { 'meeting-exchanged': at('meetings') },
  },
]
