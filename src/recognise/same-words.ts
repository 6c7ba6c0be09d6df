/** Which words ask the same on a form: as the list of the language says, but not where the form itself tells two questions apart by them. */
import type { Form, FormField } from '../config/schema.ts'
import { rememberedShort } from '../remembered.ts'
import { SAME_QUESTION_WORDS } from '../words/en/question-words.ts'
import { contentWords } from './label-text.ts'

/** The words that make the meaning of a text, with one word for all that ask the same. */
export type WordsOf = (text: string) => Set<string>

interface Meaning {
  readonly word: string
  readonly phrases: readonly RegExp[]
  readonly stems: ReadonlySet<string>
}

const MEANINGS: readonly Meaning[] = SAME_QUESTION_WORDS.map(([first = '', ...others]) => {
  const isPhrase = (text: string) => /[\s-]/.test(text)
  const all = [first, ...others]
  return {
    word: first.replace(/[\s-]+/g, ''),
    phrases: all.filter(isPhrase).map((text) => new RegExp(`\\b${text}\\b`, 'i')),
    stems: new Set(all.filter((text) => !isPhrase(text)).flatMap((text) => [...contentWords(text)])),
  }
})

/** One look tells that a text holds none of the phrases, as most do. */
const ANY_PHRASE = new RegExp(MEANINGS.flatMap(({ phrases }) => phrases.map(({ source }) => source)).join('|'), 'i')

/** The meanings of which a phrase stands in a text, whatever the form. */
const toldByPhrase = rememberedShort((text): readonly Meaning[] =>
  ANY_PHRASE.test(text) ? MEANINGS.filter(({ phrases }) => phrases.some((phrase) => phrase.test(text))) : [],
)

export function sameWordsOn(form: Form): WordsOf {
  const shared = new Set(MEANINGS.filter((meaning) => !tellsApart(meaning, form)))
  const byStem = new Map([...shared].flatMap(({ word, stems }) => [...stems].map((stem) => [stem, stemOf(word)])))
  return (text) => {
    const told = toldByPhrase(text).filter((meaning) => shared.has(meaning))
    const stems = [...contentWords(text)].map((stem) => byStem.get(stem) ?? stem)
    return new Set([...stems, ...told.map(({ word }) => stemOf(word))])
  }
}

function stemOf(word: string): string {
  return [...contentWords(word)][0] ?? word
}

/** "Plans" in one question and "intentions" in another: on such a form the two are not the same. */
function tellsApart(meaning: Meaning, { fields }: Form): boolean {
  const used = fields.map((field) => membersIn(meaning, field)).filter((members) => members !== '')
  return new Set(used).size > 1
}

function membersIn({ phrases, stems }: Meaning, { label, otherLabels }: FormField): string {
  const texts = [label, ...otherLabels]
  const words = texts.flatMap((text) => [...contentWords(text)]).filter((word) => stems.has(word))
  const found = phrases.flatMap((phrase) => texts.flatMap((text) => phrase.exec(text)?.[0] ?? []))
  return [...new Set([...words, ...found.map((one) => one.toLowerCase())])].sort().join(' ')
}
