/** What the cells of an issued form's region are, by the marks of their row and column. */
import type { FormField } from '../config/schema.ts'
import { COLUMNS, type RowMark } from '../issued/marks.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Finding, PromiseReport } from '../model.ts'
import { addressOf } from '../read/grid.ts'
import type { Answer, Claimed } from './answers.ts'
import { readAnswer } from './issued-question.ts'
import {
  type Asked,
  claim,
  claimPrinted,
  columnOf,
  type Disagreeing,
  fieldWithKey,
  isPrinted,
  type Reading,
} from './issued-reading.ts'
import type { IssuedRegion } from './issued-regions.ts'
import { readPromise, readTables } from './issued-rows.ts'
import { claimOf } from './settle.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface RegionReading {
  readonly answers: readonly Answer[]
  readonly claimed: readonly Claimed[]
  readonly promises: readonly PromiseReport[]
  readonly findings: readonly Finding[]
  /** Fields of which a finding says already why nothing answers them. */
  readonly told: ReadonlySet<FormField>
  /** Printed answers that nobody confirmed or wrote over. */
  readonly unconfirmed: readonly Item[]
  /** Labels that are no longer what the form printed, each with an answer beside it. */
  readonly relabelled: readonly Item[]
  /** Labels that are by now those of other questions, with the questions that the form asked there. */
  readonly disagreeing: readonly Disagreeing[]
  /** Whether anybody wrote anything. */
  readonly isFilledIn: boolean
}

/** @param file name as it is to be shown in sources */
export function readRegion(file: string, region: IssuedRegion, vocabulary: Vocabulary): RegionReading {
  const reading: Reading = {
    region,
    vocabulary,
    sourceOf: ({ cell }) => ({ file, sheet: region.grid.sheet, cell: addressOf(cell) }),
    answers: [],
    claimed: region.marks.map((part) => ({ part, claim: claimOf('issuedMark'), runnerUp: null })),
    promises: [],
    findings: [],
    told: new Set(),
    unconfirmed: [],
    relabelled: [],
    disagreeing: [],
  }
  const { asked, unmarked } = rowsOf(region)
  for (const one of asked) READERS[one.mark.row](one, reading)
  readTables(asked, reading)
  for (const item of unmarked) claim(reading, item, 'issuedUnknown')
  return { ...reading, isFilledIn: asked.some((one) => isWrittenIn(one, reading)) || unmarked.length > 0 }
}

/** A row without a mark was added to the one above it: between marked rows, or right beneath the last. */
function rowsOf({ rows, filled }: IssuedRegion): { asked: Asked[]; unmarked: Item[] } {
  const asked = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, mark]) => ({ mark, row, own: [] as Item[], added: [] as Item[] }))
  const unmarked: Item[] = []
  let bottom = asked.at(-1)?.row ?? 0
  let at = -1
  for (const { row, items } of filled) {
    while ((asked[at + 1]?.row ?? Number.POSITIVE_INFINITY) <= row) at += 1
    const open = asked[at]
    if (open?.row === row) open.own.push(...items)
    else if (open && TAKES_ROWS.has(open.mark.row) && row <= bottom + 1) {
      open.added.push(...items)
      bottom = Math.max(bottom, row)
    } else unmarked.push(...items)
  }
  return { asked, unmarked }
}

const TAKES_ROWS: ReadonlySet<RowMark['row']> = new Set(['answer', 'headings', 'record'])

const READERS: Readonly<Record<RowMark['row'], (asked: Asked, reading: Reading) => void>> = {
  words: (asked, reading) => claimPrinted(asked, reading, 'issuedWords'),
  lastRecord: (asked, reading) => claimPrinted(asked, reading, 'issuedLastTime'),
  answer: readAnswer,
  // The rows of a table are read together.
  headings: () => undefined,
  record: () => undefined,
  promise: readPromise,
}
/** Other text than the form printed, in a box or beside it. */
function isWrittenIn(asked: Asked, reading: Reading): boolean {
  const { mark, own, added } = asked
  if (added.length > 0) return true
  return own.some((item) => {
    const column = columnOf(item, reading)
    const isOwnCount = column === COLUMNS.length
    const field = mark.row === 'answer' ? fieldWithKey(mark.key, reading) : undefined
    const isIdentity = field !== undefined && kindOf(field).identifies === true
    return !isOwnCount && !isIdentity && !isPrinted(asked, column, item)
  })
}
