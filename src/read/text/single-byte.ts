/**
 * Which of the encodings of one byte a character a text is in. The same bytes make sense in one and none in the others:
 * "partnership’s café" in Mac Roman is "partnershipÕs cafŽ" in Windows-1252. Each reading is scored by how its characters
 * beyond ASCII sit among their neighbours, and the best stands.
 */
import { CONTRACTED_ENDS } from '../../words/en/contractions.ts'
import { decodeWindows1252 } from '../windows-1252.ts'

export interface SingleByteReading {
  readonly encoding: string
  readonly text: string
  /** Another encoding makes nearly as much sense, or none makes any. */
  readonly doubtful: boolean
}

/** Code page 850, in which Excel writes "CSV (MS-DOS)": the characters of the bytes 0x80 to 0xFF. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0'

const ENCODINGS: readonly { readonly encoding: string; readonly decode: (bytes: Uint8Array) => string }[] = [
  { encoding: 'Windows-1252', decode: decodeWindows1252 },
  { encoding: 'Mac Roman', decode: (bytes) => new TextDecoder('macintosh').decode(bytes) },
  { encoding: 'MS-DOS', decode: decodeCodePage850 },
]

function decodeCodePage850(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_850[byte - 0x80] ?? ''),
  ).join('')
}

/** What speaks for a reading and what against it, for every place where it is found. */
const SIGNS: readonly { readonly points: number; readonly found: RegExp }[] = [
  { points: 2, found: new RegExp(`(?<=\\p{L})’(?:${CONTRACTED_ENDS.join('|')})(?!\\p{L})`, 'giu') },
  { points: 1, found: /(?<=\b[OD])’(?=\p{Lu})/gu },
  { points: 1, found: /(?<=[\p{L}\d.,!?])[”’](?=[\s.,;:)!?"]|$)/gmu },
  { points: 1, found: /(?<=^|[\s(,"])[“‘](?=[\p{L}\d£])/gmu },
  { points: 1, found: /(?<=[\s\d])[–—](?=[\s\d£])/gu },
  { points: 1, found: /(?<=^|[\s",;|])[•·](?=\s?\S)/gmu },
  { points: 1, found: /[£€](?=\s?\d)/gu },
  { points: 1, found: /(?<=\d\s?)[°½¼¾€²³](?!\p{L})/gu },
  { points: 1, found: /(?<![^\s"(,;])[½¼¾](?=\s\p{L})/gu },
  { points: 1, found: /(?<=\p{Ll})…/gu },
  { points: 1.5, found: /(?<=[^\s,;"])\xa0(?=[^\s,;"])/gu },
  { points: 1, found: /(?<=\p{L})[éèêëáàâäãåíìîïóòôöõøúùûüçñýÿæœß](?=\p{Ll})/gu },
  { points: 1, found: /(?<=\p{Ll}{2})[éèêëáàçóü](?!\p{L})/gu },
  { points: 1, found: /(?<!\p{L})[ÉÈÀÁÂÄÅÖÓØÜÚÇŠŽ](?=\p{Ll})/gu },
  // A capital behind a small letter, a letter alone, a letter before a figure: not what letters do.
  { points: -2, found: /(?<=\p{Ll})[À-ÖØ-ÞŒŠŽŸ]/gu },
  { points: -2, found: /[À-ÖØ-Þ](?=\p{Lu}\p{Ll})/gu },
  { points: -2, found: /(?<!\p{L})[ß-öø-ÿ](?=\p{Lu})/gu },
  { points: -2, found: /(?<=^|[\s"])[À-ßá-öø-ÿ](?=\s|$)/gmu },
  { points: -2, found: /[À-ÖØ-öø-ÿŒœŠšŽžŸı](?=\d)/gu },
  { points: -3, found: /(?<=\p{L})íe?s(?!\p{L})/gu },
  { points: -1, found: /(?<=\p{L})[îìñ](?!\p{L})/gu },
  { points: -2, found: /(?<=\p{L})[‚„†‡ˆ‰‹›](?=[\p{L}\s]|$)/gmu },
  // Bytes that an encoding leaves undefined.
  { points: -2, found: /[\x80-\x9f]/g },
  { points: -1, found: /[─-▟≠∞∂∑∏π∫Ω√ƒ≈∆◊⁄ﬁﬂ˜¯˘˙˚¸˝˛ˇı‗¤¥¦¬¨´¶ªºµ¹ÐÞðþ]/gu },
]

/** Beyond this many characters nothing new is learnt. */
const ENOUGH_TO_TELL = 200_000
const SURE_BY = 1
/** What speaks for Windows-1252, which Excel writes in the United Kingdom, before a character is looked at. */
const USUAL = 1

/** `bytes` that are no UTF-8 → their text in the likeliest encoding, Windows-1252 where nothing tells. */
export function decodeSingleByte(bytes: Uint8Array): SingleByteReading {
  const readings = ENCODINGS.map(({ encoding, decode }, index) => {
    const text = decode(bytes)
    return { encoding, text, score: scoreOf(text.slice(0, ENOUGH_TO_TELL)) + (index === 0 ? USUAL : 0) }
  })
  const best = readings.reduce((one, other) => (other.score > one.score ? other : one))
  const rivals = readings.filter(({ text, score }) => text !== best.text && score > best.score - SURE_BY)
  return {
    encoding: best.encoding,
    text: best.text,
    doubtful: rivals.length > 0 || (best.score <= 0 && isSeen(best.text)),
  }
}

/** Beyond ASCII, the text holds more than spaces. */
function isSeen(text: string): boolean {
  return /[^\0-\x7f\xa0]/.test(text)
}

function scoreOf(text: string): number {
  return SIGNS.reduce((sum, { points, found }) => sum + points * (text.match(found)?.length ?? 0), 0)
}
