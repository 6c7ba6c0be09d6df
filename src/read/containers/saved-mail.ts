/** A mail as it was sent (.eml), or a page saved with its pictures. Rules: RFC 5322 and 2045 to 2049, read by `postal-mime`. */
import type PostalMimeReader from 'postal-mime'
import type { Address, Email } from 'postal-mime'
import { finding } from '../../findings/finding.ts'
import { FORWARDED } from '../../words/en/mails.ts'
import type { Budget } from '../budget.ts'
import { damaged } from '../unreadable.ts'
import type { Container } from './container.ts'
import { type Attachment, mailContainer } from './mail.ts'
import { isOwnDraft } from './own-draft.ts'

export async function openSavedMail(file: string, bytes: Uint8Array, budget: Budget): Promise<Container> {
  const { default: reader } = await import('postal-mime')
  const email = await parse(reader, bytes)
  budget.checkTime()
  const from = mailboxOf(email.from ?? email.sender)
  const mail = {
    from: from.name,
    address: from.address,
    subject: (email.subject ?? '').trim(),
    received: receivedAt(email),
  }
  if (isOwnDraft(email.headers))
    return { held: [], mail, findings: [finding('own-draft-ignored', { file, sheet: null, cell: null }, {})] }
  return mailContainer(
    file,
    { mail, text: email.text ?? '', html: email.html ?? '', attachments: attachmentsOf(email) },
    budget,
  )
}

async function parse(reader: typeof PostalMimeReader, bytes: Uint8Array): Promise<Email> {
  try {
    return await reader.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    throw damaged('its parts make no sense')
  }
}

function mailboxOf(address: Address | undefined): { name: string; address: string } {
  const one = address?.group ? address.group[0] : address
  return { name: one?.name ?? '', address: one?.address ?? '' }
}

/** When the receiver's own server took it in, which stands first; otherwise when it was sent. */
function receivedAt({ headers, date }: Email): string | null {
  const received = headers.find(({ key }) => key === 'received')?.value ?? ''
  return isoTime(received.slice(received.lastIndexOf(';') + 1)) ?? isoTime(date ?? '')
}

/** A time without a zone would be another on every computer. */
function isoTime(text: string): string | null {
  if (!/(?:[+-]\d{4}|\bGMT|\bUTC?|Z)\b/.test(text)) return null
  const time = Date.parse(text.replace(/\([^)]*\)/g, ' '))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function attachmentsOf({ attachments }: Email): Attachment[] {
  return attachments.map(({ filename, mimeType, disposition, related, contentId, content }) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? `${FORWARDED}.eml` : ''),
    type: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    isInline: related === true || disposition === 'inline' || contentId !== undefined,
  }))
}
