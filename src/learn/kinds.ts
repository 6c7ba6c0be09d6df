/** Guessing what a question asks for, from its wording, its validation and what was answered. A person corrects the guess. */
import type { FieldInput, FieldKind, FormField } from '../config/schema.ts'
import { isPrompt } from '../kinds/answers.ts'
import { KINDS, kindOf } from '../kinds/kinds.ts'
import { looksLikePerson } from '../kinds/people/person-look.ts'
import type { AnswerCells } from '../read/answer-cells.ts'
import { commonKind } from '../recognise/vocabulary.ts'
import {
  ASKED_KINDS,
  ASKED_SHORTLY,
  ASKED_TOPICS,
  type AskedKind,
  BOXED_OPTION,
  CHOOSE,
  CONTACT_OFFICE,
  SMALL_WORDS,
  YES_OR_NO,
  YES_OR_NO_QUESTION,
} from '../words/en/asked-kinds.ts'
import { looksLikeDay, looksLikeNamedPerson } from './value-look.ts'

export interface Guess extends Omit<FieldInput, 'key' | 'label' | 'kind'> {
  readonly kind: FieldKind
}

export interface Guessed {
  readonly guess: Guess
  /** Why a person should look at it; null when wording and answers agree. */
  readonly doubt: string | null
}

/** What is known of a question besides its wording. */
export interface Evidence {
  /** What officers answered, one text a copy; empty for a blank form. */
  readonly values: readonly string[]
  /** The validation of its answer's cells. */
  readonly accepts: Pick<AnswerCells, 'accepts' | 'choices'> | null
}

/** A column of a table, with what stands beneath its heading. */
export interface LearntColumn extends Evidence {
  readonly heading: string
}

const LONG_ANSWER = 80
/** Words of an office. */
const LONGEST_OFFICE = 6
/** What a kind says of a text that tells it nothing. */
const UNDECIDED = 0.5

/** Whether the wording alone says what the answer is. */
export function tellsKind(label: string): boolean {
  return commonKind(label) !== null || askedKind(label) !== null
}

/** Whether a text is a likely answer of a question whose wording tells what it asks for. */
export function looksLikeAnswerTo(label: string, text: string): boolean {
  if (!tellsKind(label)) return false
  const kind = kindOf(guessKind(label, { values: [], accepts: null }).guess)
  if (kind.isName) return looksLikePerson(text) || kind.looksLike(text) === 1
  return kind.looksLike(text) === 1
}

export function guessKind(label: string, { values, accepts }: Evidence): Guessed {
  const choices =
    accepts?.accepts === 'list' ? accepts.choices.filter((choice) => !isPrompt(choice) && !CHOOSE.test(choice)) : []
  const common = commonKind(label)
  if (common) return sure(common)
  const asked = askedKind(label)
  if (asked?.kind === 'partnership') return sure({ kind: 'partnership' })
  if (accepts?.accepts === 'list') return guessChoice(label, choices)
  if (asked && mayAnswer(asked.kind, values)) return guessAsked(label, asked, values)
  if (accepts?.accepts === 'date') return doubtful(typed('text', label), 'its cell takes dates')
  if (accepts?.accepts === 'number') return doubtful(typed('number', label), 'its cell takes numbers')
  return guessByValues(label, values)
}

function guessChoice(label: string, choices: readonly string[]): Guessed {
  const isYesNo = choices.length > 0 && choices.every((choice) => YES_OR_NO.test(choice))
  if (isYesNo) return sure(typed('yesNo', label))
  return choices.length > 0
    ? sure({ ...typed('choice', label), choices: [...choices] })
    : doubtful(typed('text', label), 'its cell offers a list that could not be followed')
}

function guessAsked(label: string, asked: AskedKind, values: readonly string[]): Guessed {
  const { kind, topic, role, choices } = asked
  const isLong = values.some((value) => value.length > LONG_ANSWER || value.includes('\n'))
  const isTyped = kindOf({ kind }).under === 'values'
  if (isTyped && isLong) return doubtful(entries(label), `it reads like ${kind}, but was answered in sentences`)
  if (isTyped) {
    const doubt = areAlike(kind, values) ? null : 'guessed from its wording'
    return { guess: { ...typed(kind, label), ...(choices ? { choices: [...choices] } : {}) }, doubt }
  }
  const guess: Guess = { kind, ...(topic ? { topic } : {}), ...(role ? { role } : {}) }
  // "Target" over "40" is a figure; codes of targets have letters.
  const areFigures = values.length > 0 && values.every((value) => PLAIN_FIGURE.test(value.trim()))
  if (kind === 'targets' && areFigures) return doubtful(typed('number', label), 'guessed from its answers')
  if (kind === 'date' && values.some((value) => KINDS.date.looksLike(value) === 0))
    return doubtful(typed('text', label), 'it asks for a date, but was answered with something else')
  return { guess, doubt: null }
}

const PLAIN_FIGURE = /^\d[\d,]*(?:\.\d+)?$/

/** Whether every answer looks like the kind that the wording tells. */
function areAlike(kind: FieldKind, values: readonly string[]): boolean {
  if (values.length === 0) return false
  const likeness = values.map((value) => kindOf({ kind }).looksLike(value.trim()))
  return likeness.every((one) => one > UNDECIDED)
}

/** "Is there a plan?" with "Rain, mostly" beneath it asked for more than yes or no. */
function mayAnswer(kind: FieldKind, values: readonly string[]): boolean {
  // "Yes / No" is printed for somebody to strike one out.
  const isPrinted = (value: string) => askedKind(value)?.kind === 'yesNo'
  return kind !== 'yesNo' || values.every((value) => reads({ kind: 'yesNo' }, value) || isPrinted(value))
}

/** Whether a kind is sure what the text says. */
function reads(field: Pick<FormField, 'kind' | 'choices'>, text: string): boolean {
  const { value } = kindOf(field)
  const answer = { text: text.trim(), stored: { kind: 'text' as const }, pieces: [], region: 'GB', asked: '' }
  const read = value?.readValue(answer, { key: 'answer', label: '', otherLabels: [], required: false, ...field })
  return read !== null && read !== undefined && read !== 'blank'
}

const RAG = ['Red', 'Amber', 'Green']

/** What plain choices show: colours, yes or no, boxes with their options. */
function guessMarked(label: string, values: readonly string[]): Guessed | null {
  const boxed = values.map((value) => [...value.matchAll(BOXED_OPTION)].map(([, option = '']) => option.trim()))
  const options = boxed.find((list) => list.length > 1)
  const isYesNo = values.every((value) => reads({ kind: 'yesNo' }, value))
  if (isYesNo) return doubtful(typed('yesNo', label), 'guessed from its answers')
  const rag = RAG.map((choice) => ({ choice, otherLabels: [] }))
  if (values.every((value) => reads({ kind: 'choice', choices: rag }, value)))
    return doubtful({ ...typed('choice', label), choices: RAG }, 'guessed from its answers')
  if (!options) return null
  return doubtful({ ...typed('choices', label), choices: options }, 'its choices are those of one copy')
}

/** Names and places: a few words at each copy, and a few on the form. */
function isShortText(label: string, values: readonly string[]): boolean {
  const words = (text: string) => text.trim().split(/\s+/).length
  const isPlain = !/\?/.test(label) && !ASKED_TOPICS.some(([pattern]) => pattern.test(label))
  return (
    isPlain &&
    words(label) <= 3 &&
    values.length > 1 &&
    values.every((value) => words(value) <= 6 && !/\n|[.;]$/.test(value))
  )
}

function guessByValues(label: string, values: readonly string[]): Guessed {
  const all = (test: (value: string) => boolean) => values.length > 0 && values.every((value) => test(value.trim()))
  const looksLike = (kind: FieldKind) => all((value) => kindOf({ kind }).looksLike(value) === 1)
  const isShort = all((value) => value.length <= LONG_ANSWER && !value.includes('\n'))
  if (all((value) => /^\S+@\S+$/.test(value))) return sure({ kind: 'email' })
  if (all((value) => /@/.test(value))) return sure({ kind: 'contactDetails' })
  const isPeriod = all((value) => !/^\d{1,2}\D/.test(value) && reads({ kind: 'period' }, value))
  if (all(looksLikeDay) && !isPeriod) return doubtful({ kind: 'date' }, 'guessed from its answers')
  if (all((value) => /^[+(]?\d[\d\s()+/-]{7,}/.test(value))) return sure({ kind: 'phone' })
  if (all(isPersonAnswer) && !/\?/.test(label) && label.split(' ').length <= LONGEST_OFFICE)
    return sure(guessPerson(label))
  const marked = values.length > 0 ? guessMarked(label, values) : null
  if (marked) return marked
  if (isPeriod) return doubtful(typed('period', label), 'guessed from its answers')
  // Any figure may be an amount, and a year a period: without a sign of either it is a number.
  const isPlain = all((value) => PLAIN_FIGURE.test(value))
  const numeric = isPlain ? 'number' : SHOWN_BY_VALUES.find((kind) => isShort && looksLike(kind))
  if (numeric) return doubtful(typed(numeric, label), 'guessed from its answers')
  return isShortText(label, values) ? sure(typed('text', label)) : { guess: entries(label), doubt: null }
}

/** Kinds that answers show by themselves, the surest first. */
const SHOWN_BY_VALUES: readonly FieldKind[] = ['percentage', 'money', 'period', 'number']

function isPersonAnswer(value: string): boolean {
  return PERSON.test(value) || looksLikeNamedPerson(value)
}

const PERSON = /^(?:\p{L}+\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}(?:$|\s*[,(/&:]|\s+and\b)/u

function guessPerson(label: string): Guess {
  if (CONTACT_OFFICE.test(label)) return { kind: 'contactName' }
  return { kind: 'people', role: camelCase(label) }
}

function askedKind(label: string): AskedKind | null {
  const words = label.split(' ').length
  const asks = (asked: AskedKind) => asked.label.test(label) && words <= (asked.mostWords ?? words)
  return (
    [...ASKED_KINDS, ...ASKED_SHORTLY].find(asks) ??
    (YES_OR_NO_QUESTION.test(label) ? { kind: 'yesNo', label: YES_OR_NO_QUESTION } : null)
  )
}

/** "Board", "Name of forum": what stands over the names of partnerships. */
export function tellsPartnership(label: string): boolean {
  return askedKind(label)?.kind === 'partnership' || commonKind(label)?.kind === 'partnership'
}

export function guessTable(label: string, columns: readonly LearntColumn[]): Guessed {
  const taken = new Set<string>()
  const described = columns.map(({ heading, ...evidence }) => {
    const key = unusedKey(kebabCase(heading), taken)
    return { key, label: heading, ...guessColumn(heading, evidence) }
  })
  // A kind that holds values, and text and dates, are what a column can be.
  return sure({ ...typed('table', label), columns: described as NonNullable<Guess['columns']> })
}

/** A column holds a date or one value; names and notes are text. */
function guessColumn(heading: string, evidence: Evidence): Omit<Guess, 'topic'> {
  const days = evidence.accepts?.accepts === 'date' || askedKind(heading)?.kind === 'date'
  if (days || (evidence.values.length > 0 && evidence.values.every(looksLikeDay))) return { kind: 'date' }
  const { topic: _, ...guess } = guessKind(heading, evidence).guess
  return kindOf(guess).under === 'values' && mayHold(guess.kind, evidence) ? guess : { kind: 'text' }
}

/** "Type of spend" over "Staff", "Rent": the words of a heading say less than what stands under it. */
function mayHold(kind: FieldKind, { values, accepts }: Evidence): boolean {
  const told = values.filter((value) => !isPrompt(value) && !CHOOSE.test(value))
  const alike = told.filter((value) => kindOf({ kind }).looksLike(value.trim()) >= UNDECIDED)
  return accepts !== null || told.length === 0 || alike.length > told.length / 2
}

function sure(guess: Guess): Guessed {
  return { guess, doubt: null }
}

function doubtful(guess: Guess, doubt: string): Guessed {
  return { guess, doubt }
}

function typed(kind: FieldKind, label: string): Guess {
  return { kind, topic: camelCase(label) }
}

function entries(label: string): Guess {
  return { kind: 'entries', topic: ASKED_TOPICS.find(([pattern]) => pattern.test(label))?.[1] ?? camelCase(label) }
}

/** `Name of forum` becomes `nameOfForum`; at most four words. */
export function camelCase(text: string): string {
  const words = wordsOf(text)
  return words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('') || 'answer'
}

/** `Name of forum` becomes `name-of-forum`. */
export function kebabCase(text: string): string {
  return wordsOf(text).join('-') || 'answer'
}

/** A key that none has yet, which then is taken. */
export function unusedKey(key: string, taken: Set<string>): string {
  let unused = key
  for (let number = 2; taken.has(unused); number++) unused = `${key}-${number}`
  taken.add(unused)
  return unused
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  return (telling.length > 0 ? telling : words).slice(0, 4)
}
