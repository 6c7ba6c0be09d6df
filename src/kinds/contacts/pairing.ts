/** Which of several people a telephone number or e-mail address belongs to: by address, by name beside it, by order, by nearness. */
import type { Source } from '../../model.ts'
import { type NamedPerson, partsOfName } from '../../register/person.ts'

export interface Detail {
  readonly kind: 'phone' | 'fax' | 'email'
  readonly text: string
  /** Place in its line. */
  readonly start: number
  /** The line it stood in, numbers and addresses blanked out. */
  readonly line: string
  readonly source: Source
}

export interface PairedDetail extends Detail {
  /** Index of the person. */
  readonly owner: number
  /** Nothing tells whose it is; it was given to the first. */
  readonly unsure: boolean
}

/** Gives each detail an owner, in the order of the details. With one person there is nothing to decide. */
export function pairDetails(people: readonly NamedPerson[], details: readonly Detail[]): PairedDetail[] {
  if (people.length <= 1) return details.map((detail) => ({ ...detail, owner: 0, unsure: false }))
  const names = people.map(({ name }) => namesOf(name))
  const mentions = mentionsIn(details, names)
  const emails = details.filter((detail) => detail.kind === 'email')
  const emailOwners = inOrderOfOthers(
    emails.map((email) => ownerByAddress(email, names) ?? ownerByName(email, mentions)),
    people.length,
  )
  const owners = new Map<Detail, number | null>(emails.map((email, index) => [email, emailOwners[index] ?? null]))
  for (const kind of ['phone', 'fax'] as const) {
    const numbers = details.filter((detail) => detail.kind === kind)
    const found = ownersOfNumbers(numbers, emails, { owners: emailOwners, mentions, people: people.length })
    numbers.forEach((number, index) => {
      owners.set(number, found[index] ?? null)
    })
  }
  return details.map((detail) => {
    const owner = owners.get(detail) ?? null
    return { ...detail, owner: owner ?? 0, unsure: owner === null }
  })
}

interface Known {
  /** Of the e-mail addresses. */
  readonly owners: readonly (number | null)[]
  readonly mentions: Mentions
  readonly people: number
}

function ownersOfNumbers(numbers: readonly Detail[], emails: readonly Detail[], known: Known): (number | null)[] {
  const { owners, mentions, people } = known
  const named = leaveOneForOthers(
    numbers.map((number) => ownerByName(number, mentions)),
    people,
  )
  const found = numbers.map((number, index) => {
    const byName = named[index] ?? null
    if (byName !== null || named.some((owner) => owner !== null)) return byName
    if (numbers.length === emails.length && numbers.length === people) return owners[index] ?? null
    if (numbers.length === people) return index
    return nearestOwner(number, emails, owners)
  })
  const rest = inOrderOfOthers(found, people)
  return rest.map((owner, index) => owner ?? nearestOwner(numbers[index], emails, owners))
}

/**
 * "Ann 01632 960001, 01632 960002" beside Ann and Bob: a name claims the number next to it; what follows belongs to those that have none,
 * where there are just as many.
 */
function leaveOneForOthers(owners: readonly (number | null)[], people: number): (number | null)[] {
  const without = Array.from({ length: people }, (_, index) => index).filter((index) => !owners.includes(index))
  const again = owners.map((owner, index) => owner !== null && owners.indexOf(owner) < index)
  const unclaimed = owners.filter((owner, index) => owner === null || again[index]).length
  if (without.length === 0 || unclaimed !== without.length) return [...owners]
  return owners.map((owner, index) => (again[index] ? null : owner))
}

interface Names {
  readonly given: string
  readonly surname: string
}

function namesOf(name: string): Names {
  const { given, surname } = partsOfName(name)
  return { given: given[0] ?? '', surname }
}

/** The one person whose name the address spells: `k.hill`, `kate.hill`, `khill`. */
function ownerByAddress(email: Detail, people: readonly Names[]): number | null {
  const local = (email.text.split('@')[0] ?? '').toLowerCase().replace(/[^\p{L}]+/gu, ' ')
  const scores = people.map((names) => likenessToName(local, names))
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const winners = best > 0 ? scores.flatMap((score, index) => (score === best ? [index] : [])) : []
  return winners.length === 1 ? (winners[0] ?? null) : null
}

function likenessToName(local: string, { given, surname }: Names): number {
  const hasSurname = surname.length > 1 && local.replaceAll(' ', '').includes(surname)
  const hasGiven = given.length > 1 && local.includes(given)
  const hasInitial = given !== '' && local.startsWith(given[0] ?? '')
  return (hasSurname ? 4 : 0) + (hasGiven ? 2 : 0) + (hasInitial && hasSurname ? 1 : 0)
}

interface Mention {
  readonly index: number
  readonly at: number
}
type Mentions = ReadonlyMap<string, readonly Mention[]>

/** Where each line names whom; every line is looked through once, however many people and details there are. */
function mentionsIn(details: readonly Detail[], people: readonly Names[]): Mentions {
  const byWord = new Map<string, number[]>()
  people.forEach(({ given, surname }, index) => {
    for (const word of new Set([given, surname])) {
      const known = byWord.get(word)
      if (word.length > 2 && known) known.push(index)
      else if (word.length > 2) byWord.set(word, [index])
    }
  })
  return new Map([...new Set(details.map(({ line }) => line))].map((line) => [line, mentionsOn(line, byWord)]))
}

function mentionsOn(line: string, byWord: ReadonlyMap<string, readonly number[]>): Mention[] {
  const first = new Map<number, number>()
  for (const match of line.toLowerCase().matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const word = match[0].replace(/[^\p{L}]/gu, '')
    for (const index of byWord.get(word) ?? []) if (!first.has(index)) first.set(index, match.index)
  }
  return [...first].map(([index, at]) => ({ index, at })).sort((a, b) => a.at - b.at)
}

/** The person named beside a detail on its line: before it where the line begins with a name, else after it. */
function ownerByName(detail: Detail, known: Mentions): number | null {
  const mentions = known.get(detail.line) ?? []
  const [first] = mentions
  if (!first) return null
  const firstDetail = detail.line.indexOf('|')
  if (first.at < firstDetail || beginsAnother(detail.line, first.at))
    return mentions.findLast((mention) => mention.at < detail.start)?.index ?? null
  return mentions.find((mention) => mention.at > detail.start)?.index ?? null
}

const PARTING = /[;,/]|\band\b/iu

/** "01632 960001; Ann 01632 960002": a mark in front of a name and none behind it join the name to what follows. */
function beginsAnother(line: string, at: number): boolean {
  const next = line.indexOf('|', at)
  const before = line.slice(line.lastIndexOf('|', at) + 1, at)
  return next >= 0 && PARTING.test(before) && !PARTING.test(line.slice(at, next))
}

/** Details that name nobody go, in order, to the people without one, if there are as many. */
function inOrderOfOthers(owners: readonly (number | null)[], people: number): (number | null)[] {
  const without = Array.from({ length: people }, (_, index) => index).filter((index) => !owners.includes(index))
  const unknown = owners.filter((owner) => owner === null).length
  if (unknown !== without.length) return [...owners]
  return owners.map((owner) => owner ?? without.shift() ?? null)
}

/** The owner of the nearest address in the same cell and line. */
function nearestOwner(
  number: Detail | undefined,
  emails: readonly Detail[],
  owners: readonly (number | null)[],
): number | null {
  let nearest: { owner: number; distance: number } | null = null
  for (const [index, email] of emails.entries()) {
    const owner = owners[index] ?? null
    const isBeside = email.line === number?.line && email.source.cell === number.source.cell
    if (!number || owner === null || !isBeside) continue
    const distance = Math.abs(email.start - number.start)
    if (nearest === null || distance < nearest.distance) nearest = { owner, distance }
  }
  return nearest?.owner ?? null
}
