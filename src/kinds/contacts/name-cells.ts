/** One name in several cells of a row, side by side or with captions between: a box for the title, one for the forename, one for the surname. */
import { placeAt } from '../../read/place.ts'
import type { Piece } from '../../recognise/raw.ts'
import { isOfficeText, looksLikePerson } from '../people/person-look.ts'
import { isOnlyTitles, titlesOf } from '../people/titles.ts'
import { tidy } from '../text.ts'

/** Joins cells none of which holds a whole name by itself; the name stands at the first of them. All other cells pass as they are. */
export function joinNameCells(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const run = runOfCells(pieces, at)
    const [first] = run
    if (!first) break
    const text = run.map((piece) => tidy(piece.text)).join(' ')
    const isName = run.length > 1 && looksLikePerson(text)
    joined.push(isName ? { ...first, text } : first)
    at += isName ? run.length : 1
  }
  return joined
}

/** Columns from one box to the next, where "Surname" stands between them. */
const FURTHEST = 2
/** No name has more boxes: title, forename, middle name, surname. */
const MOST_BOXES = 4

function runOfCells(pieces: readonly Piece[], at: number): Piece[] {
  const run = pieces.slice(at, at + 1)
  while (run.length < MOST_BOXES) {
    const last = run.at(-1)
    const next = pieces[at + run.length]
    if (!last || !next || !adjoin(last, next) || !goesOn(run, next)) break
    run.push(next)
  }
  return run
}

/** Whether a cell's text completes the name that the cells before it began. */
function goesOn(run: readonly Piece[], next: Piece): boolean {
  const text = tidy(next.text)
  const before = run.map((piece) => tidy(piece.text)).join(' ')
  if (text.length > 40 || titlesOf(text).length > 0 || !/^\p{L}[\p{L}'’. -]*$/u.test(text)) return false
  const names = before.split(' ').slice(titlesOf(before).length)
  const beganWithTitle = isOnlyTitles(tidy(run[0]?.text ?? ''))
  const isPart = text.split(' ').length <= 3 && (!isOfficeText(text) || names.length > 0)
  if (isOnlyTitles(before)) return isPart
  const isFragment = /^\p{L}[\p{L}'’.-]*$/u.test(before) && !isOfficeText(before)
  return isPart && (isFragment || (beganWithTitle && names.length <= 2))
}

function adjoin(a: Piece, b: Piece): boolean {
  const [left, right] = [placeAt(a.source.cell), placeAt(b.source.cell)]
  if (!left || !right || a.source.sheet !== b.source.sheet) return false
  const columns = right.column - left.column
  return left.area === right.area && left.row === right.row && columns > 0 && columns <= FURTHEST
}
