/** Whether what two entries say of one matter is the opposite. */
import type { Prepared, Token } from './prepared.ts'

/** How far around a word its company is looked for. */
const NEAR = 4

/** What turned: the word of each side that carries it. */
export interface Turn {
  readonly before: string
  readonly after: string
}

/**
 * Finds a statement that turned round: a word denied on one side only (by "not" or by its beginning: "unlikely"), or a word against its opposite
 * ("above", "below") in the same company. Null when none did. A word that stands on both ends in one of the texts says nothing.
 */
export function turnBetween(before: Prepared, after: Prepared): Turn | null {
  const [left, right] = [byStem(before), byStem(after)]
  const evened = isEvened(left, right)
  for (const [stem, ours] of left) {
    const theirs = right.get(stem)
    if (!theirs || !isTelling(ours[0]) || (evened && ours[0]?.sign === 0)) continue
    const [mine, other] = [signsOf(ours), signsOf(theirs)]
    if (mine.size !== 1 || other.size !== 1 || [...mine].some((sign) => other.has(sign))) continue
    if (ours[0]?.sign && !keepSameCompany(before, ours, after, theirs)) continue
    return { before: saidAs(ours[0]), after: saidAs(theirs[0]) }
  }
  return null
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
  return token !== undefined && token.kind !== 'stop' && token.kind !== 'number' && token.kind !== 'time'
}

/** On which ends the word stands, a denial turning each. */
function signsOf(tokens: readonly Token[]): Set<number> {
  return new Set(tokens.map(({ sign, denied }) => (sign === 0 ? 1 : sign) * (denied ? -1 : 1)))
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
