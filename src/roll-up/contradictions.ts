/**
 * Bodies contradict each other where **one partnership sent both a return, for rounds due within a month of each other, and one value, target or
 * chair is understood otherwise in each**.
 *
 * A name alone makes no partnership one: every council has a Health and Wellbeing Board. It is taken for one where its name is the same and both
 * returns also name the same chair or the same contact. What is not of the same kind, list, currency, unit and period is no contradiction, nor is what nobody
 * is certain of or an open query asks about.
 */
import { groupedBy } from '../groups.ts'
import { digitsOf } from '../kinds/contacts/phones.ts'
import { valueKindNamed } from '../kinds/table/columns.ts'
import { isSame } from '../kinds/typed.ts'
import type { PartnershipUpdate, Person, Source, TargetClaim, TypedValue } from '../model.ts'
import { nameKey } from '../register/names.ts'
import { samePerson } from '../register/person.ts'
import { compareNames, partnershipName, type RoundResults, UNREGISTERED } from '../write/results.ts'
import { roleName, yesNo } from '../write/strings.ts'
import { isUnclear, keyOf, placedValues, placeOf, placesToConfirm, type TopicKey } from './topic-uses.ts'
import { words } from './words.ts'

/** What a return says, as far as another body may say otherwise. */
export interface Told {
  readonly organisation: string
  readonly inputPath: string
  readonly name: string
  /** Day the round was due or, where it has no such day, on which the return was completed, in milliseconds as `Date` counts; null where neither is known. */
  readonly time: number | null
  /** Chairs who hold the office. */
  readonly chairs: readonly Person[]
  /** Addresses and numbers of its contacts, to be compared. */
  readonly contacts: readonly string[]
  readonly period: TypedValue | null
  /** Values that stand alone under their topic, by what they have to agree in. */
  readonly values: Readonly<Record<string, ToldValue>>
  readonly targets: readonly TargetClaim[]
}

interface ToldValue extends TopicKey {
  readonly title: string
  readonly value: TypedValue
}

/** What a body says, and where. */
export interface Says {
  readonly organisation: string
  readonly inputPath: string
  readonly text: string
  readonly source: Source | null
}

export interface Contradiction {
  readonly partnership: string
  readonly about: string
  /** What shows that both speak of one partnership. */
  readonly shown: keyof typeof words.shownBy
  readonly one: Says
  readonly other: Says
}

/** What a body's returns say. An unregistered partnership has a name that nobody confirmed, and is left out. */
export function toldBy(results: RoundResults): readonly Told[] {
  const { organisation, inputPath } = results
  const { due } = results.round.round
  return results.round.updates
    .filter(({ partnershipId }) => !partnershipId.startsWith(UNREGISTERED))
    .map((update): Told => {
      const toConfirm = placesToConfirm(update)
      const isSettled = ({ source }: { readonly source: Source }) => !toConfirm.has(placeOf(source))
      const values = valuesOf(results, update, isSettled)
      const completed = update.completedOn?.precision === 'day' ? update.completedOn.date : null
      const day = due ?? completed
      return {
        organisation,
        inputPath,
        name: partnershipName(results, update.partnershipId),
        time: day === null ? null : Date.parse(day),
        chairs: update.people.filter(
          (person) => person.role === 'chair' && person.status === 'holds' && isSettled(person),
        ),
        contacts: contactKeys(update),
        period: Object.values(values).find(({ kind }) => kind === 'period')?.value ?? null,
        values,
        targets: update.targets.filter(isSettled),
      }
    })
}

/** Of a topic with several values nobody can say which is meant. */
function valuesOf(
  results: RoundResults,
  update: PartnershipUpdate,
  isSettled: (value: TypedValue) => boolean,
): Told['values'] {
  const placed = placedValues(results, update).filter(({ value }) => value !== null)
  const topics = groupedBy(placed, (one) => JSON.stringify([one.topic, one.column]))
  const told: Record<string, ToldValue> = {}
  for (const [only, ...others] of topics.values()) {
    if (!only?.value || only.column !== null || others.length > 0) continue
    const { value, title, topic, column, kind, list } = only
    if (kind !== 'text' && !isUnclear(value) && isSettled(value))
      told[keyOf(only)] = { topic, column, kind, list, title, value }
  }
  return told
}

function contactKeys({ contacts }: PartnershipUpdate): string[] {
  return contacts.flatMap(({ emails, phones }) => [
    ...emails.map(({ address }) => address.toLowerCase()),
    ...phones.map(({ number }) => digitsOf(number)).filter((digits) => digits.length >= WHOLE_NUMBER),
  ])
}

/** Digits of a number that is not an extension. */
const WHOLE_NUMBER = 9

/** All contradictions, by partnership. */
export function contradictionsIn(told: readonly Told[]): readonly Contradiction[] {
  const found: Contradiction[] = []
  for (const named of groupedBy(told, ({ name }) => nameKey(name)).values()) {
    for (const [at, one] of named.entries()) {
      for (const other of named.slice(at + 1)) {
        const shown = shownBy(one, other)
        if (shown) found.push(...between(one, other).map((parts) => ({ partnership: one.name, shown, ...parts })))
      }
    }
  }
  return found.sort((a, b) => compareNames(a.partnership, b.partnership))
}

/** What shows that two returns are of one partnership and of one time; null where nothing does. */
function shownBy(one: Told, other: Told): Contradiction['shown'] | null {
  if (one.organisation === other.organisation) return null
  if (one.time === null || other.time === null || Math.abs(one.time - other.time) > MOST_TIME) return null
  if (one.contacts.some((key) => other.contacts.includes(key))) return 'contact'
  return chairInBoth(one, other) ? 'chair' : null
}

/** A surname alone is many people's. */
function chairInBoth(one: Told, other: Told): boolean {
  return one.chairs.some((chair) =>
    other.chairs.some(
      (also) => chair.name.trim().includes(' ') && also.name.trim().includes(' ') && samePerson(chair, also),
    ),
  )
}

/** A month. */
const MOST_TIME = 31 * 86_400_000

type Parts = Pick<Contradiction, 'about' | 'one' | 'other'>

function between(one: Told, other: Told): Parts[] {
  return [...valuesBetween(one, other), ...targetsBetween(one, other), ...chairsBetween(one, other)]
}

function valuesBetween(one: Told, other: Told): Parts[] {
  if (!isOfOnePeriod(one, other)) return []
  return Object.entries(one.values).flatMap(([key, mine]) => {
    const theirs = other.values[key]
    const kind = valueKindNamed(mine.kind)
    if (!theirs || !kind || mine.kind === 'period' || isSame(mine.value, theirs.value, kind)) return []
    const says = (told: Told, { value }: ToldValue) => saysOf(told, kind.show(value), value.source)
    return [{ about: mine.title, one: says(one, mine), other: says(other, theirs) }]
  })
}

/** Figures of two periods differ as they should. */
function isOfOnePeriod({ period: one }: Told, { period: other }: Told): boolean {
  const kind = valueKindNamed('period')
  if (!one && !other) return true
  return one !== null && other !== null && kind !== undefined && isSame(one, other, kind)
}

/** One says that a target of a scheme is its own, the other that it is not. */
function targetsBetween(one: Told, other: Told): Parts[] {
  return one.targets.flatMap((mine) => {
    const theirs = other.targets.filter(({ code, scheme }) => code === mine.code && scheme === mine.scheme)
    const [first] = theirs
    if (!first || theirs.some(({ claimed }) => claimed === mine.claimed)) return []
    const says = (told: Told, claim: TargetClaim) => saysOf(told, yesNo(claim.claimed), claim.source)
    return [{ about: words.responsibleFor(mine.code), one: says(one, mine), other: says(other, first) }]
  })
}

function chairsBetween(one: Told, other: Told): Parts[] {
  const [mine, theirs] = [one.chairs[0], other.chairs[0]]
  if (!mine || !theirs) return []
  if (one.chairs.some((chair) => other.chairs.some((also) => samePerson(chair, also)))) return []
  const says = (told: Told, { name, source }: Person) => saysOf(told, name, source)
  return [{ about: roleName('chair'), one: says(one, mine), other: says(other, theirs) }]
}

function saysOf({ organisation, inputPath }: Told, text: string, source: Source): Says {
  return { organisation, inputPath, text, source: source.file === '' ? null : source }
}
