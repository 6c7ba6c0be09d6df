/** What a file is, by its first bytes. Its name is never asked: people rename files, and programs misname them. */

export type FileType =
  | 'empty'
  | 'zip'
  | 'compoundFile'
  | 'pdf'
  | 'picture'
  | 'richText'
  | 'otherBinary'
  | 'oldWorksheet'
  | 'webPage'
  | 'xmlSpreadsheet'
  | 'flatOpenDocument'
  | 'otherXml'
  | 'email'
  | 'text'

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  ['compoundFile', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['richText', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  // BIFF 2, 3 and 4: Excel files of before 1993, without a container around them.
  ['oldWorksheet', [0x09, 0x00, 0x04, 0x00]],
  ['oldWorksheet', [0x09, 0x02, 0x06, 0x00]],
  ['oldWorksheet', [0x09, 0x04, 0x06, 0x00]],
]

const MARKUP: readonly (readonly [FileType, RegExp])[] = [
  ['xmlSpreadsheet', /^<(?:\?xml|(?:\w+:)?Workbook\b)[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/],
  ['flatOpenDocument', /^<\?xml[\s\S]*<office:document[\s>][\s\S]*opendocument\.spreadsheet/],
  [
    'webPage',
    /^(?:<\?xml[\s\S]*?\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div|title)\b/i,
  ],
  ['otherXml', /^<\?xml\b/],
  [
    'email',
    /^(?:MIME-Version|Return-Path|Received|Delivered-To|X-[\w-]+):.*\r?\n[\s\S]*^(?:Content-Type|Subject|From|MIME-Version):/im,
  ],
  // What was copied out of a mail program begins the same way, and may be a return; only a saved message has these two headers.
  ['email', /^(?:From|To|Cc|Date|Subject|Content-Type|Reply-To):.*\r?\n[\s\S]*^(?:MIME-Version|Message-ID):/im],
]

/** Enough to see what kind of markup a text is. */
const HEAD = 4096

export function fileTypeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty'
  for (const [type, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return type
  }
  const head = headText(bytes)
  if (head === null) return isAllZero(bytes) ? 'empty' : 'otherBinary'
  if (head.trim() === '' && bytes.length < HEAD) return 'empty'
  const start = head.trimStart()
  for (const [type, pattern] of MARKUP) if (pattern.test(start)) return type
  return 'text'
}

/** The first characters of a text file in whichever encoding; null when the bytes are no text. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD)
  const wide = wideEncodingOf(head)
  if (wide) return new TextDecoder(wide).decode(head)
  if (head.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))) return null
  return new TextDecoder('utf-8').decode(head)
}

/** Tab, line feed, vertical tab, form feed, carriage return, end-of-file mark of DOS, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])

/** UTF-16 either way, by its mark or, without one, by the zero in nearly every other byte; null for anything else. */
export function wideEncodingOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, head.length - (head.length % 2)).subarray(0, HEAD)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even += 1
    if (sample[i + 1] === 0) odd += 1
  }
  const pairs = sample.length / 2
  if (pairs < 2) return null
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le'
  if (even > pairs * 0.6 && odd === 0) return 'utf-16be'
  return null
}

function isAllZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}
