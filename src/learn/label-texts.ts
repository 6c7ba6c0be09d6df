/** The parts of a cell that could be labels. */
import { stripNumbering } from '../recognise/label-text.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { PROGRAM_MARK } from '../words/en/furniture.ts'

/** Its beginning up to a colon, question mark or line end, and short captions of further lines. */
export function labelTexts(text: string): string[] {
  const whole = stripNumbering(text.trim())
  const question = /^[^:?]{2,250}?\?(?:\s*\([^()]*\))?/.exec(whole.replace(/\n/g, ' '))?.[0]
  const lines = whole.split('\n').map((line) => line.trim())
  const first = /^[^:]{2,150}?:(?=\s|$)/.exec(lines[0] ?? '')?.[0] ?? lines[0] ?? ''
  const captions = lines.slice(1).flatMap((line) => {
    const caption = /^([^:]{2,30}):/.exec(line)?.[1] ?? ''
    return isCommonLabel(caption) ? [caption] : []
  })
  return [question ?? first, ...captions].map((label) =>
    label
      .replace(/\s+/g, ' ')
      .replace(/[\s:*]+$/, '')
      .trim(),
  )
}

/** The number of a question in a cell of its own: "3", "Q3.", "A4", "B2.a". */
export const NUMBER = /^(?:q(?:uestion)?\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]\d{1,2}(?:\.[a-z\d])?)\s*[.):]?$/i

/** What programs leave on forms for themselves: "FORM-Q3_START". */
const MACHINE_MARK = /^(?=.*[-_])[A-Z\d]+(?:[-_][A-Z\d]+)+$/

export function isMachineMark(text: string): boolean {
  return MACHINE_MARK.test(text.trim()) || text.trim() === 'END'
}

/** A mark that is the form's own habit: returns are read without knowing it. */
export function isFormsMark(text: string): boolean {
  return isMachineMark(text) && !PROGRAM_MARK.test(text.trim())
}
