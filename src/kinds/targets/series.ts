/**
 * The codes of a scheme that are letters and a number, as series: `WM-01` to `WM-24` is one. A code belongs to a series however its letters and its
 * number are joined, in any case and with any zeros in front ("WM01", "WM 1", "wm.1"); it is written as the list writes it.
 */
import type { TargetScheme } from '../../config/schema.ts'
import type { KnownTarget } from '../../register/register.ts'
import { BEHIND_CODES } from '../../words/en/disclaimers.ts'
import { TWO_LETTER_WORDS } from '../../words/en/two-letter-words.ts'

export interface Series {
  /** Id of the scheme. */
  readonly scheme: string
  /** Whether the scheme lists its codes, so that others are unknown. */
  readonly hasList: boolean
  /** A code of the series: its prefix, exact or mistyped, and its number. */
  readonly pattern: RegExp
  /** A number that goes on from a code before it, with the prefix or without. */
  readonly further: RegExp
  isKnown(number: number): boolean
  codeOf(number: number): string
  /** Whether a text the pattern found before a number can be the prefix. */
  isPrefix(text: string): boolean
  /** Whether the prefix is not mistyped. */
  isRightPrefix(text: string): boolean
}

interface PreparedScheme {
  readonly series: readonly Series[]
  /** Codes of another shape, which count only as the list has them. */
  readonly others: readonly KnownTarget[]
}

const JOINT = String.raw`(?:[\s.:_\u2010\u2011-]{0,12}|[–/])`
/** "NI No. 8", "NI #8". */
const COUNTED = String.raw`nos?\.?|numbers?|#`
const FEWEST_DIGITS = 3

/** The series of a scheme, out of its list; that of its id alone where the list has none. */
export function prepareScheme(scheme: TargetScheme, targets: readonly KnownTarget[]): PreparedScheme {
  const listed = targets.filter((target) => target.scheme === scheme.id)
  const partsOf = splitter(scheme.id)
  const codes = new Map<string, Map<number, string>>()
  const others: KnownTarget[] = []
  for (const target of listed) {
    const { prefix = '', number = '' } = partsOf(target.code)
    const numbers = codes.get(prefix.toUpperCase()) ?? new Map<number, string>()
    if (number === '' || numbers.has(Number(number))) others.push(target)
    else codes.set(prefix.toUpperCase(), numbers.set(Number(number), target.code))
  }
  if (codes.size === 0) codes.set(scheme.id.toUpperCase(), new Map())
  const ownPrefix = codes.has(scheme.id.toUpperCase()) ? scheme.id.toUpperCase() : [...codes.keys()][0]
  const series = [...codes].map(([prefix, numbers]) =>
    prepareSeries(scheme, numbers, {
      prefix: partsOf([...numbers.values()][0] ?? '').prefix ?? scheme.id,
      misspellings: prefix === ownPrefix ? scheme.misspellings : [],
      names: prefix === ownPrefix ? namesOf(scheme) : [],
      hasList: listed.length - others.length > 0,
    }),
  )
  return { series, others }
}

/** Takes the letters (or the scheme's id) and the number of a code apart; nothing for a code of another shape. */
function splitter(id: string): (code: string) => { prefix?: string; number?: string } {
  const shape = new RegExp(String.raw`^(?<prefix>${literally(id)}|\p{L}+)${JOINT}(?<number>\d+)$`, 'iu')
  return (code) => shape.exec(code)?.groups ?? {}
}

interface Spelt {
  readonly prefix: string
  readonly misspellings: readonly string[]
  /** What the codes are called in full. */
  readonly names: readonly string[]
  readonly hasList: boolean
}

/** "National indicators" of the configuration, and one of them; a single word could be anybody's. */
function namesOf({ label }: TargetScheme): string[] {
  const name = label.trim().toLowerCase()
  return /^\p{L}+(?: \p{L}+)+$/u.test(name) ? [name, name.replace(/s$/, '')] : []
}

function prepareSeries(
  scheme: TargetScheme,
  numbers: ReadonlyMap<number, string>,
  { prefix, misspellings, names, hasList }: Spelt,
): Series {
  const exact = prefix.toUpperCase()
  const spellings = [prefix, ...misspellings, ...names].sort((a, b) => b.length - a.length).map(literally)
  const digits = Math.max(FEWEST_DIGITS, ...[...numbers.values()].map((code) => /\d+$/.exec(code)?.[0].length ?? 0))
  const number = String.raw`(?<number>\d{1,${digits}})(?!\d|\.\d|\s*%)`
  const start = (ways: readonly string[]) =>
    String.raw`(?<prefix>${ways.join('|')})(?:['’]?s)?${JOINT}(?:(?:${COUNTED})\s{0,3})?`
  const anyCase = spellings.flatMap((spelling) => [spelling, spelling.toUpperCase(), spelling.toLowerCase()])
  const link = String.raw`(?<link>\s*(?:,|;|\/|&|\band\b|,\s*and\b|[-–—…]|\.{2,3}|\b(?:to|through|until)\b)\s*)`
  const end = String.raw`(?=\s*(?:$|[,;:/&.()\-–]|(?:${BEHIND_CODES.join('|')})\b|\p{Lu}))`
  const written = writerOf([...numbers.values()], `${prefix} `)
  return {
    scheme: scheme.id,
    hasList,
    pattern: new RegExp(String.raw`(?<![\p{L}\d])${start(spellings)}${number}`, 'giu'),
    further: new RegExp(`^${link}(?:${start(anyCase)})?${number}${end}`, 'u'),
    isKnown: (wanted) => numbers.has(wanted),
    codeOf: (wanted) => numbers.get(wanted) ?? written(wanted),
    isPrefix: (text) => isSpelling(text, prefix, misspellings),
    isRightPrefix: (text) => text.toUpperCase().endsWith(exact) || names.includes(text.toLowerCase()),
  }
}

/** Short misspellings, and a prefix that is also a word, count only in their own case: "na 5" or "so 1" in a sentence is no code. */
function isSpelling(text: string, prefix: string, misspellings: readonly string[]): boolean {
  if (text.length > 3 || text === prefix || misspellings.includes(text)) return true
  return text.length > 1 && text.toUpperCase() === prefix.toUpperCase() && !TWO_LETTER_WORDS.has(text)
}

/** A number that the list does not have, written as the list writes the others. */
function writerOf(codes: readonly string[], start: string): (number: number) => string {
  const [, head = start, zeros = ''] = /^(.*?)(\d+)$/.exec(codes[0] ?? '') ?? []
  const isPadded = codes.some((code) => /\D0\d*$/.test(code))
  return (number) => head + String(number).padStart(isPadded ? zeros.length : 0, '0')
}

export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
