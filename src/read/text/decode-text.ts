/** The characters of a text file as officers' programs save it. */
import { wideEncodingOf } from '../file-type.ts'
import { decodeWindows1252 } from '../windows-1252.ts'

const ENOUGH_TO_TELL = 4096

/**
 * UTF-8 and UTF-16 with a mark as marked; UTF-16 without one by its zero bytes; UTF-8 when every byte fits; Windows-1252 for
 * the rest, which is what Excel writes in the United Kingdom under "CSV (Comma delimited)". The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes.subarray(0, ENOUGH_TO_TELL))
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}
