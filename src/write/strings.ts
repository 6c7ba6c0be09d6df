/**
 * Words for what every output shows: the values of the records, and the texts of the workbooks. What one output alone says is in the words
 * beside it (`html/words.ts`, `docx/words.ts`); findings are worded in `findings/catalogue.ts`.
 */
import type { Meeting, Outcome, Person, Severity, Superseded } from '../model.ts'
import type {
  Change,
  ChangeField,
  ChangeKind,
  ComparisonStatus,
  PromiseOutcome,
  TargetStanding,
} from '../reconcile/model.ts'
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
  visible: 'It is on a hidden sheet.',
  fileName: 'Only their file names tell them apart.',
  completedLater: 'The other has the later date of completion.',
  savedLater: 'The other was saved later.',
  versionInName: 'The other has the later version in its file name.',
  fullest: 'The other says more.',
  decision: 'Someone decided so.',
}

export const changeRankWords: Record<Change['rank'], string> = {
  turned: 'Meaning turned round',
  change: 'Change',
  routine: 'Always differs',
}

/** Of which rounds there are returns to compare. */
export const changeReturnsWords = {
  both: 'Both rounds',
  this: 'This round only',
  last: 'Last round only',
} as const

export const changeDirectionWords: Record<NonNullable<Change['direction']>, string> = {
  better: 'Better',
  worse: 'Worse',
}

export const changeJoinedWords: Record<NonNullable<Change['joined']>, string> = {
  putTogether: 'Put together',
  takenApart: 'Taken apart',
}

export const changeKindWords: Record<ChangeKind, string> = {
  kept: 'Kept',
  reworded: 'Reworded',
  moved: 'Moved',
  added: 'Added',
  dropped: 'Dropped',
  changed: 'Changed',
  notAsked: 'Not asked',
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
  values: 'Values',
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
  partlyDone: 'Seems done in part',
  stillPlanned: 'Still planned',
  postponed: 'Seems postponed',
  dropped: 'Seems dropped',
  mentioned: 'Mentioned',
  notMentionedAgain: 'Not mentioned again',
}

/** The same where a person decided so. */
export const decidedPromiseWords: Record<PromiseOutcome['outcome'], string> = {
  reportedDone: 'Done',
  partlyDone: 'Done in part',
  stillPlanned: 'Still planned, as decided',
  postponed: 'Postponed',
  dropped: 'Dropped',
  mentioned: 'Mentioned, as decided',
  notMentionedAgain: 'Not mentioned again, as decided',
}

export const standingWords: Record<TargetStanding['standing'], string> = {
  agreed: 'Agreed: its owner claims it',
  unclaimed: 'Nobody claims it',
  several: 'Several claim it',
  otherThanOwner: 'Claimed by another than its owner',
  givenUp: 'Claimed last time, not this time',
  unknown: 'Not on the list of targets',
  notAsked: 'Nobody who could claim it was asked',
}

export const meetingWords: Record<Meeting['when'], string> = {
  held: 'Held',
  planned: 'Planned',
  cancelled: 'Cancelled',
}

export const personWords: Record<Person['status'], string> = {
  holds: 'In office',
  incoming: 'To take over',
  former: 'No longer in office',
}

export const registerKindWords: Record<RegisterKind, string> = {
  county: 'Countywide',
  thematic: 'Thematic',
  district: 'District',
  'delivery-group': 'Delivery group',
  other: 'Other',
}

export const contactWords = { telephone: 'Telephone', email: 'E-mail' } as const

/** Names of the sheets, by which `previous` reads them back and by which others lead to them. */
export const sheets = {
  firstThings: 'First things',
  answers: 'Answers',
  returns: 'Returns',
  findings: 'Findings',
  priorities: 'Priorities',
  overTheRounds: 'Over the rounds',
  summary: 'Summary',
  changes: 'Changes',
  promises: 'Promises',
  updates: 'Updates',
  entries: 'Entries',
  values: 'Values',
  people: 'People',
  contacts: 'Contacts',
  meetings: 'Meetings',
  targets: 'Targets',
  subGroups: 'Sub-groups',
  outstanding: 'Outstanding',
} as const

/** Short names of the topics every form shares, for sheets and column headings. A form's own topics are named by their id. */
const TOPICS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    focus: 'Current focus',
    achievements: 'Achievements',
    plans: 'Plans',
    challenges: 'Challenges',
    issues: 'Issues to raise',
    targets: 'Targets as written',
    subGroups: 'Sub-groups as written',
    meetings: 'Meetings as written',
    furtherInformation: 'Further information',
    bigSociety: 'Big Society',
  }),
)

/** Topics with a name of their own, for telling from a heading which topic it names. */
export const namedTopics: readonly string[] = [...TOPICS.keys()]

/** "focus" is "Current focus"; "localNeeds" and "local-needs" are "Local needs". */
export function topicName(topic: string): string {
  return TOPICS.get(topic) ?? inWords(topic)
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['chair', 'Chair'],
  ['cabinetMember', 'Cabinet member'],
])

export function roleName(role: string): string {
  return ROLES.get(role) ?? inWords(role)
}

function inWords(id: string): string {
  const spaced = id
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export function partnerships(number: number): string {
  return number === 1 ? 'partnership' : 'partnerships'
}

/** What stands in a cell that has nothing to say; its meaning is explained above the table. */
export const blank = '–'

export const words = {
  unregistered: (name: string) => `${name} (not in the register)`,
  line: (line: number) => `line ${line}`,
  correctedAt: (place: string, { was, by, when }: { was: string; by: string; when: string }) =>
    `${place}; corrected${by && ` by ${by}`}${when && ` on ${when}`}${was && ` from “${was}”`}`,
  from: (day: string) => `from ${day}`,
  part: (part: number, parts: number) => `(part ${part} of ${parts})`,
  continuedIn: (part: number) => `… (continued in part ${part})`,
  continuedFrom: (part: number) => `(continued from part ${part}) …`,
  seePart: (part: number) => `See part ${part}`,
  continuedOnSheet: (sheet: string) => `Excel can hold no more on one sheet: continued on the sheet ${sheet}.`,
  continuesSheet: (sheet: string) => `Continues the sheet ${sheet}.`,
  furtherSheets: (sheets: readonly string[]) =>
    `Excel can hold only so many rows and links on one sheet, so that some go on on further ones: ${sheets.join(', ')}.`,
  cover: 'Cover',
  partnership: 'Partnership',
  kind: 'Kind',
  sheet: 'Sheet',
  holds: 'What it holds',
  page: 'Page',
  of: 'of',
  backToCover: 'Contents',
  contents: 'Contents',
  atAGlance: 'At a glance',
  consolidatedTitle: 'Partnership updates',
  changeReportTitle: 'What changed',
  logoOf: (organisation: string) => (organisation ? `Logo of ${organisation}` : 'Logo'),
  chartShows: (title: string, bars: readonly { name: string; number: number }[]) =>
    `${title}, as bars: ${bars.map(({ name, number }) => `${name} ${number}`).join(', ')}`,
  returnsChart: 'Partnerships by return',
  changesChart: 'Changes by kind',
  inTime: 'In time',
  receivedBar: 'Received',
  lateBar: 'Late',
  outstandingBar: 'Outstanding',
  subject: (round: string) => `Partnership update returns, ${round}`,
  blanks: (meaning: string) => `A dash (${blank}) means ${meaning}.`,

  /** What stands where there is no value, explained on the cover. */
  shorthand: [
    `A dash (${blank}) stands where there is nothing to show; the sheet says above its table what it means there.`,
    '“Left empty”: the question was asked and not answered. “Not asked on this form”: the return is on a form without the question. “Not given”: the return does not say.',
    'Words in quotation marks, such as “None”, stand as the return has them in place of an answer.',
  ],
  leftEmpty: 'Left empty',
  notAsked: 'Not asked on this form',
  notGiven: 'Not given',
  noDate: 'No date',
  noneNamed: 'None named',
  soon: 'Planned, in the next 90 days',
  soonAbout: (from: string, to: string) => `“In the next 90 days” means from ${from} to ${to}.`,
  noDueDate: 'The round has no due date, so meetings of the next 90 days are not marked.',
  claimedBy: 'Claimed by',
  claimedBefore: 'Claimed last time',
  claimedNow: 'Claimed this time',
  claims: 'Claims it',
  ownerClaims: 'Owner, claims it',
  ownerSilent: 'Owner, does not claim it',
  noOwner: 'No owner on the list',
  everyTarget: 'Every target at once',
  notJudged: 'Not judged: a claim of all is a claim against nobody',
  noDescription: 'No description on the list',
  notListed: 'Not on the list of targets',
  noTargetsAsked: 'No sheet of targets: the form does not ask for targets and no return names one.',
  tooManyForMatrix: 'Too many partnerships claim targets for a column each, so their names are listed.',
  matrixBlank: 'neither claimed nor owned by that partnership',
  questionAbout: (question: string) => `The question: ${question}`,
  answersTo: (question: string) => `${question} (answers)`,
  question: 'Question',
  answer: 'Answer',
  readAs: 'Read as',
  asWritten: 'As written',
  asPrinted: 'As the form prints it',
  noQuestion: 'No question: left over',
  questionNotOnForm: 'Answers given on another form than this round’s',
  questionEmpty: 'No return of this round answers this question.',
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
  noSource: 'No one place',
  openFile: 'Open file',
  nothingCame: 'Nothing',
  cameUnusable: (file: string, problem: string) => `${file}: ${problem}`,
  publishedOn: (day: string, by: string, note: string) => `Published on ${day} by ${by}${note && ` (${note})`}`,
  sincePublished: (came: readonly string[], changed: readonly string[], gone: readonly string[]) => {
    const parts = [
      came.length > 0 && `came later: ${came.join(', ')}`,
      changed.length > 0 && `changed: ${changed.join(', ')}`,
      gone.length > 0 && `gone: ${gone.join(', ')}`,
    ].filter(Boolean)
    return parts.length === 0
      ? 'Nothing has changed since it was published'
      : `Since it was published: ${parts.join('; ')}`
  },
  newSince: (count: number, day: string, names: readonly string[]) =>
    count === 0
      ? `No return has come since ${day}`
      : `New since ${day}: ${count} ${count === 1 ? 'return' : 'returns'} (${names.join(', ')})`,

  returnedRound: 'Returned',
  returnedAs: (names: readonly string[]) => `Returned, as ${names.join(' and ')}`,
  missedRound: 'Missed',
  notAskedRound: 'Not asked',
  inRounds: (what: string, rounds: string) => `${what}: ${rounds}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  plansOf: (round: string) => `Plans of ${round}`,
  plansBecame: (done: number, planned: number, lost: number) =>
    [
      done > 0 ? `${done} ${done === 1 ? 'seems' : 'seem'} done` : null,
      planned > 0 ? `${planned} still planned` : null,
      lost > 0 ? `${lost} not mentioned again` : null,
    ]
      .filter(Boolean)
      .join(', '),
  onlyLastRounds: (n: number) => `Only the last ${n} rounds are shown.`,
  historyBlank: 'no return of these rounds says so',
  thisRound: (topic: string) => `${topic}, this round`,
  noPartnershipNamed: 'None named',
  noReturnThisRound: 'No return this round',
  prioritiesBlank: 'the list does not say, or names no partnership',

  nothingBefore: 'Nothing before',
  nothingNow: 'Nothing now',
  wordsAdded: 'Added',
  wordsRemoved: 'Removed',
  quote: (text: string) => `“${text}”`,
  movedFrom: (place: string) => `Moved here from ${place}.`,
  newThisTime: 'New this time.',
  goneThisTime: 'No longer there.',
  replaced: 'Another value than last time.',
  decided: 'Decided',
  nothingSaid: 'No words in particular',
  meaningTurned: (n: number) =>
    n === 1 ? 'entry that says the opposite of last time' : 'entries that say the opposite of last time',
  figureOf: (part: string, whole: string) => `${part} of ${whole}`,
  figuresAgainst: (reported: string, promised: string) => `${reported} against ${promised} planned`,
  changesInFull: 'What turned round comes first, what always differs last of each partnership.',
  toSayOtherwise:
    'To say otherwise, fill in the sheet “To judge” of to-decide.xlsx: it is kept and not suggested again.',
  renamedFrom: (names: string) => `Renamed from ${names}`,
  mergedFrom: (names: string) => `Merged from ${names}`,
  splitFrom: (names: string) => `Split from ${names}`,
  noOneBefore: 'No return to compare with',
  nothingCompared: 'there was nothing to compare',
  returnSilent: 'the return does not say',
  notInTable: 'the value stands alone, in no table',
  registerSilent: 'the register does not say',
  noReturnInFile: 'the file holds no return',
  aboutFileOrRound: 'it is about a file or the whole round',
  noPrevious: 'There is no round to compare this one with, so nothing is listed here.',

  due: (day: string) => `Due ${day}`,
  completedBetween: (from: string, to: string) =>
    from === to ? `returns completed on ${from}` : `returns completed between ${from} and ${to}`,
  noDates: 'no return gives a date of completion',
  comparedWithRound: (round: string) => `compared with ${round}`,

  expected: (n: number) => `${partnerships(n)} expected to send a return`,
  received: (n: number, unasked: number) =>
    `${n === 1 ? 'partnership has' : 'partnerships have'} sent a usable return${unasked > 0 ? `, ${unasked} of them without being asked` : ''}`,
  late: (n: number) => `${n === 1 ? 'return was' : 'returns were'} completed after the due date`,
  outstanding: (n: number) => `${n === 1 ? 'partnership is' : 'partnerships are'} outstanding`,
  turned: (to: string | null) =>
    to === null ? 'recovered since last time' : `turned ${to.toLowerCase()} since last time`,
  changes: (n: number, round: string) =>
    `${n === 1 ? 'change' : 'changes'} since ${round}, among those that sent a return both times`,
  allChanges: (n: number) => `${n === 1 ? 'change' : 'changes'} in all`,
  errors: (n: number) => `to be put right: ${n === 1 ? 'it' : 'they'} could not be used until someone acts`,
  toConfirm: (n: number) =>
    `to confirm: used as ${n === 1 ? 'it stands' : 'they stand'} until a person has confirmed ${n === 1 ? 'it' : 'them'}`,
  compared: (n: number) => `${partnerships(n)} compared`,
  statusCount: {
    continuing: (n: number) => `${partnerships(n)} continuing under the same name`,
    renamed: (n: number) => `${partnerships(n)} renamed`,
    merged: (n: number) => `${partnerships(n)} merged from others`,
    split: (n: number) => `${partnerships(n)} split off from another`,
    new: (n: number) => `${partnerships(n)} new`,
    returned: (n: number) => `${partnerships(n)} back after a round without a return`,
    outstanding: (n: number) => `${partnerships(n)} outstanding: no return this time`,
    ceased: (n: number) => `${partnerships(n)} no longer active`,
    notAsked: (n: number) => `${partnerships(n)} not asked for a return this time`,
  } satisfies Record<ComparisonStatus, (n: number) => string>,
  kindCount: {
    kept: 'kept: the same as last time',
    reworded: 'reworded: an entry in other words',
    moved: 'moved: under another question or in another office',
    added: 'added: an entry or value that was not there last time',
    dropped: 'dropped: an entry or value that is no longer there',
    changed: 'changed: a value replaced by another',
    notAsked: 'not asked: only one of the two forms asks for it, which is no change',
  } satisfies Record<ChangeKind, string>,
} as const

export function yesNo(value: boolean): string {
  return value ? 'Yes' : 'No'
}

/** "a, b and c". */
export function listInWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  conjunction ??= new Intl.ListFormat('en-GB', { type: 'conjunction' })
  return conjunction.format(names)
}

/** Made when the first list is written, since it takes longer than a list does. */
let conjunction: Intl.ListFormat | null = null
