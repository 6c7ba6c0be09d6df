/** How forms word what is neither question nor answer. Wording is the weakest evidence: it counts outside the answers only. */
const COUNTED = '(?:words|characters|bullets?(?: points?)?|lines|sentences|paragraphs|points)'

/** "(max 200 words)", "No more than 5 bullet points": nothing but a limit. */
export const WORD_LIMIT = new RegExp(
  String.raw`^[([]?\s*(?:(?:please )?(?:use |give |write )?(?:max(?:imum)?\.?|no more than|not more than|up to|limit(?:ed)?(?: to)?|at most)(?: of)?:?\s*(?:\d[\d,]*|\w+)\s*${COUNTED}(?: (?:each|in total|please|maximum|max|only|per \w+))?|\d[\d,]*\s*${COUNTED}\s*(?:max(?:imum)?|limit|or (?:less|fewer)))\s*[)\]]?\.?$`,
  'i',
)
/** "Characters: 21 of 500", "296 words remaining", "Word count = 12": what a form's own formula says of the answer above. */
export const ANSWER_COUNT =
  /^[([]?(?:(?:no\.? of |number of )?(?:words?|characters?|chars?)(?: (?:count|used|left|remaining|so far))?\s*[:=]\s*\d[\d,]*(?:\s*(?:\/|of|out of)\s*\d[\d,]*)?(?: (?:max(?:imum)?|used|left|remaining|allowed))?|\d[\d,]*\s*(?:(?:\/|of|out of)\s*\d[\d,]*\s*)?(?:words?|characters?|chars?) (?:used|left|remaining|so far|over(?: the limit)?))[)\]]?\.?$/i
/** "(e.g. membership changes)", "(optional)", "(sum of lines 26 and 31)": a bracket that is about the question. */
export const BRACKETED_GUIDANCE =
  /^[([][^()[\]]*\b(?:please|e\.?g\.?|i\.?e\.?|for example|optional|required|mandatory|compulsory|if applicable|if known|as appropriate|max(?:imum)?|no more than|up to|words|characters|bullet points?|bullets|(?:sum|total|copy|add|taken|carried) (?:of|from|forward|over|up)|lines? \d+|box(?:es)? \d+|rows? \d+|questions? \d+|see notes?|tick|delete as|click|select|drop[- ]?down|your)\b[^()[\]]*[)\]][.:]?$/i
/** "e.g. membership changes" in a cell of its own between a question and its answer; spoken about the form, not about the work. */
export const EXAMPLE_GUIDANCE =
  /^(?:e\.?g\.?[ ,]|i\.?e\.?[ ,]|optional\b|if applicable\b|if known\b|as appropriate\b).{0,100}$/i
/** Spoken to the officer about the answer itself. */
export const ABOUT_THE_ANSWER =
  /\b(?:bullet points?|(?:no more|not exceed|fewer) than \d+|words|plain english|your (?:answer|response|reply)|(?:this|each) (?:box|section|question)|in the space|tick|drop-?down)\b/i

/** Spoken to the officer rather than by the officer. */
export const ADDRESSED =
  /\b(?:please|you|your|bullet points|(?:no more|not exceed|fewer) than|not exceed|plain english|if (?:applicable|known|any)|should (?:be|include|not)|must (?:be|include|not))\b/i
export const IMPERATIVE =
  /^(?:use|give|include|list|describe|state|say|tell|think|consider|mention|note|provide|outline|summari[sz]e|set out|explain|enter|write|add|attach|keep|do not|don't|limit|refer|see|highlight|identify|indicate|insert|tick|select|choose|delete|show|name|ensure|remember|avoid|focus on|cover|comment)\b/i
export const SPOKEN_BY_OFFICER = /\b(?:we|our|us)\b/i
export const GUIDANCE_OPENING = /^(?:guidance(?: notes?)?|note|hint|notes)\s*:/i

const INSTRUCTION =
  /^(?:please (?:list|give|complete|return|include|describe|use|note|provide|continue|fill|send|tick|keep|answer|state|enter|write|add|attach|save|do not)\b|(?:for )?(?:office|official|internal|team) use\b|return (?:this form |completed forms? )?(?:to|by)\b|completed forms? should|guidance(?: notes?)?$|notes? for completion|instructions?$|end of form|continue on|thank you for (?:completing|filling|your)|many thanks)/i
const PAGE = /^(?:page\s+\d+(?:\s+of\s+\d+)?|\d+\s*\/\s*\d+|-\s*\d+\s*-)$/i
const FORM_NUMBER =
  /^(?:form|version|template|revision|rev|v)\.?\s*(?:no\.?\s*)?[A-Z]{0,4}\s?[-\d./]+[a-z]?(?:\s.{0,20})?$/i
const PAGE_CODE = /^[A-Z]{2,5}[-/ ]?\d{1,4}[a-z]?$/
const LOGO = /^\[?(?:logo|crest|council logo|insert logo).{0,30}\]?$/i
const COPYRIGHT = /^(?:©|\(c\)\s)/i

/** In a margin, above the first question or below the last answer. */
export const MARGIN: readonly RegExp[] = [
  WORD_LIMIT,
  EXAMPLE_GUIDANCE,
  INSTRUCTION,
  PAGE,
  FORM_NUMBER,
  PAGE_CODE,
  LOGO,
  COPYRIGHT,
]

/** With this line a form is at its end: it speaks of the form itself. */
export const FORM_END =
  /^(?:please )?(?:return|send|e-?mail|submit|forward|post)\b.{0,40}\b(?:(?:this|the|your|completed?) (?:completed )?(?:form|return|template|questionnaire|sheet|workbook)|(?:form|return)s? (?:to|by)\b)|^please (?:return|submit) to\b.{0,60}\bby\b|^completed forms? should|^end of (?:form|return)\b|^thank you for (?:completing|filling)|^page\s+\d+\s+of\s+\d+$/i
/** What follows is written by those who receive the form. */
export const OFFICE_USE = /^(?:for )?(?:office|official|internal|team) use(?: only)?\s*(?::|$|[-–—.])/i

/** "Section 2: Your partnership". */
export const SECTION = /^(?:section|part)\s+(?:\d{1,2}|[a-z]|[ivx]{1,4})\b\s*(?:[:.)–—-].{0,80})?$/i
/** "2. The numbers", "B) Your story": a heading that is counted. */
export const PRINTED_NUMBER = /^(?:(?<number>\d{1,2})|(?<letter>[A-H]))\s*[.):–—-]\s+(?=\p{Lu})/u
/** What a section heading begins with before it says what the section is about. */
export const SECTION_NUMBER = /^(?:section|part)\s+\S{1,4}\s*(?:[:.)–—-]\s*|$)/i
/** A sheet beside a filled-in form that shows how to fill it in. */
export const EXAMPLE_SHEET =
  /\b(?:examples?|sample|specimen|guidance|instructions|how to|read ?me|(?:drop-?down )?lists?|look-?ups?|drop-?downs?|back-?end|validation|checks?)\b/i
/** What stands in an answer's place until someone answers. */
export const PLACEHOLDER =
  /^(?:\[.*\]|<.*>|click (?:or tap )?here.*|enter (?:text|name|date).*|dd\/mm\/yy(?:yy)?|x{2,}|\.{2,}|_{2,})$/i
/** "________", ": ……………": printed to write on, and still empty. */
export const LINE_TO_WRITE_ON = /^[\s:._…-]*(?:_{3}|\.{5}|…{3})[\s:._…-]*$/
/** Titles that begin with the name of a question: "Partnership Update Return". */
export const FORM_WORDS =
  /^(?:updates?|returns?|reports?|forms?|reviews?|questionnaire|survey|names?|details|information)\b/i
/** How prose about a field begins where a name would stand: "the person to ring", "Who chairs". */
export const NO_NAME_OPENING =
  /^(?:please|the (?:person|name|day|date|full|partnership['’]s)|enter|give|name of|who|which|what|(?:choose|select|pick|type|write|insert|put|use|fill in|complete) (?:the|an?|your|one|from|in|here)|(?:copy|taken|comes) (?:from|into))\b/i
/** What a program reads a form by: a code without spaces that ends so, in pairs. */
export const MARK_END = /[-_](?:start|begin|end)$/i
export const PROGRAM_MARK = /^[\w-]{2,80}[-_](?:start|begin|end)$/i

/** What is left of "Page 2 of 7" once the numbers, which the program puts in, are taken out. */
export const AROUND_PAGE_NUMBERS = /^(?:pages?|pg|p|of|[\s.,:|/–—-])*$/iu
