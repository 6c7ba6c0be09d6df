/** Mails as programs save them, built from what a test is about. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

export interface Attached {
  readonly name?: string
  readonly type?: string
  readonly bytes: Uint8Array | string
  /** Shown within the text by this id. */
  readonly contentId?: string
}

export interface MailOptions {
  readonly subject?: string
  /** `Name <address>`. */
  readonly from?: string
  /** As a header has it. */
  readonly date?: string
  readonly received?: string
  readonly text?: string
  readonly html?: string
  readonly attached?: readonly Attached[]
}

const BOUNDARY = 'part of a mail'

const encoded = (text: string) =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

function part(headers: Record<string, string>, content: Uint8Array | string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const body = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
  return [...lines, 'Content-Transfer-Encoding: base64', '', body].join('\r\n')
}

/** A mail as `.eml`. */
export function mail({ subject = '', text, html, attached = [], ...how }: MailOptions): Uint8Array {
  const parts = [
    ...(text === undefined ? [] : [part({ 'Content-Type': 'text/plain; charset=utf-8' }, text)]),
    ...(html === undefined ? [] : [part({ 'Content-Type': 'text/html; charset=utf-8' }, html)]),
    ...attached.map(({ name, type = 'application/octet-stream', bytes, contentId }) =>
      part(
        {
          'Content-Type': name ? `${type}; name="${encoded(name)}"` : type,
          'Content-Disposition': `${contentId ? 'inline' : 'attachment'}${name ? `; filename="${encoded(name)}"` : ''}`,
          ...(contentId ? { 'Content-ID': `<${contentId}>` } : {}),
        },
        bytes,
      ),
    ),
  ]
  return Buffer.from(
    [
      ...(how.received ? [`Received: from a.example.org by b.example.org; ${how.received}`] : []),
      `From: ${how.from ?? 'Ann Marlow <ann@example.org>'}`,
      'To: returns@example.org',
      `Subject: ${encoded(subject)}`,
      `Date: ${how.date ?? 'Fri, 4 May 2012 10:20:00 +0100'}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
      '',
      ...parts.map((one) => `--${BOUNDARY}\r\n${one}\r\n`),
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  )
}

type Stream = readonly [name: string, content: Uint8Array]
type Storage = readonly [name: string, within: readonly (Stream | Storage)[]]

/** A compound file of these streams and storages. */
export function compound(contents: readonly (Stream | Storage)[]): Uint8Array {
  const entries: Parameters<typeof burn>[0] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }]
  const add = (parent: number, within: readonly (Stream | Storage)[]) => {
    for (const [name, content] of within) {
      entries[parent]?.children?.push(entries.length)
      if (content instanceof Uint8Array)
        entries.push({ name, type: 2, length: content.length, binaryProvider: () => new Uint8Array(content) })
      else {
        entries.push({ name, type: 1, length: 0, children: [] })
        add(entries.length - 1, content as readonly (Stream | Storage)[])
      }
    }
  }
  add(0, contents)
  return burn(entries)
}

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const TIME = 0x0040
/** 100-nanosecond steps between 1601 and 1970. */
const BEFORE_1970 = 11_644_473_600_000n

function properties(header: number, times: Record<number, number>): Uint8Array {
  const rows = Object.entries(times).map(([tag, time]) => {
    const row = Buffer.alloc(16)
    row.writeUInt16LE(TIME, 0)
    row.writeUInt16LE(Number(tag), 2)
    row.writeUInt32LE(6, 4)
    row.writeBigUInt64LE((BigInt(time) + BEFORE_1970) * 10_000n, 8)
    return row
  })
  return new Uint8Array(Buffer.concat([Buffer.alloc(header), ...rows]))
}

/** The same mail as Outlook saves it. */
export function outlookMail({ subject = '', text = '', html, attached = [], ...how }: MailOptions): Uint8Array {
  const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(how.from ?? 'Ann Marlow <ann@example.org>') ?? []
  return compound([
    ['__properties_version1.0', properties(32, { 3590: Date.parse(how.date ?? 'Fri, 4 May 2012 10:20:00 +0100') })],
    ['__substg1.0_001A001F', wide('IPM.Note')],
    ['__substg1.0_0037001F', wide(subject)],
    ['__substg1.0_0C1A001F', wide(name)],
    ['__substg1.0_5D01001F', wide(address)],
    ['__substg1.0_1000001F', wide(text)],
    ...(html === undefined ? [] : [['__substg1.0_1013001F', wide(html)] as const]),
    ...attached.map(
      ({ name = '', type = '', bytes, contentId }, at): Storage => [
        `__attach_version1.0_#${at.toString(16).padStart(8, '0')}`,
        [
          ['__properties_version1.0', properties(8, {})],
          ['__substg1.0_3707001F', wide(name)],
          ['__substg1.0_370E001F', wide(type)],
          ...(contentId ? [['__substg1.0_3712001F', wide(contentId)] as const] : []),
          ['__substg1.0_37010102', new Uint8Array(Buffer.from(bytes))],
        ],
      ],
    ),
  ])
}

/** A mailbox of mails, one after the other. */
export function mailbox(mails: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    mails.flatMap((one) => [Buffer.from('From ann@example.org Fri May  4 10:20:00 2012\n'), one, Buffer.from('\n')]),
  )
}
