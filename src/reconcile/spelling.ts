/** The same sentence with words misspelt in one of two texts. */
import { isMisspelt } from '../kinds/misspelt.ts'
import { rememberedOf } from '../remembered.ts'
import { gather, type Prepared, type Token } from './prepared.ts'

/** At most one in so many words, and never fewer than one. */
const ONE_IN = 3

/**
 * A text in the spelling of another, where both are word for word the same but for a few mistakes of spelling ("poeple", "resurfase", "cafe"); else as it is. What
 * begins with another letter, and names, of which a letter makes others, are never taken for mistakes.
 */
export function respelled(text: Prepared, other: Prepared): Prepared {
  if (text.key === other.key || Math.abs(text.tokens.length - other.tokens.length) > MOST_PHRASES) return text
  const [ours, theirs] = [wordsOf(text), wordsOf(other)]
  if (ours.length !== theirs.length) return text
  const most = Math.max(1, Math.floor(ours.length / ONE_IN))
  let mistakes = 0
  for (const [place, own] of ours.entries()) {
    const fellow = theirs[place]
    if (fellow === undefined) return text
    if (own.word === fellow.word || (own.token.stem === fellow.token.stem && own.token.denied === fellow.token.denied))
      continue
    if (!isMistake(own, fellow) || ++mistakes > most) return text
  }
  return mistakes === 0 ? text : gather(text.key, other.tokens)
}

/** A mistake in a phrase, such as "young poeple", makes words of it. */
const MOST_PHRASES = 4

interface Word {
  readonly word: string
  readonly token: Token
}

/** Split once, as a text is set against many. */
const wordsOf = rememberedOf(({ tokens }: Prepared): readonly Word[] =>
  tokens.flatMap((token) => token.word.split(' ').map((word) => ({ word, token }))),
)

function isMistake(a: Word, b: Word): boolean {
  const isOrdinary = ({ token: { kind } }: Word) => kind === 'matter' || kind === 'frame'
  if (!isOrdinary(a) || !isOrdinary(b) || a.token.denied !== b.token.denied || a.token.sign !== b.token.sign)
    return false
  return isMisspelt(a.word, b.word)
}
