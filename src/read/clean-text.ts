/** What the text of a cell looks like once characters nobody can see are dealt with. */

/** Anything that `cleanText` changes; most cells hold none of it and are returned as they are. */
const NEEDS_CLEANING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x08\x0b-\x1f\x7f\x85\xa0\xad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff\ufff9-\ufffb]/

// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed are line breaks in Word
const LINE_BREAKS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g
const WIDE_AND_FIXED_SPACES = /[\xa0\u2000-\u200a\u202f\u205f\u3164]/g
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\0-\x08\x0e-\x1f\x7f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
/** Joiners belong to some scripts and to emoji; beside Latin text, or at an end, they are left-overs of copying. */
const STRAY_JOINERS = /(?<=[\n -\u02ff]|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\n -\u02ff]|$)/g

/**
 * Text of a cell as a person sees it: line breaks of any kind become `\n`, fixed-width and non-breaking spaces become spaces,
 * zero-width characters, soft hyphens, direction marks and control characters go. Tabs, the letters of Word's symbol fonts
 * (private-use bullets) and white space at the ends stay.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(WIDE_AND_FIXED_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
}

/** Whether cleaned text shows nothing. */
export function isBlank(text: string): boolean {
  return !/[^\s\u2800\u115f\u1160]/.test(text)
}

/** Whether cleaned text is what Excel shows in a column that is too narrow: hash marks in place of a value. */
export function isHashMarks(text: string): boolean {
  return /^\s*#{2,}\s*$/.test(text)
}

/**
 * A copy that does not keep the text it was cut out of in memory: JavaScript engines store a slice as a view of the whole,
 * so that one short cell would hold on to the XML of its entire sheet.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
