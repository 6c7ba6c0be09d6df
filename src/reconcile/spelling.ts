/** The same sentence with words misspelt in one of two texts. */
import { distance } from 'fastest-levenshtein'
import { gather, type Prepared, type Token } from './prepared.ts'

/** Shorter words are others with one letter more or less: "form" and "farm". */
const SHORTEST = 4
/** Words of so many letters may be spelled wrong in two. */
const LONG = 9
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
    if (!isMisspelt(own, fellow) || ++mistakes > most) return text
  }
  return mistakes === 0 ? text : gather(text.key, other.tokens)
}

/** A mistake in a phrase, such as "young poeple", makes words of it. */
const MOST_PHRASES = 4

interface Word {
  readonly word: string
  readonly token: Token
}

function wordsOf({ tokens }: Prepared): Word[] {
  return tokens.flatMap((token) => token.word.split(' ').map((word) => ({ word, token })))
}

function isMisspelt(a: Word, b: Word): boolean {
  if ([a, b].some(({ word, token: { kind } }) => (kind !== 'matter' && kind !== 'frame') || !/^\p{L}+$/u.test(word)))
    return false
  const shorter = Math.min(a.word.length, b.word.length)
  if (shorter < SHORTEST || a.word[0] !== b.word[0]) return false
  if (a.token.denied !== b.token.denied || a.token.sign !== b.token.sign) return false
  const apart = distance(a.word, b.word)
  return apart <= (shorter >= LONG ? 2 : 1) || (apart === 2 && isTransposed(a.word, b.word))
}

/** Two letters side by side in each other's place: "hosue". */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = [...a].findIndex((letter, place) => letter !== b[place])
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
}
