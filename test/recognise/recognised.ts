/** What the sheets of a file are recognised as, by the keys of a form's questions. */
import type { Form } from '../../src/config/schema.ts'
import type { Finding } from '../../src/model.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, type Recognition, recognise } from '../../src/recognise/recognise.ts'

export function readerOf(form: Form): (...grids: Grid[]) => Recognition {
  const vocabularies = prepareForms([form], form.id)
  return (...grids) => recognise('return.xlsx', { grids, findings: [] }, vocabularies)
}

/** The answers of one of the returns; pieces of an answer are parted by " | ". */
export function answersIn({ returns }: Recognition, keys: readonly string[], at = 0): Record<string, string> {
  const fields = returns[at]?.fields ?? []
  return Object.fromEntries(
    keys.map((key) => {
      const pieces = fields.filter(({ field }) => field.key === key).flatMap((one) => one.pieces)
      return [key, pieces.map(({ text }) => text.trim()).join(' | ')]
    }),
  )
}

export const findingsOf = ({ returns, findings }: Recognition): Finding[] => [
  ...returns.flatMap((raw) => raw.findings),
  ...findings,
]
export const severe = (found: Recognition) => findingsOf(found).filter(({ severity }) => severity !== 'note')
