/** A return as data: its fields with their cells, what is set aside or left over, its ledger, and what was doubtful about it. */
import type { Form } from '../config/schema.ts'
import { trimOf } from '../kinds/text.ts'
import type { Source } from '../model.ts'
import { addressOf, type Grid } from '../read/grid.ts'
import type { Answer, Claimed, Part } from './answers.ts'
import { countCells, roleOf } from './ledger.ts'
import { joinMarks } from './marks.ts'
import type { Layout, LedgerCell, Piece, RawField, RawReturn } from './raw.ts'
import { findingsOf } from './return-findings.ts'
import type { TableRecord } from './table-records.ts'

export interface Found {
  readonly layout: Layout
  /** With the parts that answer them. */
  readonly answers: readonly Answer[]
  readonly claimed: readonly Claimed[]
  readonly submission: TableRecord['submission'] | null
}

/** @param file name as it is to be shown in sources */
export function makeReturn(file: string, grid: Grid, form: Form, found: Found): RawReturn {
  const sourceOf = ({ item, line }: Part): Source => {
    const source = { file, sheet: grid.sheet, cell: addressOf(item.cell) }
    const isWithin = item.line !== undefined || item.cell.text.includes('\n')
    return line !== null && isWithin ? { ...source, line } : source
  }
  const pieceOf = (part: Part, before: string): Piece => ({
    text: before + withoutBlankLine(part.text),
    value: part.line === null ? part.item.cell.value : { kind: 'text' },
    link: part.item.cell.link ?? null,
    source: sourceOf(part),
    ...rowsOver(part, grid),
  })
  const fields = found.answers.map(
    ({ label, item, parts }): RawField => ({
      field: label.field,
      labelText: label.text,
      labelSource: sourceOf({ item, text: label.text, line: null }),
      // A form we sent out says where each answer is: what stands beside it is another.
      pieces:
        found.layout === 'issued'
          ? parts.map((part) => pieceOf(part, ''))
          : joinMarks(parts).parts.map(({ part, before }) => pieceOf(part, before)),
    }),
  )
  const claimed = [...found.claimed].sort((a, b) => inSheetOrder(a.part, b.part))
  const ledger = claimed.map(
    ({ part, claim }): LedgerCell => ({
      source: sourceOf(part),
      role: roleOf(claim.rule),
      field: claim.field?.key ?? null,
      rule: claim.rule,
      text: part.text,
    }),
  )
  const withRole = (role: LedgerCell['role']) => claimed.filter(({ claim }) => roleOf(claim.rule) === role)
  const isTable = found.layout === 'table' || found.layout === 'turnedTable'
  const first = (isTable && found.answers.find(({ parts }) => parts.length > 0)?.parts[0]) || found.answers[0]
  const { submission } = found
  return {
    form: form.id,
    layout: found.layout,
    fields,
    leftOver: withRole('leftOver').map(({ part, claim }) => ({
      text: claim.heading ? `${claim.heading}: ${part.text}` : part.text,
      source: sourceOf(part),
    })),
    setAside: withRole('setAside').map(({ part, claim }) => ({
      heading: claim.heading,
      text: part.text,
      source: sourceOf(part),
    })),
    furniture: withRole('furniture').map(({ part }) => ({ text: part.text, source: sourceOf(part) })),
    ledger,
    coverage: countCells(ledger),
    source: first ? sourceOf({ item: first.item, text: '', line: null }) : { file, sheet: grid.sheet, cell: null },
    findings: findingsOf(found.answers, claimed, sourceOf),
    submission: submission && {
      completedAt: submission.completedAt && pieceOf(submission.completedAt, ''),
      email: submission.email && pieceOf(submission.email, ''),
      name: submission.name && pieceOf(submission.name, ''),
    },
  }
}

/** "____Nia Bevan____" is "Nia Bevan": what is left of the line that the form printed to write on. */
function withoutBlankLine(text: string): string {
  if (!text.includes(BLANK_LINE)) return text
  const lines = text.split('\n').map((line) => {
    const written = line.trim()
    if (!written.startsWith(BLANK_LINE) && !written.endsWith(BLANK_LINE)) return line
    return trimOf('_ \t', line)
  })
  const written = lines.join('\n')
  return written.trim() === '' ? text : written
}

const BLANK_LINE = '___'

function inSheetOrder(a: Part, b: Part): number {
  const [one, two] = [a.item.cell, b.item.cell]
  return one.row - two.row || one.column - two.column || (a.line ?? 0) - (b.line ?? 0)
}

function rowsOver({ item: { cell } }: Part, { merges }: Grid): { rows?: number } {
  const merge = merges.find(({ top, left, bottom }) => top === cell.row && left === cell.column && bottom > top)
  return merge ? { rows: merge.bottom - merge.top + 1 } : {}
}
