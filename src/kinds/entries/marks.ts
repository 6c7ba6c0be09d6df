/**
 * Bullets and numbers at the start of a line. What counts as one is in the design ("How text becomes entries"): numbers only while they
 * count up, ticks only where every line has the same one. The doubtful kinds (`1.1`, `A)`, `b.`, `-word`, `- 4 %`) count only when the
 * answer holds the number before or after, or a second such dash, so that "1.5 million", "I) agree" or "2 bids" lose nothing.
 */
import { monthOf } from '../date/month-names.ts'
import { holdsOptions } from './buttons.ts'

export interface Mark {
  /** As written, without the white space around it. */
  readonly text: string
  /** The line without it. */
  readonly rest: string
  /** Marks of one kind belong to one list. `i)` can be a letter or a Roman number, so there may be two. */
  readonly kinds: readonly string[]
  /** Place in a numbered list by kind; null for bullets. */
  readonly ordinals: readonly string[]
  /** Counts only with a neighbour in the same answer. */
  readonly doubtful: boolean
  /** A figure alone in its line, without stop or bracket: a mark only where it goes on with a count. */
  readonly bare?: boolean
}

// Word writes its Symbol and Wingdings bullets as private-use characters (U+F0B7, U+F0A7…) or, through old converters,
// as the letters beneath them (§, Ø, Ÿ, ü).
const BULLET = /^([•·∙●○◦▪▫■□◾◽‣⁃➢➤►▶▸➔→✓✔❖♦◆◇★»\uE000-\uF8FF\uFFFD])\s*/u
const LETTER_BULLET = /^([o§ØŸü])\s+(?=\S)/u
/** Other letters beneath Wingdings: marks only where each line of the answer begins with the same one. */
const WINGDING = /^([lnqvuwà])\s+(?=\p{Lu}|["“‘'(]\p{Lu})/u
const DASH = /^([-–—−‐‑]{1,2}|\*{1,3})(?:\s+|(?=["“‘']?\p{Lu}))/u
const TIGHT_DASH = /^([-–—−‐‑*])(?=\p{Ll})/u
const ARROW = /^([>~])\s+(?=\p{L}|["“‘'(])/u
/** Ticks and squares may say that something is done, or may be bullets. */
const TICKS = /[✓✔■□◾◽▫▪]/u
const ALONE = /^[-–—−‐‑*_=.…~o•·∙●○◦▪▫■□‣⁃➢\uE000-\uF8FF\uFFFD\s]+$/u
const NUMBER_ALONE = /^(\(\d{1,2}\)|\d{1,2}[.)]?)$/
const NUMBER = /^(\(\d{1,2}\)|\d{1,2}\.?\)|\d{1,2}\.)(?:\s+|(?=["“‘'(]?\p{Lu}))/u
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?=\p{L})/u
const LETTER = /^(\(?[a-z]\)|\(?[ivx]{2,5}\))(?:\s+|(?=\p{Lu}))/u
const DOUBTFUL_LETTER = /^(\(?[A-Z]\)|\(?[IVX]{2,5}\)|[a-z]\.|[ivx]{2,5}\.)\s+(?=\S)/u

const WINGDINGS = /^[lnqvuwà]$/u
const DOTS = /[•·∙●\uF0B7]/u
const RINGS = /[o○◦]/
const DASHES = /[-–—−‐‑]/
/** A dash before it may be a minus. */
const FIGURE = /^[£$€]?[\d.]/

/** The mark a line starts with, or null. White space in front is for the caller to take off. */
export function readMark(line: string): Mark | null {
  const alone = NUMBER_ALONE.exec(line)
  if (alone) return { ...numbered(alone, line, false), bare: /^\d+$/.test(line) }
  if (ALONE.test(line)) return mark(line, '', [bulletKind(line)], false)
  const bullet =
    BULLET.exec(line) ?? LETTER_BULLET.exec(line) ?? WINGDING.exec(line) ?? DASH.exec(line) ?? ARROW.exec(line)
  if (bullet?.[1]) {
    const rest = line.slice(bullet[0].length)
    return mark(bullet[1], rest, [bulletKind(bullet[1])], DASHES.test(bullet[1]) && FIGURE.test(rest))
  }
  const tight = TIGHT_DASH.exec(line)
  if (tight?.[1]) return mark(tight[1], line.slice(1), [bulletKind(tight[1])], true)
  return readNumber(line)
}

function readNumber(line: string): Mark | null {
  const decimal = DECIMAL.exec(line)
  if (decimal?.[1]) return numbered(decimal, line, true)
  const number = NUMBER.exec(line)
  if (number && !startsWithMonth(line.slice(number[0].length), number[0])) return numbered(number, line, false)
  const letter = LETTER.exec(line)
  if (letter) return numbered(letter, line, false)
  const doubtful = DOUBTFUL_LETTER.exec(line)
  return doubtful ? numbered(doubtful, line, true) : null
}

function numbered(match: RegExpExecArray, line: string, doubtful: boolean): Mark {
  const text = match[1] ?? ''
  const value = text.replace(/[()]|\.$/g, '')
  const frame = text.replace(/[a-z\d]+(\.\d+)*/i, '#')
  const readings: { kind: string; ordinal: string }[] = []
  if (/^\d/.test(value)) {
    readings.push({ kind: `${value.replace(/\d+/g, '1')}${frame}`, ordinal: value })
  } else {
    const letterCase = value === value.toLowerCase() ? 'a' : 'A'
    const roman = romanValue(value.toLowerCase())
    if (roman !== null) readings.push({ kind: `${letterCase}-roman${frame}`, ordinal: String(roman) })
    if (value.length === 1)
      readings.push({ kind: letterCase + frame, ordinal: String(value.toLowerCase().charCodeAt(0) - 96) })
  }
  return {
    text,
    rest: line.slice(match[0].length),
    kinds: readings.map((reading) => reading.kind),
    ordinals: readings.map((reading) => reading.ordinal),
    doubtful,
  }
}

function mark(text: string, rest: string, kinds: string[], doubtful: boolean): Mark {
  return { text, rest, kinds, ordinals: [], doubtful }
}

function bulletKind(bullet: string): string {
  if (DOTS.test(bullet)) return 'dot'
  if (RINGS.test(bullet)) return 'ring'
  return DASHES.test(bullet) ? 'dash' : bullet
}

/** "6. February 2009" is a date written the continental way, not item 6. */
function startsWithMonth(rest: string, number: string): boolean {
  const word = /^(\p{L}+)\.?(?:\s+\d{2,4})?\s*(?:$|[,;])/u.exec(rest)
  return number.includes('.') && word?.[1] !== undefined && monthOf(word[1]) !== null
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

function romanValue(letters: string): number | null {
  const index = ROMAN.indexOf(letters)
  return index < 0 ? null : index + 1
}

/** Whether `next` is the number after `before`: 1 → 2, 1.1 → 1.2, 1 → 1.1. */
export function follows(before: string, next: string): boolean {
  const last = before.lastIndexOf('.')
  const increased = before.slice(0, last + 1) + (Number(before.slice(last + 1)) + 1)
  return next === increased || next === `${before}.1`
}

/** Of the marks of an answer's lines, those that stand. */
export function keepSureMarks(marks: readonly (Mark | null)[]): (Mark | null)[] {
  const seen = new Set(marks.flatMap((one) => (one ? readingsOf(one) : [])))
  const counted = countingUp(marks)
  const written = marks.filter((one) => one !== null)
  return marks.map((one) => {
    if (!one) return null
    if (one.ordinals.length > 0 && !one.doubtful) return counted.has(one) ? one : null
    if (WINGDINGS.test(one.text)) return isOnEachLine(one, marks) ? one : null
    if (TICKS.test(one.text)) return marks.every((other) => other?.text === one.text) ? one : null
    if (!one.doubtful || hasNeighbour(one, seen)) return one
    const others = written.filter((other) => other !== one && !isMinus(other))
    // A dash before a figure is a bullet where bullets of any kind stand beside it; other doubtful dashes need one like them.
    const hasTwin = others.some((other) => isMinus(one) || other.kinds[0] === one.kinds[0])
    return one.ordinals.length === 0 && hasTwin ? one : null
  })
}

function isOnEachLine({ text }: Mark, marks: readonly (Mark | null)[]): boolean {
  return marks.length > 1 && marks.every((other) => other?.text === text)
}

function isMinus({ text, rest }: Mark): boolean {
  return DASHES.test(text) && FIGURE.test(rest)
}

/**
 * Numbers that count up, each with those of its own kind: what begins at 1, repeats the number before (Word's automatic numbers arrive as
 * `1. 1. 1.`) or goes on by one or two. "26. homes let" and "7) wardens" are figures. A figure alone in its line goes on with a count that
 * began beside text: the empty rows of a numbered template.
 */
function countingUp(marks: readonly (Mark | null)[]): Set<Mark> {
  const counting = new Set<Mark>()
  const last = new Map<string, { ordinal: number; mark: Mark; counts: boolean }>()
  for (const mark of marks) {
    if (!mark || mark.ordinals.length === 0 || mark.doubtful || runsOn(mark)) continue
    mark.kinds.forEach((kind, at) => {
      const list = /^\d/.test(kind) ? kind.replace(/[^\d]/g, '') : kind
      const ordinal = Number(mark.ordinals[at])
      const before = last.get(list)
      const goesOn = before !== undefined && ordinal - before.ordinal >= 0 && ordinal - before.ordinal <= 2
      if (goesOn && before.counts) counting.add(mark)
      else if (ordinal === 1 && !mark.bare) counting.add(mark)
      else if (goesOn && ordinal === before.ordinal + 1 && !mark.bare && !before.mark.bare) {
        counting.add(mark)
        counting.add(before.mark)
      }
      last.set(list, { ordinal, mark, counts: counting.has(mark) })
    })
  }
  return counting
}

/** "(1) agree the plan; (2) note the report", "a) or b)?": a sentence with numbers in it, of which the first is none of a list. */
function runsOn({ text, rest, kinds, ordinals }: Mark): boolean {
  return kinds.some((kind, at) => {
    const number = Number(ordinals[at])
    const next = /^\d/.test(kind)
      ? String(number + 1)
      : kind.includes('roman')
        ? ROMAN[number]
        : String.fromCharCode(97 + number)
    const following = next === undefined ? '' : text.toLowerCase().replace(/[a-z\d]+/, next)
    const place =
      following === '' ? -1 : ` ${rest.toLowerCase()}`.indexOf(text.startsWith('(') ? following : ` ${following}`)
    return place >= 0 && text.endsWith(')')
  })
}

function readingsOf(one: Mark): string[] {
  return one.kinds.map((kind, index) => `${isDecimal(kind) ? '' : kind} ${one.ordinals[index] ?? ''}`)
}

function isDecimal(kind: string): boolean {
  return kind.startsWith('1')
}

function hasNeighbour(one: Mark, seen: ReadonlySet<string>): boolean {
  return one.kinds.some((kind, index) => {
    const ordinal = one.ordinals[index] ?? ''
    const list = isDecimal(kind) ? '' : kind
    return neighboursOf(ordinal).some((neighbour) => seen.has(`${list} ${neighbour}`))
  })
}

function neighboursOf(ordinal: string): string[] {
  const last = ordinal.lastIndexOf('.')
  const parent = ordinal.slice(0, Math.max(last, 0))
  const number = Number(ordinal.slice(last + 1))
  const prefix = ordinal.slice(0, last + 1)
  const around = [`${prefix}${number + 1}`, `${prefix}${number - 1}`]
  return number === 1 && parent ? [...around, parent] : around
}

const RUN_ON = /^[•●▪○\uE000-\uF8FF]/u

/** A line that begins with a bullet and holds it again between spaces has lost its line breaks: "• one • two". */
export function splitRunOn(line: string): string[] {
  const numbered = splitNumbers(line)
  if (numbered.length > 1) return numbered
  const bullet = RUN_ON.exec(line.trim())?.[0]
  if (!bullet || holdsOptions(line.trim())) return [line]
  return line.split(new RegExp(String.raw`(?<=\S)\s+(?=${bullet}\s*\S)`, 'u'))
}

/** "1. one 2. two 3. three": numbers that count up from 1, three at least, each before a capital. */
function splitNumbers(line: string): string[] {
  const sign = /^\s*1([.)])\s+\p{Lu}/u.exec(line)?.[1]
  if (sign === undefined) return [line]
  const places: number[] = []
  for (let number = 2, from = 0; ; number++) {
    const next = new RegExp(String.raw`(?<=\S)\s+${number}[${sign}]\s+(?=\p{Lu})`, 'u').exec(line.slice(from))
    if (!next) break
    places.push(from + next.index)
    from += next.index + next[0].length
  }
  if (places.length < FEWEST_RUN_ON - 1) return [line]
  return [0, ...places].map((start, index) => line.slice(start, places[index]).trim())
}

const FEWEST_RUN_ON = 3
