/** The characters of an XML part: UTF-8 unless a mark, the first bytes or the declaration say otherwise. */

import { decodeWindows1252 } from '../windows-1252.ts'

const UTF_8 = new TextDecoder('utf-8')

/** Enough for `<?xml version="1.0" encoding="…" standalone="yes"?>`. */
const LONGEST_DECLARATION = 120

/** `bytes` of a whole part → its text without byte order mark. Characters that cannot be decoded become U+FFFD. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const text = UTF_8.decode(bytes)
  const declared = declaredEncoding(text)
  if (declared === null) return text
  const decoder = new TextDecoder(declared)
  // The web's rules, which decoders follow, take Latin-1 and ASCII for Windows-1252.
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
}

function wideEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return null
}

/** An encoding of single bytes that the declaration names; null for UTF-8 and what is unknown. */
function declaredEncoding(text: string): string | null {
  if (!text.startsWith('<?xml')) return null
  const head = text.slice(0, LONGEST_DECLARATION)
  const label = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase()
  // A part that could be read byte by byte is not UTF-16, whatever it claims.
  if (!label || label === 'utf-8' || label.startsWith('utf-16') || label.startsWith('ucs')) return null
  return isKnownEncoding(label) ? label : null
}

function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
