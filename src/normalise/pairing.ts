/** Which of several people a telephone number or e-mail address belongs to: by address, by name beside it, by order, by nearness. */
import type { Source } from '../model.ts'
import { type NamedPerson, type NameParts, partsOfName } from '../register/person.ts'
import { remembered } from '../remembered.ts'

export interface Detail {
  readonly kind: 'phone' | 'email'
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
  const emails = details.filter((detail) => detail.kind === 'email')
  const phones = details.filter((detail) => detail.kind === 'phone')
  const names = people.map(({ name }) => partsOfName(name))
  const byName = ownersByName(names)
  const emailOwners = inOrderOfOthers(
    emails.map((email) => ownerByAddress(email, names) ?? byName(email)),
    people.length,
  )
  const phoneOwners = phones.map((phone, index) => {
    const named = byName(phone)
    if (named !== null) return named
    if (phones.length === emails.length && phones.length === people.length) return emailOwners[index] ?? null
    if (phones.length === people.length) return index
    return nearestOwner(phone, emails, emailOwners)
  })
  const owners = new Map<Detail, number | null>()
  emails.forEach((email, index) => {
    owners.set(email, emailOwners[index] ?? null)
  })
  phones.forEach((phone, index) => {
    owners.set(phone, phoneOwners[index] ?? null)
  })
  return details.map((detail) => {
    const owner = owners.get(detail) ?? null
    return { ...detail, owner: owner ?? 0, unsure: owner === null }
  })
}

/** The one person whose name the address spells: `k.hill`, `kate.hill`, `khill`. */
function ownerByAddress(email: Detail, names: readonly NameParts[]): number | null {
  const spaced = (email.text.split('@')[0] ?? '').toLowerCase().replace(/[^\p{L}]+/gu, ' ')
  const local = { spaced, joined: spaced.replaceAll(' ', '') }
  const scores = names.map((name) => likenessToName(local, name))
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const winners = scores.flatMap((score, index) => (score === best ? [index] : []))
  return best > 0 && winners.length === 1 ? (winners[0] ?? null) : null
}

interface LocalPart {
  readonly spaced: string
  readonly joined: string
}

function likenessToName({ spaced, joined }: LocalPart, { given, surname }: NameParts): number {
  const first = given[0] ?? ''
  const hasSurname = surname.length > 1 && joined.includes(surname)
  const hasGiven = first.length > 1 && spaced.includes(first)
  const hasInitial = first !== '' && spaced.startsWith(first[0] ?? '')
  return (hasSurname ? 4 : 0) + (hasGiven ? 2 : 0) + (hasInitial && hasSurname ? 1 : 0)
}

interface Mention {
  readonly index: number
  readonly at: number
}

/**
 * The person named beside a detail on its line: before it where the line begins with a name, else after it. Each line is looked through
 * once, however many details stand in it.
 */
function ownersByName(names: readonly NameParts[]): (detail: Detail) => number | null {
  const words = names.map(({ given, surname }) =>
    [given[0] ?? '', surname].filter((word) => word.length > 2).map((word) => word.replace(/[^\p{L}]/gu, '')),
  )
  const mentionsIn = remembered((line): Mention[] => {
    const places = placesOfWords(line)
    return words
      .flatMap((own, index) => {
        const at = own.flatMap((word) => places.get(word) ?? [])
        return at.length > 0 ? [{ index, at: Math.min(...at) }] : []
      })
      .sort((a, b) => a.at - b.at)
  })
  return ({ line, start }) => {
    const mentions = mentionsIn(line)
    const [first] = mentions
    if (!first) return null
    const isBefore = first.at < line.indexOf('|')
    const found = isBefore ? mentions.findLast(({ at }) => at < start) : mentions.find(({ at }) => at > start)
    return found?.index ?? null
  }
}

/** The first place of each word of a line. */
function placesOfWords(line: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const { 0: word, index } of line.toLowerCase().matchAll(/\p{L}+/gu))
    if (!places.has(word)) places.set(word, index)
  return places
}

/** Addresses that name nobody go, in order, to the people without one, if there are as many. */
function inOrderOfOthers(owners: readonly (number | null)[], people: number): (number | null)[] {
  const named = new Set(owners)
  const without = Array.from({ length: people }, (_, index) => index).filter((index) => !named.has(index))
  const unknown = owners.filter((owner) => owner === null).length
  if (unknown !== without.length) return [...owners]
  return owners.map((owner) => owner ?? without.shift() ?? null)
}

/** The owner of the nearest address in the same cell and line. */
function nearestOwner(phone: Detail, emails: readonly Detail[], owners: readonly (number | null)[]): number | null {
  const beside = emails
    .map((email, index) => ({ email, owner: owners[index] ?? null }))
    .filter(
      ({ email, owner }) => owner !== null && email.line === phone.line && email.source.cell === phone.source.cell,
    )
    .sort((a, b) => Math.abs(a.email.start - phone.start) - Math.abs(b.email.start - phone.start))
  return beside[0]?.owner ?? null
}
