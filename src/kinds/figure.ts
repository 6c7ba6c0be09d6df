/**
 * A figure with its thousands and decimals, as people of a region write it. Certain are the region's own signs, figures with both signs, and
 * groups of three parted by spaces or apostrophes; where one sign could mean either, the figure is not read.
 */
import type { StoredValue } from '../read/grid.ts'
import { remembered } from '../remembered.ts'
import {
  CHANGES_A_FIGURE,
  CHANGES_A_SHARE,
  DIFFERENCE_OR_NEAR,
  LABEL_SCALES,
  LABEL_WHOLE,
  LEAVES_A_FIGURE,
  NAMES_A_FIGURE,
} from '../words/en/figures.ts'

export interface Figure {
  readonly value: number
  /** Digits behind the decimal sign, as written. */
  readonly decimals: number
  /** It could be thousands by the habit of other regions: "1.250". */
  readonly mayBeGrouped: boolean
}

/** As a part of a pattern: digits with signs and spaces between them. */
export const FIGURE = String.raw`(?<figure>\d(?:[\d.,'’ ]*\d)?|[.,]\d+)`
export const MINUS = '[-−–]'
/** A remark in brackets behind a figure; one with figures of its own could hold the one that is meant. */
export const NOTE = String.raw`(?:\s*\((?<note>[^()\d]+)\))?`

/** The decimal sign of a region, by its first language. */
const decimalSign = remembered((region: string) => {
  const language = new Intl.Locale(`und-${region}`).maximize()
  const parts = new Intl.NumberFormat(language.toString()).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
})

/** What the digits and signs of a figure say; null where that is not certain. */
export function readFigure(text: string, region: string): Figure | null {
  const written = text.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, ' ')
  const grouped = /^\d{1,3}(?: \d{3})+(?=$|[.,]\d+$)/.exec(written)?.[0]
  const rest = grouped ? grouped.replaceAll(' ', '') + written.slice(grouped.length) : written
  if (/[^\d.,]/.test(rest)) return null
  const signs = rest.match(/[.,]/g) ?? []
  const last = signs.at(-1)
  if (!last) return /^0\d/.test(rest) ? null : figure(rest, '')
  const [whole = '', decimals = ''] = [rest.slice(0, rest.lastIndexOf(last)), rest.slice(rest.lastIndexOf(last) + 1)]
  const other = signs.find((sign) => sign !== last)
  if (other) return isGrouped(whole, other) ? figure(whole.replaceAll(other, ''), decimals) : null
  if (signs.length > 1) return isGrouped(rest, last) ? figure(rest.replaceAll(last, ''), '') : null
  const looksGrouped = isGrouped(rest, last)
  if (last === decimalSign(region)) return { ...figure(whole, decimals), mayBeGrouped: looksGrouped && !grouped }
  return looksGrouped && !grouped ? figure(rest.replace(last, ''), '') : null
}

function figure(whole: string, decimals: string): Figure {
  return { value: Number(`${whole || '0'}.${decimals || '0'}`), decimals: decimals.length, mayBeGrouped: false }
}

function isGrouped(text: string, sign: string): boolean {
  return new RegExp(String.raw`^[1-9]\d{0,2}(?:[${sign}]\d{3})+$`).test(text)
}

/**
 * The value of a cell that shows `shown`: what it holds, where that is what is shown but for rounding; null where the two disagree.
 *
 * @param precision the least that the text can show: 0.1 for "1.2", 100,000 for "£1.2m"
 */
export function heldOrShown(shown: number, stored: StoredValue, precision: number): number | null {
  if (stored.kind !== 'number') return stored.kind === 'text' ? withoutDust(shown) : null
  return Math.abs(stored.number - shown) <= precision ? withoutDust(stored.number) : null
}

/** What a label says its figures count in: 1,000 for "Budget (£000)", 1 for "Budget (£)"; null where it says nothing. */
export function scaleInLabel(label: string): number | null {
  return SCALES_IN_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null
}

const SCALES_IN_LABELS = [...LABEL_SCALES, [LABEL_WHOLE, 1] as const].map(
  ([pattern, scale]) => [new RegExp(pattern, 'u'), scale] as const,
)

/** An accounting format shows nought as a dash. */
export function isDashForNought(text: string, stored: StoredValue): boolean {
  return stored.kind === 'number' && stored.number === 0 && /^[^\d\p{L}]*[-–—][^\d\p{L}]*$/u.test(text)
}

/**
 * A remark behind a figure that leaves the figure what it is.
 *
 * @param question as it is asked: what it asks for, a remark may repeat
 */
export function isHarmless(note: string, question = ''): boolean {
  const remark = note.trim()
  if (/[?%]/.test(remark) || DIFFERENCE_OR_NEAR.test(remark)) return false
  const words = wordsOf(remark.replace(LEAVES_A_FIGURE, ' '))
  const [asked, ...others] = new Set(wordsOf(question).filter((word) => NAMES_A_FIGURE.has(word)))
  const isAskedFor = (word: string) => word === asked && others.length === 0
  return !words.some((word) => CHANGES_A_FIGURE.has(word) || (NAMES_A_FIGURE.has(word) && !isAskedFor(word)))
}

/** Words that say what a percentage is a share of, and make it no other share than was asked for. */
export function isHarmlessShare(words: string): boolean {
  return !/[?%]/.test(words) && !wordsOf(words.replace(LEAVES_A_FIGURE, ' ')).some((word) => CHANGES_A_SHARE.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Beside a figure these make it another: "£000", "thousand", "last year". */
export function saysWhatCounts(text: string): boolean {
  return scaleInLabel(text) !== null || !isHarmless(text)
}

/** 0.07 times a hundred is 7.000000000000001. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(12))
}

/** "1,250.5": with thousands, and as many decimals as it has. */
export function figureInWords(value: number): string {
  return IN_WORDS.format(withoutDust(value))
}

/** Made once: finding out about a language for each figure takes longer than writing it. */
const IN_WORDS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })

/** "up 250 (+20%)"; null where both are the same. */
export function differenceOf(before: number, after: number, inWords: (value: number) => string): string | null {
  if (before === after) return null
  const difference = withoutDust(after - before)
  const words = `${difference > 0 ? 'up' : 'down'} ${inWords(Math.abs(difference))}`
  if (before <= 0) return words
  const share = (difference / before) * 100
  const rounded = Math.abs(share) < 1 ? Number(share.toFixed(1)) : Math.round(share)
  return `${words} (${share > 0 ? '+' : '−'}${figureInWords(Math.abs(rounded))}%)`
}

/** Excel's number format for a figure with what stands before and behind it; no decimal point where there are no decimals. */
export function excelFormat(value: number | null, before = '', behind = ''): string {
  const figure = `#,##0${value === null || Number.isInteger(value) ? '' : '.0###'}`
  const quoted = (text: string) => (text ? `"${text}"` : '')
  const whole = `${quoted(before)}${figure}${quoted(behind)}`
  return before ? `${whole};-${whole}` : whole
}
