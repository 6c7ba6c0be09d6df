/** The table the others refer to: partnerships and groups. */
import { REGISTER_KINDS } from '../../register/register.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { type DataTable, PARTNERSHIP_ID } from './table.ts'

/** Every partnership that another table names, and no other. */
export function partnershipsTable(results: RoundResults, ids: Iterable<string>): DataTable {
  const sent = new Set(results.round.updates.map(({ partnershipId }) => partnershipId))
  const outstanding = new Set(results.round.outstanding)
  const rows = [...withSuperiors(results, ids)]
    .map((id) => ({ id, name: partnershipName(results, id), registered: results.register.byId.get(id) }))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, registered }) => ({
      partnership_id: id,
      name,
      kind: registered?.kind ?? null,
      accountable_to: registered?.accountableTo ?? null,
      in_register: registered !== undefined,
      standing: sent.has(id) ? 'received' : outstanding.has(id) ? 'outstanding' : 'named-only',
    }))
  return {
    name: 'partnerships',
    title: 'Partnerships',
    description: 'One row for each partnership or group that any other table names.',
    fields: [
      PARTNERSHIP_ID,
      { name: 'name', type: 'string', description: 'Name of the partnership.', required: true },
      {
        name: 'kind',
        type: 'string',
        values: REGISTER_KINDS,
        description: 'Kind of partnership; missing when the register does not have it.',
      },
      {
        name: 'accountable_to',
        type: 'string',
        description: 'Identifier of what it reports to, as the register has it.',
      },
      {
        name: 'in_register',
        type: 'boolean',
        description: 'Whether the register of partnerships has it.',
        required: true,
      },
      {
        name: 'standing',
        type: 'string',
        values: ['received', 'outstanding', 'named-only'],
        description:
          'received: sent a usable return. outstanding: was asked for one and sent none. named-only: named by a return, a target or the round before.',
        required: true,
      },
    ],
    primaryKey: ['partnership_id'],
    foreignKeys: [{ fields: ['accountable_to'], resource: '', reference: ['partnership_id'] }],
    rows,
  }
}

/** With what each reports to, and what that reports to. */
function withSuperiors(results: RoundResults, ids: Iterable<string>): ReadonlySet<string> {
  const all = new Set(ids)
  // A set can grow while it is gone through.
  for (const id of all) {
    const superior = results.register.byId.get(id)?.accountableTo
    if (superior) all.add(superior)
  }
  return all
}
