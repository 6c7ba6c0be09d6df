/**
 * Telephone numbers out of free text. They are kept as written; what is wrong with one is a finding. Numbers without a
 * country code are taken to be of the region the configuration names.
 */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js'
import { finding } from '../../findings/finding.ts'
import type { Finding, Source } from '../../model.ts'
import type { StoredValue } from '../../read/grid.ts'
import { remembered } from '../../remembered.ts'
import { tidy } from '../text.ts'

export interface FoundPhone {
  /** As written, white space collapsed; with the first 0 where that was lost. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** "ext 234", "(extension 234)", "or ext 234", "x234". */
const EXTENSION = String.raw`(?:[\s,]*\(?(?:or\s+)?(?:ext(?:ension|n)?\.?|x)[\s:]*\d{1,6}\b\)?)`
/** "/2/3" and "or 467" behind a number stand for others that end like that. */
const OTHER_ENDINGS = String.raw`(?:\s?(?:\/|\bor\b)\s?\d{1,4}(?![\d:.-]|\s\d|\/\d{5}))`
const TAIL = `(?:${EXTENSION}${OTHER_ENDINGS}{0,6}|${OTHER_ENDINGS}{1,6})`
/** "01632/960321". */
const AREA_CODE = String.raw`0\d{2,4}\s?\/\s?(?=\d{3}[\s-]?\d{2,4}(?!\d))`
/** A number that a spreadsheet shortened to 1.63296E+09 is one too, for a person to look at. */
const RUN = new RegExp(
  String.raw`(?<![\d@_]|\d:)(?:\+\s?|\(\+?(?=\d{1,6}\))|${AREA_CODE})?\d(?:[\s().–-]{0,3}\d){5,44}(?:E\+\d{1,2}(?!\d))?${TAIL}?`,
  'giu',
)
/** A letter typed for a figure: "O1632", "0l632". */
const WITH_LETTERS = /(?<![\p{L}\d@./-])[0Oo+][\dOoIl]{2,4}[\s-]?(?:[\dOoIl]{3,4}[\s-]?){1,2}(?![\p{L}\d@])/gu
const FEWEST_DIGITS = 6
/** Fewest digits that make a whole number of their own, before another may begin after a space. */
const WHOLE_NUMBER = 9
/** The same with 00 and the code of a country in front: "00353 1 496 0123". */
const WHOLE_ABROAD = 12
const ABROAD = /^\s*\(?00[1-9]/

/** The telephone numbers of a text; runs of six digits or more, two in a row told apart. */
export function findPhones(text: string): FoundPhone[] {
  if (digitsOf(text).length < FEWEST_DIGITS) return []
  const found = [...text.matchAll(RUN)]
    .flatMap((match) => beginningAt(text, match.index, match[0]))
    .flatMap(({ run, start }) => splitRun(run, start))
  const lettered = [...text.matchAll(WITH_LETTERS)]
    .filter((match) => digitsOf(match[0]).length >= 7 && /[OoIl]/u.test(match[0]))
    .map((match) => ({ text: tidy(match[0]), start: match.index, end: match.index + match[0].trimEnd().length }))
  return [
    ...lettered,
    ...found.filter((phone) => !lettered.some((one) => one.start < phone.end && phone.start < one.end)),
  ]
}

/** The run, or what is left of it behind a space where its beginning is part of a word or web address. */
function beginningAt(text: string, start: number, run: string): { run: string; start: number }[] {
  if (mayBegin(text, start, run)) return [{ run, start }]
  const gap = /(?<!\s)\s+(?=[\d(+])/u.exec(run)
  const rest = gap ? run.slice(gap.index + gap[0].length) : ''
  return gap && digitsOf(rest).length >= 6 ? [{ run: rest, start: start + gap.index + gap[0].length }] : []
}

/** Letters may stand directly in front of a number as a label or a name ("Tel.01632", "Reed/01632"), not as a word or web address it is part of. */
function mayBegin(text: string, start: number, number: string): boolean {
  if (YEARS.test(number)) return false
  const before = /\S*$/u.exec(text.slice(Math.max(start - 60, 0), start))?.[0] ?? ''
  if (/\p{L}$/u.test(before)) return PHONE_LABEL.test(before)
  if (!/\p{L}[/.-]$/u.test(before)) return true
  return /^[0+(]/u.test(number) && /^[(:;,|]*[\p{L}'’-]+[/.-]$/u.test(before)
}

/** "2010-2011" is no number. */
const YEARS = /^(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d$/u
const PHONE_LABEL = /(?:^|[^\p{L}.@/])(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|direct|fax|t|m|f|d)$/iu

/** "01632 960001 01632 960002" is two numbers: a 0 or + after a space begins another once the first is long enough. */
function splitRun(run: string, start: number): FoundPhone[] {
  const cuts = [0]
  for (const gap of run.matchAll(/\s(?=\(?[0+])/g)) {
    const digits = digitsOf(run.slice(cuts.at(-1), gap.index)).length
    if (digits >= (ABROAD.test(run.slice(cuts.at(-1))) ? WHOLE_ABROAD : WHOLE_NUMBER)) cuts.push(gap.index)
  }
  const joint = cuts.length === 1 ? jointOf(run) : null
  if (joint !== null) cuts.push(joint)
  return cuts.map((cut, index) => {
    const end = cuts[index + 1] ?? run.length
    return { text: tidy(run.slice(cut, end)), start: start + cut, end: start + end }
  })
}

/** Where the second of two numbers begins that run into each other, both with 0 in front and of one length or nearly; null when that is not certain. */
function jointOf(run: string): number | null {
  if (!/^0\d{19,21}$/u.test(run)) return null
  const joints = [10, 11].filter(
    (at) => run[at] === '0' && /^0[1237]/u.test(run.slice(at)) && [10, 11].includes(run.length - at),
  )
  const same = joints.filter((at) => run.slice(at, at + 4) === run.slice(0, 4))
  const [only] = same.length > 0 ? same : joints
  return (same.length === 1 || joints.length === 1) && only !== undefined ? only : null
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/**
 * What counts as the same number: in international form where the region's numbering plan can read it, so that "01632 960001",
 * "+44 (0)1632 960001" and "0044 1632 960001" are one; its digits otherwise. An extension belongs to the number.
 *
 * @param region of numbers without a country code, e.g. `GB`; null compares by digits alone
 */
export function phoneKey(text: string, region: string | null): string {
  return KEYS(`${region ?? ''} ${text}`)
}

const KEYS = remembered((key) => {
  const [region = '', ...rest] = key.split(' ')
  const text = rest.join(' ')
  const number = withoutTail(text)
  if (!isSupportedCountry(region)) return digitsOf(text.replace(/\(0\)/g, ' '))
  const parsed = parsePhoneNumberFromString(number.replace(/\(0\)/g, ' '), { defaultCountry: region, extract: false })
  const whole = parsed?.isPossible() ? parsed.number.slice(1) : digitsOf(number)
  return whole + digitsOf(text.slice(number.length))
})

/** A number cell displayed as 1.63296E+09, or with decimals, stored the digits that were typed. */
export function numberAsTyped(text: string, value: StoredValue): string {
  const isWhole = value.kind === 'number' && Number.isSafeInteger(value.number) && value.number > 99_999
  return isWhole && !/^[\d\s]+$/.test(text) ? String(value.number) : text
}

/** Numbers a regulator keeps free for examples; no library counts them as valid. Ofcom: 01632 960xxx and 07700 900xxx. */
const EXAMPLE_NUMBERS: Partial<Record<CountryCode, RegExp>> = { GB: /^(?:1632960|7700900)\d{3}$/ }

/** No number with its extensions is longer. */
const LONGEST_NUMBER = 100

/** A number without the extension and the other endings behind it. */
function withoutTail(text: string): string {
  const from = Math.max(text.length - LONGEST_NUMBER, 0)
  return text.slice(0, from) + text.slice(from).replace(TAIL_AT_END, '')
}

function tooLong(text: string, number: string, source: Source): Finding {
  return finding('phone-too-long', source, { phone: text, digits: digitsOf(number || text).length })
}

const TAIL_AT_END = new RegExp(`${TAIL}$`, 'iu')

export interface CheckedPhone {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Checks a number against the region's numbering plan. Only a lost first 0 is put back; all else stays as written. */
export function checkPhone(text: string, region: string, source: Source): CheckedPhone {
  if (!isSupportedCountry(region)) return { text, findings: [] }
  const number = withoutTail(text)
  if (number.length > LONGEST_NUMBER) return { text, findings: [tooLong(text, number, source)] }
  if (/[OoIl]/u.test(number)) return { text, findings: [finding('phone-with-letters', source, { phone: text })] }
  const restored = withFirstZero(number, region)
  if (restored) {
    const whole = restored + text.slice(number.length)
    return { text: whole, findings: [finding('phone-zero-restored', source, { text, phone: whole })] }
  }
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: region, extract: false })
  if (!parsed?.isPossible()) return { text, findings: [wrongLength(text, number, region, source)] }
  const isUsable = parsed.isValid() || EXAMPLE_NUMBERS[region]?.test(parsed.nationalNumber)
  return { text, findings: isUsable ? [] : [finding('phone-not-valid', source, { phone: text })] }
}

function wrongLength(text: string, number: string, region: CountryCode, source: Source): Finding {
  if (validatePhoneNumberLength(number, region) === 'TOO_LONG') return tooLong(text, number, source)
  return finding('phone-too-short', source, { phone: text, digits: digitsOf(number || text).length })
}

/** Spreadsheets drop the 0 a number begins with: enough digits for a whole number, which is dialled with a 0 in front. */
function withFirstZero(text: string, region: CountryCode): string | null {
  if (!/^[1-9][\d\s]*$/.test(text)) return null
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: region, extract: false })
  const isWhole = digitsOf(text).length >= WHOLE_NUMBER && parsed?.isPossible()
  if (!parsed || !isWhole || parsed.nationalNumber !== digitsOf(text)) return null
  const national = parsed.formatNational()
  return digitsOf(national) === `0${digitsOf(text)}` ? national : null
}
