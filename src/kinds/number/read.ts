/**
 * A number as text. Certain is one figure, alone or with its scale ("18k", "1.2 million"), a unit that the form or the question names, and a
 * remark in brackets that leaves it what it is. What is only near, a range, a share of something or a unit nobody asked for is not.
 */
import type { FormField } from '../../config/schema.ts'
import { SCALES, SCALES_OF_MONEY_ALONE } from '../../words/en/figures.ts'
import { FIGURE, heldOrShown, isDashForNought, isHarmless, MINUS, NOTE, readFigure, scaleInLabel } from '../figure.ts'
import type { AnswerText } from '../typed.ts'

const NUMBER = new RegExp(
  String.raw`^(?<sign>${MINUS}|\+)?\s?${FIGURE}(?:e(?<exponent>[+-]?\d{1,3}))?(?<words>\s?\p{L}[\p{L}\s.²³/'’-]*?)?\.?${NOTE}$`,
  'iu',
)
/** As an accounting format shows what is below nought. */
const IN_BRACKETS = /^\(\s*(\d[\d.,\s'’]*)\)$/

type Units = Pick<FormField, 'unit' | 'otherUnits' | 'label' | 'title'>

export function readNumber(answer: AnswerText, field: Units): { number: number; note?: string } | null {
  const { stored, region } = answer
  if (isDashForNought(answer.text, stored)) return { number: 0 }
  const isBracketed = stored.kind === 'number' && stored.number < 0
  const text = isBracketed ? answer.text.replace(IN_BRACKETS, '-$1') : answer.text
  // "- 12" may be a list's dash.
  const found = /^[-–−]\s/u.test(text) && stored.kind !== 'number' ? undefined : NUMBER.exec(text)?.groups
  const figure = found?.figure ? readFigure(found.figure, region) : null
  if (!found || !figure || (found.exponent && stored.kind !== 'number')) return null
  const scale = countsOtherwise(answer, field) ? null : scaleAndUnit(found.words ?? '', field)
  const note = found.note?.trim()
  if (scale === null || (note && !isHarmless(note, answer.asked))) return null
  const times = scale * 10 ** Number(found.exponent ?? 0)
  const sign = found.sign && found.sign !== '+' ? -1 : 1
  const number = heldOrShown(sign * figure.value * times, stored, times / 10 ** figure.decimals)
  return number === null ? null : { number, ...(note ? { note } : {}) }
}

/** The sheet's own label says that it counts in thousands, which the form's does not. */
function countsOtherwise({ asked }: AnswerText, { label, title = '' }: Units): boolean {
  return (scaleInLabel(asked) ?? 1) !== (scaleInLabel(`${label}\n${title}`) ?? 1)
}

/** What the words behind a figure multiply it by; null where they are neither a scale nor a unit that was asked for. */
function scaleAndUnit(words: string, field: Units): number | null {
  const [first = '', ...others] = words.trim().toLowerCase().split(/\s+/)
  if (first === '') return 1
  const scale = SCALES_OF_MONEY_ALONE.has(first) ? undefined : SCALES[first]
  const unit = (scale === undefined ? [first, ...others] : others).join(' ')
  if (unit !== '' && !isUnit(unit, field)) return null
  return scale ?? 1
}

function isUnit(text: string, { unit, otherUnits = [], label, title = '' }: Units): boolean {
  if ([...(unit ? [unit] : []), ...otherUnits].some((one) => singular(one) === singular(text))) return true
  const asked = new Set(wordsOf(`${label} ${title}`))
  const own = wordsOf(text)
  return isHarmless(text) && own.every((word) => word.length > 2 && asked.has(word))
}

function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).map(singular)
}

function singular(text: string): string {
  return text.toLowerCase().replace(/\.$/, '').replace(/s$/, '')
}
