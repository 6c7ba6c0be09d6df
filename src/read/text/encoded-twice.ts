/**
 * Text that was saved as UTF-8, opened as if it were one byte a character, and saved again: "cafÃ©", "partnershipâ€™s",
 * or by a Macintosh "caf√©". Each such run is put back where it gives a character of English text, and nothing else changes.
 */
import { decodeWindows1252 } from '../windows-1252.ts'

const UTF_8 = new TextDecoder('utf-8', { fatal: true })
const HIGH_BYTES = Uint8Array.from({ length: 0x80 }, (_, index) => index + 0x80)

const MISREAD_AS: readonly string[] = [decodeWindows1252(HIGH_BYTES), new TextDecoder('macintosh').decode(HIGH_BYTES)]

/** Letters of western Europe, punctuation, currency, arrows and bullets. */
const EXPECTED =
  /^[\xa0-\xffŒœŠšŽžŸ\u2010-\u2044\u20ac\u2122\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\ufb01\ufb02\ufeff]$/u

/** The text put back, as often as it was misread (thrice at most); null when nothing in it was. */
export function undoEncodedTwice(text: string): string | null {
  let mended = text
  for (let times = 0; times < 3; times++) {
    const before = mended
    for (const high of MISREAD_AS) mended = putBack(mended, high)
    if (mended === before) break
  }
  return mended === text ? null : mended
}

function putBack(text: string, high: string): string {
  const all = [...high]
  const first = all.slice(0xc2 - 0x80, 0xf5 - 0x80).join('')
  const next = all.slice(0, 0xc0 - 0x80).join('')
  const run = new RegExp(`[${escaped(first)}][${escaped(next)}]{1,3}`, 'gu')
  return text.replace(run, (found) => {
    const bytes = [...found].map((character) => high.indexOf(character) + 0x80)
    const length = (bytes[0] ?? 0) >= 0xf0 ? 4 : (bytes[0] ?? 0) >= 0xe0 ? 3 : 2
    const character = decoded(bytes.slice(0, length))
    return character === null ? found : character + [...found].slice(length).join('')
  })
}

function decoded(bytes: readonly number[]): string | null {
  try {
    const character = UTF_8.decode(Uint8Array.from(bytes))
    return EXPECTED.test(character) ? character : null
  } catch {
    return null
  }
}

function escaped(characters: string): string {
  return characters.replace(/[\\\]^-]/g, '\\$&')
}
