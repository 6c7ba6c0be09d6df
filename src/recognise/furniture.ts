/** Text that any form may carry around its questions: page codes, page numbers, instructions, word limits. */

const WORD_LIMIT =
  /^\(?\s*(?:max(?:imum|\.)?|no more than|up to|limit(?: of)?|about|approx(?:imately|\.)?)\b.{0,20}\b(?:words|characters|bullets?|bullet points|lines)\b.{0,20}\)?\.?$/i
const INSTRUCTION =
  /^(?:please (?:list|give|complete|return|include|describe|use|note|provide|continue|fill|send|tick|keep|answer|state|enter|write|add|attach|save|do not)\b|for office use|return (?:this form |completed forms? )?(?:to|by)\b|completed forms? should|guidance(?: notes?)?$|notes? for completion|instructions?$|end of form|continue on|thank you for (?:completing|filling|your)|many thanks)/i
const PAGE = /^(?:page\s+\d+(?:\s+of\s+\d+)?|\d+\s*\/\s*\d+|-\s*\d+\s*-)$/i
const FORM_NUMBER =
  /^(?:form|version|template|revision|rev|v)\.?\s*(?:no\.?\s*)?[A-Z]{0,4}\s?[-\d./]+[a-z]?(?:\s.{0,20})?$/i
const PAGE_CODE = /^[A-Z]{2,5}[-/ ]?\d{1,4}[a-z]?$/
const LOGO = /^\[?(?:logo|crest|council logo|insert logo).{0,30}\]?$/i
const COPYRIGHT = /^(?:©|\(c\)\s)/i
const EXAMPLE_GUIDANCE =
  /^\(?\s*(?:e\.?g\.?[ ,]|i\.?e\.?[ ,]|for example\b|optional\b|if applicable\b|if known\b|as appropriate\b).{0,200}\)?$/i

/** Furniture wherever it stands on a sheet. */
export function isFurniture(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim()
  return [WORD_LIMIT, PAGE, FORM_NUMBER, LOGO, COPYRIGHT].some((pattern) => pattern.test(line))
}

/** Furniture only outside the answers: the same words could be an answer within one. */
export function isMarginFurniture(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim()
  return isFurniture(line) || (line.length <= 300 && (INSTRUCTION.test(line) || PAGE_CODE.test(line)))
}

/** Guidance that belongs to the question right before it, when an answer follows. */
export function isQuestionGuidance(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > 250) return false
  return WORD_LIMIT.test(line) || EXAMPLE_GUIDANCE.test(line) || INSTRUCTION.test(line)
}
