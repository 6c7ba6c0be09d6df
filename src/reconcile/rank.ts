/** Which differences a manager would call a change, and which stand and are counted apart. */
import { samePerson } from '../register/person.ts'
import type { Change } from './model.ts'

const OF_PEOPLE: ReadonlySet<string> = new Set(['chairs', 'cabinetMembers', 'otherPeople', 'contacts'])

/**
 * Ranks the changes of one comparison. Routine are: dates of completion, which always differ; another spelling of the name of one and the same partnership; and what
 * was told of another forebear already, as when each of two that merged had the same member, or both have a new name. What turned round comes first.
 */
export function inRank(changes: readonly Change[]): Change[] {
  const ranked: Change[] = []
  // Only a change of the same field can have told it, and most changes are of answers, which tell nothing of each other.
  const ofField = new Map<string, Change[]>()
  for (const change of changes) {
    const told = ofField.get(change.field) ?? []
    const routine = change.rank === 'change' && (isRoutine(change) || told.some((one) => isToldBy(one, change)))
    ranked.push(routine ? { ...change, rank: 'routine' } : change)
    if (change.field !== 'answers') told.push(change)
    ofField.set(change.field, told)
  }
  return [...ranked.filter(({ rank }) => rank === 'turned'), ...ranked.filter(({ rank }) => rank !== 'turned')]
}

function isRoutine({ field, before, after }: Change): boolean {
  if (field === 'completedOn') return true
  return field === 'partnership' && before?.partnershipId === after?.partnershipId
}

function isToldBy(told: Change, { field, topic, kind, before, after }: Change): boolean {
  if (told.field !== field || told.kind !== kind || told.topic !== topic || kind === 'kept') return false
  if (field === 'answers' || told.before?.partnershipId === before?.partnershipId) return false
  if (field === 'partnership') return true
  return isSame(field, told.before?.text, before?.text) && isSame(field, told.after?.text, after?.text)
}

function isSame(field: string, a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b
  return OF_PEOPLE.has(field) && samePerson({ name: a }, { name: b })
}
