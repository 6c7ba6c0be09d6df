/** Whether what two entries say of one matter is the opposite. */
import { groupedBy } from '../groups.ts'
import { rememberedOf } from '../remembered.ts'
import { BETWEEN_TWO } from '../words/en/opposites.ts'
import { isMatter, type Prepared, REACH, type Token } from './prepared.ts'
import { areOpposed, DENYING, impliesDenial, mayBeOpposed, saysWanting } from './vocabulary.ts'

/** How far around a word its company is looked for. */
const NEAR = 4
/** So much of the matter of each text has to come back in the other before a single word against another tells of a turn. */
const ABOUT_THE_SAME = 0.75

/** What turned: the word of each side that carries it. */
export interface Turn {
  readonly before: string
  readonly after: string
}

/**
 * Finds a statement that turned round: a word denied on one side only (by "not" or by its beginning: "unlikely"), a word against its opposite
 * ("above", "below") in the same company, or in two texts about the same and nothing else an outcome against its opposite ("protected", "cut") or a word that says
 * that something is wanting. Null when none did. A word that stands on both ends in one of the texts says nothing.
 */
export function turnBetween(before: Prepared, after: Prepared): Turn | null {
  return byOneWord(before, after) ?? byOutcome(before, after) ?? byPlaces(before, after)
}

function byOneWord(before: Prepared, after: Prepared): Turn | null {
  const [left, right] = [byStem(before), byStem(after)]
  const [denials, others] = [denialsIn(before, right), denialsIn(after, left)]
  // Where both deny something, how far each denial reaches is a matter of word order.
  const signs = denials > 0 && denials === others ? poleSigns : signsOf
  const scale = evenedScale(left, right)
  const evened = denials === others || scale !== null || deniesTwice(before, after) || deniesTwice(after, before)
  for (const [stem, ours] of left) {
    const theirs = right.get(stem)
    if (!theirs || !isTelling(ours[0]) || (evened && ours[0]?.sign === 0)) continue
    if (stem === scale) continue
    const [mine, other] = scale === null ? [signs(ours), signs(theirs)] : [poleSigns(ours), poleSigns(theirs)]
    if (mine.size !== 1 || other.size !== 1 || [...mine].some((sign) => other.has(sign))) continue
    if (ours[0]?.sign && !keepSameCompany(before, ours, after, theirs)) continue
    return { before: saidAs(ours[0]), after: saidAs(theirs[0]) }
  }
  return null
}

/** How often a text denies something, or says what comes to that in a word the other does not have. */
function denialsIn({ tokens }: Prepared, others: ReadonlyMap<string, readonly Token[]>): number {
  const denials = tokens.filter(({ word, denied, clause }, place) => {
    const before = tokens.slice(Math.max(0, place - REACH), place)
    const byItsBeginning = denied && !before.some((other) => other.clause === clause && DENYING.has(other.word))
    return DENYING.has(word) || byItsBeginning
  })
  if (denials.length > 0) return denials.length
  return tokens.some(({ word, stem }) => !others.has(stem) && impliesDenial(word)) ? 1 : 0
}

function byOutcome(before: Prepared, after: Prepared): Turn | null {
  const opposed = opposedOutcomes(before, after)
  if (opposed) return { before: opposed[0].word, after: opposed[1].word }
  const [ours, theirs] = [ownOf(before, after), ownOf(after, before)]
  const [lack, wanting] = [ours, theirs].map((tokens) => tokens.find(({ word }) => saysWanting(word)))
  const isElse = isAllElse(before, ours, lack) && isAllElse(after, theirs, wanting)
  if (lack && isElse && isPlain(after)) return { before: lack.word, after: `without “${lack.word}”` }
  return wanting && isElse && isPlain(before) ? { before: `without “${wanting.word}”`, after: wanting.word } : null
}

/** A word of each text that tells the opposite of the other's, where all else is about the same; null where there is none. */
export function opposedOutcomes(before: Prepared, after: Prepared): readonly [Token, Token] | null {
  const [left, right] = [outcomesIn(before), outcomesIn(after)]
  if (left.length === 0 || right.length === 0) return null
  for (const token of left) {
    if (after.counts.has(token.stem)) continue
    const other = right.find(({ word, stem }) => !before.counts.has(stem) && areOpposed(token.word, word))
    if (other && isAllElse(before, ownOf(before, after), token) && isAllElse(after, ownOf(after, before), other))
      return [token, other]
  }
  return null
}

/** The words of a text that may be against others; looked for once, as a text is set against many. */
const outcomesIn = rememberedOf(({ tokens }: Prepared): readonly Token[] =>
  tokens.filter(({ word, denied }) => !denied && mayBeOpposed(word)),
)

/** What a text says that the other does not, and does not deny. */
function ownOf({ tokens }: Prepared, { counts }: Prepared): Token[] {
  return tokens.filter(({ stem, denied }) => !denied && !counts.has(stem))
}

/** The same told of two in each other's places: "girls outnumber boys", "women use it more than men". Told the other way about with "by" it is the same. */
function byPlaces(before: Prepared, after: Prepared): Turn | null {
  const [left, right] = [before, after].map(({ tokens }) => {
    const place = tokens.findIndex(({ word }) => BETWEEN_TWO.has(word))
    const [one, other] = [tokens.slice(0, place).filter(isMatter), tokens.slice(place).filter(isMatter)]
    return place < 0 ? null : { word: tokens[place]?.word ?? '', one, other }
  })
  if (!left || !right || left.word !== right.word || [before, after].some(isToldWithBy)) return null
  const exchanged = (one: readonly Token[], others: readonly Token[]) =>
    one.find(({ stem }) => !others.some((other) => other.stem === stem))
  const [gone, come] = [exchanged(left.one, right.one), exchanged(right.one, left.one)]
  if (!gone || !come) return null
  const isExchanged =
    right.other.some(({ stem }) => stem === gone.stem) && left.other.some(({ stem }) => stem === come.stem)
  return isExchanged ? { before: `${gone.word} … ${left.word}`, after: `${come.word} … ${right.word}` } : null
}

function isToldWithBy({ tokens }: Prepared): boolean {
  return tokens.some(({ word }) => word === 'by')
}

/** Whether, but for one word and a little more, the other text has everything a text is about. */
function isAllElse({ matter }: Prepared, own: readonly Token[], word: Token | undefined): boolean {
  const weightOf = (tokens: readonly Token[]) => tokens.filter(isMatter).reduce((sum, { weight }) => sum + weight, 0)
  const rest = matter - (word ? weightOf([word]) : 0)
  return weightOf(own.filter((token) => token !== word)) <= (1 - ABOUT_THE_SAME) * rest
}

/** Denies nothing and tells of nothing bad. */
function isPlain({ tokens }: Prepared): boolean {
  return tokens.every(({ word, denied, sign }) => !denied && sign !== -1 && !saysWanting(word) && !impliesDenial(word))
}

/** "Not unhappy", "no ward has less than two", "without the grant it would not …": what is denied twice is said. */
function deniesTwice({ tokens }: Prepared, other: Prepared): boolean {
  const isDenial = ({ word }: Token) => DENYING.has(word)
  if (other.tokens.some(isDenial)) return false
  return tokens.filter(isDenial).length > 1 || tokens.some(({ denied, sign }) => denied && sign === -1)
}

/** The scale on which a denial on one side is made up for by an opposite on the other: "not above" is "below", "not as fast" is "slower". */
function evenedScale(
  left: ReadonlyMap<string, readonly Token[]>,
  right: ReadonlyMap<string, readonly Token[]>,
): string | null {
  for (const [stem, [ours]] of left) {
    const theirs = right.get(stem)?.[0]
    if (ours && theirs && ours.sign !== 0 && ours.sign === -theirs.sign && ours.denied !== theirs.denied) return stem
  }
  return null
}

function byStem({ tokens }: Prepared): Map<string, Token[]> {
  return groupedBy(tokens, ({ stem }) => stem)
}

function isTelling(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.sign !== 0 || token.kind !== 'stop') &&
    token.kind !== 'number' &&
    token.kind !== 'time'
  )
}

/** On which ends the word stands, a denial turning each. */
function signsOf(tokens: readonly Token[]): Set<number> {
  return new Set(tokens.map(({ sign, denied }) => (sign === 0 ? 1 : sign) * (denied ? -1 : 1)))
}

function poleSigns(tokens: readonly Token[]): Set<number> {
  return new Set(tokens.map(({ sign }) => sign || 1))
}

function saidAs(token: Token | undefined): string {
  return token ? `${token.denied ? 'not … ' : ''}${token.word}` : ''
}

function keepSameCompany(a: Prepared, ours: readonly Token[], b: Prepared, theirs: readonly Token[]): boolean {
  const [left, right] = [companyOf(a, ours), companyOf(b, theirs)]
  return left.size === 0 || right.size === 0 || [...left].some((stem) => right.has(stem))
}

function companyOf({ tokens }: Prepared, those: readonly Token[]): Set<string> {
  const found = new Set<string>()
  for (const token of those) {
    const telling = tokens.filter((other) => isTelling(other) || other === token)
    const place = telling.indexOf(token)
    for (const other of telling.slice(Math.max(0, place - NEAR), place + NEAR + 1)) {
      if (other !== token && other.sign === 0) found.add(other.stem)
    }
  }
  return found
}
