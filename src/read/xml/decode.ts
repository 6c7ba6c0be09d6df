/** The characters of an XML part: UTF-8 unless a mark, the first bytes or the declaration say otherwise. */

/** `bytes` of a whole part → its text without byte order mark. Characters that cannot be decoded become U+FFFD. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  // `<?xml` in ASCII: the declaration may name an encoding of single bytes.
  if (first !== 0x3c || second !== 0x3f) return 'utf-8'
  const head = String.fromCharCode(...bytes.subarray(0, 120))
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase()
  // A part that can be read byte by byte is not UTF-16, whatever it claims.
  if (!declared || declared === 'utf-8' || declared.startsWith('utf-16') || declared.startsWith('ucs')) return 'utf-8'
  return isKnownEncoding(declared) ? declared : 'utf-8'
}

function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
