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

const EXTENSION = String.raw`(?:[\s,]*(?:ext(?:ension|n)?\.?|x)\s*\d{1,6}\b)?`
const TRAILING_EXTENSION = /[\s,]*(?:ext(?:ension|n)?\.?|x)\s*\d{1,6}$/iu
/** A number that a spreadsheet shortened to 1.63296E+09 is one too, for a person to look at. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d@_]|\p{L}[/.-])(?:\+\s?|\(\+?(?=\d{1,6}\)))?\d(?:[\s().–-]{0,3}\d){5,24}(?:E\+\d{1,2}(?!\d))?${EXTENSION}`,
  'giu',
)
/** Fewest digits that make a whole number of their own, before another may begin after a space. */
const WHOLE_NUMBER = 9

/** The telephone numbers of a text; runs of six digits or more, two in a row told apart. */
export function findPhones(text: string): FoundPhone[] {
  return [...text.matchAll(RUN)].flatMap((match) => splitRun(match[0], match.index))
}

/** "01632 960001 01632 960002" is two numbers: a 0 or + after a space begins another once the first is long enough. */
function splitRun(run: string, start: number): FoundPhone[] {
  const cuts = [0]
  for (const gap of run.matchAll(/\s(?=\(?[0+])/g)) {
    const digits = digitsOf(run.slice(cuts.at(-1), gap.index)).length
    if (digits >= WHOLE_NUMBER) cuts.push(gap.index)
  }
  return cuts.map((cut, index) => {
    const end = cuts[index + 1] ?? run.length
    return { text: tidy(run.slice(cut, end)), start: start + cut, end: start + end }
  })
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
  const extension = TRAILING_EXTENSION.exec(text)?.[0] ?? ''
  const number = text.slice(0, text.length - extension.length).replace(/\(0\)/g, ' ')
  if (!isSupportedCountry(region)) return digitsOf(number + extension)
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: region, extract: false })
  const whole = parsed?.isPossible() ? parsed.number.slice(1) : digitsOf(number)
  return whole + digitsOf(extension)
})

/** A number cell displayed as 1.63296E+09, or with decimals, stored the digits that were typed. */
export function numberAsTyped(text: string, value: StoredValue): string {
  const isWhole = value.kind === 'number' && Number.isSafeInteger(value.number) && value.number > 99_999
  return isWhole && !/^[\d\s]+$/.test(text) ? String(value.number) : text
}

/** Numbers a regulator keeps free for examples; no library counts them as valid. Ofcom: 01632 960xxx and 07700 900xxx. */
const EXAMPLE_NUMBERS: Partial<Record<CountryCode, RegExp>> = { GB: /^(?:1632960|7700900)\d{3}$/ }

export interface CheckedPhone {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Checks a number against the region's numbering plan. Only a lost first 0 is put back; all else stays as written. */
export function checkPhone(text: string, region: string, source: Source): CheckedPhone {
  if (!isSupportedCountry(region)) return { text, findings: [] }
  const number = text.replace(TRAILING_EXTENSION, '')
  const restored = withFirstZero(number, region)
  if (restored) {
    const whole = restored + text.slice(number.length)
    return { text: whole, findings: [finding('phone-zero-restored', source, { text, phone: whole })] }
  }
  const length = validatePhoneNumberLength(number, region)
  if (length === 'TOO_LONG')
    return {
      text,
      findings: [finding('phone-too-long', source, { phone: text, digits: digitsOf(number || text).length })],
    }
  if (length !== undefined)
    return {
      text,
      findings: [finding('phone-too-short', source, { phone: text, digits: digitsOf(number || text).length })],
    }
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: region, extract: false })
  const isUsable = parsed?.isValid() || EXAMPLE_NUMBERS[region]?.test(parsed?.nationalNumber ?? '')
  return { text, findings: isUsable ? [] : [finding('phone-not-valid', source, { phone: text })] }
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
