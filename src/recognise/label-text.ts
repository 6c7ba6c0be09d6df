/**
 * Comparing labels as people leave them: case, punctuation, numbering, asterisks, line breaks and hyphens do not count,
 * and a year or month in a question may change from round to round.
 */
import { isAscii } from '../kinds/text.ts'
import { rememberedShort } from '../remembered.ts'
import { QUESTION_FILLERS } from '../words/en/question-fillers.ts'
import { PAST_FORMS } from '../words/en/same-words.ts'

const NUMBERING =
  /^\s*(?:[•·▪◦○*\-–—\uf0a7\uf0b7]\s+|\d{1,2}(?:\.\d{1,2})+[a-z]?\s+(?=\p{L})|\(?(?:q(?:uestion)?\s*)?\d{1,2}(?:\.\d{1,2})*[a-z]?[.):]\s*|q(?:uestion)?\s*\d{1,2}[a-z]?\s*[.:)\-–]?\s+|\(?[a-z]\)\s+)/iu
const PARENTHESES = /\([^()]*\)|\[[^[\]]*\]/g
const EXAMPLES = /\b(?:e\.?g\.?|i\.?e\.?|for example|such as)(?![a-z])[\s\S]*$/i
const EXAMPLES_AT_END = /\b(?:e\.?g\.?|i\.?e\.?|for example|such as)(?![a-z])[^?:]{0,150}[?:]?\s*$/i
const MONTH =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/g
const YEAR = /\b(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d){1,2})?\b/g
/** A year or season that was put into a question, with the word that ties it in: `in 2012/13`, `for Spring 2011`. */
const TIME = /(?:\b(?:in|for|of|during|by|to|at|from)\s+)?#(?:\s*#)*/g

/** Words that carry no meaning of their own in a question. */
const STOP_WORDS = new Set(
  'a an and are any as at be by do does for from has have how if in is it its list of on or our please state that the their there these they this to was we were what when where which who will with you your'.split(
    ' ',
  ),
)

/** Takes numbering or a bullet (`Q3.`, `3)`, `(a)`, `•`) off the front. */
export function stripNumbering(text: string): string {
  return BEGINS_WITH_A_WORD.test(text) ? text : text.replace(NUMBERING, '')
}

/** What most texts do, of which none is numbered: a number is a figure, a letter before a bracket or a sign, or begins with a Q. */
const BEGINS_WITH_A_WORD = /^(?![Qq])[A-Za-z][^)]/

/** Beginnings of a text, with and without bracketed guidance, to be squeezed: what begins like no key holds no label at its start. */
export function openingsOf(text: string): string[] {
  const start = stripNumbering(text.slice(0, 400).trimStart())
  const bare = start.includes('(') || start.includes('[') ? start.replace(PARENTHESES, ' ') : start
  return bare === start ? [start] : [start, bare]
}

/** Letters and digits alone, in lower case: `E-mail address:` is `emailaddress`. Years and months become `#`. */
export const squeeze = rememberedShort((text): string => {
  if (isAscii(text))
    return markTime(text.toLowerCase())
      .replace(/&/g, ' and ')
      .replace(/[^a-z\d#]+/g, '')
  return markTime(text.normalize('NFKD').toLowerCase())
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}#]+/gu, '')
})

function markTime(text: string): string {
  const dated = text.replace(MONTH, '#')
  return /\d/.test(dated) ? dated.replace(YEAR, '#') : dated
}

/** The first letters of a text once squeezed, found without squeezing it where that can be done. */
export function firstLetters(text: string, count: number): string {
  const word = /^[\s"'*-]*([A-Za-z]+)(?![^\0-\x7f])/.exec(text)?.[1] ?? ''
  if (word.length >= count && !MONTH_WORD.test(word)) return word.slice(0, count).toLowerCase()
  return squeeze(text.slice(0, ENOUGH_FOR_LETTERS)).slice(0, count)
}

const MONTH_WORD = new RegExp(`^${MONTH.source}$`, 'i')
/** Characters in which the first letters are found; no month is longer. */
const ENOUGH_FOR_LETTERS = 12

/**
 * A text without the years, months and seasons in it: `your plans for 2012/13` is `your plans`. Empty when nothing is taken out, or when
 * the time stands behind a colon or question mark, where it is an answer.
 */
function withoutTime(text: string): string {
  const marked = text.toLowerCase().replace(MONTH, '#').replace(YEAR, '#')
  return marked.includes('#') && !/[:?][^:?]*#/.test(marked) ? marked.replace(TIME, ' ') : ''
}

/**
 * Keys under which a text found on a sheet is looked up: as it is, without bracketed guidance, without examples at its end. Examples that
 * run on past a question mark or colon are more than guidance: an answer follows.
 */
export const labelKeys = rememberedShort((text): readonly string[] => {
  const plain = stripNumbering(text.trim()).replace(/\s+/g, ' ')
  const bare = plain.replace(PARENTHESES, ' ')
  return keysOf([plain, bare, bare.replace(EXAMPLES_AT_END, '')])
})

/** The key of a question whose year, month or season is another than the form's; null when it has none. */
export function timelessKey(text: string): string | null {
  if (!/\d\d|[a-z]{3}/i.test(text) || /[)\]]\s*(?:19|20)\d\d\s*$/.test(text)) return null
  const bare = stripNumbering(text.trim()).replace(PARENTHESES, ' ')
  return keysOf([withoutTime(bare)])[0] ?? null
}

/** Keys under which a form's own wording is known: those of the text, and of the question without what follows its question mark. */
export function wordingKeys(text: string): string[] {
  const bare = stripNumbering(text.trim()).replace(PARENTHESES, ' ')
  const mark = bare.indexOf('?')
  const shorter = [bare.replace(EXAMPLES, ''), mark > 0 ? bare.slice(0, mark) : '']
  return [...new Set([...labelKeys(text), ...keysOf([...shorter, ...shorter.map(withoutTime)])])]
}

function keysOf(wordings: readonly string[]): string[] {
  return [...new Set(wordings.map(squeeze))].filter((key) => key.length > 1)
}

/** The words of a label in their order, as printed but for those that can be left out of any question without asking another. */
export function wordsInOrder(text: string): string {
  const words =
    stripNumbering(text.trim())
      .toLowerCase()
      .match(/[\p{L}\p{N}%£€$]+/gu) ?? []
  return words.filter((word) => !EMPTY_WORDS.has(word)).join(' ')
}

/** Not "your" or "to": "Your name" is not "Name", nor "Support to the board" the support of it. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'in', 'is', 'are', 'please'])

/** The words that make the meaning of a label, each cut to its stem: enough for "achieved" to meet "achievements". */
export const contentWords = rememberedShort((text): ReadonlySet<string> => {
  const words = stripNumbering(text)
    .toLowerCase()
    .replace(PARENTHESES, ' ')
    .replace(/['’]s\b/g, '')
    .replace(/\be-mail/g, 'email')
    .match(/[\p{L}\p{N}]+/gu)
  return new Set((words ?? []).filter((word) => !STOP_WORDS.has(word)).map(stem))
})

/** Those of them that say what is asked. */
export function withoutFillers(words: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !isFiller(word)))
}

/** Whether anything may be asked with a word, which is given as its stem. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word)
}

const FILLERS: ReadonlySet<string> = new Set([...QUESTION_FILLERS].map((word) => stem(word)))

function stem(past: string): string {
  const word = PAST_FORMS[past] ?? past
  return word
    .replace(/(?:ements?|ments?|ings?|ed|es|s|e)$/, (ending) => (word.length - ending.length >= 4 ? '' : ending))
    .replace(/y$/, 'i')
}
