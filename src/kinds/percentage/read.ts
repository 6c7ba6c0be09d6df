/**
 * What a text says in per cent. Certain is one figure with its sign or word, or, since the question asks for a percentage, a bare figure above
 * one; 0.425 alone may mean either 0.425% or 42.5%. Anything else around the figure makes it doubtful.
 */
import type { StoredValue } from '../../read/grid.ts'
import { PER_CENT, SHARE_OF } from '../../words/en/percentages.ts'
import { isHarmless, isHarmlessShare, withoutDust } from '../figure.ts'

const SIGN = String.raw`(?<sign>[+\-−–])?`
/** With a point or a decimal comma; "42,500" could be either. */
const FIGURE = String.raw`(?<figure>\d+(?:,\d{1,2}|\.\d+)?|\.\d+)`
const UNIT = `(?<unit>${PER_CENT.join('|')})`
/** "42.5% (provisional)", "42.5% of homes"; with another figure in it, that could be the one that is meant. */
const REMARK = String.raw`(?:\s*\((?<note>[^()\d]+)\)|\s+(?<share>${SHARE_OF}\s\D+))?`
const PERCENTAGE = new RegExp(String.raw`^${SIGN}\s?${FIGURE}(?:\s?${UNIT}${REMARK})?$`, 'iu')

/**
 * The percentage a text plainly states, of a hundred; null when it states none, several or one that is only near.
 *
 * @param stored what the cell holds: a cell shown as 43% can hold 0.425, and 42.5 is the value then
 * @param question as it is asked
 */
export function readPercentage(text: string, stored: StoredValue = { kind: 'text' }, question = ''): number | null {
  const found = PERCENTAGE.exec(text)?.groups
  if (!found?.figure || !isHarmless(found.note ?? '', question) || !isHarmlessShare(found.share ?? '')) return null
  const isMinus = found.sign !== undefined && found.sign !== '+'
  const written = Number(found.figure.replace(',', '.')) * (isMinus ? -1 : 1)
  const held = stored.kind === 'number' ? stored.number : written
  if (found.unit) {
    const percent = [held * 100, held].map(withoutDust).find((value) => isShownAs(value, written)) ?? written
    return percent > MOST ? null : percent
  }
  return held === 0 || Math.abs(held) > 1 ? withoutDust(held) : null
}

/** 42.5 typed into a cell before it became one for percentages shows 4250%. */
const MOST = 1000

/** A format rounds what it shows by less than one. */
function isShownAs(value: number, written: number): boolean {
  return Math.abs(value - written) < 1
}
