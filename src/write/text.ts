/** Text as a workbook can hold it: legal characters, no formulas, and never more than a cell takes. */

import { EXCEL_LIMITS } from './workbook/sheet.ts'

/** Excel's limit for one cell, in UTF-16 units. */
export const CELL_LIMIT = EXCEL_LIMITS.cellLength

/**
 * Text without what XML or Excel would refuse or misread. Line ends become `\n`, a vertical tab or form feed (Word's own line
 * and page breaks) a line end, half a surrogate pair the replacement character; other control characters go.
 */
export function legalText(text: string): string {
  if (!QUESTIONABLE.test(text) && text.isWellFormed()) return text
  return wellFormed(text)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(UNWRITABLE, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is looked at more closely
const QUESTIONABLE = /[\u0000-\u0008\u000B-\u001F\u007F\u0085\u2028\u2029\uFFFE\uFFFF]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 does not allow
const UNWRITABLE = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/g

/** Text in which half a surrogate pair, which no file format can hold, is the replacement character. */
export function wellFormed(text: string): string {
  return text.toWellFormed()
}

/** Remarks are phrases; where they stand alone they read as sentences. */
export function asSentence(remark: string): string {
  const sentence = remark.charAt(0).toUpperCase() + remark.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Whether a spreadsheet would take the text for a formula if someone typed it. A tab or line end in front does not save it. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text)
}

/**
 * Text cut into parts for which `fits` holds, at the end of a line where possible, else of a word, else anywhere between
 * characters. Joined, the parts give the text again.
 */
export function splitText(text: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = []
  let rest = text
  while (!fits(rest)) {
    const end = cutBefore(rest, longestFit(rest, fits))
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  parts.push(rest)
  return parts
}

function longestFit(text: string, fits: (part: string) => boolean): number {
  let low = 1
  let high = Math.min(text.length - 1, CELL_LIMIT)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function cutBefore(text: string, length: number): number {
  const part = text.slice(0, length)
  const half = length / 2
  for (const boundary of ['\n', ' ']) {
    const at = part.lastIndexOf(boundary)
    if (at > half) return at + 1
  }
  const last = part.charCodeAt(length - 1)
  const insidePair = last >= 0xd800 && last <= 0xdbff
  return insidePair && length > 1 ? length - 1 : length
}
