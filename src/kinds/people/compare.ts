/** Who holds which office now and held it last time. */
import type { PartnershipUpdate, Person } from '../../model.ts'
import type { Change, ChangeField, Side } from '../../reconcile/model.ts'
import { partsOfName, samePerson } from '../../register/person.ts'
import type { ComparedReturns, ComparedValues, Found } from '../comparing.ts'

interface Holder {
  readonly person: Person
  /** "chair", "cabinetMember" or an office of the form's own. */
  readonly role: string
  readonly field: ChangeField
}

/**
 * Chairs, cabinet members and holders of other offices, by who the person is: however the name is spelled, the same person in the same
 * office is `kept`, in another office `moved`; who took over from whom is `changed`. A person announced to take over last time counts as
 * the one who held the office since.
 */
export function comparePeople(returns: ComparedReturns): ComparedValues {
  const found = returns.pair(holdersOf, [
    { kind: 'kept', test: (a, b) => a.role === b.role && a.person.name === b.person.name },
    { kind: 'kept', test: (a, b) => a.role === b.role && samePerson(a.person, b.person) },
    { kind: 'moved', test: (a, b) => a.role !== b.role && samePerson(a.person, b.person) },
    { kind: 'changed', test: (a, b) => a.role === b.role },
  ])
  return { changes: found.map((one) => ({ change: describe(one), home: one.home })), findings: [] }
}

const FIELDS: ReadonlyMap<string, ChangeField> = new Map([
  ['chair', 'chairs'],
  ['cabinetMember', 'cabinetMembers'],
])

/** Within an office the latest announced successor first. */
function holdersOf(update: PartnershipUpdate): Holder[] {
  const holders = update.people
    .filter(({ status }) => status !== 'former')
    .map((person): Holder => ({ person, role: person.role, field: FIELDS.get(person.role) ?? 'otherPeople' }))
  const from = ({ person }: Holder) => person.from ?? ''
  return holders.sort((a, b) => (from(a) === from(b) ? 0 : from(a) > from(b) ? -1 : 1))
}

function describe({ kind, before, after }: Found<Holder>): Change {
  const here = after?.item ?? before?.item
  return {
    field: here?.field ?? 'otherPeople',
    topic: here?.field === 'otherPeople' ? here.role : null,
    movedFrom: kind === 'moved' ? (before?.item.role ?? null) : null,
    kind,
    rank: 'change',
    joined: null,
    before: before && sideOf(before),
    after: after && sideOf(after),
    likeness: null,
    words: null,
    remark: before && after ? remarkOn(kind, before.item.person, after.item.person) : null,
    ...(before?.item.person.from ? { announcedFrom: before.item.person.from } : {}),
  }
}

function remarkOn(kind: Found<Holder>['kind'], before: Person, after: Person): string | null {
  if (kind === 'changed' && before.from !== null) return `${before.name} was announced from ${before.from}`
  if (kind !== 'kept' || before.name === after.name) return null
  if (before.from !== null && after.from === null) return `took over from ${before.from}, as announced`
  const same = partsOfName(before.name).surname === partsOfName(after.name).surname
  return same ? 'the same person, spelled differently' : 'the same person, by name and by office'
}

function sideOf({ item, of }: { item: Holder; of: PartnershipUpdate }): Side {
  const { name, note, source } = item.person
  return { text: note ? `${name} (${note})` : name, partnershipId: of.partnershipId, source }
}
