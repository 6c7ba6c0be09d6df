/**
 * The map of kinds: every kind of value a form can ask for, one a line, in the order in which changes are told. A new kind is a folder of its own
 * and a line here.
 */
import { choice, yesNo } from './choice/kind.ts'
import { choices } from './choices/kind.ts'
import { contactDetails, contactName, email, phone } from './contacts/kind.ts'
import { date } from './date/kind.ts'
import { entries } from './entries/kind.ts'
import type { Kind, Room } from './kind.ts'
import { meetings } from './meetings/kind.ts'
import { money } from './money/kind.ts'
import { partnership, reference } from './name/kind.ts'
import { number } from './number/kind.ts'
import { people } from './people/kind.ts'
import { percentage } from './percentage/kind.ts'
import { period } from './period/kind.ts'
import { text } from './plain-text/kind.ts'
import { subGroups } from './sub-groups/kind.ts'
import { table } from './table/kind.ts'
import { targets } from './targets/kind.ts'

export const KINDS = {
  partnership, // the name the partnership goes by
  reference, // a register id or code printed on the form
  people, // holders of an office; `role` says which
  contactName, // the person to ask
  contactDetails, // telephone numbers and e-mail addresses in free text
  phone,
  email,
  date, // date of completion
  entries, // bullets or paragraphs
  targets, // entries that name targets
  meetings, // entries that name meeting dates
  subGroups, // entries that name sub-groups
  text, // one short text
  number,
  percentage,
  money,
  choice, // one of a list
  yesNo,
  choices, // several of a list
  period,
  table, // a record a row
} satisfies Record<string, Kind>

export type FieldKind = keyof typeof KINDS

export const KIND_NAMES = Object.keys(KINDS) as [FieldKind, ...FieldKind[]]

/** Looked up without the type of each kind, for those who treat all alike. */
export function kindOf(field: { readonly kind: FieldKind }): Kind {
  return KINDS[field.kind]
}

/** Each room once, in the order of its first kind. */
export const ROOMS: readonly Room[] = [...new Set(Object.values<Kind>(KINDS).map(({ room }) => room))]

/** Whether two kinds give parts of one value, so that a label of one beside that of the other is its caption: "Tel: …" beside "Contact details". */
export function arePartsOfOne(a: FieldKind, b: FieldKind): boolean {
  return KINDS[a].room === KINDS[b].room && KINDS[a].room.isOfParts === true
}
