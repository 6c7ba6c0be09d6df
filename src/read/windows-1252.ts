/** Windows-1252, in which Excel writes "CSV (Comma delimited)" on computers set to English. */

/** Characters of the bytes 0x80 to 0x9F. The five bytes Windows leaves undefined stay control characters and are cleaned away. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const LATIN_1 = new TextDecoder('windows-1252')

/** Every byte has a character, so this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  // Several versions of Node decode this range as Latin-1, in which it holds control characters; mending is harmless elsewhere.
  return LATIN_1.decode(bytes).replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character)
}
