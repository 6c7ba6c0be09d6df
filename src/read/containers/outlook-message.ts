/** A mail as Outlook saves it (.msg). Rules: [MS-OXMSG], read by `@kenjiuno/msgreader`. */
import type Library from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { viewOf } from '../../view-of.ts'
import { FORWARDED } from '../../words/en/mails.ts'
import type { Budget } from '../budget.ts'
import { damaged } from '../unreadable.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import type { Container } from './container.ts'
import { isEndless } from './endless.ts'
import { type Attachment, type MailParts, mailContainer } from './mail.ts'

export async function openOutlookMessage(file: string, bytes: Uint8Array, budget: Budget): Promise<Container> {
  if (isEndless(bytes)) throw damaged('its directory makes no sense')
  const { default: library } = await import('@kenjiuno/msgreader')
  // What `import` gives of a CommonJS package is its module, or what that exports by default.
  const Reader = 'default' in library ? library.default : library
  const view = viewOf(bytes)
  return mailContainer(
    file,
    partsOf(() => new Reader(view)),
    budget,
  )
}

type MessageReader = Pick<InstanceType<typeof Library.default>, 'getFileData' | 'getAttachment' | 'parserConfig'>

function partsOf(open: () => MessageReader): MailParts {
  try {
    const reader = open()
    reader.parserConfig = { ansiEncoding: ANSI }
    const fields = reader.getFileData()
    const { subject = '', senderName = '', body = '' } = fields
    const mail = {
      from: senderName,
      address: addressOf(fields),
      subject: subject.trim(),
      received: isoTime(fields.messageDeliveryTime) ?? isoTime(fields.clientSubmitTime),
    }
    const attachments = (fields.attachments ?? []).map((attachment) => attachmentOf(reader, attachment))
    return { mail, text: body, html: htmlOf(fields), attachments }
  } catch {
    throw damaged('its parts make no sense')
  }
}

/** Text that is not Unicode, as Outlook writes it in the United Kingdom. */
const ANSI = 'windows-1252'

/** Within an organisation Outlook writes a path of its directory instead of an address. */
function addressOf({ senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail = '' }: FieldsData): string {
  return senderSmtpAddress ?? sentRepresentingSmtpAddress ?? (senderEmail.includes('@') ? senderEmail : '')
}

function isoTime(text: string | undefined): string | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const UTF_8 = 65_001

function htmlOf({ bodyHtml, html, internetCodepage }: FieldsData): string {
  if (bodyHtml !== undefined || html === undefined) return bodyHtml ?? ''
  return internetCodepage === UTF_8 ? new TextDecoder().decode(html) : decodeWindows1252(html)
}

function attachmentOf(reader: MessageReader, attachment: FieldsData): Attachment {
  const { fileName, content } = reader.getAttachment(attachment)
  const name = attachment.innerMsgContent ? `${attachment.name || FORWARDED}.msg` : fileName
  const { attachmentHidden = false, pidContentId = '', attachMimeTag = '' } = attachment
  return {
    name: name ?? '',
    type: attachMimeTag.toLowerCase(),
    bytes: content,
    isInline: attachmentHidden || pidContentId !== '',
  }
}
