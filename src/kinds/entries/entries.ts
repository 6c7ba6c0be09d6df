/**
 * How text becomes entries, after the design: an answer is its cells in reading order, each cell's lines in order. A mark
 * starts an entry and is not part of its text; a line without one is an entry too, unless it plainly continues the line
 * before. Indentation and nested marks give the level.
 */
import type { Entry, Source } from '../../model.ts'
import { placeAt } from '../../read/place.ts'
import type { Piece } from '../../recognise/raw.ts'
import { linesOf, tidy } from '../text.ts'
import { areOptions } from './buttons.ts'
import { readBreaks } from './line-breaks.ts'
import { follows, keepSureMarks, type Mark, readMark, splitRunOn } from './marks.ts'

/** A line of an answer with its mark taken off. Marks and texts together hold every character that is not white space. */
export interface MarkedLine {
  readonly mark: Mark | null
  /** Without mark; white space collapsed. Empty for a mark that stands alone. */
  readonly text: string
  /** Columns of white space in front; a tab counts four. */
  readonly indent: number
  /** Directly below the line before, in its cell or in the cell beneath. */
  readonly adjoins: boolean
  readonly source: Source
}

/** The non-empty lines of an answer, marks told from text. */
export function readLines(pieces: readonly Piece[]): MarkedLine[] {
  const lines: { text: string; source: Source; adjoins: boolean }[] = []
  let previous: Piece | null = null
  for (const piece of pieces) {
    let adjoins = previous !== null && isBelow(previous.source, piece.source)
    for (const line of linesOf(piece)) {
      const blank = tidy(line.text) === ''
      if (!blank) lines.push(...splitRunOn(line.text).map((text) => ({ ...line, text, adjoins })))
      adjoins = !blank
    }
    previous = piece
  }
  const options = areOptions(lines.map(({ text }) => ({ text: text.trim(), indent: indentOf(text) })))
  const marks = keepSureMarks(lines.map((line, index) => (options[index] ? null : readMark(line.text.trim()))))
  return lines.map((line, index) => {
    const mark = marks[index] ?? null
    const text = tidy(mark ? mark.rest : line.text)
    return { mark, text, indent: indentOf(line.text), adjoins: line.adjoins, source: line.source }
  })
}

export interface ReadEntries {
  readonly entries: Entry[]
  /** Entries put together out of lines of which somebody should say whether they belong together. */
  readonly joined: readonly Entry[]
}

/** The entries of an answer. Gives an empty list for cells that hold nothing but marks. */
export function readEntries(pieces: readonly Piece[]): Entry[] {
  return readAnswerEntries(pieces).entries
}

/** The same, with those of which it is not sure that they are one entry. */
export function readAnswerEntries(pieces: readonly Piece[]): ReadEntries {
  const entries: Entry[] = []
  const unsure = new Set<number>()
  const levels = new Levels()
  let waiting: MarkedLine | null = null
  const lines = readLines(pieces)
  const breaks = readBreaks(lines.map(({ mark, text, adjoins }) => ({ text, hasMark: mark !== null, adjoins })))
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      waiting = line
      continue
    }
    const mark: Mark | null = line.mark ?? waiting?.mark ?? null
    const last = entries.at(-1)
    const found = breaks[index]
    if (!mark && last && found && found !== 'apart') {
      entries[entries.length - 1] = { ...last, text: join(last.text, line.text) }
      if (found === 'likely') unsure.add(entries.length - 1)
    } else {
      const indent = waiting ? waiting.indent : line.indent
      const level = levels.place(mark, indent, line.text)
      entries.push({ text: line.text, level, leadIn: false, source: line.source })
    }
    waiting = null
  }
  const marked = markLeadIns(entries)
  return { entries: marked, joined: marked.filter((_, index) => unsure.has(index)) }
}

/** "The Trust will concentrate on three things:" says nothing without the entries below it. */
export function markLeadIns<E extends Pick<Entry, 'text' | 'level'>>(
  entries: readonly E[],
): (E & { leadIn: boolean })[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1]
    return { ...entry, leadIn: entry.text.endsWith(':') && next !== undefined && next.level >= entry.level }
  })
}

/** A word broken over two lines keeps its hyphen and gets no space. */
function join(before: string, next: string): string {
  return /\p{L}-$/u.test(before) ? before + next : `${before} ${next}`
}

function indentOf(line: string): number {
  const space = /^\s*/.exec(line)?.[0] ?? ''
  return [...space].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0)
}

/** Whether the second cell stands directly under the first. */
function isBelow(above: Source, below: Source): boolean {
  const [first, second] = [placeAt(above.cell), placeAt(below.cell)]
  if (!first || !second || above.sheet !== below.sheet) return false
  return first.area === second.area && first.column === second.column && first.row + 1 === second.row
}

interface OpenItem {
  readonly indent: number
  readonly kinds: readonly string[]
  readonly ordinals: readonly string[]
  /** Ends in a colon, so that marks below it hang on it. */
  readonly introduces: boolean
}

/** The lists that are open at a place in an answer. */
class Levels {
  private open: OpenItem[] = []

  /** The level of a line that starts an entry. */
  place(mark: Mark | null, indent: number, text: string): number {
    const item: OpenItem = {
      indent,
      kinds: mark?.kinds ?? [],
      ordinals: mark?.ordinals ?? [],
      introduces: text.endsWith(':'),
    }
    this.open = mark ? this.parentsOfMarked(item) : this.open.filter((above) => above.indent < indent)
    const level = this.open.length
    this.open.push(item)
    return level
  }

  private parentsOfMarked(item: OpenItem): OpenItem[] {
    const sibling = this.open.findLastIndex((above) => isSibling(above, item))
    if (sibling >= 0) return this.open.slice(0, sibling)
    return this.open.filter((above) => above.indent < item.indent || (above.indent === item.indent && holds(above)))
  }
}

/** Another mark at the same indent is a list within a list; a paragraph holds the marks below it if it ends in a colon. */
function holds(above: OpenItem): boolean {
  return above.kinds.length > 0 || above.introduces
}

function isSibling(above: OpenItem, item: OpenItem): boolean {
  return item.kinds.some((kind, index) => {
    const at = above.kinds.indexOf(kind)
    if (at < 0) return false
    const [before, next] = [above.ordinals[at], item.ordinals[index]]
    return above.indent === item.indent || (before !== undefined && next !== undefined && follows(before, next))
  })
}
