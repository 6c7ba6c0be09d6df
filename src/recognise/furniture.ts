/** Text that any form may carry around its questions: page codes, page numbers, instructions, word limits. */

const WORD_LIMIT =
  /^\(?\s*(?:max(?:imum|\.)?|no more than|up to|limit(?: of)?|about|approx(?:imately|\.)?)\b.{0,20}\b(?:words|characters|bullets?|bullet points|lines)\b.{0,20}\)?\.?$/i
const INSTRUCTION =
  /^(?:please (?:list|give|complete|return|include|describe|use|note|provide|continue|fill|send|tick|keep|answer|state|enter|write|add|attach|save|do not)\b|(?:for )?(?:office|official|internal|team) use\b|return (?:this form |completed forms? )?(?:to|by)\b|completed forms? should|guidance(?: notes?)?$|notes? for completion|instructions?$|end of form|continue on|thank you for (?:completing|filling|your)|many thanks)/i
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

const SECTION = /^(?:section|part)\s+(?:\d{1,2}|[a-z]|[ivx]{1,4})\b\s*(?:[:.)–—-].{0,80})?$/i
const COLUMN_HEADING =
  /^(?:no\.?|#|ref\.?|number|q(?:uestion)?s?(?: no\.?| number)?|item|field|heading|section|(?:your |partnership )?(?:answer|response|reply|details|update)s?|answers? here|(?:question )?guidance(?: notes?)?|notes?|help)$/i
const GUIDANCE_HEADING =
  /^(?:(?:question |completion )?guidance(?: notes?)?|help(?: text)?|hints?|how to (?:answer|complete)|notes? (?:for completion|on completion)|instructions?|what to (?:include|write)|what we (?:want|need|are looking for)|explanation)$/i
const FORM_END =
  /^(?:please )?(?:return|send|e-?mail|submit)\b.{0,40}\b(?:form|return|to|by|completed|before)\b|^(?:for )?(?:office|official|internal|team) use\b/i

/** "Section 2: Your partnership": a heading over questions. */
export function isSectionHeading(text: string): boolean {
  return SECTION.test(text.replace(/\s+/g, ' ').trim())
}

/** "No.", "Question", "Your answer" over the columns of a form. */
export function isColumnHeading(text: string): boolean {
  return COLUMN_HEADING.test(text.trim())
}

/** A heading over a column that holds guidance. */
export function isGuidanceHeading(text: string): boolean {
  return text.length < 40 && GUIDANCE_HEADING.test(text.trim().replace(/:$/, ''))
}

/** A line with which the form is at its end: what stands beneath is no answer. */
export function endsForm(text: string): boolean {
  return text.length <= 300 && FORM_END.test(text.trim())
}

/** Spoken to the officer rather than by the officer. */
const ADDRESSED =
  /\b(?:please|you|your|bullet points|(?:no more|not exceed|fewer) than|not exceed|plain english|if (?:applicable|known|any)|should (?:be|include|not)|must (?:be|include|not))\b/i
const IMPERATIVE =
  /^(?:use|give|include|list|describe|state|say|tell|think|consider|mention|note|provide|outline|summari[sz]e|set out|explain|enter|write|add|attach|keep|do not|don't|limit|refer|see|highlight|identify|indicate|insert|tick|select|choose|delete|show|name|ensure|remember|avoid|focus on|cover|comment)\b/i
const SPOKEN_BY_OFFICER = /\b(?:we|our|us)\b/i

/**
 * Whether a text tells how to answer rather than answering. Every sentence must.
 *
 * @param isBeside an answer stands beside it, so that less of a hint is enough
 */
export function readsAsGuidance(text: string, isBeside = true): boolean {
  if (text.length > 600 || /^\s*[•·▪○\uf0a7\uf0b7]/m.test(text) || SPOKEN_BY_OFFICER.test(text)) return false
  const sentences = text.split(/(?<=[.!?])\s+|\n/).filter((sentence) => sentence.trim() !== '')
  return sentences.every((sentence) => {
    const line = sentence.trim()
    if (isQuestionGuidance(line) || ADDRESSED.test(line) || /^(?:guidance|note|hint|notes)\s*:/i.test(line)) return true
    return isBeside && IMPERATIVE.test(line)
  })
}
