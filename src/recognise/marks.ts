/** Bullets and numbers in cells of their own: which are marks of the text beside them, and which are content. */
import type { Part } from './answers.ts'
import { gapBetween } from './sheet.ts'

const LONE_BULLET = /^\s*[•·▪○*\-–—\uf0a7\uf0b7]\s*$/
const LONE_NUMBER = /^\s*\(?(\d{1,2}|[a-z]|[ivx]{1,4})([.)]?)\s*$/i

/** A bullet or a list number and nothing else. */
export function isLoneMark(text: string): boolean {
  return LONE_BULLET.test(text) || LONE_NUMBER.test(text)
}

/** A text with the mark that stands in the cell before it, and the figures of a template's rows that were left empty. */
export interface Marked {
  readonly parts: readonly { readonly part: Part; readonly before: string; readonly mark: Part | null }[]
  readonly emptyNumbers: readonly Part[]
}

/**
 * Joins a mark to the text beside it. A bare figure is a mark only where it counts up from 1 beside texts; other figures ("26" beside
 * "homes let") are content and stand before the text they belong to. A figure beside a figure stays by itself.
 */
export function joinMarks(parts: readonly Part[]): Marked {
  const joined: { part: Part; before: string; mark: Part | null }[] = []
  const emptyNumbers: Part[] = []
  const counted = countingFigures(parts)
  let waiting: Part | null = null
  for (const [at, part] of parts.entries()) {
    const mark = waiting && adjoins(waiting, part) ? waiting : null
    if (waiting && !mark) joined.push({ part: waiting, before: '', mark: null })
    waiting = null
    if (mark) joined.push({ part, before: beforeText(mark, counted), mark })
    else if (counted.empty.has(part)) emptyNumbers.push(part)
    else if (isLone(part, parts[at - 1]) && adjoins(part, parts[at + 1])) waiting = part
    else joined.push({ part, before: '', mark: null })
  }
  return { parts: joined, emptyNumbers }
}

/** In a table only the first cell of a row may number it. */
function isLone({ text, line, item }: Part, before: Part | undefined): boolean {
  if (item.isInTable) return isLoneMark(text) && before?.item.box.top !== item.box.top
  return line === null && (isLoneMark(text) || FIGURE.test(text.trim()))
}

/** No telephone number is taken for a figure. */
const FIGURE = /^[£$€]?(?:\d{1,4}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s?(?:%|k|m|bn)?$/i

/** Right behind in the row, with words of its own. */
function adjoins(mark: Part, next: Part | undefined): boolean {
  if (!next || mark.item.box.top !== next.item.box.top) return false
  return gapBetween(mark.item, next.item) === 0 && (/\p{L}{2}/u.test(next.text) || LONE_BULLET.test(mark.text))
}

interface Counting {
  /** Figures that count up from 1 beside texts. */
  readonly marks: ReadonlySet<Part>
  /** Figures that go on with that count beside nothing. */
  readonly empty: ReadonlySet<Part>
}

function countingFigures(parts: readonly Part[]): Counting {
  const marks = new Set<Part>()
  const empty = new Set<Part>()
  let expected = 1
  const run: Part[] = []
  for (const [at, part] of parts.entries()) {
    const figure = /^\s*(\d{1,2})\s*$/.exec(part.text)?.[1]
    if (part.line !== null || figure === undefined || Number(figure) !== expected) continue
    const isBeside = adjoins(part, parts[at + 1])
    const isAlone = ![parts[at - 1], parts[at + 1]].some((other) => other?.item.box.top === part.item.box.top)
    if (isBeside) run.push(part)
    else if (isAlone && run.length > 0) empty.add(part)
    else continue
    expected++
  }
  // A single "1" beside a text may be a figure as well, unless empty rows go on with the count.
  if (run.length > 1 || empty.size > 0) for (const part of run) marks.add(part)
  return { marks, empty }
}

function beforeText(mark: Part, { marks }: Counting): string {
  const text = mark.text.trim()
  const lone = LONE_NUMBER.exec(text)
  if (lone && /^\d/.test(lone[1] ?? '') && lone[2] === '') return marks.has(mark) ? `${text}. ` : `${text} `
  return lone && /^[a-z\d]+$/i.test(text) ? `${text}. ` : `${text} `
}
