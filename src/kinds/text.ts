/** Text as officers type it: white space, lines, and the cell each line came from. */
import { collapsed } from '../collapsed.ts'
import type { Source } from '../model.ts'
import type { Piece } from '../recognise/raw.ts'

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** White space, also the non-breaking kind, collapsed to single spaces; nothing else changes. */
export function tidy(text: string): string {
  return text.replace(/(?:[^\S ]|\u0085| (?=[\s\u0085]))[\s\u0085]*/g, ' ').trim()
}

/** Whether a text holds none but the plainest characters, for which plainer expressions do. */
export function isAscii(text: string): boolean {
  return ASCII.test(text)
}

const ASCII = /^[\0-\x7f]*$/

/** A text without any of the given characters at its ends. Takes time in proportion to the text, whatever it holds. */
export function trimOf(characters: string, text: string, end: 'both' | 'end' = 'both'): string {
  let from = 0
  let to = text.length
  while (to > from && characters.includes(text[to - 1] ?? '')) to--
  while (end === 'both' && from < to && characters.includes(text[from] ?? '')) from++
  return text.slice(from, to)
}

/** One line of a cell, as written. */
export interface Line {
  readonly text: string
  readonly source: Source
}

/** The lines of a piece with their addresses. `line` is given only where the cell has several lines. */
export function linesOf(piece: Piece): Line[] {
  const texts = piece.text.split(LINE_BREAK)
  const first = piece.source.line ?? 1
  const numbered = texts.length > 1 || piece.source.line !== undefined
  return texts.map((text, index) => ({
    text,
    source: numbered ? { ...piece.source, line: first + index } : piece.source,
  }))
}

/** All pieces of a field as one text, a line each. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('\n')
}

/** The address to blame for a whole field: its first cell that says something, else the label's. */
export function sourceOf(pieces: readonly Piece[], fallback: Source): Source {
  return (pieces.find((piece) => tidy(piece.text) !== '') ?? pieces[0])?.source ?? fallback
}

/** What counts as the same text: white space, case, kinds of quotation marks and dashes and closing punctuation make no difference. */
export function entryKey(text: string): string {
  return trimOf(' .;,:', collapsed(isAscii(text) ? text.replaceAll('`', "'") : plainSigns(text)), 'end').toLowerCase()
}

function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
}
