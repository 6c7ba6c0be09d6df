/** *Returns*: who is outstanding, what became of each return that came in, and of each file that holds none, and why. */
import type { FileRecord, Outcome, Source } from '../../model.ts'
import { text } from '../cells.ts'
import { dateInWords, wholeDay } from '../dates.ts'
import { arrivedOn, isLate } from '../figures.ts'
import { fileText } from '../links.ts'
import { lookOf } from '../look.ts'
import {
  compareNames,
  type HeldReturn,
  partnershipName,
  type RoundResults,
  returnsByFile,
  wordingIn,
} from '../results.ts'
import { outcomeWords, states, supersededWords } from '../status-words.ts'
import { sheets, words } from '../strings.ts'
import { type Column, columnsOf, numberColumn, type Table } from './column.ts'
import { saidOf } from './folded.ts'
import { outstandingTable } from './outstanding.ts'

interface ReturnRow {
  readonly number: number
  /** Null for a return that has not come. */
  readonly file: FileRecord | null
  /** Null for a file that holds no return. */
  readonly held: HeldReturn | null
  readonly partnershipId: string | null
  readonly name: string
  readonly outcome: Outcome | 'outstanding'
  readonly why: string
  readonly source: Source | null
}

/** What came in. */
type CameRow = ReturnRow & { readonly file: FileRecord; readonly outcome: Outcome }

const OUTCOME_ORDER: readonly Outcome[] = ['rejected', 'superseded', 'used', 'ignored']

const column = columnsOf<ReturnRow>()

const STATES = { ...outcomeWords, outstanding: states.outstanding }
const PRESSING: ReadonlySet<ReturnRow['outcome']> = new Set(['outstanding', 'rejected'])

export const returnColumns: readonly Column<ReturnRow>[] = [
  {
    key: 'source',
    heading: 'Source',
    headings: { file: 'File', place: 'Source' },
    description: 'the return',
    type: 'source',
    of: 'round',
    width: 44,
    only: 'sheet',
    internal: true,
    missing: words.nothingCame,
    value: ({ source }) => source,
  },
  numberColumn('Place in the list, from 1.'),
  column.text('file', 'Path within the folder of the round.', ({ file }) => file?.file ?? null, {
    required: true,
    only: 'data',
  }),
  column.text('sha256', 'Checksum; missing when the file was not read.', ({ file }) => file?.sha256 || null, {
    pattern: '[0-9a-f]{64}',
    only: 'data',
  }),
  column.code('outcome', 'What became of it.', ({ outcome }) => outcome, {
    heading: 'Outcome',
    words: outcomeWords,
    width: 13,
    required: true,
    shown: ({ outcome }) => text(STATES[outcome], PRESSING.has(outcome) ? 'alert' : 'strong'),
  }),
  fact('sheet', 'Sheet the return is on.', ({ held }) => held?.update.source.sheet),
  fact('cell', 'Cell it starts at.', ({ held }) => held?.update.source.cell),
  column.partnership(
    'partnership_id',
    'Whose return it is; missing when the file holds none.',
    (row) => row.partnershipId,
    { heading: 'Partnership', width: 36 },
  ),
  column.text('why', 'Why it has this outcome, and what was found about the file.', ({ why }) => why, {
    heading: 'Why',
    width: 76,
  }),
  column.date(
    'arrived',
    'Day on which the file was first seen; missing when nobody knows.',
    ({ file }) => wholeDay(file && arrivedOn(file)),
    {
      heading: 'Arrived',
      width: 17,
    },
  ),
  fact('layout', 'How questions and answers are laid out.', ({ held }) => held?.update.layout),
  fact('replaced_by', 'File of the return that stands in its place.', ({ held }) => held?.replacement?.by.file),
  column.code('reason', 'Why that one stands.', ({ held }) => held?.replacement?.reason ?? null, {
    words: supersededWords,
    only: 'data',
  }),
  count('cells', 'Cells of the return that are not empty; the sum of those that follow.', (all) => all.cells),
  count('labels', 'Cells that hold a question.', (all) => all.labels),
  count('values', 'Cells that hold an answer.', (all) => all.values),
  count('furniture', 'Cells of the form’s own titles and guidance.', (all) => all.furniture),
  count('set_aside', 'Cells kept apart: last time’s column, office use, comments.', (all) => all.setAside),
  count('left_over', 'Cells that belong to no question.', (all) => all.leftOver),
]

export function returnsTable(results: RoundResults): Table<ReturnRow> {
  return {
    key: 'returns',
    sheet: sheets.returns,
    title: 'Returns',
    about:
      'One row for each return that came in, and one for each file that holds none, with what became of it and why.',
    empty: 'No file was found in the round’s folder.',
    blankMeans: words.noReturnInFile,
    internal: true,
    columns: returnColumns,
    rows: rowsOf(results),
    primaryKey: ['number'],
  }
}

/** The same as a sheet, with who is outstanding first, so that what came and what did not stand together. */
export function returnsSheetTable(results: RoundResults): Table<ReturnRow> {
  const outstanding = outstandingTable(results)
  const table = returnsTable(results)
  const missing = outstanding.rows.map(
    (row): ReturnRow => ({
      number: 0,
      file: null,
      held: null,
      partnershipId: row.id,
      name: partnershipName(results, row.id),
      outcome: 'outstanding',
      why: saidOf(results, outstanding, row),
      source: null,
    }),
  )
  return { ...table, about: words.returnsAbout, blankMeans: words.noneThere, rows: [...missing, ...table.rows] }
}

function rowsOf(results: RoundResults): CameRow[] {
  const returns = returnsByFile(results.round)
  const rows = results.round.files.flatMap((file) => {
    const held = returns.get(file.file) ?? []
    return held.length > 0
      ? held.map((one, index) => rowOf(results, file, { one, index }))
      : [rowOf(results, file, null)]
  })
  return rows
    .sort(
      (a, b) =>
        OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) ||
        compareNames(a.file.file, b.file.file) ||
        compareNames(a.name, b.name),
    )
    .map((row, index) => ({ ...row, number: index + 1 }))
}

function rowOf(
  results: RoundResults,
  file: FileRecord,
  held: { readonly one: HeldReturn; readonly index: number } | null,
): CameRow {
  const { one = null, index = 0 } = held ?? {}
  const { sheet = null, cell = null } = one?.update.source ?? {}
  const standing = one?.replacement ? 'superseded' : 'used'
  // What was found about a file of several returns is said once, with the first.
  const reasons = [...(one ? [reasonOf(results, one)] : []), ...(index === 0 ? foundIn(results, file) : [])]
  return {
    number: 0,
    file,
    held: one,
    partnershipId: one?.update.partnershipId ?? null,
    name: one ? partnershipName(results, one.update.partnershipId) : '',
    outcome: one ? standing : file.outcome,
    why: [...new Set(reasons)].join('\n') || words.noReason,
    source: { file: file.file, sheet, cell },
  }
}

function reasonOf(results: RoundResults, { update, replacement }: HeldReturn): string {
  const name = partnershipName(results, update.partnershipId)
  if (replacement) return words.replacedBy(name, fileText(replacement.by), supersededWords[replacement.reason])
  const { completedOn } = update
  const when = completedOn && dateInWords(completedOn, lookOf(results.look).dateFormat)
  return words.holdsReturn(name, when && words.completedOn(when, isLate(update, results.round.round.due)))
}

function foundIn(results: RoundResults, { findings }: FileRecord): string[] {
  return findings.map((finding) => {
    const { message, action } = wordingIn(results, finding)
    return `${message} ${action}`
  })
}

function fact(key: string, description: string, of: (row: ReturnRow) => string | null | undefined): Column<ReturnRow> {
  return column.text(key, description, (row) => of(row) ?? null, { only: 'data' })
}

function count(
  key: string,
  description: string,
  of: (coverage: HeldReturn['update']['coverage']) => number,
): Column<ReturnRow> {
  return column.integer(key, description, ({ held }) => held && of(held.update.coverage), { minimum: 0, only: 'data' })
}
