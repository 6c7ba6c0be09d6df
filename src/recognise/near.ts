/** Labels that match no wording of a form but are close to one: typing mistakes and questions put in other words. */
import { distance } from 'fastest-levenshtein'
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { isTransposed } from '../kinds/misspelt.ts'
import { KIND_WORDS, PLAIN_WORDS } from '../words/en/question-fillers.ts'
import { USUAL_QUESTIONS_OF } from '../words/en/question-words.ts'
import { contentWords, isFiller, squeeze, stripNumbering, withoutFillers, wordsInOrder } from './label-text.ts'
import type { Vocabulary, Wording } from './vocabulary.ts'

export interface NearLabel {
  readonly field: FormField
  readonly wording: string
  /** 0–1. */
  readonly likeness: number
  /** The same words in the same order but for an article or the like: nobody need be asked. */
  readonly isSame?: true
}

/** Below this a text is no label. Chosen so that one slip in a short label and a re-phrased long question still count. */
const LEAST_LIKENESS = 0.72
/** By how much the best field must lead the next. */
const LEAST_LEAD = 0.1
/** How like a question is that shares only its telling words with a field. */
const TELLING_LIKENESS = 0.73
const SHORTEST = 5
const LONGEST = 250

/**
 * The field whose wording is nearest to a text, if one is near enough and clearly nearer than the next.
 *
 * @param isQuestion the text stands where a question stands, so that few words in common are enough
 */
export function nearestField(text: string, vocabulary: Vocabulary, isQuestion: boolean): NearLabel | null {
  const key = squeeze(stripNumbering(text.trim()))
  if (key.length < (isQuestion ? 3 : SHORTEST) || text.length > LONGEST) return null
  const words = vocabulary.wordsOf(text)
  const asked = withoutFillers(words)
  const inOrder = wordsInOrder(text)
  const [same, ...others] = inOrder === '' ? [] : vocabulary.wordings.filter((wording) => wording.inOrder === inOrder)
  if (same && others.every(({ field }) => field === same.field))
    return { field: same.field, wording: same.text, likeness: 1, isSame: true }
  const best = new Map<FormField, NearLabel>()
  const shared = sharedWords(words, vocabulary)
  for (const wording of vocabulary.wordings) {
    const inCommon = shared.get(wording) ?? 0
    const likeness = Math.max(
      spellingLikeness(key, wording.key),
      inCommon < LEAST_SHARED ? 0 : wordLikeness(words, wording.words, inCommon),
      isQuestion && inCommon >= LEAST_SHARED ? weighedLikeness(asked, wording.tellingWords, vocabulary) : 0,
    )
    if (likeness > (best.get(wording.field)?.likeness ?? 0)) {
      best.set(wording.field, { field: wording.field, wording: wording.text, likeness })
    }
  }
  const usual = isQuestion ? askedByUse(text, vocabulary) : []
  const [only, ...more] = usual
  const told = only && more.length === 0 ? { field: only } : isQuestion ? toldByWords(words, vocabulary) : null
  if (told && TELLING_LIKENESS > (best.get(told.field)?.likeness ?? 0)) {
    best.set(told.field, { field: told.field, wording: told.field.label, likeness: TELLING_LIKENESS })
  }
  // "When does the board meet next?" asks for meetings, however many words it shares with "What will the board do next?".
  const [first, second] = [...best.values()]
    .filter(({ field }) => usual.length === 0 || usual.includes(field))
    .sort((a, b) => b.likeness - a.likeness)
  if (!first || first.likeness < LEAST_LIKENESS) return null
  const isClear = first.field === told?.field || !second || first.likeness - second.likeness >= LEAST_LEAD
  return isClear ? first : null
}

/** Share of letters that agree; a text much longer or shorter is not compared. */
function spellingLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longer * (1 - LEAST_LIKENESS)) return 0
  const apart = distance(a, b)
  // A slip in a short word may make another word of it, so short labels must agree but for one letter or two changed about.
  if (longer < 10 && apart > 1) return apart === 2 && isTransposed(a, b) ? 1 - 1 / longer : 0
  return 1 - apart / longer
}

/** How many of the words stand in each wording that has any of them. */
function sharedWords(words: ReadonlySet<string>, { wordingsByWord }: Vocabulary): ReadonlyMap<Wording, number> {
  const shared = new Map<Wording, number>()
  for (const word of words)
    for (const wording of wordingsByWord.get(word) ?? []) shared.set(wording, (shared.get(wording) ?? 0) + 1)
  return shared
}

/** Share of meaningful words in common, for questions of at least three such words. */
function wordLikeness(a: ReadonlySet<string>, b: Wording['words'], shared: number): number {
  if (shared < 3 && !(shared === 2 && a.size === 2 && b.size <= 3)) return 0
  return (2 * shared) / (a.size + b.size)
}

/**
 * Share of words that a text has in common with a field's wordings, each weighed by how few of the form's questions use it; 0 where none of them
 * tells the field from most others.
 */
export function affinity(text: string, field: FormField, vocabulary: Vocabulary): number {
  const asked = withoutFillers(vocabulary.wordsOf(text))
  const own = vocabulary.wordings.filter((wording) => wording.field === field)
  return Math.max(
    0,
    ...own.map((wording) => {
      const printed = wording.tellingWords
      const isTold = [...asked].some(
        (word) => printed.has(word) && !PLAIN.has(word) && (vocabulary.fieldsByWord.get(word)?.size ?? 1) <= MOST_TOLD,
      )
      return isTold ? sharedWeight(asked, printed, vocabulary) : 0
    }),
  )
}

/** Share of words below which two questions have nothing to do with each other. */
export const LEAST_AFFINITY = 0.35

/** Whether a text has enough of a question's words to be it in other words. */
export function isLikeQuestion(text: string, field: FormField, vocabulary: Vocabulary): boolean {
  return affinity(text, field, vocabulary) >= LEAST_AFFINITY
}

const PLAIN: ReadonlySet<string> = contentWords([...PLAIN_WORDS].join(' '))
/** Say what is asked for, and nothing of whose. */
const SAYS_KIND: ReadonlySet<string> = contentWords([...KIND_WORDS].join(' '))
/** Questions of a form that may use a word which still tells one from most others. */
const MOST_TOLD = 2

/**
 * Share of words in common, each weighed by how few of the form's questions use it: "email" tells one question from all others, "report" does
 * not. A question that holds every word of the form's, among them one of no other's, is like it however long it is.
 */
function weighedLikeness(asked: ReadonlySet<string>, printed: ReadonlySet<string>, vocabulary: Vocabulary): number {
  const shared = [...asked].filter((word) => printed.has(word))
  if (shared.length < LEAST_SHARED) return 0
  const likeness = sharedWeight(asked, printed, vocabulary)
  const isWhole = shared.length === printed.size && shared.some((word) => vocabulary.fieldsByWord.get(word)?.size === 1)
  return isWhole ? Math.max(likeness, TELLING_LIKENESS) : likeness
}

function sharedWeight(asked: ReadonlySet<string>, printed: ReadonlySet<string>, { fieldsByWord }: Vocabulary): number {
  const sum = (words: Iterable<string>) =>
    [...words].reduce((total, word) => {
      const fields = fieldsByWord.get(word)?.size ?? 0
      return total + (fields === 0 ? STRANGE_WORD : 1 / fields)
    }, 0)
  const whole = sum(asked) + sum(printed)
  return whole === 0 ? 0 : (2 * sum([...asked].filter((word) => printed.has(word)))) / whole
}

const LEAST_SHARED = 2
/** Weight of a word that none of the form's questions uses. */
const STRANGE_WORD = 0.5

/**
 * "What have you achieved?", "Next year's plans": all words that any question of the form uses are words of one question, at least
 * one of them of no other, and they are a good part of the text.
 */
function toldByWords(words: ReadonlySet<string>, { fieldsByWord }: Vocabulary): { field: FormField } | null {
  const owners = [...words].map((word) => fieldsByWord.get(word)).filter((fields) => fields !== undefined)
  const telling = owners.find((fields) => fields.size === 1)
  const [field] = telling ?? []
  if (!field || kindOf(field).under === null) return null
  // "Budget left" asks for another figure than "Budget": where one value answers, every word has to be the question's.
  const isLoose = ANSWER_KINDS.has(field.kind)
  const unknown = [...words].filter((word) => !fieldsByWord.has(word) && !SAYS_KIND.has(word) && !isFiller(word))
  const isWhole = isLoose ? owners.length >= words.size * LEAST_SHARE : unknown.length === 0
  return isWhole && owners.every((fields) => fields.has(field)) ? { field } : null
}

const LEAST_SHARE = 0.4

/** The fields of the kind that a text asks for as any form may: "Whom to contact", "Date filled in". None where it is no such text. */
function askedByUse(text: string, { form }: Vocabulary): readonly FormField[] {
  const label = stripNumbering(text.trim()).replace(/[\s:?*.]+$/, '')
  const usual = USUAL_QUESTIONS_OF.find(({ asks }) => asks.test(label))
  if (!usual) return []
  const { kind, role } = usual
  return form.fields.filter((one) => one.kind === kind && (role === undefined || one.role === role))
}
