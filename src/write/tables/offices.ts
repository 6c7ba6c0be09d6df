/** Offices of a partnership: who holds them, and which a return says are empty. */
import type { Form } from '../../config/schema.ts'
import type { PartialDate, PartnershipUpdate, Person, StatedAbsence } from '../../model.ts'
import { dateInWords } from '../dates.ts'
import { personWords } from '../status-words.ts'
import { words } from '../strings.ts'
import { fieldOf } from './stated.ts'

/** Offices stated to be empty. What stands in place of an answer, a date or a contact officer is not about an office. */
export function vacanciesIn(
  forms: readonly Form[],
  update: PartnershipUpdate,
): readonly (StatedAbsence & { readonly role: string })[] {
  return update.statedAbsences.flatMap((absence) => {
    const field = fieldOf(forms, update, absence.field)
    return field?.kind === 'people' ? [{ ...absence, role: field.role ?? field.key }] : []
  })
}

/** The date from which an office is held, as precisely as its ISO text is. */
export function heldFrom({ from }: Person): PartialDate | null {
  if (!from) return null
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year'
  return { date: from, precision }
}

/** A name with what was written beside it; whoever does not hold the office yet says so. */
export function personText(person: Person, dateFormat: string): string {
  const from = heldFrom(person)
  const when = from ? words.from(dateInWords(from, dateFormat)) : null
  const waits = person.status === 'holds' || when ? null : personWords[person.status].toLowerCase()
  const remarks = [person.note, when, waits].filter(Boolean)
  return remarks.length > 0 ? `${person.name} (${remarks.join(', ')})` : person.name
}
