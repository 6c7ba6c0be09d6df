/** Offices of a partnership: who holds them, and which a return says are empty. */
import type { Form } from '../../config/schema.ts'
import type { PartialDate, PartnershipUpdate, Person, StatedAbsence } from '../../model.ts'
import { fieldOf } from './stated.ts'

export type Holder = Person & { readonly role: string }

/** Holders of every office, chairs first. */
export function holdersIn({ chairs, cabinetMembers, otherPeople }: PartnershipUpdate): readonly Holder[] {
  return [
    ...chairs.map((person) => ({ ...person, role: 'chair' })),
    ...cabinetMembers.map((person) => ({ ...person, role: 'cabinetMember' })),
    ...otherPeople,
  ]
}

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

/** The date from which a named successor takes over, as precisely as its ISO text is. */
export function takesOver({ from }: Person): PartialDate | null {
  if (!from) return null
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year'
  return { date: from, precision }
}
