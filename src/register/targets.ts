/** Reading a scheme's list of known targets from the workbook or CSV a team keeps in Excel. */
import { z } from 'zod'
import { TARGET_HEADINGS } from '../words/en/list-headings.ts'
import type { ListContent } from './list-file.ts'
import type { KnownTarget, Register } from './register.ts'
import { type Columns, codeCell, listCell, optionalCell, readTable } from './table.ts'

const COLUMNS = ['code', 'description', 'owner', 'delivery_groups'] as const
const TABLE: Columns<(typeof COLUMNS)[number]> = {
  all: COLUMNS,
  needed: ['code'],
  lists: ['delivery_groups'],
  headings: TARGET_HEADINGS,
}

function rowSchema(scheme: string) {
  return z.object({
    code: z.string().min(1, `expected a code such as "${scheme} 1", found nothing`),
    description: optionalCell,
    owner: codeCell.pipe(optionalCell),
    delivery_groups: listCell,
  })
}

/** Number of a code that is the scheme's id and a number, as people copy it from a document; null for codes of another shape. */
function numberOf(code: string, scheme: string): string | null {
  const number = code.toLowerCase().startsWith(scheme.toLowerCase()) ? code.slice(scheme.length).trim() : ''
  return /^\d+$/.test(number) ? number : null
}

/** `NI56` and `ni 56` are `NI 56`; a list that writes its numbers with zeros (`WM01`) stays as it is. */
function tidierOf(codes: readonly string[], scheme: string): (code: string) => string {
  const isPadded = codes.some((code) => /^0\d/.test(numberOf(code, scheme) ?? ''))
  return (code) => {
    const number = isPadded ? null : numberOf(code, scheme)
    return number === null ? code : `${scheme} ${Number(number)}`
  }
}

interface Row {
  readonly row: number
  readonly target: KnownTarget
}

/**
 * Reads and checks a list of targets. `content` is a workbook or a CSV, `file` the name used in problems, `scheme` the id of the scheme
 * the codes belong to; owners and delivery groups are ids of `register`. Lists within a cell are split by `|`.
 *
 * `problems` has one line for each, with row (as Excel counts), column and cell: `targets.csv row 3, owner: expected an id of the
 * register, found "xyz" (cell C3)`. Rows without a problem of their own are in `targets` whatever the others hold.
 */
export function loadTargets(
  content: ListContent,
  file: string,
  scheme: string,
  register: Register,
): { targets: KnownTarget[]; problems: string[] } {
  const problems: string[] = []
  const schema = rowSchema(scheme)
  const rows: Row[] = []
  const table = readTable(content, file, TABLE, problems)
  const tidy = tidierOf(
    table.map(({ cells }) => codeCell.parse(cells.code)),
    scheme,
  )
  for (const { row, cells, dayIn, say } of table) {
    const at = (column: string, message: string) => problems.push(say(column, message))
    if (dayIn('code') !== null) {
      at('code', `expected a code, found "${cells.code}", a date; type it again in a cell formatted as text`)
      continue
    }
    const parsed = schema.safeParse(cells)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) at(issue.path.join('.'), issue.message)
      continue
    }
    const { description, owner, delivery_groups: deliveryGroups } = parsed.data
    const code = tidy(codeCell.parse(parsed.data.code))
    const earlier = rows.find((other) => other.target.code === code)
    if (earlier) at('code', `expected each code once, found "${code}" again (first in row ${earlier.row})`)
    const references = [
      { column: 'owner', ids: owner === null ? [] : [owner] },
      { column: 'delivery_groups', ids: deliveryGroups },
    ]
    for (const { column, ids } of references) {
      for (const id of ids) {
        if (!register.byId.has(id)) at(column, `expected an id of the register, found "${id}"`)
      }
    }
    if (!earlier) rows.push({ row, target: { code, scheme, description, owner, deliveryGroups } })
  }
  return { targets: rows.map(({ target }) => target), problems }
}
