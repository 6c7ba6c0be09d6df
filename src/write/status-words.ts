/**
 * How things stand, in words: the one catalogue for the screen, the sheets, the page, the landing page and the paper. Whoever words a
 * state takes it from here, so that what is “Outstanding” in one place is not “still to come” in another.
 */
import type { WhoActs } from '../findings/finding.ts'
import type { Meeting, Outcome, Person, Severity, Superseded } from '../model.ts'
import type { RoundStanding } from '../reconcile/history.ts'
import type { ChangeKind, ComparisonStatus, PromiseOutcome, TargetStanding } from '../reconcile/model.ts'
import type { FindingState } from './named-findings.ts'

/** The states that several outputs tell of, as they stand alone. */
export const states = {
  expected: 'Expected',
  received: 'Received',
  inTime: 'In time',
  late: 'Late',
  outstanding: 'Outstanding',
  notAsked: 'Not asked',
  namedOnly: 'Named only',
  used: 'Used',
  replaced: 'Replaced',
  ignored: 'Ignored',
  notUsable: 'Not usable',
  putRight: 'To put right',
  toConfirm: 'To confirm',
  toKnow: 'Worth knowing',
  repeated: 'Mostly last round’s text again',
  new: 'New',
  dropped: 'Dropped',
  heldBack: 'Held back',
  signedOff: 'Signed off',
} as const

/** A state within a sentence: "outstanding". */
export function inSentence(state: string): string {
  return state.charAt(0).toLowerCase() + state.slice(1)
}

/** A figure's state after what it counts: "returns received". */
export function counted(n: number, what: 'return' | 'partnership', state: string): string {
  return `${n === 1 ? what : `${what}s`} ${inSentence(state)}`
}

/** Who has to act on a finding. */
export const actorWords: Record<WhoActs, string> = {
  officer: 'Contact officer',
  team: 'Partnerships team',
  keeper: 'Whoever looks after the forms and the register',
  nobody: 'Nobody',
}

export const severityWords: Record<Severity, string> = {
  error: states.putRight,
  query: states.toConfirm,
  note: states.toKnow,
}

/** What a finding tells, on a list of all of them. */
export const findingWords: Record<FindingState, string> = {
  ...severityWords,
  outstanding: states.outstanding,
  stale: states.repeated,
}

/** What each severity means for what was found. */
export const severityMeans: Record<Severity, string> = {
  error: 'not used until someone acts',
  query: 'used as it stands until someone has confirmed it',
  note: 'nobody need act',
}

export const nothing = {
  putRight: 'Nothing to put right',
  toConfirm: 'Nothing to confirm',
  either: 'Nothing to put right and nothing to confirm',
} as const

/** "Nothing to put right.", where that is so; null where somebody has to act. */
export function nothingToDo({
  errors,
  toConfirm,
}: {
  readonly errors: number
  readonly toConfirm: number
}): string | null {
  if (errors > 0) return null
  return `${toConfirm > 0 ? nothing.putRight : nothing.either}.`
}

export const outcomeWords: Record<Outcome, string> = {
  used: states.used,
  superseded: states.replaced,
  ignored: states.ignored,
  rejected: states.notUsable,
}

/** Why a return was replaced. */
export const supersededWords: Record<Superseded['reason'], string> = {
  answered: 'The other answers what was asked about it.',
  copy: 'It is a copy of it.',
  visible: 'It is on a hidden sheet.',
  fileName: 'Only their file names tell them apart.',
  completedLater: 'The other has the later date of completion.',
  savedLater: 'The other was saved later.',
  versionInName: 'The other has the later version in its file name.',
  fullest: 'The other says more.',
  decision: 'Someone decided so.',
}

/** How a partnership stands against the round before. */
export const statusWords: Record<ComparisonStatus, string> = {
  continuing: 'Continuing',
  renamed: 'Renamed',
  merged: 'Merged',
  split: 'Split off',
  new: states.new,
  returned: 'Returned after a round without a return',
  outstanding: `${states.outstanding}: no return this time`,
  ceased: 'No longer active',
  notAsked: `${states.notAsked} for a return this time`,
}

/** Of a question that one of two returns was not asked, or of the return itself. */
export const askedWords = {
  unasked: `${states.notAsked} this time`,
  noReturn: 'No return this time',
  newlyAsked: `${states.notAsked} last time`,
} as const

/** How a partnership stood in each of several rounds. */
export const roundStandingWords: Record<RoundStanding['standing'], string> = {
  returned: 'Returned',
  missed: 'Missed',
  none: states.notAsked,
}

/** How a whole round stands. */
export const roundWords = {
  notRun: 'Not run yet',
  collecting: 'Returns coming in',
  overdue: 'Returns overdue',
  complete: `All returns ${inSentence(states.received)}`,
  published: states.signedOff,
} as const

export const changeKindWords: Record<ChangeKind, string> = {
  kept: 'Kept',
  reworded: 'Reworded',
  moved: 'Moved',
  added: 'Added',
  dropped: states.dropped,
  changed: 'Changed',
  notAsked: states.notAsked,
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
  dropped: states.dropped,
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
