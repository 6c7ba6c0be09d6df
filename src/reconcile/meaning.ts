/** Whether what two entries say of one matter is the opposite. */
import { type Prepared, REACH, type Token } from './prepared.ts'
import { areOpposed, DENYING, impliesDenial, saysWanting } from './vocabulary.ts'

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
  return byOneWord(before, after) ?? byOutcome(before, after)
}

function byOneWord(before: Prepared, after: Prepared): Turn | null {
  const [left, right] = [byStem(before), byStem(after)]
  const [denials, others] = [denialsIn(before, right), denialsIn(after, left)]
  // Where both deny something, how far each denial reaches is a matter of word order.
  const signs = denials > 0 && denials === others ? poleSigns : signsOf
  const evened = denials === others || isEvened(left, right)
  for (const [stem, ours] of left) {
    const theirs = right.get(stem)
    if (!theirs || !isTelling(ours[0]) || (evened && ours[0]?.sign === 0)) continue
    const [mine, other] = [signs(ours), signs(theirs)]
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
  const own = ({ tokens }: Prepared, { counts }: Prepared) =>
    tokens.filter(({ stem, denied }) => !denied && !counts.has(stem))
  const [ours, theirs] = [own(before, after), own(after, before)]
  for (const token of ours) {
    const other = theirs.find(({ word }) => areOpposed(token.word, word))
    if (other && isAllElse(before, ours, token) && isAllElse(after, theirs, other))
      return { before: token.word, after: other.word }
  }
  const [lack, wanting] = [ours, theirs].map((tokens) => tokens.find(({ word }) => saysWanting(word)))
  const isElse = isAllElse(before, ours, lack) && isAllElse(after, theirs, wanting)
  if (lack && isElse && isPlain(after)) return { before: lack.word, after: `without “${lack.word}”` }
  return wanting && isElse && isPlain(before) ? { before: `without “${wanting.word}”`, after: wanting.word } : null
}

/** Whether, but for one word and a little more, the other text has everything a text is about. */
function isAllElse({ matter }: Prepared, own: readonly Token[], word: Token | undefined): boolean {
  const isMatter = ({ kind }: Token) => kind === 'matter' || kind === 'name'
  const weightOf = (tokens: readonly Token[]) => tokens.filter(isMatter).reduce((sum, { weight }) => sum + weight, 0)
  const rest = matter - (word ? weightOf([word]) : 0)
  return weightOf(own.filter((token) => token !== word)) <= (1 - ABOUT_THE_SAME) * rest
}

/** Denies nothing and tells of nothing bad. */
function isPlain({ tokens }: Prepared): boolean {
  return tokens.every(({ word, denied, sign }) => !denied && sign !== -1 && !saysWanting(word) && !impliesDenial(word))
}

/** A denial on one side is made up for by an opposite on the other: "not above" is "below". */
function isEvened(left: ReadonlyMap<string, readonly Token[]>, right: ReadonlyMap<string, readonly Token[]>): boolean {
  return [...left].some(([stem, [ours]]) => {
    const theirs = right.get(stem)?.[0]
    return ours && theirs && ours.sign !== 0 && ours.sign === -theirs.sign && ours.denied !== theirs.denied
  })
}

function byStem({ tokens }: Prepared): Map<string, Token[]> {
  const found = new Map<string, Token[]>()
  for (const token of tokens) {
    const list = found.get(token.stem)
    if (list) list.push(token)
    else found.set(token.stem, [token])
  }
  return found
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
