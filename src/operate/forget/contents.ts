/** Looking into files of any kind for what is to be forgotten, and writing them without it. */
import { type Parts, unzipParts, zipParts } from '../../write/zip.ts'
import { isIn, takeOut, type Wanted } from './words.ts'

/** What a file holds: nothing of it, something of it, or nobody can tell because the kind of file is not opened here. */
export type Holding = 'nothing' | 'something' | 'unknown'

const TEXT_PARTS = /\.(?:xml|rels|vml|txt|csv|json|html?)$/i

export function holdingOf(bytes: Uint8Array, wanted: Wanted): Holding {
  const texts = textsOf(bytes)
  if (texts === null) return 'unknown'
  return texts.some((text) => isIn(text, wanted)) ? 'something' : 'nothing'
}

/** The file without what is to be forgotten; null where it cannot be taken out, because it is in something that is no text. */
export async function without(bytes: Uint8Array, wanted: Wanted): Promise<Uint8Array | null> {
  const changed = isZip(bytes) ? await partsWithout(bytes, wanted) : Buffer.from(takeOut(decode(bytes) ?? '', wanted))
  return changed !== null && holdingOf(changed, wanted) === 'nothing' ? changed : null
}

async function partsWithout(bytes: Uint8Array, wanted: Wanted): Promise<Uint8Array | null> {
  const parts = partsOf(bytes)
  if (!parts) return null
  const changed = [...parts].map(([name, part]): [string, Buffer] => {
    const text = TEXT_PARTS.test(name) ? decode(part) : null
    return [name, text !== null && isIn(text, wanted) ? Buffer.from(takeOut(text, wanted)) : part]
  })
  return zipParts(new Map(changed))
}

/** Null for what is neither text nor a package of texts, such as the workbooks of old Excel, PDF and pictures. */
function textsOf(bytes: Uint8Array): string[] | null {
  if (!isZip(bytes)) {
    const text = decode(bytes)
    return text === null ? null : [text]
  }
  const parts = partsOf(bytes)
  return parts && [...parts].flatMap(([name, part]) => (TEXT_PARTS.test(name) ? [decode(part) ?? ''] : []))
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return unzipParts(bytes)
  } catch {
    return null
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Null for bytes that are no text. A text that is no UTF-8 is one of an older code page, in which a zero byte has no place. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
