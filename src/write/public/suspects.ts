/**
 * What a person should read before the public edition is published: places where something that leads to somebody could stand. It looks by
 * other means than what took such things out (how close figures stand together once dates and sums are set apart, and which words are near),
 * and sees more than it need: nothing here stops an edition.
 */
import {
  COUNTED,
  DWELLINGS,
  NEAR_FIGURES,
  NEAR_HOMES,
  NEAR_SIGNS,
  SPOKEN_DIGITS,
  WAYS_IN,
} from '../../words/en/suspicious.ts'
import { partsOf } from './texts.ts'
import type { publicWords } from './words.ts'

export type SuspectKind = keyof typeof publicWords.suspects

export interface Suspect {
  readonly kind: SuspectKind
  readonly text: string
  /** Every public file that holds it. */
  readonly files: readonly string[]
}

/**
 * @param files bytes of the public files by name
 * @param surnames of contact officers, whose full names are taken out
 */
export function suspectsOf(files: ReadonlyMap<string, Uint8Array>, surnames: ReadonlySet<string>): readonly Suspect[] {
  const found = new Map<string, { kind: SuspectKind; text: string; files: Set<string> }>()
  for (const [file, bytes] of files) {
    const prose = new Set((partsOf(file, bytes) ?? []).flatMap((part) => part.prose))
    for (const text of prose) {
      const kind = suspicionOf(text, surnames)
      if (!kind) continue
      const tidy = text.replace(/\s+/g, ' ').trim()
      const known = found.get(tidy) ?? { kind, text: tidy, files: new Set<string>() }
      found.set(tidy, known)
      known.files.add(file)
    }
  }
  return [...found.values()].map(({ kind, text, files: all }) => ({ kind, text, files: [...all] }))
}

/** Why a text should be read; null when nothing in it stands out. */
export function suspicionOf(text: string, surnames: ReadonlySet<string>): SuspectKind | null {
  if (/^-?\d*\.\d+(?:e-?\d+)?$/i.test(text)) return null
  // What was taken out has been seen to; a workbook's footer names its colours.
  const plain = text
    .normalize('NFKC')
    .replace(/\[[^[\]]{0,40}\bremoved\]/g, ' ')
    .replace(/&K[\dA-F]{6}/g, ' ')
  const figures = withoutCommonFigures(plain)
  const clusters = figures.match(/\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd})*/gu) ?? []
  if (clusters.some((cluster) => digitCount(cluster) >= FEWEST_DIGITS)) return 'figures'
  if (FIGURES_NEAR_WORD.test(figures) || SPOKEN.test(plain) || DISGUISED.test(plain)) return 'figures'
  if (SIGN.test(plain)) return 'address'
  if (HOME.test(figures) || POSTCODE.test(plain)) return 'home'
  if (PLACE.test(plain)) return 'place'
  const words = plain.match(/\p{L}[\p{L}'’-]+/gu) ?? []
  return words.some((word) => surnames.has(word)) ? 'name' : null
}

const FEWEST_DIGITS = 6

function digitCount(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** Figures that everybody writes: dates, times, years, sums, shares, counts with thousands, codes of targets. */
const COMMON: readonly RegExp[] = [
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\.?,?(?:\s+\d{2,4})?\b`, 'giu'),
  new RegExp(String.raw`\b${MONTH}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b`, 'giu'),
  /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/g,
  /\b(?:19|20)\d\d(?:\s?[-/–]\s?(?:(?:19|20)\d\d|\d{1,2})){0,2}\b/g,
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]m)?\b/gi,
  /[£$€]\s?\d[\d,.]*\s?(?:m|k|bn|million|billion|thousand)?\b/gi,
  /\b\d[\d,.]*\s?(?:%|per cent|percent|million|billion|thousand|bn)/gi,
  /\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b/g,
  /(?<![\p{L}\d.])\d{0,3}\.\d{1,4}(?!\d|\.\d)/gu,
  new RegExp(String.raw`\b(?:${COUNTED})\s?\d{1,4}[a-z]?(?:\s?(?:,|&|and|-|to)\s?\d{1,3}[a-z]?\b)*`, 'gi'),
]

function withoutCommonFigures(text: string): string {
  return COMMON.reduce((rest, form) => rest.replace(form, ' – – '), text)
}

const FIGURES_NEAR_WORD = new RegExp(
  String.raw`\bx\p{Nd}{4}|\b(?:${NEAR_FIGURES})\b\.?[^\p{Nd}.!?]{0,40}\p{Nd}(?:[\s.]?\p{Nd}){3,}`,
  'iu',
)
const SPOKEN = new RegExp(String.raw`(?:\b(?:${SPOKEN_DIGITS})\b[\s,-]*){6,}`, 'i')
/** Letters for figures: "O1632 96OI23". */
const DISGUISED = /(?<![\p{L}\p{Nd}])(?=(?:[^\s]*\d){3})(?=[^\s]*[OoIl])[\dOoIl]{5,}(?![\p{L}\p{Nd}])/u
const SIGN = new RegExp(
  String.raw`[^\s]\s?@|%40|\bat\s+[\w-]+\.[a-z]{2,}|@\s?\p{L}+\s?\.|\bat\b[^.]{1,30}\bdot\b|[([{]\s?(?:at|a)\s?[)\]}]\s?\w+\s?(?:\.|dot)|\b(?:${NEAR_SIGNS})\b.{0,30}\b\w+\.\w{2,}`,
  'iu',
)
const HOME = new RegExp(
  String.raw`\b\d{1,4}[a-z]?\b,?\s+(?:[\p{L}'’-]+\s+){1,3}(?:${NEAR_HOMES})\b|\b(?:${DWELLINGS})`,
  'iu',
)
const PLACE = new RegExp(String.raw`\\|\b[a-z]:\/|(?<!https?:)\/\/\w|\b(?:${WAYS_IN})\b`, 'i')
const POSTCODE = /\b[a-z]{1,2}\d{1,2}[a-z]?\W{0,3}\d[a-z]{2}\b/i
