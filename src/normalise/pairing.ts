/** Which of several people a telephone number or e-mail address belongs to: by address, by name beside it, by order, by nearness. */
import type { Source } from '../model.ts'
import { type NamedPerson, partsOfName } from '../register/person.ts'

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
  const emailOwners = inOrderOfOthers(
    emails.map((email) => ownerByAddress(email, people) ?? ownerByName(email, people)),
    people.length,
  )
  const named = phones.map((phone) => ownerByName(phone, people))
  const phoneOwners = phones.map((phone, index) => {
    if (named[index] !== null && named[index] !== undefined) return named[index]
    if (phones.length === emails.length && phones.length === people.length) return emailOwners[index] ?? null
    if (phones.length === people.length) return index
    return nearestOwner(phone, emails, emailOwners)
  })
  return details.map((detail) => {
    const owners = detail.kind === 'email' ? emailOwners : phoneOwners
    const owner = owners[(detail.kind === 'email' ? emails : phones).indexOf(detail)] ?? null
    return { ...detail, owner: owner ?? 0, unsure: owner === null }
  })
}

/** The one person whose name the address spells: `k.hill`, `kate.hill`, `khill`. */
function ownerByAddress(email: Detail, people: readonly NamedPerson[]): number | null {
  const local = (email.text.split('@')[0] ?? '').toLowerCase().replace(/[^\p{L}]+/gu, ' ')
  const scores = people.map((person) => likenessToName(local, person.name))
  const best = Math.max(...scores)
  const winners = scores.flatMap((score, index) => (score === best ? [index] : []))
  return best > 0 && winners.length === 1 ? (winners[0] ?? null) : null
}

function likenessToName(local: string, name: string): number {
  const { given, surname } = partsOfName(name)
  const first = given[0] ?? ''
  const hasSurname = surname.length > 1 && local.replaceAll(' ', '').includes(surname)
  const hasGiven = first.length > 1 && local.includes(first)
  const hasInitial = first !== '' && local.startsWith(first[0] ?? '')
  return (hasSurname ? 4 : 0) + (hasGiven ? 2 : 0) + (hasInitial && hasSurname ? 1 : 0)
}

/** The person named beside a detail on its line: before it where the line begins with a name, else after it. */
function ownerByName(detail: Detail, people: readonly NamedPerson[]): number | null {
  const mentions = people
    .flatMap((person, index) => {
      const { given, surname } = partsOfName(person.name)
      const words = [given[0] ?? '', surname].filter((word) => word.length > 2)
      const at = words.map((word) => placeOfWord(detail.line, word)).filter((place) => place >= 0)
      return at.length > 0 ? [{ index, at: Math.min(...at) }] : []
    })
    .sort((a, b) => a.at - b.at)
  const [first] = mentions
  if (!first) return null
  const firstDetail = detail.line.indexOf('|')
  if (first.at < firstDetail) return mentions.findLast((mention) => mention.at < detail.start)?.index ?? null
  return mentions.find((mention) => mention.at > detail.start)?.index ?? null
}

function placeOfWord(line: string, word: string): number {
  const escaped = word.replace(/[^\p{L}]/gu, '')
  return line.toLowerCase().search(new RegExp(String.raw`(?<!\p{L})${escaped}(?!\p{L})`, 'u'))
}

/** Addresses that name nobody go, in order, to the people without one, if there are as many. */
function inOrderOfOthers(owners: readonly (number | null)[], people: number): (number | null)[] {
  const without = Array.from({ length: people }, (_, index) => index).filter((index) => !owners.includes(index))
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
