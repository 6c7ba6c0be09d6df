/** Which of several returns of one partnership stands. */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { firstDay } from '../kinds/date/calendar.ts'
import { type Finding, type PartnershipUpdate, type Person, peopleIn, type Superseded, sourceOf } from '../model.ts'
import { nameKey } from '../register/names.ts'
import { samePerson } from '../register/person.ts'
import { ANSWERED } from '../words/en/decisions.ts'
import { rankOfVersion, versionOf } from './file-version.ts'
import { doubtAbout, type Replaced, textLength } from './standing-doubts.ts'

export interface Resolved {
  readonly update: PartnershipUpdate
  readonly modified: number
  /** It stands on a hidden sheet. */
  readonly hidden?: boolean
  /** Checksum of the file whose return it answers questions about. */
  readonly answersTo?: string | undefined
  /** A person decided that this very file is the partnership's return. */
  readonly decided: boolean
}

type Reason = Superseded['reason']

/** Files saved in the same minute say nothing by that: copying a folder gives every file nearly the same time. */
const MINUTE = 60_000

const WHY: Record<Reason, string> = {
  copy: 'both say the same',
  decision: 'it was decided so',
  answered: 'it answers what was asked about the other',
  visible: 'the other is on a hidden sheet',
  completedLater: 'it was completed later',
  savedLater: 'its file was saved later',
  versionInName: 'its file name says it is the later version',
  fullest: 'it says more',
  fileName: 'nothing tells them apart but their file names',
}

/**
 * Picks the return that stands and says why each other gave way. Returns stand in one order: a decision before none; one that nobody corrected before one to which another answers;
 * visible before hidden; the later day of
 * completion (a month counts as its first day, no date as the earliest); the later minute of saving; words of version in the name; more text; the file's name.
 * The reason is the first of these that differs; the same content is a copy.
 * @param forms of the configuration, for the names of questions
 */
export function chooseStanding(
  returns: readonly Resolved[],
  forms: readonly Form[],
): {
  standing: PartnershipUpdate
  superseded: Superseded[]
} {
  const answered = new Set(returns.flatMap(({ answersTo }) => answersTo ?? []))
  const ranked = returns
    .map((one) => ({ one, rank: rankOf(one, answered) }))
    .sort((a, b) => compare(a.rank, b.rank).order || byFileName(a.one, b.one))
  const [first, ...others] = ranked
  if (!first) throw new RangeError('expected at least one return')
  const standing = first.one.update

  const superseded: Superseded[] = []
  const findings: Finding[] = []
  for (const other of others.sort((a, b) => byFileName(a.one, b.one))) {
    const { update } = other.one
    const isAnswered = answered.has(update.source.sha256)
    const reason = reasonOf(standing, update, isAnswered ? 'answered' : compare(first.rank, other.rank).reason)
    const notRepeated = entriesOnlyIn(update, standing)
    const kept = isAnswered ? withAnswered(update) : update
    superseded.push({ update: kept, by: standing.source, reason, notRepeated })
    findings.push(...findingsAbout({ standing, other: update, reason, notRepeated, file: placeOf(update) }, forms))
  }
  return { standing: { ...standing, findings: [...standing.findings, ...findings] }, superseded }
}

/** That both say the same comes before what else tells them apart, but for an answer that leaves all as it was. */
function reasonOf(standing: PartnershipUpdate, update: PartnershipUpdate, other: Reason): Reason {
  return other !== 'answered' && isCopy(standing, update) ? 'copy' : other
}

/** What was asked about it was put to its officer, who sent another in its place. */
function withAnswered(update: PartnershipUpdate): PartnershipUpdate {
  const settled = { decision: ANSWERED, by: '', when: '', why: '' }
  const findings = update.findings.map((found) =>
    found.severity === 'note' ? found : { ...found, severity: 'note' as const, settled },
  )
  return { ...update, findings }
}

function findingsAbout(replaced: Replaced, forms: readonly Form[]): Finding[] {
  const { standing, other, reason, notRepeated, file } = replaced
  const source = sourceOf(standing)
  if (reason === 'copy') return [finding('copy-of-return', source, { file })]
  const replaces = finding('replaces-return', source, { file, why: WHY[reason], notRepeated: notRepeated.length })
  // What is different was asked about.
  if (reason === 'answered') return [replaces]
  const members = [peopleIn(standing, 'cabinetMember'), peopleIn(other, 'cabinetMember')] as const
  return [
    replaces,
    ...doubtAbout(replaced, forms),
    ...disagreement('chair', peopleIn(standing, 'chair'), peopleIn(other, 'chair'), standing, file),
    ...disagreement('cabinet member', ...members, standing, file),
  ]
}

function disagreement(
  office: string,
  here: readonly Person[],
  there: readonly Person[],
  standing: PartnershipUpdate,
  file: string,
): Finding[] {
  if (here.length === 0 || there.length === 0) return []
  const within = (people: readonly Person[], person: Person) => people.some((other) => samePerson(other, person))
  if (here.every((person) => within(there, person)) && there.every((person) => within(here, person))) return []
  const names = (people: readonly Person[]) => people.map(({ name }) => name).join(', ')
  const source = here[0]?.source ?? sourceOf(standing)
  return [finding('returns-disagree', source, { office, here: names(here), file, there: names(there) })]
}

const NO_DAY = ''

/** What a return ranks by, the weightiest first; the greater of each stands. */
type Rank = readonly (readonly [Reason, number | string])[]

/** @param answered checksums of the files to whose questions other returns answer */
function rankOf({ update, modified, hidden, decided }: Resolved, answered: ReadonlySet<string>): Rank {
  return [
    ['decision', decided ? 1 : 0],
    ['answered', answered.has(update.source.sha256) ? 0 : 1],
    ['visible', hidden ? 0 : 1],
    ['completedLater', update.completedOn ? firstDay(update.completedOn) : NO_DAY],
    ['savedLater', Math.floor(modified / MINUTE)],
    ['versionInName', rankOfVersion(versionOf(update))],
    ['fullest', textLength(update)],
  ]
}

/** Below 0 when the first stands before the second; the reason is what tells them apart. */
function compare(a: Rank, b: Rank): { order: number; reason: Reason } {
  for (const [place, [reason, value]] of a.entries()) {
    const other = b[place]?.[1] ?? value
    if (value !== other) return { order: value > other ? -1 : 1, reason }
  }
  return { order: 0, reason: 'fileName' }
}

/** The same bytes at the same place of the file, or the same answers, values, tables, people, contacts and date. */
function isCopy(a: PartnershipUpdate, b: PartnershipUpdate): boolean {
  const sameBytes = a.source.sha256 === b.source.sha256 && a.source.file !== b.source.file
  if (sameBytes && a.source.sheet === b.source.sheet && a.source.cell === b.source.cell) return true
  return contentOf(a) === contentOf(b)
}

function contentOf(update: PartnershipUpdate): string {
  const answers = Object.keys(update.answers)
    .sort()
    .map((topic) => [topic, update.answers[topic]?.map(({ text }) => text)])
  const people = update.people.map(({ role, name, note }) => [role, name, note])
  const contacts = update.contacts.map(({ name, phones, emails }) => [
    name,
    phones.map(({ number }) => number),
    emails.map(({ address }) => address),
  ])
  const said = [update.values, update.tables, update.targets, update.meetings, update.subGroups]
  const date = update.completedOn?.date ?? null
  return JSON.stringify([date, answers, people, contacts, said], (key, value) => (key === 'source' ? undefined : value))
}

function entriesOnlyIn(other: PartnershipUpdate, standing: PartnershipUpdate): Superseded['notRepeated'] {
  const said = new Set(Object.values(standing.answers).flatMap((entries) => entries.map(({ text }) => nameKey(text))))
  return Object.entries(other.answers).flatMap(([topic, entries]) =>
    entries.filter(({ text }) => !said.has(nameKey(text))).map((entry) => ({ ...entry, topic })),
  )
}

function placeOf({ source }: PartnershipUpdate): string {
  return source.sheet === null ? source.file : `${source.file}, ${source.sheet}`
}

/** Shorter names first, so that a report counts before "Copy of" it. */
function byFileName(a: Resolved, b: Resolved): number {
  const left = a.update.source
  const right = b.update.source
  if (left.file.length !== right.file.length) return left.file.length - right.file.length
  const keys = [left, right].map(({ file, sheet, cell }) => `${file}\u0000${sheet ?? ''}\u0000${cell ?? ''}`)
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1
}
