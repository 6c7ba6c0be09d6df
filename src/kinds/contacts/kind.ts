/** Whom to ask: names, telephone numbers and addresses, each in a field of its own or together, make contacts. */

import { dayOf } from '../date/calendar.ts'
import { type Kind, NO_OPTIONS, OWN_TABLES, type Room } from '../kind.ts'
import { holdsDigits, looksAbsent, looksLikeAddress, looksLikeName, surely } from '../looks.ts'
import { compareContacts } from './compare.ts'
import { readContacts } from './contacts.ts'

const LEAST_DIGITS = 5

const contactsRoom: Room = {
  isOfParts: true,
  turn: 2,
  read: (fields, context) => {
    const { submission, region } = context
    const { contacts, absences, findings } = readContacts(fields, submission, region, dayOf(context))
    return { contacts: [...contacts], statedAbsences: [...absences], findings: [...findings] }
  },
  compare: compareContacts,
}

function contactKind(looksFilled: (text: string) => boolean, lines: number): Kind<typeof NO_OPTIONS> {
  return {
    ...OWN_TABLES,
    room: contactsRoom,
    options: NO_OPTIONS,
    under: null,
    repeats: true,
    inBrackets: true,
    holdsOn: true,
    looksLike: (text) => surely(looksAbsent(text) || looksFilled(text)),
    input: () => ({ lines }),
  }
}

const isWay = (text: string) => looksLikeAddress(text) || holdsDigits(text, LEAST_DIGITS)

export const contactName: Kind<typeof NO_OPTIONS> = {
  ...contactKind((text) => looksLikeName(text, 40) || /@|\d{5}/.test(text), 1),
  isName: true,
}
export const contactDetails = contactKind(isWay, 2)
export const phone = contactKind((text) => holdsDigits(text, LEAST_DIGITS), 1)
export const email = contactKind(looksLikeAddress, 1)
