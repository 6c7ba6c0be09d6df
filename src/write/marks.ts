/** What stands beside an answer for those who see no findings: that somebody is still to confirm it, and that words of it are held back. */

import type { FormField } from '../config/schema.ts'
import { type PlacedText, placedTexts } from '../decisions/placed-texts.ts'
import { nameOfField } from '../decisions/question.ts'
import { groupedBy } from '../groups.ts'
import type { Finding, PartnershipUpdate, RoundRecord } from '../model.ts'
import { rememberedOf } from '../remembered.ts'
import type { RoundResults } from './results.ts'

/** Names of fields, as `markedName` gives them. */
export interface Marks {
  /** Somebody is still to confirm what stands there. */
  readonly asked: readonly string[]
  /** Something that the return says there is not shown. */
  readonly held: readonly string[]
}

/** By id of the partnership; those without a mark are left out. */
export type MarksOfRound = Readonly<Record<string, Marks>>

/** The results as others may see them, with the marks that follow from all there is. */
export function withMarks(shown: RoundResults, all: RoundResults): RoundResults {
  return { ...shown, marks: marksOf(shown.round, all) }
}

/** Of a round from which nothing is held back. */
const marksOfResults = rememberedOf((results: RoundResults) => marksOf(results.round, results))

/** @param shown the round without what is held back, with the same updates in the same order as in all of them */
function marksOf(shown: RoundRecord, { round, reconciliation }: RoundResults): MarksOfRound {
  const compared = groupedBy(reconciliation.findings, ({ source }) => source?.file)
  const marked = round.updates.flatMap((update, index) => {
    const open = shown.updates[index]
    if (!open) return []
    const findings = [...update.findings, ...(compared.get(update.source.file) ?? [])]
    const marks = { asked: askedIn(update, findings), held: heldIn(update, open) }
    return marks.asked.length + marks.held.length > 0 ? [[open.partnershipId, marks] as const] : []
  })
  return Object.fromEntries(marked)
}

/** Those of an update of these results. */
export function marksFor(results: RoundResults, { partnershipId }: PartnershipUpdate): Marks {
  const marks = results.marks ?? marksOfResults(results)
  return (Object.hasOwn(marks, partnershipId) ? marks[partnershipId] : undefined) ?? { asked: [], held: [] }
}

/** Names under which marks of a field stand; a contact's details go by what they are, since a form may ask for each alone. */
export function markedNames(field: FormField): readonly string[] {
  const name = nameOfField(field)
  if (name !== CONTACTS) return [name]
  if (field.kind === 'contactName') return [CONTACT_PARTS.name]
  const [phone, email] = [CONTACT_PARTS.phone, CONTACT_PARTS.email]
  return field.kind === 'contactDetails' ? [phone, email] : [field.kind === 'email' ? email : phone]
}

const CONTACTS = 'contacts'
const CONTACT_PARTS = { name: 'contacts.name', phone: 'contacts.phone', email: 'contacts.email' } as const

/** @param findings about the return, and about what the comparison shows of it */
function askedIn(update: PartnershipUpdate, findings: readonly Finding[]): readonly string[] {
  const places = findings.flatMap(({ severity, source }) => (severity === 'query' && source ? [source] : []))
  if (places.length === 0) return []
  const isAsked = ({ source }: PlacedText) =>
    places.some(
      ({ sheet, cell, line }) =>
        cell === source.cell && sheet === source.sheet && (line === undefined || line === (source.line ?? 1)),
    )
  return namesOf(update, placedTexts(update).filter(isAsked))
}

function heldIn(update: PartnershipUpdate, open: PartnershipUpdate): readonly string[] {
  if (update === open) return []
  const keyOf = ({ field, text, source }: PlacedText) => JSON.stringify([field, text, source.sheet, source.cell])
  const left = new Set(placedTexts(open).map(keyOf))
  return namesOf(
    update,
    placedTexts(update).filter((one) => !left.has(keyOf(one))),
  )
}

function namesOf({ contacts }: PartnershipUpdate, texts: readonly PlacedText[]): string[] {
  const nameOf = ({ field, text }: PlacedText) => {
    if (field !== CONTACTS) return field
    if (contacts.some(({ name }) => name === text)) return CONTACT_PARTS.name
    return text.includes('@') ? CONTACT_PARTS.email : CONTACT_PARTS.phone
  }
  return [...new Set(texts.map(nameOf))].filter(Boolean)
}
