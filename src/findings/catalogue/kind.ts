/** How a finding is described, and what the wordings of several share. */
import type { Severity } from '../../model.ts'

/**
 * Who has to act. `officer`: the contact officer, whom the team asks. `team`: the partnerships team, who can settle it themselves. `keeper`: whoever looks
 * after the forms, the register and the other lists.
 */
export type Actor = 'officer' | 'team' | 'keeper'

interface Worded<A> {
  means: string
  action: string
  /** What the officer who filled in the form is told to do instead; left out where they do the same, or never see it. */
  officers?: string
  /** What is said to the officer in place of `message`; left out where it is the same. */
  officersMessage?(args: A): string
  message(args: A): string
  /** Where the action is a line of the configuration: that line, or its name. For whoever looks after it, and no sheet, page or paper. */
  setting?(args: A): string
}

/** A note is worth knowing, and nobody need act. */
export type FindingKind<A> = Worded<A> & ({ severity: 'note' } | { severity: Exclude<Severity, 'note'>; acts: Actor })

/** Made when the first day is written: a run that finds nothing changed writes none. */
let days: Intl.DateTimeFormat | null = null

/** `2011-02-28` as "28 February 2011". */
export function inWords(day: string): string {
  days ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return days.format(Date.parse(day))
}

/** Names one after the other, set apart by more than a comma where a name has one of its own. */
export function namesOf(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}

export function kind<A extends Record<string, string | number | string[]>>(row: FindingKind<A>): FindingKind<A> {
  return row
}

/** The line to add to a form, so that the texts are known as its own. */
export function furnitureLine({ texts, form }: { texts: readonly string[]; form: string }): string {
  return `furniture: [${texts.map((text) => `'${text.replaceAll("'", '’')}'`).join(', ')}] in the form “${form}”`
}

/** The wording to add to a field, so that its label is known. */
export function labelLine({ label, key }: { label: string; key: string }): string {
  return `otherLabels: ['${label.replaceAll("'", '’')}'] in the field “${key}”`
}

/** "; the nearest label is “Annual budget” in B14", where a return has one. */
export function nearestLabel(label: string | undefined, cell: string | undefined): string {
  return label ? `; the nearest label is “${label}” in ${cell ?? ''}` : ''
}

/** Of a text that a message quotes, so that it can still be read. */
export const LONGEST_QUOTE = 600

/** The first names of many, each between quotation marks. */
export function quotedNames(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).map((name) => `“${name}”`)
  const rest = names.length - first.length
  return new Intl.ListFormat('en-GB').format(rest > 0 ? [...first, `${rest} more`] : first)
}

const MOST_NAMES = 10

export function ordinal(count: number): string {
  const ends: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  return `${count}${ends[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(count)] ?? 'th'}`
}

export function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
}
