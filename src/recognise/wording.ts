/** What the wording of a text says of it, wherever it stands. The words themselves are in `src/words/en`. */
import { PLAIN_HEADING } from '../words/en/column-headings.ts'
import {
  ABOUT_THE_ANSWER,
  ADDRESSED,
  ANSWER_COUNT,
  BRACKETED_GUIDANCE,
  EXAMPLE_GUIDANCE,
  FORM_END,
  GUIDANCE_OPENING,
  IMPERATIVE,
  LINE_TO_WRITE_ON,
  MARGIN,
  OFFICE_USE,
  PRINTED_NUMBER,
  SECTION,
  SECTION_NUMBER,
  SPOKEN_BY_OFFICER,
  WORD_LIMIT,
} from '../words/en/furniture.ts'

const LONGEST_MARGIN = 300
const LONGEST_GUIDANCE = 600
const LONGEST_LIMIT = 250

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Page numbers, form numbers, instructions: furniture in a margin, never in an answer's place. */
export function isMarginFurniture(text: string): boolean {
  return text.length <= LONGEST_MARGIN && MARGIN.some((pattern) => pattern.test(inLine(text)))
}

/** "Section 2: Your partnership": a heading over questions. */
export function isSectionHeading(text: string): boolean {
  return text.length <= LONGEST_MARGIN && SECTION.test(inLine(text))
}

/** "Section 2: Your partnership" is "Your partnership"; any other text is what it is. */
export function sectionTitle(text: string): string {
  return isSectionHeading(text) ? inLine(text).replace(SECTION_NUMBER, '') : text
}

/** 2 for "2. The numbers" and "B. The numbers"; null for what no number or letter opens. */
export function printedNumber(text: string): number | null {
  const { number, letter } = PRINTED_NUMBER.exec(text.trim())?.groups ?? {}
  if (number) return Number(number)
  return letter ? letter.charCodeAt(0) - BEFORE_A : null
}

/** Such that A counts as 1. */
const BEFORE_A = 'A'.charCodeAt(0) - 1

/** "THE NUMBERS": words in capitals, and more than an abbreviation. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/[\p{Ll}\d]/u.test(text) && text.replace(/\P{Lu}/gu, '').length >= LEAST_CAPITALS
}

const LEAST_CAPITALS = 6

/** `7`, `Q7`, `7.2`, `A3`, `(a)`: the number of a question in a cell of its own. */
export function isQuestionNumber(text: string): boolean {
  return QUESTION_NUMBER.test(text.trim())
}

const QUESTION_NUMBER = /^(?:q(?:uestion)?\.?\s*|[a-z]\.?)?\d{1,2}(?:\.\d{1,2})*[a-z]?\s*[.):]?$|^\(?[a-z][.)]$/i

/** "No.", "Question", "Your answer" over the columns of a form. */
export function isColumnHeading(text: string): boolean {
  return PLAIN_HEADING.test(text.trim())
}

/** "(max 200 words)", "(sum of lines 26 and 31)": says nothing but how the question is to be answered. */
export function isAnswerLimit(text: string): boolean {
  return text.length <= LONGEST_LIMIT && (WORD_LIMIT.test(inLine(text)) || BRACKETED_GUIDANCE.test(inLine(text)))
}

/** "296 words remaining": counts what was answered. */
export function isAnswerCount(text: string): boolean {
  return text.length <= LONGEST_LIMIT && ANSWER_COUNT.test(inLine(text))
}

/** "________": nobody has written on it. */
export function isLineToWriteOn(text: string): boolean {
  return LINE_TO_WRITE_ON.test(text)
}

/** "Please use bullet points.": speaks to the officer about the answer. */
export function isAboutTheAnswer(text: string): boolean {
  return ABOUT_THE_ANSWER.test(text) && readsAsGuidance(text)
}

/** A line with which the form is at its end: what stands beneath is no answer. */
export function endsForm(text: string): boolean {
  return text.length <= LONGEST_MARGIN && FORM_END.test(inLine(text))
}

/** "For office use only". */
export function beginsOfficeUse(text: string): boolean {
  return text.length <= LONGEST_MARGIN && OFFICE_USE.test(inLine(text))
}

/** Whether a text tells how to answer rather than answering. Every sentence must. */
export function readsAsGuidance(text: string): boolean {
  if (text.length > LONGEST_GUIDANCE || /^\s*[•·▪○\uf0a7\uf0b7]/m.test(text) || SPOKEN_BY_OFFICER.test(text))
    return false
  const sentences = text.split(/(?<=[.!?])\s+|\n/).filter((sentence) => sentence.trim() !== '')
  return sentences.every((sentence) => {
    const line = inLine(sentence)
    return [WORD_LIMIT, BRACKETED_GUIDANCE, EXAMPLE_GUIDANCE, ADDRESSED, GUIDANCE_OPENING, IMPERATIVE].some((pattern) =>
      pattern.test(line),
    )
  })
}
