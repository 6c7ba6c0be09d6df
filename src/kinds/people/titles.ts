/** Titles before a name: "Cllr", "Dr", "The Rt Revd". They stay with the name and tell a person from an office. */

import { trimOf } from '../text.ts'

const TITLES: ReadonlySet<string> = new Set(
  'cllr cllrs councillor councillors cllor clr dr mr mrs ms miss mx prof professor rev revd reverend rt right hon honourable very ven sir dame lord lady baroness baron earl viscount cdr col colonel lt brigadier brig major maj capt captain commander supt superintendent chief insp inspector sgt sergeant ald alderman fr father sister judge acc dcc pc ds'.split(
    ' ',
  ),
)
/** Offices that are also titles, unless "of" follows: "Bishop Colin", but "Bishop of Dorchester". */
const OFFICES: ReadonlySet<string> = new Set(
  'bishop dean archdeacon canon mayor provost president principal'.split(' '),
)

/** Titles in front of a name, in words; empty for none. */
export function titlesOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const start = words[0]?.toLowerCase() === 'the' && isTitle(words[1] ?? '', words[2]) ? 1 : 0
  let count = start
  while (count < words.length && isTitle(words[count] ?? '', words[count + 1])) count++
  return words.slice(0, count)
}

function isTitle(word: string, next: string | undefined): boolean {
  const bare = trimOf('.,', word.toLowerCase(), 'end')
  const named = next !== undefined && /^\p{Lu}/u.test(next)
  if (TITLES.has(bare)) return named || (bare === 'chief' ? false : next === undefined || next.toLowerCase() !== 'of')
  return OFFICES.has(bare) && named
}
