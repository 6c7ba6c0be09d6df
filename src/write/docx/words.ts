/** Texts of the paper for a committee. */
import type { ChangeKind } from '../../reconcile/model.ts'
import type { RegisterKind } from '../../register/register.ts'
import { listInWords, partnerships } from '../strings.ts'

const SMALL_NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A number that begins a sentence. */
function startWithNumber(n: number): string {
  return SMALL_NUMBERS[n] ?? String(n)
}

function points(n: number): string {
  return n === 1 ? '1 point is' : `${n} points are`
}

export const committeeWords = {
  logo: (organisation: string) => (organisation ? `Logo of ${organisation}` : 'Logo of the organisation'),
  title: 'Partnership update report',
  reportBy: (who: string) => `Report by ${who}`,
  item: (number: string) => `Agenda item ${number}`,
  purposeHeading: 'Purpose and recommendation',
  purpose: (round: string) =>
    `This paper gives the updates that the partnerships sent for ${round}, partnership by partnership, in their own words.`,
  purposeOfChanges: (round: string, before: string) =>
    `This paper gives what is new in the updates that the partnerships sent for ${round}, in their own words, since those of ${before}.`,
  onlyChanges: (most: number, before: string) =>
    `Because there are more than ${most} partnerships, this paper holds what their updates did not say in ${before}; the updates as a whole are in the workbook of the round.`,
  saysTheSame: (names: readonly string[], before: string) =>
    `${names.length === 1 ? 'One update says' : `${startWithNumber(names.length)} updates say`} nothing that was not in that of ${before}: ${listInWords(names)}.`,
  recommendation: 'Members are asked to note this report.',
  background: 'Background',
  thisReport: 'This report',
  received: (received: number, expected: number, when: string) =>
    `Of ${expected} ${partnerships(expected)} asked for an update, ${received} sent one (${when}).`,
  allReceived: (expected: number, when: string) =>
    expected === 1
      ? `The one partnership that was asked for an update sent it (${when}).`
      : `All ${expected} ${partnerships(expected)} that were asked for an update sent one (${when}).`,
  noneReceived: 'No partnership has sent an update for this round.',
  alsoReceived: (n: number) =>
    `${n === 1 ? 'One update came' : `${startWithNumber(n)} updates came`} from ${n === 1 ? 'a partnership that was' : 'partnerships that were'} not asked for one.`,
  howAnswersStand: (empty: string) =>
    `The answers stand as they were given. “${empty}” means that the question was not answered.`,
  valuesStand: 'Figures, dates and choices are written in one way throughout.',
  contents: 'Contents',
  outstanding: 'Outstanding updates',
  outstandingIntro: (n: number) =>
    n === 1
      ? 'One partnership was asked for an update and has sent none that could be used.'
      : `${startWithNumber(n)} partnerships were asked for an update and have sent none that could be used.`,
  outstandingTable: 'Partnerships that have sent no update',
  contact: 'For more information',
  contactIntro: 'If you would like more information about this report, please contact:',
  updates: 'Partnership updates',
  updateTable: (name: string) => `Update of ${name}: each question of the form with its answer`,
  figures: 'Figures side by side',
  figuresIntro: 'The figures and choices that the partnerships gave, written in one way so that they can be compared.',
  figuresTable: (questions: readonly string[]) => `What each partnership gave for: ${listInWords(questions)}`,
  unsure: (text: string) => `${text} (to be confirmed)`,
  toBeConfirmed: 'Something in this answer is still to be confirmed.',
  heldBack: 'Held back',
  partHeldBack: 'Part of this answer is held back.',
  noUpdateBefore: (round: string) => `There is no update of ${round} to compare this one with.`,
  sameAs: (round: string) => `It says the same as in ${round}.`,
  changedSince: (round: string, what: string) => `Compared with ${round}, ${what}.`,
  /** By the kind of change, in the order of the sentence. */
  pointKinds: [
    ['turned', (n) => `${points(n)} the opposite of last time`],
    ['added', (n) => `${points(n)} new`],
    ['dropped', (n) => `${points(n)} no longer there`],
    ['reworded', (n) => `${points(n)} worded in another way`],
    ['changed', (n) => `${points(n)} changed`],
    ['moved', (n) => `${points(n)} under another question`],
  ] satisfies readonly (readonly [ChangeKind | 'turned', (n: number) => string])[] as readonly (readonly [
    ChangeKind | 'turned',
    (n: number) => string,
  ])[],
  ratings: (n: number, way: 'better' | 'worse') => `${n} ${n === 1 ? 'rating is' : 'ratings are'} ${way}`,
  officeChanged: (office: string) => `the office of ${office} has changed`,
  otherForm: (form: string) => `This partnership answered on another form, “${form}”.`,
  kinds: {
    county: 'Countywide partnerships',
    thematic: 'Thematic partnerships',
    district: 'District partnerships',
    'delivery-group': 'Delivery groups',
    other: 'Other partnerships',
  } satisfies Record<RegisterKind, string>,
  unregistered: 'Partnerships not in the register',
} as const
