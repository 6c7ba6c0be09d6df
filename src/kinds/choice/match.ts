/**
 * Which option of a list a text names. Certain is an option's own name or another spelling, its colour as a symbol, its first letter where no other
 * begins so, each alone or before a remark that names no other option and takes nothing back.
 */
import { rememberedShort } from '../../remembered.ts'
import {
  ASKS_FOR_A_BEGINNING,
  OF_ANOTHER_TIME,
  STILL_TO_COME,
  SYMBOLS,
  TAKES_BACK,
  YES_NO,
} from '../../words/en/choices.ts'
import { isAscii } from '../text.ts'
import type { Choice } from './options.ts'

export interface Chosen {
  readonly choice: string
  readonly note?: string
}

type Noted = Required<Chosen>

const SYMBOL = new RegExp(`(?:${Object.keys(SYMBOLS).join('|')})`, 'gu')
/** What follows some symbols and is not seen. */
const VARIATION = /\uFE0F/g

/** Case, white space and punctuation make no difference between options; "<5" and ">5" differ. */
export const choiceKey = rememberedShort((text): string =>
  isAscii(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d$+<=>^`|~%&]+/g, ' ')
        .trim()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{S}%&]+/gu, ' ')
        .trim(),
)

/** @param question as it is asked: one for a beginning only is answered by "Yes – under way" */
export function matchChoice(text: string, choices: readonly Choice[], question = ''): Chosen | null {
  if (text.includes('?') && !choices.some((one) => namesOf(one).some((name) => name.includes('?')))) return null
  const plain = text.replace(VARIATION, '')
  const symbols = [...new Set(plain.match(SYMBOL) ?? [])]
  const words = plain.replace(SYMBOL, ' ').trim()
  const named = words === '' ? null : matchWords(words, choices, question)
  if (symbols.length === 0) return named
  const [shown, ...others] = new Set(symbols.map((symbol) => ofSymbol(symbol, choices)))
  if (!shown || others.length > 0) return null
  if (words === '') return { choice: shown }
  return named?.choice === shown
    ? named
    : noteBeside({ choice: shown, note: words.replace(/^[\s\p{P}]+/u, '') }, choices, question)
}

/** "🟠 slipping": the symbol is the choice and the words are about it. */
function noteBeside(chosen: Noted, choices: readonly Choice[], question: string): Chosen | null {
  const isNamed = choices.some((one) => namesOf(one).some((name) => holds(chosen.note, name)))
  return isNamed || takesBack(chosen, question) ? null : chosen
}

function ofSymbol(symbol: string, choices: readonly Choice[]): string | null {
  for (const name of SYMBOLS[symbol] ?? []) {
    const found = optionWithKey(name, choices)
    if (found !== null) return found
  }
  return null
}

function matchWords(text: string, choices: readonly Choice[], question: string): Chosen | null {
  const exact = nameIs(text, choices)
  if (exact) return { choice: exact }
  const parted = /^(?<name>[^\s].*?)(?:\s*[:;,(–—]\s*|\s+-\s*|-\s+|\.\s+|\n\s*)(?<note>\S.*)$/su
  for (let rest = text, name = ''; ; ) {
    const found = parted.exec(rest)?.groups
    if (!found?.name || !found.note) return null
    name += found.name
    const choice = nameIs(name, choices)
    if (choice) return withNote({ choice, note: found.note.replace(/\)\s*$/, '') }, choices, question)
    // An option can hold such a mark itself: "Complete - on time".
    name += rest.slice(found.name.length, rest.length - found.note.length)
    rest = found.note
  }
}

function withNote(chosen: Noted, choices: readonly Choice[], question: string): Chosen | null {
  const { choice, note } = chosen
  const others = choices.filter((one) => one.choice !== choice)
  const namesOther = others.some((one) => namesOf(one).some((name) => holds(note, name)))
  const isLetter = others.some((one) =>
    new RegExp(String.raw`(?<![\p{L}\d])${initial(one)}(?![\p{L}\d'’])`, 'u').test(note),
  )
  return namesOther || isLetter || takesBack(chosen, question) ? null : chosen
}

/** The option with the name, or with the first letter that no other has. */
function nameIs(text: string, choices: readonly Choice[]): string | null {
  const found = optionWithKey(choiceKey(text), choices)
  if (found !== null) return found
  const letter = /^\(?(\p{L})[.)]?$/u.exec(text)?.[1]?.toUpperCase()
  const beginning = letter ? choices.filter((one) => initial(one) === letter) : []
  return beginning.length === 1 ? (beginning[0]?.choice ?? null) : null
}

/** The option that goes by a name, given as its key. */
export function optionWithKey(key: string, choices: readonly Choice[]): string | null {
  return choices.find((one) => namesOf(one).some((name) => choiceKey(name) === key))?.choice ?? null
}

export function namesOf({ choice, otherLabels }: Choice): readonly string[] {
  return [choice, ...otherLabels]
}

function initial({ choice }: Choice): string {
  return /\p{L}/u.exec(choice)?.[0].toUpperCase() ?? '#'
}

/** A name of more than one letter stands in the text as words. */
function holds(text: string, name: string): boolean {
  const key = choiceKey(name)
  return key.length > 1 && ` ${choiceKey(text)} `.includes(` ${key} `)
}

function takesBack({ choice, note }: Noted, question: string): boolean {
  const first = /\p{L}+/u.exec(note.toLowerCase())?.[0] ?? ''
  const isYes = choiceKey(choice) === choiceKey(YES_NO[0]?.choice ?? '')
  return (
    TAKES_BACK.has(first) ||
    OF_ANOTHER_TIME.test(note) ||
    (isYes && STILL_TO_COME.test(note) && !ASKS_FOR_A_BEGINNING.test(question))
  )
}
