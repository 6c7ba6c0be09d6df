/** What only shows when the returns of a round are laid side by side. */
import { finding } from '../findings/finding.ts'
import { phoneKey } from '../kinds/contacts/phones.ts'
import { type Contact, type Finding, type PartnershipUpdate, type Person, peopleIn, type Source } from '../model.ts'
import { groupByPerson, type Mention, samePerson } from './identity.ts'
import type { Group } from './pairing.ts'
import { findSameText } from './same-text.ts'

/**
 * Findings across a round: one person chairing several partnerships, a sub-group's chair at odds with that group's own return, one
 * person's contact details that differ, meetings planned for the same day, returns that hold the same text as another partnership's, now or last time.
 *
 * @param groups the returns with those of the round before that they belong to
 */
export function observeRound(
  updates: readonly PartnershipUpdate[],
  groups: readonly Group[],
  region: string | null,
): Finding[] {
  return [
    ...chairsOfSeveral(updates),
    ...chairsAtOdds(updates),
    ...differingContacts(updates, region),
    ...sameDayMeetings(updates),
    ...findSameText(updates, groups),
  ]
}

interface Held<T> {
  readonly update: PartnershipUpdate
  readonly item: T
}

function mentionsOf<T extends Person | Contact>(
  updates: readonly PartnershipUpdate[],
  itemsOf: (update: PartnershipUpdate) => readonly T[],
): Mention<Held<T>>[] {
  return updates.flatMap((update) =>
    itemsOf(update).flatMap((item) =>
      item.name === null ? [] : [{ person: { name: item.name, note: item.note }, value: { update, item } }],
    ),
  )
}

function chairsOfSeveral(updates: readonly PartnershipUpdate[]): Finding[] {
  return groupByPerson(mentionsOf(updates, chairsOf)).flatMap(({ name, mentions }) => {
    const partnerships = [
      ...new Map(mentions.map(({ value }) => [value.update.partnershipId, value.update.partnership])),
    ]
    if (partnerships.length < 2) return []
    const source = mentions[0]?.value.item.source ?? null
    return [finding('chairs-several', source, { name, partnerships: partnerships.map(([, printed]) => printed) })]
  })
}

function chairsOf(update: PartnershipUpdate): Person[] {
  return peopleIn(update, 'chair')
}

/** The chair a return names for one of its sub-groups, against the group's own return. */
function chairsAtOdds(updates: readonly PartnershipUpdate[]): Finding[] {
  const byId = new Map(updates.map((update) => [update.partnershipId, update]))
  return updates.flatMap((update) =>
    update.subGroups.flatMap((group) => {
      const own = group.registerId === null ? undefined : byId.get(group.registerId)
      const { chair } = group
      const chairs = own ? chairsOf(own) : []
      if (!own || own === update || chair === null || chairs.length === 0) return []
      if (chairs.some((person) => samePerson(person, { name: chair }))) return []
      const args = {
        group: group.name,
        chair,
        by: update.partnership,
        own: chairs.map(({ name }) => name).join(', '),
      }
      return [finding('chair-at-odds', group.source, args)]
    }),
  )
}

function differingContacts(updates: readonly PartnershipUpdate[], region: string | null): Finding[] {
  return groupByPerson(mentionsOf(updates, ({ contacts }) => contacts)).flatMap(({ name, mentions }) => [
    ...differing(name, 'telephone number', mentions, ({ phones }) =>
      phones.map(({ number }) => ({ text: number, key: phoneKey(number, region) })),
    ),
    ...differing(name, 'e-mail address', mentions, ({ emails }) =>
      emails.map(({ address }) => ({ text: address, key: address.toLowerCase() })),
    ),
  ])
}

function differing(
  name: string,
  what: string,
  mentions: readonly Mention<Held<Contact>>[],
  waysOf: (contact: Contact) => readonly { readonly text: string; readonly key: string }[],
): Finding[] {
  const given = mentions.filter(({ value }) => waysOf(value.item).length > 0)
  const versions = new Map<string, { ways: string; partnerships: string[]; source: Source }>()
  for (const { value } of given) {
    const key = [...new Set(waysOf(value.item).map(({ key }) => key))].sort().join(' ')
    const version = versions.get(key) ?? {
      ways: waysOf(value.item)
        .map(({ text }) => text)
        .join(', '),
      partnerships: [],
      source: value.item.source,
    }
    version.partnerships.push(value.update.partnership)
    versions.set(key, version)
  }
  const [first, ...others] = [...versions.values()]
  if (!first || others.length === 0) return []
  const named = [...new Set([first, ...others].flatMap(({ partnerships }) => partnerships))]
  const details = [first, ...others].map(({ ways, partnerships }) => `${ways} (${partnerships.join(', ')})`).join('; ')
  return [finding('contact-details-differ', first.source, { name, what, details, partnerships: named })]
}

function sameDayMeetings(updates: readonly PartnershipUpdate[]): Finding[] {
  const days = new Map<string, { update: PartnershipUpdate; source: Source; planned: boolean }[]>()
  for (const update of updates) {
    for (const { date, when, source } of update.meetings) {
      if (date?.precision !== 'day') continue
      const meetings = days.get(date.date) ?? []
      if (!meetings.some((other) => other.update === update))
        meetings.push({ update, source, planned: when === 'planned' })
      days.set(date.date, meetings)
    }
  }
  return [...days]
    .filter(([, meetings]) => meetings.length > 1 && meetings.some(({ planned }) => planned))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, meetings]) =>
      finding('meetings-same-day', meetings[0]?.source ?? null, {
        date,
        partnerships: meetings.map(({ update }) => update.partnership),
      }),
    )
}
