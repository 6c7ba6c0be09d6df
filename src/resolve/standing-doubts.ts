/** Whether the return that stands may be the wrong one of two. */
import type { Form, FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { type Finding, type PartnershipUpdate, peopleIn, type Superseded, sourceOf } from '../model.ts'
import { plainWords } from '../register/names.ts'
import { isPlainlyLater, versionOf } from './file-version.ts'

export interface Replaced {
  readonly standing: PartnershipUpdate
  readonly other: PartnershipUpdate
  /** What only the other says. */
  readonly notRepeated: Superseded['notRepeated']
  readonly reason: Superseded['reason']
  /** The other as people look it up. */
  readonly file: string
}

/** A standing return with less text than this share of another's is queried. */
const EMPTIER = 0.5
/** With less than this share of another's words it is hardly a later state of the same return … */
const HARDLY_THE_SAME = 0.35
/** … where the other has so many that it says something by them. */
const WORDS_TO_TELL = 8
/** Shorter words stand in every text. */
const TELLING_LETTERS = 4

/** What the order of returns settles by itself. */
const SURE: ReadonlySet<Superseded['reason']> = new Set(['copy', 'decision', 'answered', 'visible'])
/** What tells only which has more text, or nothing. */
const UNDECIDED: ReadonlySet<Superseded['reason']> = new Set(['fullest', 'fileName'])

/**
 * The one query there is about a return that replaces another: it says much less, it leaves blank what the other answers, it is about something else, the
 * names of their files say the contrary, or nothing tells them apart. None where the other is last round's, which is asked about anyhow.
 */
export function doubtAbout(replaced: Replaced, forms: readonly Form[]): Finding[] {
  const { standing, other, reason, notRepeated, file } = replaced
  if (SURE.has(reason) || other.findings.some(({ code }) => code === 'another-round')) return []
  const source = sourceOf(standing)
  const there = textLength(other)
  const share = there === 0 ? 1 : textLength(standing) / there
  if (share < EMPTIER) return [finding('emptier-return', source, { file, share: Math.round(share * 100) })]
  const questions = leftBlank(standing, other, forms)
  const isElse = hasOtherWords(standing, notRepeated) || hasOtherFigures(standing, other)
  const doubt = questions.length > 0 ? 'blank' : isElse ? doubtOfWhole(standing, other, reason) : null
  return doubt === null ? [] : [finding('replaces-in-doubt', source, { file, doubt, questions })]
}

function doubtOfWhole(
  standing: PartnershipUpdate,
  other: PartnershipUpdate,
  reason: Superseded['reason'],
): 'apart' | 'version' | 'undecided' | null {
  if (isAboutElse(standing, other)) return 'apart'
  if (reason !== 'versionInName' && isPlainlyLater(versionOf(other), versionOf(standing))) return 'version'
  return UNDECIDED.has(reason) ? 'undecided' : null
}

/** Whether an entry that is not repeated stands in none of this return's either, to which words may have been added. */
function hasOtherWords({ answers }: PartnershipUpdate, notRepeated: Replaced['notRepeated']): boolean {
  return notRepeated.some(({ topic, text }) => {
    const said = (answers[topic] ?? []).map((entry) => inPlainWords(entry.text))
    return !said.some((longer) => longer.includes(inPlainWords(text)))
  })
}

function inPlainWords(text: string): string {
  return ` ${plainWords(text).join(' ')} `
}

/** Whether the other has a figure, a row, a target or a meeting that the standing one has not: one that only says more than it is no other return. */
function hasOtherFigures(standing: PartnershipUpdate, other: PartnershipUpdate): boolean {
  const here = new Set(figuresOf(standing))
  return figuresOf(other).some((figure) => !here.has(figure))
}

/** What a return says beside its entries and who is who, each with the topic it is said under. */
function figuresOf({ values, tables, targets, meetings }: PartnershipUpdate): string[] {
  const told = (topic: string, one: unknown) =>
    JSON.stringify([topic, one], (key, value) => (key === 'source' ? undefined : value))
  return [
    ...Object.entries(values).flatMap(([topic, list]) => list.map((one) => told(topic, one))),
    ...Object.entries(tables).flatMap(([topic, { rows }]) => rows.map((one) => told(topic, one))),
    ...targets.map((one) => told('targets', one)),
    ...meetings.map(({ date, text }) => told('meetings', date ?? text)),
  ]
}

function isAboutElse(standing: PartnershipUpdate, other: PartnershipUpdate): boolean {
  const [here, there] = [wordsIn(standing), wordsIn(other)]
  if (there.size < WORDS_TO_TELL) return false
  return [...there].filter((word) => here.has(word)).length < HARDLY_THE_SAME * there.size
}

function wordsIn({ answers }: PartnershipUpdate): Set<string> {
  const texts = Object.values(answers).flatMap((entries) => entries.map(({ text }) => text))
  return new Set(texts.flatMap(plainWords).filter((word) => word.length >= TELLING_LETTERS))
}

/**
 * The questions that the other answers and the standing one leaves without a word: what its form does not ask, or it says there is none of, is not left
 * blank.
 */
function leftBlank(standing: PartnershipUpdate, other: PartnershipUpdate, forms: readonly Form[]): string[] {
  const fields = forms.find(({ id }) => id === standing.form)?.fields
  const stated = new Set(standing.statedAbsences.flatMap(({ field, text }) => (text === '' ? [] : field)))
  /** Its name, of a question that stands on the form and has no word of answer. */
  const blank = (name: string, isAsked: (field: FormField) => boolean): string[] => {
    const asked = fields?.filter(isAsked)
    const [first] = asked ?? []
    if (stated.has(name) || asked?.some(({ key }) => stated.has(key))) return []
    return fields && !first ? [] : [first?.title ?? first?.label ?? name]
  }
  const answered = answeredIn(standing)
  const topics = [...answeredIn(other)].filter((topic) => !answered.has(topic))
  const roles = [...new Set(other.people.map(({ role }) => role))].filter(
    (role) => peopleIn(other, role).length > 0 && !standing.people.some((person) => person.role === role),
  )
  const isUnreachable = hasWaysIn(other) && !hasWaysIn(standing)
  return [
    ...roles.flatMap((role) => blank(role, (field) => field.role === role)),
    ...(isUnreachable ? blank(CONTACT_DETAILS, ({ kind }) => WAYS_IN.has(kind)).map(() => CONTACT_DETAILS) : []),
    ...topics.flatMap((topic) => blank(topic, (field) => (field.topic ?? field.key) === topic)),
  ]
}

const CONTACT_DETAILS = 'Contact details'
const WAYS_IN: ReadonlySet<string> = new Set(['contactDetails', 'phone', 'email'])

function hasWaysIn({ contacts }: PartnershipUpdate): boolean {
  return contacts.some(({ phones, emails }) => phones.length + emails.length > 0)
}

function answeredIn({ answers, values, tables }: PartnershipUpdate): Set<string> {
  const filled = (held: Readonly<Record<string, readonly unknown[]>>) =>
    Object.entries(held).flatMap(([topic, list]) => (list.length > 0 ? [topic] : []))
  const rows = Object.entries(tables).flatMap(([topic, table]) => (table.rows.length > 0 ? [topic] : []))
  return new Set([...filled(answers), ...filled(values), ...rows])
}

/** How much text the answers of a return hold, in characters. */
export function textLength(update: PartnershipUpdate): number {
  return Object.values(update.answers)
    .flat()
    .reduce((sum, { text }) => sum + text.length, 0)
}
