/** *Outstanding*: who was expected to send a return and has sent none that could be used. */
import { contactInWords, type Finding, type PartnershipUpdate } from '../../model.ts'
import { rememberedOf } from '../../remembered.ts'
import { returnsLastTime } from '../../resolve/outstanding.ts'
import { isOutstanding } from '../named-findings.ts'
import { idsByName, type RoundResults } from '../results.ts'
import { registerKindWords, sheets, words } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, type Table } from './column.ts'

interface OutstandingRow {
  readonly id: string
  readonly kind: string | null
  readonly accountableTo: string | null
  readonly lastTime: string
  readonly contacts: readonly string[]
  /** The file that looks like theirs and could not be used, and why. */
  readonly came: string | null
}

const column = columnsOf<OutstandingRow>()

export const outstandingColumns: readonly Column<OutstandingRow>[] = [
  partnershipColumn(44, 'strong'),
  column.code('kind', 'Kind of partnership.', ({ kind }) => kind, {
    heading: 'Kind',
    words: registerKindWords,
    width: 16,
  }),
  column.text('accountable_to', 'What it reports to.', ({ accountableTo }) => accountableTo, {
    heading: 'Accountable to',
    width: 34,
  }),
  column.text('last_round', 'Whether it sent a return last time.', ({ lastTime }) => lastTime, {
    heading: 'Last round',
    width: 24,
  }),
  column.text(
    'contact_last_round',
    'Whom to ask, as its last return names them.',
    ({ contacts }) => contacts.join('\n'),
    { heading: 'Contact last round', width: 48, internal: true, missing: words.nobodyNamed },
  ),
  column.text('came', 'A file that looks like theirs and could not be used.', ({ came }) => came, {
    heading: 'What came',
    width: 48,
    internal: true,
    missing: words.nothingCame,
  }),
]

export function outstandingTable(results: RoundResults): Table<OutstandingRow> {
  return {
    key: 'outstanding',
    sheet: sheets.outstanding,
    title: 'Outstanding',
    about: 'Partnerships expected to send a return of which no usable return has come in.',
    empty: 'Every partnership expected in this round has sent a usable return.',
    blankMeans: words.registerSilent,
    columns: outstandingColumns,
    rows: idsByName(results, results.round.outstanding).map((id) => rowOf(results, id)),
  }
}

function rowOf(results: RoundResults, id: string): OutstandingRow {
  const registered = results.register.byId.get(id)
  const accountable = registered?.accountableTo ?? null
  const found = outstandingFindings(results.round.findings).get(id)
  const before = returnsLastTime(results.register, id, results.previous)
  const lastTime = before.length > 0 ? words.sentLastTime : words.silentLastTime
  return {
    id,
    kind: registered?.kind ?? null,
    accountableTo: accountable && (results.register.byId.get(accountable)?.name ?? accountable),
    lastTime: results.previous ? lastTime : words.noLastRound,
    contacts: contactsOf(found, before),
    came: cameFrom(found),
  }
}

const outstandingFindings = rememberedOf(
  (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
    new Map([...findings].reverse().flatMap((one) => (isOutstanding(one) ? [[String(one.args.id), one]] : []))),
)

function cameFrom(found: Finding | undefined): string | null {
  return found?.args.came ? words.cameUnusable(String(found.args.came), String(found.args.problem)) : null
}

/** The contact the finding names, who may be of an earlier round than the last; without one those of last round's returns. */
function contactsOf(found: Finding | undefined, before: readonly PartnershipUpdate[]): string[] {
  const contacts = found
    ? String(found.args.contact).split('; ')
    : before.flatMap((one) => one.contacts).map(contactInWords)
  return contacts.filter((contact) => contact !== '')
}
