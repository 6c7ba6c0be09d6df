/** The table the others of the data refer to: partnerships and groups. */
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { states } from '../status-words.ts'
import { registerKindWords } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, type Table } from './column.ts'

interface PartnershipRow {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly accountableTo: string | null
  readonly inRegister: boolean
  readonly standing: string
}

const STANDINGS = { received: states.received, outstanding: states.outstanding, 'named-only': states.namedOnly }

const column = columnsOf<PartnershipRow>()

const columns: readonly Column<PartnershipRow>[] = [
  partnershipColumn(30),
  column.text('name', 'Name of the partnership.', ({ name }) => name, { heading: 'Name', width: 30, required: true }),
  column.code('kind', 'Kind of partnership; missing when the register does not have it.', ({ kind }) => kind, {
    heading: 'Kind',
    words: registerKindWords,
    width: 16,
  }),
  column.partnership(
    'accountable_to',
    'Identifier of what it reports to, as the register has it.',
    ({ accountableTo }) => accountableTo,
    { heading: 'Accountable to', width: 30 },
  ),
  column.yesNo('in_register', 'Whether the register of partnerships has it.', ({ inRegister }) => inRegister, {
    heading: 'In the register',
    width: 10,
    required: true,
  }),
  column.code(
    'standing',
    'received: sent a usable return. outstanding: was asked for one and sent none. named-only: named by a return, a target or the round before.',
    ({ standing }) => standing,
    { heading: 'Standing', words: STANDINGS, width: 16, required: true },
  ),
]

/** Every partnership that another table names, and no other. */
export function partnershipsTable(results: RoundResults, ids: Iterable<string>): Table<PartnershipRow> {
  const sent = new Set(results.round.updates.map(({ partnershipId }) => partnershipId))
  const outstanding = new Set(results.round.outstanding)
  return {
    key: 'partnerships',
    sheet: 'Partnerships',
    title: 'Partnerships',
    about: 'One row for each partnership or group that any other table names.',
    empty: 'No table names a partnership.',
    columns,
    rows: [...withSuperiors(results, ids)]
      .map((id) => ({ id, name: partnershipName(results, id), registered: results.register.byId.get(id) }))
      .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
      .map(({ id, name, registered }) => ({
        id,
        name,
        kind: registered?.kind ?? null,
        accountableTo: registered?.accountableTo ?? null,
        inRegister: registered !== undefined,
        standing: sent.has(id) ? 'received' : outstanding.has(id) ? 'outstanding' : 'named-only',
      })),
    primaryKey: ['partnership_id'],
    foreignKeys: [{ fields: ['accountable_to'], resource: '', reference: ['partnership_id'] }],
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
