/** The tables of how the run went: what became of each file and return, and what was found. */
import { wordingOf } from '../../findings/finding.ts'
import { outcomeSchema, severitySchema, supersededSchema } from '../../model.ts'
import { allFindings, type RoundResults, returnsByFile } from '../results.ts'
import {
  type DataField,
  type DataTable,
  numberField,
  sourceFields,
  sourceValues,
  toPartnership,
  type Value,
} from './table.ts'

/** One row for each return, and one for each file that holds none. */
export function returnsTable(results: RoundResults): DataTable {
  const { files } = results.round
  const returns = returnsByFile(results.round)
  const rows = files.flatMap((file): Record<string, Value>[] => {
    const held = returns.get(file.file) ?? []
    const common = { file: file.file, sha256: file.sha256 || null }
    if (held.length === 0) return [{ ...common, outcome: file.outcome }]
    return held.map(({ update, replacement }) => ({
      ...common,
      outcome: replacement ? 'superseded' : 'used',
      sheet: update.source.sheet,
      cell: update.source.cell,
      partnership_id: update.partnershipId,
      layout: update.layout,
      replaced_by: replacement?.by.file ?? null,
      reason: replacement?.reason ?? null,
      cells: update.coverage.cells,
      labels: update.coverage.labels,
      values: update.coverage.values,
      furniture: update.coverage.furniture,
      left_over: update.coverage.leftOver,
    }))
  })
  const count = (name: string, what: string): DataField => ({ name, type: 'integer', minimum: 0, description: what })
  return {
    name: 'returns',
    title: 'Returns',
    description: 'One row for each return that came in, and one for each file that holds none, with what became of it.',
    internal: true,
    fields: [
      numberField('Place in the list, from 1.'),
      { name: 'file', type: 'string', description: 'Path within the folder of the round.', required: true },
      {
        name: 'sha256',
        type: 'string',
        pattern: '[0-9a-f]{64}',
        description: 'Checksum; missing when the file was not read.',
      },
      {
        name: 'outcome',
        type: 'string',
        values: outcomeSchema.options,
        description: 'What became of it.',
        required: true,
      },
      { name: 'sheet', type: 'string', description: 'Sheet the return is on.' },
      { name: 'cell', type: 'string', description: 'Cell it starts at.' },
      { name: 'partnership_id', type: 'string', description: 'Whose return it is; missing when the file holds none.' },
      { name: 'layout', type: 'string', description: 'How questions and answers are laid out.' },
      { name: 'replaced_by', type: 'string', description: 'File of the return that stands in its place.' },
      {
        name: 'reason',
        type: 'string',
        values: supersededSchema.shape.reason.options,
        description: 'Why that one stands.',
      },
      count('cells', 'Cells of the return that are not empty; the sum of the four that follow.'),
      count('labels', 'Cells that hold a question.'),
      count('values', 'Cells that hold an answer.'),
      count('furniture', 'Cells of the form’s own titles and guidance.'),
      count('left_over', 'Cells that belong to no question.'),
    ],
    primaryKey: ['number'],
    foreignKeys: [toPartnership()],
    rows: rows.map((row, index) => ({ number: index + 1, ...row })),
  }
}

export function findingsTable(results: RoundResults): DataTable {
  return {
    name: 'findings',
    title: 'Findings',
    description: 'One row for each thing a person should know about the round.',
    internal: true,
    fields: [
      numberField('Place in the list, from 1.'),
      {
        name: 'severity',
        type: 'string',
        values: severitySchema.options,
        description:
          'error: not used until someone acts. query: used as it stands, to be confirmed. note: worth knowing.',
        required: true,
      },
      { name: 'code', type: 'string', description: 'Kind of finding.', required: true },
      { name: 'partnership', type: 'string', description: 'Name of the partnership whose return it is about.' },
      { name: 'message', type: 'string', description: 'What was found.', required: true },
      { name: 'action', type: 'string', description: 'What to do.', required: true },
      ...sourceFields('source', 'what it is about'),
    ],
    primaryKey: ['number'],
    rows: allFindings(results).map(({ finding, name }, index) => ({
      number: index + 1,
      severity: finding.severity,
      code: finding.code,
      partnership: name,
      ...wordingOf(finding),
      ...sourceValues(finding.source),
    })),
  }
}
