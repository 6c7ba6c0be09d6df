/** Reading the register of partnerships from the CSV a team keeps in Excel. */
import { z } from 'zod'
import { parentsOf } from './lineage.ts'
import { nameKey } from './names.ts'
import { type Partnership, REGISTER_KINDS, type Register } from './register.ts'
import { listCell, optionalCell, problemAt, readTable } from './table.ts'

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
] as const
/** Registers written before splits were known lack this column. */
const OPTIONAL_COLUMNS = ['split_from'] as const

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
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
    error: (issue) => `expected an id of small letters, digits and hyphens, found "${String(issue.input)}"`,
  }),
  name: z.string().min(1, 'expected a name, found nothing'),
  kind: z
    .string()
    .transform((text) => text.toLowerCase().replace(/[\s_]+/g, '-'))
    .pipe(
      z.enum(REGISTER_KINDS, {
        error: (issue) => `expected one of ${REGISTER_KINDS.join(', ')}, found "${String(issue.input)}"`,
      }),
    ),
  accountable_to: optionalCell,
  aliases: listCell,
  merged_from: listCell,
  split_from: listCell,
  renamed_from: listCell,
  active_from: day,
  active_to: day,
  expected_in: listCell,
})

interface Row {
  readonly row: number
  readonly partnership: Partnership
}

/**
 * Reads and checks the register. `csv` is the file's text (UTF-8, a byte-order mark, Excel's semicolons or tabs, blank rows and
 * further columns are fine), `file` the name used in problems. Lists within a cell are split by `|`.
 *
 * `problems` has one line for each, with row (as Excel counts) and column: `register.csv row 12, accountable_to: expected an id of the
 * register, found "xyz"`. Rows without a problem of their own are in the register whatever the others hold.
 */
export function loadRegister(csv: string, file: string): { register: Register; problems: string[] } {
  const problems: string[] = []
  const rows: Row[] = []
  const columns = { all: COLUMNS, optional: OPTIONAL_COLUMNS, needed: ['id', 'name', 'kind'] } as const
  for (const { row, cells } of readTable(csv, file, columns, problems)) {
    const parsed = rowSchema.safeParse(cells)
    if (parsed.success) rows.push({ row, partnership: toPartnership(parsed.data) })
    else
      for (const issue of parsed.error.issues) problems.push(problemAt(file, row, issue.path.join('.'), issue.message))
  }
  const found = [
    ...repeatedRows(rows),
    ...unknownReferences(rows),
    ...circles(rows, 'accountable_to', ({ accountableTo }) => (accountableTo === null ? [] : [accountableTo])),
    ...circles(rows, 'lineage', (partnership) => parentsOf(partnership).map(({ id }) => id)),
    ...datesWrongWayRound(rows),
  ]
  found.sort((a, b) => a.row - b.row)
  problems.push(...found.map(({ row, column, message }) => problemAt(file, row, column, message)))

  const byId = new Map<string, Partnership>()
  for (const { partnership } of rows) if (!byId.has(partnership.id)) byId.set(partnership.id, partnership)
  return { register: { partnerships: [...byId.values()], byId }, problems }
}

interface Problem {
  readonly row: number
  readonly column: string
  readonly message: string
}

/** `2011-02-28`, or `28/02/2011` as Excel shows it in this country; null for anything else or a day that does not exist. */
function isoDay(text: string): string | null {
  const written = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  const iso = written ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : text
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
        .map((id) => ({ row, column, message: `expected an id of the register, found "${id}"` })),
    )
  })
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
