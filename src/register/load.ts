/** Reading the register of partnerships from the workbook or CSV a team keeps in Excel. */
import { z } from 'zod'
import { monthOf } from '../kinds/date/month-names.ts'
import { REGISTER_HEADINGS } from '../words/en/list-headings.ts'
import { parentsOf } from './lineage.ts'
import type { ListContent } from './list-file.ts'
import { idBehindDate, looksMangled } from './mangled.ts'
import { nameKey } from './names.ts'
import { type Partnership, REGISTER_KINDS, type Register } from './register.ts'
import { type Columns, codeCell, listCell, optionalCell, readTable, type TableRow } from './table.ts'

const COLUMNS = [
  'id',
  'name',
  'kind',
  'accountable_to',
  'aliases',
  'merged_from',
  'split_from',
  'renamed_from',
  'active_from',
  'active_to',
  'expected_in',
  'contact_name',
  'contact_email',
] as const
type Column = (typeof COLUMNS)[number]

const TABLE: Columns<Column> = {
  all: COLUMNS,
  /** Registers written before splits and contacts were known lack these columns. */
  optional: ['split_from', 'contact_name', 'contact_email'],
  needed: ['id', 'name', 'kind'],
  lists: ['aliases', 'merged_from', 'split_from', 'renamed_from', 'expected_in'],
  headings: REGISTER_HEADINGS,
}
/** Columns that name other partnerships. */
const REFERENCES = ['accountable_to', 'merged_from', 'split_from', 'renamed_from'] as const

const day = z.string().transform((text, context) => {
  if (text === '') return null
  const iso = isoDay(text)
  if (iso === null) {
    context.addIssue({ code: 'custom', message: `expected a date such as 2011-02-28 or nothing, found "${text}"` })
    return z.NEVER
  }
  return iso
})

const rowSchema = z.object({
  id: codeCell.pipe(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
      error: (issue) => `expected an id of small letters, digits and hyphens, found "${String(issue.input)}"`,
    }),
  ),
  name: z.string().min(1, 'expected a name, found nothing'),
  kind: z
    .string()
    .transform((text) => text.toLowerCase().replace(/[\s_]+/g, '-'))
    .pipe(
      z.enum(REGISTER_KINDS, {
        error: (issue) => `expected one of ${REGISTER_KINDS.join(', ')}, found "${String(issue.input)}"`,
      }),
    ),
  accountable_to: codeCell.pipe(optionalCell),
  aliases: listCell,
  merged_from: listCell,
  split_from: listCell,
  renamed_from: listCell,
  active_from: day,
  active_to: day,
  expected_in: listCell,
  contact_name: optionalCell,
  contact_email: optionalCell.pipe(z.email({ error: 'expected an e-mail address or nothing' }).nullable()),
})

interface Row {
  readonly row: number
  /** Whether none of its cells has a mistake; others are looked at only for what else is wrong. */
  readonly isWhole: boolean
  readonly partnership: Partnership
  readonly say: TableRow<Column>['say']
}

export interface LoadedRegister {
  readonly register: Register
  readonly problems: string[]
  /** What was put right, which nobody need act on: an id that Excel had turned into a date. */
  readonly notes: string[]
}

/**
 * Reads and checks the register. `content` is a workbook, or a CSV (a byte-order mark, Excel's semicolons or tabs, blank rows and further
 * columns are fine), `file` the name used in problems, `rounds` the ids of the configured rounds; left out, those of `expected_in` are not
 * checked. Lists within a cell are split by `|` or over lines.
 *
 * `problems` has one line for each, with row (as Excel counts), column and cell: `register.csv row 12, accountable_to: expected an id of the
 * register, found "xyz" (cell D12)`. Rows without a problem of their own are in the register whatever the others hold.
 */
export function loadRegister(
  content: ListContent,
  file: string,
  rounds: readonly string[] | null = null,
): LoadedRegister {
  const problems: string[] = []
  const notes: string[] = []
  const table = readTable(content, file, TABLE, problems)
  const ids = new Set(table.map(({ cells }) => codeCell.parse(cells.id)))
  const known = new Set(rounds)
  const rows: Row[] = []
  for (const entry of table) {
    const mended = mendedCells(entry, ids, known, notes)
    const mangled = looksMangled(entry.cells.id, entry.dayIn('id')) && !/^\d+$/.test(entry.cells.id)
    const { error, data } = rowSchema.safeParse(mended)
    const issues = (error?.issues ?? []).map(({ path, message }) => ({ column: path.join('.'), message }))
    const faults = mangled
      ? [
          { column: 'id', message: `expected an id, found ${mangledText(entry.cells.id)}` },
          ...issues.filter(({ column }) => column !== 'id'),
        ]
      : issues
    for (const { column, message } of faults) problems.push(entry.say(column, message))
    const readable = data && faults.length === 0 ? data : withoutFaults(mended, faults, entry.row)
    rows.push({ row: entry.row, isWhole: faults.length === 0, partnership: toPartnership(readable), say: entry.say })
  }
  const found = [
    ...repeatedRows(rows),
    ...unknownReferences(rows),
    ...unknownRounds(rows, rounds),
    ...circles(rows, 'accountable_to', ({ accountableTo }) => (accountableTo === null ? [] : [accountableTo])),
    ...circles(rows, 'lineage', (partnership) => parentsOf(partnership).map(({ id }) => id)),
    ...datesWrongWayRound(rows),
  ]
  found.sort((a, b) => a.row - b.row)
  const sayIn = new Map(rows.map(({ row, say }) => [row, say]))
  problems.push(...found.flatMap(({ row, column, message }) => sayIn.get(row)?.(column, message) ?? []))

  const byId = new Map<string, Partnership>()
  for (const { partnership, isWhole } of rows)
    if (isWhole && !byId.has(partnership.id)) byId.set(partnership.id, partnership)
  return { register: { partnerships: [...byId.values()], byId }, problems, notes }
}

/** A row with cells nobody could mistake for another's in place of those with a mistake, so that what else is wrong is told at once. */
function withoutFaults(
  cells: Readonly<Record<Column, string>>,
  faults: readonly { readonly column: string }[],
  row: number,
): z.output<typeof rowSchema> {
  const instead: Partial<Record<string, string>> = { id: `${row}-without-an-id`, name: `(row ${row})`, kind: 'other' }
  const others = faults.map(({ column }) => [column, instead[column] ?? ''] as const)
  return rowSchema.parse({ ...cells, ...Object.fromEntries(others) })
}

function mangledText(written: string): string {
  return `"${written}", a date that Excel makes of ids such as 1-2 or 2011-03; type it again in a cell formatted as text`
}

/** The cells of a row with what Excel did to them undone where that is certain: dates as days, ids and rounds as they were typed. */
function mendedCells(
  { cells, dayIn, say }: TableRow<Column>,
  ids: ReadonlySet<string>,
  rounds: ReadonlySet<string>,
  notes: string[],
): Record<Column, string> {
  const mended: Record<Column, string> = { ...cells }
  for (const column of ['active_from', 'active_to'] as const) mended[column] = dayIn(column) ?? cells[column]
  for (const column of [...REFERENCES, 'expected_in'] as const) {
    const known = column === 'expected_in' ? rounds : ids
    const parts = cells[column].split('|').map((part) => part.trim())
    const whole = parts.map((part) => {
      if (part === '' || known.has(part)) return part
      const id = idBehindDate(part, parts.length === 1 ? dayIn(column) : null, known) ?? idWithZeros(part, known)
      if (id === null) return part
      notes.push(say(column, `"${part}" is read as ${id}, which Excel had changed`))
      return id
    })
    mended[column] = whole.join('|')
  }
  return mended
}

/** `007` stored as a number is 7. */
function idWithZeros(written: string, ids: ReadonlySet<string>): string | null {
  if (!/^[1-9]\d*(?:\.0+)?$/.test(written)) return null
  const same = [...ids].filter((id) => /^0\d*$/.test(id) && Number(id) === Number(written))
  const [only] = new Set(same)
  return only !== undefined && same.length === 1 ? only : null
}

interface Problem {
  readonly row: number
  readonly column: string
  readonly message: string
}

/** `2011-02-28`, `28/02/2011` as Excel shows it in this country, or `28 Feb 2011`; null for anything else or a day that does not exist. */
function isoDay(text: string): string | null {
  const written = /^(\d{1,2})[/. -](\d{1,2}|\p{L}{3,9})[/. -](\d{4})$/u.exec(text)
  const month = written?.[2] && (/^\d/.test(written[2]) ? written[2] : String(monthOf(written[2]) ?? ''))
  const iso = written ? `${written[3]}-${month?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : text
  return z.iso.date().safeParse(iso).success ? iso : null
}

function toPartnership(row: z.output<typeof rowSchema>): Partnership {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    accountableTo: row.accountable_to,
    aliases: row.aliases.filter((alias) => alias !== row.name),
    mergedFrom: row.merged_from,
    splitFrom: row.split_from,
    renamedFrom: row.renamed_from,
    activeFrom: row.active_from,
    activeTo: row.active_to,
    expectedIn: row.expected_in,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
  }
}

function repeatedRows(rows: readonly Row[]): Problem[] {
  const problems: Problem[] = []
  const ids = new Map<string, number>()
  const names = new Map<string, Row>()
  for (const entry of rows) {
    const { row, partnership } = entry
    const earlier = ids.get(partnership.id)
    if (earlier !== undefined)
      problems.push({
        row,
        column: 'id',
        message: `expected each id once, found "${partnership.id}" again (first in row ${earlier})`,
      })
    else ids.set(partnership.id, row)
    const key = nameKey(partnership.name)
    const namesake = names.get(key)
    if (namesake)
      problems.push({
        row,
        column: 'name',
        message: `expected each name once, found "${partnership.name}" again (first in row ${namesake.row})`,
      })
    else names.set(key, entry)
  }
  for (const { row, partnership } of rows) {
    for (const alias of partnership.aliases) {
      const owner = names.get(nameKey(alias))
      if (owner && owner.partnership.id !== partnership.id)
        problems.push({
          row,
          column: 'aliases',
          message: `expected an alias that is no other partnership's name, found "${alias}", the name in row ${owner.row}`,
        })
    }
  }
  return problems
}

function unknownReferences(rows: readonly Row[]): Problem[] {
  const ids = new Set(rows.map(({ partnership }) => partnership.id))
  return rows.flatMap(({ row, partnership }) => {
    const references: [string, readonly string[]][] = [
      ['accountable_to', partnership.accountableTo === null ? [] : [partnership.accountableTo]],
      ['merged_from', partnership.mergedFrom],
      ['split_from', partnership.splitFrom],
      ['renamed_from', partnership.renamedFrom],
    ]
    return references.flatMap(([column, named]) =>
      named
        .filter((id) => !ids.has(id))
        .map((id) => ({ row, column, message: `expected an id of the register, found ${foundInstead(id)}` })),
    )
  })
}

/** A round nobody configured is never asked for, so nobody would be chased. */
function unknownRounds(rows: readonly Row[], rounds: readonly string[] | null): Problem[] {
  if (rounds === null) return []
  return rows.flatMap(({ row, partnership }) =>
    partnership.expectedIn
      .filter((id) => !rounds.includes(id))
      .map((id) => ({
        row,
        column: 'expected_in',
        message: `expected ids of configured rounds (${rounds.join(', ')}), found ${foundInstead(id)}`,
      })),
  )
}

function foundInstead(written: string): string {
  return looksMangled(written, null) ? mangledText(written) : `"${written}"`
}

/** Each circle once, at its first row. */
function circles(
  rows: readonly Row[],
  column: string,
  next: (partnership: Partnership) => readonly string[],
): Problem[] {
  const byId = new Map(rows.map((row) => [row.partnership.id, row]))
  const done = new Set<string>()
  const problems: Problem[] = []
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id)
    if (start >= 0) {
      const members = path.slice(start)
      const row = Math.min(...members.map((member) => byId.get(member)?.row ?? Number.POSITIVE_INFINITY))
      problems.push({ row, column, message: `expected no circle, found ${[...members, id].join(' → ')}` })
      return
    }
    if (done.has(id)) return
    const entry = byId.get(id)
    for (const ahead of entry ? next(entry.partnership) : []) if (byId.has(ahead)) visit(ahead, [...path, id])
    done.add(id)
  }
  for (const { partnership } of rows) visit(partnership.id, [])
  return problems
}

function datesWrongWayRound(rows: readonly Row[]): Problem[] {
  return rows.flatMap(({ row, partnership: { activeFrom, activeTo } }) =>
    activeFrom !== null && activeTo !== null && activeTo < activeFrom
      ? [
          {
            row,
            column: 'active_to',
            message: `expected a day on or after active_from ${activeFrom}, found "${activeTo}"`,
          },
        ]
      : [],
  )
}
