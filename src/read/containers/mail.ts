/** A mail, from whichever program → what is attached to it, what it says, and how it came. */
import type { FindingCode } from '../../findings/catalogue.ts'
import { finding } from '../../findings/finding.ts'
import { shownName } from '../../held-name.ts'
import type { Finding, Mail } from '../../model.ts'
import { MAIL_TEXT, UNNAMED } from '../../words/en/mails.ts'
import type { Budget } from '../budget.ts'
import { unreadable } from '../unreadable.ts'
import { type Container, type HeldFile, withOwnNames } from './container.ts'
import { ownWords, tablesOfHtml, textOfHtml } from './mail-text.ts'

export interface Attachment {
  /** Empty when it has none. */
  readonly name: string
  /** In lower case; empty when nobody says. */
  readonly type: string
  readonly bytes: Uint8Array
  /** Shown within the text, such as the picture of a signature. */
  readonly isInline: boolean
}

export interface MailParts {
  readonly mail: Mail
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
}

/** Longer mails are kept with this many characters. */
const LONGEST_TEXT = 10_000

/** What mail programs attach for themselves. */
const OF_PROGRAMS =
  /^(?:text\/(?:x-)?(?:calendar|vcard|rfc822-headers)|application\/(?:ics|(?:x-)?pkcs7-signature|pgp-signature|pgp-keys)|message\/(?:delivery-status|disposition-notification|external-body|feedback-report))$/

/** Wrappings that only the sender's or receiver's own program opens; a return may be inside. */
const SEALED_TYPE = /^application\/(?:vnd\.)?(?:ms-tnef|(?:x-)?pkcs7-mime|pgp-encrypted)$/
const SEALED_NAME = /^(?:winmail\.dat|smime\.p7m|encrypted\.asc)$/i

export function mailContainer(file: string, { mail, text, html, attachments }: MailParts, budget: Budget): Container {
  const { limits } = budget
  if (attachments.length > limits.returns)
    throw unreadable('limit-held-files', { limit: limits.returns, found: attachments.length })
  const saved = mail.received === null ? null : Date.parse(mail.received)
  const findings: Finding[] = []
  const held: HeldFile[] = []
  let pictures = 0
  for (const attachment of attachments) {
    const { name, type, bytes, isInline } = attachment
    budget.spendUnpacked(bytes.length)
    const isShown = isInline && isPicture(attachment)
    if (isShown) pictures += 1
    if (isShown || OF_PROGRAMS.test(type)) continue
    const shown = shownName(name) || UNNAMED
    if (SEALED_TYPE.test(type) || SEALED_NAME.test(name))
      findings.push(about(file, 'mail-part-sealed', { name: shown }))
    else held.push({ name: shown, bytes, saved })
  }
  const lines = text.trim() === '' ? textOfHtml(html) : text
  const words = ownWords(lines)
  findings.push(about(file, 'mail-text', { text: words.slice(0, LONGEST_TEXT), count: pictures }))
  const written = writtenReturn(html, lines)
  if (written !== null) held.push({ name: MAIL_TEXT, bytes: new TextEncoder().encode(written), saved, isText: true })
  return { held: withOwnNames(held), mail, findings }
}

function isPicture({ type, name }: Attachment): boolean {
  return type.startsWith('image/') || /\.(?:png|jpe?g|gif|bmp|emz|wmz|svg)$/i.test(name)
}

function about<C extends FindingCode>(file: string, code: C, args: Parameters<typeof finding<C>>[2]): Finding {
  return finding(code, { file, sheet: null, cell: null }, args)
}

/** A line that asks something and may be answered, on itself or below. */
const ASKING = /^[\p{L}\d][^:?\n]{2,150}[:?]/u
/** A form has at least so many questions. */
const FEWEST_QUESTIONS = 4

/** What may be a return in the text of a mail, as a table with commas or as lines; null when nothing can. */
function writtenReturn(html: string, text: string): string | null {
  const rows = tablesOfHtml(html)
  if (rows.length >= FEWEST_QUESTIONS) return `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`
  const asking = text.split('\n').filter((line) => ASKING.test(line))
  return asking.length >= FEWEST_QUESTIONS ? text : null
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
