/** Whose a return may be by the mail it came in: its subject and its sender. A hint, which a person confirms. */
import type { Mail, RoundRecord } from '../model.ts'
import { nameKey } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { SUBJECT_PREFIX } from '../words/en/mails.ts'
import { plainName } from './plain-name.ts'

interface Known {
  readonly register: Register
  readonly previous: RoundRecord | null
  /** The id whose name a text is, letter for letter; null when it is nobody's. */
  readonly named: (text: string) => string | null
}

/** The partnership that a mail's subject names, or else the one its sender answers for; null when there is none, or more than one. */
export function hintedBy(mail: Mail, { register, previous, named }: Known): string | null {
  const subject = mail.subject.replace(SUBJECT_PREFIX, '')
  const parts = [subject, ...subject.split(/\s*[:;,|/]\s*|\s+[-–—]\s+/)].flatMap((part) => [part, plainName(part)])
  const bySubject = only(parts.filter((part) => nameKey(part) !== '').map(named))
  if (bySubject !== null || mail.address === '') return bySubject
  const address = mail.address.toLowerCase()
  const writes = (other: string | null | undefined) => other?.toLowerCase() === address
  const before = (previous?.updates ?? []).filter(({ contacts }) =>
    contacts.some(({ emails }) => emails.some((email) => writes(email.address))),
  )
  const listed = register.partnerships.filter(({ contactEmail }) => writes(contactEmail))
  return only([...listed.map(({ id }) => id), ...before.map(({ partnershipId }) => partnershipId)])
}

function only(ids: readonly (string | null)[]): string | null {
  const found = new Set(ids.filter((id) => id !== null))
  const [one = null] = found
  return found.size === 1 ? one : null
}

/** The mail in words: "Ann Example <ann@example.org>, “SPIP update”". */
export function mailInWords({ from, address, subject }: Mail): string {
  const sender = from !== '' && address !== '' ? `${from} <${address}>` : from || address
  return [sender, subject && `“${subject}”`].filter(Boolean).join(', ')
}
