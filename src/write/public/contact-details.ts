/**
 * What must not be published, found in free text with the forms of `contact-forms` and taken out whole. The public edition is made with it;
 * `suspects.ts` looks at what was made with other eyes.
 */
import { findPostalAddresses } from '../../contact-forms/addresses.ts'
import { findAddresses } from '../../contact-forms/emails.ts'
import { type FoundDetail, joined } from '../../contact-forms/found.ts'
import { findLinks, findWebAddresses } from '../../contact-forms/links.ts'
import { findNames } from '../../contact-forms/names.ts'
import { findNumbers, type KnownNumbers } from '../../contact-forms/phones.ts'
import { plainText } from '../../contact-forms/plain.ts'
import { publicWords } from './words.ts'

export interface Search extends KnownNumbers {
  /** Names of contact officers who hold no office; null when there are none. */
  readonly names: RegExp | null
}

/** The details of a text, in order, none overlapping another. */
export function findDetails(text: string, search: Search): readonly FoundDetail[] {
  const { plain, place } = plainText(text)
  const links = findLinks(plain)
  const found = joined([
    ...links,
    ...findAddresses(plain),
    ...findNumbers(plain, search),
    ...findPostalAddresses(plain),
    ...findNames(plain, search.names),
  ])
  return withNeighbours(joined(wholeWebAddresses(plain, found)), plain).map(({ kind, start, end }) => ({
    kind,
    start: place(start),
    end: place(end),
  }))
}

/** The text with a remark in place of each detail. What one leaves behind can show another, so it is looked through again. */
export function withoutDetails(text: string, search: Search): string {
  let cleaned = text
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const found = findDetails(cleaned, search)
    if (found.length === 0) break
    cleaned = withRemarks(cleaned, found)
  }
  return cleaned
}

const MOST_TIMES = 10

function withRemarks(text: string, details: readonly FoundDetail[]): string {
  let rest = 0
  let redacted = ''
  for (const { kind, start, end } of details) {
    redacted += text.slice(rest, start) + publicWords.removed[kind]
    rest = end
  }
  return redacted + text.slice(rest)
}

/** A web address that holds a number or an address goes as a whole. */
function wholeWebAddresses(text: string, details: readonly FoundDetail[]): FoundDetail[] {
  const pages = findWebAddresses(text)
  return details.map((detail) => {
    const page = pages.find(({ start, end }) => detail.start >= start && detail.start < end)
    return page ? { ...detail, start: page.start, end: Math.max(page.end, detail.end) } : detail
  })
}

/** A link, its meeting's number and its code stand side by side, and are one. */
function withNeighbours(details: readonly FoundDetail[], text: string): FoundDetail[] {
  const whole: FoundDetail[] = []
  for (const detail of details) {
    const last = whole.at(-1)
    const isOne =
      last?.kind === 'meeting' && detail.kind === 'meeting' && /^[\s,;.()|-]*$/.test(text.slice(last.end, detail.start))
    if (last && isOne) whole[whole.length - 1] = { ...last, end: detail.end }
    else whole.push(detail)
  }
  return whole
}

/** What stays the same wherever a detail ran over two of the texts: each text that holds a part of one, with what is left of it. */
export function acrossTexts(texts: readonly string[], search: Search): [string, string][] {
  return texts.slice(1).flatMap((text, index): [string, string][] => {
    const before = texts[index] ?? ''
    // A figure before a street is a house only in one and the same text.
    const spanning = findDetails(`${before}\n${text}`, search).find(
      ({ kind, start, end }) => kind !== 'address' && start < before.length && end > before.length + 1,
    )
    if (!spanning) return []
    const { kind, start, end } = spanning
    // A detail that is whole in one of the two is found there; only what neither holds alone is parted.
    const isParted = [before.slice(start), text.slice(0, end - before.length - 1)].every(
      (part) => findDetails(part, search).length === 0,
    )
    if (!isParted) return []
    return [
      [before, before.slice(0, start) + publicWords.removed[kind]],
      [text, publicWords.removed[kind] + text.slice(end - before.length - 1)],
    ]
  })
}
