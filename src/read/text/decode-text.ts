/** The characters of a text file as officers' programs save it. */
import { wideEncodingOf } from '../file-type.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import { undoEncodedTwice } from './encoded-twice.ts'
import { decodeSingleByte } from './single-byte.ts'

const ENOUGH_TO_TELL = 4096

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: string
  /** `mended`: the text had been saved in the wrong encoding and was put right. `doubtful`: some characters may be others. */
  readonly state: 'sure' | 'mended' | 'doubtful'
}

/**
 * UTF-16 by its mark or its zero bytes; UTF-8 when its characters are more than the bytes that do not fit; otherwise the
 * likeliest encoding of one byte a character. U+FFFD stands where a program has already lost a character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes.subarray(0, ENOUGH_TO_TELL))
  if (wide) return unlessLost({ text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16', state: 'sure' })
  const whole = decodeUtf8(bytes)
  if (whole === null) {
    const { text, encoding, doubtful } = decodeSingleByte(bytes)
    const state = doubtful ? 'doubtful' : encoding === 'Windows-1252' ? 'sure' : 'mended'
    return { text, encoding, state }
  }
  const mended = undoEncodedTwice(whole.text)
  if (mended === null) return unlessLost({ ...whole, encoding: 'UTF-8' })
  const state = whole.state === 'sure' ? 'mended' : whole.state
  return unlessLost({ text: mended, encoding: 'UTF-8, encoded twice', state })
}

function unlessLost(decoded: DecodedText): DecodedText {
  return decoded.text.includes('\ufffd') ? { ...decoded, state: 'doubtful' } : decoded
}

/** UTF-8, with what does not fit taken for Windows-1252; null when more bytes do not fit than characters do. */
function decodeUtf8(bytes: Uint8Array): Pick<DecodedText, 'text' | 'state'> | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), state: 'sure' }
  } catch {
    return decodeMostlyUtf8(bytes)
  }
}

function decodeMostlyUtf8(bytes: Uint8Array): Pick<DecodedText, 'text' | 'state'> | null {
  const decoder = new TextDecoder('utf-8')
  let text = ''
  let stretch = 0
  let wide = 0
  let unfit = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfCharacter(bytes, at)
    if (length > 1) wide += 1
    if (length > 0) {
      at += length
      continue
    }
    unfit += 1
    text += decoder.decode(bytes.subarray(stretch, at)) + decodeWindows1252(bytes.subarray(at, at + 1))
    at += 1
    stretch = at
  }
  if (wide < unfit) return null
  return { text: text + decoder.decode(bytes.subarray(stretch)), state: 'doubtful' }
}

/** Bytes of the UTF-8 character that begins here; 0 when none does. */
function lengthOfCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
