/** What stands beside the details of contacts, and whose it is. */
import type { NamedHolder, Quoted } from '../people/people.ts'

/**
 * What remarks say besides the names of the people they belong to, as in "Ann: 01632 960001", and whose they are where a name in front tells:
 * "Hill, Ben - Westshire".
 */
export function withoutNames(remarks: readonly Quoted[], people: readonly NamedHolder[]): OwnRemark[] {
  const owners = new Map<string, number[]>()
  for (const [index, { name }] of people.entries()) {
    for (const word of new Set(wordsOf(name))) {
      const known = owners.get(word)
      if (known) known.push(index)
      else owners.set(word, [index])
    }
  }
  return remarks.flatMap(({ text }) => partsWithoutNames(text, owners))
}

export interface OwnRemark {
  readonly text: string
  /** Index of the person; null where no name tells. */
  readonly owner: number | null
}

function partsWithoutNames(remark: string, owners: ReadonlyMap<string, readonly number[]>): OwnRemark[] {
  const isName = (part: string) => wordsOf(part).length > 0 && wordsOf(part).every((word) => owners.has(word))
  let owner: number | null = null
  const kept: OwnRemark[] = []
  for (const part of remark.split(', ')) {
    const [before = '', after] = part.split(/(?<!\s)\s+[-–—]\s+(.*)/u, 2)
    const named = isName(part) ? part : after !== undefined && isName(before) ? before : null
    if (named !== null)
      owner =
        wordsOf(named)
          .map((word) => owners.get(word) ?? [])
          .find(({ length }) => length === 1)?.[0] ?? owner
    const text = named === null ? part : named === part ? '' : (after ?? '')
    const last = kept.at(-1)
    if (text !== '' && last && last.owner === owner) kept[kept.length - 1] = { text: `${last.text}, ${text}`, owner }
    else if (text !== '') kept.push({ text, owner })
  }
  return kept
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
}
