/** A message as a file that mail programs open as a draft. Rules: RFC 5322 (message), 2045 and 2047 (MIME), 2231 (names of files); `X-Unsent` opens it for writing. */
import { domainToASCII } from 'node:url'
import { sha256 } from '../checksum.ts'
import { DRAFT_HEADER } from '../read/containers/own-draft.ts'
import { shorten } from '../shorten.ts'

export interface Addressee {
  readonly name: string | null
  readonly address: string
}

export interface Attached {
  /** Name of the file, with its ending. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Draft {
  readonly from: Addressee
  readonly to: readonly Addressee[]
  readonly subject: string
  /** Lines end with `\n`. */
  readonly body: string
  readonly date: Date
  /** Id of the round, by which the draft is known again as one of ours. */
  readonly round: string
  readonly attached: Attached | null
}

/** Longest line of a header, without its end. */
const LONGEST_LINE = 76
const LONGEST_SUBJECT = 300

/** Bytes of an `.eml` file. No value can begin a header of its own: what ends a line is taken out of all of them. */
export function draftMessage(draft: Draft): Uint8Array {
  const { from, to, subject, date, round, attached, body } = draft
  const boundary = `=_${sha256(JSON.stringify([subject, body, round, to])).slice(0, 32)}`
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(body.replace(/\n$/, '')),
  ]
  const lines = [
    `From: ${mailbox(from)}`,
    ...(to.length > 0 ? [`To: ${to.map(mailbox).join(',\r\n ')}`] : []),
    `Subject: ${folded(shorten(onOneLine(subject), LONGEST_SUBJECT), 'Subject: '.length)}`,
    `Date: ${date.toUTCString().replace(/GMT$/, '+0000')}`,
    'X-Unsent: 1',
    `${DRAFT_HEADER}: ${folded(onOneLine(round), DRAFT_HEADER.length + 2)}`,
    'MIME-Version: 1.0',
    ...(attached
      ? [
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
          '',
          `--${boundary}`,
          ...text,
          `--${boundary}`,
          ...attachmentPart(attached),
          `--${boundary}--`,
        ]
      : text),
  ]
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

/**
 * An address as it can stand in a header; null for one that cannot be written to, or that would need more than RFC 5322 allows.
 * A domain in other letters than Latin ones is written in its ASCII form.
 */
export function plainAddress(address: string): string | null {
  const [, local = '', domain = ''] = /^([^@]+)@([^@]+)$/.exec(address.trim()) ?? []
  const host = domainToASCII(domain)
  const isLocal = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) && local.length <= 64
  const isHost = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i.test(host) && host.length <= 253
  return isLocal && isHost ? `${local}@${host}` : null
}

function mailbox({ name, address }: Addressee): string {
  const plain = onOneLine(name ?? '')
  if (plain === '') return `<${address}>`
  const isPlain = isAscii(plain) && plain.length < LONGEST_LINE - 10
  const phrase = isPlain ? `"${plain.replace(/["\\]/g, '\\$&')}"` : encodedWords(plain, 8)
  return `${phrase}\r\n <${address}>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand in a header
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]+/g

function onOneLine(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text) && !text.includes('=?')
}

/** A text of a header on as many lines as it takes. */
function folded(text: string, used: number): string {
  if (!isAscii(text) || text.split(' ').some((word) => word.length > LONGEST_LINE - used))
    return encodedWords(text, used)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = LONGEST_LINE - (lines.length === 0 ? used : 1)
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\r\n ')
}

/** RFC 2047: no word is longer than 75 characters, and none parts a character. */
function encodedWords(text: string, used: number): string {
  const words: string[] = []
  let chunk = ''
  const room = () => Math.floor((LONGEST_LINE - 13 - (words.length === 0 ? used : 1)) / 4) * 3
  for (const character of text) {
    if (chunk !== '' && Buffer.byteLength(chunk + character) > room()) {
      words.push(encodedWord(chunk))
      chunk = ''
    }
    chunk += character
  }
  return [...words, encodedWord(chunk)].join('\r\n ')
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

/** RFC 2045, 6.7: lines of 76 characters at most. */
function quotedPrintable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => softBroken(encodedLine(line)))
    .join('\r\n')
}

function encodedLine(line: string): string[] {
  const bytes = [...Buffer.from(line)]
  return bytes.map((byte, at) => {
    const isSpace = byte === 0x20 || byte === 0x09
    const isPlain = (byte >= 0x21 && byte <= 0x7e && byte !== 0x3d) || (isSpace && at < bytes.length - 1)
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
}

function softBroken(tokens: readonly string[]): string {
  let text = ''
  let length = 0
  for (const token of tokens) {
    if (length + token.length > LONGEST_LINE - 1) {
      text += '=\r\n'
      length = 0
    }
    text += token
    length += token.length
  }
  return text
}

function attachmentPart({ name, type, bytes }: Attached): string[] {
  const plain = onOneLine(name).replace(/[^\w .()-]/g, '_') || 'attachment'
  const encoded = encodeURIComponent(onOneLine(name)).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename="${plain}";\r\n filename*=utf-8''${encoded}`,
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ]
}
