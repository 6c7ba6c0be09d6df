/**
 * Answers that say there is none: empty (`-`, `n/a`, "Nothing to report"), placeholders the form or the officer left, and offices stated to be
 * vacant.
 */
import * as CY from '../words/cy/statements.ts'
import { NOTHING_HEADS, NOTHING_OPENINGS, NOTHING_WORDS } from '../words/en/nothing.ts'
import { PROMPT_HEADS, PROMPT_IN_BRACKETS, PROMPTS_ALONE } from '../words/en/prompts.ts'
import { AWAITED, EMPTY, VACANT } from '../words/en/statements.ts'
import { tidy, trimOf } from './text.ts'

/** No statement of this kind is longer; looking no further also keeps odd texts from taking long. */
const LONGEST = 120

/** Tidied text that may be such a statement; empty when it is too long to be one. */
export function shortText(text: string): string {
  return text.length > LONGEST * 10 ? '' : withinLimit(tidy(text))
}

function withinLimit(text: string): string {
  return text.length > LONGEST ? '' : text
}

/** `-`, `n/a`, `none`, "Nothing to report this quarter": asked, and answered with nothing. */
export function isEmptyAnswer(text: string): boolean {
  const short = shortText(text)
  const parts = short.split(' / ')
  return parts.length > 1 ? parts.every(isEmptyStatement) : isEmptyStatement(short)
}

function isEmptyStatement(text: string): boolean {
  return EMPTY.test(text) || CY.NOTHING.has(statementKey(text)) || saysNothing(text)
}

/** A statement without its closing mark, for lists of whole statements. */
export function statementKey(text: string): string {
  return trimOf('.! ', text, 'end').toLowerCase().replace(/’/g, "'")
}

/** Every word of it is one with which people say that there is nothing to say: see the list. */
function saysNothing(text: string): boolean {
  const plain = text.toLowerCase().replace(/’/g, "'")
  if (!beginsWithNothing(plain)) return false
  const words =
    plain.replace(/(?<=\b(?:aware|knows?|known)) of\b|\bof note\b|\bto speak of\b/g, '').match(/[\p{L}\d/'-]+/gu) ?? []
  const head = words.findIndex((word) => !NOTHING_OPENINGS.has(word))
  if (head < 0 || !NOTHING_HEADS.has(words[head] ?? '') || /[?]/.test(text)) return false
  if (words[head] === 'not' && (words.length === head + 1 || isAwaited(text))) return false
  return words.slice(head + 1).every((word) => NOTHING_WORDS.has(word) || NOTHING_HEADS.has(word))
}

/** What the first word of most answers tells already. */
function beginsWithNothing(text: string): boolean {
  const first = /[\p{L}\d/'-]+/u.exec(text)?.[0] ?? ''
  return NOTHING_OPENINGS.has(first) || NOTHING_HEADS.has(first)
}

const ALONE = new RegExp(`^(?:${[...PROMPTS_ALONE, ...PROMPT_HEADS].join('|')})$`, 'iu')

/** Text that only holds the place of an answer: "[insert]", "xxx", "Click or tap here to enter text". */
export function isPrompt(text: string): boolean {
  const short = trimOf('.…: ', shortText(text), 'end')
  const bare = trimOf(AROUND_PROMPTS, short)
  return ALONE.test(short) || (bare !== short && ALONE.test(bare))
}

/** "--- Please select ---", "(select one)". */
const AROUND_PROMPTS = ' .…:-–—_=*()[]<>«»'

/** A prompt at the start of an answer, up to the mark or the line's end behind it. */
const LEADING = new RegExp(
  String.raw`^\s*(?:(?:${PROMPT_HEADS.join('|')})[ \t]*(?:[:.–—-]+(?=\s)|:|(?=\r?\n))|\[${PROMPT_IN_BRACKETS}[^\[\]\n]*\]|<${PROMPT_IN_BRACKETS}[^<>\n]*>)[ \t]*\r?\n?`,
  'iu',
)

/** The prompt that was left standing before an answer, as written, with the white space behind it; empty when there is none. */
export function leadingPrompt(text: string): string {
  const prompt = LEADING.exec(text)?.[0] ?? ''
  return text.slice(prompt.length).trim() === '' ? '' : prompt
}

/** "TBC", "to follow": an answer is still to come. */
export function isAwaited(text: string): boolean {
  const short = trimOf('()[]', shortText(text))
  return AWAITED.test(short) || CY.AWAITED.has(statementKey(short))
}

/** An office stated to have no holder: "Vacant", "Not applicable at present", "TBC". */
export function isVacant(text: string): boolean {
  const tidied = trimOf('()[]', shortText(text))
  return VACANT.test(tidied) || CY.VACANT.has(statementKey(tidied)) || isAwaited(tidied)
}
