/**
 * Answers that say there is none: empty (`-`, `n/a`, "Nothing to report"), placeholders the form or the officer left, offices stated to be
 * vacant, and references to another answer ("As above").
 */
import type { FormField } from '../config/schema.ts'
import * as CY from '../words/cy/statements.ts'
import { NOTHING_HEADS, NOTHING_OPENINGS, NOTHING_WORDS } from '../words/en/nothing.ts'
import { POINTER_WORDS, POINTING_OPENINGS, POINTING_WORDS } from '../words/en/pointers.ts'
import { PROMPT_HEADS, PROMPT_IN_BRACKETS, PROMPTS_ALONE } from '../words/en/prompts.ts'
import { tidy, trimOf } from './text.ts'

/** No statement of this kind is longer; looking no further also keeps odd texts from taking long. */
const LONGEST = 120

/** Tidied text that may be such a statement; empty when it is too long to be one. */
function shortText(text: string): string {
  return text.length > LONGEST * 10 ? '' : withinLimit(tidy(text))
}

function withinLimit(text: string): string {
  return text.length > LONGEST ? '' : text
}

const EMPTY = /^(?:[-–—−]+|\.{2,}|…|n\s?[/.]?\s?a\.?|none|nil|not applicable)[\s.!]*$/iu

/** `-`, `n/a`, `none`, "Nothing to report this quarter": asked, and answered with nothing. */
export function isEmptyAnswer(text: string): boolean {
  const short = shortText(text)
  const parts = short.split(' / ')
  return parts.length > 1 ? parts.every(isEmptyStatement) : isEmptyStatement(short)
}

function isEmptyStatement(text: string): boolean {
  return EMPTY.test(text) || CY.NOTHING.has(keyOf(text)) || saysNothing(text)
}

/** A statement without its closing mark, for lists of whole statements. */
function keyOf(text: string): string {
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

const AWAITED =
  /^(?:(?:an? |the |our |full |further |more )*(?:dates?|names?|details|meetings?|figures?|answers?|reports?|updates?|information|responses?|text|copy|still|all) )?(?:t\.?\s?b\.?\s?[cad]\b\.?|(?:yet )?to be (?:confirmed|advised|announced|arranged|agreed|decided|determined|appointed|elected|completed|provided|nominated)(?: (?:at|by|in|on|after|following|shortly|soon|later|when)\b.{0,40})?|(?:details |more )?(?:to|will) follow|awaited|awaiting\b.{0,30}|pending|not (?:yet )?(?:known|available|decided|agreed|confirmed))[\s.!]*$/iu

/** "TBC", "to follow": an answer is still to come. */
export function isAwaited(text: string): boolean {
  const short = trimOf('()[]', shortText(text))
  return AWAITED.test(short) || CY.AWAITED.has(keyOf(short))
}

const VACANT =
  /^(?:(?:currently|presently|now|post|position|the post is|this post is) )*(?:vacan(?:t|cy)|unfilled|none|nil|nobody|no[- ]one|unknown|not known|not (?:currently |yet )?(?:applicable|appointed|assigned|allocated|required|nominated)|n\s?\/?\s?a|no (?:chair(?:man|person)?|(?:cabinet )?member|representative|appointment|nomination|one)(?: (?:yet|appointed|nominated))*|[-–—−]+|\.{2,})(?:[ ,]+(?:at (?:present|the moment|this time|this stage)|currently|yet|for now|post|position|as yet|(?:following|after|since|until|from|pending)\b.*))?[\s.!]*$/iu

/** An office stated to have no holder: "Vacant", "Not applicable at present", "TBC". */
export function isVacant(text: string): boolean {
  const tidied = trimOf('()[]', shortText(text))
  return VACANT.test(tidied) || CY.VACANT.has(keyOf(tidied)) || isAwaited(tidied)
}

const ABOVE =
  /^(?:please )?(?:ditto|(?:see|as|as per|as for|same as|refer to|per)(?: (?:set out|described|stated|detailed|listed|noted|mentioned|given|shown|the|all|box|section|answer|comments?|notes?|previous))* (?<where>above|below|over(?:leaf)?))[\s.!]*$/iu
/** Marks and the shortest word that repeat what stands above. */
const DITTO = /^(?:["“”″〃]|''|’’|[-–]\s?["“”″]\s?[-–]|[-–]?\s?do\.?\s?[-–]?)$/iu
/** Whether a cell repeats the one above it: a ditto mark. */
export function isDitto(text: string): boolean {
  return DITTO.test(tidy(text)) || /^ditto[.!]?$/iu.test(tidy(text))
}

const BEFORE =
  /^(?:there (?:is|are|has been|have been) )?(?:no (?:(?:significant|major|further|real|material|new) )?(?:changes?|updates?)|unchanged|nothing (?:new|further)(?: to (?:add|report))?|as (?:before|previously|(?:at |in |for |per )?(?:the )?(?:last|previous))|same as (?:before|(?:in |for )?(?:the )?(?:last|previous|(?:first|second|third|fourth) quarter|q[1-4](?: (?:20)?\d\d(?:[/–-]\d\d)?)?))|see (?:the )?(?:last|previous)|remains? (?:the same|unchanged)|still the same)(?: (?:since|from|to|in|at|on|the|our|reported|stated|last|previous(?:ly)?|time|quarter|year|round|update|report|return|months?|period|form))*[\s.!]*$/iu
const ELSEWHERE =
  /^(?:please )?(?:see|refer to|as per|as in|per)\b.*\b(?:attach(?:ed|ment)|append(?:ix|ed)|annex|enclosed|separate|report|minutes|web ?site|document|action plan)\b.*$/iu
const OTHER_QUESTION =
  /^(?:please )?(?:see|as per|as for|as|refer to|same as|per|covered (?:in|under|by))\s+(?<words>[\p{L}\d\s/&'’-]+?)(?: (?:above|below))?[\s.!]*$/iu

/** "No change", "As last time": what was answered in the round before holds still. */
export function isAsBefore(text: string): boolean {
  const tidied = shortText(text)
  return BEFORE.test(tidied) || CY.AS_BEFORE.has(keyOf(tidied))
}

/** What an answer such as "As above" seems to refer to, in words for a finding; null for an answer of its own. */
export function readReference(text: string, position: number, fields: readonly FormField[]): string | null {
  const tidied = shortText(text)
  if (DITTO.test(tidied) || CY.ABOVE.has(keyOf(tidied))) return 'another answer'
  const above = ABOVE.exec(tidied)
  if (above) {
    const near = above.groups?.where === 'below' ? fields[position + 1] : fields[position - 1]
    return near ? `the answer to “${near.label}”` : 'another answer'
  }
  if (isAsBefore(text)) return 'the answer to this question in the previous round'
  const other = questionNamed(OTHER_QUESTION.exec(tidied)?.groups?.words ?? '', position, fields)
  if (other) return `the answer to “${other.label}”`
  return ELSEWHERE.test(tidied) || pointsElsewhere(tidied) ? 'another document' : null
}

/** "See covering e-mail", "Attached", "As discussed with Una": nothing but words that point, and a name behind them. */
function pointsElsewhere(text: string): boolean {
  const withoutAddresses = text.replace(/(?:https?:\/\/|www\.)\S+/giu, 'website')
  const first = /[\p{L}\d-]+/u.exec(withoutAddresses.toLowerCase())?.[0]
  if (first === undefined || !mayPoint(first)) return false
  const named = withoutAddresses.replace(/\b(with|to|from|by)(?: \p{Lu}[\p{L}'’-]+){1,3}(?=[\s.!)]*$)/u, '$1')
  const words = named.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []
  const points = words.some((word) => POINTING_WORDS.has(word)) || POINTING_OPENINGS.test(named)
  if (words.length > MOST_POINTER_WORDS || !points) return false
  return words.every(mayPoint)
}

function mayPoint(word: string): boolean {
  return POINTING_WORDS.has(word) || POINTER_WORDS.has(word) || /^\d{1,2}$|^[a-z]$/.test(word)
}

const MOST_POINTER_WORDS = 14

/** The other question whose label holds all words of weight of a reference such as "see priorities". */
function questionNamed(words: string, position: number, fields: readonly FormField[]): FormField | null {
  const wanted = weighty(words)
  if (wanted.length === 0 || wanted.length > 4) return null
  return (
    fields.find((field, index) => {
      if (index === position) return false
      const labels = [field.label, ...field.otherLabels].map((label) => weighty(label))
      return labels.some((label) => wanted.every((word) => label.includes(word)))
    }) ?? null
  )
}

const LIGHT_WORDS = new Set(
  'a all and answer answers any are as at box by comment comments for from in is it listed of on or our question response section see set out the these this those to under up what which your'.split(
    ' ',
  ),
)

function weighty(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !LIGHT_WORDS.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
}
