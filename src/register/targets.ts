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

/** A code as people copy it from a document: `NI56` and `ni 56` are `NI 56`; codes of another shape stay as they are. */
function rowSchema(scheme: string) {
  return z.object({
    code: z
      .string()
      .min(1, `expected a code such as "${scheme} 1", found nothing`)
      .transform((code) => tidyCode(codeCell.parse(code), scheme)),
    description: optionalCell,
    owner: codeCell.pipe(optionalCell),
    delivery_groups: listCell,
  })
}

function tidyCode(code: string, scheme: string): string {
  const number = code.toLowerCase().startsWith(scheme.toLowerCase()) ? code.slice(scheme.length).trim() : ''
  return /^\d+$/.test(number) ? `${scheme} ${Number(number)}` : code
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
  for (const { row, cells, dayIn, say } of readTable(content, file, TABLE, problems)) {
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
    const { code, description, owner, delivery_groups: deliveryGroups } = parsed.data
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
