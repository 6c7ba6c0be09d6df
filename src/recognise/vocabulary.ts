/** The labels of a form, in every wording by which a field is known, ready to be looked up. */
import type { FieldKind, Form, FormField } from '../config/schema.ts'
import { groupedBy, groupedByEach } from '../groups.ts'
import { guidanceOf } from '../issued/guidance.ts'
import { kindOf } from '../kinds/kinds.ts'
import { rememberedShort } from '../remembered.ts'
import { COMMON_LABELS, COMMON_ROLES, TOPIC_WORDS } from '../words/en/common-labels.ts'
import {
  firstLetters,
  labelKeys,
  openingsOf,
  squeeze,
  stripNumbering,
  withoutFillers,
  wordingKeys,
  wordsInOrder,
} from './label-text.ts'
import { sameWordsOn, type WordsOf } from './same-words.ts'
import { readsAsGuidance } from './wording.ts'

/**
 * How surely a text is a label: `printed` as on the form, `other` wording of the form's own, `common` wording of the field's kind,
 * `near` by likeness, `weak` by its place in a line. Higher wins when two texts claim one field.
 */
export type Strength = 'printed' | 'other' | 'common' | 'near' | 'weak'

export const STRENGTH: Record<Strength, number> = { printed: 5, other: 4, common: 3, near: 2, weak: 1 }

export interface Wording {
  readonly field: FormField
  readonly text: string
  /** Squeezed, without guidance in brackets. */
  readonly key: string
  /** See `wordsInOrder`. */
  readonly inOrder: string
  readonly words: ReadonlySet<string>
  /** Without those with which anything is asked. */
  readonly tellingWords: ReadonlySet<string>
}

interface LabelMeaning {
  readonly field: FormField
  readonly strength: Strength
}

export interface Vocabulary {
  readonly form: Form
  /** Meaning of a squeezed label text. */
  readonly meanings: ReadonlyMap<string, LabelMeaning>
  /** Keys of `meanings` by their first letters. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** Wordings of each field in full, for nearness. */
  readonly wordings: readonly Wording[]
  readonly wordingsByWord: ReadonlyMap<string, readonly Wording[]>
  /** The words of a text, with one for all that ask the same on this form. */
  readonly wordsOf: WordsOf
  /** Fields that use a word, in their own wordings or because of their topic. */
  readonly fieldsByWord: ReadonlyMap<string, ReadonlySet<FormField>>
  /** Questions that share their words with others, each with all that do, in the form's order. */
  readonly twins: ReadonlyMap<FormField, readonly FormField[]>
  /** The form's own titles and guidance, squeezed. */
  readonly furniture: ReadonlySet<string>
  /** Those the configuration lists as such. */
  readonly configured: ReadonlySet<string>
  /** First letters of those. */
  readonly furnitureLetters: ReadonlySet<string>
}

const FIRST_LETTERS = 2
const ENOUGH_TO_TELL = 40

/** Whether letters are the beginning of some label. */
export function beginsLabel(letters: string, vocabulary: Vocabulary): boolean {
  if (letters.length < FIRST_LETTERS) return true
  return vocabulary.keys.get(letters.slice(0, FIRST_LETTERS))?.some((key) => key.startsWith(letters)) ?? false
}

/** Whether a text begins with a label, told cheaply; what passes is looked at closely. */
export function opensLikeLabel(text: string, vocabulary: Vocabulary): boolean {
  return beginningsOf(text).some(({ opening, letters }) => {
    // Most texts begin with letters that begin no label, which their first word tells.
    const keys = vocabulary.keys.get(letters)
    if (!keys) return false
    const head = squeeze(opening.slice(0, ENOUGH_TO_TELL).replace(/\S+$/, ''))
    const likely = keys.filter((known) => known.startsWith(head) || head.startsWith(known))
    if (likely.length === 0) return false
    const key = squeeze(opening)
    return likely.some((known) => key.startsWith(known))
  })
}

/** What a text begins with is the same for every form. */
const beginningsOf = rememberedShort((text) =>
  openingsOf(text).map((opening) => ({ opening, letters: firstLetters(opening, FIRST_LETTERS) })),
)

export function buildVocabulary(form: Form): Vocabulary {
  const meanings = new Map<string, LabelMeaning>()
  const add = (field: FormField, text: string, strength: Strength) => {
    for (const key of wordingKeys(text)) {
      const known = meanings.get(key)
      if (!known || STRENGTH[known.strength] < STRENGTH[strength]) meanings.set(key, { field, strength })
    }
  }
  for (const field of form.fields) {
    add(field, field.label, 'printed')
    for (const wording of field.otherLabels) add(field, wording, 'other')
  }
  for (const field of form.fields) for (const wording of commonLabels(field, form)) add(field, wording, 'common')
  const wordsOf = sameWordsOn(form)
  const wordings = form.fields.flatMap((field) =>
    [field.label, ...field.otherLabels, ...commonLabels(field, form)].map((text) =>
      prepareWording(field, text, wordsOf),
    ),
  )
  const printed = [...form.furniture, ...form.fields.flatMap(printedGuidance)]
  const configured = new Set(printed.flatMap((text) => [squeeze(text), squeeze(stripNumbering(text))]))
  const furniture = new Set([...[form.label, ...form.furniture].flatMap(wordingKeys), ...configured])
  return {
    form,
    meanings,
    keys: groupedBy(meanings.keys(), (key) => key.slice(0, FIRST_LETTERS)),
    wordings,
    wordingsByWord: groupedByEach(wordings, ({ words }) => words),
    wordsOf,
    fieldsByWord: groupByWord(form, wordsOf),
    twins: findTwins(form),
    furniture,
    configured,
    furnitureLetters: lettersOf(furniture),
  }
}

/** A line for each text, as a cell has them; but for what an officer may well answer in the same words. */
function printedGuidance(field: FormField): readonly string[] {
  const { always, onPaper } = guidanceOf(field)
  return [...always, ...onPaper].flatMap((text) => text.split('\n')).filter((line) => !mayBeAnswer(line, field))
}

/** "Housing" in a list of what may be told of, "Housing, Health" where both can be chosen. */
function mayBeAnswer(line: string, field: FormField): boolean {
  if (readsAsGuidance(line)) return false
  return (
    line.trim().split(/\s+/).length < LEAST_GUIDANCE_WORDS || (kindOf(field).value?.isAnswer?.(line, field) ?? false)
  )
}

const LEAST_GUIDANCE_WORDS = 4

/** By the words that several print, or list as other wordings where none prints them. */
function findTwins(form: Form): Map<FormField, readonly FormField[]> {
  const printed = groupByKey(form.fields, ({ label }) => [label])
  const others = [...groupByKey(form.fields, ({ otherLabels }) => otherLabels)].filter(([key]) => !printed.has(key))
  const shared = [...printed.values(), ...others.map(([, fields]) => fields)].filter((fields) => fields.length > 1)
  return new Map(shared.flatMap((fields) => fields.map((field) => [field, fields])))
}

function groupByKey(fields: readonly FormField[], textsOf: (field: FormField) => readonly string[]) {
  return groupedByEach(fields, (field) => new Set(textsOf(field).flatMap(labelKeys)))
}

function lettersOf(keys: ReadonlySet<string>): Set<string> {
  return new Set([...keys].map((key) => key.slice(0, FIRST_LETTERS)))
}

/** Whether a text may be one of the form's own titles or guidance, told cheaply. */
export function opensLikeFurniture(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.furnitureLetters.has(lettersBehindNumber(text))
}

const lettersBehindNumber = rememberedShort((text) => firstLetters(stripNumbering(text), FIRST_LETTERS))

function prepareWording(field: FormField, text: string, wordsOf: WordsOf): Wording {
  const words = wordsOf(text)
  return {
    field,
    text,
    key: squeeze(stripNumbering(text.replace(/\([^()]*\)/g, ''))),
    inOrder: wordsInOrder(text),
    words,
    tellingWords: withoutFillers(words),
  }
}

function groupByWord(form: Form, wordsOf: WordsOf): Map<string, Set<FormField>> {
  const fields = new Map<string, Set<FormField>>()
  for (const field of form.fields) {
    const texts = [field.label, ...field.otherLabels, TOPIC_WORDS.get(field.topic ?? '') ?? '']
    for (const word of texts.flatMap((text) => [...wordsOf(text)])) {
      fields.set(word, (fields.get(word) ?? new Set()).add(field))
    }
  }
  return fields
}

/** A form with one question for all contact details is often answered with a line for the telephone and one for the e-mail. */
function commonLabels(field: FormField, form: Form): readonly string[] {
  if (field.kind === 'people') return COMMON_ROLES.get(field.role ?? '') ?? []
  const own = COMMON_LABELS[field.kind] ?? []
  if (field.kind !== 'contactDetails') return own
  const has = (kind: FieldKind) => form.fields.some((other) => other.kind === kind)
  return [
    ...own,
    ...(has('phone') ? [] : (COMMON_LABELS.phone ?? [])),
    ...(has('email') ? [] : (COMMON_LABELS.email ?? [])),
  ]
}

interface CommonMeaning {
  readonly kind: FieldKind
  readonly role?: string
}

const COMMON_MEANINGS: ReadonlyMap<string, CommonMeaning> = new Map([
  ...Object.entries(COMMON_LABELS).flatMap(([kind, labels]) =>
    labels.flatMap(wordingKeys).map((key): [string, CommonMeaning] => [key, { kind: kind as FieldKind }]),
  ),
  ...[...COMMON_ROLES].flatMap(([role, labels]) =>
    labels.flatMap(wordingKeys).map((key): [string, CommonMeaning] => [key, { kind: 'people', role }]),
  ),
])

/** What a label asks for on any form, when it is one of the usual ones. */
export function commonKind(text: string): CommonMeaning | null {
  return (
    labelKeys(text)
      .map((key) => COMMON_MEANINGS.get(key))
      .find((meaning) => meaning !== undefined) ?? null
  )
}

export function isCommonLabel(text: string): boolean {
  return commonKind(text) !== null
}
