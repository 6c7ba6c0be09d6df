/**
 * Telephone numbers in free text, however their digits are parted. A number counts when it is one of the region's or has the shape of one;
 * a shorter one when the words around it say so. Dates, sums, years, times, grid references and counts are none.
 */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import {
  AFTER_NUMBERS,
  BEFORE_NUMBERS,
  PHONE_NAMES,
  REACH_VERBS,
  REFERENCE_NAMES,
  SPOKEN_FIGURE,
  SPOKEN_REPEAT,
  SPOKEN_ZERO,
} from '../words/en/contact-cues.ts'
import { type FoundDetail, matchesOf } from './found.ts'

export interface KnownNumbers {
  /** Region of telephone numbers without a country code, ISO 3166. */
  readonly region: string
  /** Digits of telephone numbers that are known to be somebody's, however short. */
  readonly known: ReadonlySet<string>
}

const MAY_HOLD = new RegExp(String.raw`\d\D{0,9}\d|\b${SPOKEN_ZERO}\b`, 'i')

export function findNumbers(text: string, known: KnownNumbers): FoundDetail[] {
  if (!MAY_HOLD.test(text)) return []
  // People type the letter O for a 0.
  const digits = text.replace(/(?<![\p{L}\d])[oO](?=[1-9]\d{2,4}[\s-]?\d{3})/gu, '0')
  const whole = runsOf(digits).flatMap((run) => numbersWithin(digits, run, known))
  return [...whole.map((found) => withExtension(digits, found)), ...CUED.flatMap((cued) => cuedNumbers(cued, digits))]
}

/** Digits that stand together, with the + or bracket in front of them. */
interface Chunk {
  readonly start: number
  readonly end: number
}

const NARROW_GAP = /^[\s().\-/]{0,4}$/
/** Signs that also part figures of a list: between them only what is plainly a number counts. */
const GAP = /^[\s().\-/_,:;=·•*~|\\'"]{0,4}$/
const MOST_CHUNKS = 14
/** A number in more parts begins as dialled numbers do. */
const MOST_PARTS = 4

function runsOf(text: string): Chunk[][] {
  const runs: Chunk[][] = []
  let end = -1
  for (const match of text.matchAll(/(?:\+\s?)?\(?\+?\d+/g)) {
    const chunk = { start: match.index, end: match.index + match[0].length }
    const run = end >= 0 && GAP.test(text.slice(end, chunk.start)) ? runs.at(-1) : undefined
    if (run) run.push(chunk)
    else runs.push([chunk])
    end = chunk.end
  }
  return runs
}

/** Runs of digits hold more than a number at times: a year before it, a date after it. The longest part that is one counts. */
function numbersWithin(text: string, chunks: readonly Chunk[], known: KnownNumbers): FoundDetail[] {
  for (let length = Math.min(chunks.length, MOST_CHUNKS); length > 0; length -= 1) {
    for (let first = 0; first + length <= chunks.length; first += 1) {
      const part = chunks.slice(first, first + length)
      const start = part[0]?.start
      const end = part.at(-1)?.end
      if (start === undefined || end === undefined || !isPhone(text, part, known)) continue
      return [
        ...numbersWithin(text, chunks.slice(0, first), known),
        { kind: 'phone', start, end },
        ...numbersWithin(text, chunks.slice(first + length), known),
      ]
    }
  }
  return []
}

const NAMES = PHONE_NAMES.join('|')
const BEFORE = BEFORE_NUMBERS.join('|')
/** Words that say that digits after them are a telephone number, however few. */
const CUE = new RegExp(
  String.raw`(?:\b(?:${NAMES})|\b[tm](?=[.:])|☎|📞|📱)[^\d\p{L}]*(?:(?:${BEFORE})\b[^\d\p{L}]*){0,3}$`,
  'iu',
)
const DATE =
  /^\(?(?:0?[1-9]|[12]\d|3[01])[\s./-](?:0?[1-9]|1[0-2])[\s./-](?:\d{4}|\d\d)(?!\d)|^\(?\d{4}-\d{2}(?:-\d{2})?(?!\d)/
const YEARS = /^(?:(?:19|20)\d\d\D*)+$/
const THOUSANDS = /^\d{1,3}(?:[ ,.]\d{3})+$/
const TIMES = /^(?:[01]\d|2[0-3])[0-5]\d(?:\D+(?:[01]\d|2[0-3])[0-5]\d)+$/
const GRID_SQUARE = /\b[HNSTOJ][A-HJ-Z]\s?$/
const REFERENCE = new RegExp(
  String.raw`\b(?:${REFERENCE_NAMES.join('|')})[^\d\p{L}]*(?:(?:no|number)\b[^\d\p{L}]*)?$`,
  'iu',
)

/** Whether digits that run on are a telephone number rather than a date, a sum, a share, a reference or a row of years. */
function isPhone(text: string, chunks: readonly Chunk[], { region, known }: KnownNumbers): boolean {
  const start = chunks[0]?.start ?? 0
  const end = chunks.at(-1)?.end ?? 0
  if (chunks.length > MOST_PARTS && !/[(+0]/.test(text.charAt(start))) return false
  const number = text.slice(start, end).trim()
  const digits = number.replace(/\D/g, '')
  if (known.has(digits)) return true
  if (digits.length < 6 || digits.length > 16) return false
  const before = text.slice(Math.max(0, start - 40), start)
  if (/[£$€#]\s?$/.test(before) || REFERENCE.test(before)) return false
  if (isDecimal(number, before) || DATE.test(number) || YEARS.test(number) || TIMES.test(number)) return false
  const parts = chunks.map((chunk) => text.slice(chunk.start, chunk.end).replace(/\D/g, ''))
  const isWhole = isWholeNumber(digits) && !isCount(parts)
  if (/\p{L}$/u.test(before) && !(isWhole || CUE.test(before))) return false
  if (runsIntoLetters(text.slice(end, end + 40)) && !(digits.length === 11 && isWhole)) return false
  if (GRID_SQUARE.test(before) && parts.length === 2 && parts[0]?.length === parts[1]?.length) return false
  const isNarrow = chunks.every((chunk, index) => {
    const next = chunks[index + 1]
    return !next || NARROW_GAP.test(text.slice(chunk.end, next.start))
  })
  if (!isNarrow) return isParted(number, digits, parts)
  if (CUE.test(before)) return true
  if (THOUSANDS.test(number) || digits.length < 9) return false
  if (/^\(?\+/.test(number)) return true
  if (/^\(?00[1-9]?\D|^\(?00[1-9]\d/.test(number) && digits.length > 10) return true
  const valid = isSupportedCountry(region) && parsePhoneNumberFromString(number, region)?.isValid() === true
  if (/^\(?0/.test(number)) {
    const hasAreaCode = /^\(?0[1-9]\d{1,4}/.test(number) && digits.length >= 10 && digits.length <= 12
    const isInSmallParts = digits.length === 11 && isWhole && parts.every(({ length }) => length <= 3)
    return !isCount(parts) && (valid || hasAreaCode || isInSmallParts)
  }
  // Spreadsheets drop the 0 a number begins with.
  return valid && digits.length === 10 && /^\d{3,}\D?\d+\D?\d*$/.test(number)
}

function isWholeNumber(digits: string): boolean {
  return /^0[1-37-9]\d{8,9}$/.test(digits)
}

/** 01, 02, 03 … and 1 2 3 …: each one more than the one before, or all the same step apart. */
function isCount(parts: readonly string[]): boolean {
  if (parts.length < 3) return false
  const step = Number(parts[1]) - Number(parts[0])
  return parts.every((part, index) => index === 0 || Number(part) - Number(parts[index - 1]) === step)
}

/** Parted by signs that lists use as well: an area code first, as many digits as a number has, no row of short figures. */
function isParted(number: string, digits: string, parts: readonly string[]): boolean {
  if (isCount(parts)) return false
  if (/^\(?\+/.test(number)) return digits.length >= 11 && digits.length <= 13
  if (!isWholeNumber(digits)) return false
  const isSpelt = parts.every(({ length }) => length === 1)
  return isSpelt || (/^0\d{2,4}$/.test(parts[0] ?? '') && parts.slice(1).every(({ length }) => length >= 3))
}

/** A word or a hash goes on where the digits end; "x12" is an extension. */
function runsIntoLetters(after: string): boolean {
  return /^\p{L}/u.test(after) && !EXTENSION.test(after)
}

/** "40591.0208333333", or the part of it behind the point; "01632.960123" is a telephone number, and so is what follows a year. */
function isDecimal(number: string, before: string): boolean {
  if (/^(?:\d{1,2}|[1-9]\d{2,5})\.\d{5,}$/.test(number)) return true
  return /^\d+$/.test(number) && /(?:^|[^\d.])(?!(?:19|20)\d\d\.$)\d{1,6}\.$/.test(before)
}

const EXTENSION = /^[\s,;]*\(?(?:ext(?:ension|n)?\.?|x)\s*[:.]?\s*\d{1,6}\b\)?|^(?:[,;]{1,6}\*?\d+)*[,;]*\*?#?\d*#/i

/** With the extension, or with what one tap on a telephone dials after it: `,,123456#`. */
function withExtension(text: string, found: FoundDetail): FoundDetail {
  return { ...found, end: found.end + (EXTENSION.exec(text.slice(found.end, found.end + 60))?.[0].length ?? 0) }
}

const SHORT = String.raw`(?<it>\d[\d \-]{3,12}\d)(?!\d|[,.]\d)`
const AFTER = String.raw`(?=\s*(?:$|[.,;:!?()[\]"”/\n-]|(?:${AFTER_NUMBERS.join('|')})\b))`
const SPOKEN = String.raw`(?:${SPOKEN_REPEAT}[\s,-]+)?${SPOKEN_FIGURE}`

/** Shorter numbers, told by the words around them. */
const CUED: readonly RegExp[] = [
  // "Tel: 5432", "Phone no. 4417"
  new RegExp(
    String.raw`\b(?:${NAMES})\s*(?:[:.=]|\b(?:no|nos|number)\b\.?:?)\s*(?<it>\d[\d -]{1,12}\d)(?!\d|[,.]\d|\s?%)`,
    'dgi',
  ),
  // "ring the chair on 815432"
  new RegExp(
    String.raw`\b(?:${REACH_VERBS.join('|')})\b[^\d.!?]{0,60}?(?:\b(?:on|at|via|using|number|no)\b|:)\s*${SHORT}${AFTER}`,
    'dgi',
  ),
  // "ring 815432", "dial 4417"
  new RegExp(String.raw`\b(?:ring|dial|phone|call)\s+${SHORT}${AFTER}`, 'dgi'),
  new RegExp(String.raw`\bdial\s+(?<it>\d{4,6})\b${AFTER}`, 'dgi'),
  // "ext. 4417", "extension 4417 at the office"
  /\bext(?:n\b|\b)\s*[.:]?\s*(?:no\.?|number)?\s*(?<it>\d{3,6})\b(?!\s*(?:%|m\b|sq))/dgi,
  new RegExp(String.raw`\bextension\s*(?:no\.?|number)?\s*[:.]?\s*(?<it>(?!(?:19|20)\d\d)\d{3,6})\b${AFTER}`, 'dgi'),
  new RegExp(String.raw`(?<![\d.]\s?|[\p{L}\d])x\s?(?<it>\d{4,5})\b${AFTER}`, 'dgiu'),
  // "oh one six three two, nine six oh …"
  new RegExp(String.raw`\b(?<it>${SPOKEN_ZERO}(?:[\s,-]+${SPOKEN}){6,})\b`, 'dgi'),
]

function cuedNumbers(pattern: RegExp, text: string): FoundDetail[] {
  return matchesOf('phone', pattern, text)
    .map((found) => trimmed(text, found))
    .filter(({ start, end }) => {
      const number = text.slice(start, end)
      return !(YEARS.test(number) || DATE.test(number) || /^\d{1,2} \d{1,2}$/.test(number))
    })
}

function trimmed(text: string, found: FoundDetail): FoundDetail {
  const length = text.slice(found.start, found.end).trimEnd().length
  return { ...found, end: found.start + length }
}
