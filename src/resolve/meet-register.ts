/** What a reading leaves to the register: the name of a return that does not say it, and which delivery groups its sub-groups are. */
import { finding } from '../findings/finding.ts'
import type { Register } from '../register/register.ts'
import type { UnresolvedUpdate } from './candidate.ts'
import { nameInTitles } from './name-from-title.ts'
import { groupMatcher, registered } from './sub-groups.ts'

/** The update with its name, where a title gives one the register knows, and with the register's ids of its sub-groups. */
export function meetRegister(update: UnresolvedUpdate, register: Register): UnresolvedUpdate {
  const match = groupMatcher(register)
  const subGroups = update.subGroups.map((group) => registered(group, match))
  const { unnamed } = update
  if (!unnamed) return { ...update, subGroups }
  const found = nameInTitles(unnamed.titles, register)
  if (!found) return { ...update, subGroups, findings: [...update.findings, ...unnamed.findings] }
  const { name, title } = found
  const query = finding('name-from-title', title.source, { name, text: title.text })
  return { ...update, subGroups, partnership: name, findings: [...update.findings, query] }
}
