/**
 * What must not be published, found in free text: e-mail addresses, telephone numbers, and places on the council's own disks.
 * The public edition is made with it and, when it is made, checked with it.
 */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { findEmails } from '../../kinds/contacts/emails.ts'
import { digitsOf, findPhones } from '../../kinds/contacts/phones.ts'
import { publicWords } from '../strings.ts'

export interface FoundDetail {
  readonly kind: 'email' | 'phone' | 'file'
  readonly start: number
  readonly end: number
}

export interface Search {
  /** Region of telephone numbers without a country code, ISO 3166. */
  readonly region: string
  /** Digits of telephone numbers that are known to be somebody's, however short. */
  readonly known: ReadonlySet<string>
}

/** The contact details of a text, in order, none overlapping another. */
export function findDetails(text: string, search: Search): readonly FoundDetail[] {
  const plain = sameLengthPlain(text)
  const found = [...localFiles(plain), ...emails(plain), ...phones(plain, search)].sort((a, b) => a.start - b.start)
  let end = 0
  return found.filter((detail) => {
    if (detail.start < end) return false
    end = detail.end
    return true
  })
}

/** The text with a remark in place of each detail. What one leaves behind can show another, so it is looked through again. */
export function withoutDetails(text: string, search: Search): string {
  let cleaned = text
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const found = findDetails(cleaned, search)
    if (found.length === 0) break
    cleaned = withRemarks(cleaned, found)
  }
  return cleaned
}

const MOST_TIMES = 10

function withRemarks(text: string, details: readonly FoundDetail[]): string {
  let rest = 0
  let redacted = ''
  for (const { kind, start, end } of details) {
    redacted += text.slice(rest, start) + publicWords.removed[kind]
    rest = end
  }
  return redacted + text.slice(rest)
}

/** Look-alikes become the plain character, one for one, so that places found in it are places in the text. */
function sameLengthPlain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\b0\d{2,5})\/(?=\d{5})/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ' ')
}

const LOCAL_FILE = /\bfile:\/{1,3}[^\s"<>]+|\\\\[\w.$-]+\\[^\s"<>]+|(?<![A-Za-z])[A-Za-z]:\\[^\s"<>]*/gi

function localFiles(text: string): FoundDetail[] {
  return [...text.matchAll(LOCAL_FILE)].map((match) => detail('file', match.index, match.index + match[0].length))
}

/** `name (at) example.org` and `name [at] example dot org`. */
const SPELT_OUT = /[\w.+-]+\s?[([{]\s?at\s?[)\]}]\s?[\w-]+(?:(?:\.|\s?[([{]?\s?dot\s?[)\]}]?\s?)[\w-]+)+/gi

function emails(text: string): FoundDetail[] {
  const encoded = text.replace(/%40/g, '@\u0020\u0020')
  const written = findEmails(encoded).filter(({ text: address, mended }) => !mended || /@[^@]*\.\p{L}/u.test(address))
  const spelt = [...text.matchAll(SPELT_OUT)]
  return [
    ...written.map(({ start, end }) => detail('email', start, end)),
    ...spelt.map((match) => detail('email', match.index, match.index + match[0].length)),
  ]
}

/** Runs of digits hold more than a number at times: a year before it, a date after it. The longest part that is one counts. */
function phones(text: string, search: Search): FoundDetail[] {
  return findPhones(text).flatMap(({ start, end }) => phonesWithin(text, chunksOf(text, start, end), search))
}

interface Chunk {
  readonly start: number
  readonly end: number
}

/** Digits that stand together, with the + or bracket in front of them. */
function chunksOf(text: string, start: number, end: number): Chunk[] {
  return [...text.slice(start, end).matchAll(/(?:\+\s?)?\(?\+?\d+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const MOST_CHUNKS = 9

function phonesWithin(text: string, chunks: readonly Chunk[], search: Search): FoundDetail[] {
  for (let length = Math.min(chunks.length, MOST_CHUNKS); length > 0; length -= 1) {
    for (let first = 0; first + length <= chunks.length; first += 1) {
      const start = chunks[first]?.start
      const end = chunks[first + length - 1]?.end
      if (start === undefined || end === undefined || !isPhone(text, start, end, search)) continue
      return [
        ...phonesWithin(text, chunks.slice(0, first), search),
        detail('phone', start, end),
        ...phonesWithin(text, chunks.slice(first + length), search),
      ]
    }
  }
  return []
}

/** Words that say that digits after them are a telephone number, however few. */
const CUE =
  /(?:\b(?:tele?(?:phone)?|phone|mob(?:ile)?|fax|ring|call)\b|☎|📞)[^\d\p{L}]*(?:(?:no|number|on|us|me|is)\b[^\d\p{L}]*){0,3}$/iu
const DATE =
  /^\(?(?:0?[1-9]|[12]\d|3[01])[\s.-](?:0?[1-9]|1[0-2])[\s.-](?:\d{4}|\d\d)(?!\d)|^\(?\d{4}-\d{2}(?:-\d{2})?(?!\d)/
const YEARS = /^(?:(?:19|20)\d\d\D*)+$/
const THOUSANDS = /^\d{1,3}(?:[ ,.]\d{3})+$/

/** Whether digits that run on are a telephone number rather than a date, a sum, a share, a reference or a row of years. */
function isPhone(text: string, start: number, end: number, { region, known }: Search): boolean {
  const number = text.slice(start, end).trim()
  const digits = digitsOf(number)
  if (known.has(digits)) return true
  if (/[\p{L}_]/u.test(text.slice(end, end + 1))) return false
  const before = text.slice(Math.max(0, start - 40), start)
  if (/[£$€#]\s?$|\p{L}$/u.test(before)) return false
  if (digits.length < 6 || isDecimal(number, before) || DATE.test(number) || YEARS.test(number)) return false
  if (CUE.test(before)) return true
  if (THOUSANDS.test(number) || digits.length < 9 || digits.length > 16) return false
  if (/^\(?\+/.test(number) || (/^00[1-9]/.test(digits) && digits.length > 10)) return true
  const valid = isSupportedCountry(region) && parsePhoneNumberFromString(number, region)?.isValid() === true
  if (/^\(?0/.test(number))
    return valid || (/^\(?0[1-9]\d{1,4}/.test(number) && digits.length >= 10 && digits.length <= 12)
  // Spreadsheets drop the 0 a number begins with.
  return valid && digits.length === 10 && /^\d{3,}\D?\d+\D?\d*$/.test(number)
}

/** "40591.0208333333", or the part of it behind the point; "01632.960123" is a telephone number, and so is what follows a year. */
function isDecimal(number: string, before: string): boolean {
  if (/^(?:\d{1,2}|[1-9]\d{2,5})\.\d{5,}$/.test(number)) return true
  return /^\d+$/.test(number) && /(?:^|[^\d.])(?!(?:19|20)\d\d\.$)\d{1,6}\.$/.test(before)
}

function detail(kind: FoundDetail['kind'], start: number, end: number): FoundDetail {
  return { kind, start, end }
}
