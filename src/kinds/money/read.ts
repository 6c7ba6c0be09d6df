/**
 * An amount of money as text. Certain is one figure with its currency and scale, or, since the question asks for money, without: "£1.2m", "18k",
 * "GBP 500", "(£1,250)" for minus. A remark in brackets that leaves the amount what it is becomes a note.
 */
import type { FormField } from '../../config/schema.ts'
import { CURRENCY_WORDS, SCALES } from '../../words/en/figures.ts'
import { FIGURE, heldOrShown, isDashForNought, isHarmless, MINUS, NOTE, readFigure, scaleInLabel } from '../figure.ts'
import type { AnswerText } from '../typed.ts'
import { currencyOfRegion, currencyOfSign } from './currencies.ts'

const CURRENCY = String.raw`[£€$]|[A-Z]{3}(?![A-Za-z])`
const WORDS = Object.keys(CURRENCY_WORDS).join('|')
const SCALE = Object.keys(SCALES).join('|')
const MONEY = new RegExp(
  String.raw`^(?<open>\()?(?<sign>${MINUS}|\+)?\s?(?<before>${CURRENCY})?\s?(?<inner>\()?(?<second>${MINUS})?\s?${FIGURE}(?:\s?(?<scale>(?:${SCALE}|${SCALE.toUpperCase()}|K|M)(?:s(?=\s|$))?)(?!\p{L}))?(?:\s?(?<after>${CURRENCY}|(?:${WORDS})s?))?(?<innerClose>\))?(?<close>\))?\.?${NOTE}$`,
  'u',
)

type MoneyField = Pick<FormField, 'currency' | 'label' | 'title'>

export function readMoney(
  { text, stored, region, asked }: AnswerText,
  field: MoneyField,
): { amount: number; currency: string | null; note?: string } | null {
  const own = field.currency ?? currencyOfRegion(region)
  if (isDashForNought(text, stored)) return { amount: 0, currency: own }
  const found = MONEY.exec(text)?.groups
  const figure = found?.figure ? readFigure(found.figure, region) : null
  if (!found || !figure || !isBalanced(found)) return null
  // Three decimals are no amount of money, and are thousands elsewhere.
  if (figure.mayBeGrouped && found.scale === undefined && stored.kind !== 'number') return null
  const currency = currencyOf(found.before, found.after, own)
  const note = found.note?.trim()
  if (currency === null || (note && !isHarmless(note, asked))) return null
  const scale = scaleOf(found, field, asked)
  if (scale === null) return null
  const isMinus = [found.open, found.inner].includes('(') || (found.sign ?? found.second ?? '+') !== '+'
  if (isProbablyWhole(found, figure.value, scale)) return null
  const shown = (isMinus ? -1 : 1) * figure.value * scale
  const held =
    stored.kind === 'number' && scale !== scaleWritten(found) ? { ...stored, number: stored.number * scale } : stored
  const amount = heldOrShown(shown, held, scale / 10 ** figure.decimals)
  return amount === null ? null : { amount, currency: currency.code, ...(note ? { note } : {}) }
}

/** "45,000" under "£000": whole millions, counted in thousands, are more likely an amount that was typed in full. */
function isProbablyWhole({ scale: written }: Groups, figure: number, scale: number): boolean {
  return written === undefined && scale > 1 && figure >= LEAST_WHOLE && figure % 1_000 === 0
}

const LEAST_WHOLE = 10_000

type Groups = Readonly<Record<string, string | undefined>>

/** Brackets stand in pairs, and say minus once. */
function isBalanced({ open, close, inner, innerClose, sign, second }: Groups): boolean {
  const closes = [innerClose, close].filter(Boolean).length
  const opens = [open, inner].filter(Boolean).length
  return opens === closes && opens + [sign, second].filter(Boolean).length <= 1
}

function currencyOf(before: string | undefined, after: string | undefined, own: string | null) {
  const codes = [before, after].flatMap((sign) => (sign ? [codeOf(sign, own)] : []))
  if (codes.includes(null) || new Set(codes).size > 1) return null
  return { code: codes[0] ?? own }
}

function codeOf(sign: string, own: string | null): string | null {
  return CURRENCY_WORDS[sign.toLowerCase().replace(/s$/, '')] ?? currencyOfSign(sign, own)
}

function scaleWritten({ scale }: Groups): number {
  const written = scale?.toLowerCase() ?? ''
  return SCALES[written] ?? SCALES[written.replace(/s$/, '')] ?? 1
}

/**
 * A bare figure counts in what the label says, on the sheet and in the configuration; one with a currency sign under such a label could be either, and
 * so could one under labels that differ.
 */
function scaleOf(found: Groups, { label, title = '' }: MoneyField, asked: string): number | null {
  if (found.scale) return scaleWritten(found)
  const [printed, configured] = [scaleInLabel(asked), scaleInLabel(`${label}\n${title}`)]
  if (printed !== null && configured !== null && printed !== configured) return null
  const ofLabel = printed ?? configured ?? 1
  return ofLabel !== 1 && (found.before || found.after) ? null : ofLabel
}
