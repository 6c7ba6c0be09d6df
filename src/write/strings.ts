/** Every fixed text of the outputs, in one place. Findings are worded in `findings/catalogue.ts`. */
import type { Outcome, Severity, Superseded } from '../model.ts'
import type { ChangeField, ChangeKind, ComparisonStatus, PromiseOutcome, TargetStanding } from '../reconcile/model.ts'
import type { RegisterKind } from '../register/register.ts'

export const severityWords: Record<Severity, string> = { error: 'Error', query: 'Query', note: 'Note' }

export const outcomeWords: Record<Outcome, string> = {
  used: 'Used',
  superseded: 'Replaced',
  ignored: 'Ignored',
  rejected: 'Not usable',
}

export const supersededWords: Record<Superseded['reason'], string> = {
  copy: 'It is a copy of it.',
  completedLater: 'The other has the later date of completion.',
  savedLater: 'The other was saved later.',
  versionInName: 'The other has the later version in its file name.',
  fullest: 'The other says more.',
  decision: 'Someone decided so.',
}

export const changeKindWords: Record<ChangeKind, string> = {
  kept: 'Kept',
  reworded: 'Reworded',
  moved: 'Moved',
  added: 'Added',
  dropped: 'Dropped',
  changed: 'Changed',
}

export const changeFieldWords: Record<ChangeField, string> = {
  partnership: 'Name of the partnership',
  chairs: 'Chair',
  cabinetMembers: 'Cabinet member',
  otherPeople: 'Other office holder',
  contacts: 'Contact officer',
  phones: 'Telephone',
  emails: 'E-mail address',
  completedOn: 'Date of completion',
  targets: 'Target claimed',
  meetings: 'Meeting',
  answers: 'Answer',
}

export const statusWords: Record<ComparisonStatus, string> = {
  continuing: 'Continuing',
  renamed: 'Renamed',
  merged: 'Merged',
  split: 'Split off',
  new: 'New',
  returned: 'Returned after a round without a return',
  outstanding: 'Outstanding: no return this time',
  ceased: 'No longer active',
  notAsked: 'Not asked for a return this time',
}

export const promiseWords: Record<PromiseOutcome['outcome'], string> = {
  reportedDone: 'Seems done',
  stillPlanned: 'Still planned',
  notMentionedAgain: 'Not mentioned again',
}

export const standingWords: Record<TargetStanding['standing'], string> = {
  agreed: 'Agreed: its owner claims it',
  unclaimed: 'Nobody claims it',
  several: 'Several claim it',
  otherThanOwner: 'Claimed by another than its owner',
  givenUp: 'Claimed last time, not this time',
  unknown: 'Not on the list of targets',
}

export const registerKindWords: Record<RegisterKind, string> = {
  county: 'Countywide',
  thematic: 'Thematic',
  district: 'District',
  'delivery-group': 'Delivery group',
  other: 'Other',
}

/** Short names of the topics every form shares, for sheets and column headings. A form's own topics are named by their id. */
const TOPICS: Record<string, string> = {
  focus: 'Current focus',
  achievements: 'Achievements',
  plans: 'Plans',
  challenges: 'Challenges',
  issues: 'Issues to raise',
  targets: 'Targets named',
  subGroups: 'Groups named',
  meetings: 'Meetings named',
  furtherInformation: 'Further information',
  bigSociety: 'Big Society',
}

/** "focus" is "Current focus"; "localNeeds" and "local-needs" are "Local needs". */
export function topicName(topic: string): string {
  return TOPICS[topic] ?? inWords(topic)
}

const ROLES: Record<string, string> = { chair: 'Chair', cabinetMember: 'Cabinet member' }

export function roleName(role: string): string {
  return ROLES[role] ?? inWords(role)
}

function inWords(id: string): string {
  const spaced = id
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** "1 return", "2 returns". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** Sheet names. `sheetNamer` makes them safe and unique. */
export const sheets = {
  cover: 'Cover',
  updates: 'Updates',
  entries: 'Entries',
  people: 'People and contacts',
  meetings: 'Meetings',
  targets: 'Targets',
  subGroups: 'Sub-groups',
  returns: 'Returns',
  outstanding: 'Outstanding',
  findings: 'Findings',
  leftOver: 'Left over',
  summary: 'Summary',
  changes: 'Changes',
  promises: 'Promises',
} as const

/** Column headings. */
export const headings = {
  sheet: 'Sheet',
  holds: 'What it holds',
  partnership: 'Partnership',
  completed: 'Completed',
  chair: 'Chair',
  cabinetMember: 'Cabinet member',
  source: 'Source',
  answer: 'Answer',
  topic: 'Topic',
  number: 'Number',
  text: 'Text',
  office: 'Office',
  name: 'Name',
  note: 'Note',
  telephone: 'Telephone',
  email: 'E-mail',
  date: 'Date',
  when: 'When',
  asWritten: 'As written',
  target: 'Target',
  description: 'Description',
  owner: 'Owner',
  standing: 'Standing',
  claimedBy: 'Claimed by',
  claimedBefore: 'Claimed last time',
  claimedNow: 'Claimed this time',
  subGroup: 'Sub-group',
  abbreviation: 'Abbreviation',
  inRegister: 'In the register as',
  file: 'File',
  outcome: 'Outcome',
  why: 'Why',
  kind: 'Kind',
  accountableTo: 'Accountable to',
  lastTime: 'Last round',
  contactLastTime: 'Contact last round',
  severity: 'Severity',
  finding: 'What was found',
  action: 'What to do',
  status: 'Status',
  comparedWith: 'Compared with',
  changes: 'Changes',
  repeated: 'Text repeated',
  what: 'What',
  before: 'Before',
  after: 'After',
  difference: 'What changed',
  fileBefore: 'File before',
  sourceBefore: 'Source before',
  fileAfter: 'File after',
  sourceAfter: 'Source after',
  promised: 'Planned last time',
  promisedUnder: 'Under',
  outcomeNow: 'What became of it',
  answerNow: 'What this round says',
  answerUnder: 'Under this time',
} as const

/** One line under a sheet's title, one line for it in the contents, and what stands there when there is nothing to list. */
export interface SheetWords {
  readonly title: string
  readonly about: string
  readonly contents: string
  readonly empty: string
}

export const sheetWords = {
  updates: {
    title: 'Updates',
    about: 'One row for each partnership, one column for each topic. The last column opens the return.',
    contents: 'Each partnership’s whole return in one row',
    empty: 'No usable return has come in for this round, so there are no updates to show.',
  },
  entries: {
    title: 'Entries',
    about: 'One row for each bullet or paragraph of every answer, numbered within its topic.',
    contents: 'Every bullet and paragraph in a row of its own, to filter and count',
    empty: 'No return of this round holds an answer, so there are no entries to show.',
  },
  people: {
    title: 'People and contacts',
    about: 'Chairs, cabinet members, other office holders and contact officers, as the returns name them.',
    contents: 'Who chairs, who answers for it and whom to ask',
    empty: 'No return of this round names a person.',
  },
  meetings: {
    title: 'Meetings',
    about: 'Meetings the returns speak of, by date. Those without a date come last.',
    contents: 'Meetings held and planned, by date',
    empty: 'No return of this round names a meeting.',
  },
  targets: {
    title: 'Targets',
    about: 'Who claims which target, set against the owner on the list of targets.',
    contents: 'Who claims which target, and where that differs from its owner',
    empty: 'No return of this round claims a target.',
  },
  subGroups: {
    title: 'Sub-groups',
    about: 'Action, delivery and other groups that the returns say report to the partnership.',
    contents: 'Groups that report to each partnership',
    empty: 'No return of this round names a sub-group.',
  },
  returns: {
    title: 'Returns',
    about: 'Every file found in the round’s folder, what became of it and why.',
    contents: 'Every file that came in, what became of it and why',
    empty: 'No file was found in the round’s folder.',
  },
  outstanding: {
    title: 'Outstanding',
    about: 'Partnerships expected to send a return of which no usable return has come in.',
    contents: 'Who has not sent a usable return, and whom to ask',
    empty: 'Every partnership expected in this round has sent a usable return.',
  },
  findings: {
    title: 'Findings',
    about:
      'Error: not used until someone acts. Query: used as it stands, a person should confirm. Note: nobody need act.',
    contents: 'What a person should know or put right, most serious first',
    empty: 'Nothing was found that a person need look at.',
  },
  leftOver: {
    title: 'Left over',
    about: 'Text on the returns that belongs to no question of the form. It is used nowhere else in this workbook.',
    contents: 'Text that belongs to no question of the form',
    empty: 'All text of the returns belongs to a question of the form.',
  },
  summary: {
    title: 'Summary of changes',
    about: 'One row for each partnership. “Kept” counts what stayed the same and is no change.',
    contents: 'One row for each partnership: how it stands and how much changed',
    empty: 'There are no partnerships to compare.',
  },
  changes: {
    title: 'Changes',
    about:
      'One row for each change. Under “What changed”, words added are underlined and words removed struck through.',
    contents: 'Each change with the text before and after, down to the words',
    empty: 'Nothing changed between the two rounds.',
  },
  promises: {
    title: 'Promises',
    about:
      'Plans and priorities of the last round and what seems to have become of them. These are suggestions: please judge.',
    contents: 'What became of the plans of the last round',
    empty: 'No plan of the last round could be followed up.',
  },
  targetChanges: {
    title: 'Targets',
    about: 'Who claimed each target last time and this time, set against its owner.',
    contents: 'Who claims each target, last time and this time',
    empty: 'Neither round claims a target.',
  },
} as const satisfies Record<string, SheetWords>

export const words = {
  unregistered: (name: string) => `${name} (not in the register)`,
  line: (line: number) => `line ${line}`,
  threeMonthsFrom: (month: string) => `three months from ${month}`,
  from: (day: string) => `from ${day}`,
  part: (part: number, parts: number) => `(part ${part} of ${parts})`,
  continuedIn: (part: number) => `… (continued in part ${part})`,
  continuedFrom: (part: number) => `(continued from part ${part}) …`,
  seePart: (part: number) => `See part ${part}`,
  page: 'Page',
  of: 'of',
  backToCover: 'Contents',
  contents: 'Contents',
  atAGlance: 'At a glance',
  consolidatedTitle: 'Partnership updates',
  changeReportTitle: 'What changed',
  subject: (round: string) => `Partnership update returns, ${round}`,
  blanks: (meaning: string) => `A dash (${blank}) means ${meaning}.`,

  leftEmpty: 'Left empty',
  notAsked: 'Not asked on this form',
  notGiven: 'Not given',
  noDate: 'No date',
  noneStated: (text: string) => `None named: “${text}”`,
  contactOfficer: 'Contact officer',
  otherOffice: (role: string) => roleName(role),
  held: 'Held',
  planned: 'Planned',
  soon: 'Planned, in the next 90 days',
  soonAbout: (from: string, to: string) => `“In the next 90 days” means from ${from} to ${to}.`,
  noDueDate: 'The round has no due date, so meetings of the next 90 days are not marked.',
  claims: 'Claims it',
  ownerClaims: 'Owner, claims it',
  ownerSilent: 'Owner, does not claim it',
  noOwner: 'No owner on the list',
  noDescription: 'Not on the list of targets',
  noTargetsAsked: 'No sheet of targets: the form does not ask for targets and no return names one.',
  tooManyForMatrix: 'Too many partnerships claim targets for a column each, so their names are listed.',
  matrixBlank: 'neither claimed nor owned by that partnership',
  questionAbout: (question: string) => `The question: ${question}`,
  questionContents: 'Answers side by side',
  questionNotOnForm: 'Answers given on another form than this round’s',
  questionEmpty: 'No return of this round answers this question.',
  dueLate: 'after the due date',
  holdsReturn: (name: string, when: string | null) => `Holds the return of ${name}${when ? `, ${when}` : ''}.`,
  completedOn: (day: string, late: boolean) => `completed ${day}${late ? ' (after the due date)' : ''}`,
  replacedBy: (name: string, by: string, reason: string) => `The return of ${name} was replaced by ${by}. ${reason}`,
  noReason: 'No reason was recorded.',
  sentLastTime: 'Sent a return',
  silentLastTime: 'Sent no return',
  noLastRound: 'No round to compare with',
  nobodyNamed: 'Nobody named',
  notInRegister: 'Not in the register',
  nobody: 'Nobody',
  wholeRound: 'The whole round',
  noSource: 'No one place',
  openFile: 'Open file',

  notCompared: 'Not compared',
  nothingBefore: 'Nothing before',
  nothingNow: 'Nothing now',
  wordsAdded: 'Added',
  wordsRemoved: 'Removed',
  quote: (text: string) => `“${text}”`,
  movedFrom: (place: string) => `Moved here from ${place}.`,
  newThisTime: 'New this time.',
  goneThisTime: 'No longer there.',
  replaced: 'Another value than last time.',
  renamedFrom: (names: string) => `Renamed from ${names}`,
  mergedFrom: (names: string) => `Merged from ${names}`,
  splitFrom: (names: string) => `Split from ${names}`,
  noOneBefore: 'No return to compare with',
  summaryBlank: 'there was nothing to compare',
  noPrevious: 'There is no round to compare this one with, so nothing is listed here.',

  due: (day: string) => `Due ${day}`,
  completedBetween: (from: string, to: string) =>
    from === to ? `returns completed on ${from}` : `returns completed between ${from} and ${to}`,
  noDates: 'no return gives a date of completion',
  comparedWithRound: (round: string) => `compared with ${round}`,
  sampleOf: (organisation: string, round: string) => [organisation, round].filter(Boolean).join(' · '),

  expected: (n: number) => `${n === 1 ? 'partnership' : 'partnerships'} expected to send a return`,
  received: (n: number) => `${n === 1 ? 'partnership has' : 'partnerships have'} sent a usable return`,
  late: (n: number) => `${n === 1 ? 'return was' : 'returns were'} completed after the due date`,
  outstanding: (n: number) => `${n === 1 ? 'partnership is' : 'partnerships are'} outstanding`,
  changes: (n: number, round: string) => `${n === 1 ? 'change' : 'changes'} since ${round}`,
  allChanges: (n: number) => `${n === 1 ? 'change' : 'changes'} in all, of which`,
  errors: (n: number) => `${n === 1 ? 'error: something' : 'errors: things'} that could not be used until someone acts`,
  queries: (n: number) => `${n === 1 ? 'query' : 'queries'}: used as it stands, for a person to confirm`,
  compared: (n: number) => `${n === 1 ? 'partnership' : 'partnerships'} compared`,
  statusCount: {
    continuing: 'continuing under the same name',
    renamed: 'renamed',
    merged: 'merged from others',
    split: 'split off from another',
    new: 'new',
    returned: 'returned after a round without a return',
    outstanding: 'outstanding: no return this time',
    ceased: 'no longer active',
    notAsked: 'not asked for a return this time',
  } satisfies Record<ComparisonStatus, string>,
  kindCount: {
    kept: 'kept as they were',
    reworded: 'reworded',
    moved: 'moved',
    added: 'added',
    dropped: 'dropped',
    changed: 'values replaced by others',
  } satisfies Record<ChangeKind, string>,
} as const

/** What stands in a cell that has nothing to say; its meaning is explained above the table. */
export const blank = '–'
